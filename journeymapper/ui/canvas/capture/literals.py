"""Which parts of a typed line are never read as signs, wherever they go in the text. No Qt."""

from __future__ import annotations

from journeymapper.ui.canvas.capture.line import Span


class Literals:
    """Places in a text. Some are literal for good, some only as long as nobody changes them."""

    def __init__(self) -> None:
        self._for_good: list[Span] = []
        self._unchanged: list[Span] = []

    @property
    def spans(self) -> tuple[Span, ...]:
        """From and up to, in characters of the text as it is now."""
        return (*self._for_good, *self._unchanged)

    def clear(self) -> None:
        """Nothing is literal."""
        self._for_good.clear()
        self._unchanged.clear()

    def keep(self, span: Span) -> None:
        """This is text, whatever is done to it: what was pasted, or was there before."""
        self._for_good.append(span)

    def keep_unchanged(self, span: Span) -> None:
        """This is text until it is changed. What is typed behind it after a blank does not change it."""
        self._unchanged.append(span)

    def edited(self, at: int, removed: int, added: str) -> None:
        """From `at` on, so many characters have gone, and these have come."""
        end = at + removed
        moved = [
            (_start(start, at, end, len(added)), _end(stop, at, end, len(added)))
            for start, stop in self._for_good
        ]
        self._for_good = [(start, stop) for start, stop in moved if start < stop]
        by = len(added) - removed
        self._unchanged = [
            (start, stop) if at >= stop else (start + by, stop + by)
            for start, stop in self._unchanged
            if not _touched((start, stop), at, end, added)
        ]


def shifted(place: int, at: int, removed: int, added: int) -> int:
    """Where a place in a text is after an edit; what is typed just there comes behind it."""
    return _end(place, at, at + removed, added)


def _start(place: int, at: int, end: int, added: int) -> int:
    if place >= end:
        return place + added - (end - at)
    return place if place < at else at + added


def _end(place: int, at: int, end: int, added: int) -> int:
    if place <= at:
        return place
    return place + added - (end - at) if place >= end else at


def _touched(span: Span, at: int, end: int, added: str) -> bool:
    start, stop = span
    if at == stop:
        return bool(added) and not added[0].isspace()
    return at < stop and (end > start or (at > start and bool(added)))
