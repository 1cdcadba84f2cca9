"""A field: a label, a control, and beneath it what is wrong with what was given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import sentence
from journeymapper.model.patch import Patch
from journeymapper.model.rules import RefusedError
from journeymapper.ui.panels.inspector.scope import Scope

GUTTER = 12
"""Pixels at the left of every part, where rows have the grip that they are dragged by."""
LABEL_WIDTH = 92
"""Pixels: all controls begin at one line."""
_DOWN = 6
"""Pixels that bring a label beside the first line of its control."""

Read = Callable[[], Sequence[Any]]
"""The value of each record that is selected."""
Write = Callable[[Any], Patch]
Place = Literal["beside", "above", "bare"]
"""Where the label stands: at the left, above, or nowhere."""


class Part(QWidget):
    """Something in a group. `refresh` takes over how the journey is; `fresh` after another selection."""

    several = True
    """Whether it makes sense for several records at once."""
    has_gutter = False
    """Whether it lays itself out in the gutter too."""

    def refresh(self, *, fresh: bool) -> None:
        """Shows how the journey is now."""
        raise NotImplementedError


def quiet_label(text: str, name: str = "quiet") -> QLabel:
    """A label for plain text that does not ask for attention; `name` is its role in the style sheet."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", name)
    label.setWordWrap(True)
    return label


class Field(Part):
    """Binds a control to a value of the selected records. Subclasses show the value and offer another."""

    def __init__(self, scope: Scope, name: str, label: str, read: Read, write: Write) -> None:
        """`name` tells the field from the others, also for undo."""
        super().__init__()
        self.setObjectName(f"field_{name}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.scope = scope
        self.name = name
        self.label = quiet_label(label, "label")
        self._read = read
        self._write = write
        self._seen: list[Any] | None = None
        self._keeps_text = False
        self.control: QWidget = self
        """What is told to a screen reader as the field."""
        self.refused = quiet_label("", "refused")
        self.refused.setObjectName(f"refused_{name}")
        self.refused.hide()
        self.refused.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def hold(self, control: QWidget, place: Place = "beside", spoken: str = "") -> None:
        """Lays out what takes the keyboard; `spoken` names it where the label alone would not do."""
        control.setObjectName(self.name)
        control.setAccessibleName(spoken or self.label.text())
        self.place(control, place)
        self.scope.watch(control)

    def place(self, control: QWidget, place: Place = "beside") -> None:
        """Lays label and control out."""
        self.setFocusProxy(control)
        self.control = control
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        if place != "bare":
            self.label.setBuddy(control)
            if place == "above":
                grid.addWidget(self.label, 0, 0, 1, 2)
            else:
                self.label.setFixedWidth(LABEL_WIDTH)
                self.label.setContentsMargins(0, _DOWN, 0, 0)
                grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        if place != "beside":
            grid.addWidget(control, 1, 0, 1, 2)
            grid.addWidget(self.refused, 2, 0, 1, 2)
        else:
            grid.addWidget(control, 0, 1)
            grid.addWidget(self.refused, 1, 1)

    def refresh(self, *, fresh: bool) -> None:
        values = list(self._read())
        if fresh:
            self.complain("")
        elif values == self._seen:
            return  # nor is a text that was refused thrown away
        self._seen = values
        if self._keeps_text:
            return
        is_mixed = any(value != values[0] for value in values[1:])
        self.show_value(None if is_mixed or not values else values[0], is_mixed=is_mixed)

    def show_value(self, value: Any, *, is_mixed: bool) -> None:
        """Shows the value, or that the records differ in it."""
        raise NotImplementedError

    def offer(self, value: Any, *, typed: bool = False) -> bool:
        """Gives the records this value; says why not where that is refused. Returns whether it was taken."""
        try:
            patch = self._write(value)
            self.complain("")
            self.scope.commit(patch, self.name if typed else None)
        except RefusedError as error:
            self.complain(sentence(error.refusal))
            if typed:
                self.take_back()
            return False
        return True

    def take_back(self) -> None:
        """Gives back the value of before the typing, and leaves the text, which cannot be taken, alone."""
        self._keeps_text = True
        try:
            self.scope.take_back(self.name)
        finally:
            self._keeps_text = False

    def complain(self, text: str) -> None:
        """Says beneath the control what is wrong; an empty text: nothing."""
        self.refused.setText(text)
        self.control.setAccessibleDescription(text)
        self.refused.setVisible(bool(text))


def mixed() -> str:
    """What stands in a field whose records differ."""
    return tr("differs")
