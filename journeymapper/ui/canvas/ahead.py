"""What lenses will need is worked out while nothing else is to be done, a few milliseconds at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from journeymapper.ui.guard import guarded

REST = 400
"""Milliseconds without a change before it begins."""
_PAUSE = 15
"""Milliseconds between two spells of work, for whatever else happens."""
_SPELL = 0.005
"""Seconds of work after which there is a pause."""


class Ahead(QObject):
    """Begins whenever nothing has changed for a while, and begins anew after every change."""

    def __init__(self, begin: Callable[[], Iterator[None]], parent: QObject) -> None:
        """`begin` gives work that is done step by step."""
        super().__init__(parent)
        self._begin = begin
        self._work: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to do, unless something changes."""
        return not self._timer.isActive()

    def restart(self) -> None:
        """Something has changed: what was begun is void."""
        self._work = None
        self._timer.start(REST)

    @guarded
    def _go_on(self) -> None:
        if self._work is None:
            self._work = self._begin()
        until = perf_counter() + _SPELL
        for _ in self._work:
            if perf_counter() >= until:
                self._timer.start(_PAUSE)
                return
        self._work = None
