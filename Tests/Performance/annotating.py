#!/usr/bin/env python3
"""What pictures and rules cost on easy-read pages, by page and by the length of the words list.

  annotating.py --candour PATH [--pages 1500] [--words 400] [--below 100] [--work DIR]

Builds the same pages of 400 words, in statements of eight, on one core: as ordinary pages, as easy-read
pages with a picture for each statement but no words list, and with lists of 100, 1,000 and 10,000 phrases of which the text uses the same
hundred. Prints the processor time of each further page: of finding which words lead where (lists whose words
stay plain), and of showing the pictures as well, some 200 a page, which also have to be written and checked.
Exits 1 when finding them costs more than --below microseconds with 1,000 phrases. Then twice the text: the
cost grows with that.
"""
import argparse, os, random, shutil, statistics, sys, tempfile
from versus import timed

CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"


def made_up_words(count, rng):
    words = set()
    while len(words) < count:
        words.add("".join(rng.choice(CONSONANTS) + rng.choice(VOWELS) for _ in range(2)) + rng.choice(CONSONANTS))
    return sorted(words)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)


def site(folder, pages, words, phrases, easy, show):
    """phrases: None for no list at all."""
    rng = random.Random(11)
    listed = made_up_words(11000, rng)
    common = "the a of to and in we you can for with is are".split()
    write(folder + "/Content/site.yaml", "name: Made up\nurl: https://made-up.example/\n")
    write(folder + "/Content/index.md", "---\ntitle: Home\n---\n\nMade up.\n")
    for number in range(pages):
        statements = []
        for _ in range(words // 8):
            statement = [rng.choice(common if rng.random() < .6 else listed[:100]) for _ in range(8)]
            picture = "![](symbol:p1) " if show == "no" else ""   # none would be a warning for each statement
            statements.append(picture + " ".join(statement).capitalize() + ".")
        text = "---\ntitle: Page %d\n---\n\n%s\n" % (number, "\n\n".join(statements))
        short = "---\ntitle: Page %d\n---\n\nShort.\n" % number
        name = folder + "/Content/pages/p%04d" % number
        write(name + ".md", short)
        write(name + (".easy.md" if easy else "-too.md"), text)
    if phrases is not None:
        pictures = ["p%d" % i for i in range(50)]
        write(folder + "/Content/symbols/symbols.csv", "id,file,label,alt\n" + "".join(
            "%s,dot.svg,%s,A dot\n" % (p, p) for p in pictures))
        rows = [w if i % 3 else w + " " + listed[i + 1] for i, w in enumerate(listed[:phrases])]
        rows += listed[:100:3] if phrases else []
        write(folder + "/Content/symbols/words.csv", "words,symbol,part,sense,show\n" + "".join(
            "%s,%s,noun,,%s\n" % (w, pictures[i % 50], show) for i, w in enumerate(rows)))
        write(folder + "/Content/symbols/dot.svg",
              '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="9"/></svg>\n')


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--candour", required=True); p.add_argument("--pages", type=int, default=1500)
    p.add_argument("--words", type=int, default=400); p.add_argument("--below", type=float)
    p.add_argument("--runs", type=int, default=5)
    p.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    a = p.parse_args()
    a.candour = os.path.abspath(a.candour) if os.sep in a.candour else a.candour
    lists = (100, 1000, 10000)
    kinds = [("ordinary pages", a.words, None, False, ""), ("easy read, no list", a.words, 0, True, "no")]
    kinds += [("%6d phrases, found" % n, a.words, n, True, "no") for n in lists]
    kinds += [("%6d phrases, shown" % n, a.words, n, True, "yes") for n in lists]
    kinds += [("  1000 phrases, found, more text", a.words * 2, 1000, True, "no")]
    work = tempfile.mkdtemp(prefix="annotating.", dir=a.work)
    try:
        cost = {}
        for name, words, phrases, easy, show in kinds:
            cpu = []
            for pages in (1, a.pages + 1):               # what the site and its list cost is taken off
                folder = "%s/site" % work
                site(folder, pages, words, phrases, easy, show)
                runs = []
                for _ in range(a.runs):
                    shutil.rmtree(folder + "/out", ignore_errors=True)
                    runs.append(timed([a.candour, "build", "--no-cache", "--quiet", "--jobs", "1", "--source", folder, "--output", folder + "/out"])[1])
                cpu.append(min(runs))
                shutil.rmtree(folder)
            cost[name] = (cpu[1] - cpu[0]) / a.pages * 1e6
            print("%-34s %6.1f us a page of %d words" % (name, cost[name], words), flush=True)
        bare = cost[kinds[1][0]]
        found = [cost["%6d phrases, found" % n] - bare for n in lists]
        print("annotating a page: %.1f us with a list of 100 phrases, %.1f of 1,000, %.1f of 10,000" % tuple(found))
        print("with all rules and a picture for each statement: %.1f us more than an ordinary page" % (
            cost["%6d phrases, found" % 1000] - cost["ordinary pages"]))
        if a.below and found[1] > a.below:
            sys.exit("more than %.0f us" % a.below)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
