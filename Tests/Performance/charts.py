#!/usr/bin/env python3
"""What a chart of fifteen services costs, with its sentences, its table and its files.

  charts.py --candour PROGRAM [--pages N] [--at-most MS]

Builds a made-up site twice on one core: with a chart on each of N pages, and with none. The
difference in processor time, divided by N, is what a chart costs: asking the results, laying out,
writing, and the two files to take away. The best of five runs each.
"""
import argparse
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SERVICES, STANDARDS, RUNS = 15, 12, 5
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


def seconds(candour, folder, output):
    """The processor time of one build, everything made anew."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [candour, "build", "--source", folder, "--output", output, "--jobs", "1", "--quiet"],
        check=True)
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
        best = {}
        for has_charts in (False, True):
            folder = Path(work, "with" if has_charts else "without")
            make(folder, asked.pages, has_charts)
            best[has_charts] = min(
                seconds(asked.candour, folder, Path(work, f"{folder.name}-{run}")) for run in range(RUNS))
    cost = (best[True] - best[False]) / asked.pages * 1000
    print(f"A chart of {SERVICES} services with its table, sentences and files: "
          f"{cost:.3f} ms of one core ({asked.pages} pages)")
    if asked.at_most and cost > asked.at_most:
        print(f"That is more than {asked.at_most} ms.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
