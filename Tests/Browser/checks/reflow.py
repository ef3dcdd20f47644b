"""Pages fit the window, however narrow."""
from visitor import NARROW, WIDE, ZOOMED

OVERFLOW = """() => {
  const width = window.innerWidth;
  if (document.scrollingElement.scrollWidth <= width) return null;
  const scrolls = e => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
      if (getComputedStyle(p).overflowX !== 'visible') return true;
    return false;
  };
  const reach = e => e.getBoundingClientRect().left
    + (getComputedStyle(e).overflowX === 'visible' ? Math.max(e.scrollWidth, e.offsetWidth || 0) : e.offsetWidth || 0);
  const wide = [...document.body.querySelectorAll('*')]
    .filter(e => reach(e) > width + 1 && !scrolls(e)).pop();
  const name = wide && wide.tagName.toLowerCase() + [...wide.classList].map(c => '.' + c).join('');
  return document.scrollingElement.scrollWidth + ' pixels wide in a window of ' + width
    + (name ? ', because of ' + name + ': ' + wide.textContent.trim().slice(0, 60) : '');
}"""


def test_nothing_scrolls_sideways_at_1280_or_320_pixels_or_400_percent_zoom(context):
    for page in context.site.picked:
        with context.open(page) as tab:
            for viewport in (WIDE, NARROW, ZOOMED):
                tab.set_viewport_size(viewport)
                found = tab.evaluate(OVERFLOW)
                if found:
                    yield f"{page}: {found}"
