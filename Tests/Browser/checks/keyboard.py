"""A page can be used with the keyboard alone, and one sees where one is."""

FIRST = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return 'the first Tab reaches nothing';
  const href = it.getAttribute('href') || '';
  const target = href.startsWith('#') && document.getElementById(decodeURIComponent(href.slice(1)));
  const main = document.querySelector('main');
  if (!main) return 'there is no main';
  if (!target || !(target === main || main.contains(target) || target.contains(main)))
    return 'the first Tab reaches ' + it.outerHTML.slice(0, 80) + ', not a link to main';
  const box = it.getBoundingClientRect(), style = getComputedStyle(it);
  const inside = box.width > 20 && box.height > 10 && box.left >= 0 && box.top >= 0
    && box.right <= innerWidth && box.bottom <= innerHeight;
  const top = inside && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (!inside || !(top === it || it.contains(top)) || style.opacity === '0')
    return 'the skip link is not visible while it has the focus';
  return null;
}"""

AFTER = """() => {
  const main = document.querySelector('main'), it = document.activeElement;
  return it === main || main.contains(it);
}"""

# Run right after a key was pressed, so that focus() counts as the keyboard's doing.
UNSEEN = """() => {
  const look = e => {
    const s = getComputedStyle(e);
    const drawn = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0
      && !/^rgba\\(.*, 0\\)$|^transparent$/.test(s.outlineColor);
    return (drawn ? [s.outlineStyle, s.outlineWidth, s.outlineColor].join(' ') : '') + '|' + s.boxShadow;
  };
  const all = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex], audio[controls], video[controls]')]
    .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }));
  const found = [];
  for (const e of all) {
    document.activeElement.blur();
    const before = look(e);
    e.focus({ focusVisible: true });
    if (document.activeElement !== e) continue;
    const after = look(e);
    const box = e.getBoundingClientRect();
    if (after === before || after === '|none') found.push('no visible focus: ' + e.outerHTML.slice(0, 100));
    else if (box.width < 1 || box.height < 1) found.push('nothing to see when focused: ' + e.outerHTML.slice(0, 100));
  }
  return found;
}"""


def test_the_first_tab_reaches_a_skip_link_that_leads_to_main(context):
    for page in context.site.picked:
        with context.open(page) as tab:
            tab.keyboard.press("Tab")
            found = tab.evaluate(FIRST)
            if found:
                yield f"{page}: {found}"
                continue
            tab.keyboard.press("Enter")
            if not tab.evaluate(AFTER):
                yield f"{page}: the skip link does not move the focus to main"


def test_everything_that_takes_the_focus_shows_it(context):
    for page in context.site.picked:
        with context.open(page) as tab:
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)
                tab.keyboard.press("Tab")
                for found in tab.evaluate(UNSEEN):
                    yield f"{page} ({scheme}): {found}"
