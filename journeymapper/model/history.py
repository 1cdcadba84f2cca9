"""Undo and redo: the patches that were made, as far back as the memory limit allows."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from operator import attrgetter
from sys import getsizeof
from typing import Any

from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import RECORDS, Evidence, Hushed, Link, Touch

LIMIT_BYTES = 64 * 1024 * 1024
_WEIGHED = 1000
"""Changes of a patch that are weighed at least, if it has so many."""
_OF_PATCH, _OF_CHANGE = 500, 170
"""Bytes of a patch without its changes, and of a change without its records: measured."""
_VALUES: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    kind: attrgetter(*(each.name for each in fields(kind)))
    for kind in (*RECORDS.values(), Evidence, Hushed, Link, Touch)
}
"""All fields of a record at once, quicker than one by one."""


@dataclass(frozen=True, slots=True)
class _Entry:
    patch: Patch
    serial: int
    size: int
    merge: str | None


class History:
    """What can be undone and redone. A saved state is remembered by its serial number."""

    def __init__(self, limit: int = LIMIT_BYTES) -> None:
        """A history that forgets its oldest patches beyond `limit` bytes (an estimate)."""
        self._limit = limit
        self._done: deque[_Entry] = deque()
        self._undone: list[_Entry] = []
        self._bytes = 0
        self._serial = 0
        self._base = 0
        self._saved: int | None = 0

    @property
    def undoable(self) -> Sequence[Patch]:
        """The patches that undo would take back, the latest first."""
        return [entry.patch for entry in reversed(self._done)]

    @property
    def redoable(self) -> Sequence[Patch]:
        """The patches that redo would make again, the next first."""
        return [entry.patch for entry in reversed(self._undone)]

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to redo."""
        return bool(self._undone)

    @property
    def size(self) -> int:
        """The memory that the kept patches take, in bytes, as an estimate."""
        return self._bytes

    @property
    def is_saved(self) -> bool:
        """Whether the present state is the one that was last saved."""
        return self._saved == self._here

    def mark_saved(self) -> None:
        """Remembers the present state as the saved one; the next edit is an undo step of its own."""
        self._saved = self._here
        self.seal()

    def mark_unsaved(self) -> None:
        """Forgets what was saved: a recovered or a new map from a template has no file that equals it."""
        self._saved = None

    def record(self, patch: Patch, merge: str | None = None) -> None:
        """Keeps a patch that was made. With the same `merge` text as the latest, both become one step."""
        for entry in self._undone:
            self._bytes -= entry.size
        self._undone.clear()
        self._serial += 1
        last = self._done[-1] if self._done else None
        if merge is not None and last is not None and last.merge == merge:
            patch = last.patch.then(patch)
            self._bytes -= self._done.pop().size
            if not patch:
                return
        entry = _Entry(patch, self._serial, _bytes_of(patch), merge)
        self._done.append(entry)
        self._bytes += entry.size
        while self._bytes > self._limit and len(self._done) > 1:
            oldest = self._done.popleft()
            self._bytes -= oldest.size
            self._base = oldest.serial

    def seal(self) -> None:
        """Lets nothing more merge into the latest undo step."""
        if self._done and self._done[-1].merge is not None:
            last = self._done.pop()
            self._done.append(_Entry(last.patch, last.serial, last.size, None))

    def undone(self) -> None:
        """Moves the latest patch over to those that can be made again."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """Moves the next patch back to those that can be undone."""
        self._done.append(self._undone.pop())

    @property
    def _here(self) -> int:
        return self._done[-1].serial if self._done else self._base


def _bytes_of(patch: Patch) -> int:
    """An estimate of a patch's memory. A record after it is mostly the one before the next: counted once.

    Of a patch of thousands of changes some thousand are weighed, evenly spread.
    """
    every = max(1, len(patch.changes) // _WEIGHED)
    weighed = [_weigh_change(change) for change in islice(patch.changes.values(), 0, None, every)]
    return _OF_PATCH + sum(weighed) * len(patch.changes) // max(1, len(weighed))


def _weigh_change(change: Change) -> int:
    before, after = change.before, change.after
    if before is None or after is None:
        return _OF_CHANGE + _weigh(before) + _weigh(after)
    old, new = _VALUES[type(before)](before), _VALUES[type(after)](after)
    least = most = 0
    for one, other in zip(old, new, strict=True):
        if one is not other:
            least += _weigh(one)
            most += _weigh(other)
    return _OF_CHANGE + getsizeof(after) + max(least, most)


def _weigh(value: object) -> int:
    """Bytes of a value and of all that it holds. What a program has but one of takes none."""
    kind = type(value)
    if kind is str or kind is float:
        return getsizeof(value)
    if kind is tuple:
        return getsizeof(value) + sum(map(_weigh, value))  # type: ignore[call-overload]
    values = _VALUES.get(kind)
    return 0 if values is None else getsizeof(value) + sum(map(_weigh, values(value)))
