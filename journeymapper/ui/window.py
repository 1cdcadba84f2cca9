"""The window of one map. It places things: canvas, toolbar, menus, panels; what they do is elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.actions.table import ACTIONS, TOOLBAR
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.caption import caption, name_of
from journeymapper.ui.checking import Checking
from journeymapper.ui.docks import Docks
from journeymapper.ui.editor import Desk
from journeymapper.ui.guard import guarded
from journeymapper.ui.insights_beside import InsightsBeside
from journeymapper.ui.keeper import NEW, Keeper, Origin
from journeymapper.ui.keeping import saving
from journeymapper.ui.keeping.watching import Watching
from journeymapper.ui.lenses import LensChoosers, LensMenus
from journeymapper.ui.marking import noted
from journeymapper.ui.menus import (
    Deeds,
    dress_toolbar,
    fill_menu_bar,
    make_toolbar,
    name_toolbar,
    retext_menus,
    show_words,
)
from journeymapper.ui.opening import open_paths
from journeymapper.ui.painted import WhenPainted
from journeymapper.ui.panels.dock import Panel
from journeymapper.ui.panels.hint import Hint
from journeymapper.ui.panels.minimap import Minimap
from journeymapper.ui.panels.status import StatusLine
from journeymapper.ui.panels.tables.lists import ListsPanel
from journeymapper.ui.present.presenting import Presenting
from journeymapper.ui.step_menus import StepMenus
from journeymapper.ui.template_menu import TemplateMenu
from journeymapper.ui.tidying.tidying import Tidying
from journeymapper.ui.walk import walk

Part = TypeVar("Part", bound=QObject)
_ANYWHERE = Qt.FindChildOption.FindChildrenRecursively


class MainWindow(QMainWindow):
    """A map with all that belongs around it. It is the `Editor` that actions work in."""

    def __init__(self, session: Session, desk: Desk, theme: Theme, origin: Origin = NEW) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.session = session
        self.desk = desk
        self._theme = theme
        self.keeper = Keeper(self)
        self.tidying = Tidying(self)
        self.deeds = Deeds(self, ACTIONS)
        self.menus = fill_menu_bar(self.menuBar(), self.deeds)
        self.templates = TemplateMenu(self)
        self.menus["file"].insertMenu(self.deeds["open"], self.templates)
        self.step_menus = StepMenus(self, self.deeds, self.menus["step"])
        self.lens_menus = LensMenus(self, self.menus["view/lens"])
        self.toolbar = make_toolbar(self.deeds, TOOLBAR)
        self.lenses = LensChoosers(self)
        self.toolbar.insertWidget(self.deeds["present"], self.lenses)
        self.addToolBar(self.toolbar)
        self.status = StatusLine(self.deeds)
        self.setStatusBar(self.status)
        self.status.follow_tidying(self.tidying)
        self.tidying.said.connect(self.say)
        self.tidying.changed.connect(self.deeds.refresh)
        self.docks = Docks(self)
        self.canvas: Canvas
        self._parts: list[Panel] = []
        self._unsubscribe: Callable[[], None] = lambda: None
        self.show_session(session, origin)
        self.docks.size()
        self.use_words(desk.settings.words)
        self._name_all()
        self.keeper.said.connect(self.say)
        self.keeper.moved.connect(self._follow_all)
        self.docks.folded.connect(self._fold)
        self.docks.turned.connect(self.deeds.refresh)

    @property
    def frame(self) -> QMainWindow:
        """This window, for dialogs to stand before."""
        return self

    def show_session(self, session: Session, origin: Origin = NEW) -> None:
        """Shows another map in this window; the one before is let go."""
        self._unsubscribe()
        for part in self._panels():
            part.release()
        self.session = session
        self.keeper.begin(session, origin)  # before views, which may answer patches with others
        self.canvas = Canvas(session, self._theme, self)
        self._unsubscribe = session.subscribe(self._follow)
        self.canvas.makes_room = self.desk.settings.tidy
        self.tidying.show(session, self.canvas)
        self.setCentralWidget(self.canvas)
        self.canvas.show()  # Qt would do so later, and give the panels all the room until then
        self.presenting = Presenting(self)
        self.deeds.give_canvas(self.canvas)
        self.minimap = Minimap(session, self.canvas)
        self.minimap.use(self.desk.settings.minimap)
        self.checking = Checking(session, self.canvas, signs=self.desk.settings.signs)
        beside = InsightsBeside(session, self.canvas)
        self.watching = Watching(self, session)
        own: list[Panel] = [self.minimap, self.checking, self.watching, self.presenting]
        self._parts = [Hint(session, self.canvas), beside, *own]
        self.docks.give(self)
        WhenPainted(self.canvas.viewport(), self.docks.fill)
        WhenPainted(self.canvas.viewport(), self.keeper.watch)
        self.status.follow(session, self.canvas, self.checking)
        self.lenses.follow()
        self.presenting.changed.connect(self.deeds.refresh)
        self.canvas.lens_changed.connect(self.deeds.refresh)
        self.canvas.selection_changed.connect(self.deeds.refresh)
        self.canvas.menu_wanted.connect(self.step_menus.show_context)
        self.canvas.files_dropped.connect(self._open_dropped)
        self.canvas.said.connect(self.say)
        self.canvas.mark_opened.connect(partial(noted.open_mark, self))
        self.canvas.setFocus()
        self._follow_all()

    def name(self) -> str:
        return name_of(self.session, self.keeper.origin)

    def saved(self, path: Path) -> None:
        self.session.saved(path)
        self.desk.remember_file(path)
        self._follow_all()

    def say(self, text: str) -> None:
        self.status.say(text)

    def panel_shown(self, panel: str) -> bool:
        return self.docks[panel].is_seen

    def show_panel(self, panel: str, shown: bool) -> None:
        self.docks[panel].setVisible(shown)
        if shown:
            self.docks[panel].raise_()
            self.docks[panel].widget().setFocus()
        else:
            self.canvas.setFocus()
        self.deeds.refresh()

    def walk_panes(self, direction: int) -> None:
        bars = [*self.presenting.panes(), *self.watching.panes()]
        docked = (dock.widget() for dock in self.docks.values() if dock.is_seen)
        walk([self.canvas, *bars, *docked, self.status, self.toolbar], self.focusWidget(), direction)

    def dress_actions(self) -> None:
        self.deeds.dress_all()

    def retext(self) -> None:
        """Puts everything in the language in use."""
        self.deeds.retext()
        retext_menus(self.menus)
        self.canvas.set_theme(self._theme)  # what the map itself says, such as its legend
        for part in self._panels():
            part.retext()
        self._name_all()

    def _name_all(self) -> None:
        self.templates.retext()
        self.step_menus.retext()
        self.lens_menus.retext()
        self.lenses.retext()
        name_toolbar(self.toolbar)
        self.docks.retext()
        self.canvas.setAccessibleName(tr("Map"))
        self._follow_all()

    def redress(self, theme: Theme) -> None:
        """Shows the map in another theme, and the icons in the colours of the palette."""
        self._theme = theme
        self.deeds.redress()
        self.docks.redress()
        dress_toolbar(self.toolbar)
        self.canvas.set_theme(theme)
        self.lenses.fill()
        for part in self._panels():
            if isinstance(part, ListsPanel):
                part.redress()
            else:
                part.retext()

    def use_words(self, words: bool) -> None:
        """Words under the buttons, or not."""
        show_words(self.toolbar, words)
        self.lenses.use_words(words)
        self.deeds.refresh()

    @guarded
    def closeEvent(self, event: QCloseEvent) -> None:
        if not saving.may_close(self):
            event.ignore()
            return
        event.accept()
        self.presenting.end()
        self.keeper.finish()
        self.tidying.release()
        self.desk.closed(self)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and hasattr(self, "deeds"):
            self.deeds.refresh()
        is_turned_to = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if is_turned_to and hasattr(self, "watching"):
            self.watching.look()

    def findChild(
        self, kind: type[Part], /, name: str | None = None, options: Qt.FindChildOption = _ANYWHERE
    ) -> Part | None:
        """As Qt's; parts have names that others look for, so a panel is made for whoever looks, too."""
        self.docks.fill()
        if name is None:
            return super().findChild(kind, options=options)
        return super().findChild(kind, name, options)

    def _panels(self) -> list[Panel]:
        """All that shows the map and has been made."""
        return [*self._parts, *self.docks.panels()]

    def _follow(self, _patch: Patch) -> None:
        self._follow_all()

    def _follow_all(self) -> None:
        self.setWindowTitle(caption(self.session, self.keeper.origin))
        self.setWindowModified(self.session.is_modified)
        self.status.refresh()
        self.deeds.refresh()

    def _fold(self) -> None:
        """A panel was folded with the mouse: the keyboard goes to the map."""
        self.deeds.refresh()
        self.canvas.setFocus()

    def _open_dropped(self, names: list[str]) -> None:
        open_paths(self, [Path(name) for name in names])
