"""The field in which a title is typed in the outline: the signs of the canvas mean the same behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from journeymapper.ui.canvas.capture.unseen import UnseenLine


class TitleField(QLineEdit):
    """One line of text, followed as it is typed."""

    def __init__(self, parent: QWidget, line: UnseenLine) -> None:
        super().__init__(parent)
        self.line = line
        self.textEdited.connect(line.edited)
