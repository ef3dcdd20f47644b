"""Who types a name finds its page: with slips, from a server and from the disk, by keyboard, at 320 px."""
from visitor import NARROW, WIDE

LIMIT = 60 * 1024  # bytes that a question may load on a large site

# What is typed, and the page that has to stand first: on this network's site, and on the made-up one.
SLIPS = {
    "own-site": [
        ("humbr", "services/humber-centre/"), ("Humbre Centre", "services/humber-centre/"),
        ("umber centre", "services/humber-centre/"), ("humber center", "services/humber-centre/"),
        ("stocton hall", "services/stockton-hall/"), ("Stokton", "services/stockton-hall/"),
        ("tsockton", "services/stockton-hall/"), ("clifon house", "services/clifton-house/"),
        ("Cliffton", "services/clifton-house/"), ("klifton", "services/clifton-house/"),
        ("involvment", "standards/involvement/"), ("recovry college", "standards/recovery-college/"),
        ("recovery collage", "standards/recovery-college/"), ("recovery pathwya", "standards/recovery-pathway/"),
        ("tecnology", "standards/technology/"), ("meaningfull activty", "standards/meaningful-activity/"),
        ("restrictiv practise", "standards/reducing-restrictive-practice/"),
        ("shared risk assesment", "standards/shared-risk-assessment/"),
        ("recruitmnet", "standards/recruitment-and-selection/"), ("dinning", "standards/dining-and-healthy-weight/"),
    ],
}


def typed(tab, text):
    tab.fill("#_find", text)
    tab.keyboard.press("Enter")
    tab.wait_for_function("text => document.getElementById('_found').textContent.includes(text)", arg=text)
    return tab.evaluate("[...document.querySelectorAll('#_results a')].map(a => a.href)")


def find_page(context):
    return next((page for page in context.site.pages if page.path == "a-z/"), None)


def own_slips(context):
    return SLIPS.get(context.site.name) or list(made_slips(context))


def made_slips(context):
    """Of each service, area and standard of a made-up site: its longest word without its third letter."""
    for page in context.site.pages:
        if page.kind in ("service", "area"):
            title = page.html.split("<h1>")[1].split("</h1>")[0]
            word = max(title.split(), key=len)
            if len(word) > 5 and word.isalpha():
                yield title.replace(word, word[:2] + word[3:]), page.path


def check_slips(context, tab, root, ending):
    for text, path in own_slips(context):
        found = typed(tab, text)
        if not found or found[0] != root + path + ending:
            yield f"\"{text}\" finds {[f.removeprefix(root) for f in found[:3]]} first, not {path}"


def test_a_name_with_a_slip_finds_its_page_from_a_server(context):
    page = find_page(context)
    if page:
        with context.open(page) as tab:
            yield from check_slips(context, tab, context.origin + "/", "")


def test_a_name_with_a_slip_finds_its_page_from_the_disk(context):
    page = find_page(context)
    if page:
        with context.open_alone(page, lambda *_: None, url=context.site.relative_twin(page).as_uri()) as tab:
            yield from check_slips(context, tab, context.site.relative.as_uri() + "/", "index.html")


def test_the_box_at_the_top_of_a_page_leads_to_results(context):
    if not find_page(context):
        return
    page = next(page for page in context.site.pages if page.kind == "home")
    text, path = (own_slips(context) or [("home", "")])[0]
    for relative in (False, True):
        url = context.site.relative_twin(page).as_uri() if relative else context.url(page)
        with context.open_alone(page, lambda *_: None, url=url) as tab:
            tab.focus("#_find")
            tab.keyboard.type(text)
            tab.keyboard.press("Enter")
            try:
                tab.wait_for_selector("#_results a", timeout=5000)
            except Exception:
                yield f"{url}: typing \"{text}\" and Enter shows no result at {tab.url}"
                continue
            tab.keyboard.press("Tab")
            if "a-z/" not in tab.url:
                yield f"{url}: leads to {tab.url}"


def test_results_say_how_many_there_are_fit_a_narrow_screen_and_nothing_loads_much(context):
    page = find_page(context)
    if not page:
        return
    for viewport in (WIDE, NARROW):
        for text in ("services", "xqzvkw", "involvement of people in care"):
            loaded = []

            def listen(tab, *_):
                tab.on("response", lambda r: loaded.append((r.url, len(r.body()))) if "/a-z/" in r.url and ".js" in r.url else None)

            with context.open_alone(page, listen, viewport=viewport) as tab:
                typed(tab, text)
                if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    yield f"results for \"{text}\" scroll sideways at {viewport['width']} px"
                if text == "xqzvkw" and not tab.is_visible("#_all"):
                    yield "the list from A to Z is hidden though nothing was found"
                if text == "services" and not tab.evaluate("[...document.querySelectorAll('#_results li')].every(l => l.querySelector('.kind').textContent)"):
                    yield "a result does not say what kind of page it is"
                total = sum(size for _, size in loaded)
                if total > LIMIT:
                    yield f"\"{text}\" loads {total} bytes of index"


def test_every_page_is_in_the_list_from_a_to_z_without_script(context):
    page = find_page(context)
    if not page:
        return
    with context.open(page, java_script_enabled=False) as tab:
        tab.goto(context.url(page) + "?q=x", wait_until="load")
        listed = set(tab.evaluate("[...document.querySelectorAll('#_all .ledger a')].map(a => a.href)"))
    for other in context.site.pages:
        if other.kind in ("service", "area", "standard", "easy-read", "plan") and context.url(other) not in listed:
            if 'name="robots" content="noindex"' not in other.html and listed:
                yield f"{other} is not in the list"
