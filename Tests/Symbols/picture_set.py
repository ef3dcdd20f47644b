"""The picture set as it lies in Content/symbols, and the rules of its hand.

  picture_set.py ID …     prints the mark of a drawing, to keep before it is drawn again
"""
import csv
import hashlib
import re
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
FOLDER = PROJECT / "Content/symbols"

COLUMNS = ["id", "file", "label", "alt", "set", "creator", "licence", "licence_url", "source_url", "concept", "tested"]
WORD_COLUMNS = ["words", "symbol", "part", "sense", "show", "meaning"]
NAMING_COLUMNS = ["picture", "kind", "round", "reader-1", "reader-2", "reader-3", "verdict"]
NAMED, DRAWN_AGAIN = "named", "drawn again"
# The part of the pictures of each kind that readers must have named.
NAMED_AT_LEAST = {"concrete": 0.85, "abstract": 0.6}
PARTS = {"", "noun", "verb", "adjective"}
OURS = "candour"
NOTES = {"README.md", "symbols.csv", "words.csv", "blind-naming.csv"}

LARGEST = 3000
LINE, WHITE, WARM, COOL = "#111", "#fff", "#ffc857", "#6aaed6"
COLOURS = {LINE, WHITE, WARM, COOL, "none"}
# Fine line, line, sign, strong sign and trousers, arm, halo, strong arm.
WIDTHS = {"3", "4", "6", "8", "12", "14", "16"}
HALO = "14"

SVG = "{http://www.w3.org/2000/svg}"
PAINT = {"fill", "stroke", "stroke-width"}
SHAPES = {
    "path": {"d"},
    "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"},
    "rect": {"x", "y", "width", "height", "rx"},
    "line": {"x1", "y1", "x2", "y2"},
}
GROUP = {"fill": "none", "stroke": LINE, "stroke-width": "4", "stroke-linecap": "round", "stroke-linejoin": "round"}
LONG_DECIMAL = re.compile(r"\.\d\d")
PATH_LETTERS = re.compile(r"[^MmLlHhVvCcSsQqTtAaZz0-9 .\-]")


@dataclass(frozen=True)
class Picture:
    id: str
    text: str


def pictures(folder=FOLDER):
    return [Picture(file.stem, file.read_text("utf-8")) for file in sorted(folder.glob("*.svg"))]


