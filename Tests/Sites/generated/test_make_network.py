#!/usr/bin/env python3
"""Tests of the generator of the larger made-up network.

RECORD_DIGEST=1 writes down what it makes now, once somebody has looked at it.
"""
import csv
import hashlib
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORDED = HERE / "digest.txt"


def make(folder, **environment):
    subprocess.run([sys.executable, str(HERE / "make_network.py"), str(folder)], check=True,
                   env=os.environ | environment)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def digest(files):
    whole = hashlib.sha256()
    for name, data in files.items():
        whole.update(f"{name}\0{len(data)}\0".encode() + data)
    return whole.hexdigest()


class MakeNetwork(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = tempfile.TemporaryDirectory(prefix="candour-vales.")
        cls.files = make(Path(cls.work.name, "one"), PYTHONHASHSEED="1")

    @classmethod
    def tearDownClass(cls):
        cls.work.cleanup()

    def table(self, name):
        return list(csv.DictReader(self.files[f"Content/data/{name}"].decode("utf-8-sig").splitlines()))

    def test_it_makes_what_somebody_looked_at(self):
        if os.environ.get("RECORD_DIGEST"):
            RECORDED.write_text(digest(self.files) + "\n", encoding="utf-8")
        self.assertEqual(digest(self.files), RECORDED.read_text(encoding="utf-8").strip(),
                         "look at what has changed, then run this with RECORD_DIGEST=1")

    def test_each_run_makes_the_same(self):
        self.assertEqual(make(Path(self.work.name, "two"), PYTHONHASHSEED="2", TZ="Pacific/Kiritimati"), self.files)

    def test_it_is_as_large_as_it_says(self):
        services, groups = self.table("services.csv"), self.table("collaboratives.csv")
        self.assertEqual((len(services), len(groups), len({group["region"] for group in groups})), (15, 3, 2))
        tables = [name.split("/")[-1].removesuffix(".csv").split("-", 1) for name in self.files if "/data/scores/" in name]
        self.assertEqual((len({area for _, area in tables}), len({year for year, _ in tables})), (12, 5))

    def test_it_holds_what_is_hard_to_show(self):
        services = self.table("services.csv")
        self.assertTrue(any(len(service["name"]) > 60 for service in services))
        self.assertTrue(any(service["opened"] for service in services) and any(service["closed"] for service in services))
        sent = [row["service"] for row in self.table("submissions.csv")]
        self.assertEqual({sent.count(service["id"]) for service in services} & {0, 1}, {0, 1})
        self.assertEqual({row["status"] for row in self.table("actions.csv")}, {"not-started", "started", "done", "stopped", ""})
        self.assertTrue(self.files["Content/data/scores/2024-meals.csv"].startswith(b"\xff\xfes\0t\0"))
        self.assertIn("2,5;".encode("utf-16-le"), self.files["Content/data/scores/2024-meals.csv"])
        pages = b"".join(data for name, data in self.files.items() if "/standards/say/" in name)
        self.assertTrue(b"replaces:" in pages and b"retired: yes" in pages)

    def test_reports_make_claims_of_many_kinds(self):
        reports = b"".join(data for name, data in self.files.items() if "/results/" in name).decode()
        claims = ("all-submitted", "none-below", "highest", "above-mean", "rose", "fell", "unchanged", "highest-ever")
        figures = ("mean", "rating", "count", "standards", "submitted", "change", "change-on-shared", "room")
        wanted = [f"(claim:{what}/" for what in claims] + [f"(figure:{what}/" for what in figures] + ["(reported:"]
        self.assertEqual([what for what in wanted if what not in reports], [])


if __name__ == "__main__":
    unittest.main()
