"""Accessibility rules that a machine can check, in every look a page has."""
from axe_playwright_python.sync_playwright import Axe

from visitor import NARROW, WIDE

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": TAGS}}
# Other colours change nothing but colours: rules about anything else would say the same again.
COLOURS = {**OPTIONS, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
LIGHT = ("light", {"color_scheme": "light"}, OPTIONS)
DARK = ("dark", {"color_scheme": "dark"}, COLOURS)
FORCED = ("forced", {"color_scheme": "dark", "forced_colors": "active"}, COLOURS)
# A narrow screen moves things, and has the colours of a wide one.
LOOKS = [(WIDE, [LIGHT, DARK, FORCED]), (NARROW, [LIGHT])]
SCRIPT = Axe().axe_script
RUN = "options => axe.run(options).then(results => results.violations)"


def test_axe_finds_nothing_in_light_dark_and_forced_colours_or_on_a_narrow_screen(context):
    for page in context.site.picked:
        found = {}
        with context.open(page) as tab:
            tab.evaluate(SCRIPT)
            for viewport, looks in LOOKS:
                tab.set_viewport_size(viewport)
                for name, media, options in looks:
                    tab.emulate_media(**{"forced_colors": "none", **media})
                    for rule in tab.evaluate(RUN, options):
                        for node in rule["nodes"]:
                            look = f"{name} {viewport['width']}"
                            found.setdefault(describe(rule, node), []).append(look)
        for problem, looks in found.items():
            yield f"{page} ({', '.join(looks)}): {problem}"


def test_axe_finds_nothing_on_any_other_page(context):
    """Each once: what they are made of has been seen in every look. Examples have no readers: theirs are left."""
    if context.site.is_example:
        return
    seen = set(map(str, context.site.picked))
    for page in context.site.pages:
        if str(page) in seen or page.redirects:
            continue
        with context.open(page) as tab:
            tab.evaluate(SCRIPT)
            for rule in tab.evaluate(RUN, OPTIONS):
                for node in rule["nodes"]:
                    yield f"{page}: {describe(rule, node)}"


def describe(rule, node):
    where = " ".join(str(part) for part in node["target"])
    reasons = [line.strip() for line in node.get("failureSummary", "").split("\n")[1:]]
    return f"{rule['id']}: {where}: {reasons[0] if reasons else rule['help']}"
