#!/usr/bin/env python3
"""How soon a browser hears of a save, on a site of 10,000 pages with a network's scores.

  preview.py --candour PATH [--pages 10000] [--services 100] [--edits 50] [--page-below 100] [--score-below 200]

Starts candour serve, listens as a browser does, and changes one file at a time: a page's words, a page's
title (which its section and its neighbours show), one score, and the style sheet. Prints the median and the
slowest from the write to the event received, and to the page fetched. Exits 1 when a median is not below what
was asked, in milliseconds.
"""
import argparse, glob, http.client, json, os, random, shutil, signal, statistics, subprocess, sys, tempfile, time
from versus import make_site, throwaway


def make(work, pages, services):
    docs, network = work + "/site", work + "/network"
    make_site(["--shape", "docs", "--seed", "7", "--pages", str(pages)], work + "/corpus-docs", docs)
    make_site(["--shape", "network", "--seed", "7", "--services", str(services)], work + "/corpus-network", network)
    for source in glob.glob(network + "/Content/**/*", recursive=True):
        target = docs + source[len(network):]
        if os.path.isfile(source) and (not os.path.exists(target) or target.endswith("site.yaml")):
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copyfile(source, target)
    for leftover in ("/corpus-docs", "/corpus-network", "/network"):
        shutil.rmtree(work + leftover)
    return docs


class Preview:
    """A preview, and a browser that listens to it."""

    def __init__(self, candour, site):
        start = time.monotonic()
        self.process = subprocess.Popen(
            [candour, "serve", "--port", "0", "--date", "2026-01-15", "--source", site],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1].strip(" /\n"))
        self.stream = http.client.HTTPConnection("127.0.0.1", self.port)
        self.fetches = http.client.HTTPConnection("127.0.0.1", self.port)
        self.events = None
        while self.get("/")[0] != 200:
            time.sleep(0.005)
        self.shown_after = time.monotonic() - start

    def listen(self, page):
        self.stream.request("GET", "/_candour/events?page=" + page)
        self.events = self.stream.getresponse()
        self.number = self.event()["site"]

    def event(self):
        while True:
            line = self.events.readline()
            if line.startswith(b"data: "):
                return json.loads(line[6:])

    def get(self, path):
        self.fetches.request("GET", path)
        answer = self.fetches.getresponse()
        return answer.status, answer.read()

    def changed(self):
        """Waits until the site is another."""
        while True:
            number = self.event()["site"]
            if number != self.number:
                self.number = number
                return

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        if self.process.wait(10):
            sys.exit("serve ended with %d" % self.process.returncode)


def measure(preview, page, edits, change):
    heard, fetched = [], []
    for number in range(edits):
        time.sleep(0.4)  # nobody saves faster, and the checks of the save before are done
        change(number)
        start = time.monotonic()
        preview.changed()
        heard.append(time.monotonic() - start)
        preview.get(page)
        fetched.append(time.monotonic() - start)
    return heard, fetched


def replace(path, text):
    with open(path + "~", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(path + "~", path)  # as editors save; the name is one that the watcher passes over


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--candour", required=True); p.add_argument("--pages", type=int, default=10000)
    p.add_argument("--services", type=int, default=100); p.add_argument("--edits", type=int, default=50)
    p.add_argument("--page-below", type=float); p.add_argument("--score-below", type=float)
    p.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    a = p.parse_args()
    site = make(throwaway(a.work), a.pages, a.services)
    sources = sorted(glob.glob(site + "/Content/*-0[0-9][0-9]/*[0-9].md"))
    source = sources[len(sources) // 2]
    page = "/" + os.path.relpath(source, site + "/Content")[:-3] + "/"
    words = open(source, encoding="utf-8").read()
    table = sorted(glob.glob(site + "/Content/data/scores/*.csv"))[-1]
    rows = open(table, encoding="utf-8").read().splitlines()
    service = "/services/" + rows[1].split(",")[0] + "/"

    def score(number):
        cells = rows[1].split(",")
        cells[2] = str(1 + (number + int(float(cells[2]))) % 5)
        replace(table, "\n".join([rows[0], ",".join(cells)] + rows[2:]) + "\n")

    def title(number):
        replace(source, words.replace("title: \"", "title: \"%d " % number, 1))

    def style(number):
        os.makedirs(site + "/Themes/plain/assets", exist_ok=True)
        replace(site + "/Themes/plain/assets/extra.css", "p { margin-top: %dpx }\n" % number)

    kinds = [("one page's words", page, a.edits, lambda n: replace(source, words + "\nEdit %d.\n" % n), a.page_below),
             ("one score", service, a.edits, score, a.score_below),
             ("one title", page, a.edits // 5, title, None), ("one style sheet", page, a.edits // 5, style, None)]
    failed = False
    for name, shown, edits, change, limit in kinds:
        preview = Preview(a.candour, site)
        time.sleep(2)
        preview.listen(shown)
        heard, fetched = measure(preview, shown, edits, change)
        memory = [l for l in open("/proc/%d/status" % preview.process.pid) if l.startswith("VmHWM")][0].split()[1]
        preview.stop()
        median = statistics.median(heard) * 1000
        print("%-18s heard after %5.1f ms (slowest %5.1f), page there after %5.1f ms; median of %d; start %.2f s, peak %d MiB" % (
            name, median, max(heard) * 1000, statistics.median(fetched) * 1000, edits, preview.shown_after, int(memory) // 1024), flush=True)
        if limit and median >= limit:
            print("  not below %g ms" % limit)
            failed = True
    sys.exit(failed)


if __name__ == "__main__":
    main()
