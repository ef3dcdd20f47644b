"""What a built site is made of, and which of its pages stand for the rest."""
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Page:
    file: Path
    path: str  # below the site's root: "" for home, "news/", "404.html"
    html: str = field(repr=False)

    @cached_property
    def kind(self):
        """What the layout says it is; older layouts say it with a class on body."""
        found = (re.search(r"<html[^>]*\sdata-kind=\"?([\w-]+)", self.html)
                 or re.search(r"<body[^>]*\sclass=\"?([\w-]+)", self.html))
        return found.group(1) if found else "unnamed"

    @property
    def redirects(self):
        return bool(re.search(r"<meta\s+http-equiv=\"?refresh", self.html, re.I))

    def __str__(self):
        return "/" + self.path


@dataclass(frozen=True)
class Site:
    name: str
    folder: Path
    relative: Path  # the same site, built to be opened from the disk
    base: str  # the path of its address, without the last slash: "" or "/handbook"
    pages: list
    picked: list
    is_example: bool  # one of Tests/Sites/valid

    def relative_twin(self, page):
        return self.relative / page.file.relative_to(self.folder)


def read_pages(folder):
    pages = []
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder).as_posix()
        if file.name == "index.html":
            path = path[: -len("index.html")]
        pages.append(Page(file, path, file.read_text(encoding="utf-8")))
    return pages


def pick(pages, everything):
    """Of each kind the longest and the shortest, unless everything is asked for."""
    if everything:
        return pages
    kinds = {}
    for page in pages:
        kinds.setdefault(page.kind, []).append(page)
    picked = []
    for group in kinds.values():
        for page in (max(group, key=lambda p: len(p.html)), min(group, key=lambda p: len(p.html))):
            if page not in picked:
                picked.append(page)
    return picked
