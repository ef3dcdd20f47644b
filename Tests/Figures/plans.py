"""Implementation plans and strategies: plans/NAME.md with its rows in plans/NAME.csv."""
import calendar
import re
from fractions import Fraction
from itertools import product

from answers import Unknown
from content import rows, slug
from texts import Answer, count
from written import has_digit, tokens

MONTHS = [name.lower() for name in calendar.month_name]


def last_day(year, month):
    return f"{year:04d}-{month:02d}-{calendar.monthrange(year, month)[1]:02d}"


def full_year(text):
    return int(text) if len(text) == 4 else 2000 + int(text)


class Plan:
    def __init__(self, page, table):
        self.page, self.id = page, page.path.stem
        about = page.matter["plan"]
        self.about = about
        self.as_of = str(about.get("as-of") or "")
        self.quarters = str(about.get("quarters-start") or "")
        self.items, self.measures = [], []
        self.read(rows(table))
        self.commitments = [(number, " ".join(text.split())) for theme in sorted({str(i["theme"]) for i in self.items})
                            for number, text in enumerate(self.listed(theme), 1)]

    def read(self, table):
        theme = group = citation = None
        for number, row in enumerate(table, 1):
            text = row.get("action") or row.get("objective") or ""
            named = row.get("theme") or row.get("aim")
            if named and named != theme:
                theme, group, citation = named, None, None
            name, cited = row.get("group", ""), row.get("commitments", "")
            if name and name != group or cited and cited != citation:
                # Other commitments make a group of their own, with or without a name.
                group, citation = name, cited
            if text:
                self.items.append({"row": number, "theme": theme, "text": text, "target": "", "measures": [],
                                   "rating": row.get("rating", ""), "lines": [],
                                   "cites": {int(n) for n in re.findall(r"\d+", citation or "")}})
            item = self.items[-1]
            item["lines"].append(row)
            if row.get("measure"):
                measure = {"row": number, "text": row["measure"], "target": row.get("target", ""), "item": item,
                           "baseline": row.get("baseline", ""), "goal": row.get("goal", "")}
                item["measures"].append(measure)
                if row["measure"].lower() != "as above":
                    self.measures.append(measure)
            elif row.get("target"):
                item["target"] = row["target"]

    # When something is due

    def due(self, text):
        """The last day on which it is not late; nothing where the words name none, or it is done."""
        text = text.lower()
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return text
        if not text or text.startswith("complete"):
            return None
        month = re.search(r"\b([a-z]{3,9})\.?[ -](\d{4}|\d\d)\b", text)
        if month:
            named = [place for place, name in enumerate(MONTHS) if name and name.startswith(month.group(1)[:3])]
            if named:
                return last_day(full_year(month.group(2)), named[0])
        quarter = re.fullmatch(r"(?:by |end |the |of )*q([1-4])", text)
        if quarter and self.quarters:
            months = int(self.quarters[:4]) * 12 + int(self.quarters[5:7]) - 1 + 3 * int(quarter.group(1)) - 1
            return last_day(months // 12, months % 12 + 1)
        years = re.fullmatch(r"(\d{4}|\d\d)/(\d\d)", text)
        if years and self.quarters:
            months = full_year(years.group(1)) * 12 + int(self.quarters[5:7]) - 1 + 11
            return last_day(months // 12, months % 12 + 1)
        return f"{text}-12-31" if re.fullmatch(r"\d{4}", text) else None

    def is_overdue(self, item):
        if not self.as_of or item["target"].lower().startswith("complete"):
            return False
        days = [self.due(item["target"])] + [self.due(measure["target"]) for measure in item["measures"]]
        return any(day and day < self.as_of for day in days)

    def targets(self):
        return [item["target"] for item in self.items] + [measure["target"] for measure in self.measures]

    # What the page says

    def answer(self, parts):
        items = self.items
        if parts[0] == "theme":
            items = [item for item in items if item["theme"] == parts[1]]
            parts = parts[2:]
        what, *rest = parts
        if what == "items":
            return count(len(items))
        if what == "rated":
            return count(sum(1 for item in items if item["rating"] and slug(item["rating"]) == rest[0]))
        if what == "not-rated":
            return count(sum(1 for item in items if not item["rating"]))
        if what == "completed":
            return count(sum(1 for item in items if item["target"].lower().startswith("complete")))
        if what == "overdue":
            return count(sum(1 for item in items if self.is_overdue(item)))
        if what == "commitment":
            return count(sum(1 for item in items if int(rest[0]) in item["cites"]))
        if what == "due":
            return count(sum(1 for target in self.targets() if self.due(target) == rest[0]))
        if what == "success":
            return count(len(self.listed(self.about["success"], r"\d+\.|[-*]")))
        if what == "row" and rest[1] in ("change", "baseline", "goal"):
            measure = next(measure for measure in self.measures if measure["row"] == int(rest[0]))
            if rest[1] != "change":
                return Answer([measure[rest[1]].rstrip(" %")])
            change = Fraction(measure["goal"].rstrip(" %")) - Fraction(measure["baseline"].rstrip(" %"))
            return Answer([f"{float(change):+g}"])
        raise Unknown(f"no figure of a plan is called {what!r}")

    def listed(self, heading, mark=r"\d+\."):
        """The numbered statements under a heading of the page."""
        section = re.search(r"^##[^\n]*\{#%s\}(.*?)(?=^## |\Z)" % re.escape(heading), self.page.body, re.S | re.M)
        return re.findall(r"^(?:%s)\s+(.*)$" % mark, section.group(1), re.M) if section else []

    # Longer texts are known again anywhere on the page; "Oct 17" only beside the action that it belongs to.
    PROSE = ("action", "objective", "progress", "measure", "group", "lead", "who")

    def texts(self):
        """What the page may say in its author's words."""
        found = []

        def gather(value):
            for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
                gather(inner)
            if isinstance(value, str):
                found.append(value)
        gather(self.about)
        for item in self.items:
            found += [row[name] for row in item["lines"] for name in self.PROSE if row.get(name)]
        if self.as_of:
            year, month, day = self.as_of.split("-")
            found.append(f"{int(day)} {MONTHS[int(month)]} {year}")
        return found

    def explains(self, word, node):
        """A number in the plan's own rows, or the number of a commitment or of a day that falls due."""
        line = node.nearest("tr", "li")
        if line is None:
            return False
        addresses = [span["data-figure"] or "" for span in line.find("span")]
        for address in addresses:
            due = re.search(r"/due/(\d{4})-(\d\d)-(\d\d)$", address)
            if due:
                quarters = {target[-1] for target in self.targets()
                            if re.search(r"Q\d$", target) and self.due(target) == due.group().removeprefix("/due/")}
                return word in {due.group(1), str(int(due.group(3)))} | quarters
            commitment = re.search(r"/commitment/(\d+)$", address)
            if commitment:
                return word == commitment.group(1)
        text = " ".join(line.text().split())
        for number, commitment in self.commitments:
            if text.endswith(commitment):
                return word == str(number)
        row = node.nearest("tr") or line
        cell = " ".join((node.nearest("td", "li", "th") or row).text().split())
        whole = " ".join(row.text().split())
        for item in self.items:
            for csv_row in item["lines"]:
                head = " ".join(((csv_row.get("group") if node.nearest("th") else item["text"]) or "").split())
                texts = [text for name, text in csv_row.items() if name != "line" and text and word in tokens(text)]
                if head and whole.startswith(head) and (
                        any(stands_in(cell, text, head) for text in texts) or is_measure(cell, csv_row)):
                    return True
        return False


def stands_in(cell, text, head):
    """Whether a cell of a page is a cell of the table: it alone or first, or last behind the row's own words."""
    text, found = tokens(text), tokens(cell)
    return found[-len(text):] == text if cell.startswith(head) else found[:len(text)] == text


def is_measure(cell, row):
    """Whether a point of a list is a measure, and behind it, in this order, where it starts, its goal and its target."""
    def numbers(text):
        return [token for token in tokens(text or "") if has_digit(token)]

    shown, more = numbers(cell), [numbers(row.get(name)) for name in ("baseline", "goal", "target")]
    return bool(row.get("measure")) and any(
        shown == sum((part for part, is_shown in zip(more, chosen) if is_shown), numbers(row["measure"]))
        for chosen in product((True, False), repeat=3))


class Plans:
    def __init__(self, content):
        self.plans = {}
        for page in content.pages:
            table = page.path.with_suffix(".csv")
            if isinstance(page.matter.get("plan"), dict) and table.exists():
                self.plans[page.route] = Plan(page, table)

    def answer(self, address):
        _, name, *parts = address.split("/")
        plan = next((plan for plan in self.plans.values() if plan.id == name), None)
        if plan is None:
            raise Unknown(f"no plan is called {name!r}")
        return plan.answer(parts)
