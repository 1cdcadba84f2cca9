"""What stands in the status line while the map is being tidied for longer than a moment."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.motion import is_calm

_LONG = 90


class Busy(QWidget):
    """A word, a bar that runs without end, and a button to give it up."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tidying")
        self._word = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_LONG)
        self._bar.setMaximumHeight(8)
        self.cancel = QToolButton()
        self.cancel.setObjectName("cancel_tidying")
        self.cancel.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        for part in (self._word, self._bar, self.cancel):
            row.addWidget(part)
        self.tell(waiting=False)

    def tell(self, waiting: bool) -> None:
        """Shows itself, in the language in use, or goes."""
        self._word.setText(tr("Tidying…"))
        self._bar.setAccessibleName(tr("Tidying…"))
        self.cancel.setText(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel tidying"))
        self._bar.setVisible(not is_calm())
        self.setVisible(waiting)
