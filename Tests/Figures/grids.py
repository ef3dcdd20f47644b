"""Tables of figures: what a cell is follows from the table, its row and its column.

  <table data-figures="score" data-scope="humber-centre" data-area="involvement">
    <tr><th>Standard</th><th data-year="2022">2022/23</th><th data-year="2023">2023/24</th></tr>
    <tr data-standard="welcome"><th>1 A welcoming admission</th><td>–</td><td>4 Good</td></tr>
"""
import re

from written import has_digit

PARTS = ("scope", "area", "year", "standard")


def parts_of(node):
    return {part: node["data-" + part] for part in PARTS if node["data-" + part]}


class Grids:
    """The part of PageCheck that reads such tables."""

    def check_grid(self, table):
        common, what = parts_of(table), table["data-figures"]
        columns = []
        for row in table.find("tr"):
            cells = list(row.find("td", "th"))
            shared = common | parts_of(row)
            if not any(cell.tag == "td" for cell in cells):
                columns = [parts_of(cell) | ({"what": cell["data-figures"]} if cell["data-figures"] else {})
                           for cell in cells]
                for cell in cells:
                    self.check_heading(cell, shared | parts_of(cell))
                continue
            for place, cell in enumerate(cells):
                column = columns[place] if place < len(columns) else {}
                subject = shared | column | parts_of(cell)
                if row["data-figures"]:
                    subject["what"] = row["data-figures"]
                if cell.tag == "th":
                    self.check_heading(cell, subject)
                elif len(subject) > len(shared) or "what" in subject or parts_of(row):
                    self.check_cell(cell, subject.pop("what", what), subject)
                else:
                    self.visit(cell)
                    self.end_block()
        for caption in table.find("caption"):
            self.check_caption(caption, table)

    def address(self, what, subject):
        if what == "score" and subject.get("scope") not in self.truth.services:
            what = "mean"
        if what == "mean" and subject.get("scope") in self.truth.services and "standard" in subject:
            what = "score"
        parts = [subject.get(part, "") for part in PARTS]
        if not all(parts[:3]):
            raise ValueError("the cell does not say whose figure it is: " + "/".join(parts[:3]))
        return "/".join([what] + [part for part in parts if part])

    def check_cell(self, cell, what, subject):
        try:
            address = self.address(what, subject)
        except ValueError as mistake:
            return self.problem(cell, str(mistake))
        if cell["data-figure"] is not None and cell["data-figure"] != address:
            return self.problem(cell, f"the cell says {cell['data-figure']}, its row and column {address}")
        text = " ".join(cell.text().split())
        if not text:
            return self.problem(cell, f"{address}: the cell is empty")
        leading, _, rest = text.partition(" ")
        if not has_digit(text):
            leading, rest = text, ""
        self.check_figure(cell, address, leading)
        if not has_digit(text) and self.figure_is_there(address):
            self.problem(cell, f"{address} reads {text!r}, but there is a figure")
        if has_digit(rest):
            self.problem(cell, f"{address}: {rest!r} after the figure is claimed by nothing")
        if what in ("score", "mean"):
            self.check_rating_words(cell, rest, "rating" + address[address.index("/"):])

    def figure_is_there(self, address):
        answer = self.answers.answer(address)
        return answer is not None and () not in answer.forms

    def check_heading(self, cell, subject):
        """A row's or a column's heading: a year, a standard with its number, a name."""
        text = " ".join(cell.text().split())
        if subject.get("year"):
            text = text.replace(self.truth.year_text(int(subject["year"])), " ")
        standard = cell["data-standard"] or (cell.parent["data-standard"] if cell.tag == "th" else None)
        if standard:
            number = self.places.standard_number(subject.get("area"), standard, subject.get("year"))
            text = re.sub(rf"^(\D*)\b{number}\b", r"\1", text, count=1) if number else text
        if has_digit(text) and not any(has_digit(name) and name in text for name in self.truth.names.values()):
            self.problem(cell, f"{text.strip()!r} in a heading is claimed by nothing")

    def check_caption(self, caption, table):
        years = {node["data-year"] for node in (table, *table.find("th", "tr", "td")) if node["data-year"]}
        text = caption.text()
        for part in caption.find("span"):
            message = self.exhibits.mistake(part, self.main)
            if message:
                self.problem(part, message)
            if message is not None:
                text = text.replace(part.text(), " ", 1)
        if self.own.has_title(text):
            return
        for year in years:
            text = text.replace(self.truth.year_text(int(year)), " ")
        for name in self.truth.names.values():
            text = text.replace(name, " ") if has_digit(name) else text
        if has_digit(text):
            self.problem(caption, f"{' '.join(text.split())!r} in a caption is claimed by nothing")
