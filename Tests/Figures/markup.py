"""A page of the finished site as a tree, and what of it a reader meets."""
import re
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
UNSEEN = frozenset(("script", "style", "template", "head", "noscript"))
BLOCKS = frozenset(
    "address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul svg text title desc "
    "label option".split())


class Node:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children = []  # of Node and str

    def __getitem__(self, name):
        return self.attributes.get(name)

    def has_class(self, name):
        return name in (self["class"] or "").split()

    def is_unseen(self):
        return self.tag in UNSEEN or "hidden" in self.attributes

    def ancestors(self):
        node = self.parent
        while node:
            yield node
            node = node.parent

    def nearest(self, *tags):
        return next((node for node in (self, *self.ancestors()) if node.tag in tags), None)

    def find(self, *tags):
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                yield from child.find(*tags)

    def text(self):
        """What is to be read; a block's text stands apart from what is beside it."""
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif not child.is_unseen():
                text = child.text()
                parts.append(f" {text} " if child.tag in BLOCKS or child.tag in ("td", "th", "br") else text)
        return "".join(parts)

    def __repr__(self):
        return f"<{self.tag}>"


class Tree(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.open = Node("", {}, None)

    def handle_starttag(self, tag, attributes):
        node = Node(tag, {name: value or "" for name, value in attributes}, self.open)
        self.open.children.append(node)
        if tag not in VOID:
            self.open = node

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open = self.open.parent

    def handle_endtag(self, tag):
        node = self.open.nearest(tag)
        if node and node.parent:
            self.open = node.parent

    def handle_data(self, text):
        self.open.children.append(text)


def main_of(html):
    tree = Tree()
    tree.feed(html)
    tree.close()
    return next(tree.root.find("main"), None)


def digits_of_main(html):
    """The places in a page's source of every digit that its <main> shows, for tests that change them."""
    start, end = html.index("<main"), html.index("</main>")
    unseen = [match.span() for match in re.finditer(r"<(script|style)\b.*?</\1>|<[^>]*>|&#?\w+;", html, re.S)]
    hidden = set()
    for first, last in unseen:
        hidden.update(range(first, last))
    return [place for place in range(start, end) if html[place] in "0123456789" and place not in hidden]
