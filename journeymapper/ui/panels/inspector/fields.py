"""Fields to type in and to tick."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from journeymapper.i18n.language import tr
from journeymapper.ui.forms import TEXT, Form
from journeymapper.ui.panels.inspector.field import Field, Place, Read, Write, mixed
from journeymapper.ui.panels.inspector.growing import GrowingEdit
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.panels.inspector.tick import Tick


class LineField(Field):
    """One line; Enter accepts. What cannot be understood stays, with what was expected beneath it."""

    def __init__(  # noqa: PLR0913 - all but five have a default
        self,
        scope: Scope,
        name: str,
        label: str,
        read: Read,
        write: Write,
        *,
        form: Form = TEXT,
        hint: str = "",
        place: Place = "beside",
        spoken: str = "",
    ) -> None:
        """`spoken` names the control for a screen reader, where the label alone would not do."""
        super().__init__(scope, name, label, read, write)
        self.edit = QLineEdit()
        self._form = form
        self._hint = hint
        self.hold(self.edit, place, spoken)
        self.edit.textEdited.connect(self._type)
        self.edit.editingFinished.connect(self._finish)

    def show_value(self, value: Any, *, is_mixed: bool) -> None:
        self.edit.setPlaceholderText(mixed() if is_mixed else self._hint)
        if self.edit.hasFocus() and not is_mixed and self._means(value):
            return  # "2," and "2" are the same number: whoever types is not corrected
        text = "" if is_mixed else self._form.show(value)
        if text != self.edit.text():
            at = self.edit.cursorPosition()
            self.edit.setText(text)
            self.edit.setCursorPosition(at if self.edit.hasFocus() else 0)
            self.complain("")

    def hint_at(self, hint: str) -> None:
        """Says in an empty field what holds, unless the records differ in it."""
        if self.edit.placeholderText() == self._hint:
            self.edit.setPlaceholderText(hint)
        self._hint = hint

    def _means(self, value: Any) -> bool:
        try:
            return bool(self._form.read(self.edit.text()) == value)
        except ValueError:
            return False

    def _type(self, text: str) -> None:
        try:
            value = self._form.read(text)
        except ValueError:
            self.take_back()
            return  # perhaps half of something: told when the field is left
        self.offer(value, typed=True)

    def _finish(self) -> None:
        try:
            self._form.read(self.edit.text())
        except ValueError:
            self.complain(self._form.expected())
        self.scope.seal()


class TextField(Field):
    """Text of any length. Enter makes a new line, or accepts where a line break needs Shift."""

    def __init__(  # noqa: PLR0913 - all but five have a default
        self,
        scope: Scope,
        name: str,
        label: str,
        read: Read,
        write: Write,
        *,
        lines: tuple[int, int] = (2, 12),
        enter_accepts: bool = False,
        hint: str = "",
        place: Place = "above",
        spoken: str = "",
    ) -> None:
        """It is between `lines` high, as its text needs; `spoken` as for a line."""
        super().__init__(scope, name, label, read, write)
        self.edit = GrowingEdit(name, lines, enter_accepts=enter_accepts)
        self._is_high = lines[0] > 1
        self._hint = hint
        self.hold(self.edit, place, spoken)
        self.edit.edited.connect(lambda: self.offer(self.edit.text, typed=True))
        self.edit.accepted.connect(scope.seal)

    def show_value(self, value: Any, *, is_mixed: bool) -> None:
        several = tr("They differ. What is typed here takes the place of each.") if self._is_high else mixed()
        self.edit.setPlaceholderText(several if is_mixed else self._hint)
        self.edit.show_text("" if is_mixed else value or "")


class TickField(Field):
    """Yes or no; where the records differ, neither, until it is clicked."""

    def __init__(self, scope: Scope, name: str, label: str, read: Read, write: Write) -> None:
        super().__init__(scope, name, label, read, write)
        self.box = Tick(label)
        self.hold(self.box, "bare")
        self.box.clicked.connect(self._click)

    def show_value(self, value: Any, *, is_mixed: bool) -> None:
        self.box.setTristate(is_mixed)
        state = Qt.CheckState.PartiallyChecked if is_mixed else Qt.CheckState.Unchecked
        self.box.setCheckState(Qt.CheckState.Checked if value else state)

    def _click(self) -> None:
        chosen = self.box.checkState() != Qt.CheckState.Unchecked
        self.offer(chosen)
        self.refresh_anyway()

    def refresh_anyway(self) -> None:
        """Shows what holds, also where the edit changed nothing."""
        self._seen = None
        self.refresh(fresh=False)
