"""Text measured and broken into lines. Sizes and widths are pixels at 100 %."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF

from journeymapper.drawing.fonts import font
from journeymapper.drawing.shapes import Anchor, Text, Weight

ELLIPSIS = "…"
_BLANKS = re.compile(r"[^\S\n\u00a0\u202f]+")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u2028\u2029]")
_SLACK = 0.01
_LATIN = "\u02ff"
"""The last of the letters that a neighbour beyond a blank does not change."""
_KERNING = 0.1
"""By how much, in sizes of these letters, two words and the blank between them may differ from each alone."""


class Style(NamedTuple):
    """How a text is set: height in pixels, weight, slant."""

    size: int
    weight: Weight = "regular"
    italic: bool = False


SMALL = Style(12)
SMALL_BOLD = Style(12, "bold")
SMALL_ITALIC = Style(12, "regular", True)
TITLE = Style(14, "bold")


@lru_cache(maxsize=64)
def _metrics(style: Style) -> QFontMetricsF:
    return QFontMetricsF(font(*style))


@lru_cache(maxsize=50_000)
def measure(text: str, style: Style) -> float:
    """How wide a line of text is."""
    return _metrics(style).horizontalAdvance(text)


def line(text: str, style: Style, x: float, y: float, color: str, anchor: Anchor = "start") -> Text:
    """One line of text on the baseline at (x, y)."""
    size, weight, italic = style
    return Text(x, y, text, size, color, measure(text, style), weight, italic, anchor)


@lru_cache(maxsize=20_000)
def elide(text: str, style: Style, room: float) -> str:
    """As much of one line of text as there is room for, with an ellipsis if that is not all."""
    text = " ".join(plain(text).split("\n"))
    if measure(text, style) <= room:
        return text
    return _cut(text, style, room)


@lru_cache(maxsize=20_000)
def wrap(text: str, style: Style, room: float, most: int) -> tuple[str, ...]:
    """The text in at most `most` lines that are no wider than `room`; what is left over is elided.

    Lines break at blanks and at the user's own line breaks; a word that is wider than a line is broken,
    with a hyphen where it has letters on both sides.
    """
    lines: list[str] = []
    guess = doubt = 0.0  # how wide the last line is about, and how far off that may be
    for piece, fresh in _pieces(plain(text).strip(), style, room):
        joined = piece if fresh or not lines else f"{lines[-1]} {piece}"
        own = measure(piece, style)
        guess, doubt = guess + measure(" ", style) + own, doubt + _KERNING * style.size
        if max(joined) > _LATIN or abs(guess - room) <= doubt:
            guess, doubt = measure(joined, style), 0.0
        if lines and not fresh and guess <= room:
            lines[-1] = joined
        elif len(lines) < most:
            lines.append(piece)
            guess, doubt = own, 0.0
        else:
            lines[-1] = _cut(f"{lines[-1]} {piece}", style, room)
            break
    return tuple(lines)


def plain(text: str) -> str:
    """The text without characters that have no place in a line, blanks made one."""
    return _BLANKS.sub(" ", _UNSEEN.sub("", text))


def _pieces(text: str, style: Style, room: float) -> Iterator[tuple[str, bool]]:
    """The words, those too wide for a line in parts, each with whether it must start a line."""
    for number, paragraph in enumerate(text.split("\n")):
        fresh = number > 0
        for word in paragraph.split(" "):
            for part in _parts(word, style, room) if word else ():
                yield part, fresh
                fresh = False


def _parts(word: str, style: Style, room: float) -> Iterator[str]:
    while word and measure(word, style) > room + _SLACK:
        at, hyphen = _break(word, style, room)
        yield word[:at] + hyphen
        word = word[at:]
    if word:
        yield word


def _break(word: str, style: Style, room: float) -> tuple[int, str]:
    """Where a word breaks: behind a sign of its own if that fills half a line, else wherever it fits."""
    near = takewhile(lambda mark: measure(word[:mark], style) <= 2 * room, _marks(word))  # a word may be long
    marks = [mark for mark in near if measure(word[:mark], style) <= room]
    own = [mark for mark in marks if word[mark - 1] in "-/–_.,;:@?&=" and mark > 1]
    if own and measure(word[: own[-1]], style) >= room / 2:
        return own[-1], ""
    for mark in reversed(marks):
        hyphen = "-" if _may_hyphenate(word[mark - 1]) and _may_hyphenate(word[mark]) else ""
        enough = len(word) - mark >= 2 or not hyphen
        if enough and measure(word[:mark] + hyphen, style) <= room:
            return mark, hyphen
    return _marks(word)[0], ""


def _may_hyphenate(char: str) -> bool:
    """Whether a hyphen is used between such letters: in alphabets, not in scripts that need none."""
    return char.isalpha() and ord(char) < 0x0900


def _cut(text: str, style: Style, room: float) -> str:
    """The longest beginning that has room with an ellipsis behind it."""
    marks = [0, *_marks(text)]
    low, high = 0, len(marks) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[: marks[middle]].rstrip() + ELLIPSIS, style) <= room:
            low = middle
        else:
            high = middle - 1
    return text[: marks[low]].rstrip(" ,;:-–") + ELLIPSIS


def _marks(text: str) -> list[int]:
    """Where characters as people see them end."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    marks: list[int] = []
    units = _units(text)
    while (at := finder.toNextBoundary()) > 0:
        marks.append(units[at])
    return marks


def _units(text: str) -> list[int]:
    """The index in the text for each index in UTF-16, in which Qt counts."""
    found: list[int] = []
    for index, char in enumerate(text):
        found.extend([index] * (2 if ord(char) > 0xFFFF else 1))
    return [*found, len(text)]
