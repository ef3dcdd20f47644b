"""The words of the site's authors: where a number on a page comes from them, it stands among the same words.

A number that somebody wrote is found again by the words before and after it, so that the same
number elsewhere on the page does not vouch for it.
"""
import functools
import html
import re

EDGE = "¶"       # where a paragraph, a heading or a cell's row begins or ends
ANYTHING = "§"   # what the build fills in: a figure, the name of a page
WINDOW = 6

TRIM = "\"'“”‘’«»„.,;:!?()[]{}<>*_`~…"
DASHES = str.maketrans("−–—‑‐", "-----")


@functools.lru_cache(maxsize=100_000)
def tokens(text):
    """The words of a text as they can be compared, whatever its punctuation."""
    found = []
    for word in text.translate(DASHES).split():
        if word in (EDGE, ANYTHING, "|"):
            found.append(word)
            continue
        word = word.strip(TRIM).lower()
        if word:
            found.append(word)
    return found


def has_digit(token):
    return any("0" <= character <= "9" for character in token)


FILLED = re.compile(r"\[[^\]]*\]\((?:figure|reported):[^)]*\)|\[\]\([^)]*\)")


def plain(markdown):
    """Markdown as its words, with an edge at each end of a block."""
    text = re.sub(r"<!--.*?-->", " ", markdown, flags=re.S)
    text = FILLED.sub(lambda m: m.group() if "(reported:" in m.group() else f" {ANYTHING} ", text)
    text = re.sub(r"!\[([^\]]*)\]\([^)]*\)", f" {ANYTHING} ", text)
    text = re.sub(r"\[\^[^\]]+\]:?", " ", text)
    for _ in range(2):
        text = re.sub(r"\[([^\[\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"<((?:https?|mailto):[^>]*)>", r"\1", text)
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    lines, fence = [], None
    for line in text.splitlines():
        marks = re.match(r"[ >]*(?:[-*+] +)?(`{3,}|~{3,})", line)
        if marks and (fence is None or marks.group(1).startswith(fence)):
            fence = None if fence else marks.group(1)
            lines.append(EDGE)
            continue
        if fence:
            lines.append(line)
            continue
        line = re.sub(r"^[ >]*(\[![A-Z]+\]\s*$)?", "", line)
        opens = re.match(r"#{1,6}\s+|[-*+]\s+(\[[ xX]\]\s+)?|\d+[.)]\s+", line)
        if opens:
            line = re.sub(r"\s*\{#[\w-]+\}\s*#*\s*$", "", line[opens.end():])
        if re.fullmatch(r"[\s|:-]*", line):
            lines.append(EDGE)
        elif line.lstrip().startswith("|"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            lines.append(f"{EDGE} {' | '.join(cells)} {EDGE}")
        elif opens and opens.group().startswith("#"):
            lines.append(f"{EDGE} {line} {EDGE}")
        else:
            lines.append(f"{EDGE} {line}" if opens else line)
    return html.unescape(" ".join(lines)).replace("**", "").replace("`", "")


def verbatim(markdown):
    """What is shown just as it was written: code, links in it and all, and the words for pictures."""
    code = re.findall(r"^(`{3,}|~{3,})[^\n]*\n(.*?)^\1", markdown, re.M | re.S)
    return [text for _, text in code] + re.findall(r"!\[([^\]]*)\]\(", markdown)


class Words:
    """Texts in which numbers can be looked up."""

    def __init__(self):
        self.found = {}  # number → the words beside it, wherever it stands
        self.block_titles = set()

    def add(self, text, is_whole=False):
        """`is_whole`: a text that must be alone in its block, as a page's own paragraphs are."""
        edge = EDGE if is_whole else ANYTHING
        words = [edge, *tokens(text), edge]
        # A number alone says too little to vouch for one in a sentence.
        if not is_whole and len(words) == 3:
            words = [EDGE, words[1], EDGE]
        for place, word in enumerate(words):
            if has_digit(word):
                before = context(reversed(words[:place]))
                after = context(words[place + 1:])
                self.found.setdefault(word, set()).add((before, after))

    def has_title(self, text):
        """Whether the author of the page called a table or a chart so."""
        return " ".join(text.split()) in self.block_titles

    def has(self, words, place):
        before = context(reversed(words[:place]))
        after = context(words[place + 1:])
        for theirs in self.found.get(words[place], ()):
            same = agree(before, theirs[0]), agree(after, theirs[1])
            # Words of the build's own on both sides would let any number stand between them.
            if None not in same and sum(same) > 0:
                return True
        return False


def context(words):
    """The nearest words, as far as the edge of the block."""
    found = []
    for word in words:
        found.append(word)
        if len(found) == WINDOW or word == EDGE:
            break
    return tuple(found)


def agree(page, author):
    """How many of the words beside a number on the page are the author's; nothing if one is not."""
    for count, (mine, theirs) in enumerate(zip(page, author)):
        if ANYTHING in (mine, theirs):
            return count
        if mine != theirs:
            return None
    return min(len(page), len(author))
