"""The files of data that a site offers, as they must be: worked out from Content/ a second time."""
import csv
import io
import re
from fractions import Fraction
from pathlib import Path

from content import rows
from feedback import publishable
from figures import Truth, exact_text, rounded

COPIES = {  # what stands in these as in the team's own tables
    "services": "id name provider collaborative security place url opened closed",
    "schedule": "year quarter area due why",
    "submissions": "service area year date method agreed-by overall narrative file",
    "actions": "scope area year standard action owner due status progress",
    "feedback": "service area year agree disagree status said response",
}
PUBLISHED = "scope area year standard score services rating source place"


def trimmed(text):
    """Up to six decimals, none that say nothing."""
    return text.rstrip("0").rstrip(".") if "." in text else text


class Downloads:
    def __init__(self, truth: Truth):
        self.truth = truth
        self.data = truth.content.root / "data"
        self.expected = {}  # the files' names → what must be in them
        self.scores = {}  # by service, area, year and standard: each ward with its score, in order
        self.named = set()  # services that a table of scores names, whether or not it has a score of theirs
        for path in sorted((self.data / "scores").glob("*.csv")):
            self.read_scores(path)
        self.beside = {}  # by the same and the ward: what stands beside the score
        for path in sorted((self.data / "scores").glob("*.csv")):
            self.read_notes(path)
        self.has_wards = any(ward for wards in self.scores.values() for ward in wards)

    def read_scores(self, path):
        year, area = re.fullmatch(r"(\d{4})-(.+)\.csv", path.name).groups()
        for row in rows(path):
            if "service" in row:
                cells = [(row["service"], row.get("ward", ""), row["score"])]
            else:
                cells = [(name, "", cell) for name, cell in row.items() if name not in ("standard", "line")]
            for service, ward, value in cells:
                self.named.add((service, area, int(year)))
                if value:
                    key = (service, area, int(year), row["standard"])
                    self.scores.setdefault(key, {})[ward] = exact_text(Fraction(value))
        for wards in self.scores.values():
            if len(wards) > 1:
                wards.pop("", None)  # the mean of the others

    def read_notes(self, path):
        year, area = re.fullmatch(r"(\d{4})-(.+)\.csv", path.name).groups()
        for row in rows(path):
            if row.get("note"):
                self.beside[row["service"], area, int(year), row["standard"], row.get("ward", "")] = row["note"]

    # The tables

    def table(self, name):
        """The header and the rows of a file; of some, in any order. Nothing for a name that is none of these."""
        stem = name.removesuffix(".csv")
        folder, _, part = stem.rpartition("/")
        if stem in COPIES:
            found = rows(self.data / name)
            return self.copy(publishable(found) if stem == "feedback" else found, COPIES[stem])
        if folder == "published":
            path = next(p for p in (self.data / "published").glob("*.csv") if p.stem.lower() == part)
            return self.copy(rows(path), PUBLISHED)
        makers = {"collaboratives": self.collaboratives, "scopes": self.scopes, "areas": self.areas,
                  "standards": self.standards, "standards-in-force": self.in_force, "means": self.means}
        if stem in makers:
            return makers[stem]()
        places = {"scores": 2, "areas": 1, "services": 0}
        if folder in places:
            return self.score_table(lambda row: row[places[folder]] == part)
        return None

    def copy(self, found, columns):
        names = columns.split()
        for row in found:
            if row.get("action", "").lower() == "not uploaded":
                row |= {"action": "", "status": "not-uploaded"}
        table = [[self.cell(name, row.get(name, "")) for name in names] for row in found]
        return [name.replace("-", "_") for name in names], table

    def cell(self, name, text):
        if name == "status" and not text:
            return text
        if name in ("overall", "year", "quarter", "agree", "disagree", "services") and text:
            return trimmed(text)
        return text

    def collaboratives(self):
        found = self.truth.all(
            "SELECT c.id, c.name, c.region, coalesce(c.declared, nullif(count(s.id), 0), '') FROM collaborative c "
            "LEFT JOIN service s ON s.collaborative = c.id GROUP BY c.id")
        return ["id", "name", "region", "services"], [[str(cell) for cell in row] for row in found]

    def scopes(self):
        found = [[*row] for kind in ("service", "collaborative", "region")
                 for row in self.truth.all(f"SELECT id, '{kind}', name FROM {kind}")]
        return ["id", "kind", "name"], found + [["network", "network", self.truth.content.settings["name"]]]

    def areas(self):
        names = dict(self.truth.all("SELECT id, name FROM area"))
        pages = {page.route: page for page in self.truth.content.pages}
        found = []
        for area in sorted(self.truth.areas):
            page = pages.get(f"/standards/{area}/")
            words = area.replace("-", " ")
            summary = str(page.matter.get("summary") or "") if page else ""
            found.append([area, names.get(area, words[:1].upper() + words[1:]), summary])
        return ["id", "name", "summary"], found

    def standards(self):
        """Each with its words in the latest year; what ended one is in the pages' own keys."""
        latest = {}
        for area, year, standard, wording in self.truth.all(
                "SELECT area, year, standard, wording FROM edition ORDER BY year, number"):
            latest[area, standard] = wording
        ended = {}
        for area, year, standard, about in self.notes():
            if about.get("retired"):
                ended[area, standard] = [str(year), str(about.get("why") or "")]
        found = [[*key, wording, *ended.get(key, ["", ""])] for key, wording in latest.items()]
        return ["area", "standard", "name", "retired", "retired_why"], found

    def in_force(self):
        about = {(area, year, standard): note for area, year, standard, note in self.notes()}
        found = []
        for area, year, number, standard, wording in self.truth.all(
                "SELECT area, year, number, standard, wording FROM edition"):
            note = about.get((area, year, standard), {})
            found.append([area, str(year), str(number), standard, wording]
                         + [str(note.get(key) or "") for key in ("replaces", "why", "asks")])
        return ["area", "year", "number", "standard", "wording", "replaces", "why", "asks"], found

    def notes(self):
        for page in self.truth.content.pages:
            place = re.fullmatch(r"/standards/([^/]+)/(\d{4})/", page.route)
            notes = page.matter.get("standards")
            if place and isinstance(notes, dict):
                for standard, about in notes.items():
                    yield place.group(1), int(place.group(2)), standard, about or {}

    # Scores

    def looked_at(self):
        """The area and year of each edition, if anybody scored it or was to."""
        for area, year in self.truth.all("SELECT DISTINCT area, year FROM edition ORDER BY area, year"):
            if any(self.absence(service, area, year) == "x" for service in self.truth.services):
                yield area, year

    def absence(self, service, area, year):
        """Why a service has no score."""
        if service not in self.truth.open_services("network", year, area):
            return "z"
        sent = self.truth.one("SELECT 1 FROM submission WHERE service = ? AND area = ? AND year = ?",
                              service, area, year)
        if sent or (service, area, year) in self.named:
            return "x"
        scheduled = {row[0] for row in self.truth.all("SELECT area FROM schedule WHERE year = ?", year)}
        if scheduled:
            return "x" if area in scheduled else "z"
        # Without a schedule, what others sent in or somebody printed says that the area was looked at.
        printed = self.truth.one("SELECT 1 FROM published WHERE area = ? AND year = ?", area, year)
        return "x" if printed or self.truth.submitted("network", area, year)[0] else "z"

    def score_table(self, is_part):
        header = ["service", "area", "year", "standard"] + ["ward"] * self.has_wards + ["score", "status"]
        header += ["note"] * bool(self.beside)
        found = []
        for area, year in self.looked_at():
            for service in self.truth.services:
                absence = self.absence(service, area, year)
                for _, standard, _ in self.truth.standards(area, year):
                    ids = [service, area, str(year), standard]
                    if not is_part(ids):
                        continue
                    wards = self.scores.get((service, area, year, standard)) or {"": None}
                    for ward, score in wards.items():
                        end = ["", absence] if score is None else [score, ""]
                        if self.beside:
                            end.append(self.beside.get((service, area, year, standard, ward), ""))
                        found.append(ids + [ward] * self.has_wards + end)
        return header, found

    # Means

    def means(self):
        header = "scope kind area year mean shown rating standards services status printed_in".split()
        kinds = {row[0]: row[1] for row in self.scopes()[1]}
        looked_at = set(self.looked_at())
        years = looked_at | set(self.truth.all("SELECT DISTINCT area, year FROM published"))
        found = []
        for scope, kind in kinds.items():
            last = {}
            for area, year in sorted(years):
                value = self.truth.value(scope, area, year)
                ids = [scope, kind, area, str(year)]
                if value is None:
                    if (area, year) in looked_at:
                        found.append(ids + [""] * 5 + [self.no_mean(scope, area, year), ""])
                    continue
                is_broken = area in last and self.is_broken(scope, area, *last[area], year, value)
                last[area] = (year, value)
                found.append(ids + self.mean(scope, area, year, value, "b" if is_broken else ""))
        return header, found

    def no_mean(self, scope, area, year):
        members = [row[0] for row in self.truth.all("SELECT service FROM member WHERE scope = ?", scope)]
        if self.truth.one("SELECT 1 FROM partial_scope WHERE id = ?", scope):
            return "x"
        return "x" if any(self.absence(member, area, year) == "x" for member in members) else "z"

    def mean(self, scope, area, year, value, status):
        rating = self.truth.rating(value)
        name = rating[0] if rating else ""
        if value.printed is not None:
            services = self.truth.content.data(f"published/{value.printed['doc']}.csv")
            row = next(r for r in services if (r["scope"], r["area"], r["year"]) == (scope, area, str(year))
                       and not r.get("standard"))
            return ["", value.text, name, "", row.get("services", ""), status, value.printed["doc"]]
        members = self.truth.open_services(scope, year, area)
        held = {row[1] for member in members for row in self.truth.scored_standards(member, area, year)}
        return [trimmed(rounded(value.exact, 6)), value.text, name, str(len(held)), str(len(members)), status, ""]

    def is_broken(self, scope, area, before, old, after, new):
        def held(year):
            return {row[1] for row in self.truth.standards(area, year)}

        if not held(before) or not held(after):
            return False
        if held(before) != held(after):
            return True
        if scope not in self.truth.services or old.printed is not None or new.printed is not None:
            return False
        first, second = ({row[1] for row in self.truth.scored_standards(scope, area, year)} for year in (before, after))
        return first != second

    # What is there

    def problems(self, output):
        """What is wrong with the files of a finished site, and how many were read."""
        found, count = [], 0
        folder = Path(output, "data")
        for path in sorted(folder.rglob("*.csv")):
            name = path.relative_to(folder).as_posix()
            if name != "symbols.csv":
                count += 1
                found += self.wrong(name, path.read_bytes().decode("utf-8"))
        return found, count

    def wrong(self, name, text):
        """What is wrong with one file of data."""
        if re.search(r"[^\r]\n", re.sub(r'"[^"]*"', "", text)) or text.startswith("\ufeff"):
            yield f"{name}: a line does not end in CRLF, or the file has a mark"
        header, *cells = csv.reader(io.StringIO(text, newline=""))
        if name not in self.expected:
            self.expected[name] = self.table(name)
        expected = self.expected[name]
        if expected is None:
            yield f"{name}: nothing says what is in it"
        elif header != expected[0]:
            yield f"{name}: has the columns {header}, not {expected[0]}"
        else:
            theirs, ours = set(map(tuple, cells)), set(map(tuple, expected[1]))
            wrong = [row for row in cells if tuple(row) not in ours]
            missing = [row for row in expected[1] if tuple(row) not in theirs]
            yield from (f"{name}: {row} is not in Content/" for row in wrong[:5])
            yield from (f"{name}: {row} is missing" for row in missing[:5])
            if len(cells) != len(expected[1]):
                yield f"{name}: has {len(cells)} rows, not {len(expected[1])}"
