"""Pages print on white paper, without the menus."""
import struct
import zlib

LOOK = """() => {
  const found = [];
  for (const nav of document.querySelectorAll('header nav'))
    if (nav.checkVisibility({ visibilityProperty: true })) { found.push('the menu is printed'); break; }
  const parse = text => {
    const n = text.match(/[\\d.]+/g).map(Number);
    return { light: (0.2126 * n[0] + 0.7152 * n[1] + 0.0722 * n[2]) / 255, clear: n.length > 3 && n[3] === 0 };
  };
  for (const e of document.querySelectorAll('body, main, main h1, main p')) {
    const style = getComputedStyle(e), back = parse(style.backgroundColor), ink = parse(style.color);
    const name = e.tagName.toLowerCase();
    if (!back.clear && back.light < 0.85) found.push(name + ' has a dark background: ' + style.backgroundColor);
    if (ink.light > 0.5) found.push(name + ' has pale text: ' + style.color);
  }
  return [...new Set(found)];
}"""


def pixel(tab, x, y):
    """Red, green and blue at a point of the window."""
    png = tab.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1}, type="png")
    data, at = b"", 8
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        if kind == b"IDAT":
            data += png[at + 8:at + 8 + length]
        at += 12 + length
    return tuple(zlib.decompress(data)[1:4])


def test_pages_print_dark_on_white_without_the_menu_even_from_a_dark_screen(context):
    for page in context.site.picked:
        with context.open(page) as tab:
            tab.emulate_media(media="print", color_scheme="dark")
            for found in tab.evaluate(LOOK):
                yield f"{page}: {found}"
            corner = pixel(tab, 2, 2)
            if min(corner) < 230:
                yield f"{page}: the paper is not white: {corner}"
            paper = tab.pdf(format="A4", print_background=True)
            if not paper.startswith(b"%PDF"):
                yield f"{page}: makes no PDF"
