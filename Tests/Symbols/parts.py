#!/usr/bin/env python3
"""Draws the parts that pictures are composed from, to start a new picture with.

  parts.py PART[:X,Y[,…]] …     prints a picture of these parts, in this order

  parts.py person:30,6 bubble:52,6,40,34 > Content/symbols/new-idea.svg

A part is placed by numbers on the grid of 96 by 96; without any it stands in the middle. What
comes out is meant to be edited: the files in Content/symbols are the source, not this program.
"""
import math
import sys

LINE, WHITE, WARM, COOL = "#111", "#fff", "#ffc857", "#6aaed6"


def number(value):
    text = f"{round(value, 1):g}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def path(d, fill=None, width=None, stroke=None):
    """`d` as a list of letters and numbers."""
    words = "".join(p if isinstance(p, str) else number(p) + " " for p in d)
    for letter in "MLHVCSQAZmlhvcsqaz":
        words = words.replace(" " + letter, letter)
    return [element("path", d=words.strip(), fill=fill, stroke=stroke, stroke_width=width)]


def element(name, **attributes):
    written = "".join(
        f' {key.replace("_", "-")}="{value if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items() if value is not None)
    return f"<{name}{written}/>"


def circle(x, y, r, fill=None, stroke=None):
    return [element("circle", cx=x, cy=y, r=r, fill=fill, stroke=stroke)]


def rect(x, y, width, height, rx=None, fill=None):
    return [element("rect", x=x, y=y, width=width, height=height, rx=rx, fill=fill)]


def sign(d):
    """A tick, a cross, an arrow: heavier than the line of things."""
    return path(d, width="6")


def halo(d):
    """A sign that crosses a picture, with white round it."""
    return path(d, width="14", stroke=WHITE) + path(d, width="8")


def limb(d, fill):
    """An arm: a thick line with a thinner one of the tint in it."""
    return path(d, width="12") + path(d, width="4", stroke=fill)


def leg(d):
    return path(d, width="8")


# --- people


def head(x, y, r):
    """Hair, and no face: only heads from 13 on have one."""
    c, d = .98 * r, .18 * r
    hair = ["M", x - c, y - d, "A", r, r, 0, 0, 1, x + c, y - d, "C", x + .5 * r, y - .25 * r, x - .1 * r, y - .4 * r,
            x - .4 * r, y - .8 * r, "C", x - .5 * r, y - .5 * r, x - .8 * r, y - .4 * r, x - c, y - d, "z"]
    return circle(x, y, r, WHITE) + path(hair, LINE)


def shoulders(x, top, width, base, fill):
    q = min(width, 14)
    return path(["M", x - width, base, "V", top + q, "a", q, q, 0, 0, 1, q, -q, "h", 2 * (width - q), "a", q, q, 0, 0, 1,
                 q, q, "V", base, "z"], fill)


def bust(x=48, y=30, r=14, base=92, fill=COOL):
    """Head and shoulders: x and y of the middle of the head, its radius, and where the body ends."""
    return shoulders(x, y + r + 1, 1.7 * r, base, fill) + head(x, y, r)


def person(x=48, top=4, scale=1.05, fill=WARM):
    """Somebody who stands: the middle, the top of the head, and the scale (1 is 84 high)."""
    s = scale
    legs = leg(["M", x - 5.5 * s, top + 54 * s, "V", top + 84 * s - 4, "M", x + 5.5 * s, top + 54 * s, "V", top + 84 * s - 4])
    arms = [limb(["M", x + side * 10 * s, top + 26 * s, "L", x + side * 15 * s, top + 50 * s], fill) for side in (-1, 1)]
    return legs + arms[0] + arms[1] + shoulders(x, top + 21 * s, 10.5 * s, top + 56 * s, fill) + head(x, top + 11 * s, 9 * s)


def badge(x=48, y=46):
    """What staff wear: a ribbon round the neck, and a card."""
    return path(["M", x - 8, y, "L", x, y + 16, "L", x + 8, y]) + rect(x - 6, y + 16, 12, 14, 2, WHITE)


def hand(x=49, y=50):
    """A hand that points up: the place of its finger tip."""
    return path(["M", x - 9, y + 37, "c", 0, -12, -6, -16, -6, -22, "c", 0, -4, 6, -4, 8, 0, "l", 2, 4, "V", y + 5,
                 "a", 5, 5, 0, 0, 1, 10, 0, "v", 12, "h", 10, "a", 6, 6, 0, 0, 1, 6, 6, "v", 14, "z"], WHITE)


# --- what people say and think


def bubble(x=14, y=12, width=68, height=52, fill=WHITE):
    """A speech bubble whose tail goes down on the left."""
    r = 9
    return path(["M", x + r, y, "h", width - 2 * r, "a", r, r, 0, 0, 1, r, r, "v", height - 2 * r, "a", r, r, 0, 0, 1, -r, r,
                 "H", x + r + 14, "L", x + r - 4, y + height + 12, "L", x + r + 2, y + height, "H", x + r, "a", r, r, 0, 0, 1,
                 -r, -r, "v", 2 * r - height, "a", r, r, 0, 0, 1, r, -r, "z"], fill)


def thought(x=20, y=16, width=58, height=36, fill=WHITE):
    w, h = width, height
    cloud = ["M", x + .25 * w, y + h, "a", .22 * w, .3 * h, 0, 0, 1, -.08 * w, -.55 * h, "a", .2 * w, .3 * h, 0, 0, 1,
             .3 * w, -.32 * h, "a", .22 * w, .3 * h, 0, 0, 1, .4 * w, .14 * h, "a", .18 * w, .28 * h, 0, 0, 1, .02 * w, .5 * h,
             "a", .15 * w, .25 * h, 0, 0, 1, -.16 * w, .23 * h, "z"]
    return path(cloud, fill) + circle(x + .35 * w, y + h + 9, 4, fill)


# --- time


def calendar(x=12, y=14, width=72, height=74):
    band = ["M", x, y + 18, "V", y + 5, "a", 5, 5, 0, 0, 1, 5, -5, "h", width - 10, "a", 5, 5, 0, 0, 1, 5, 5, "v", 13, "z"]
    rings = ["M", x + .27 * width, y - 6, "v", 11, "M", x + .73 * width, y - 6, "v", 11]
    return rect(x, y, width, height, 5, WHITE) + path(band, COOL) + sign(rings)


def clock(x=48, y=48, r=42):
    return circle(x, y, r, WHITE) + path(["M", x, y - .6 * r, "V", y, "l", .45 * r, .3 * r])


# --- things and places


def paper(x=16, y=6, width=64, height=84):
    f = 18
    sheet = ["M", x, y, "h", width - f, "l", f, f, "v", height - f, "h", -width, "z"]
    return path(sheet, WHITE) + path(["M", x + width - f, y, "v", f, "h", f], WHITE)


def clipboard(x=12, y=12, width=72, height=78):
    return rect(x, y, width, height, 5, WHITE) + rect(x + width / 2 - 10, y - 5, 20, 11, 3, WARM)


def hospital(x=8, y=8, width=80, height=82):
    w = width / 3
    wall = ["M", x, y + height, "V", y + .32 * height, "h", w, "V", y, "h", w, "v", .32 * height, "h", w, "V", y + height, "z"]
    return path(wall, COOL) + sign(["M", x + width / 2 - 7, y + 14, "h", 14, "M", x + width / 2, y + 7, "v", 14])


def heart(x=48, y=52, s=33):
    return path(["M", x, y + s, "C", x - 1.7 * s, y + .1 * s, x - 1.3 * s, y - .95 * s, x - .6 * s, y - .85 * s,
                 "C", x - .25 * s, y - .8 * s, x - .05 * s, y - .6 * s, x, y - .35 * s,
                 "C", x + .05 * s, y - .6 * s, x + .25 * s, y - .8 * s, x + .6 * s, y - .85 * s,
                 "C", x + 1.3 * s, y - .95 * s, x + 1.7 * s, y + .1 * s, x, y + s, "z"], WARM)


def star(x=48, y=50, r=40):
    points = []
    for corner in range(10):
        reach = r if corner % 2 == 0 else .45 * r
        turn = -math.pi / 2 + corner * math.pi / 5
        points += ["L" if corner else "M", x + reach * math.cos(turn), y + reach * math.sin(turn)]
    return path(points + ["z"], WARM)


# --- signs


def tick(x=48, y=48, s=20):
    return sign(["M", x - s, y, "l", .7 * s, .7 * s, "L", x + s, y - .7 * s])


def cross(x=48, y=48, s=18):
    return sign(["M", x - s, y - s, "l", 2 * s, 2 * s, "M", x + s, y - s, "l", -2 * s, 2 * s])


def plus(x=48, y=48, s=18):
    return sign(["M", x - s, y, "h", 2 * s, "M", x, y - s, "v", 2 * s])


def arrow(x1=12, y1=48, x2=84, y2=48):
    turn = math.atan2(y2 - y1, x2 - x1)
    barb = lambda side: (x2 - 11 * math.cos(turn + side), y2 - 11 * math.sin(turn + side))
    return sign(["M", x1, y1, "L", x2, y2, "M", *barb(.75), "L", x2, y2, "L", *barb(-.75)])


def crossed_out():
    """Over a picture: the picture is not so."""
    return halo(["M", 10, 88, "L", 88, 10])


def disc(x=48, y=48, r=40, is_on=1):
    if not is_on:
        return circle(x, y, r, WHITE)
    return circle(x, y, r, LINE) + circle(x - .25 * r, y - .25 * r, .22 * r, WHITE, "none")


PARTS = {
    "head": lambda x=48, y=48, r=30: head(x, y, r), "bust": bust, "person": person, "badge": badge, "hand": hand,
    "bubble": bubble, "thought": thought, "calendar": calendar, "clock": clock, "paper": paper, "clipboard": clipboard,
    "hospital": hospital, "heart": heart, "star": star, "tick": tick, "cross": cross, "plus": plus, "arrow": arrow,
    "crossed-out": crossed_out, "disc": disc,
}


def picture_of(parts):
    """The text of a picture: each part as NAME or NAME:NUMBER,NUMBER…"""
    elements = []
    for part in parts:
        name, _, numbers = part.partition(":")
        elements += PARTS[name](*(float(n) for n in numbers.split(",") if n))
    body = "".join(f"    {e}\n" for e in elements)
    return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">\n'
            f'  <g fill="none" stroke="{LINE}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">\n'
            f"{body}  </g>\n</svg>\n")


def main(parts):
    unknown = [p for p in parts if p.partition(":")[0] not in PARTS]
    if not parts or unknown:
        print(__doc__ + "\nParts: " + ", ".join(PARTS), file=sys.stderr)
        return 2
    print(picture_of(parts), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
