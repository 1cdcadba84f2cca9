"""A panel at the side of the window: a title, a button that folds it, and what is in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.icons import icon

_SIGNS = {
    "dock_history": "ph.x",
    "dock_inspector": "ph.caret-double-right",
    "dock_matrix": "ph.caret-double-down",
    "dock_todo": "ph.caret-double-down",
}
"""What folds a panel that is not at the left."""


class Dock(QDockWidget):
    """Takes another widget when the window shows another map; its place and size stay."""

    folded = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"dock_{name}")
        features = QDockWidget.DockWidgetFeature
        self.setFeatures(features.DockWidgetClosable | features.DockWidgetMovable)
        title = QWidget()
        title.setObjectName("panel_title")
        row = QHBoxLayout(title)
        row.setContentsMargins(10, 4, 4, 2)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._fold = QToolButton()
        self._fold.setObjectName(f"fold_{name}")
        self._fold.setIconSize(QSize(16, 16))
        self._fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fold.clicked.connect(self._close)
        row.addWidget(self._label)
        row.addStretch()
        row.addWidget(self._fold)
        self.setTitleBarWidget(title)
        self.redress()

    def name_it(self, title: str) -> None:
        """Gives it its title, in the language in use."""
        self.setWindowTitle(title)
        self._label.setText(title)
        text = tr("Fold “{panel}”", panel=title)
        self._fold.setToolTip(text)
        self._fold.setAccessibleName(text)

    def redress(self) -> None:
        """Paints the icon in the colours of the palette."""
        self._fold.setIcon(icon(_SIGNS.get(self.objectName(), "ph.caret-double-left")))

    def _close(self) -> None:
        self.close()
        self.folded.emit()

    def fill(self, widget: QWidget) -> None:
        """Shows this widget; the one before goes."""
        before = self.widget()
        self.setWidget(widget)
        if before is not None:
            before.deleteLater()
