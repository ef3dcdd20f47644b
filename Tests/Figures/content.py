"""Reads what a site's authors wrote (Content/) into SQLite, and keeps their words beside it.

Nothing here is shared with the generator: it reads the files itself, to be able to disagree.
"""
import csv
import io
import re
import sqlite3
import unicodedata
from fractions import Fraction
from pathlib import Path

import tiny_yaml
from feedback import publishable

SCHEMA = """
CREATE TABLE service (id TEXT PRIMARY KEY, name TEXT, collaborative TEXT, opened TEXT, closed TEXT);
CREATE TABLE collaborative (id TEXT PRIMARY KEY, name TEXT, region TEXT, declared INT);
CREATE TABLE region (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE area (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE edition (area TEXT, year INT, standard TEXT, number INT, wording TEXT,
                      PRIMARY KEY (area, year, standard));
CREATE TABLE score (service TEXT, area TEXT, year INT, standard TEXT, ward TEXT, value TEXT,
                    UNIQUE (service, area, year, standard, ward));
CREATE TABLE published (doc TEXT, line INT, scope TEXT, area TEXT, year INT, standard TEXT, text TEXT,
                        rating TEXT, source TEXT, place TEXT);
CREATE TABLE submission (service TEXT, area TEXT, year INT);
CREATE TABLE feedback (service TEXT, area TEXT, year TEXT, agree INT, disagree INT);
CREATE TABLE action (scope TEXT, area TEXT, year TEXT, action TEXT, status TEXT);
CREATE TABLE schedule (year INT, quarter TEXT, area TEXT, due TEXT);
"""


