"""Pictures of charts: their letters can be read, and nothing covers or leaves them."""
import re

from visitor import NARROW, WIDE

LEAST = 12  # CSS pixels
WIDTHS = (NARROW, {"width": 480, "height": 800}, {"width": 768, "height": 900}, WIDE)

# Of each picture: texts that meet, leave it, or are small, and marks that leave it.
LOOK = """least => [...document.querySelectorAll('main svg.drawing')].flatMap((svg, place) => {
  const found = [], frame = svg.getBoundingClientRect();
  const name = svg.closest('figure')?.id || 'picture ' + (place + 1);
  const say = (text, what) => found.push(`${name}: “${text.textContent}” ${what}`);
  const texts = [...svg.querySelectorAll('text')].filter(t => getComputedStyle(t.parentElement).display !== 'none');
  const boxes = texts.map(t => t.getBoundingClientRect());
  const outside = b => b.left < frame.left - 1 || b.right > frame.right + 1 || b.top < frame.top - 1 || b.bottom > frame.bottom + 1;
  texts.forEach((text, i) => {
    const a = boxes[i];
    if (outside(a)) say(text, 'leaves the picture');
    const scale = text.getScreenCTM().a;
    const size = parseFloat(getComputedStyle(text).fontSize) * scale;
    if (size < least) say(text, `is ${size.toFixed(1)} pixels high`);
    for (let j = i + 1; j < boxes.length; j++) {
      const b = boxes[j];
      // Boxes of lines of text are higher than their letters.
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4)
        say(text, `stands on “${texts[j].textContent}”`);
    }
  });
  for (const mark of svg.querySelectorAll('circle, svg > path[transform], svg svg:not([viewBox]) > path, rect')) {
    const b = mark.getBoundingClientRect();
    if (b.width && outside(b)) found.push(`${name}: a ${mark.tagName} leaves the picture`);
  }
  if (!svg.closest('[role=img]') && !svg.matches('[role=img]')) found.push(`${name}: says nothing to who can't see it`);
  if (svg.querySelector('[tabindex], a')) found.push(`${name}: has a stop for the keyboard`);
  return found;
})"""

# Colours of what is drawn, in forced colours: only the system's.
FORCED = """() => {
  const probe = document.createElement('i');
  document.body.append(probe);
  const system = new Set(['CanvasText', 'Canvas', 'GrayText', 'LinkText'].map(name => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  }).concat('none', 'rgba(0, 0, 0, 0)'));
  probe.remove();
  return [...new Set([...document.querySelectorAll('main figure.chart svg *')].flatMap(e => {
    if (!(e instanceof SVGGeometryElement || e instanceof SVGTextElement)) return [];
    const style = getComputedStyle(e);
    return [style.fill, style.stroke].filter(c => !system.has(c)).map(c => `${e.tagName}.${e.getAttribute('class') ?? ''}: ${c}`);
  }))];
}"""


def pages_with_charts(context):
    for page in context.site.pages:
        if page in context.site.picked or "/charts/" in f"/{page.path}":
            if re.search(r"<svg class=\"drawing", page.html):
                yield page


def test_letters_of_charts_are_readable_and_nothing_covers_or_leaves_them(context):
    for page in pages_with_charts(context):
        found = {}
        with context.open(page) as tab:
            for viewport in WIDTHS:
                tab.set_viewport_size(viewport)
                for problem in tab.evaluate(LOOK, LEAST):
                    found.setdefault(problem, []).append(str(viewport["width"]))
        for problem, widths in found.items():
            yield f"{page} ({', '.join(widths)}): {problem}"


def test_charts_take_the_systems_colours_when_those_are_forced(context):
    for page in pages_with_charts(context):
        with context.open(page, forced_colors="active") as tab:
            for found in tab.evaluate(FORCED):
                yield f"{page}: {found}"


def test_every_chart_has_its_words_and_its_table(context):
    for page in pages_with_charts(context):
        for figure in re.findall(r"<figure class=\"chart\".*?</figure>", page.html, re.S):
            name = re.search(r"id=\"([^\"]*)", figure).group(1)
            if not re.search(r"<h[2-6] id=\"_[^\"]*-title\">.+?</h[2-6]>", figure, re.S):
                yield f"{page}: {name} has no headline"
            if "<table" not in figure and "<table" not in page.html:
                yield f"{page}: {name} has no table, and there is none on its page"
