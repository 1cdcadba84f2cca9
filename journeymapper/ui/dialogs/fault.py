"""The box that says that the program itself has failed: calm, one at a time, with a way to be safe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from journeymapper.i18n.language import tr

Rescue = Callable[[QWidget | None], object]
_DETAILS_MOST = 100_000
"""Letters; what comes after is in the log."""


class FaultBox(QMessageBox):
    """Stops nobody's work on other windows; further faults are added to its details."""

    def __init__(self, parent: QWidget | None, details: str, log: Path, rescue: Rescue | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("JourneyMapper")
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(tr("Something went wrong."))
        self.setInformativeText(
            tr(
                "Your map is still there. To be on the safe side, save a copy of it now. The details are in "
                "{path}.",
                path=log,
            )
        )
        self._details = details
        self.setDetailedText(details)
        if rescue is not None:
            save = self._offer(tr("Save a copy…"), lambda: rescue(self))
            self.setDefaultButton(save)
        self._offer(tr("Copy details"), self._copy)
        close = self.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
        if rescue is None:
            self.setDefaultButton(close)
        self.setEscapeButton(close)

    def add(self, details: str) -> None:
        """Something else went wrong before this box was closed."""
        self._details = f"{self._details}\n{details}"[:_DETAILS_MOST]
        self.setDetailedText(self._details)

    def _offer(self, text: str, run: Callable[[], object]) -> QPushButton:
        """A button that leaves the box where it is."""
        button = self.addButton(text, QMessageBox.ButtonRole.ActionRole)
        button.clicked.disconnect()
        button.clicked.connect(run)
        return button

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
