"""How much a page weighs besides its text."""
import gzip
import re
from urllib.parse import urljoin, urlsplit

FRAME_LIMIT = 12 * 1024  # bytes of a page outside <main>
EXTRAS_LIMIT = 14 * 1024  # bytes of its style and script, gzipped
STYLE = re.compile(r"<link\b[^>]*\brel=\"?stylesheet\b[^>]*>", re.I)
SCRIPT = re.compile(r"<script\b[^>]*\bsrc=[^>]*>", re.I)
ADDRESS = re.compile(r"\b(?:href|src)=\"?([^\"\s>]+)")
INLINE = re.compile(r"<(style|script)\b[^>]*>(.+?)</\1>", re.I | re.S)


def test_the_frame_of_a_page_is_light(context):
    for page in context.site.pages:
        main = re.search(r"<main\b.*</main>", page.html, re.S)
        outside = len(page.html.encode()) - (len(main.group(0).encode()) if main else 0)
        if outside > FRAME_LIMIT:
            yield f"{page}: {outside} bytes outside main, more than {FRAME_LIMIT}"


def test_style_and_script_of_a_page_are_light(context):
    known = {}
    for page in context.site.pages:
        total = sum(len(gzip.compress(text.encode(), mtime=0)) for _, text in INLINE.findall(page.html))
        for tag in STYLE.findall(page.html) + SCRIPT.findall(page.html):
            path = urlsplit(urljoin(context.url(page), ADDRESS.search(tag).group(1))).path
            file = context.site.folder / path[len(context.site.base):].lstrip("/")
            if file not in known:
                known[file] = len(gzip.compress(file.read_bytes(), mtime=0)) if file.is_file() else None
            if known[file] is None:
                yield f"{page}: names {path}, which is not there"
            else:
                total += known[file]
        if total > EXTRAS_LIMIT:
            yield f"{page}: {total} bytes of style and script, gzipped, more than {EXTRAS_LIMIT}"
