"""Fields to choose from: a row of buttons for a few choices, a box for many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.ui.guard import answering
from journeymapper.ui.panels.box import Box
from journeymapper.ui.panels.inspector.field import Field, Place, Read, Write, mixed
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.plain import plain_tip

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Option:
    """A value to choose, how it is shown and what it is called in full."""

    value: Any
    text: str
    spoken: str = ""
    icon: QIcon | None = None


class ButtonRow(QWidget):
    """Buttons of which one is chosen. Tab comes to the chosen one, the arrows go to the others."""

    chosen = Signal(object)

    def __init__(self, name: str, label: str, options: Sequence[Option], scope: Scope) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        self.options = options
        self.buttons: list[QToolButton] = []
        for at, option in enumerate(options):
            button = QToolButton()
            button.setObjectName(f"{name}_{option.value}")
            button.setProperty("role", "choice")
            button.setText(option.text.replace("&", "&&"))
            if option.icon is not None:
                button.setIcon(option.icon)
                button.setIconSize(QSize(18, 18))
            button.setCheckable(True)
            button.setAccessibleName(f"{label}: {option.spoken or option.text}")
            if option.spoken and option.spoken != option.text:
                button.setToolTip(plain_tip(option.spoken))
            button.setProperty("some", False)
            button.clicked.connect(lambda _=False, at=at: self._choose(at))
            button.installEventFilter(self)
            scope.watch(button)
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch()
        self.show_chosen(None)

    def show_chosen(self, at: int | None) -> None:
        """Shows which is chosen, or that none is."""
        for place, button in enumerate(self.buttons):
            button.setChecked(place == at)
            by_tab = place == (at or 0)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if by_tab else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.buttons[at or 0])

    def show_some(self, values: Sequence[Any]) -> None:
        """Shows which values occur where several records differ; nothing for none."""
        for button, option in zip(self.buttons, self.options, strict=True):
            some = any(option.value == value for value in values)
            if button.property("some") != some:
                button.setProperty("some", some)
                button.setAccessibleDescription(tr("some of these") if some else "")
                self.style().unpolish(button)
                self.style().polish(button)

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, QToolButton):
                at = max(0, min(len(self.buttons) - 1, self.buttons.index(watched) + step))
                self.buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)
                self._choose(at)
                return True
        return super().eventFilter(watched, event)

    def _choose(self, at: int) -> None:
        self.show_chosen(at)
        self.chosen.emit(self.options[at].value)


class ChoiceField(Field):
    """A row of buttons with a label."""

    def __init__(
        self,
        scope: Scope,
        name: str,
        label: str,
        read: Read,
        write: Write,
        *,
        options: Sequence[Option],
        spoken: str = "",
    ) -> None:
        super().__init__(scope, name, label, read, write)
        self.row = ButtonRow(name, spoken or label, options, scope)
        self.hold(self.row, spoken=spoken)
        self.row.chosen.connect(self._choose)

    def show_value(self, value: Any, *, is_mixed: bool) -> None:
        found = [at for at, option in enumerate(self.row.options) if option.value == value]
        self.row.show_chosen(found[0] if found and not is_mixed else None)
        self.row.show_some(self._seen if is_mixed and self._seen else ())

    def _choose(self, value: Any) -> None:
        self.offer(value)
        self._seen = None
        self.refresh(fresh=False)


Choices = Callable[[], Sequence[tuple[Any, str, QIcon | None]]]
"""Values with their names, as they are now."""


def step_choices(scope: Scope) -> list[tuple[Any, str, QIcon | None]]:
    """All steps, with their numbers."""
    cards = scope.canvas.drawing.cards
    return [
        (step.id, f"{cards[step.id].number}  {one_line(step.title) or tr('(no title)')}".strip(), None)
        for step in scope.journey.steps
        if step.id in cards
    ]


class BoxField(Field):
    """A box that opens; what it offers is read anew with every refresh."""

    def __init__(
        self,
        scope: Scope,
        name: str,
        label: str,
        read: Read,
        write: Write,
        *,
        choices: Choices,
        place: Place = "beside",
        spoken: str = "",
    ) -> None:
        super().__init__(scope, name, label, read, write)
        self.box = Box()
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setMinimumContentsLength(6)
        self.box.setMaxVisibleItems(16)
        self._choices = choices
        self._offered: list[tuple[Any, str]] = []
        self.hold(self.box, place, spoken)
        self.box.activated.connect(self._choose)

    def refresh(self, *, fresh: bool) -> None:
        found = list(self._choices())
        offered = [(value, text) for value, text, _ in found]
        if offered != self._offered or fresh:
            self._offered = offered
            self._seen = None
            self.box.clear()
            for _, text, icon in found:
                self.box.addItem(icon or QIcon(), text)
        super().refresh(fresh=fresh)

    def show_value(self, value: Any, *, is_mixed: bool) -> None:
        found = [at for at, (each, _) in enumerate(self._offered) if each == value]
        self.box.setPlaceholderText(mixed() if is_mixed else "")
        self.box.setCurrentIndex(found[0] if found and not is_mixed else -1)

    def _choose(self, at: int) -> None:
        self.offer(self._offered[at][0])
        self._seen = None
        self.refresh(fresh=False)
