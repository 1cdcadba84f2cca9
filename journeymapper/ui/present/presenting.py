"""Presenting the map of a window: on or off. What it takes is made when it begins, and goes when it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from journeymapper.ui.present.host import Host
    from journeymapper.ui.present.show import Show


class Presenting(QObject):
    """One for each map that a window shows."""

    changed = Signal()
    """It has begun or ended, or something of it was switched."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.canvas)
        self._host = host
        self._show: Show | None = None

    @property
    def show(self) -> Show | None:
        """What is there while the map is presented."""
        return self._show

    @property
    def is_on(self) -> bool:
        """Whether the map is being presented."""
        return self._show is not None

    def begin(self) -> None:
        """The map fills a screen: the other one, if there are two."""
        if self._show is not None:
            return
        # Imported when it is wanted: the editor is on the screen before anybody presents.
        from journeymapper.ui.present.show import Show  # noqa: PLC0415

        self._show = Show(self._host, self)
        self._show.changed.connect(self.changed)
        self._show.left.connect(self.end)
        try:
            self._show.begin()
        except BaseException:
            self.end()
            raise
        self.changed.emit()

    def end(self) -> None:
        """All that stepped aside comes back as it was."""
        show, self._show = self._show, None
        if show is not None:
            try:
                show.end()
            finally:
                show.deleteLater()
                self.changed.emit()

    def toggle(self) -> None:
        """Begins, or ends."""
        (self.end if self.is_on else self.begin)()

    def panes(self) -> list[QWidget]:
        """The bar, for the keyboard."""
        return [self._show.pane] if self._show is not None else []

    def release(self) -> None:
        """The window has another map."""
        self.end()

    def retext(self) -> None:
        """Puts everything in the language and theme in use."""
        if self._show is not None:
            self._show.retext()
