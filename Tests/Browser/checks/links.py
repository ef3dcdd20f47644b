"""Links lead somewhere, over the network and from the disk."""
import html
import re
from urllib.parse import unquote, urljoin, urlsplit

ADDRESS = re.compile(r"<(?:a|link|img|script|source|iframe|object|use)\b[^>]*?\s(?:href|src)=(?:\"([^\"]*)\"|([^\s>]+))")
CANONICAL = re.compile(r"<link\b[^>]*\brel=\"?(?:canonical|alternate)\b[^>]*>")
STYLED = """() => {
  const look = () => JSON.stringify([document.body, document.querySelector('main')].map(e => {
    const s = e ? getComputedStyle(e) : {};
    return [s.fontFamily, s.fontSize, s.lineHeight, s.color, s.backgroundColor, s.margin, s.maxWidth];
  }));
  const sheets = [...document.querySelectorAll('link[rel~=stylesheet]')];
  if (!sheets.length) return 'names no style sheet';
  if (sheets.some(s => !s.sheet)) return 'a style sheet does not load';
  const styled = look();
  sheets.forEach(s => { s.sheet.disabled = true; });
  return look() === styled ? 'the style sheet has no effect' : null;
}"""


def addresses(text):
    for match in ADDRESS.finditer(CANONICAL.sub("", text)):
        address = html.unescape(match.group(1) if match.group(1) is not None else match.group(2))
        if not urlsplit(address).scheme and not address.startswith("//"):
            yield address


def ids(file, known):
    if file not in known:
        text = file.read_text(encoding="utf-8", errors="replace") if file.suffix == ".html" else ""
        known[file] = set(html.unescape(a or b) for a, b in re.findall(r"\sid=(?:\"([^\"]*)\"|([^\s>]+))", text))
    return known[file]


def broken(page, text, address_of_page, to_file, known):
    for address in dict.fromkeys(addresses(text)):
        parts = urlsplit(urljoin(address_of_page, address))
        file = to_file(unquote(parts.path))
        if not file.is_file():
            yield f"{page}: leads to {address}, which is not there"
        elif parts.fragment and file.suffix == ".html" and unquote(parts.fragment) not in ids(file, known):
            yield f"{page}: leads to {address}, which has no such place"


def test_every_link_within_the_site_leads_somewhere(context):
    site, known = context.site, {}

    def to_file(path):
        if not path.startswith(site.base + "/"):
            return site.folder / "not-in-this-site"
        file = site.folder / path[len(site.base):].lstrip("/")
        return file / "index.html" if path.endswith("/") else file

    for page in site.picked:
        yield from broken(page, page.html, context.url(page), to_file, known)


def test_a_page_that_has_moved_sends_its_reader_on(context):
    for page in context.site.picked:
        if not page.redirects:
            continue
        with context.open_alone(page, lambda *_: None) as tab:
            try:
                tab.wait_for_url(lambda url: url != context.url(page), timeout=5000)
            except Exception:
                yield f"{page}: stays where it is"
                continue
            tab.wait_for_load_state("load")
            answer = tab.request.get(tab.url)
            if not answer.ok:
                yield f"{page}: leads to {tab.url}, which answers {answer.status}"


def test_a_relative_build_keeps_its_links_when_opened_from_the_disk(context):
    known = {}
    for page in context.site.picked:
        file = context.site.relative_twin(page)
        if not file.is_file():
            yield f"{page}: is missing in the relative build"
            continue
        root = str(context.site.relative) + "/"

        def to_file(path):
            inside = path.startswith(root)
            return context.site.relative / path[len(root):] if inside else context.site.relative / "not-in-this-site"

        yield from broken(page, file.read_text(encoding="utf-8"), file.as_uri(), to_file, known)


def test_a_relative_build_has_its_style_when_opened_from_the_disk(context):
    kinds = {}
    for page in context.site.picked:
        if page.redirects or kinds.setdefault(page.kind, page) is not page:
            continue
        file, complaints = context.site.relative_twin(page), []
        if not file.is_file():
            continue  # the check above says so

        def listen(tab, *_):
            tab.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)

        with context.open_alone(page, listen, url=file.as_uri()) as tab:
            found = tab.evaluate(STYLED)
            for problem in ([found] if found else []) + complaints:
                yield f"{page}: {problem}"
