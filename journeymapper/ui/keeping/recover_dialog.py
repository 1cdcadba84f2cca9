"""What was not saved when the program ended, offered at the next start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.keeping.heading import Heading
from journeymapper.ui.keeping.picture_list import Entry, PictureList

Choice = Literal["open", "discard", "later"]


class RecoverDialog(QDialog):
    """The maps, all chosen at first. Closing it decides nothing: they are offered again."""

    def __init__(self, parent: QWidget, entries: Sequence[Entry], theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("recover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Unsaved maps"))
        self.resize(620, 460 if len(entries) > 1 else 330)
        self.choice: Choice = "later"
        self.rows: list[int] = []
        """The maps that the choice is about."""
        heading = Heading(
            tr("These maps were not saved when JourneyMapper ended."),
            tr(
                "They open as copies; your files are as they were. Not now offers them again at the next "
                "start. What you discard is kept for 14 days."
            ),
        )
        self.list = PictureList(entries, theme, tr("Unsaved maps"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemActivated.connect(lambda: self._decide("open"))
        self.list.itemSelectionChanged.connect(self._refresh)
        several = len(entries) > 1
        self.discard = QPushButton(tr("Discard selected") if several else tr("Discard"))
        self.later = QPushButton(tr("Not now"))
        self.all = QPushButton(tr("Open all"))
        self.open_chosen = QPushButton(tr("Open selected") if several else tr("Open"))
        self.all.setVisible(several)
        self.open_chosen.setDefault(True)
        self.discard.clicked.connect(lambda: self._decide("discard"))
        self.later.clicked.connect(self.reject)
        self.all.clicked.connect(self._open_all)
        self.open_chosen.clicked.connect(lambda: self._decide("open"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.discard)
        buttons.addStretch()
        for button in (self.later, self.all, self.open_chosen):
            buttons.addWidget(button)
        for button in (self.discard, self.later, self.all):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        column.addSpacing(4)
        column.addLayout(buttons)
        self.list.setCurrentRow(0)
        self.list.selectAll()
        self.list.setFocus()

    def _open_all(self) -> None:
        self.list.selectAll()
        self._decide("open")

    def _decide(self, choice: Choice) -> None:
        self.choice, self.rows = choice, self.list.chosen()
        self.accept()

    def _refresh(self) -> None:
        for button in (self.open_chosen, self.discard):
            button.setEnabled(bool(self.list.chosen()))