def table(name, folder=FOLDER):
    with open(folder / name, encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        header = next(lines)
        # What an import adds to a table may have columns more than the rows above it.
        return header, [dict(zip(header, row + [""] * (len(header) - len(row)), strict=True)) for row in lines]


def rows(name, folder=FOLDER):
    """The header of a table, and its rows about our own pictures: those of other sets have their own hand."""
    header, found = table(name, folder)
    if name == "symbols.csv":
        return [c for c in header if c != "credit"], [row for row in found if row["set"] == OURS]
    if name == "words.csv":
        sets = {row["id"]: row["set"] for row in reversed(table("symbols.csv", folder)[1])}
        found = [row for row in found if sets.get(row["symbol"], OURS) == OURS]
    return header, found


def breaches(text):
    """What a picture does that the hand does not: a list of sentences, empty if there is nothing."""
    found = []
    if len(text.encode()) >= LARGEST:
        found.append(f"it has {len(text.encode())} bytes, and {LARGEST} are too many")
    if not text.endswith("</svg>\n") or "\t" in text or "\r" in text:
        found.append("it is not written as the others: spaces, one line an element, a line feed at the end")
    if "<!" in text or "<?" in text:
        found.append("it holds a comment, a declaration or an instruction")
        return found
    try:
        root = ET.fromstring(text)
    except ET.ParseError as error:
        return found + [f"it is not well-formed: {error}"]
    if root.tag != SVG + "svg" or root.attrib != {"viewBox": "0 0 96 96"}:
        found.append('its root is not <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">')
    if re.search(r"xmlns:|xlink", text):
        found.append("it has a second namespace")
    if [child.tag for child in root] != [SVG + "g"] or root[0].attrib != GROUP:
        found.append("its root does not hold one <g> with the line of the set")
        return found
    for element in root[0]:
        found += breaches_of(element)
    lines = text.count("\n")
    if lines != len(root[0]) + 4:
        found.append("it does not have each element on a line of its own")
    return found


def breaches_of(element):
    name = element.tag.removeprefix(SVG)
    if name not in SHAPES:
        return [f"<{name}> is not one of {', '.join(sorted(SHAPES))}"]
    found = []
    if len(element) or (element.text or "").strip():
        found.append(f"<{name}> holds something")
    for key, value in element.attrib.items():
        if key not in SHAPES[name] | PAINT:
            found.append(f"<{name}> has the attribute {key}")
        elif key in ("fill", "stroke"):
            if value not in COLOURS:
                found.append(f"the colour {value} is none of the set's")
        elif key == "stroke-width":
            if value not in WIDTHS:
                found.append(f"a line {value} wide is none of the set's")
            elif value == HALO and element.get("stroke") != WHITE:
                found.append(f"a halo ({HALO} wide) is not white")
        elif LONG_DECIMAL.search(value):
            found.append(f"{key} has more than one decimal: {LONG_DECIMAL.search(value)[0]}")
        elif PATH_LETTERS.search(value):
            found.append(f"{key} holds “{PATH_LETTERS.search(value)[0]}”")
    optional = {"rx"} if name == "rect" else set()
    missing = SHAPES[name] - optional - set(element.keys())
    if missing:
        found.append(f"<{name}> lacks {', '.join(sorted(missing))}")
    return found


def without_tints(text):
    """The picture as it is for somebody who sees neither tint."""
    return text.replace(WARM, WHITE).replace(COOL, WHITE)


def drawing(text):
    """What tells one drawing from another: another tint or indentation does not make it another."""
    return hashlib.sha256(" ".join(without_tints(text).split()).encode()).hexdigest()[:16]


def naming_slips(records, not_named, shown):
    """What is missing from the record of the blind naming: a list of sentences, empty if nothing is.

    `records` are the rows of blind-naming.csv, `not_named` tells the drawing that each reader saw of
    a picture that was then drawn again, and `shown` tells the drawing of each picture as it is now.
    """
    found, last = [], {}
    refused = {(r["picture"], r["round"]): r["drawing"] for r in not_named}
    for record in records:
        picture, again = record["picture"], record["verdict"] == DRAWN_AGAIN
        last[picture] = record
        if record["verdict"] not in (NAMED, DRAWN_AGAIN):
            found.append(f"{picture}: “{record['verdict']}” is no verdict")
        if again and (picture, record["round"]) not in refused:
            found.append(f"{picture}: not_named.csv does not hold the drawing of round {record['round']}")
    found += [f"{picture}: nobody was asked to name it" for picture in sorted(shown.keys() - last.keys())]
    found += [f"{picture}: it is named, and is no picture" for picture in sorted(last.keys() - shown.keys())]
    for (picture, number), refusal in refused.items():
        if shown.get(picture) == refusal:
            found.append(f"{picture}: it is still the drawing that was not named in round {number}")
    for kind, least in NAMED_AT_LEAST.items():
        verdicts = [r["verdict"] == NAMED for r in last.values() if r["kind"] == kind]
        if not verdicts or sum(verdicts) / len(verdicts) < least:
            found.append(f"{sum(verdicts)} of {len(verdicts)} {kind} pictures are named; {least:.0%} must be")
    return found


def luminance(colour):
    digits = colour.removeprefix("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lightness(colour):
    """CIE L*: how light a colour is once it is grey."""
    y = luminance(colour)
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(f"{name},{drawing((FOLDER / f'{name}.svg').read_text('utf-8'))}")
