"""What a dialog is about: a line that is seen first, and a few quiet ones beneath it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class Heading(QWidget):
    """Both texts are plain, whatever stands in them."""

    def __init__(self, head: str, text: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name, each in (("dialog_head", head), ("dialog_text", text)):
            label = QLabel(each)
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch()
