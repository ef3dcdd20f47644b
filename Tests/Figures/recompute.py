#!/usr/bin/env python3
"""Computes every figure of a finished site anew, from Content/ alone, and compares.

  recompute.py SITE OUTPUT

SITE holds Content/; OUTPUT is what was built from it. Every number that a page shows in <main> must
be a figure that comes out the same here, or stand in the words that its author wrote; one that is
neither is "claimed by nothing". Every claim must hold. Exit 1 if anything is wrong.
"""
import argparse
import sys
import time
from pathlib import Path

from charts import ChartFiles
from content import Content
from downloads import Downloads
from figures import Truth
from page import Problem, SiteCheck


def route_of(path, output):
    parts = path.relative_to(output).as_posix()
    return "/" + (parts.removesuffix("index.html") if parts.endswith("index.html") else parts)


def check_site(source, output):
    """The problems of every page and file of data, and how many pages, figures, claims and files there are."""
    site = SiteCheck(Truth(Content(source)), output)
    problems, pages = [], 0
    for path in sorted(output.rglob("*.html")):
        pages += 1
        problems += site.check(route_of(path, output), path.read_text(encoding="utf-8"))
    found, files = Downloads(site.truth).problems(output)
    problems += [Problem("/data/", "", problem) for problem in found]
    found, beside = ChartFiles(site.answers, site.plans).problems(output)
    problems += [Problem("beside pages", "", problem) for problem in found]
    files += beside
    return problems, pages, site.figures, site.claimed, files


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, metavar="SITE")
    parser.add_argument("output", type=Path, metavar="OUTPUT")
    asked = parser.parse_args()
    start = time.monotonic()
    problems, pages, figures, claims, files = check_site(asked.site, asked.output)
    for problem in problems:
        print(f"{problem.page}: {problem.message}\n    {problem.context}")
    print(f"{pages} pages, {figures} figures, {claims} claims and {files} files of data compared, "
          f"{len(problems)} problems, {time.monotonic() - start:.1f} s")
    if not pages:
        print("There is no page to check.")
    return 1 if problems or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
