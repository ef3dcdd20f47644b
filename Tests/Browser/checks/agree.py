"""Who recognises a rating, or does not, can say so: with a form, in an e-mail, on a card. All without script."""
from urllib.parse import parse_qs, urlsplit

from checks.axe import OPTIONS, RUN, SCRIPT, describe
from visitor import NARROW, WIDE

OTHERS = """() => [...document.querySelectorAll('body *')]
  .filter(e => !e.closest('#_card') && !e.querySelector('#_card') && e.checkVisibility() && e.getClientRects().length)
  .map(e => e.tagName.toLowerCase() + ' ' + e.textContent.trim().slice(0, 40))"""
WANTED = {"service", "area", "year", "mean", "rating", "page", "answer", "said"}


def first_with(context, part):
    return next((page for page in context.site.pages if page.kind == "service" and part in page.html), None)


def test_the_form_sends_what_was_chosen_by_keyboard_alone_and_nothing_before(context):
    page = first_with(context, '<form method="post"')
    if not page:
        return
    sent = []

    def prepare(tab, *_):
        def answer(route):
            sent.append(route.request)
            route.fulfill(body="<!DOCTYPE html><title>Thanks</title>Thank you", content_type="text/html")
        tab.route(lambda url: not url.startswith(context.origin), answer)

    with context.open_alone(page, prepare, java_script_enabled=False) as tab:
        tab.focus(".agree button")
        tab.keyboard.press("Enter")
        tab.wait_for_timeout(200)
        if sent:
            yield f"{page}: sends before anything was chosen"
        tab.focus(".agree input[type=radio]")
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("Tab")
        tab.keyboard.type("Nobody asked & nobody told me")
        tab.keyboard.press("Tab")
        with tab.expect_navigation():
            tab.keyboard.press("Enter")
        if len(sent) != 1 or sent[0].method != "POST":
            yield f"{page}: sends {[(r.method, r.url) for r in sent]}"
            return
        fields = {name: values[0] for name, values in parse_qs(sent[0].post_data).items()}
        if set(fields) != WANTED or fields["answer"] != "disagree" or "& nobody" not in fields["said"]:
            yield f"{page}: sends {fields}"
        if urlsplit(fields.get("page", "")).path != urlsplit(context.url(page)).path:
            yield f"{page}: names itself {fields.get('page')}"


def test_the_card_opens_fits_and_is_printed_alone(context):
    page = first_with(context, 'id="_card"')
    if not page:
        return
    for viewport in (WIDE, NARROW):
        with context.open_alone(page, lambda *_: None, viewport=viewport, java_script_enabled=False) as tab:
            if tab.is_visible("#_card"):
                yield f"{page}: shows the card before anybody asked for it"
            tab.click("a[href='#_card']")
            if not tab.is_visible("#_card"):
                yield f"{page}: the card does not open"
            if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
                yield f"{page}: with the card it scrolls sideways at {viewport['width']} px"
            tab.emulate_media(media="print")
            for other in tab.evaluate(OTHERS)[:3]:
                yield f"{page}: prints beside the card: {other}"


def test_a_page_that_is_printed_has_the_card_on_its_last_sheet(context):
    page = first_with(context, 'id="_card"')
    if not page:
        return
    with context.open(page) as tab:
        tab.emulate_media(media="print")
        if not tab.is_visible("#_card") or tab.is_visible(".agree"):
            yield f"{page}: prints the form, or no card"


def test_axe_finds_nothing_on_an_open_card(context):
    page = first_with(context, 'id="_card"')
    if not page:
        return
    for scheme in ("light", "dark"):
        with context.open_alone(page, lambda *_: None, url=context.url(page) + "#_card", color_scheme=scheme) as tab:
            tab.evaluate(SCRIPT)
            for rule in tab.evaluate(RUN, OPTIONS):
                for node in rule["nodes"]:
                    yield f"{page} ({scheme}): {describe(rule, node)}"
