"""The docks of a window: one for each row of the table of panels, at its side or as a tab of another."""

from __future__ import annotations

from collections.abc import ItemsView, KeysView, ValuesView
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.editor import Editor
from journeymapper.ui.panels.dock import Dock, Panel
from journeymapper.ui.panes import PANES

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_WIDTHS = {_LEFT: 232, Qt.DockWidgetArea.RightDockWidgetArea: 340}
"""Of the sides of a new window, in pixels; the bottom takes the height that its panel asks for."""


class Docks(QObject):
    """All docks by name, in the order of the table."""

    turned = Signal()
    """Panels came into sight or went out of it, perhaps behind others."""
    folded = Signal()
    """A panel was folded with its own button."""

    def __init__(self, window: QMainWindow) -> None:
        """Puts a dock for each panel into `window`, where it stands in a new one; panels come with a map."""
        super().__init__(window)
        self._window = window
        self._docks: dict[str, Dock] = {}
        self._turning = QTimer(self, interval=0, singleShot=True)  # often several turn at once
        self._turning.timeout.connect(self._tell)
        window.setCorner(Qt.Corner.BottomLeftCorner, _LEFT)  # a table below leaves the lists their height
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for pane in PANES:
            dock = self._docks[pane.name] = Dock(pane.name, pane.side, window)
            window.addDockWidget(pane.side, dock)
            if pane.tab_of:
                window.tabifyDockWidget(self._docks[pane.tab_of], dock)
            dock.setVisible(pane.shown)
            dock.folded.connect(self.folded)
            dock.visibilityChanged.connect(self._turn)

    def __getitem__(self, name: str) -> Dock:
        return self._docks[name]

    def names(self) -> KeysView[str]:
        """The names of all panels."""
        return self._docks.keys()

    def items(self) -> ItemsView[str, Dock]:
        """Names and docks."""
        return self._docks.items()

    def values(self) -> ValuesView[Dock]:
        """The docks."""
        return self._docks.values()

    def panels(self) -> list[Panel]:
        """The panels that have been made."""
        return [dock.panel for dock in self.values() if dock.panel is not None]

    def give(self, editor: Editor) -> None:
        """Has the docks show the map of `editor`."""
        for pane in PANES:
            self._docks[pane.name].give(partial(pane.make, editor))

    def fill(self) -> None:
        """Makes what is folded, too: it is there as soon as it is wanted."""
        for dock in self.values():
            dock.fill()

    def size(self) -> None:
        """Gives the sides and the panels in them the sizes of a new window."""
        for side, width in _WIDTHS.items():
            own = [pane for pane in PANES if pane.side == side and not pane.tab_of]
            docks = [self._docks[pane.name] for pane in own]
            self._window.resizeDocks(docks, [pane.height for pane in own], Qt.Orientation.Vertical)
            self._window.resizeDocks(docks[:1], [width], Qt.Orientation.Horizontal)

    def retext(self) -> None:
        """Gives all their titles, in the language in use."""
        for pane in PANES:
            self._docks[pane.name].name_it(pane.title())
        self._tidy_titles()

    def redress(self) -> None:
        """Paints the icons in the colours of the palette."""
        for dock in self.values():
            dock.redress()

    @Slot()  # so that Qt itself knows the receiver: none is told by docks that go with their window
    def _turn(self) -> None:
        self._turning.start()

    def _tell(self) -> None:
        self._tidy_titles()
        self.turned.emit()

    def _tidy_titles(self) -> None:
        """Where panels share a place their tabs have the titles: these need not stand over the panels too."""
        window = self._window
        for dock in self.values():
            dock.show_title(all(each.isHidden() for each in window.tabifiedDockWidgets(dock)))
        for tabs in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            tabs.setExpanding(False)
            tabs.setDrawBase(False)
            tabs.setElideMode(Qt.TextElideMode.ElideNone)
            tabs.setAccessibleName(tr("Panels"))
