"""The lines of a list as mail, word processors, spreadsheets and Markdown write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TAB = 4
"""Columns of a tab stop."""
_MOST_QUOTED = 20
"""A cell of a spreadsheet has at most so many lines."""

_QUOTED_MAIL = re.compile(r"^ {0,3}(?:> ?)+(?=\s|\S|$)")
_HEADING = re.compile(r"^#{1,6}\s+(.*?)(?:\s+#+)?$")
_STEP_WORD = r"(?:step|stap)\s+(\d{1,4}[a-z]?)\s*(?:[.:)]|[-\u2013\u2014](?=\s))\s*"
_NUMBER = r"\(?(\d{1,4}(?:\.\d{1,4})*\.?[a-z]?)(?:[.)\]]+(?=\s|$)|(?<=\.)(?=\s)|(?=\t))\s*"
_DOTTED = r"(\d{1,4}(?:\.\d{1,4})+)\s+"
_LETTER = r"\(?([a-zA-Z]|[ivx]{2,5})[.)](?=\s|$)\s*"
_MARKERS = tuple(re.compile(each, re.IGNORECASE) for each in (_STEP_WORD, _NUMBER, _LETTER))
_PARTED = re.compile(_DOTTED)
_BULLETS = (
    "-\u2013\u2014\u2010\u2011\u2212*+\u2022\u2023\u2043\u2219\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u25c6"
    "\u25c7\u25ba\u25b6\u25b8\u27a2\u27a4\u2713\u2714\u2717\u2610\u2611\u2612\u00b7\u00bb"
)
_BULLET = re.compile(rf"^([{re.escape(_BULLETS)}])(?:[ \t]+|$)")
_SIGN_OF_A_FONT = re.compile(r"^([o\u00a7\u00fc\u00d8vq])\t+")
"""Bullets of Word, as letters of fonts that plain text does not have."""
_BOX = re.compile(r"^\[[ xX\u2713\u2714]?\][ \t]+")
_RULE = re.compile(r"^[-=_*~#>.|:+\s]*$")
_INVISIBLE = re.compile("[\u200b\u200c\u2060\ufeff\u00ad]")
_SYMBOL = re.compile("[\uf000-\uf0ff]")
"""Of a font of symbols: bullets, nearly always."""
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list. `style` says which marker it has ("" for none), `label` its number or letter."""

    number: int
    """Its place in the text, from 1."""
    indent: int
    style: str
    label: str
    words: str
    more: str = ""
    """What stands in further cells."""
    heading: bool = False
    after_blank: bool = False


def lines_of(text: str) -> list[Line]:
    """The lines that hold words, without what is only there to look at."""
    found: list[Line] = []
    blank = False
    lines = _raw_lines(text)
    # One '1.5' may be an amount; '1.1' and '1.2' are numbers.
    parted = sum(_PARTED.match(raw.strip()) is not None for _, raw in lines) > 1
    for number, raw in lines:
        line = _line(number, raw, blank, parted)
        if line is None:
            blank = True
            continue
        found.append(line)
        blank = False
    return found


def clean(text: str) -> str:
    """A text with plain spaces and line ends, and without what cannot be seen."""
    text = text.replace("\r\n", "\n")
    text = re.sub("[\r\u2028\u2029\x0c\x85\x1c\x1d\x1e]", "\n", text).replace("\x0b", " ")
    text = _SYMBOL.sub("\u2022", _SPACES.sub(" ", _INVISIBLE.sub("", text)))
    return "".join(each if each.isprintable() or each in "\n\t\u200d" else " " for each in text)


def _raw_lines(text: str) -> list[tuple[int, str]]:
    """Lines by number; a cell that a spreadsheet put between quotes is one line."""
    lines = clean(text).split("\n")
    found: list[tuple[int, str]] = []
    at = 0
    while at < len(lines):
        line, start = lines[at], at
        if _opens_cell(line):
            ends = range(at + 1, min(at + _MOST_QUOTED, len(lines)))
            at = next((to for to in ends if lines[to].count('"') % 2), at)
        found.append((start + 1, _unquoted(" ".join(lines[start : at + 1]), joined=at > start)))
        at += 1
    return found


def _opens_cell(line: str) -> bool:
    """Whether a cell begins with a quote that does not end in this line."""
    return any(cell.startswith('"') for cell in line.split("\t")) and line.count('"') % 2 == 1


def _unquoted(line: str, *, joined: bool) -> str:
    """Without the quotes around cells that hold quotes or, in a line that was joined, line ends."""
    return "\t".join(
        cell[1:-1].replace('""', '"') if _is_quoted(cell, joined=joined) else cell
        for cell in line.split("\t")
    )


def _is_quoted(cell: str, *, joined: bool) -> bool:
    if len(cell) < 3 or cell[0] != '"' or cell[-1] != '"':
        return False
    inner = cell[1:-1]
    return '"' not in inner.replace('""', "") and (joined or '""' in inner)


def _line(number: int, raw: str, after_blank: bool, parted: bool) -> Line | None:
    raw = _QUOTED_MAIL.sub("", raw)
    if _RULE.match(raw):
        return None
    body = raw.lstrip(" \t")
    indent = _width(raw[: len(raw) - len(body)])
    body = body.rstrip()
    heading = _HEADING.match(body)
    if heading is not None:
        return Line(number, 0, "#", "", _plain(_without_marker(heading[1])), heading=True)
    style, label, rest = _marker(body, parted)
    box = _BOX.match(rest)
    if box is not None:
        style, rest = style or "[]", rest[box.end() :]
    cells = _cells(rest)
    if not style and len(cells) > 1 and re.fullmatch(r"\d{1,4}[a-z]?", cells[0], re.IGNORECASE):
        style, label, cells = "1", cells[0], cells[1:]
    words, more = (cells[0], cells[1:]) if cells else ("", [])
    line = Line(number, indent, style, label.rstrip(".").casefold(), _plain(words))
    return Line(
        number, indent, style, line.label, line.words, _plain(" \u00b7 ".join(more)), after_blank=after_blank
    )


def _marker(body: str, parted: bool = False) -> tuple[str, str, str]:
    """Style and label of a line's marker, and what follows it; `parted`: '1.1' is one."""
    for pattern in (_BULLET, _SIGN_OF_A_FONT):
        bullet = pattern.match(body)
        if bullet is not None and body[bullet.end() :].strip():
            return bullet[1], "", body[bullet.end() :]
    for pattern in (*_MARKERS, *([_PARTED] if parted else [])):
        found = pattern.match(body)
        if found is not None and body[found.end() :].strip():
            label = found[1].rstrip(".")
            style = "1" + "." * label.count(".") if label[0].isdigit() else "a"
            return style, label, body[found.end() :]
    return "", "", body


def _without_marker(text: str) -> str:
    return _marker(text)[2]


def _cells(text: str) -> list[str]:
    """The cells of a row of a spreadsheet or of a table in Markdown that hold something."""
    if text.startswith("|") and text.endswith("|") and len(text) > 1:
        return [cell.strip() for cell in text.strip("|").split("|") if cell.strip()]
    return [cell.strip() for cell in text.split("\t") if cell.strip()]


def _plain(text: str) -> str:
    """On one line, without the signs of Markdown around bold words."""
    return " ".join(_BOLD.sub(r"\2", text).split())


def _width(space: str) -> int:
    width = 0
    for each in space:
        width = width + _TAB - width % _TAB if each == "\t" else width + 1
    return width
