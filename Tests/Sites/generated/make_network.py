#!/usr/bin/env python3
"""Makes the website of an invented network, the same bytes on every run.

  make_network.py FOLDER

FOLDER/Content is written: fifteen services in three collaboratives and two regions, twelve areas, five
years. What somebody would write by hand stands in words/; the rest is drawn. Read from `main` down.
"""
import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Figures"))  # works out what the reports say

from vales import records, reports
from vales.areas import AREAS, CHANGES, Replace, Retire, in_force
from content import Content
from figures import Truth
from vales.folder import Folder
from vales.places import year_text
from vales.scores import WIDE, long_table, uploads, wide_table

PRINTED_YEARS = (2022, 2024, 2025)
SENT_FILES = {
    ("paper-boat", "say", 2025): "sent/paper-boat-say-2025.txt",
    ("marrow-hill", "feeling-safe", 2025): "sent/marrow-hill-feeling-safe-2025.txt",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    write_network(parser.parse_args().folder)


def write_network(root):
    folder, found = Folder(root), uploads()
    copy_words(folder)
    write_standards(folder)
    write_tables(folder, found)
    write_scores(folder, found)
    # From here on what is written rests on what the numbers give.
    truth = Truth(Content(root))
    write_printed(folder, found, truth)
    truth = Truth(Content(root))
    for report in reports.quarters(truth):
        folder.page(*report.file, **report.matter)


def copy_words(folder):
    """What people wrote."""
    for path in sorted((HERE / "words").rglob("*")):
        if path.is_file():
            folder.write(path.relative_to(HERE / "words").as_posix(), path.read_bytes())


def write_standards(folder):
    years = {}
    for upload in uploads():
        years.setdefault(upload.area.id, set()).add(upload.year)
    for weight, area in enumerate(AREAS, 1):
        folder.page(f"standards/{area.id}/index.md", area.name, "Like everything here, this area is invented.",
                    summary=area.summary, weight=weight)
        for year in sorted(years[area.id]):
            folder.page(f"standards/{area.id}/{year}.md", f"{area.name}, {year_text(year)}", edition_body(area, year),
                        **edition_matter(area, year))


def edition_matter(area, year):
    """What the front matter says of standards: whom they ask, what they replace, which are retired."""
    lines = []
    for standard in in_force(area, year):
        if standard.asks:
            lines.append(f"  {standard.id}: {{ asks: {standard.asks} }}")
    for change in CHANGES.get((area.id, year), []):
        match change:
            case Replace(old, new, why):
                lines = [line for line in lines if not line.startswith(f"  {new.id}:")]
                asks = f"\n    asks: {new.asks}" if new.asks else ""
                lines.append(f"  {new.id}:\n    replaces: {old}\n    why: {why}{asks}")
            case Retire(id, why):
                lines.append(f"  {id}:\n    retired: yes\n    why: {why}")
    return {"standards": "\n" + "\n".join(lines)} if lines else {}


def edition_body(area, year):
    standards = "\n\n".join(f"## {standard.name} {{#{standard.id}}}\n\n{standard.words}" for standard in in_force(area, year))
    return f"These standards are invented.\n\n{standards}"


def write_tables(folder, found):
    folder.table("data/services.csv", records.services())
    folder.table("data/collaboratives.csv", records.collaboratives())
    folder.marked_table("data/schedule.csv", records.schedule())
    folder.table("data/submissions.csv", records.submissions(found, SENT_FILES))
    folder.table("data/actions.csv", records.actions(found))
    folder.table("data/feedback.csv", records.FEEDBACK)


def write_scores(folder, found):
    tables = {}
    for upload in found:
        tables.setdefault((upload.area.id, upload.year), []).append(upload)
    for (area, year), group in tables.items():
        name, rows = f"data/scores/{year}-{area}.csv", (wide_table if (area, year) in WIDE else long_table)(group)
        if (area, year) == ("meals", 2024):
            folder.excel_table(name, rows)
        elif (area, year) == ("screens", 2021):
            folder.marked_table(name, rows)
        else:
            folder.table(name, rows)


def write_printed(folder, found, truth):
    slips = []
    for year in PRINTED_YEARS:
        rows, more = records.printed(found, truth, year)
        folder.table(f"data/published/vales-{year}.csv", rows)
        slips += more
    line = records.line_of(records.overall_slip(found), records.submissions(found, SENT_FILES))
    slips += [
        ("overall-differs", f"Content/data/submissions.csv:{line}", "The made-up service worked out its own mean wrongly, on purpose."),
        ("due-outside-year", "Content/data/schedule.csv:9", "It was put off because of invented snow."),
    ]
    folder.write("known-differences.yaml", "# What the invented network prints, on purpose, in ways that cannot be right.\n" + "".join(
        f"- code: {code}\n  place: {place}\n  reason: {reason}\n" for code, place, reason in slips))


if __name__ == "__main__":
    main()
