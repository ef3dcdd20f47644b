"""How a figure may be written: in digits, in words, as a rating, as standards, as what somebody printed."""
import re

from figures import rounded

TRIM = "\"'“”‘’«»„.,;:!?()[]{}%…"
DASHES = str.maketrans("−–—‑", "----")
NAMES = ("none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen twenty").split()


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


def count(value, total=None, may_be_silent=False):
    """How many; of how many, where that may be said too. Silent: words that speak of no number are right too."""
    texts = {str(value), f"{value:,}"}  # 1028 is written 1,028
    forms = [[text] for text in sorted(texts)] + ([[str(value), str(total)]] if total is not None else [])
    return Answer(*forms, *([()] if value == 0 or may_be_silent else []))


def signed(value):
    text = rounded(value)
    if not text.strip("-0."):
        return number("0.0", "0")
    bare = text.lstrip("-")
    return number(text if value < 0 else "+" + text, bare, bare.removesuffix(".0"))


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
