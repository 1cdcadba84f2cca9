"""What is at hand in the tree of findings: its whole sentence, and a button for all that can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from journeymapper.ui.icons import icon


@dataclass(frozen=True, slots=True)
class Deed:
    """What a button does: `name` for tests and assistive tools."""

    name: str
    text: str
    icon: str
    keys: str = ""


class Details(QScrollArea):
    """The buttons stay the same objects, so that the keyboard stays where it is."""

    chosen = Signal(str)
    """A button was pressed: the name of what it does."""
    emptied = Signal()
    """The button with the keyboard has gone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("finding_details")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("finding_inner")
        self.text = QLabel()
        self.text.setObjectName("finding_text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(10, 6, 8, 6)
        column.setSpacing(3)
        column.addWidget(self.text)
        column.addSpacing(3)
        column.addStretch()
        self._column = column
        self.buttons: list[QToolButton] = []
        self.setWidget(inner)
        self._deeds: Sequence[Deed] = ()

    def wanted(self, width: int) -> int:
        """How high it is with all that it shows, in pixels."""
        if not self._column.hasHeightForWidth():
            return self._column.totalSizeHint().height()
        return max(0, self._column.totalHeightForWidth(width - self.verticalScrollBar().sizeHint().width()))

    def show_deeds(self, text: str, deeds: Sequence[Deed]) -> None:
        """Shows a text and a button for each deed."""
        self.text.setText(text)
        self._deeds = deeds
        focused = QApplication.focusWidget()
        lost = focused in self.buttons and self.buttons.index(focused) >= len(deeds)
        if lost:
            self.emptied.emit()
        while len(self.buttons) < len(deeds):
            self._add_button()
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(deeds))
            if at < len(deeds):
                deed = deeds[at]
                button.setObjectName(f"finding_{deed.name}")
                button.setText(deed.text.replace("&", "&&"))
                button.setAccessibleName(deed.text)
                button.setIcon(icon(deed.icon))
                button.setToolTip(deed.keys)

    def _add_button(self) -> None:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.hide()
        button.clicked.connect(lambda: self.chosen.emit(self._deeds[self.buttons.index(button)].name))
        self._column.insertWidget(self._column.count() - 1, button)
        self.buttons.append(button)
