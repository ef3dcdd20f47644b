#!/usr/bin/env python3
"""Builds whole sites with Candour and looks at them in a browser.

  run.py [--all] [--shots DIR] [--only WORD] [SITE ...]

SITE is a name in Tests/Sites/valid, invented-vales (which Tests/Sites/generated makes) or a folder that
holds Content/; without any, all of these and this project's own. The last line says "N passed, M failed".
"""
import argparse
import io
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout
from itertools import repeat
from pathlib import Path

from discovery import find_checks
from report import Report
from server import serve
from shots import take_shots
from site_build import PROJECT, BuildFailed, build, site_name, sources
from visitor import Visitor

WORKERS = os.cpu_count() or 1


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", nargs="*", metavar="SITE")
    parser.add_argument("--all", action="store_true", help="look at every page, not a few of each kind")
    parser.add_argument("--shots", type=Path, metavar="DIR", help="write pictures of the pages there too")
    parser.add_argument("--only", default="", metavar="WORD", help="run the checks whose name has this in it")
    parser.add_argument("--candour", type=Path, default=PROJECT / ".build/release/candour")
    return parser.parse_args()


def main():
    asked = arguments()
    report = Report()
    with tempfile.TemporaryDirectory(prefix="candour-browser.") as work:
        found = sources(asked.sites, Path(work))
        # A browser keeps one core busy: on two cores, two sites at once take little more than half the time.
        with ProcessPoolExecutor(max_workers=min(len(found), WORKERS)) as pool:
            seen = pool.map(look_at, repeat(asked), found, (Path(work, str(n)) for n in range(len(found))))
            for text, passed, failed in seen:
                print(text, end="", flush=True)
                report.passed += passed
                report.failed += failed
    return report.close()


def look_at(asked, source, work):
    """What the checks find on one site, in a browser of its own: what is to be printed, and the counts."""
    report = Report()
    with redirect_stdout(io.StringIO()) as text:
        try:
            site = build(asked.candour, source, work, asked.all)
        except BuildFailed as failure:
            report.heading(site_name(source))
            report.result("It builds", [str(failure)])
            return text.getvalue(), report.passed, report.failed
        report.heading(f"{site.name}: {len(site.pages)} pages, {len(site.picked)} looked at closely")
        with Visitor() as visitor, serve(site) as origin:
            context = visitor.context_for(site, origin)
            for check in find_checks():
                if asked.only in check.label:
                    report.run(check, context)
            if asked.shots:
                print(f"  {take_shots(context, asked.shots)} pictures in {asked.shots / site.name}")
    return text.getvalue(), report.passed, report.failed


if __name__ == "__main__":
    sys.exit(main())
