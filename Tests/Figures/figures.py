"""Computes the network's figures from the tables of content.py, with exact fractions."""
from fractions import Fraction

from content import Content

VIEWS = """
-- A service's score for a standard: what its wards say, where it has wards, else what it says itself.
CREATE TABLE standard_score AS
  SELECT service, area, year, standard, exact_mean(value) AS value FROM score s
  WHERE ward <> '' OR NOT EXISTS (
    SELECT 1 FROM score w WHERE w.service = s.service AND w.area = s.area AND w.year = s.year
      AND w.standard = s.standard AND w.ward <> '')
  GROUP BY service, area, year, standard;
CREATE UNIQUE INDEX standard_score_key ON standard_score (service, area, year, standard);
CREATE TABLE service_mean AS
  SELECT service, area, year, exact_mean(value) AS value, count(*) AS scored
  FROM standard_score GROUP BY service, area, year;
CREATE UNIQUE INDEX service_mean_key ON service_mean (service, area, year);
-- Who belongs to whom: every scope with each of its services.
CREATE TABLE member AS
  SELECT id AS scope, id AS service FROM service
  UNION ALL SELECT collaborative, id FROM service WHERE collaborative <> ''
  UNION ALL SELECT c.region, s.id FROM service s JOIN collaborative c ON s.collaborative = c.id
    WHERE c.region <> ''
  UNION ALL SELECT 'network', id FROM service;
CREATE INDEX member_scope ON member (scope);
-- Collaboratives that have services which are not listed.
CREATE VIEW partial_collaborative AS
  SELECT c.id, c.region FROM collaborative c
  LEFT JOIN service s ON s.collaborative = c.id
  GROUP BY c.id HAVING count(s.id) = 0 OR count(s.id) < coalesce(c.declared, 0);
CREATE VIEW partial_scope AS
  SELECT id FROM partial_collaborative
  UNION SELECT region FROM partial_collaborative
  UNION SELECT 'network' FROM partial_collaborative;
"""


class ExactMean:
    """The mean as an exact fraction, for SQLite."""

    def __init__(self):
        self.total, self.count = Fraction(0), 0

    def step(self, value):
        self.total, self.count = self.total + Fraction(value), self.count + 1

    def finalize(self):
        return str(self.total / self.count)


def rounded(value, places=1):
    """With so many decimals, half away from zero."""
    scaled = abs(value) * 10**places
    whole = int(scaled)
    if scaled - whole >= Fraction(1, 2):
        whole += 1
    digits = str(whole).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return "-" + text if value < 0 and whole else text


def exact_text(value):
    """A decimal as it is: 4, 3.75; nothing for what no three decimals can write."""
    thousandths = value * 1000
    if thousandths.denominator != 1:
        return None
    text = rounded(value, 3).rstrip("0").rstrip(".")
    return text


class Value:
    """A figure of a scope: computed, or as somebody printed it."""

    def __init__(self, exact=None, printed=None):
        self.exact, self.printed = exact, printed

    @property
    def number(self):
        return self.exact if self.printed is None else Fraction(self.printed["text"])

    @property
    def text(self):
        return rounded(self.exact) if self.printed is None else self.printed["text"]


