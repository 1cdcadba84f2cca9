"""What the customer can do next, a button each. Their numbers are keys, and stand on the map as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.trial.course import Kind, Option
from journeymapper.ui.plain import plain_tip

KEYS = 9
"""Ways beyond these have no key."""
_ICONS: Mapping[Kind, str] = MappingProxyType(
    {
        "start": "ph.flag-banner",
        "next": "ph.arrow-right",
        "loop": "ph.arrow-counter-clockwise",
        "skip": "ph.arrow-bend-up-right",
        "stop": "ph.stop",
    }
)
_AROUND = 36
"""What frame and icon take of a button, in pixels."""


@dataclass(frozen=True, slots=True)
class Told:
    """An option with what its button says, and what is said of it."""

    option: Option
    text: str
    spoken: str


class WayButton(QToolButton):
    """A button as wide as there is room, whose text ends in an ellipsis."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Shows as much of a text as there is room for."""
        self._text = text
        self._elide()

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(20, self.width() - _AROUND)
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


class Ways(QScrollArea):
    """The buttons stay the same objects, so that the keyboard stays where it is."""

    chosen = Signal(int)
    """Which of the options."""
    emptied = Signal()
    """The button with the keyboard has gone."""

    def __init__(self, parent: QWidget, before: QWidget) -> None:
        """`before`: Tab comes to the ways after it."""
        super().__init__(parent)
        self.setObjectName("trial_ways")
        self._before = before
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("trial_ways_inner")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 2, 2, 2)
        self._column.setSpacing(3)
        self._column.addStretch()
        self.setWidget(inner)
        self.buttons: list[WayButton] = []

    def show_options(self, told: Sequence[Told]) -> None:
        """Shows a button for each of them."""
        focused = QApplication.focusWidget()
        lost = isinstance(focused, WayButton) and focused in self.buttons[len(told) :]
        for at, each in enumerate(told):
            if at == len(self.buttons):
                self.buttons.append(self._button(at))
            button = self.buttons[at]
            key = f"{at + 1}   " if at < KEYS else ""
            button.setIcon(icon(_ICONS[each.option.kind]))
            button.say(f"{key}{each.text}")
            button.setAccessibleName(each.spoken)
            button.setToolTip(plain_tip(each.spoken))
            button.show()
        if lost:
            self.emptied.emit()
        for button in self.buttons[len(told) :]:
            button.hide()

    def _button(self, at: int) -> WayButton:
        button = WayButton(self)
        button.setObjectName(f"trial_way_{at + 1}")
        button.clicked.connect(lambda: self.chosen.emit(at))
        self._column.insertWidget(at, button)
        QWidget.setTabOrder(self.buttons[-1] if self.buttons else self._before, button)
        return button
