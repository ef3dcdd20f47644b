"""What a page asks for while it loads, what the browser complains of, and whether it moves."""
from urllib.parse import urlsplit

from visitor import hold_still

SHIFT = """() => new Promise(done => {
  let sum = 0;
  const take = list => list.forEach(entry => { sum += entry.value; });
  const observer = new PerformanceObserver(list => take(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    take(observer.takeRecords());
    done(sum);
  }, 50)));
})"""

TRIES = 3


def test_pages_ask_nobody_else_and_load_without_complaint_and_stand_still(context):
    origin = urlsplit(context.origin)
    for page in context.site.picked:
        found = []

        def listen(tab, _, url):
            if page.redirects:
                hold_still(tab, page, url)

            def asked(request):
                url = urlsplit(request.url)
                if url.scheme != "data" and (url.scheme, url.netloc) != (origin.scheme, origin.netloc):
                    found.append(f"asks {request.url}")

            def answered(response):
                if response.status >= 400:
                    found.append(f"{response.url} answers {response.status}")

            tab.on("request", asked)
            tab.on("response", answered)
            tab.on("requestfailed", lambda r: found.append(f"{r.url} does not load: {r.failure}"))
            tab.on("pageerror", lambda e: found.append(f"script error: {e}"))
            tab.on("console", lambda m: found.append(f"console: {m.text}") if m.type in ("error", "warning") else None)

        with context.open_alone(page, listen) as tab:
            shift = tab.evaluate(SHIFT)
        # A machine at its limit may once paint half a line: what moves, moves each time.
        for _ in range(TRIES - 1):
            if shift:
                with context.open(page) as tab:
                    shift = min(shift, tab.evaluate(SHIFT))
        if shift:
            found.append(f"moves while it loads, each of {TRIES} times: layout shift {shift:.5f}")
        for problem in found:
            yield f"{page}: {problem}"
