#!/usr/bin/env python3
"""Has Frictionless judge the data packages of whole sites.

  validate_package.py [SITE ...]

SITE is a folder that holds Content/; without any, both made-up networks and this project's own site.
CANDOUR names the program that builds them; without it, the project's release build. The judge is
asked twice: a package that it passes must fail once a row of it is broken.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import frictionless

PROJECT = Path(__file__).resolve().parents[2]
SITES = [PROJECT / "Tests/Sites/valid/made-up-network", PROJECT]
PROGRAM = Path(os.environ.get("CANDOUR", PROJECT / ".build/release/candour")).resolve()
# What may be broken in a file, and what Frictionless must then say of it.
BREAKS = {
    "scores": ((b"\r\n", b"\r\nno-such-service,", 1), "foreign-key"),
    "means": ((b"\r\n", b"\r\nno-such-scope,", 1), "foreign-key"),
    "services.csv": ((b"\r\n", b"\r\n\r\n", 1), "blank-row"),
}


def build(source, output):
    done = subprocess.run(
        [str(PROGRAM), "build", "--no-cache", "--source", str(source), "--output", str(output), "--date", "2026-01-15", "--quiet"],
        capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{source} does not build:\n{done.stderr}")
    return output / "data"


def judge(folder):
    """The errors that Frictionless finds, as texts."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    return [f"{task.name}: {error.type}: {error.message}" for task in report.tasks for error in task.errors] + [
        f"{error.type}: {error.message}" for error in report.errors]


def files_agree(folder):
    """The package, the metadata and the folder name the same tables."""
    package = json.loads((folder / "datapackage.json").read_bytes())
    metadata = json.loads((folder / "csv-metadata.json").read_bytes())
    named = {resource["path"] for resource in package["resources"]}
    problems = [f"{path} is named, and not there" for path in named if not (folder / path).is_file()]
    if named != {table["url"] for table in metadata["tables"]}:
        problems.append("datapackage.json and csv-metadata.json name other tables")
    parts = {path.relative_to(folder).as_posix() for path in folder.rglob("*.csv")} - named
    problems += [f"{path} is in no package" for path in sorted(parts) if not path.startswith(("areas/", "services/"))]
    for resource, table in zip(package["resources"], metadata["tables"]):
        header = (folder / resource["path"]).read_text(encoding="utf-8").split("\n", 1)[0].strip()
        fields = ",".join(field["name"] for field in resource["schema"]["fields"])
        columns = ",".join(column["titles"] for column in table["tableSchema"]["columns"])
        if not header == fields == columns:
            problems.append(f"{resource['path']} has the columns {header}, not {fields} or {columns}")
    return problems


def breaks(folder):
    """What Frictionless does not notice."""
    for start, ((old, new, count), expected) in BREAKS.items():
        path = next(path for path in sorted(folder.rglob("*.csv"))
                    if path.relative_to(folder).as_posix().startswith(start))
        whole = path.read_bytes()
        head, _, rest = whole.partition(old)
        # The first cell of the first row is replaced.
        broken = head + new + (rest.partition(b",")[2] if new.endswith(b",") else rest)
        path.write_bytes(broken)
        if not any(expected in error for error in judge(folder)):
            yield f"{path.name}: broken with {new!r}, and nothing was said"
        path.write_bytes(whole)


def main():
    failed = 0
    with tempfile.TemporaryDirectory(prefix="candour-package.") as work:
        for number, source in enumerate([Path(name) for name in sys.argv[1:]] or [*SITES, made(Path(work))]):
            folder = build(source, Path(work, str(number)))
            problems = judge(folder) + files_agree(folder) + list(breaks(folder))
            failed += bool(problems)
            print(f"{source.name}: " + ("a valid data package" if not problems else f"{len(problems)} problems"))
            for problem in problems[:20]:
                print("  " + problem)
    return 1 if failed else 0


def made(work):
    """The larger made-up network."""
    subprocess.run([sys.executable, str(PROJECT / "Tests/Sites/generated/make_network.py"), str(work / "invented-vales")],
                   check=True)
    return work / "invented-vales"


if __name__ == "__main__":
    sys.exit(main())
