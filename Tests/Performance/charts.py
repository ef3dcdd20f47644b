#!/usr/bin/env python3
"""What a chart of fifteen services costs, with its sentences and its table.

  charts.py --candour PROGRAM [--pages N] [--at-most MS]

A made-up site twice on one core: with a chart on each of N pages, and with none. The difference in
processor time, divided by N, is what a chart costs: asking the results, laying out, writing.
`check` measures the chart alone, as it renders every page and publishes none; that is what --at-most
holds it to. `build` says what its two files to take away cost besides. The best of nine runs each.
"""
import argparse
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SERVICES, STANDARDS, RUNS = 15, 12, 9
SETTINGS = """name: Made up
url: https://example.org/
years: { starts: 04, shown: 2023/24 }
ratings:
  minimum: 1
  maximum: 5
  bands:
    - { rating: green, from: 3.5, means: Good }
    - { rating: amber, from: 2, means: Area for continuous improvement }
    - { rating: red, from: 1, means: More focussed work needed }
"""
CHART = "```chart\nof: all\narea: voice\nyear: 2024\nkind: dots\n```\n"


def write(folder, name, text):
    file = folder / "Content" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def make(folder, pages, has_charts):
    chance = random.Random(15)
    write(folder, "site.yaml", SETTINGS)
    write(folder, "index.md", "---\ntitle: Home\n---\n\nMade up.\n")
    write(folder, "data/collaboratives.csv", "id,name,region\nall,All of Them,Made-up Region\n")
    services = [f"service-{number}" for number in range(1, SERVICES + 1)]
    write(folder, "data/services.csv", "id,name,collaborative\n" + "".join(
        f"{service},The House of Number {place},all\n" for place, service in enumerate(services)))
    write(folder, "standards/voice/index.md", "---\ntitle: Being heard\n---\n\nMade up.\n")
    write(folder, "standards/voice/2024.md", "---\ntitle: Being heard, 2024\n---\n" + "".join(
        f"\n## Standard of many words {number} {{#standard-{number}}}\n\nMade up.\n"
        for number in range(1, STANDARDS + 1)))
    write(folder, "data/scores/2024-voice.csv", "service,standard,score\n" + "".join(
        f"{service},standard-{number},{chance.randint(1, 5)}\n"
        for service in services for number in range(1, STANDARDS + 1)))
    for number in range(pages):
        write(folder, f"pages/page-{number}.md",
              f"---\ntitle: Page {number}\n---\n\nMade up.\n\n" + (CHART if has_charts else ""))


def seconds(command):
    """The processor time of a command, the program's own and the kernel's for it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--candour", required=True)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--at-most", type=float, metavar="MS")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="candour-charts.") as work:
        sites = {True: Path(work, "with"), False: Path(work, "without")}
        best = {}
        for has_charts, folder in sites.items():
            make(folder, asked.pages, has_charts)
        # In turn, so that a busy moment of the machine meets both.
        for run in range(RUNS):
            for has_charts, folder in sites.items():
                common = ["--source", folder, "--jobs", "1", "--quiet"]
                for command in (["check"], ["build", "--no-cache", "--output", Path(work, f"{folder.name}-{run}")]):
                    key = (command[0], has_charts)
                    taken = seconds([asked.candour, *command, *common])
                    best[key] = min(best.get(key, taken), taken)
        cost, whole = ((best[command, True] - best[command, False]) / asked.pages * 1000
                       for command in ("check", "build"))
    print(f"A chart of {SERVICES} services with its table and sentences: {cost:.3f} ms of one core; "
          f"with its two files written, {whole:.3f} ms ({asked.pages} pages)")
    if asked.at_most and cost > asked.at_most:
        print(f"That is more than {asked.at_most} ms.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
