"""One browser for the whole run, and the ways to look at a page with it."""
import os
import re
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
# The second makes its reader mode answer to an address of its own.
ARGUMENTS = ["--no-sandbox", "--enable-dom-distiller"]
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}
ZOOMED = {"width": 320, "height": 256}  # what is left of 1280 x 1024 at 400 %
PLAIN_MEDIA = {"media": "screen", "color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce"}
REFRESH = re.compile(r"<meta\s+http-equiv=\"?refresh[^>]*>", re.I)


class Visitor:
    def __enter__(self):
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        self.contexts = {}
        self.idle = {}
        return self

    def __exit__(self, *_):
        self.browser.close()
        self.playwright.stop()

    def context_for(self, site, origin):
        return Context(self, site, origin)

    def new_tab(self, **options):
        key = repr(sorted(options.items()))
        if key not in self.contexts:
            self.contexts[key] = self.browser.new_context(**options)
        return self.contexts[key].new_page()

    @contextmanager
    def used_tab(self, viewport, **options):
        """A tab that earlier checks may have used: opening one takes longer than loading a page."""
        key = repr(sorted(options.items()))
        tab = self.idle.pop(key, None) or self.new_tab(**options)
        try:
            tab.set_viewport_size(viewport)
            tab.emulate_media(**PLAIN_MEDIA | {k: v for k, v in options.items() if k in PLAIN_MEDIA})
            yield tab
        except BaseException:
            tab.close()
            raise
        self.idle[key] = tab


@dataclass(frozen=True)
class Context:
    """What a check is given: a site, where it is served, and a browser."""

    visitor: Visitor
    site: object
    origin: str

    def url(self, page):
        return f"{self.origin}/{page.path}"

    @contextmanager
    def open(self, page, viewport=WIDE, **options):
        """Opens a page for looking at. A page that sends its reader on is held still."""
        if page.redirects:
            with self.open_alone(page, hold_still, viewport=viewport, **options) as tab:
                yield tab
            return
        with self.visitor.used_tab(viewport, **options) as tab:
            tab.goto(self.url(page), wait_until="load")
            yield tab

    @contextmanager
    def open_alone(self, page, prepare, url=None, viewport=WIDE, **options):
        """Opens a page in a tab of its own, after `prepare(tab, page, its url)`."""
        tab = self.visitor.new_tab(viewport=viewport, reduced_motion="reduce", **options)
        url = url or self.url(page)
        try:
            prepare(tab, page, url)
            tab.goto(url, wait_until="load")
            yield tab
        finally:
            tab.close()


def hold_still(tab, page, url):
    """Leaves the refresh out of a page that sends its reader on."""
    tab.route(url, lambda route: route.fulfill(
        body=REFRESH.sub("", page.html), content_type="text/html; charset=utf-8"))
