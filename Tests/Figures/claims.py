"""Whether a claim such as rose/humber-centre/involvement/2022..2023 holds for certain."""
import re
from fractions import Fraction

from answers import Unknown
from figures import Truth


class Span:
    """A value as far as it is known: exactly, or somewhere in what prints as it was printed."""

    def __init__(self, low, high, is_exact):
        self.low, self.high, self.is_exact = low, high, is_exact

    def above(self, other):
        return self.low > other.high or (self.low == other.high and not other.is_exact)

    def equals(self, other):
        return self.is_exact and other.is_exact and self.low == other.low

    def at_least_above(self, other, distance):
        return self.low - other.high >= distance


class Claims:
    def __init__(self, truth: Truth):
        self.truth = truth

    def holds(self, address):
        what, scope, area, years, *rest = address.split("/")
        claim = Claim(self.truth, scope, area, [int(year) for year in years.split("..")], rest)
        rated = re.fullmatch(r"all-rated-(.+)", what)
        if rated:
            return claim.all_rated(rated.group(1))
        judge = getattr(claim, what.replace("-", "_"), None)
        if judge is None or what.startswith("_"):
            raise Unknown(f"no claim is called {what!r}")
        return judge()


class Claim:
    def __init__(self, truth, scope, area, years, rest):
        self._truth, self._scope, self._area = truth, scope, area
        self._years, self._year = years, years[-1]
        self._standard = self._other = self._number = self._rating = None
        for part in rest:
            if truth.one("SELECT 1 FROM edition WHERE area = ? AND standard = ?", area, part):
                self._standard = part
            elif part in truth.scopes:
                self._other = part
            elif part in [band[0] for band in truth.bands]:
                self._rating = part
            else:
                self._number = Fraction(part)

    # Values

    def _span(self, scope=None, year=None):
        scope, year = scope or self._scope, year or self._year
        value = self._truth.value(scope, self._area, year, self._standard)
        if value is None:
            raise Unknown(f"no value of {scope} in {year}")
        if value.printed is None:
            return Span(value.exact, value.exact, True)
        printed = value.printed
        places = max([1] + [len(row[0].partition(".")[2]) for row in self._truth.all(
            "SELECT text FROM published WHERE doc = ? AND place = ?", printed["doc"], printed["place"])])
        half = Fraction(1, 2 * 10**places)
        return Span(Fraction(printed["text"]) - half, Fraction(printed["text"]) + half, False)

    def _others(self, group=None):
        """The values of those of its kind in a group, without its own."""
        truth, group = self._truth, group or self._other
        if self._scope in truth.services:
            found = truth.open_services(group, self._year, self._area)
            if truth.one("SELECT 1 FROM partial_scope WHERE id = ?", group):
                return None
        elif truth.one("SELECT 1 FROM collaborative WHERE id = ?", self._scope):
            found = [row[0] for row in truth.all(
                "SELECT id FROM collaborative WHERE region = ? OR ? = 'network'", group, group)]
        else:
            found = [row[0] for row in truth.all("SELECT id FROM region WHERE ? = 'network'", group)]
        if self._scope not in found:
            return None
        return [self._span(scope) for scope in found if scope != self._scope]

    def _comparable(self, first, last):
        if first.is_exact and last.is_exact:
            return self._truth.change(self._scope, self._area, *self._years, self._standard) is not None
        held = [{row[1] for row in self._truth.standards(self._area, year)} for year in self._years]
        return held[0] == held[1] or self._standard in held[0] & held[1]

    def _two(self):
        """The values of both years, if they can be compared."""
        if len(self._years) != 2:
            raise Unknown("this claim is about two years")
        first, last = self._span(year=self._years[0]), self._span(year=self._years[1])
        if not self._comparable(first, last):
            raise Unknown("these years can't be compared")
        return first, last

    def _held_years(self):
        """The years of its range, or all that are held, whose standards are those of the last."""
        years = [row[0] for row in self._truth.all(
            "SELECT DISTINCT year FROM edition WHERE area = ? ORDER BY year", self._area)]
        first = self._years[0] if len(self._years) == 2 else 0
        years = [year for year in years if first <= year <= self._year
                 and self._truth.value(self._scope, self._area, year, self._standard)]
        if not self._standard and any(self._compared(year) != self._compared(years[-1]) for year in years):
            raise Unknown("these years can't be compared")
        return [self._span(year=year) for year in years]

    def _compared(self, year):
        """The standards in force, and those of them that a service scored."""
        in_force = {row[1] for row in self._truth.standards(self._area, year)}
        scored = {row[1] for row in self._truth.scored_standards(self._scope, self._area, year)}
        return in_force, scored if self._scope in self._truth.services else None

    # Among others

    def highest(self):
        others = self._others()
        return bool(others) and all(self._span().above(other) for other in others)

    def joint_highest(self):
        others, own = self._others(), self._span()
        return bool(others) and any(own.equals(other) for other in others) and all(
            own.above(other) or own.equals(other) for other in others)

    def middle(self):
        others, own = self._others() or [], self._span()
        return any(own.above(other) for other in others) and any(other.above(own) for other in others)

    def above_mean(self):
        return self._span().above(self._span(self._other))

    def below_mean(self):
        return self._span(self._other).above(self._span())

    def above(self):
        return all(self._span().above(other) for other in self._beside())

    def below(self):
        return all(other.above(self._span()) for other in self._beside())

    def _beside(self):
        return self._others() or [self._span(self._other)]

    def equal(self):
        if len(self._years) == 2:
            return self.unchanged()
        return self._span().equals(self._span(self._other))

    def by_at_least(self):
        if len(self._years) == 2:
            first, last = self._two()
            return last.at_least_above(first, self._number) or first.at_least_above(last, self._number)
        return all(self._span().at_least_above(other, self._number) for other in self._beside())

    # Over the years

    def rose(self):
        first, last = self._two()
        return last.above(first)

    def fell(self):
        first, last = self._two()
        return first.above(last)

    def unchanged(self):
        first, last = self._two()
        return first.equals(last)

    def highest_ever(self):
        *earlier, last = self._held_years()
        return bool(earlier) and all(last.above(one) for one in earlier)

    def every_year(self):
        values = self._held_years()
        return len(values) > 1 and all(later.above(one) for one, later in zip(values, values[1:]))

    def back_to_baseline(self):
        first, *between, last = self._held_years()
        return any(first.above(one) for one in between) and (last.equals(first) or last.above(first))

    # Of all members

    def _members(self):
        """The exact values of a service's standards, or of a scope's services."""
        truth = self._truth
        if self._scope in truth.services and not self._standard:
            return [row[3] for row in truth.scored_standards(self._scope, self._area, self._year)]
        services = truth.open_services(self._scope, self._year, self._area)
        return [value for _, value in truth.services_values(services, self._area, self._year, self._standard)]

    def all_rated(self, rating=None):
        members = self._members()
        return bool(members) and all(self._truth.band(value)[0] == (rating or self._rating) for value in members)

    def none_below(self):
        floor = self._number
        if self._rating:
            floor = next(band[1] for band in self._truth.bands if band[0] == self._rating)
        members = self._members()
        return bool(members) and all(value >= floor for value in members)

    def all_submitted(self):
        sent, expected = self._truth.submitted(self._scope, self._area, self._year)
        return bool(expected) and sent == expected
