"""A line as it is typed: the title of a step, and behind it the signs that say more about the step.

    Sign the deed @notary d @bank #purchase !

A sign is a word of its own at the end of the line. What looks like a sign elsewhere is text.

    >  a loop to another step      <  an arrow on from another step
    >> a skip to another step      << a skip from another step
    @  a supplier, and its state   #  the phase
    !  a moment of truth           ?  known by assumption only
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from journeymapper.model.records import Aida

SignKind = Literal["loop", "skip", "join", "skip-in", "supplier", "phase", "truth", "assumption"]
Span = tuple[int, int]

_MARKS: dict[str, SignKind] = {
    ">": "loop",
    ">>": "skip",
    "<": "join",
    "<<": "skip-in",
    "@": "supplier",
    "#": "phase",
    "!": "truth",
    "?": "assumption",
}
ALONE: Collection[SignKind] = ("truth", "assumption")
"""Signs that name nothing: they are complete as soon as they are typed."""
_MARK = re.compile(r"(?<=\s)(>>?(?!>)|<<?(?!<)|[@#]|[!?](?=\s|$))")
_ESCAPED = re.compile(r"(^|(?<=\s))\\(?=[<>@#!?])")
_STATES: dict[str, Aida] = {"a": "attention", "i": "interest", "d": "desire", "c": "action"}


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: what was typed behind its mark, for a supplier the state, and where it stands in the text."""

    kind: SignKind
    query: str
    aida: Aida | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says. `title_end` is where its title ends in the text, blanks after it not counted."""

    title: str
    title_end: int
    signs: tuple[Sign, ...]


def parse(text: str, literal: Sequence[Span] = ()) -> Line:
    """Title and signs of a line; a mark within one of the `literal` spans is text, and so is a backslash."""
    marks = [found for found in _MARK.finditer(text) if not _within(found.start(), literal)]
    marks = [found for found in marks if text[: found.start()].strip()]
    signs: list[Sign] = []
    end = len(text)
    for found in reversed(marks):
        kind, said = _MARKS[found[1]], text[found.end() : end].strip()
        if kind in ALONE and said:
            continue
        query, aida = _state(said) if kind == "supplier" else (said, None)
        last = found.end() + len(text[found.end() : end].rstrip())
        signs.append(Sign(kind, query, aida, found.start(), last))
        end = found.start()
    title_end = len(text[:end].rstrip())
    return Line(_unescaped(text[:title_end], literal), title_end, tuple(reversed(signs)))


def _state(said: str) -> tuple[str, Aida | None]:
    """A supplier's name, and the state that is said behind it by one letter."""
    words = said.rsplit(None, 1)
    if len(words) == 2 and words[1].lower() in _STATES:
        return words[0], _STATES[words[1].lower()]
    return said, None


def _unescaped(text: str, literal: Sequence[Span]) -> str:
    """The text without the backslashes that kept a mark from being a sign."""
    return _ESCAPED.sub(lambda found: found[0] if _within(found.start(), literal) else "", text).strip()


def _within(at: int, spans: Sequence[Span]) -> bool:
    return any(start <= at < end for start, end in spans)
