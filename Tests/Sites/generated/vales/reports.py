"""The reports on each quarter: prose whose every figure and claim holds."""
from dataclasses import dataclass

from answers import Answers, Unknown
from claims import Claims
from vales.places import CHOICE, COLLABORATIVES, SCHEDULE, SERVICES, YEARS, is_open, year_text

PUBLISHED = {1: "-08-15", 2: "-11-20", 3: "-01-10", 4: "-04-25"}


@dataclass
class Report:
    file: tuple  # name, title, body
    matter: dict


def quarters(truth):
    for year, quarter, area, _, why in SCHEDULE:
        if area != CHOICE and year in YEARS and (year, quarter) >= (2023, 4) and (year, quarter) != (2025, 4):
            yield QuarterReport(truth, year, quarter, area, why).made()


class QuarterReport:
    def __init__(self, truth, year, quarter, area, why):
        self.truth, self.answers, self.claims = truth, Answers(truth), Claims(truth)
        self.year, self.quarter, self.area, self.why = year, quarter, area, why
        self.area_name = truth.one("SELECT name FROM area WHERE id = ?", area)
        self.before = truth.one("SELECT max(year) FROM edition WHERE area = ? AND year < ?", area, year)

    def made(self):
        title = f"Quarter {self.quarter} of {year_text(self.year)}: {self.area_name}"
        day = f"{self.year + (self.quarter > 2)}{PUBLISHED[self.quarter]}"
        parts = [self.in_short(), *map(self.collaborative, COLLABORATIVES), self.since()]
        return Report((f"results/{self.year}-q{self.quarter}.md", title, "\n\n".join(part for part in parts if part)), {
            "summary": f"What services of the invented network came to when they looked at {self.area_name.lower()}.",
            "date": day, "weight": -(self.year * 4 + self.quarter), "tags": f"[results, {self.area_name.lower()}]"})

    # Figures and claims

    def figure(self, words, what, scope, *more, year=None):
        return f"[{words}](figure:{'/'.join([what, scope, self.area, str(year or self.year), *more])})"

    def mean(self, scope):
        value = self.truth.value(scope, self.area, self.year)
        return value and self.figure(value.text, "mean", scope)

    def claim(self, words, what, scope, *more, years=None):
        """The words with the claim behind them, if it holds; else nothing."""
        address = "/".join([what, scope, self.area, str(years or self.year), *more])
        if self.truth.value(scope, self.area, self.year) is None:
            return None
        try:
            return f"[{words}](claim:{address})" if self.claims.holds(address) else None
        except Unknown:
            return None

    # Parts

    def in_short(self):
        why = f" Why now: {self.why[0].lower()}{self.why[1:]}." if self.why else ""
        return (f"In this quarter services looked at [](area:{self.area}).{why} "
                f"The area has {self.figure('', 'standards', 'network')} standards. All of it is invented.")

    def collaborative(self, row):
        scope, name = row[:2]
        services = [s for s in SERVICES if s.collaborative == scope and is_open(s, self.year)]
        lines = [f"## {name} {{#{scope}}}", self.of_the_whole(scope), "| Service | Mean | Rating | Standards scored |\n|---|---|---|---|\n"
                 + "\n".join(self.service(service.id) for service in sorted(services, key=lambda s: s.name))]
        return "\n\n".join(line for line in [*lines, self.among(scope, services)] if line)

    def service(self, service):
        if self.truth.held(service, self.area, self.year) is None:
            return f"| [](service:{service}) | Not uploaded | – | – |"
        return (f"| [](service:{service}) | {self.mean(service)} | {self.figure('', 'rating', service)} "
                f"| {self.figure('', 'count', service)} |")

    def of_the_whole(self, scope):
        link, mean = f"[](collaborative:{scope})", self.mean(scope)
        sent = f" {self.figure('', 'submitted', scope)} services sent their scores." if scope != "feather-fells" else ""
        if not mean:
            return f"{link} has no mean here, for some of its scores are not held.{sent}"
        if self.truth.held(scope, self.area, self.year) is None:
            return f"For {link} there is only what was printed: {mean}."
        sentences = [f"The mean of {link} is {mean}.{sent}"]
        sentences += filter(None, [
            self.claim("Every service sent its scores", "all-submitted", scope),
            self.claim("No service is below growing", "none-below", scope, "growing"),
        ])
        room = self.answers.answer(f"room/{scope}/{self.area}/{self.year}")
        if room:
            sentences.append(f"Most room to improve: {self.figure('', 'room', scope)}")
        return sentences[0] + "".join(f" {sentence}." for sentence in sentences[1:])

    def among(self, scope, services):
        """What can be said of services beside each other: never a rank."""
        found = []
        for service in services:
            if self.truth.held(service.id, self.area, self.year) is None:
                continue
            best = (self.claim("the highest mean", "highest", service.id, scope)
                    or self.claim("one of the two highest means", "joint-highest", service.id, scope))
            above = self.claim("above the mean", "above-mean", service.id, scope)
            if best or above:
                found.append(f"[](service:{service.id}) " + (f"has {best}." if best else f"is {above}."))
        return " ".join(found)

    def since(self):
        if self.before is None:
            return "This area was looked at for the first time."
        years, found = f"{self.before}..{self.year}", []
        for service in SERVICES:
            for words, what in (("rose", "rose"), ("fell", "fell"), ("did not change", "unchanged")):
                claim = self.claim(words, what, service.id, years=years)
                if claim:
                    change = "" if what == "unchanged" else f", by {self.figure('', 'change', service.id, year=years)}"
                    found.append(f"- [](service:{service.id}) {claim}{change}.")
        ever = [f"- [](service:{service.id}) is {claim}." for service in SERVICES
                if (claim := self.claim("at its highest so far", "highest-ever", service.id))]
        before = year_text(self.before)
        if not found:
            shared = [f"- [](service:{service.id}): {self.figure('', 'change-on-shared', service.id, year=years)}"
                      for service in SERVICES if self.answer(f"change-on-shared/{service.id}/{self.area}/{years}")]
            found = shared and ["The standards are not the same, so whole means can't be compared. On those that both years hold:\n", *shared]
        said = f"\n\nThe printed summary says that [more people took part]({self.reported()})." if self.reported() else ""
        return f"## Since {before} {{#since}}\n\n" + "\n".join(found + ever) + said if found else None

    def answer(self, address):
        try:
            return self.answers.answer(address)
        except Unknown:
            return None

    def reported(self):
        known = self.truth.one("SELECT 1 FROM published WHERE doc = ?", f"vales-{self.year}")
        return f"reported:vales-{self.year}" if known and self.area == "say" else None
