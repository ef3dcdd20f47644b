#!/usr/bin/env python3
"""Tests of the recomputation, and the recomputation of two whole sites.

CANDOUR names the program that builds them; without it, the project's release build.
"""
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

from answers import Answers, Unknown
from content import Content
from claims import Claims
from downloads import Downloads
from figures import Truth, exact_text, rounded
from markup import digits_of_main
from page import SiteCheck
from recompute import route_of

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
MADE_UP = PROJECT / "Tests/Sites/valid/made-up-network"
GENERATOR = PROJECT / "Tests/Sites/generated/make_network.py"
FIXTURES = HERE / "fixtures"
SAMPLE = 300


@contextmanager
def made_network():
    with tempfile.TemporaryDirectory(prefix="candour-vales.") as folder:
        subprocess.run([sys.executable, str(GENERATOR), folder], check=True)
        yield folder


def altered(check, route, html, places, digits=lambda old: set("0123456789") - {old}):
    """The changes of one digit that nobody notices."""
    for place in places:
        for digit in sorted(digits(html[place])):
            if not check.check(route, html[:place] + digit + html[place + 1:]):
                yield f"{route}: {html[max(0, place - 60):place]}[{html[place]}→{digit}]{html[place + 1:place + 30]}"


class Arithmetic(unittest.TestCase):
    def test_rounds_once_and_half_away_from_zero(self):
        for value, text in ((Fraction(365, 100), "3.7"), (Fraction(69, 20), "3.5"), (Fraction(-1, 4), "-0.3"),
                            (Fraction(11, 3), "3.7"), (Fraction(-1, 50), "0.0"), (Fraction(131, 36), "3.6")):
            self.assertEqual(rounded(value), text)

    def test_writes_scores_as_they_are(self):
        for value, text in ((Fraction(4), "4"), (Fraction(15, 4), "3.75"), (Fraction(10, 3), None), (Fraction(40), "40")):
            self.assertEqual(exact_text(value), text)


class Network(unittest.TestCase):
    """The printed report of quarter 1 of 2023/24, worked out by hand."""

    @classmethod
    def setUpClass(cls):
        cls.truth = Truth(Content(PROJECT))

    def test_means_of_the_three_services_and_their_collaborative(self):
        # 45, 44 and 42 points on twelve standards.
        means = {"humber-centre": Fraction(45, 12), "clifton-house": Fraction(44, 12), "stockton-hall": Fraction(42, 12)}
        for service, mean in means.items():
            self.assertEqual(self.truth.held(service, "involvement", 2023), mean)
        self.assertEqual(self.truth.held("hny", "involvement", 2023), sum(means.values()) / 3)

    def test_what_is_not_held_is_as_printed(self):
        for scope, text in (("west-yorkshire", "3.4"), ("south-yorkshire", "4.4"), ("yorkshire-and-humber", "3.6")):
            self.assertIsNone(self.truth.held(scope, "involvement", 2023))
            self.assertEqual(self.truth.value(scope, "involvement", 2023).text, text)

    def test_what_charts_count(self):
        # Of 3.75, 3.67 and 3.5 two lie above their mean, 3.64; on standard 7 two scored 4 and one 2.
        answers = Answers(self.truth)
        for address, text in (("above-mean/hny/involvement/2023", "2"), ("at-mean/hny/involvement/2023", "0"),
                              ("below-mean/hny/involvement/2023", "1"),
                              ("level-4/hny/involvement/2023/feedback-family", "2 of 3"),
                              ("level-2/hny/involvement/2023/feedback-family", "1"),
                              ("without/hny/involvement/2023/feedback-family", "0"),
                              ("printed-collaboratives/yorkshire-and-humber/involvement/2023", "2 of 3"),
                              ("scale/3", "3"), ("level/5", "5")):
            self.assertTrue(answers.answer(address).fits(text), f"{address} is not {text}")
        with self.assertRaises(Unknown):
            answers.answer("level/6")

    def test_every_figure_in_the_prose_of_the_report(self):
        self.assert_prose(self.truth, PROJECT / "Content/results/hny-2023-q1.md", at_least=25)

    def assert_prose(self, truth, page, at_least):
        answers = Answers(truth)
        links = re.findall(r"\[([^\]]+)\]\(figure:([^)]+)\)", page.read_text(encoding="utf-8"))
        self.assertGreaterEqual(len(links), at_least)
        for text, address in links:
            answer = answers.answer(address)
            self.assertTrue(answer and answer.fits(text), f"{address} reads {text}, but is {answer}")
        claims = re.findall(r"\]\(claim:([^)]+)\)", page.read_text(encoding="utf-8"))
        self.assertGreaterEqual(len(claims), 8)
        for claim in claims:
            self.assertTrue(Claims(truth).holds(claim), claim)


