#!/usr/bin/env python3
"""Draws contact sheets of the picture set, and looks at each picture's pixels.

  contact_sheets.py [--output DIR] [--only ID,ID…]

Without --output the sheets go to a temporary folder, and only the pixels are judged. CHROMIUM
names the browser.
"""
import argparse
import base64
import html
import os
import sys
import tempfile
from itertools import combinations
from pathlib import Path

from playwright.sync_api import sync_playwright

from picture_set import FOLDER, pictures, rows

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PER_SHEET = 40

STYLE = """
* { box-sizing: border-box } body { margin: 8px; font: 12px/1.2 sans-serif }
figure { display: inline-block; margin: 0; padding: 4px; vertical-align: top; text-align: center }
figure img { display: block; margin: auto } figcaption { height: 2.4em; overflow-wrap: anywhere }
.dark { background: #251a29; color: #f7edf4 } .dark img { background: #fff; border-radius: 6px; padding: 4px }
.grey img { filter: grayscale(1) }
@page { size: A4; margin: 12mm }
"""

# Name: size of a picture, pictures in a row, pictures on a sheet, class of the page.
SHEETS = {
    "144-light": (144, 8, PER_SHEET, "light"),
    "144-grey": (144, 8, PER_SHEET, "grey"),
    "48-light": (48, 20, 400, "light"),
    "48-dark": (48, 20, 400, "dark"),
    "48-grey": (48, 20, 400, "grey"),
}

# The picture on 96 by 96 pixels: how much of it is ink, whether it touches the edge, and how it
# looks in grey when it is small.
LOOK = """async (sources) => {
  const canvas = document.createElement('canvas'), small = document.createElement('canvas');
  canvas.width = canvas.height = 96; small.width = small.height = 24;
  const pen = canvas.getContext('2d', {willReadFrequently: true});
  const smallPen = small.getContext('2d', {willReadFrequently: true});
  const seen = [];
  for (const source of sources) {
    const image = new Image(); image.src = source; await image.decode();
    pen.clearRect(0, 0, 96, 96); pen.drawImage(image, 0, 0, 96, 96);
    const clear = pen.getImageData(0, 0, 96, 96).data;
    let dark = 0, edge = 0;
    for (let i = 0; i < 96 * 96; i++) {
      const alpha = clear[4 * i + 3], x = i % 96, y = (i - x) / 96;
      if (alpha > 127 && clear[4 * i] < 64) dark++;
      if (alpha > 64 && (x == 0 || y == 0 || x == 95 || y == 95)) edge++;
    }
    smallPen.fillStyle = '#fff'; smallPen.fillRect(0, 0, 24, 24); smallPen.drawImage(canvas, 0, 0, 24, 24);
    const pixels = smallPen.getImageData(0, 0, 24, 24).data, grey = [];
    for (let i = 0; i < pixels.length; i += 4)
      grey.push(Math.round(.2126 * pixels[i] + .7152 * pixels[i + 1] + .0722 * pixels[i + 2]));
    seen.push({ink: dark / (96 * 96), edge, grey});
  }
  return seen;
}"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, metavar="DIR", help="write the sheets there")
    parser.add_argument("--only", default="", metavar="IDS", help="only these pictures")
    return parser.parse_args()


def source(picture):
    return "data:image/svg+xml;base64," + base64.b64encode(picture.text.encode()).decode()


def page_of(shown, labels, size, kind):
    figures = "".join(
        f'<figure style="width:{size + 26}px"><img src="{source(p)}" width="{size}" height="{size}" alt="">'
        f"<figcaption>{html.escape(labels.get(p.id, p.id))}</figcaption></figure>" for p in shown)
    return f'<!DOCTYPE html><meta charset="utf-8"><style>{STYLE}</style><body class="{kind}">{figures}'


def write_sheets(browser, shown, labels, folder):
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for name, (size, across, many, kind) in SHEETS.items():
        for number in range(0, len(shown), many):
            tab = browser.new_page(viewport={"width": across * (size + 31) + 16, "height": 200})
            tab.set_content(page_of(shown[number:number + many], labels, size, kind))
            tab.screenshot(path=folder / f"{name}-{number // many + 1}.png", full_page=True)
            tab.close()
            count += 1
    tab = browser.new_page(viewport={"width": 703, "height": 1000})
    tab.set_content(page_of(shown, labels, 96, "light"))
    tab.pdf(path=folder / "print.pdf", prefer_css_page_size=True)
    tab.emulate_media(media="print")
    tab.screenshot(path=folder / "print-1.png", clip={"x": 0, "y": 0, "width": 703, "height": 1000})
    tab.close()
    return count + 2


def slips(browser, shown):
    """What can be seen to be wrong with a picture by its pixels alone."""
    tab = browser.new_page()
    looks = tab.evaluate(LOOK, [source(p) for p in shown])
    tab.close()
    found = []
    for picture, look in zip(shown, looks):
        if not .05 <= look["ink"] <= .6:
            found.append(f"{picture.id}: {look['ink']:.0%} of it is black; between 5 % and 60 % are clear when small")
        if look["edge"] > 0:
            found.append(f"{picture.id}: it is cut off at the edge ({look['edge']} pixels)")
    for (one, a), (other, b) in combinations(zip(shown, looks), 2):
        apart = sum(abs(x - y) for x, y in zip(a["grey"], b["grey"])) / len(a["grey"])
        if apart < 1.5:
            found.append(f"{one.id} and {other.id} look the same when small and grey")
    return found


def main():
    asked = arguments()
    wanted = set(filter(None, asked.only.split(",")))
    shown = [p for p in pictures() if not wanted or p.id in wanted]
    labels = {r["id"]: r["label"] for r in rows("symbols.csv", FOLDER)[1]}
    with tempfile.TemporaryDirectory(prefix="candour-sheets.") as temporary, sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        count = write_sheets(browser, shown, labels, asked.output or Path(temporary))
        found = slips(browser, shown)
        browser.close()
    for slip in found:
        print(slip)
    where = f" in {asked.output}" if asked.output else ""
    print(f"{len(shown)} pictures on {count} sheets{where}, {len(found)} slips")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
