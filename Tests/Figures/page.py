"""Checks one page: every number that its <main> shows is a right figure, or its author wrote it so."""
import re
from collections import namedtuple
from urllib.parse import urlsplit

from answers import Answers, Unknown
from charts import Exhibits
from claims import Claims
from grids import Grids
from markup import BLOCKS, Node, main_of
from places import Places
from plans import Plans
from sources import Sources
from texts import Rating, fits_in_order
from written import ANYTHING, EDGE, Words, has_digit, plain, tokens, verbatim

Problem = namedtuple("Problem", "page context message")


class SiteCheck:
    """What all pages are checked against."""

    def __init__(self, truth, output):
        self.truth = truth
        self.answers, self.claims = Answers(truth), Claims(truth)
        self.base = urlsplit(str(truth.content.settings.get("url", ""))).path.rstrip("/")
        self.places = Places(truth, output, self.base)
        self.sources = Sources(truth)
        self.plans = Plans(truth.content)
        self.figures = self.claimed = 0
        self.words = self.all_of(truth.content.words)
        self.words_of = {service: self.all_of(texts) for service, texts in truth.content.words_of.items()}
        self.words_of_all = self.all_of({text for texts in truth.content.words_of.values() for text in texts})
        self.bodies = {page.route: page for page in truth.content.pages}
        self.titles, self.owned = {}, {}
        for route, page in self.bodies.items():
            self.titles[route] = Words()
            self.titles[route].add(page.title)
            self.titles[route].add(str(page.matter.get("summary") or ""))

    @staticmethod
    def all_of(texts):
        words = Words()
        for text in texts:
            words.add(text)
        return words

    def words_from_data(self, route):
        """What rows about services say; a service's page shows only its own."""
        service = re.match(r"/services/([^/]+)/", route)
        return self.words_of.get(service.group(1), Words()) if service else self.words_of_all

    def own_words(self, route):
        """What the author of this page wrote; a standard's page shows the words of every year's."""
        if route in self.owned:
            return self.owned[route]
        words = self.owned[route] = Words()
        page = self.bodies.get(route)
        if page:
            words.add(plain(page.body), is_whole=True)
            for shown in verbatim(page.body):
                words.add(shown, is_whole=True)
            for title in re.findall(r"^ *title: *(.+?) *$", page.body, re.M):
                words.block_titles.add(title.strip("\"'"))
                words.add(title.strip("\"'"), is_whole=True)
        if page and route in self.plans.plans:
            words.add(page.title)
        for text in self.plans.plans[route].texts() if route in self.plans.plans else ():
            words.add(text)
        standard = re.fullmatch(r"(/standards/[^/]+/)[^/]+/", route)
        if standard and not page:
            for other in self.bodies.values():
                if re.fullmatch(re.escape(standard.group(1)) + r"\d{4}/", other.route):
                    words.add(plain(other.body), is_whole=True)
        return words

    def check(self, route, html):
        main = main_of(html)
        if main is None:
            return []
        page = PageCheck(self, route)
        problems = page.run(main)
        self.figures += page.figures
        return problems