class MadeUpNetwork(Network):
    @classmethod
    def setUpClass(cls):
        cls.truth = Truth(Content(MADE_UP))

    def test_means_of_the_three_services_and_their_collaborative(self):
        # 3.5, 3.45 and 4: 3.65, which reads 3.7.
        self.assertEqual(self.truth.held("larch", "voice", 2022), Fraction(365, 100))

    def test_what_is_not_held_is_as_printed(self):
        self.assertEqual(self.truth.value("larch", "meals", 2022).text, "3.3")
        self.assertEqual(self.truth.value("moor", "voice", 2024).text, "3.4")
        self.assertIsNone(self.truth.value("moor", "outdoors", 2023))

    def test_what_charts_count(self):
        # Alder House and Cedar Centre rose from 3.75 to 4.25, Birch Lodge stayed at 3.25.
        answers = Answers(self.truth)
        for address, text in (("above-mean/larch/voice/2024", "2"), ("below-mean/larch/voice/2024", "1"),
                              ("rose/larch/voice/2023..2024", "2 of 3"), ("same/larch/voice/2023..2024", "1"),
                              ("fell/larch/voice/2023..2024", "0"), ("not-compared/larch/voice/2022..2023", "3"),
                              ("printed-collaboratives/network/voice/2024", "1")):
            self.assertTrue(answers.answer(address).fits(text), f"{address} is not {text}")

    def test_every_figure_in_the_prose_of_the_report(self):
        self.assert_prose(self.truth, MADE_UP / "Content/results/2024.md", at_least=25)

    def test_the_mean_of_wards_is_the_score(self):
        self.assertEqual(self.truth.held("fern-unit", "voice", 2023, "asking-back"), Fraction(7, 2))
        self.assertEqual(self.truth.held("fern-unit", "voice", 2023), Fraction(25, 8))

    def test_a_value_that_reads_as_a_higher_band_keeps_its_own(self):
        value = self.truth.value("birch-lodge", "voice", 2022)
        self.assertEqual((value.text, self.truth.rating(value)[0]), ("3.5", "growing"))

    def test_years_with_other_standards_are_not_compared(self):
        self.assertIsNone(self.truth.change("alder-house", "voice", 2022, 2023))
        self.assertEqual(self.truth.shared_change("alder-house", "voice", 2022, 2023), Fraction(2, 3))

    def test_a_service_that_scored_other_standards_is_not_compared(self):
        self.assertIsNone(self.truth.change("ember-hall", "voice", 2023, 2024))

    def test_claims_that_do_not_hold(self):
        claims = Claims(self.truth)
        for address in ("highest/alder-house/voice/2024/larch", "rose/birch-lodge/voice/2023..2024",
                        "fell/gull-house/voice/2023..2024", "middle/fern-unit/voice/2024/southern-shore",
                        "all-rated-strong/network/voice/2024", "none-below/network/voice/2024/strong",
                        "all-submitted/network/meals/2022", "by-at-least/alder-house/voice/2023..2024/0.6",
                        "above/moor/voice/2024/larch", "equal/birch-lodge/voice/2024/alder-house",
                        "highest-ever/fern-unit/meals/2024", "joint-highest/birch-lodge/voice/2024/larch",
                        "above-mean/birch-lodge/voice/2024/larch"):
            self.assertFalse(claims.holds(address), address)
        for address in ("rose/alder-house/voice/2022..2023", "every-year/alder-house/voice/2021..2024",
                        "rose/ember-hall/voice/2023..2024", "best/alder-house/voice/2024", "rose/moor/outdoors/2022..2023"):
            with self.assertRaises(Unknown, msg=address):
                claims.holds(address)

    def test_services_count_while_they_are_open(self):
        self.assertEqual([len(self.truth.open_services("shore", year)) for year in (2022, 2023, 2024)], [2, 3, 2])
        # Harbour View closed before outdoors was due and sent nothing in; voice had been due before.
        found = [len(self.truth.open_services("shore", 2023, area)) for area in ("outdoors", "voice")]
        self.assertEqual(found, [2, 3])


