"""Parts with a row for each of several things. Rows are kept and shown again, not made anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from journeymapper.ui.icons import icon
from journeymapper.ui.panels.inspector.field import Field, Part
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.plain import plain_tip


def small_button(scope: Scope, name: str, text: str, sign: str, run: Callable[[], object]) -> QToolButton:
    """A button with an icon and, for whoever cannot see that, a text."""
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(icon(sign))
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    call_it(button, text)
    button.clicked.connect(lambda _=False: run())
    scope.watch(button)
    return button


def word_button(scope: Scope, name: str, text: str, sign: str, run: Callable[[], object]) -> QToolButton:
    """The same with its text beside the icon."""
    button = small_button(scope, name, text, sign, run)
    button.setProperty("role", "add")
    button.setText(text)
    button.setToolTip("")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button


def call_it(button: QToolButton, text: str) -> None:
    """What a button without words is called."""
    button.setToolTip(plain_tip(text))
    button.setAccessibleName(text)


class Row(Part):
    """One row, at a place in the list, with fields of its own."""

    def __init__(self, scope: Scope, at: int) -> None:
        super().__init__()
        self.scope = scope
        self.at = at
        self.fields: list[Field] = []

    @property
    def control(self) -> QWidget:
        """What is given the keyboard."""
        return self.fields[0]

    def refresh(self, *, fresh: bool) -> None:
        for field in self.fields:
            field.refresh(fresh=fresh)


class Rows(Part):
    """As many rows as there are things; the pool of rows only grows."""

    def __init__(self, scope: Scope, spacing: int = 10) -> None:
        super().__init__()
        self.scope = scope
        self.rows: list[Row] = []
        self._shown: list[object] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self.places = QVBoxLayout()
        self.places.setSpacing(spacing)
        self.column.addLayout(self.places)

    def things(self) -> list[object]:
        """What the rows stand for, such as ids: a row that stands for another one is shown afresh."""
        raise NotImplementedError

    def make(self, at: int) -> Row:
        """A row for the thing at this place."""
        raise NotImplementedError

    def refresh(self, *, fresh: bool) -> None:
        before, self._shown = self._shown, self.things()
        while len(self.rows) < len(self._shown):
            row = self.make(len(self.rows))
            self.rows.append(row)
            self.places.addWidget(row)
        for at, row in enumerate(self.rows):
            shown = at < len(self._shown)
            row.setVisible(shown)
            if shown:
                other = at >= len(before) or before[at] != self._shown[at]
                row.refresh(fresh=fresh or other)
