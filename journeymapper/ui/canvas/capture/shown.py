"""What is seen of a line besides its text: chips and choices, under it or above."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.canvas.capture.chips import Strip
from journeymapper.ui.canvas.capture.chooser import Chooser
from journeymapper.ui.canvas.capture.line import Sign
from journeymapper.ui.canvas.capture.meaning import MOST, Chip, Choice, group_of, spoken
from journeymapper.ui.canvas.capture.placing import beside
from journeymapper.ui.canvas.capture.pressable import row_height

_ROOM_MOST = 0.5
"""A new line keeps room for chips and choices beneath it: at most this share of the height of the view."""
_STRIP_WIDTH = 360
"""The strip of chips may be so wide, in pixels, though the line is narrower."""


class Shown:
    """The strip and the list of one canvas."""

    def __init__(
        self,
        view: QAbstractScrollArea,
        field: QWidget,
        pressed: Callable[[Chip], None],
        chosen: Callable[[Choice], None],
    ) -> None:
        """`pressed` hears of chips, `chosen` of choices that are pressed."""
        self._view, self._field = view, field
        self._strip = Strip(view, field, pressed)
        self._chooser = Chooser(view, field, chosen)
        self._anchor = QRect()
        self._announced = ""

    def dress(self, theme: Theme) -> None:
        """Takes the colours of a theme."""
        self._strip.dress(theme)
        self._chooser.dress(theme)
        self._lay()

    @property
    def chips_at(self) -> QRect:
        """Where the chips stand; an empty rectangle if there are none."""
        return self._strip.geometry() if self._strip.isVisible() else QRect()

    @property
    def room(self) -> int:
        """How much room a new line asks for beneath itself, in pixels."""
        wanted = self._chooser.height_of(MOST) + row_height()
        return min(wanted, round(_ROOM_MOST * self._view.viewport().height()))

    def place(self, anchor: QRect) -> None:
        """Stands beside what the line takes of the viewport."""
        self._anchor = anchor
        self._lay()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Shows these chips."""
        self._strip.show_chips(chips)
        self._lay()

    def offer(self, sign: Sign, choices: Sequence[Choice], walked: int | None) -> None:
        """Shows what a sign may mean; `walked` is what Enter would choose."""
        name = {
            "step": tr("Steps to choose from"),
            "supplier": tr("Suppliers to choose from"),
            "phase": tr("Phases to choose from"),
        }[group_of(sign.kind) or "step"]
        self._chooser.offer(choices, sign.aida, walked, name, _note(sign, choices))
        self._chooser.show()
        self._lay()
        self._announce(spoken(choices[walked], sign.aida) if walked is not None else "")

    def close_list(self) -> None:
        """There is nothing to choose."""
        self._announce("")
        self._chooser.hide()

    def _announce(self, text: str) -> None:
        """Tells a screen reader: the keyboard is in the text, not in the list."""
        if text == self._announced:
            return
        self._announced = text
        self._field.setAccessibleDescription(text)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, text))

    def _lay(self) -> None:
        room, taken = self._view.viewport().geometry(), self._anchor
        if self._strip.buttons:
            widest = min(room.width() - 8, max(self._anchor.width(), _STRIP_WIDTH))
            size = self._strip.size_within(widest)
            place = beside(self._anchor, size, room, size.height())
            self._strip.lay(place.topLeft(), widest)
            taken = taken.united(place)
        if not self._chooser.isHidden():
            size = QSize(self._chooser.width_wanted(), self._chooser.height_wanted())
            self._chooser.lay(beside(taken, size, room, self._chooser.height_of(1)))


def _note(sign: Sign, choices: Sequence[Choice]) -> str:
    """What stands under the choices."""
    if not choices:
        return (
            tr("Nothing is called so: it stays text") if sign.query else tr("There is nothing to choose yet")
        )
    if sign.kind == "supplier" and sign.aida is None:
        return tr("Then a space and a, i, d or c: the state")
    return ""