class HandWrittenPages(unittest.TestCase):
    """Pages that keep the contract between the generator and this check."""

    @classmethod
    def setUpClass(cls):
        cls.check = SiteCheck(Truth(Content(MADE_UP)), FIXTURES)
        cls.pages = {route_of(path, FIXTURES): path.read_text(encoding="utf-8") for path in FIXTURES.rglob("*.html")}

    def problems(self, body, route="/voice/"):
        return [problem.message for problem in self.check.check(route, f"<main>{body}</main>")]

    def test_they_are_right(self):
        self.assertEqual(len(self.pages), 3)
        for route, html in self.pages.items():
            self.assertEqual(self.check.check(route, html), [])
        self.assertGreater(self.check.figures, 40)

    def test_no_digit_can_be_altered_unnoticed(self):
        for route, html in self.pages.items():
            places = digits_of_main(html)
            self.assertGreater(len(places), 40)
            self.assertEqual(list(altered(self.check, route, html, places)), [])

    def test_a_rating_in_the_wrong_words_is_noticed(self):
        for route, html in self.pages.items():
            for match in re.finditer("In place|On the way|Just begun", html):
                for other in {"In place", "On the way", "Just begun"} - {match.group()}:
                    wrong = html[:match.start()] + other + html[match.end():]
                    self.assertTrue(self.check.check(route, wrong), wrong[match.start() - 80:match.end()])

    def test_a_number_that_nothing_claims_is_noticed(self):
        for body in ("<p>Services gave 12 answers.</p>", "<p>Q11</p>", "<td>3.8</td>", "<svg><text>4</text></svg>",
                     '<img src="x" alt="A chart with 5 bars">', '<p aria-label="3 of them">some</p>',
                     "<p>the<span>n 7</span></p>", "<h2>Having a voice, 2024-25</h2>"):
            self.assertTrue(any("claimed by nothing" in problem for problem in self.problems(body)), body)

    def test_what_nobody_sees_is_no_claim(self):
        self.assertEqual(self.problems('<p hidden>12</p><script>34</script><p data-x="56" id="p7">none</p>'), [])

    def test_a_cell_without_a_figure_says_so_and_one_with_a_figure_shows_it(self):
        table = ('<table data-figures="score" data-scope="{}" data-area="voice"><tr><th>Standard</th><th data-year="2024">'
                 '2024-25</th></tr><tr data-standard="asking-back"><th>Asking back</th><td>{}</td></tr></table>')
        self.assertEqual(self.problems(table.format("ember-hall", "Not scored")), [])
        self.assertEqual(self.problems(table.format("ember-hall", "–")), [])
        self.assertEqual(self.problems(table.format("alder-house", "4 In place")), [])
        for scope, text in (("ember-hall", "3"), ("ember-hall", ""), ("alder-house", "Not scored"), ("alder-house", ""),
                            ("alder-house", "4 of 5"), ("alder-house", "3"), ("no-such", "4")):
            self.assertTrue(self.problems(table.format(scope, text)), (scope, text))

    def test_an_address_that_names_nothing_is_noticed(self):
        for address in ("mean/nowhere/voice/2024", "mean/larch/nothing/2024", "mean/larch/voice/2024/nothing", "mean/larch",
                        "best/larch/voice/2024", "mean/larch/voice/2022..2024", "number/voice/2024"):
            self.assertTrue(self.problems(f'<p data-figure="{address}">4</p>'), address)

    def test_numbers_in_words(self):
        for address, right, wrong in (("submitted/network/voice/2024", "All eight", "All nine"),
                                      ("count/alder-house/voice/2024", "four", "three"),
                                      ("count-starting/network/voice/2024/being-heard", "none", "one")):
            self.assertEqual(self.problems(f'<p data-figure="{address}">{right}</p>'), [], address)
            self.assertTrue(self.problems(f'<p data-figure="{address}">{wrong}</p>'), address)


