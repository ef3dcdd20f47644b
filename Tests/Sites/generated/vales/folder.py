"""Writes a site's files, as people and their spreadsheets save them."""
import csv
import io
from pathlib import Path


class Folder:
    def __init__(self, root):
        self.content = Path(root, "Content")

    def write(self, name, data):
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))

    def page(self, name, title, body, **matter):
        lines = [f"title: {quoted(title)}"] + [f"{key.replace('_', '-')}: {value}" for key, value in matter.items()]
        self.write(name, "---\n" + "\n".join(lines) + "\n---\n\n" + body.strip() + "\n")

    def table(self, name, rows):
        self.write(name, table(rows))

    def excel_table(self, name, rows):
        """As Excel saves "Unicode text" where numbers have decimal commas: UTF-16, semicolons, CRLF."""
        rows = [[cell.replace(".", ",") if cell.replace(".", "").isdigit() else cell for cell in row] for row in rows]
        text = table(rows, ";").replace("\n", "\r\n")
        self.write(name, b"\xff\xfe" + text.encode("utf-16-le"))

    def marked_table(self, name, rows):
        """As Excel saves "CSV UTF-8": with a byte-order mark, CRLF and an empty last line."""
        self.write(name, b"\xef\xbb\xbf" + (table(rows).replace("\n", "\r\n") + "\r\n").encode("utf-8"))


def table(rows, separator=","):
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows(rows)
    return text.getvalue()


def quoted(text):
    """A value that YAML would misread otherwise."""
    return f'"{text}"' if ": " in text or " #" in text else text
