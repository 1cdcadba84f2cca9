"""Two texts, each cut to a line, so that one sees in what they differ."""

from __future__ import annotations

from journeymapper.i18n import messages
from journeymapper.i18n.messages import cut, one_line

MOST = 80
"""Letters of a text of the user's."""
_LEAD = 20
"""Letters before the difference, for the eye to find the place."""


def short(text: str) -> str:
    """The beginning of a text, on one line."""
    return messages.short(text, MOST)


def apart(one: str, other: str) -> tuple[str, str]:
    """Two texts cut short: their beginnings, or what differs further on with a few words before it.

    Where they differ in blanks alone these are shown, and ends of lines as signs.
    """
    if short(one) != short(other):
        return short(one), short(other)
    lines = tuple(" ".join(one_line(text).split()) for text in (one, other))
    if lines[0] == lines[1]:
        lines = tuple(one_line("↵".join(text.splitlines())) for text in (one, other))
    start = _start(*lines)
    return cut(_from(lines[0], start), MOST), cut(_from(lines[1], start), MOST)


def _start(one: str, other: str) -> int:
    """Where to begin: at a word, some letters before the first that differs."""
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    at = max(0, (min(len(one), len(other)) if same is None else same) - _LEAD)
    blank = one.rfind(" ", 0, at + 1)
    return blank + 1 if at - blank <= _LEAD else at


def _from(line: str, start: int) -> str:
    return f"…{line[start:]}" if start else line
