"""Numbers that follow from where they stand: dates, pages of a list, sizes of files, years in links."""
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from content import slug

MONTHS = ("January February March April May June July August September October November December").split()


class Places:
    def __init__(self, truth, output, base):
        self.truth, self.output, self.base = truth, Path(output), base
        self.lists = {}

    def mistake(self, node, route, main):
        """Nothing if the element is not of these kinds, an empty text if it is right, else what is wrong."""
        if node.tag == "time":
            return self.time(node)
        if node.has_class("file-details"):
            return self.file_size(node, route)
        if node.has_class("tally"):
            return self.tally(node, route)
        if node.tag == "nav" and (node.has_class("pages") or node.has_class("pagination")):
            return self.pagination(node, route)
        if node.has_class("footnote-ref") or node.has_class("footnote-backref"):
            return self.footnote(node, main)
        return None

    def explains(self, node, main):
        """Whether an attribute's numbers are right, or checked with the element that holds it."""
        grid = next((table for table in node.find("table") if table["data-figures"]), None)
        if node["role"] == "region" and grid:
            caption = next(grid.find("caption"), node)
            return " ".join(caption.text().split()) == " ".join((node["aria-label"] or "").split())
        if node["role"] == "region" and any(node.find("table")):
            tables = [region for region in main.find("div") if region["role"] == "region" and any(region.find("table"))
                      and re.search(r"\d", region["aria-label"] or "")]
            return re.findall(r"\d+", node["aria-label"] or "") == [str(tables.index(node) + 1)]
        return node.nearest("nav") is not None or any(
            part.has_class(name) for part in (node, *node.ancestors()) for name in ("footnote-ref", "footnote-backref", "source-mark"))

    def target(self, href, route):
        """The route within the site that an address leads to, and its anchor."""
        parts = urlsplit(urljoin("https://here" + self.base + route, href or ""))
        if parts.netloc != "here":
            return "", ""
        return unquote(parts.path).removeprefix(self.base), parts.fragment

    def time(self, node):
        given, text = node["datetime"] or "", " ".join(node.text().split())
        match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", given)
        if not match:
            return f"{given!r} is not a date"
        year, month, day = match.groups()
        written = f"{MONTHS[int(month) - 1]} {int(year)}"
        written = f"{int(day)} {written}" if day else written
        return "" if text == written else f"{text!r} stands for {written!r}"

    def file_size(self, node, route):
        path, _ = self.target((node.nearest("a") or node)["href"], route)
        file = self.output / path.lstrip("/")
        if not file.is_file():
            return f"there is no file {path!r}"
        written = sizes(file.stat().st_size)
        text = " ".join(node.text().split())
        left = re.sub(rf"(?<!\d)({'|'.join(map(re.escape, written))})(?!\d)", "", text.replace("\u00a0", " "))
        return f"{text!r}, but the file has {written[0]}" if re.search(r"\d", left) else ""

    def tally(self, node, route):
        """How many pages have a tag."""
        link = next((n for n in node.parent.find("a")), None) if node.tag != "p" else None
        target = self.target(link["href"], route)[0] if link else re.sub(r"page/\d+/$", "", route)
        tag = re.fullmatch(r"/tags/([^/]+)/", target)
        if not tag:
            return None
        count = 0
        for page in self.truth.content.pages:
            tags = page.matter.get("tags") or []
            if page.matter.get("draft") != "yes":
                count += tag.group(1) in {slug(t) for t in (tags if isinstance(tags, list) else [tags])}
        text = node.text()
        return "" if re.findall(r"\d+", text) == [str(count)] else f"{text!r}, but {count} pages have the tag"

    def pagination(self, node, route):
        own = self.page_number(route)
        numbers = {own}
        for link in node.find("a"):
            number = self.page_number(self.target(link["href"], route)[0])
            numbers.add(number)
            for text in (link.text(), link["aria-label"] or ""):
                if any(found != str(number) for found in re.findall(r"\d+", text)):
                    return f"{text!r} leads to page {number}"
        for line in node.find("p"):
            if re.findall(r"\d+", line.text()) != [str(own), str(max(numbers))]:
                return f"{line.text()!r} on page {own} of {max(numbers)}"
        for item in node.find("li"):
            if not any(item.find("a")) and re.findall(r"\d+", item.text()) not in ([], [str(own)]):
                return f"{item.text()!r} on page {own}"
        return ""

    @staticmethod
    def page_number(route):
        match = re.search(r"/page/(\d+)/$", route)
        return int(match.group(1)) if match else 1

    def footnote(self, node, main):
        if node.has_class("footnote-backref"):
            again = re.search(r"-(\d+)$", node["href"] or "")
            found = re.findall(r"\d+", node.text())
            return "" if found == ([again.group(1)] if again and found else []) else "a way back to another place"
        href = next((link["href"] for link in node.find("a")), "")
        notes = [note["id"] for section in main.find("section") if section.has_class("footnotes")
                 for note in section.find("li") if (note["id"] or "").startswith("fn-")]
        number = notes.index(href[1:]) + 1 if href[1:] in notes else 0
        return "" if node.text().strip() == str(number) else f"note {node.text().strip()!r} is number {number}"

    # Words about years, quarters and standards that are pages of their own

    def standard_number(self, area, standard, year=None):
        """Its number in a year, else in the latest edition that holds it."""
        row = self.truth.one(
            "SELECT number FROM edition WHERE area = ? AND standard = ? AND (? IS NULL OR year = ?) "
            "ORDER BY year DESC", area, standard, year, year)
        return str(row) if row else None

    def targets(self, node, route):
        """The pages that words here may name: where their link leads, or this page in its own head."""
        link = node.nearest("a")
        if link is None and node.nearest("li"):
            # A mark that leads to a source names no page.
            link = next((a for a in node.nearest("li").find("a") if not (a["href"] or "").startswith("#")), None)
        found = [self.target(link["href"], route)] if link and link["href"] else []
        if any(part.has_class("head") or part.tag == "h1" for part in (node, *node.ancestors())):
            found += [(route, ""), (re.sub(r"page/\d+/$", "", route), "")]
        return found

    def leads(self, word, node, targets):
        """Whether a number in words of the build's own follows from the page that they name."""
        for part in (node, *node.ancestors()):
            if part["data-year"] and word == self.truth.year_text(int(part["data-year"])):
                return True
        return any(word in self.numbers_of(target, anchor, node) for target, anchor in targets)

    def numbers_of(self, target, anchor, node):
        found = set()
        target = target.removesuffix("easy-read/")
        year = (re.match(r"/(?:years|standards/[^/]+)/(\d{4})/", target) or re.search(r"-(\d{4})$", anchor)
                or re.fullmatch(r"/data/scores/(\d{4})\.csv", target))
        if target.startswith("/data/"):
            found.add(target.removeprefix("/data/").lower())
        if year:
            found.add(self.truth.year_text(int(year.group(1))).lower())
        quarter = re.search(r"/quarter-(\d)/$", target)
        if quarter:
            found.add(quarter.group(1))
        page = re.search(r"/page/(\d+)/$", target)
        if page:
            found.add(page.group(1))
        standard = re.fullmatch(r"/standards/([^/]+)/([^/]+)/", target)
        if standard:
            years = [part["data-year"] for part in node.ancestors() if part["data-year"]]
            number = self.standard_number(*standard.groups(), years[0] if years else None)
            if number:
                found.add(number)
        return found


def sizes(count):
    """The ways to write a file's size."""
    found = [f"{max(1, (count + 500) // 1000)} KB"] if count < 1_000_000 else []
    if count >= 950_000:
        tenths = (count + 50_000) // 100_000
        found += [f"{tenths // 10}.{tenths % 10} MB", f"{(count + 500_000) // 1_000_000} MB"]
    return found