class BuiltSites(unittest.TestCase):
    """Every page of the network's own site and of the made-up one, as the program builds them."""

    program = Path(os.environ.get("CANDOUR", PROJECT / ".build/release/candour")).resolve()

    def check_site(self, source, *options):
        with tempfile.TemporaryDirectory(prefix="candour-figures.") as folder:
            output = Path(folder, "site")
            done = subprocess.run(
                [str(self.program), "build", "--no-cache", "--source", str(source), "--output", str(output), "--quiet", *options],
                capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            check = SiteCheck(Truth(Content(source)), output)
            pages = {route_of(path, output): path.read_text(encoding="utf-8") for path in sorted(output.rglob("*.html"))}
            problems = [problem for route, html in pages.items() for problem in check.check(route, html)]
            self.assertEqual(problems, [], "\n".join(f"{p.page}: {p.message}\n  {p.context}" for p in problems))
            self.assertGreater(check.figures, 100, "figures compared")
            self.alter(check, pages)
            self.check_downloads(Downloads(check.truth), output)

    def check_downloads(self, downloads, output):
        """Every file of data, and that no digit of one can be altered unnoticed."""
        problems, count = downloads.problems(output)
        self.assertEqual(problems, [])
        self.assertGreater(count, 12)
        draw = random.Random(2023)
        for path in sorted(output.glob("data/**/*.csv")):
            text = path.read_bytes().decode("utf-8")
            digits = [place for place in range(text.index("\n"), len(text)) if text[place] in "0123456789"]
            if path.name == "symbols.csv" or not digits:
                continue
            place = draw.choice(digits)
            other = draw.choice(sorted(set("0123456789") - {text[place]}))
            changed = text[:place] + other + text[place + 1:]
            name = path.relative_to(output / "data").as_posix()
            self.assertTrue(list(downloads.wrong(name, changed)), f"{name}: {text[max(0, place - 30):place + 30]}")

    def alter(self, check, pages):
        """One digit at a time, in places drawn from all pages."""
        places = [(route, place) for route, html in pages.items() if "<main" in html for place in digits_of_main(html)]
        self.assertGreater(len(places), SAMPLE)
        draw = random.Random(2023)
        for route, place in draw.sample(places, SAMPLE):
            found = altered(check, route, pages[route], [place], lambda old: {draw.choice(sorted(set("0123456789") - {old}))})
            self.assertEqual(list(found), [])

    def test_the_networks_own(self):
        self.check_site(PROJECT)

    def test_the_made_up_one(self):
        self.check_site(MADE_UP, "--date", "2026-01-15")

    def test_the_made_up_one_as_the_team_sees_it(self):
        self.check_site(MADE_UP, "--date", "2026-01-15", "--audience", "team")

    def test_the_example_for_newcomers(self):
        self.check_site(PROJECT / "Tests/Sites/valid/example", "--date", "2026-01-15", "--strict")

    def test_the_larger_made_up_one(self):
        with made_network() as source:
            self.check_site(source, "--date", "2026-01-15", "--strict")

    def test_the_larger_made_up_one_as_the_team_sees_it(self):
        with made_network() as source:
            self.check_site(source, "--date", "2026-01-15", "--strict", "--audience", "team")


if __name__ == "__main__":
    unittest.main()
