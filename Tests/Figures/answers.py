"""What an address such as mean/humber-centre/involvement/2023 must read."""
import re
from calendar import monthrange
from fractions import Fraction

from charts import MOVES, PRINTED, SIDES, ChartAnswers, is_level
from downloads import Downloads
from figures import Truth, exact_text, rounded
from printed import parts_between
from texts import Answer, Printed, Rating, Standards, Written, count, mean, number, signed

class Unknown(Exception):
    """The address names nothing that can be computed here."""


class Answers(ChartAnswers):
    def __init__(self, truth: Truth):
        self.truth = truth
        self.downloads = None

    def answer(self, address):
        """The Answer; nothing where there is no such figure."""
        what, *rest = address.split("/")
        special = {"scale": self.scale, "year": self.year, "number": self.number, "services": self.services,
                   "declared": self.declared, "agree": self.feedback, "disagree": self.feedback, "sent": self.sent,
                   "due": self.due, "rows": self.rows, "level": self.of_scale}
        if what in special:
            return special[what](what, rest)
        if len(rest) < 3:
            raise Unknown(f"{address}: too short for a figure")
        scope, area, years, *more = rest
        if scope not in self.truth.scopes:
            raise Unknown(f"{address}: no scope {scope!r}")
        if area not in self.truth.areas:
            raise Unknown(f"{address}: no area {area!r}")
        if not re.fullmatch(r"\d{4}(\.\.\d{4})?", years):
            raise Unknown(f"{address}: no year {years!r}")
        span = [int(year) for year in years.split("..")]
        standard = more.pop(0) if more else None
        if more or (standard and not self.truth.one(
                "SELECT 1 FROM edition WHERE area = ? AND standard = ?", area, standard)):
            raise Unknown(f"{address}: no standard {'/'.join([standard or '', *more])!r}")
        if what in ("change", "change-on-shared"):
            return self.change(what, scope, area, span, standard)
        if what in MOVES:
            return self.moved(what, scope, area, span, standard)
        if what in ("means", "shared"):
            return self.beside(what, scope, area, span)
        if len(span) != 1:
            raise Unknown(f"{address}: two years make no {what}")
        if is_level(what):
            return self.level(is_level(what).group(1), scope, area, span[0], standard)
        if what in PRINTED:
            return self.printed_parts(what.removeprefix("printed-"), scope, area, span[0], standard)
        if what in SIDES:
            return self.side(what, scope, area, span[0], standard)
        if what == "below-top":
            return self.below_top(scope, area, span[0], standard)
        share = re.fullmatch(r"(share|count)-(.+)", what)
        if share:
            return self.share(share.group(1), share.group(2), scope, area, span[0], standard)
        makers = {"mean": self.mean, "score": self.score, "rating": self.rating, "published": self.published,
                  "printed": self.printed, "count": self.count, "standards": self.in_force,
                  "coverage": self.count, "services-in": self.held, "held": self.held,
                  "submitted": self.submitted, "expected": self.submitted, "highest": self.highest,
                  "room": self.room, "strengths": self.room, "without": self.without,
                  "parts": self.parts}
        if what not in makers:
            raise Unknown(f"{address}: no figure is called {what!r}")
        return makers[what](what, scope, area, span[0], standard)

    def rows(self, _, rest):
        """How many rows a file of data has."""
        self.downloads = self.downloads or Downloads(self.truth)
        name = "/".join(rest)
        if name == "symbols.csv":
            return count(4)
        table = self.downloads.table(name)
        if table is None:
            raise Unknown(f"no file {name!r}")
        return count(len(table[1]))

    def mean(self, _, scope, area, year, standard):
        value = self.truth.value(scope, area, year, standard)
        return value and (mean(value.text) if value.printed is None else number(value.text))

    def score(self, _, service, area, year, standard):
        if service not in self.truth.services or not standard:
            raise Unknown("a score is of a service and a standard")
        value = self.truth.held(service, area, year, standard)
        return None if value is None else number(exact_text(value) or rounded(value))

    def rating(self, _, scope, area, year, standard):
        value = self.truth.value(scope, area, year, standard)
        band = value and self.truth.rating(value)
        return band and Rating(band, self.truth.bands)

    def published(self, _, scope, area, year, standard):
        printed = self.truth.published(scope, area, year, standard)
        return printed and number(printed["text"])

    def printed(self, _, scope, area, year, standard):
        """Where a figure was printed: its source, the place in it, or both."""
        printed = self.truth.published(scope, area, year, standard)
        return printed and Printed(printed)

    def count(self, _, scope, area, year, standard):
        if scope in self.truth.services and not standard:
            return count(len(self.truth.scored_standards(scope, area, year)), len(self.truth.standards(area, year)))
        members = self.truth.open_services(scope, year, area)
        return count(len(self.truth.services_values(members, area, year, standard)), len(members))

    def held(self, _, scope, area, year, standard):
        """How many services have scores, of those that were open."""
        members = self.truth.open_services(scope, year, area)
        return count(len(self.truth.services_values(members, area, year, standard)), len(members), may_be_silent=True)

    def in_force(self, _, scope, area, year, __):
        return count(len(self.truth.standards(area, year)))

    def change(self, what, scope, area, span, standard):
        if len(span) != 2:
            raise Unknown("a change is between two years")
        if what == "change":
            value = self.truth.change(scope, area, *span, standard)
        else:
            value = self.truth.shared_change(scope, area, *span)
        return None if value is None else signed(value)

    def share(self, what, rating, scope, area, year, standard):
        names = [band[0] for band in self.truth.bands]
        if rating not in names:
            raise Unknown(f"no rating is called {rating!r}")
        if scope in self.truth.services and not standard:
            values = [row[3] for row in self.truth.scored_standards(scope, area, year)]
        else:
            members = self.truth.open_services(scope, year, area)
            values = [value for _, value in self.truth.services_values(members, area, year, standard)]
        if not values and what == "share":
            return None
        part = sum(1 for value in values if self.truth.band(value)[0] == rating)
        if what == "count":
            return count(part)
        percent = rounded(Fraction(part * 100, len(values)), 0)
        return Answer([str(part), str(len(values))], [percent], [str(part), str(len(values)), percent])

    def below_top(self, scope, area, year, standard):
        """How many services are below the highest band."""
        values = self.truth.services_values(self.truth.open_services(scope, year, area), area, year, standard)
        return count(sum(1 for _, value in values if value < self.truth.bands[0][1]))

    def submitted(self, what, scope, area, year, _):
        sent, expected = self.truth.submitted(scope, area, year)
        if what == "expected":
            return count(len(expected))
        return Answer([str(len(sent)), str(len(expected))])

    def highest(self, _, scope, area, year, standard):
        found = self.truth.services_values(self.truth.open_services(scope, year, area), area, year, standard)
        if not found:
            return None
        best = max(value for _, value in found)
        return Answer((), words=[self.truth.names[service] for service, value in found if value == best])

    def room(self, what, scope, area, year, _):
        members = self.truth.open_services(scope, year, area)
        for _, standard, _ in self.truth.standards(area, year):
            scored = len(self.truth.services_values(members, area, year, standard))
            if 0 < scored < len(members) and not self.truth.one("SELECT 1 FROM partial_scope WHERE id = ?", scope):
                return None  # It might be this one.
        found = self.truth.standard_values(scope, area, year)
        top = self.truth.bands[0][1]
        if what == "room":
            found = [row for row in found if row[3] < top]
            wanted = min((row[3] for row in found), default=None)
        else:
            found = [row for row in found if row[3] >= top]
            wanted = max((row[3] for row in found), default=None)
        found = [row for row in found if row[3] == wanted]
        return Standards([(row[0], row[2]) for row in found]) if found else None

    def beside(self, what, scope, area, span):
        """Two years in one sentence: their means, or how many standards they share."""
        if what == "shared":
            held = [{row[1] for row in self.truth.standards(area, year)} for year in span]
            if scope in self.truth.services:
                held = [{row[1] for row in self.truth.scored_standards(scope, area, year)} for year in span]
            return count(len(held[0] & held[1]))
        values = [self.truth.value(scope, area, year) for year in span]
        if None in values:
            return None
        names, texts = [self.truth.year_text(year) for year in span], [value.text for value in values]
        forms = [[texts[0], names[0], texts[1], names[1]]]
        if texts[0] == texts[1]:
            forms.append([*names, texts[1]])
        return Answer(*forms)

    def scale(self, _, rest):
        if rest[0] not in ("minimum", "maximum"):
            return self.of_scale(_, rest)
        return number(str(self.truth.scale[["minimum", "maximum"].index(rest[0])]))

    def of_scale(self, _, rest):
        """A number beside the axis of a chart, or above a column of counts."""
        if not 0 <= Fraction(rest[0]) <= Fraction(str(self.truth.scale[1])):
            raise Unknown(f"{rest[0]} does not lie on the scale")
        return number(rest[0])

    def year(self, _, rest):
        return Written([self.truth.year_text(int(rest[0]))])

    def number(self, _, rest):
        area, year, standard = rest
        value = self.truth.number(area, int(year), standard)
        return None if value is None else number(str(value))

    def sent(self, _, rest):
        """How many of all services that are listed sent an area in."""
        sent, expected = self.truth.submitted("network", rest[0], int(rest[1]))
        return Answer([str(len(sent)), str(len(expected))])

    def due(self, _, rest):
        """The last day on which an area may be sent in."""
        text = self.truth.due_day(rest[0], int(rest[1]))
        if not text:
            return None
        year, month, day = (int(part) for part in text.split("-"))
        return Answer([str(min(day, monthrange(year, month)[1])), str(year)])

    def parts(self, _, scope, area, year, standard):
        """What the figures printed beside a figure give: one value, or from which to which."""
        low, high = parts_between(self.truth, scope, area, year, standard)
        return Answer([low, high], *([[low]] if low == high else []))

    def services(self, _, rest):
        """How many services there are; with a year, how many were open in it."""
        scope, *years = rest
        if years:
            return count(len(self.truth.open_services(scope, int(years[0]))))
        return count(self.truth.one("SELECT count(*) FROM member WHERE scope = ?", scope))

    def declared(self, _, rest):
        value = self.truth.one("SELECT declared FROM collaborative WHERE id = ?", rest[0])
        return None if value is None else count(value)

    def feedback(self, what, rest):
        service, area, year = rest
        values = [row[0] for row in self.truth.all(
            f"SELECT {what} FROM feedback WHERE service = ? AND area = ? AND year = ? AND {what} IS NOT NULL",
            service, area.strip("-"), year.strip("-"))]
        return number(*map(str, values)) if values else None
