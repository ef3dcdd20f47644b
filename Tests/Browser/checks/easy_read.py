"""Easy-read pages: which pictures show, by whatever means somebody points at a word, and reading aloud."""
import hashlib
import re
from urllib.parse import quote

from playwright.sync_api import TimeoutError

# A voice of the device, one that sends words to a server, and one of another language.
VOICES = """
window.said = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => [
    { name: 'far', lang: 'en-GB', localService: false },
    { name: 'other', lang: 'fr-FR', localService: true },
    { name: 'near', lang: 'en-GB', localService: true },
  ],
  speak: (speaking) => said.push(speaking), cancel() {},
} });
"""
NO_VOICE = VOICES.replace("localService: true", "localService: false")
SHOWN = "() => [...document.querySelectorAll('.sw-p')].map(picture => picture.checkVisibility())"
STATEMENTS = "() => [...document.querySelectorAll('.st-text')].map(text => text.textContent)"
LARGEST_SCRIPT = 4096


# The page that Chromium makes of another in its reader mode goes by a made-up name and the address's digest.
READER = "chrome-distiller://5f0c8d7e-3d1c-4b5e-8a52-7d0f1d6c2b11_{digest}/?title=page&time=1&url={url}"
READER_IS_DONE = "() => document.querySelector('#content :is(h2, p, li)')"


def easy_pages(context):
    return [page for page in context.site.picked if page.kind == "easy-read" and 'class="sw"' in page.html]


def with_voices(voices):
    return lambda tab, page, url: tab.add_init_script(voices)


def test_pictures_show_all_at_once_when_pointed_at_or_not_at_all(context):
    for page in easy_pages(context)[:2]:
        with context.open_alone(page, lambda *_: None) as tab:
            if not all(tab.evaluate(SHOWN)):
                yield f"{page}: not all pictures show at first"
            tab.check("input[value=ask]")
            if any(tab.evaluate(SHOWN)):
                yield f"{page}: pictures show before anybody points at a word"
            yield from pointing(page, tab)
            yield from keys(page, tab)
            tab.reload()
            if tab.evaluate("document.documentElement.dataset.pics") != "ask":
                yield f"{page}: the choice is gone within the visit"
            if tab.evaluate("localStorage.length + document.cookie.length"):
                yield f"{page}: the choice outlasts the visit"
            tab.check("input[value=none]")
            if any(tab.evaluate(SHOWN)) or tab.locator(".sw-w[role]").count():
                yield f"{page}: without pictures, a word is still a button or shows one"


def pointing(page, tab):
    word, picture = tab.locator(".sw-w").first, tab.locator(".sw-p").first
    word.hover()
    picture.wait_for(state="visible", timeout=2000)
    box = picture.bounding_box()
    if box["y"] < 0 or box["x"] < 0 or box["x"] + box["width"] > tab.viewport_size["width"]:
        yield f"{page}: a picture opens outside the window: {box}"
    tab.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)
    tab.wait_for_timeout(500)
    if not picture.is_visible():
        yield f"{page}: a picture closes when the pointer moves onto it"
    tab.keyboard.press("Escape")
    if picture.is_visible():
        yield f"{page}: Escape does not close a picture that is pointed at"
    tab.mouse.move(1, 1)
    word.click()
    if not picture.is_visible():
        yield f"{page}: a tap does not open a picture"
    tab.locator("h1").click()
    if picture.is_visible():
        yield f"{page}: a tap elsewhere does not close it"


def keys(page, tab):
    picture = tab.locator(".sw-p").first
    tab.focus("input[value=ask]")
    for _ in range(6):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.matches('.sw-w')"):
            break
    if not picture.is_visible() or tab.evaluate("document.activeElement.ariaExpanded") != "true":
        yield f"{page}: the first stop among the words does not open its picture"
    tab.keyboard.press("Escape")
    if picture.is_visible() or not tab.evaluate("document.activeElement.matches('.sw-w')"):
        yield f"{page}: Escape does not close it, or moves the focus"
    tab.keyboard.press("Enter")
    if not picture.is_visible():
        yield f"{page}: Enter does not open it"
    tab.keyboard.press("Enter")
    if picture.is_visible():
        yield f"{page}: Enter does not close it again"


def test_paper_has_every_picture_whatever_was_chosen(context):
    for page in easy_pages(context)[:1]:
        with context.open_alone(page, lambda *_: None) as tab:
            for choice in ("ask", "none"):
                tab.emulate_media(media="screen")
                tab.check(f"input[value={choice}]")
                tab.emulate_media(media="print")
                if not all(tab.evaluate(SHOWN)) or tab.locator(".er-tools").is_visible():
                    yield f"{page}: chosen {choice}, the paper lacks pictures or shows the choice"


