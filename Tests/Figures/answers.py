"""What an address such as mean/humber-centre/involvement/2023 must read, and whether a text does."""
import re
from fractions import Fraction

from downloads import Downloads
from figures import Truth, exact_text, rounded

TRIM = "\"'“”‘’«»„.,;:!?()[]{}%…"
DASHES = str.maketrans("−–—‑", "----")
NAMES = ("none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen twenty").split()


class Unknown(Exception):
    """The address names nothing that can be computed here."""


def words_of(text):
    return [word for word in (raw.strip(TRIM) for raw in text.translate(DASHES).split()) if word]


def digit_words(text):
    return [word for word in words_of(text) if re.search(r"\d", word)]


class Answer:
    """A figure: the ways in which its numbers may be written, and words that must be there."""

    def __init__(self, *forms, words=(), note=""):
        self.forms = [tuple(form) for form in forms]
        self.words = words
        self.note = note

    def fits(self, text):
        text = " ".join(text.split())
        for word in sorted(self.words, key=len, reverse=True):
            if word not in text:
                return False
            text = text.replace(word, " ", 1)
        numbers = tuple(digit_words(text))
        return numbers in self.forms if numbers else self.fits_in_words(text)

    def fits_in_words(self, text):
        """Three, all three, none."""
        words = [word.lower() for word in words_of(text)]
        numbers = tuple(str(NAMES.index(word)) for word in words if word in NAMES)
        if numbers in self.forms:
            return True
        parts = [form for form in self.forms if len(form) == 2]
        if {"all", "every", "each", "both"} & set(words):
            return any(part == total and numbers in ((), (total,)) for part, total in parts)
        if {"none", "no"} & set(words):
            return any(part == "0" for part, _ in parts)
        return False

    def __str__(self):
        shown = [" of ".join(form) for form in self.forms if form] + list(self.words)
        return " / ".join(shown) + (f" ({self.note})" if self.note else "")


def fits_in_order(answers, text):
    """Whether the numbers of a text are those of several figures, one after the other."""
    def fits(numbers, answers):
        if not answers:
            return not numbers
        return any(numbers[:len(form)] == form and fits(numbers[len(form):], answers[1:])
                   for form in answers[0].forms)
    return fits(tuple(digit_words(text)), answers)


def number(*texts):
    return Answer(*([text] for text in texts if text is not None))


def mean(text):
    return number(text, text.removesuffix(".0"))


def count(value, total=None):
    """How many; of how many, where that may be said too."""
    forms = [[str(value)]] + ([[str(value), str(total)]] if total is not None else [])
    return Answer(*forms, *([()] if value == 0 else []))


def signed(value):
    text = rounded(value)
    if not text.strip("-0."):
        return number("0.0", "0")
    bare = text.lstrip("-")
    return number(text if value < 0 else "+" + text, bare, bare.removesuffix(".0"))


class Answers:
    def __init__(self, truth: Truth):
        self.truth = truth
        self.downloads = None

    def answer(self, address):
        """The Answer; nothing where there is no such figure."""
        what, *rest = address.split("/")
        special = {"scale": self.scale, "year": self.year, "number": self.number, "services": self.services,
                   "declared": self.declared, "agree": self.feedback, "disagree": self.feedback,
                   "rows": self.rows}
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
        if len(span) != 1:
            raise Unknown(f"{address}: two years make no {what}")
        share = re.fullmatch(r"(share|count)-(.+)", what)
        if share:
            return self.share(share.group(1), share.group(2), scope, area, span[0], standard)
        makers = {"mean": self.mean, "score": self.score, "rating": self.rating, "published": self.published,
                  "printed": self.printed, "count": self.count, "standards": self.in_force,
                  "submitted": self.submitted, "expected": self.submitted, "highest": self.highest,
                  "room": self.room, "strengths": self.room}
        if what not in makers:
            raise Unknown(f"{address}: no figure is called {what!r}")
        return makers[what](what, scope, area, span[0], standard)

    def rows(self, _, rest):
        """How many rows a file of data has."""
        self.downloads = self.downloads or Downloads(self.truth)
        name = "/".join(rest)
        if name == "symbols.csv":
            return count(3)
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
        members = self.truth.open_services(scope, year)
        return count(len(self.truth.services_values(members, area, year, standard)), len(members))

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
            members = self.truth.open_services(scope, year)
            values = [value for _, value in self.truth.services_values(members, area, year, standard)]
        if not values and what == "share":
            return None
        part = sum(1 for value in values if self.truth.band(value)[0] == rating)
        if what == "count":
            return count(part)
        percent = rounded(Fraction(part * 100, len(values)), 0)
        return Answer([str(part), str(len(values))], [percent], [str(part), str(len(values)), percent])

    def submitted(self, what, scope, area, year, _):
        sent, expected = self.truth.submitted(scope, area, year)
        if what == "expected":
            return count(len(expected))
        return Answer([str(len(sent)), str(len(expected))])

    def highest(self, _, scope, area, year, standard):
        found = self.truth.services_values(self.truth.open_services(scope, year), area, year, standard)
        if not found:
            return None
        best = max(value for _, value in found)
        return Answer((), words=[self.truth.names[service] for service, value in found if value == best])

    def room(self, what, scope, area, year, _):
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

    def scale(self, _, rest):
        return number(str(self.truth.scale[["minimum", "maximum"].index(rest[0])]))

    def year(self, _, rest):
        return Written([self.truth.year_text(int(rest[0]))])

    def number(self, _, rest):
        area, year, standard = rest
        value = self.truth.number(area, int(year), standard)
        return None if value is None else number(str(value))

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
        value = self.truth.one(f"SELECT sum({what}) FROM feedback WHERE service = ? AND area = ? AND year = ?",
                               service, area, year)
        return None if value is None else count(value)


class Rating(Answer):
    """The band's name or what it means, and no other band's."""

    def __init__(self, band, bands):
        super().__init__((), note=f"{band[0]}: {band[2]}")
        self.right = {band[0].lower(), band[2].lower()}
        self.wrong = {text.lower() for other in bands for text in (other[0], other[2])} - self.right

    def fits(self, text):
        text = " ".join(text.lower().split())
        return any(word in text for word in self.right) and not any(
            re.search(rf"\b{re.escape(word)}\b", text) for word in self.wrong)


class Standards(Answer):
    """Standards by their numbers, by their names, or by both."""

    def __init__(self, standards):
        self.names = [name for _, name in standards]
        super().__init__([str(number) for number, _ in standards])

    def fits(self, text):
        text = " ".join(text.split())
        if not all(name in text for name in self.names):
            return super().fits(text)
        for name in sorted(self.names, key=len, reverse=True):
            text = text.replace(name, " ", 1)
        return not digit_words(text) or super().fits(text)


class Written(Answer):
    """A text as it is, among others."""

    def __init__(self, texts):
        super().__init__(*(digit_words(text) for text in texts), note=" / ".join(texts))
        self.texts = texts

    def fits(self, text):
        text = " ".join(text.split())
        for written in self.texts:
            text = text.replace(written, " ", 1)
        return not re.search(r"\d", text)


class Printed(Written):
    """Where a figure was printed: the source, the place in it, or both."""

    def __init__(self, printed):
        super().__init__([text for text in (printed["source"], printed["place"]) if text])

    def fits(self, text):
        return super().fits(text) and any(written in " ".join(text.split()) for written in self.texts)
