"""How much a page weighs besides its text."""
import gzip
import re
from urllib.parse import urljoin, urlsplit

from checks.loading import SHIFT
from visitor import NARROW, WIDE

REQUESTS_LIMIT = 4  # of the home page and a service's page, the page itself included
LONG_TASK = 50  # milliseconds in which a page answers nobody
TRIES = 12  # other work on the machine makes a task long now and then; the page's own does each time
WATCH = """window.longTasks = [];
new PerformanceObserver(list => list.getEntries().forEach(e => longTasks.push(e.duration)))
  .observe({ type: 'longtask', buffered: true });"""
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


def test_home_and_services_load_with_few_requests_without_a_long_task_and_stand_still(context):
    services = [page for page in context.site.pages if page.kind == "service"]
    longest = [max(services, key=lambda page: len(page.html))] if services else []
    for page in [page for page in context.site.pages if page.kind == "home"] + services[:1] + longest:
        for viewport in (WIDE, NARROW):
            where = f"{page} at {viewport['width']} px"
            asked, task, shift = set(), LONG_TASK + 1, 1
            for _ in range(TRIES):
                if task > LONG_TASK or shift:
                    urls, longest_task, moved = load(context, page, viewport)
                    asked, task, shift = asked | set(urls), min(task, longest_task), min(shift, moved)
            if len(asked) > REQUESTS_LIMIT:
                yield f"{where}: asks for {len(asked)} files: {sorted(asked)}"
            for url in sorted(url for url in asked if not url.startswith(context.origin)):
                yield f"{where}: asks {url}"
            if task > LONG_TASK:
                yield f"{where}: a task of more than {LONG_TASK} ms, each of {TRIES} times"
            if shift:
                yield f"{where}: moves while it loads, each of {TRIES} times: layout shift {shift:.5f}"


def load(context, page, viewport):
    """What a page asks for, its longest task, and by how much it moved."""
    asked = []

    def prepare(tab, *_):
        tab.add_init_script(WATCH)
        tab.on("request", lambda request: asked.append(request.url))

    with context.open_alone(page, prepare, viewport=viewport) as tab:
        shift = tab.evaluate(SHIFT)
        return asked, max(tab.evaluate("longTasks"), default=0), shift
