"""How text is laid out in a terminal: paragraphs, lists and tables of 79 columns at most; and JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from unicodedata import combining, east_asian_width

WIDTH = 79
_GAP = "  "


def heading(text: str, underline: str = "") -> list[str]:
    """A heading, underlined with a character."""
    lines = wrapped(text)
    return [*lines, underline * max(map(len, lines), default=0)] if underline else lines


def wrapped(text: str, indent: str = "", first: str | None = None) -> list[str]:
    """A paragraph; `first` stands before its first line."""
    start = indent if first is None else first
    lines = wrap(text, WIDTH, initial_indent=start, subsequent_indent=indent, break_on_hyphens=False)
    return [_plain(line) for line in lines]


def bullets(texts: Iterable[str], indent: str = "  ") -> list[str]:
    """A list with a dash before each entry."""
    return [line for text in texts for line in wrapped(text, f"{indent}  ", f"{indent}- ")]


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], indent: str = "  ") -> list[str]:
    """A table: its first column to the left, cut where the whole is too wide, the others to the right."""
    columns = list(zip(heads, *rows, strict=True))
    widths = [max(map(width_of, column)) for column in columns]
    others = sum(widths[1:]) + len(_GAP) * (len(widths) - 1) + len(indent)
    widths[0] = max(min(widths[0], WIDTH - others), 8)
    lines = [heads, ["-" * width for width in widths], *rows]
    return [indent + _row(line, widths) for line in lines]


def is_too_wide(heads: Sequence[str], rows: Sequence[Sequence[str]], indent: str = "  ") -> bool:
    """Whether a table does not fit without cutting its first column to less than 20 letters."""
    widths = [max(map(width_of, column)) for column in zip(heads, *rows, strict=True)]
    return len(indent) + min(widths[0], 20) + sum(len(_GAP) + width for width in widths[1:]) > WIDTH


def width_of(text: str) -> int:
    """The columns that a text takes in a terminal: two a letter of East Asia or emoji, none an accent."""
    return sum(_columns(letter) for letter in text)


def json_text(found: Mapping[str, object]) -> str:
    """JSON that is valid in whatever encoding standard output has."""
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    return json.dumps(found, indent=2, ensure_ascii=encoding != "utf8", allow_nan=False)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    first = _cut(cells[0], widths[0])
    start = first + " " * (widths[0] - width_of(first))
    rest = [" " * (width - width_of(cell)) + cell for cell, width in zip(cells[1:], widths[1:], strict=True)]
    return _plain(_GAP.join([start, *rest]).rstrip())


def _cut(text: str, most: int) -> str:
    """As much of a text as fits into so many columns; what is left out is told by an ellipsis."""
    if width_of(text) <= most:
        return text
    room, kept = most - 1, ""
    for letter in text:
        room -= _columns(letter)
        if room < 0:
            break
        kept += letter
    return f"{kept}…"


def _columns(letter: str) -> int:
    return 0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1


def _plain(text: str) -> str:
    """Spaces that hold a figure and its sign together have done so: others search for what is printed."""
    return text.replace("\u00a0", " ")
