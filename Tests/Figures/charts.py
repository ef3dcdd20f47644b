"""What charts count, the numbers that reports give their tables and charts, and the files of both."""
import csv
import re

from figures import exact_text, rounded
from texts import count, digit_words
from written import has_digit

SIDES = {"above-mean": lambda value, mean: value > mean, "at-mean": lambda value, mean: value == mean,
         "below-mean": lambda value, mean: value < mean}
MOVES = ("rose", "fell", "same", "not-compared")


class ChartAnswers:
    """The part of Answers that is asked by charts alone."""

    def side(self, what, scope, area, year, standard):
        """How many services lie above, at or below the mean of all of them."""
        mean = self.truth.held(scope, area, year, standard)
        if mean is None:
            return None
        values = self.truth.services_values(self.truth.open_services(scope, year, area), area, year, standard)
        return count(sum(1 for _, value in values if SIDES[what](value, mean)))

    def moved(self, what, scope, area, span, standard):
        """How many of the services that were open rose, fell, stayed the same, or can't be compared."""
        services = {service for year in span for service in self.truth.open_services(scope, year, area)}
        changes = [self.truth.change(service, area, *span, standard) for service in services]
        found = {"rose": lambda change: change is not None and change > 0,
                 "fell": lambda change: change is not None and change < 0,
                 "same": lambda change: change == 0, "not-compared": lambda change: change is None}
        return count(sum(1 for change in changes if found[what](change)), len(services))

    def level(self, level, scope, area, year, standard):
        """How many services gave just this score."""
        values = self.truth.services_values(self.truth.open_services(scope, year, area), area, year, standard)
        return count(sum(1 for _, value in values if value == int(level)), len(values))

    def printed_parts(self, what, scope, area, year, standard):
        """How many parts of a scope are known only as printed, of those of which anything is known."""
        if what == "standards":
            parts = [(scope, row[1]) for row in self.truth.standards(area, year)]
        else:
            query = ("SELECT service FROM member WHERE scope = ?" if what == "services"
                     else "SELECT id FROM collaborative WHERE region = ? OR ? = 'network'")
            parts = [(row[0], standard) for row in self.truth.all(query, *[scope] * query.count("?"))]
        values = [self.truth.value(part, area, year, of) for part, of in parts]
        known = [value for value in values if value is not None]
        return count(sum(1 for value in known if value.printed), len(known))

    def without(self, _, scope, area, year, standard):
        """How many services that were open did not score the standard."""
        members = self.truth.open_services(scope, year, area)
        scored = len(self.truth.services_values(members, area, year, standard))
        return count(len(members) - scored, len(members))


class Exhibits:
    """The tables and charts of a report, numbered in one run: Table Q1101, Chart Q1102."""

    def __init__(self, page):
        self.start = str(page.matter.get("numbering") or "") if page else ""

    def mistake(self, node, main):
        """Nothing if the element is no such number, nor a link to one; else what is wrong, or an empty text."""
        if not self.start:
            return None
        if is_number(node):
            places = [part for part in self.all(main)]
            number = f"{self.start}{places.index(node) + 1:02d}"
            return "" if digit_words(node.text()) == [number] else f"{node.text()!r} is number {number}"
        if node.tag == "a" and (node["href"] or "").startswith("#") and has_digit(node.text()):
            target = next((part for part in self.all(main) if self.is_of(part, node["href"][1:])), None)
            if target:
                same = " ".join(node.text().split()) == " ".join(target.text().split())
                return "" if same else f"{node.text()!r} leads to {target.text()!r}"
        return None

    @staticmethod
    def all(main):
        return [part for part in main.find("span") if is_number(part)]

    @staticmethod
    def is_of(part, name):
        """Whether it is the number of the table or chart that has this id."""
        return any(around["id"] == name for around in part.ancestors() if around.tag in ("caption", "figure"))


def is_number(node):
    return node.has_class("exhibit") or node.has_class("chart-label")


PRINTED = ("printed-services", "printed-collaboratives", "printed-standards")


def is_level(what):
    return re.fullmatch(r"level-(\d+)", what)


VALUES = ["scope", "area", "year", "standard", "value", "rating", "status"]
LEVELS = ["scope", "area", "year", "standard", "level", "count"]
RATINGS = ["plan", "theme", "rating", "count"]


class ChartFiles:
    """The values of charts and tables as files that lie beside their pages."""

    def __init__(self, answers, plans):
        self.answers, self.plans, self.truth = answers, plans, answers.truth

    def problems(self, output):
        """What is wrong in each file, and how many there are."""
        found, files = [], 0
        for path in sorted(output.rglob("*.csv")):
            if path.is_relative_to(output / "data"):
                continue
            with path.open(encoding="utf-8", newline="") as file:
                header, *rows = csv.reader(file)
            check = {tuple(VALUES): self.value, tuple(LEVELS): self.level, tuple(RATINGS): self.rating}.get(tuple(header))
            if check is None:
                continue
            files += 1
            if not rows:
                found.append(f"{path.relative_to(output)}: no rows")
            for row in rows:
                message = check(dict(zip(header, row)))
                if message:
                    found.append(f"{path.relative_to(output)}: {','.join(row)}: {message}")
        return found, files

    def value(self, row):
        scope, area, year, standard = row["scope"], row["area"], int(row["year"]), row["standard"] or None
        value = self.truth.value(scope, area, year, standard)
        if value is None:
            return "" if not row["value"] and row["status"] and not row["rating"] else "there is no such value"
        text = value.text
        if value.printed is None and standard and scope in self.truth.services:
            text = exact_text(value.exact) or rounded(value.exact)
        band = self.truth.rating(value)
        expected = (text, band[0] if band else "", "printed" if value.printed else "")
        return "" if (row["value"], row["rating"], row["status"]) == expected else f"is {expected}"

    def level(self, row):
        levels = {band[0] for band in self.truth.bands}
        what = f"count-{row['level']}" if row["level"] in levels else f"level-{row['level']}" if row["level"] else "without"
        return self.counted(self.answers.answer("/".join([what, *(row[name] for name in LEVELS[:4])])), row)

    def rating(self, row):
        what = f"rated/{row['rating']}" if row["rating"] else "not-rated"
        theme = f"theme/{row['theme']}/" if row["theme"] else ""
        return self.counted(self.plans.answer(f"plan/{row['plan']}/{theme}{what}"), row)

    @staticmethod
    def counted(answer, row):
        return "" if answer and answer.fits(row["count"]) else f"is {answer}"