class PageCheck(Grids):
    def __init__(self, site, route):
        self.site, self.route = site, route
        self.truth, self.answers, self.places, self.sources = site.truth, site.answers, site.places, site.sources
        self.own, self.data_words = site.own_words(route), site.words_from_data(route)
        self.exhibits = Exhibits(site.bodies.get(route))
        self.problems = []
        self.pieces = []  # of the block that is being read: text, and the element it stands in
        self.figures = 0

    def run(self, main):
        self.main = main
        self.visit(main)
        self.end_block()
        return self.problems

    def problem(self, node, message):
        near = node.nearest("p", "li", "tr", "dd", "h1", "h2", "h3", "caption", "summary") or node
        context = " ".join(near.text().split())
        self.problems.append(Problem(self.route, context[:160], message))

    # Reading

    def visit(self, node):
        for name in ("aria-label", "alt", "title"):
            if has_digit(node[name] or "") and not self.places.explains(node, self.main):
                self.check_words(f"{EDGE} {node[name]} {EDGE}", lambda _: node, name)
        if self.check_special(node):
            self.pieces.append((f" {ANYTHING} ", node))
            return
        if node.tag in BLOCKS:
            self.end_block()
        for child in node.children:
            if isinstance(child, str):
                self.pieces.append((child, node))
            elif not child.is_unseen():
                cell = child.tag in ("td", "th")
                if cell and any(isinstance(c, Node) and c.tag in BLOCKS for c in child.children):
                    self.end_block()
                self.visit(child)
                if cell:
                    self.pieces.append((" | ", child))
                elif child.tag == "br":
                    self.pieces.append((" ", child))
        if node.tag in BLOCKS:
            self.end_block()

    def end_block(self):
        pieces, self.pieces = self.pieces, []
        text, owners = "", []
        for piece, node in pieces:
            text += piece
            owners.append((len(text), node))
        text = re.sub(r"\s*\|\s*$", " ", text)
        if has_digit(text):
            offset = len(EDGE) + 1
            owner = lambda place: next(node for end, node in owners if place - offset < end)
            self.check_words(f"{EDGE} {text} {EDGE}", owner)

    def check_words(self, text, owner, attribute=None):
        """Every number in a block's text; `owner` tells which element a place in it belongs to."""
        words, nodes = [], []
        for match in re.finditer(r"\S+", text):
            for word in tokens(match.group()):
                words.append(word)
                digit = re.search(r"\d", match.group())
                nodes.append(owner(match.start() + (digit.start() if digit else 0)) if digit else None)
        for place, word in enumerate(words):
            if not has_digit(word) or any(
                    written.has(words, place) for written in (self.own, self.site.words, self.data_words)):
                continue
            if self.ends_scale(words, place):
                continue
            targets = self.places.targets(nodes[place], self.route)
            titles = [self.site.titles[route] for route, _ in targets if route in self.site.titles]
            if any(title.has(words, place) for title in titles):
                continue
            plan = self.site.plans.plans.get(self.route)
            if plan and plan.explains(word, nodes[place]):
                continue
            if not self.places.leads(word, nodes[place], targets):
                where = f" in {attribute}" if attribute else ""
                self.problem(nodes[place], f"{word!r}{where} is claimed by nothing")

    def ends_scale(self, words, place):
        """"Out of 5" behind a figure: the highest score that there can be."""
        return words[max(0, place - 3):place] == [ANYTHING, "out", "of"] and words[place] == str(self.truth.scale[1])

    # What has an address or a shape of its own

    def check_special(self, node):
        """Whether this element says itself what it is; then it has been checked."""
        if node["data-claim"]:
            self.check_claim(node, node["data-claim"])
        if node["data-figure"] is not None:
            self.check_figure(node, node["data-figure"], node.text())
            return True
        if node["data-figures"] is not None and node.tag == "table":
            self.end_block()
            self.check_grid(node)
            return True
        if node["data-picture"] is not None:
            if " ".join(node.text().split()) not in self.truth.content.pictures[node["data-picture"]]:
                self.problem(node, f"no row of symbols.csv has this {node['data-picture']}")
            return True
        if node.has_class("rating"):
            self.check_lone_rating(node)
        message = self.exhibits.mistake(node, self.main)
        if message is None:
            message = self.places.mistake(node, self.route, self.main)
        if message is None:
            message = self.sources.mistake(node, self.main)
        if message:
            self.problem(node, message)
        return message is not None

    def check_figure(self, node, address, text):
        self.figures += 1
        try:
            answers = [self.answer(part) for part in address.split()]
        except (Unknown, ValueError, IndexError) as mistake:
            return self.problem(node, f"{address}: {mistake}")
        if len(answers) != 1:
            if None in answers or not fits_in_order(answers, text):
                shown = ", ".join(str(answer) for answer in answers)
                self.problem(node, f"{address} reads {' '.join(text.split())!r}, but is {shown}")
            return
        answer = answers[0]
        band = re.match(r"(?:count|share)-([^/]+)/", address)
        row = node.nearest("tr")
        if band and row:
            self.check_band(node, " ".join(cell.text() for cell in row.find("th")), band.group(1))
        if answer is None:
            if has_digit(text):
                self.problem(node, f"{address} reads {text.strip()!r}, but there is no such figure")
        elif not answer.fits(text):
            self.problem(node, f"{address} reads {' '.join(text.split())!r}, but is {answer}")

    def answer(self, address):
        return (self.site.plans if address.startswith("plan/") else self.answers).answer(address)

    def check_claim(self, node, address):
        """The claim itself; the numbers in its words are its author's."""
        self.site.claimed += 1
        try:
            if not self.site.claims.holds(address):
                self.problem(node, f"{address} does not hold")
        except (Unknown, ValueError, TypeError) as mistake:
            self.problem(node, f"{address}: {mistake}")

    def check_lone_rating(self, node):
        """A rating without an address is of the figure before it."""
        before = [child["data-figure"] for child in node.parent.children if isinstance(child, Node)
                  and re.match(r"(mean|score)/", child["data-figure"] or "")]
        if before:
            self.check_rating_words(node, node.text(), "rating" + before[0][before[0].index("/"):])
        elif self.names_band(node.text()):
            self.problem(node, f"the rating {node.text().strip()!r} says not whose it is")

    def check_band(self, node, text, name):
        """Words beside how many are in a band: of that band, if of any."""
        band = next(band for band in self.truth.bands if band[0] == name)
        if self.names_band(text) and not Rating(band, self.truth.bands).fits(text):
            self.problem(node, f"{text.strip()!r} beside {name}")

    def names_band(self, text):
        low = text.lower()
        return any(re.search(rf"\b{re.escape(word.lower())}\b", low)
                   for band in self.truth.bands for word in (band[0], band[2]))

    def check_rating_words(self, node, text, address):
        """A rating's word that stands beside its number is of the right band."""
        if self.names_band(text):
            answer = self.answers.answer(address)
            if not isinstance(answer, Rating) or not answer.fits(text):
                self.problem(node, f"{address} reads {text.strip()!r}, but is {answer or 'not rated'}")