class Truth:
    def __init__(self, content: Content):
        self.content = content
        self.db = content.db
        self.db.create_aggregate("exact_mean", 1, ExactMean)
        self.db.executescript(VIEWS)
        ratings = content.settings.get("ratings") or {}
        self.scale = (ratings.get("minimum", ""), ratings.get("maximum", ""))
        self.bands = [(band["rating"], Fraction(band["from"]), band["means"]) for band in ratings.get("bands", [])]
        years = content.settings.get("years") or {}
        self.shown = str(years.get("shown") or "2000")
        self.first_month = int(years.get("starts") or 1)
        self.services = {row[0] for row in self.all("SELECT id FROM service")}
        self.scopes = self.services | {"network"} | {
            row[0] for row in self.all("SELECT id FROM collaborative UNION SELECT id FROM region")}
        self.areas = {row[0] for row in self.all("SELECT id FROM area UNION SELECT area FROM edition")}
        self.names = dict(self.all("SELECT id, name FROM service UNION SELECT id, name FROM collaborative "
                                   "UNION SELECT id, name FROM region"))
        self.values, self.open = {}, {}

    def all(self, query, *values):
        return self.db.execute(query, values).fetchall()

    def one(self, query, *values):
        row = self.db.execute(query, values).fetchone()
        return row[0] if row else None

    def year_text(self, year):
        """2023 as this site writes it: 2023/24."""
        if len(self.shown) <= 4:
            return str(year)
        rest = self.shown[4:]
        between = rest.rstrip("0123456789")
        return f"{year}{between}{str(year + 1)[-(len(rest) - len(between)):]}"

    def open_services(self, scope, year, area=None):
        """Who was open at some time of a year; for an area, who was so on its day or sent something in."""
        if (scope, year, area) not in self.open:
            found = self.read_open(scope, year)
            self.open[scope, year, area] = [s for s in found if self.was_there(s, area, year)]
        return self.open[scope, year, area]

    def was_there(self, service, area, year):
        due = self.due_day(area, year) if area else None
        if due is None:
            return True
        opened, closed = self.db.execute("SELECT opened, closed FROM service WHERE id = ?", (service,)).fetchone()
        return opened <= due <= closed or bool(self.one(
            "SELECT 1 FROM submission WHERE service = ?1 AND area = ?2 AND year = ?3 "
            "UNION SELECT 1 FROM standard_score WHERE service = ?1 AND area = ?2 AND year = ?3 "
            "UNION SELECT 1 FROM published WHERE scope = ?1 AND area = ?2 AND year = ?3", service, area, year))

    def due_day(self, area, year):
        """The last day that its schedule gives: its own, or that of its month, quarter or year."""
        days = []
        for quarter, due in self.all("SELECT quarter, due FROM schedule WHERE area = ? AND year = ?", area, year):
            if not due:
                months = self.first_month + (int(quarter) * 3 if quarter else 12) - 2
                due = f"{year + months // 12}-{months % 12 + 1:02d}"
            days.append(due if len(due) > 7 else f"{due}-31")
        return max(days, default=None)

    def read_open(self, scope, year):
        last = f"{year}-12-31" if self.first_month == 1 else f"{year + 1}-{self.first_month:02d}-00"
        first = f"{year}-{self.first_month:02d}-01"
        return [row[0] for row in self.all(
            "SELECT s.id FROM member m JOIN service s ON s.id = m.service "
            "WHERE m.scope = ? AND s.opened <= ? AND s.closed >= ? ORDER BY s.name", scope, last, first)]

    def standards(self, area, year):
        """Number, id and name of each standard in force."""
        return self.all("SELECT number, standard, wording FROM edition WHERE area = ? AND year = ? ORDER BY number",
                        area, year)

    def number(self, area, year, standard):
        return self.one("SELECT number FROM edition WHERE area = ? AND year = ? AND standard = ?",
                        area, year, standard)

    def band(self, value):
        return next((band for band in self.bands if value >= band[1]), None)

    def rating(self, value):
        """The band's name and meaning."""
        if value.printed is None:
            return self.band(value.exact)
        return next((band for band in self.bands if band[0] == value.printed["rating"]), None)

    def held(self, scope, area, year, standard=None):
        """The exact figure from scores, if every score that it needs is held."""
        if scope in self.services:
            found = self.services_values(self.open_services(scope, year, area), area, year, standard)
            return found[0][1] if found else None
        if self.one("SELECT 1 FROM partial_scope WHERE id = ?", scope):
            return None
        expected = self.open_services(scope, year, area)
        found = self.services_values(expected, area, year, standard)
        if not found or len(found) < len(expected):
            return None
        return sum((value for _, value in found), Fraction(0)) / len(found)

    def services_values(self, services, area, year, standard=None):
        """What each service came to, without those that have nothing."""
        found = []
        for service in services:
            if standard:
                text = self.one("SELECT value FROM standard_score WHERE service = ? AND area = ? AND year = ? "
                                "AND standard = ?", service, area, year, standard)
            else:
                text = self.one("SELECT value FROM service_mean WHERE service = ? AND area = ? AND year = ?",
                                service, area, year)
            if text is not None:
                found.append((service, Fraction(text)))
        return found

    def published(self, scope, area, year, standard=None):
        row = self.db.execute(
            "SELECT text, rating, source, place, doc FROM published WHERE scope = ? AND area = ? AND year = ? "
            "AND standard = ? ORDER BY doc, line", (scope, area, year, standard or "")).fetchone()
        return dict(zip(("text", "rating", "source", "place", "doc"), row)) if row else None

    def value(self, scope, area, year, standard=None):
        key = (scope, area, year, standard)
        if key not in self.values:
            exact = self.held(*key)
            # A service that was not open has no figure, whoever printed one.
            is_there = scope not in self.services or self.open_services(scope, year, area)
            printed = self.published(*key) if exact is None and is_there else None
            self.values[key] = None if exact is None and printed is None else Value(exact, printed)
        return self.values[key]

    def scored_standards(self, service, area, year):
        """Each standard that a service scored: number, id, name, score."""
        return [(number, standard, wording, Fraction(value)) for number, standard, wording, value in self.all(
            "SELECT e.number, e.standard, e.wording, s.value FROM edition e JOIN standard_score s "
            "ON s.area = e.area AND s.year = e.year AND s.standard = e.standard "
            "WHERE s.service = ? AND e.area = ? AND e.year = ? ORDER BY e.number", service, area, year)]

    def standard_values(self, scope, area, year):
        """Each standard that the scope has a figure for: number, id, name, value. Computed ones, else printed."""
        found = [(number, standard, name, self.value(scope, area, year, standard))
                 for number, standard, name in self.standards(area, year)]
        found = [entry for entry in found if entry[3] is not None]
        computed = [entry for entry in found if entry[3].printed is None]
        return [(*entry[:3], entry[3].number) for entry in computed or found]

    def submitted(self, scope, area, year):
        expected = self.open_services(scope, year, area)
        sent = {row[0] for row in self.all(
            "SELECT service FROM submission WHERE area = ? AND year = ? "
            "UNION SELECT service FROM standard_score WHERE area = ? AND year = ?", area, year, area, year)}
        return [service for service in expected if service in sent], expected

    def change(self, scope, area, before, after, standard=None):
        """The exact difference; nothing where the years can't be compared."""
        def held(year):
            return {row[1] for row in self.standards(area, year)}

        if standard is None:
            if held(before) != held(after):
                return None
            scored = [{row[1] for row in self.scored_standards(scope, area, year)} for year in (before, after)]
            if scope in self.services and scored[0] != scored[1]:
                return None
        elif standard not in held(before) & held(after):
            return None
        first, second = self.held(scope, area, before, standard), self.held(scope, area, after, standard)
        return None if first is None or second is None else second - first

    def shared_change(self, scope, area, before, after):
        """The difference on what both years hold: each service on the standards that it scored in both."""
        years = self.open_services(scope, before, area), self.open_services(scope, after, area)
        if set(years[0]) != set(years[1]) or self.one("SELECT 1 FROM partial_scope WHERE id = ?", scope):
            return None
        found = []
        for service in years[0]:
            first = {row[1]: row[3] for row in self.scored_standards(service, area, before)}
            second = {row[1]: row[3] for row in self.scored_standards(service, area, after)}
            shared = first.keys() & second.keys()
            if not shared:
                return None
            found.append(sum((second[s] - first[s] for s in shared), Fraction(0)) / len(shared))
        return sum(found, Fraction(0)) / len(found) if found else None
