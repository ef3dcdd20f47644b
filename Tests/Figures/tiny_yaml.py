"""Reads the YAML that a site's settings and front matter need: maps, lists, flow forms, folded text."""
import re


def parse(text):
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    value, rest = block(lines, 0)
    if rest:
        raise ValueError(f"cannot read as YAML: {rest[0]!r}")
    return value


def indent(line):
    return len(line) - len(line.lstrip(" "))


def block(lines, depth):
    """The block at the start of `lines` whose lines are indented by `depth`, and the lines after it."""
    if not lines:
        return None, lines
    return items(lines, depth) if lines[0].lstrip().startswith("- ") else mapping(lines, depth)


def items(lines, depth):
    found = []
    while lines and indent(lines[0]) == depth and lines[0].lstrip().startswith("- "):
        first = " " * (depth + 2) + lines[0].lstrip()[2:]
        if re.match(r"\s*[\w-]+:(\s|$)", first):
            value, lines = mapping([first] + lines[1:], depth + 2)
        else:
            value, lines = scalar(first.strip()), lines[1:]
        found.append(value)
    return found, lines


def mapping(lines, depth):
    found = {}
    while lines and indent(lines[0]) == depth:
        key, colon, rest = lines[0].strip().partition(":")
        if not colon:
            break
        key, rest, lines = key.strip("\"'"), rest.strip(), lines[1:]
        if re.fullmatch(r"[>|][+-]?", rest):
            folded = []
            while lines and indent(lines[0]) > depth:
                folded.append(lines[0].strip())
                lines = lines[1:]
            found[key] = (" " if rest[0] == ">" else "\n").join(folded)
        elif rest:
            while rest[0] in "\"'" and not closed(rest) and lines:
                rest, lines = rest + " " + lines[0].strip(), lines[1:]
            found[key] = scalar(rest)
        elif lines and (indent(lines[0]) > depth or lines[0].lstrip().startswith("- ")):
            found[key], lines = block(lines, indent(lines[0]))
        else:
            found[key] = None
    return found, lines


def closed(text):
    return len(text) > 1 and text[-1] == text[0]


def scalar(text):
    if text[:1] in "{[":
        value, rest = flow(text)
        if rest.strip() and not rest.strip().startswith("#"):
            raise ValueError(f"cannot read as YAML: {text!r}")
        return value
    if text[:1] == '"' and '"' in text[1:]:
        return text[1:text.rindex('"')].replace('\\"', '"')
    if text[:1] == "'" and "'" in text[1:]:
        return text[1:text.rindex("'")].replace("''", "'")
    return re.sub(r"\s+#.*$", "", text).strip()


def flow(text):
    text = text.lstrip()
    if text[:1] == "{":
        found, text = {}, text[1:].lstrip()
        while text[:1] != "}":
            key, _, text = text.partition(":")
            found[key.strip().strip("\"'")], text = flow(text)
            text = text.lstrip().removeprefix(",").lstrip()
        return found, text[1:]
    if text[:1] == "[":
        found, text = [], text[1:].lstrip()
        while text[:1] != "]":
            value, text = flow(text)
            found.append(value)
            text = text.lstrip().removeprefix(",").lstrip()
        return found, text[1:]
    quoted = re.match(r"\"([^\"]*)\"|'([^']*)'", text)
    if quoted:
        return quoted.group(1) or quoted.group(2) or "", text[quoted.end():]
    plain = re.match(r"[^,\]}]*", text)
    return plain.group().strip(), text[plain.end():]
