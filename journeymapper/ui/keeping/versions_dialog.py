"""Earlier versions of a map's file, by time, as pictures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.keeping.heading import Heading
from journeymapper.ui.keeping.picture_list import Entry, PictureList


class VersionsDialog(QDialog):
    """The versions, the newest first; one is chosen, to be opened beside the present."""

    def __init__(self, parent: QWidget, name: str, entries: Sequence[Entry], theme: Theme) -> None:
        """`name` is that of the map's file; without entries it says how versions come about."""
        super().__init__(parent)
        self.setObjectName("versions")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Earlier versions"))
        self.resize(620, 520 if entries else 190)
        heading = Heading(
            name,
            tr(
                "A version opens beside the present map, as a copy that is not saved. To go back to it, save "
                "that copy under the name of this file: what the file holds now becomes a version, too."
            )
            if entries
            else tr(
                "There are no earlier versions of this map yet. Each time you open it and save changes, what "
                "its file held before is kept."
            ),
        )
        self.list = PictureList(entries, theme, tr("Earlier versions"))
        self.list.setVisible(bool(entries))
        self.list.itemActivated.connect(self.accept)
        buttons = QDialogButtonBox()
        self.open_chosen = buttons.addButton(tr("Open beside"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_chosen.setEnabled(bool(entries))
        self.open_chosen.setDefault(True)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (heading, self.list):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(buttons)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def chosen(self) -> int | None:
        """The row at hand."""
        rows = self.list.chosen()
        return rows[0] if rows else None