def test_a_voice_of_the_device_reads_and_marks_each_word(context):
    for page in easy_pages(context)[:2]:
        with context.open_alone(page, with_voices(VOICES)) as tab:
            listen, again = tab.locator(".er-tools button").first, tab.locator(".er-tools button").last
            if not listen.is_visible() or again.is_visible():
                yield f"{page}: at first there is no button to listen, or one to hear it again"
                continue
            listen.click()
            parts = tab.locator("main h1, main h2, .st-text").count()
            statements = tab.evaluate(STATEMENTS)
            for part in range(parts):
                words = tab.evaluate(f"said[{part}].text")
                if tab.evaluate(f"said[{part}].voice.name") != "near":
                    yield f"{page}: not read by a voice of the device"
                start = re.search(r"\S+\s*$", words).start()
                tab.evaluate(f"said[{part}].onboundary({{ charIndex: {start} }})")
                marked = tab.evaluate("[...CSS.highlights.get('read')].map(String).join()")
                # A part of a word where a link or a picture begins within it.
                if not marked or not words[start:].startswith(marked):
                    yield f"{page}: while {words[start:]!r} is read, {marked!r} is marked"
                if tab.locator(".is-read").count() != 1:
                    yield f"{page}: {tab.locator('.is-read').count()} parts are marked as being read"
                tab.evaluate(f"said[{part}].onend()")
            read = tab.evaluate("said.map(speaking => speaking.text)")
            if [text for text in statements if text not in read]:
                yield f"{page}: some statements are not read"
            if listen.get_attribute("aria-pressed") != "false" or tab.locator(".is-read").count():
                yield f"{page}: at the end it still claims to read"
            listen.click()
            again.click()
            if tab.evaluate("said.at(-1).text") != tab.evaluate("said.at(-2).text"):
                yield f"{page}: 'again' reads something else"


def test_no_voice_that_sends_words_away_is_used(context):
    for page in easy_pages(context)[:1]:
        with context.open_alone(page, with_voices(NO_VOICE)) as tab:
            if tab.locator(".er-tools button").first.is_visible():
                yield f"{page}: offers to read aloud without a voice of the device"


def test_words_stay_whole_for_those_who_take_the_text_alone(context):
    """Reader modes drop buttons and what is in them; copying must not change the words."""
    for page in easy_pages(context):
        with context.open(page, java_script_enabled=False) as tab:
            plain = tab.evaluate(STATEMENTS)
        with context.open_alone(page, lambda *_: None) as tab:
            tab.check("input[value=ask]")
            if tab.evaluate(STATEMENTS) != plain or tab.locator(".st button").count():
                yield f"{page}: the script changes the words, or puts them into buttons"
        for text in plain:
            if "  " in text or re.search(r"\s[.,!?]", text) or text != text.strip():
                yield f"{page}: the pictures tear the words: {text!r}"


def test_reader_mode_keeps_every_statement_whole_and_in_order(context):
    """That of Chromium, which like others throws away lists in which it finds more pictures than words."""
    for page in easy_pages(context):
        with context.open(page, java_script_enabled=False) as tab:
            statements = [" ".join(text.split()) for text in tab.evaluate(STATEMENTS)]
            names = {name for name in tab.evaluate("[...document.images].map(image => image.alt)") if name}
        digest, address = hashlib.sha256(context.url(page).encode()).hexdigest(), quote(context.url(page), safe="")
        with context.open_alone(page, lambda *_: None, url=READER.format(digest=digest, url=address)) as tab:
            try:
                tab.wait_for_function(READER_IS_DONE, timeout=15_000)
            except TimeoutError:
                yield f"{page}: the reader mode shows nothing of it"
                continue
            text = " ".join(tab.evaluate("document.querySelector('#content').textContent").split())
        place = 0
        for statement in statements:
            found = text.find(statement, place)
            if found < 0:
                yield f"{page}: lost, torn or out of order in the reader mode: {statement!r}"
                break
            place = found + len(statement)
        for name in names:
            if name in text:
                yield f"{page}: the name of a picture stands among the words: {name!r}"


def test_the_script_is_small(context):
    for script in (context.site.folder / "assets").glob("easy-read.*.js"):
        if script.stat().st_size >= LARGEST_SCRIPT:
            yield f"{script.name} is {script.stat().st_size} bytes, more than {LARGEST_SCRIPT}"
