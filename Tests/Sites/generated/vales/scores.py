"""What services came to: their uploads, and the tables of scores."""
from dataclasses import dataclass
from fractions import Fraction

from figures import rounded
from vales.areas import AREAS, in_force
from vales.draw import Draw
from vales.places import CHOICE, CHOSEN, EARLY, SCHEDULE, SERVICES, YEARS, is_open

# Tables with a column for each service; all others have a row for each score.
WIDE = {("say", 2021), ("screens", 2021), ("meals", 2024), ("choosing-staff", 2024)}
# Quillbury agrees on one score for two wards, so it may lie between two numbers.
HALVES = {"quillbury"}


@dataclass(frozen=True)
class Upload:
    """What a service sent of an area in a year."""

    service: object
    area: object
    year: int
    due: str
    scores: dict  # standard → {ward: score}; the ward is "" where there is none

    def score(self, standard):
        wards = self.scores[standard].values()
        return Fraction(sum(wards)) / len(wards)

    @property
    def mean(self):
        return sum(map(self.score, self.scores)) / len(self.scores)


def looked_at():
    """Each area with the year and the day on which it was due, in that order."""
    areas = {area.id: area for area in AREAS}
    for year, _, area, due, _ in SCHEDULE:
        if year in YEARS:
            for one in [area] if area != CHOICE else CHOSEN:
                yield areas[one], year, due


def uploads():
    found = []
    for area, year, due in looked_at():
        for service in SERVICES:
            if sends(service, area.id, year):
                found.append(Upload(service, area, year, due, scores(service, area, year)))
    return found


def sends(service, area, year):
    if service.silent or not is_open(service, year):
        return False
    if service.only:
        return service.only[:2] == (area, year)
    if (area, year) in EARLY:
        return service.id in EARLY[area, year]
    if year == 2021 and area in CHOSEN:
        return service.id in CHOSEN[area]
    return not Draw("misses", service.id, area, year).happens(service.misses)


def scores(service, area, year):
    found = {}
    for standard in in_force(area, year):
        draw = Draw("score", service.id, area.id, year, standard.id)
        if service.only and standard.id != service.only[2]:
            continue
        if not service.always and not service.only and draw.happens(0.02):
            continue  # not scored
        # How hard a standard is, is the same for all.
        aim = service.level + service.pace * (year - YEARS[0]) + Draw("hard", area.id, standard.id).between(-0.8, 0.6)
        found[standard.id] = {ward: one_score(service, aim, draw) for ward in service.wards or ("",)}
    return found


def one_score(service, aim, draw):
    if service.always:
        return Fraction(service.always)
    steps = 2 if service.id in HALVES else 1
    return min(Fraction(5), max(Fraction(1), Fraction(int((aim + draw.between(-0.7, 0.7)) * steps + 0.5), steps)))


def decimal(score):
    """As people type it: 4, 3.5, 3.33."""
    return rounded(score, 2).rstrip("0").rstrip(".")


def long_table(found):
    """A row for each score, with the ward where there is one."""
    rows = [("service", "standard", "score", "ward", "note")]
    for upload in found:
        note = Draw("note", upload.service.id, upload.area.id, upload.year)
        for standard, wards in upload.scores.items():
            for ward, score in wards.items():
                words = note.one(NOTES) if note.happens(0.02) else ""
                rows.append((upload.service.id, standard, decimal(score), ward, words))
    return rows


def wide_table(found):
    """A column for each service; where it has wards, their mean."""
    standards = in_force(found[0].area, found[0].year)
    return [("standard", *(upload.service.id for upload in found))] + [
        (standard.id, *(decimal(upload.score(standard.id)) if standard.id in upload.scores else "" for upload in found))
        for standard in standards]


NOTES = [
    "We did not all agree, and this is the middle",
    "Better on weekdays than at weekends",
    "It began only last month",
    "We are proud of this one",
]