def slug(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def decoded(raw):
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def rows(path):
    """The rows of a CSV file as dictionaries, in order, each with the number of its first line."""
    if not path.exists():
        return []
    text = decoded(path.read_bytes())
    header = text.splitlines()[0]
    separator = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    names = [re.sub(r"[ _]", "-", name.strip().lower()) for name in next(reader)]
    found, line = [], reader.line_num + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            row = {name: cell.strip() for name, cell in zip(names, cells)}
            if separator == ";":
                row = {n: re.sub(r"^(\d+),(\d+)$", r"\1.\2", c) for n, c in row.items()}
            found.append(row | {"line": line})
        line = reader.line_num + 1
    return found


class MarkdownPage:
    def __init__(self, path, content):
        self.path = path
        text = decoded(path.read_bytes()).replace("\r\n", "\n")
        front, body = re.match(r"---\s*\n(.*?\n|)---\s*?\n(.*)", text + "\n", re.S).groups()
        self.matter = tiny_yaml.parse(front) or {}
        self.body = body
        self.title = str(self.matter.get("title", ""))
        self.route = self.address(path.relative_to(content))

    def address(self, path):
        parts = [slug(part) for part in path.parent.parts]
        name = path.name.removesuffix(".md")
        is_easy = name.endswith(".easy")
        name = str(self.matter.get("slug") or slug(name.removesuffix(".easy")))
        parts += ([] if name == "index" else [name]) + (["easy-read"] if is_easy else [])
        return "/" + "".join(part + "/" for part in parts)

    def headings(self):
        """The level-two headings with ids, outside code."""
        prose = re.sub(r"^(```+|~~~+).*?^\1", "", self.body, flags=re.S | re.M)
        for heading in re.finditer(r"^##\s+(.*?)\s*\{#([\w-]+)\}\s*#*\s*$", prose, re.M):
            yield heading.group(2), re.sub(r"[*_`]", "", heading.group(1))


class Content:
    """A site's own files."""

    def __init__(self, source):
        self.root = Path(source, "Content")
        settings = self.root / "site.yaml"
        self.settings = tiny_yaml.parse(settings.read_text(encoding="utf-8")) if settings.exists() else {}
        # What stands beside the pictures is about them, and no page.
        self.pages = [MarkdownPage(path, self.root) for path in sorted(self.root.rglob("*.md"))
                      if path.relative_to(self.root).parts[0] != "symbols"]
        self.db = sqlite3.connect(":memory:")
        self.db.executescript(SCHEMA)
        self.words = []  # short texts that any page may show; a title stands where its page is linked
        self.words_of = {}  # those in rows about one service, by its id: another's page does not show them
        # What pages may say of their pictures.
        table = list(rows(self.root / "symbols/symbols.csv"))
        self.pictures = {column: {" ".join((row.get(column) or "").split()) for row in table}
                         for column in ("set", "label", "licence", "credit")}
        self.read_places()
        self.read_standards()
        self.read_scores()
        self.read_records()
        self.read_words()

    def insert(self, table, *values):
        self.db.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(values))})", values)

    def data(self, name):
        return rows(self.root / "data" / name)

    def read_places(self):
        for row in self.data("collaboratives.csv"):
            region = row.get("region", "")
            if region:
                self.db.execute("INSERT OR IGNORE INTO region VALUES (?, ?)", (slug(region), region))
            self.insert("collaborative", row["id"], row["name"], slug(region), row.get("services") or None)
        for row in self.data("services.csv"):
            self.insert("service", row["id"], row["name"], row.get("collaborative", ""),
                        row.get("opened") or "0000", row.get("closed") or "9999")

    def read_standards(self):
        for page in self.pages:
            parts = page.path.relative_to(self.root).parts
            if len(parts) != 3 or parts[0] != "standards":
                continue
            area, name = parts[1], parts[2]
            if name == "index.md":
                self.insert("area", area, page.title)
            elif re.fullmatch(r"\d{4}\.md", name):
                for number, (standard, wording) in enumerate(page.headings(), 1):
                    self.insert("edition", area, int(name[:4]), standard, number, wording)

    def read_scores(self):
        for path in sorted((self.root / "data/scores").glob("*.csv")):
            year, area = re.fullmatch(r"(\d{4})-(.+)\.csv", path.name).groups()
            for row in rows(path):
                if "service" in row:
                    cells = [(row["service"], row.get("ward", ""), row["score"])]
                else:
                    cells = [(name, "", cell) for name, cell in row.items() if name not in ("standard", "line")]
                for service, ward, value in cells:
                    if value:
                        self.insert("score", service, area, int(year), row["standard"], ward, str(Fraction(value)))

    def read_records(self):
        for path in sorted((self.root / "data/published").glob("*.csv")):
            for row in rows(path):
                self.insert("published", path.stem, row["line"], row["scope"], row["area"], int(row["year"]),
                            row.get("standard", ""), row["score"], row.get("rating", ""),
                            row.get("source", ""), row.get("place", ""))
        for row in self.data("submissions.csv"):
            self.insert("submission", row["service"], row["area"], int(row["year"]))
        for row in publishable(self.data("feedback.csv")):
            self.insert("feedback", row["service"], row.get("area", ""), row.get("year", ""),
                        row.get("agree") or None, row.get("disagree") or None)
        for row in self.data("actions.csv"):
            self.insert("action", row["scope"], row.get("area", ""), row.get("year", ""),
                        row.get("action", ""), row.get("status", ""))
        for row in self.data("schedule.csv"):
            self.insert("schedule", int(row["year"]), row.get("quarter", ""), row.get("area", ""), row.get("due", ""))

    TEXT_COLUMNS = ("name", "provider", "place", "security", "why", "agreed-by", "method", "narrative", "action",
                    "owner", "progress", "said", "response", "note", "ward", "source", "region")

    def read_words(self):
        services = {row["id"] for row in self.data("services.csv")}
        self.words += [str(self.settings.get(key) or "") for key in ("name", "summary")]
        self.words += [str(value) for value in ({"version": "1.0.0"} | (self.settings.get("data") or {})).values()]
        for page in self.pages:
            self.words.append(str(page.matter.get("owner") or ""))
            tags = page.matter.get("tags") or []
            self.words += tags if isinstance(tags, list) else [str(tags)]
            self.words += [wording for _, wording in page.headings()]
            about = page.matter.get("standards")
            if isinstance(about, dict):
                self.words += [str(entry.get("why") or "") for entry in about.values() if isinstance(entry, dict)]
        for path in sorted((self.root / "data").rglob("*.csv")):
            # "Table 2" there belongs to one figure: see printed/… in figures.py.
            names = [n for n in self.TEXT_COLUMNS if n != "place" or path.parent.name != "published"]
            for row in rows(path):
                whose = row.get("service") or row.get("scope")
                own = self.words_of.setdefault(whose, []) if whose in services else self.words
                own += [row[name] for name in names if row.get(name)]
        self.words = sorted({text for text in self.words if text})
