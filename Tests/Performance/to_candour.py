#!/usr/bin/env python3
"""Turns a corpus of gen_corpus.py into a Candour site with the same words and the same scores.

  to_candour.py CORPUS OUT      OUT/Content/… as a Candour site has it; OUT must not exist

docs: the same pages and sections, index.md for _index.md. network: an area's page and its easy-read
twin, a standards page for each area and year (the latest with the standards' prose), services,
collaboratives, and scores in the long form, one file for each year and area.
"""
import glob, csv, os, re, shutil, sys

corpus, out = sys.argv[1:3]
if os.path.exists(out):
    sys.exit("to_candour: %s exists" % out)
content = os.path.join(out, "Content")


def put(rel, text):
    path = os.path.join(content, rel)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as f:
        f.write(text)


def rows(name):
    with open(os.path.join(corpus, "data", name), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def parts(path):
    text = open(path, encoding="utf-8").read()
    front, body = text[4:].split("\n---\n", 1)
    return front, body.lstrip("\n")


def field(front, key):
    m = re.search(r'^%s: "?(.*?)"?$' % key, front, re.M)
    return m.group(1) if m else ""


def docs():
    root = os.path.join(corpus, "content")
    for folder, _, files in os.walk(root):
        for name in files:
            rel = os.path.relpath(os.path.join(folder, name), root)
            to = os.path.join(content, os.path.dirname(rel), "index.md" if name == "_index.md" else name)
            os.makedirs(os.path.dirname(to), exist_ok=True)
            shutil.copyfile(os.path.join(folder, name), to)
    put("site.yaml", "name: Benchmark handbook\nurl: https://handbook.example/\nlanguage: en-GB\n")


PICTURES = "meeting staff help plan team question garden kitchen window letter visit report story family".split()


def network():
    services, years = rows("services.csv"), {}
    for r in rows("scores.csv"):
        years.setdefault((r["year"], r["area"]), []).append(r)
    put("site.yaml", "name: Quality network\nurl: https://network.example/\nlanguage: en-GB\n"
        "ratings:\n  minimum: 1\n  maximum: 5\n  bands:\n"
        "    - { rating: green, from: 3.5, means: Good }\n"
        "    - { rating: amber, from: 2.5, means: Getting there }\n"
        "    - { rating: red, from: 1, means: Needs work }\n")
    put("data/services.csv", "id,name,provider,collaborative,security,place,url\n" + "".join(
        "%s,%s,Made-up Trust,%s,%s,%s,\n" % (s["id"], s["name"], s["collaborative"].lower(), s["security_level"],
                                             s["name"].split()[0]) for s in services))
    put("data/collaboratives.csv", "id,name,region\n" + "".join(
        "%s,%s,%s\n" % (c["id"].lower(), c["name"], c["region"]) for c in rows("collaboratives.csv")))
    latest = max(y for y, _ in years)
    for (year, area), rs in sorted(years.items()):
        put("data/scores/%s-%s.csv" % (year, area), "service,standard,score\n" + "".join(
            "%s,%s,%s\n" % (r["service"], r["standard"], r["score"]) for r in rs))
    put("data/schedule.csv", "year,quarter,area,due\n" + "".join(
        "%s,%d,%s,%s-%02d-28\n" % (y, 1 + (int(a[1:]) - 1) // 3, a, y, 3 * (1 + (int(a[1:]) - 1) // 3))
        for y, a in sorted(years)))
    for a in rows("areas.csv"):
        front, body = parts(os.path.join(corpus, "content/areas/%s.md" % a["id"]))
        put("standards/%s/index.md" % a["id"], '---\ntitle: "%s"\nsummary: "%s"\nweight: %s\n---\n\n%s' % (
            a["name"], field(front, "summary"), field(front, "weight"),
            re.sub(r"\]\(/standards/(\w+)/\)", r"](standard:%s/\1)" % a["id"], body)))
        easy, text = parts(os.path.join(corpus, "content/easy-read/areas/%s.md" % a["id"]))
        put("standards/%s/index.easy.md" % a["id"], '---\ntitle: "%s"\n---\n\n%s' % (
            field(easy, "title"), re.sub(r"^- (.*)$", r"\1\n", text, flags=re.M)))
        for year in sorted({y for y, _ in years}):
            page = ['---\ntitle: "%s, %s"\nsummary: "The standards in force in %s."\n---\n' % (a["name"], year, year)]
            for s in rows("standards.csv"):
                if s["area"] != a["id"]:
                    continue
                page.append("## %s {#%s}\n" % (s["text"], s["id"]))
                if year == latest:
                    _, text = parts(os.path.join(corpus, "content/standards/%s.md" % s["id"]))
                    text = re.sub(r"\]\(/areas/(\w+)/\)", r"](area:\1)", text)
                    page.append(re.sub(r"^(#+) ", r"#\1 ", text, flags=re.M))
            put("standards/%s/%s.md" % (a["id"], year), "\n".join(page))
    put("index.md", '---\ntitle: "Quality network"\n---\n\n%s' % parts(os.path.join(corpus, "content/_index.md"))[1])
    put("symbols/symbols.csv", "id,file,label,alt,set,creator,licence,licence_url,source_url,concept\n" + "".join(
        "%s,%s.svg,%s,%s,bench,bench,CC0-1.0,https://creativecommons.org/publicdomain/zero/1.0/,,\n" % (p, p, p, p) for p in PICTURES))
    # Two words that stand in every easy-read sentence, and the meaning of the long ones.
    entries = ["%s,%s,noun,,yes," % (p, p) for p in PICTURES] + ["ask,help,verb,,yes,", "must,help,verb,,yes,"]
    long = set(re.findall(r"[a-z]{7,}", " ".join(open(f).read() for f in glob.glob(corpus + "/content/easy-read/areas/*.md"))))
    entries += ["%s,,,,no,A word of the corpus" % w for w in sorted(long - set(PICTURES))]
    put("symbols/words.csv", "words,symbol,part,sense,show,meaning\n" + "\n".join(entries) + "\n")
    for i, p in enumerate(PICTURES):
        put("symbols/%s.svg" % p, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="%d"/></svg>\n' % (8 + i))


network() if os.path.exists(os.path.join(corpus, "data")) else docs()
