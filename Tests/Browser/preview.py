#!/usr/bin/env python3
"""Writes on a made-up site while candour serve shows it in a browser, and looks at what the page does.

  preview.py [--candour PATH] [--shots DIR]
"""
import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from checks.axe import OPTIONS, RUN, SCRIPT, describe
from report import Report
from site_build import PROJECT
from visitor import NARROW, WIDE, Visitor

LONG = "".join(f"## Part {n}\n\nParagraph {n} of a long made-up page, with [a link](page:index).\n\n" for n in range(60))
BOX = "document.querySelector('candour-preview').shadowRoot.getElementById('box')"


class Desk:
    """A site being written, its preview, and the page that shows it."""

    def __init__(self, candour, folder, visitor):
        self.folder, self.visitor = Path(folder), visitor
        self.write("Content/site.yaml", "name: Made up\nurl: https://made-up.example/\n")
        self.write("Content/index.md", "---\ntitle: Home\n---\n\nWords.\n")
        self.long(LONG)
        self.process = subprocess.Popen([str(candour), "serve", "--port", "0", "--source", str(folder)],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.origin = self.process.stdout.readline().split()[1].rstrip("/")
        self.process.stdout.readline()
        self.process.stdout.readline()  # the line that says that there is something to look at

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_name(path.name + "~").write_text(text, encoding="utf-8")
        path.with_name(path.name + "~").rename(path)

    def long(self, body, title="Long"):
        self.write("Content/long.md", f"---\ntitle: {title}\n---\n\n{body}")

    def tab(self, viewport=WIDE, **options):
        tab = self.visitor.new_tab(viewport=viewport, **options)
        self.messages = []
        tab.on("console", lambda message: self.messages.append(message.text)
               if message.type == "error" and "favicon" not in message.location["url"] else None)
        tab.on("pageerror", lambda error: self.messages.append(str(error)))
        tab.goto(self.origin + "/long/", wait_until="load")
        tab.locator("candour-preview").wait_for(state="attached")
        tab.evaluate("window.isSamePage = true")
        return tab

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(10)


def until(tab, expression, what):
    """Yields the problem when it does not become so."""
    # Asked from outside: the page's policy lets nobody wait in it for words of code.
    for _ in range(160):
        if tab.evaluate(expression):
            return
        time.sleep(0.05)
    yield f"{what}: never {expression}"


def test_new_words_take_their_place_and_the_page_does_not_move(desk):
    tab = desk.tab()
    tab.evaluate("document.querySelector('#part-40').scrollIntoView()")
    tab.evaluate("document.querySelector('#part-41 + p a').focus({ preventScroll: true })")
    before = tab.evaluate("scrollY")
    desk.long(LONG.replace("Paragraph 41 of", "New words 41 of") + "At the end.\n", title="Longer")
    yield from until(tab, "document.body.innerText.includes('New words 41') && document.title.includes('Longer')", "words")
    if abs(tab.evaluate("scrollY") - before) > 1:
        yield f"the page moved from {before} to {tab.evaluate('scrollY')}"
    if not tab.evaluate("window.isSamePage === true"):
        yield "the page was loaded anew"
    if tab.evaluate("document.activeElement.textContent") != "a link":
        yield "the focus was lost"
    if tab.evaluate("[...document.querySelectorAll('h1')].map(h => h.textContent).join()") != "Longer":
        yield "the heading is not the new one"
    if tab.evaluate("document.querySelectorAll('script[src^=\"/_candour/\"]').length") > 1:
        yield "the preview's script is there twice"
    yield from desk.messages
    desk.long(LONG)
    tab.close()


def test_parts_that_come_and_go_leave_the_page_as_it_would_be_loaded(desk):
    tab = desk.tab()
    parts = LONG.split("\n\n## ")
    for body in ("## New first\n\nWords.\n\n" + LONG, "\n\n## ".join(parts[:10] + parts[30:]), "- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n", LONG):
        desk.long(body)
        mark = "candour-updated"
        tab.evaluate("document.addEventListener('candour:updated', () => { window.wasUpdated = true }, { once: true })")
        yield from until(tab, "window.wasUpdated", mark)
        tab.evaluate("window.wasUpdated = false")
        held = tab.evaluate("document.querySelector('main').outerHTML")
        loaded = tab.evaluate("fetch(location.pathname).then(a => a.text()).then(t => new DOMParser().parseFromString(t, 'text/html').querySelector('main').outerHTML)")
        if held != loaded:
            yield f"what is held is not what is served, after {body[:20]!r}"
    tab.close()


def test_new_styles_come_without_a_reload_and_without_moving(desk):
    tab = desk.tab()
    tab.evaluate("document.querySelector('#part-40').scrollIntoView()")
    before = tab.evaluate("scrollY")
    style = (PROJECT / "Themes/plain/assets/site.css").read_text(encoding="utf-8")
    desk.write("Themes/plain/assets/site.css", style + "\nmain { caret-color: rgb(1, 2, 3) }\n")
    yield from until(tab, "getComputedStyle(document.querySelector('main')).caretColor === 'rgb(1, 2, 3)'", "style")
    if not tab.evaluate("window.isSamePage === true"):
        yield "the page was loaded anew"
    yield from until(tab, "document.querySelectorAll('link[rel=stylesheet]').length === 1", "the old style goes")
    if abs(tab.evaluate("scrollY") - before) > 1:
        yield "the page moved"
    yield from desk.messages
    (desk.folder / "Themes/plain/assets/site.css").unlink()
    yield from until(tab, "getComputedStyle(document.querySelector('main')).caretColor !== 'rgb(1, 2, 3)'", "style mended")
    tab.close()


def test_a_mistake_stands_over_the_page_until_it_is_mended(desk):
    tab = desk.tab()
    tab.evaluate("document.querySelector('main a').focus()")
    desk.long(LONG + "See [this](page:nowhere).\n")
    yield from until(tab, f"{BOX} && !{BOX}.hidden", "the mistake")
    said = tab.evaluate(f"{BOX}.innerText")
    for words in ("1 error", "Content/long.md:", "there is no page \"nowhere\"", "page:nowhere"):
        if words not in said:
            yield f"{words!r} is not said in {said!r}"
    if tab.evaluate("document.activeElement.nodeName") != "A":
        yield "the focus was taken"
    if "Paragraph 41" not in tab.evaluate("document.querySelector('main').innerText"):
        yield "the last good page is not under it"
    if tab.evaluate("document.querySelector('main').innerText.includes('See this')"):
        yield "the page with the mistake is shown"
    tab.keyboard.press("Escape")
    yield from until(tab, f"{BOX}.hidden", "Escape hides it")
    tab.get_by_role("button", name="1 error").click()
    yield from until(tab, f"!{BOX}.hidden", "the button shows it")
    tab.get_by_role("button", name="Hide").click()
    if tab.evaluate("document.querySelector('candour-preview').shadowRoot.activeElement?.textContent") != "1 error":
        yield "hidden by its button, it does not give the focus to the one that shows it"
    desk.long(LONG + "Mended.\n")
    yield from until(tab, "document.body.innerText.includes('Mended.')", "mended")
    yield from until(tab, f"{BOX}.hidden", "the mistake goes")
    yield from desk.messages
    desk.long(LONG)
    tab.close()


def test_warnings_wait_in_a_corner(desk):
    tab = desk.tab()
    desk.long(LONG + "##### Skipped\n\nWords.\n")
    button = tab.get_by_role("button", name="1 warning")
    button.wait_for(timeout=8000)
    if not tab.evaluate(f"{BOX}.hidden"):
        yield "the list is open before somebody asks"
    button.click()
    if "skipped" not in tab.evaluate(f"{BOX}.innerText").lower():
        yield "the warning is not in the list"
    desk.long(LONG)
    yield from until(tab, "document.querySelector('candour-preview').shadowRoot.querySelector('.corner button').hidden", "the button goes")
    tab.close()


def test_the_messages_can_be_read_by_everybody(desk):
    desk.long(LONG + "See [this](page:nowhere), [that](page:" + "far" * 40 + ").\n\n##### Skipped\n\nWords.\n")
    for scheme in ("light", "dark"):
        for viewport in (WIDE, NARROW):
            tab = desk.tab(viewport, color_scheme=scheme)
            yield from until(tab, f"{BOX} && !{BOX}.hidden", "the mistake")
            tab.evaluate(SCRIPT)
            for rule in tab.evaluate(RUN, OPTIONS):
                for node in rule["nodes"]:
                    if "candour-preview" in str(node["target"]):
                        yield f"{scheme} {viewport['width']}: {describe(rule, node)}"
            if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
                yield f"{viewport['width']}: the page scrolls sideways"
            if desk.shots:
                tab.screenshot(path=str(desk.shots / f"preview-{scheme}-{viewport['width']}.png"))
            tab.close()
    desk.long(LONG)


def test_a_preview_that_ends_says_so_and_ends_well(desk):
    tab = desk.tab()
    code = desk.stop()
    if code != 0:
        yield f"it ended with {code}"
    yield from until(tab, "!document.querySelector('candour-preview').shadowRoot.querySelector('.trouble').hidden", "the end is said")
    tab.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--candour", type=Path, default=PROJECT / ".build/release/candour")
    parser.add_argument("--shots", type=Path, metavar="DIR")
    asked = parser.parse_args()
    report = Report()
    report.heading("The live preview")
    with tempfile.TemporaryDirectory(prefix="candour-preview.") as folder, Visitor() as visitor:
        desk = Desk(asked.candour, folder, visitor)
        desk.shots = asked.shots
        if asked.shots:
            os.makedirs(asked.shots, exist_ok=True)
        for name, function in list(globals().items()):
            if name.startswith("test_"):
                sentence = name.removeprefix("test_").replace("_", " ")
                report.run(Check(sentence[0].upper() + sentence[1:], function), desk)
        if desk.process.poll() is None:
            desk.stop()
    return report.close()


class Check:
    def __init__(self, sentence, problems):
        self.sentence, self.problems = sentence, problems


if __name__ == "__main__":
    sys.exit(main())
