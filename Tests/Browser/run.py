#!/usr/bin/env python3
"""Builds whole sites with Candour and looks at them in a browser.

  run.py [--all] [--shots DIR] [--only WORD] [SITE ...]

SITE is a name in Tests/Sites/valid, invented-vales (which Tests/Sites/generated makes) or a folder that
holds Content/; without any, all of these and this project's own. The last line says "N passed, M failed".
"""
import argparse
import sys
import tempfile
from pathlib import Path

from discovery import find_checks
from report import Report
from server import serve
from shots import take_shots
from site_build import PROJECT, BuildFailed, build, site_name, sources
from visitor import Visitor


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
    checks = [c for c in find_checks() if asked.only in c.label]
    with tempfile.TemporaryDirectory(prefix="candour-browser.") as work, Visitor() as visitor:
        for number, source in enumerate(sources(asked.sites, Path(work))):
            try:
                site = build(asked.candour, source, Path(work, str(number)), asked.all)
            except BuildFailed as failure:
                report.heading(site_name(source))
                report.result("It builds", [str(failure)])
                continue
            report.heading(f"{site.name}: {len(site.pages)} pages, {len(site.picked)} looked at closely")
            with serve(site) as origin:
                context = visitor.context_for(site, origin)
                for check in checks:
                    report.run(check, context)
                if asked.shots:
                    print(f"  {take_shots(context, asked.shots)} pictures in {asked.shots / site.name}")
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
