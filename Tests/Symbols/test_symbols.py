#!/usr/bin/env python3
"""Holds Content/symbols to the rules of its README."""
import re
import unittest
from collections import Counter, defaultdict
from pathlib import Path

from parts import PARTS as DRAWN_PARTS
from parts import picture_of
from picture_set import (
    COLUMNS, COOL, FOLDER, LINE, NAMED_AT_LEAST, NAMING_COLUMNS, NOTES, PARTS, WARM, WHITE, WORD_COLUMNS, breaches,
    contrast, drawing, lightness, naming_slips, pictures, rows, without_tints)

GOOD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
  <g fill="none" stroke="#111" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">
    <circle cx="48" cy="48" r="40.5" fill="#ffc857"/>
  </g>
</svg>
"""
SHAPE = '<circle cx="48" cy="48" r="40.5" fill="#ffc857"/>'
BROKEN = {
    "another grid": GOOD.replace("0 0 96 96", "0 0 100 100"),
    "a size": GOOD.replace("<svg ", '<svg width="96" '),
    "a script": GOOD.replace(SHAPE, "<script>alert(1)</script>"),
    "a text": GOOD.replace(SHAPE, '<text x="1" y="1">A</text>'),
    "an image from elsewhere": GOOD.replace(SHAPE, '<image href="https://example.org/a.png"/>'),
    "a title": GOOD.replace(SHAPE, "<title>Disc</title>"),
    "a handler": GOOD.replace("<circle ", '<circle onclick="a()" '),
    "an id": GOOD.replace("<circle ", '<circle id="a" '),
    "a style": GOOD.replace("<circle ", '<circle style="fill:red" '),
    "a class": GOOD.replace("<circle ", '<circle class="a" '),
    "a transform": GOOD.replace("<circle ", '<circle transform="scale(2)" '),
    "a third tint": GOOD.replace(WARM, "#f00"),
    "a gradient": GOOD.replace(WARM, "url(#a)"),
    "another line": GOOD.replace('stroke-width="4"', 'stroke-width="2"'),
    "a line of its own width": GOOD.replace("<circle ", '<circle stroke-width="5" '),
    "a black halo": GOOD.replace("<circle ", '<circle stroke-width="14" '),
    "long decimals": GOOD.replace("40.5", "40.517"),
    "a circle without a radius": GOOD.replace(' r="40.5"', ""),
    "a comment": GOOD.replace(SHAPE, "<!-- disc -->" + SHAPE),
    "an entity": '<!DOCTYPE svg [<!ENTITY a "b">]>' + GOOD,
    "a second namespace": GOOD.replace("<svg ", '<svg xmlns:xlink="http://www.w3.org/1999/xlink" '),
    "half a file": GOOD[:-20],
    "two elements on a line": GOOD.replace(SHAPE, SHAPE + SHAPE),
    "too many bytes": GOOD.replace(SHAPE, "\n    ".join([SHAPE] * 60)),
}


class Rules(unittest.TestCase):
    """The rules notice what breaks them."""

    def test_a_good_picture_passes(self):
        self.assertEqual(breaches(GOOD), [])

    def test_each_broken_picture_is_noticed(self):
        for what, text in BROKEN.items():
            with self.subTest(what):
                self.assertNotEqual(text, GOOD)
                self.assertTrue(breaches(text))

    def test_each_part_that_can_be_drawn_is_in_the_hand(self):
        for name in DRAWN_PARTS:
            with self.subTest(name):
                self.assertEqual(breaches(picture_of([name])), [])

    def test_line_and_tints_can_be_told_apart_in_grey(self):
        for tint in (WHITE, WARM, COOL):
            self.assertGreaterEqual(contrast(LINE, tint), 7)
        greys = sorted(lightness(c) for c in (LINE, WHITE, WARM, COOL))
        for darker, lighter in zip(greys, greys[1:]):
            self.assertGreaterEqual(lighter - darker, 12)


class Files(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pictures = pictures()
        cls.header, cls.rows = rows("symbols.csv")

    def test_there_are_enough(self):
        self.assertGreaterEqual(len(self.pictures), 160)

    def test_each_picture_keeps_the_rules(self):
        for picture in self.pictures:
            with self.subTest(picture.id):
                self.assertEqual(breaches(picture.text), [])

    def test_each_file_has_its_row_and_each_row_its_file(self):
        self.assertEqual(sorted(r["file"] for r in self.rows), sorted(p.id + ".svg" for p in self.pictures))

    def test_nothing_else_lies_in_the_folder(self):
        others = {f.name for f in FOLDER.iterdir() if f.is_file()} - {p.id + ".svg" for p in self.pictures} - NOTES
        self.assertEqual(others, set())

    def test_no_two_pictures_differ_by_tint_only(self):
        same = defaultdict(list)
        for picture in self.pictures:
            same[without_tints(picture.text)].append(picture.id)
        self.assertEqual([ids for ids in same.values() if len(ids) > 1], [])


class Table(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.header, cls.rows = rows("symbols.csv")

    def test_has_its_columns_and_is_in_order(self):
        self.assertEqual(self.header, COLUMNS)
        ids = [r["id"] for r in self.rows]
        self.assertEqual(ids, sorted(ids))

    def test_ids_labels_files_and_descriptions_are_unique(self):
        for column in ("id", "file", "label", "alt"):
            counts = Counter(r[column].casefold() for r in self.rows)
            self.assertEqual([v for v, n in counts.items() if n > 1], [], column)

    def test_an_id_can_be_typed_and_names_the_file(self):
        for row in self.rows:
            with self.subTest(row["id"]):
                self.assertRegex(row["id"], r"^[a-z0-9]+(-[a-z0-9]+)*$")
                self.assertEqual(row["file"], row["id"] + ".svg")

    def test_a_description_is_a_sentence_of_its_own(self):
        for row in self.rows:
            with self.subTest(row["id"]):
                self.assertRegex(row["label"], r"^[A-Z0-9]")
                self.assertRegex(row["alt"], r"^[A-Z].{3,}\.$")

    def test_anyone_may_use_each_picture(self):
        for row in self.rows:
            with self.subTest(row["id"]):
                self.assertEqual((row["set"], row["creator"]), ("candour", "The Candour project"))
                self.assertEqual(row["licence"], "CC0-1.0")
                self.assertEqual(row["licence_url"], "https://creativecommons.org/publicdomain/zero/1.0/")
                self.assertEqual(row["source_url"], "")

    def test_a_concept_is_a_number(self):
        for row in self.rows:
            with self.subTest(row["id"]):
                self.assertRegex(row["concept"], r"^(\d{4,6}(\+\d{4,6})*)?$")


class Words(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.header, cls.rows = rows("words.csv")
        cls.ids = {r["id"] for r in rows("symbols.csv")[1]}

    def test_has_its_columns_and_is_in_order(self):
        self.assertEqual(self.header, WORD_COLUMNS)
        keys = [(r["words"].casefold(), r["symbol"], r["part"]) for r in self.rows]
        self.assertEqual(keys, sorted(keys))

    def test_each_picture_has_a_word_that_leads_to_it(self):
        self.assertEqual(self.ids - {r["symbol"] for r in self.rows if r["show"] == "yes"}, set())

    def test_each_label_leads_to_its_own_picture(self):
        led = defaultdict(set)
        for row in self.rows:
            led[row["words"].casefold()].add(row["symbol"])
        # Longer labels say what the picture is, and are no words that somebody writes.
        for row in rows("symbols.csv")[1]:
            with self.subTest(row["label"]):
                found = led.get(row["label"].casefold())
                # "May" alone may be "you may": it stays plain, and "in May" does not.
                if found not in (None, {""}):
                    self.assertIn(row["id"], found)

    def test_rows_are_whole(self):
        for row in self.rows:
            with self.subTest(row["words"]):
                self.assertRegex(row["words"], r"^[A-Za-z0-9'’-]+( [A-Za-z0-9'’-]+)*$")
                self.assertIn(row["part"], PARTS)
                self.assertIn(row["show"], {"yes", "no"})
                if row["show"] == "yes":
                    self.assertIn(row["symbol"], self.ids)
                else:
                    self.assertEqual((row["symbol"], row["sense"]), ("", ""))

    def test_nothing_is_given_twice(self):
        counts = Counter((r["words"].casefold(), r["part"], r["sense"]) for r in self.rows)
        self.assertEqual([k for k, n in counts.items() if n > 1], [])

    def test_a_word_that_stays_plain_shows_no_picture_elsewhere(self):
        plain = {r["words"].casefold() for r in self.rows if r["show"] == "no"}
        self.assertEqual(plain & {r["words"].casefold() for r in self.rows if r["show"] == "yes"}, set())

    def test_senses_are_told_apart_where_there_are_several_and_only_there(self):
        groups = defaultdict(list)
        for row in self.rows:
            groups[row["words"].casefold()].append(row)
        for words, group in groups.items():
            with self.subTest(words):
                if len({r["symbol"] for r in group}) > 1:
                    senses = [r["sense"] for r in group]
                    self.assertTrue(all(senses))
                    self.assertEqual(len({(r["symbol"], r["sense"]) for r in group}), len(set(senses)))
                else:
                    self.assertEqual({r["sense"] for r in group}, {""})

    def test_words_of_denial_never_lead_to_a_picture_of_the_thing_itself(self):
        # "not scored" must not show what "scored" shows.
        led = {r["words"].casefold(): r["symbol"] for r in self.rows if r["show"] == "yes"}
        denial = re.compile(r"^(not|no|never|without|cannot|do not|does not|did not) (?:an? )?(.+)$")
        for words, symbol in led.items():
            match = denial.match(words)
            if match and match[2] in led:
                with self.subTest(words):
                    self.assertNotEqual(symbol, led[match[2]])


class Naming(unittest.TestCase):
    """Readers who saw only the picture said what it shows."""

    @classmethod
    def setUpClass(cls):
        cls.header, cls.records = rows("blind-naming.csv")
        cls.not_named = rows("not_named.csv", Path(__file__).parent)[1]
        cls.shown = {p.id: drawing(p.text) for p in pictures()}

    def test_each_picture_was_named_or_drawn_again_and_enough_were_named(self):
        self.assertEqual(naming_slips(self.records, self.not_named, self.shown), [])

    def test_the_record_has_its_columns_and_is_in_order(self):
        self.assertEqual(self.header, NAMING_COLUMNS)
        keys = [(r["picture"], int(r["round"])) for r in self.records]
        self.assertEqual(keys, sorted(set(keys)))

    def test_each_row_says_what_three_readers_said(self):
        kinds = defaultdict(set)
        for record in self.records:
            with self.subTest(record["picture"], round=record["round"]):
                self.assertTrue(all(record[f"reader-{number}"].strip() for number in (1, 2, 3)))
                self.assertIn(record["kind"], NAMED_AT_LEAST)
                kinds[record["picture"]].add(record["kind"])
                self.assertEqual(len(kinds[record["picture"]]), 1)

    def test_each_slip_in_the_record_is_noticed(self):
        def without(picture):
            return [r for r in self.records if r["picture"] != picture]

        def judged(verdict, kind):
            return [r | {"verdict": verdict} if r["kind"] == kind else r for r in self.records]

        refusal = self.not_named[0]
        left = self.shown | {refusal["picture"]: refusal["drawing"]}
        fewer = {k: v for k, v in self.shown.items() if k != "home"}
        slips = {
            "home: nobody was asked": (without("home"), self.not_named, self.shown),
            "home: it is named, and is no picture": (self.records, self.not_named, fewer),
            "still the drawing that was not named": (self.records, self.not_named, left),
            "not_named.csv does not hold the drawing": (self.records, self.not_named[1:], self.shown),
            "“nearly” is no verdict": (judged("nearly", "concrete"), self.not_named, self.shown),
            "concrete pictures are named; 85% must be": (judged("drawn again", "concrete"), self.not_named, self.shown),
            "abstract pictures are named; 60% must be": (judged("drawn again", "abstract"), self.not_named, self.shown),
        }
        for said, record in slips.items():
            with self.subTest(said):
                self.assertIn(said, "\n".join(naming_slips(*record)))

    def test_another_tint_is_not_another_drawing(self):
        self.assertEqual(drawing(GOOD), drawing(GOOD.replace(WARM, COOL)))
        self.assertNotEqual(drawing(GOOD), drawing(GOOD.replace("40.5", "30")))


if __name__ == "__main__":
    unittest.main()
