"""Two pages in one place: whom the customer met, and a thousand walks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from journeymapper.i18n.figures import number
from journeymapper.i18n.language import tr
from journeymapper.ui.panels.trial.drawing_lots import WALKS


class Pages(QWidget):
    """A button for each page above it."""

    def __init__(self, met: QWidget, walks: QWidget) -> None:
        super().__init__()
        self._met = 0
        self.stack = QStackedWidget()
        self.buttons: list[QToolButton] = []
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(3)
        for at, (name, page) in enumerate((("met", met), ("walks", walks))):
            button = QToolButton()
            button.setObjectName(f"trial_page_{name}")
            button.setProperty("role", "page")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, at=at: self.stack.setCurrentIndex(at))
            group.addButton(button)
            self.buttons.append(button)
            self.stack.addWidget(page)
            row.addWidget(button)
        self.buttons[0].setChecked(True)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(row)
        column.addWidget(self.stack, 1)

    def count(self, met: int) -> None:
        """How many suppliers the customer has met."""
        self._met = met
        self.retext()

    def retext(self) -> None:
        """Puts the texts in the language in use."""
        self.buttons[0].setText(tr("Met: {n}", n=self._met) if self._met else tr("Nobody met yet"))
        self.buttons[1].setText(tr("{n} walks", n=number(WALKS)))
