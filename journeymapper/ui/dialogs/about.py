"""What the program is, and its version."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from journeymapper.i18n.language import tr
from journeymapper.ui.editor import Editor


def show(editor: Editor) -> QMessageBox:
    """Shows it, without stopping the work."""
    box = QMessageBox(editor.frame)
    box.setObjectName("about")
    box.setWindowTitle(tr("About JourneyMapper"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"JourneyMapper {_version()}".strip())
    box.setInformativeText(
        tr("Draws how customers really buy: with loops and skips, in sight of suppliers or out of it.")
    )
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def _version() -> str:
    """The version that is installed; nothing for a checkout that is not."""
    try:
        return version("journeymapper")
    except PackageNotFoundError:
        return ""
