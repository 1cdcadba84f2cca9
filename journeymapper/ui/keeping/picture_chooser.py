"""Choosing one of several maps by their pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.keeping.heading import Heading
from journeymapper.ui.keeping.picture_list import Entry, PictureList

Deed = tuple[str, Callable[[int], object]]
"""What a button says, and what it does with a row."""


class PictureChooser(QDialog):
    """A list, of which one is opened with Enter, a double click or the button."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        heading: Heading,
        entries: Sequence[Entry],
        theme: Theme,
        open_row: Callable[[int], object],
        label: str,
        more: Deed | None = None,
    ) -> None:
        """`open_row` is called with the row that is to be opened; `label` is what its button says.

        `more`: what else can be done with a row: what its button says, and what is called.
        """
        super().__init__(parent)
        self.setObjectName("pictures")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(620, 520 if entries else 190)
        self.list = PictureList(entries, theme, title)
        self.list.setVisible(bool(entries))
        self.list.itemActivated.connect(self.accept)
        buttons = QDialogButtonBox()
        self.open_chosen = buttons.addButton(label, QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_chosen.setEnabled(bool(entries))
        self.open_chosen.setDefault(True)
        self._run = open_row
        if more is not None:
            text, deed = more
            button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
            button.setEnabled(bool(entries))
            button.setAutoDefault(False)
            button.clicked.connect(lambda: self._do(deed))
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        column.addSpacing(4)
        column.addWidget(buttons)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.accepted.connect(lambda: [self._run(row) for row in self.list.chosen()])

    def _do(self, deed: Callable[[int], object]) -> None:
        self._run = deed
        self.accept()
