#!/usr/bin/env python3
"""Asks a made-up site of 10,000 pages, all of which say the same words, and counts what each question loads.

  finding.py [--candour PATH] [--pages N]
"""
import argparse
import sys
import tempfile
from pathlib import Path

from checks.search import LIMIT, typed
from report import Report
from server import serve
from site_build import PROJECT, BuildFailed, build
from visitor import Context, Visitor

PLACES = "Amber Birch Copper Dove Ember Fern Granite Heron Indigo Juniper Kestrel Linden Maple Nettle Osprey Poplar".split()
KINDS = "Hall House Lodge Court Place View Gate Mill Bank Green".split()
ANY = "whatever there is, or nothing: no page has most of these words"
SYLLABLES = [c + v for c in "bdfgklmnprst" for v in "aeiou"]
# What is typed, and words of the title that has to stand first; None where nothing is to be found.
QUESTIONS = [
    ("involvement", "Involvement"), ("involvment", "Involvement"), ("involvement in everyday life", "Involvement"),
    ("Copper Mill 1234", "Mill 1234"), ("coper mil 1234", "Mill 1234"), ("kestrl", "Kestrel"), ("unique4321", "unique4321"),
    ("uniqe4321", "unique4321"), ("nvolvement", "Involvement"), ("in ev li pa of se", ""),
    ("badeki kelomu tisapo nurafe gobida mepuli", ANY), ("badekki kelommu tissapo nuraffe gobbida meppuli", ANY),
    ("evryday lfie invlovement pge seris verry", ""), ("xqzvkw xqzvkx xqzvky xqzvkz xqzvka xqzvkb", None),
]


def rare(number):
    """One of 216,000 words that look alike."""
    return "".join(SYLLABLES[number // size % 60] for size in (1, 60, 3600))


def write_site(folder, pages):
    content = folder / "Content"
    content.mkdir(parents=True)
    (content / "site.yaml").write_text("name: Made up\nurl: https://made-up.example/\n", encoding="utf-8")
    (content / "index.md").write_text("---\ntitle: Home\n---\n\nAll of this is made up.\n", encoding="utf-8")
    for number in range(pages):
        place, kind = PLACES[number % 16], KINDS[number // 16 % 10]
        part = content / f"part-{number // 500}"
        part.mkdir(exist_ok=True)
        (part / f"page-{number}.md").write_text(
            f"---\ntitle: Involvement in everyday life at {place} {kind} {number}\n"
            f"summary: A page of a very long series of pages about involvement in everyday life, unique{number}, {rare(number * 7919)} {rare(number * 104_729)}.\n"
            "---\n\nWords.\n", encoding="utf-8")


def problems(context, page):
    for text, first in QUESTIONS:
        loaded = {}

        def listen(tab, *_):
            def answered(response):
                if "/a-z/" in response.url and ".js" in response.url:
                    loaded[response.url] = len(response.body())
            tab.on("response", answered)

        with context.open_alone(page, listen) as tab:
            found = typed(tab, text)
            title = tab.inner_text("#_results a") if found else None
        total = sum(loaded.values())
        print(f"            {total:6} bytes in {len(loaded):2} files: {text}")
        if total > LIMIT:
            yield f"\"{text}\" loads {total} bytes of index, more than {LIMIT}"
        if first is ANY:
            continue
        if first is None and found:
            yield f"\"{text}\" finds {title}"
        if first is not None and not is_right(title, first):
            yield f"\"{text}\" finds {title} first"


def is_right(title, first):
    """A word of the summary alone has the number of the title."""
    return title is not None and (first in title or title.endswith(first.replace("unique", " ")))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--candour", type=Path, default=PROJECT / ".build/release/candour")
    parser.add_argument("--pages", type=int, default=10_000)
    asked = parser.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory(prefix="candour-finding.") as work:
        write_site(Path(work, "many"), asked.pages)
        report.heading(f"{asked.pages} pages that say the same words")
        try:
            site = build(asked.candour, Path(work, "many"), Path(work, "built"), False)
        except BuildFailed as failure:
            report.result("It builds", [str(failure)])
            return report.close()
        page = next(page for page in site.pages if page.path == "a-z/")
        with Visitor() as visitor, serve(site) as origin:
            found = list(problems(Context(visitor, site, origin), page))
        report.result("No question loads more than 60 KB, and each finds what it should", found)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
