"""Where printed figures come from: the small marks beside them, the list that these lead to, and "as printed in"."""
import re

ATTRIBUTES = ("data-figure", "data-claim", "data-reported")


class Sources:
    def __init__(self, truth):
        self.truth = truth

    def mistake(self, node, main):
        """Nothing if the element is no such thing, an empty text if it is right, else what is wrong."""
        if node.has_class("source-mark"):
            return self.mark(node, main)
        if node.tag == "li" and node.parent.parent and node.parent.parent.has_class("sources"):
            marks = [mark for mark in main.find("sup") if mark.has_class("source-mark")]
            found = any(link["href"] == f"#{node['id']}" for mark in marks for link in mark.find("a"))
            return "" if found else "a source that nothing on the page leads to"
        if node.tag == "h2" and node["data-figure"] is None:
            return self.heading(node)
        if node.has_class("printed") and node.tag not in ("td", "table"):
            return self.as_printed(node)
        return None

    def mark(self, node, main):
        link = next(node.find("a"), node)
        number = re.fullmatch(r"#_source-(\d+)", link["href"] or "")
        if not number or {number.group(1)} != set(re.findall(r"\d+", f"{node.text()} {link['aria-label']}")):
            return f"{node.text()!r} leads to {link['href']!r}"
        siblings = [child for child in node.parent.children if not isinstance(child, str)]
        before = siblings[siblings.index(node) - 1] if siblings.index(node) else None
        address = next((before[name] for name in ATTRIBUTES if before and before[name]), None)
        place = next((item for item in main.find("li") if item["id"] == link["href"][1:]), None)
        if address is None or place is None:
            return "a mark of a source beside nothing, or that leads nowhere"
        rightful = self.texts(address, before["data-reported"] is not None)
        text = " ".join(place.text().split())
        return "" if text in rightful else f"{address} was printed in {' or '.join(sorted(rightful))!r}, not {text!r}"

    def texts(self, address, is_reported):
        """What the list may say of a figure, a claim or a report."""
        if is_reported:
            return {row[0] for row in self.truth.all(
                "SELECT source FROM published WHERE doc = ? ORDER BY line LIMIT 1", address)}
        rows = [self.truth.published(*subject) for subject in self.subjects(address)]
        return {", ".join(text for text in (row["source"], row["place"]) if text) for row in rows if row}

    def subjects(self, address):
        """Everything whose printed figure a figure or claim may rest on: whose, of which area, year and standard."""
        _, scope, area, years, *rest = address.split("/")
        scopes = {scope} | (set(rest) & self.truth.scopes)
        for group in list(scopes):
            scopes |= {row[0] for row in self.truth.all(
                "SELECT id FROM collaborative WHERE region = ? OR ? = 'network'", group, group)}
            scopes |= {row[0] for row in self.truth.all("SELECT service FROM member WHERE scope = ?", group)}
        standard = next((part for part in rest if self.truth.one(
            "SELECT 1 FROM edition WHERE area = ? AND standard = ?", area, part)), None)
        return [(one, area, int(year), standard) for one in sorted(scopes) for year in years.split("..")]

    def heading(self, node):
        """A heading over printed figures says where all of them were printed."""
        siblings = [child for child in node.parent.children if not isinstance(child, str)]
        after = siblings[siblings.index(node) + 1:siblings.index(node) + 2]
        addresses = [span["data-figure"] for part in after if part.tag == "ul" for span in part.find("span")
                     if (span["data-figure"] or "").startswith("published/")]
        if not addresses or not re.search(r"\d", node.text()):
            return None
        text = " ".join(node.text().split())
        if sum(1 for part in siblings if part.tag == "h2" and " ".join(part.text().split()) == text) > 1:
            return f"two lists are of {text!r}"
        for address in addresses:
            _, scope, area, year, *standard = address.split("/")
            rows = self.truth.all(
                "SELECT source, place FROM published WHERE scope = ? AND area = ? AND year = ? AND standard = ?",
                scope, area, int(year), "".join(standard))
            if text not in {", ".join(part for part in row if part) for row in rows}:
                return f"{address} was not printed in {text!r}"
        return ""

    def as_printed(self, node):
        """A note beside a figure that says where it was printed."""
        for around in node.ancestors():
            figure = next((other for other in around.find("span", "strong", "td", "dd", "p")
                           if re.match(r"(mean|score|published)/", other["data-figure"] or "")), None)
            if figure:
                _, scope, area, year, *rest = figure["data-figure"].split("/")
                row = self.truth.published(scope, area, int(year), *rest)
                if row is None:
                    return f"nobody printed {figure['data-figure']}"
                text = " ".join(node.text().split())
                for part in (row["source"], row["place"]):
                    text = text.replace(part, " ", 1) if part else text
                return f"{node.text()!r}, but it is {row['source']}, {row['place']}" if re.search(r"\d", text) else ""
        return "a printed figure's place without a figure"
