"""A panel at the side of the window: a title, a button that folds it, and what is in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QToolButton, QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.flick import let_flick
from journeymapper.ui.guard import guarded
from journeymapper.ui.icons import icon

_SIGNS = {
    Qt.DockWidgetArea.LeftDockWidgetArea: "ph.caret-double-left",
    Qt.DockWidgetArea.RightDockWidgetArea: "ph.caret-double-right",
    Qt.DockWidgetArea.BottomDockWidgetArea: "ph.caret-double-down",
}
"""What folds a panel: it points to where the panel goes."""

_MARGINS, _HIGH = (10, 4, 4, 2), 26
_NARROW, _LOW = (10, 0, 4, 1), 18
"""Around the title, and the height of the button, in pixels: with the title, and without it."""


class Panel(Protocol):
    """What a dock shows of one map. It is a widget as well, which a protocol cannot say."""

    @property
    def release(self) -> Callable[[], object]:
        """Listens no more: the window has another map."""

    def retext(self) -> None:
        """Puts everything in the language and theme in use."""


class Dock(QDockWidget):
    """Its panel is made when it is first seen or asked for: a window is there sooner than what it hides.

    It takes another panel when the window shows another map; its place and size stay.
    """

    folded = Signal()

    def __init__(self, name: str, side: Qt.DockWidgetArea, parent: QWidget) -> None:
        """`side` is where it stands unless the user moves it."""
        super().__init__(parent)
        self.setObjectName(f"dock_{name}")
        self._side = side
        self._is_fresh = True
        """Whether it was never unfolded: it has no height of its own yet."""
        self._make: Callable[[], Panel] | None = None
        self._panel: Panel | None = None
        features = QDockWidget.DockWidgetFeature
        self.setFeatures(features.DockWidgetClosable | features.DockWidgetMovable)
        title = QWidget()
        title.setObjectName("panel_title")
        self._row = row = QHBoxLayout(title)
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
        self.show_title(True)
        self.redress()

    @property
    def panel(self) -> Panel | None:
        """The panel, if it has been made."""
        return self._panel

    @property
    def is_seen(self) -> bool:
        """Whether it is unfolded and not a tab behind another: Qt lays those outside the window."""
        place = self.geometry()
        return not self.isHidden() and place.right() >= 0 and place.bottom() >= 0

    def name_it(self, title: str) -> None:
        """Gives it its title, in the language in use."""
        self.setWindowTitle(title)
        self._label.setText(title)
        text = tr("Fold “{panel}”", panel=title)
        self._fold.setToolTip(text)
        self._fold.setAccessibleName(text)

    def show_title(self, shown: bool) -> None:
        """Shows its title over the panel, or in a narrow row the button that folds it alone."""
        self._label.setVisible(shown)
        self._row.setContentsMargins(*(_MARGINS if shown else _NARROW))
        self._fold.setFixedHeight(_HIGH if shown else _LOW)
        self._fold.setStyleSheet("" if shown else "padding: 0 4px;")

    def redress(self) -> None:
        """Paints the icon in the colours of the palette."""
        self._fold.setIcon(icon(_SIGNS[self._side]))

    def give(self, make: Callable[[], Panel]) -> None:
        """Shows what `make` makes, as soon as somebody can see it; the panel before, released, goes."""
        if self._panel is not None:
            super().widget().deleteLater()
            self._panel = None
        self._make = make
        if not self.isHidden():
            self.fill()

    def fill(self) -> None:
        """Makes the panel if it has not been made yet."""
        if self._make is not None:
            make, self._make = self._make, None
            self._panel = make()
            self.setWidget(cast("QWidget", self._panel))
            let_flick(super().widget())

    def widget(self) -> QWidget:
        """The panel, which is made for whoever asks."""
        self.fill()
        return super().widget()

    @guarded
    def setVisible(self, visible: bool) -> None:
        if visible:
            self.fill()
        super().setVisible(visible)
        if visible and self._is_fresh:
            self._is_fresh = False
            self._take_height()

    def _take_height(self) -> None:
        """At the bottom of a window what its panel asks for, a third at most, unless others stand there.

        Qt would divide the height in proportion to what map and panel ask for: half a small window. A window
        that is not on the screen yet has the heights that were kept.
        """
        window = self.parent()
        if isinstance(window, QMainWindow) and window.isVisible():
            is_alone = all(each.isHidden() for each in window.tabifiedDockWidgets(self))
            if is_alone and window.dockWidgetArea(self) == Qt.DockWidgetArea.BottomDockWidgetArea:
                height = min(self.sizeHint().height(), window.height() // 3)
                window.resizeDocks([self], [height], Qt.Orientation.Vertical)

    def _close(self) -> None:
        self.close()
        self.folded.emit()
