"""Places in an order: texts of digits that sort, with room for another between any two.

A rank reads as the digits of a decimal fraction, so that '15' lies before '2'. A patch that puts a
record between two others touches that record alone, however long the list (the idea of fractional
indexing: D. Greenspan, Implementing Fractional Indexing, 2020).
"""

from __future__ import annotations

from collections.abc import Iterator

_WIDTH = 10
_FIRST = 5_000_000_000


def ranks() -> Iterator[str]:
    """Endless ranks for a fresh list, in order and close together."""
    at = _FIRST
    while True:
        yield _clean(str(at))
        at += 1


def between(before: str | None, after: str | None) -> str:
    """A rank after `before` and before `after`; None stands for the end of the list on that side.

    Raises:
        ValueError: `before` does not lie before `after`.
    """
    if before is not None and after is not None and before >= after:
        raise ValueError(f"no rank lies between {before} and {after}")
    if before is None and after is None:
        return _clean(str(_FIRST))
    if after is None:
        head = int((before or "")[:_WIDTH].ljust(_WIDTH, "0"))
        return _clean(str(head + 1)) if head + 1 < 10**_WIDTH else _middle(before or "", None)
    if before is None:
        head = int(after[:_WIDTH].ljust(_WIDTH, "0"))
        if head - 1 > 0:
            return _clean(str(head - 1).rjust(_WIDTH, "0"))
    return _middle(before or "", after)


def _clean(digits: str) -> str:
    return digits.rstrip("0")


def _middle(low: str, high: str | None) -> str:
    """The shortest digits strictly between two fractions; `high` None stands for 1."""
    digits: list[str] = []
    at = 0
    while True:
        floor = int(low[at]) if at < len(low) else 0
        ceiling = int(high[at]) if high is not None and at < len(high) else (10 if high is None else 0)
        if floor == ceiling:
            digits.append(str(floor))
        elif ceiling - floor > 1:
            digits.append(str((floor + ceiling) // 2))
            return "".join(digits)
        else:
            digits.append(str(floor))
            high = None
        at += 1
