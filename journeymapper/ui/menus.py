"""QActions, menus and toolbar made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from journeymapper.i18n.language import in_english, tr
from journeymapper.ui.action import Action
from journeymapper.ui.editor import Editor
from journeymapper.ui.icons import icon
from journeymapper.ui.roomy import RoomyForFingers

MENUS: Mapping[str, Callable[[], str]] = {
    "file": lambda: tr("&File"),
    "edit": lambda: tr("&Edit"),
    "step": lambda: tr("&Step"),
    "step/arrow": lambda: tr("Arrow"),
    "step/align": lambda: tr("In line"),
    "step/tidy": lambda: tr("Tidy as"),
    "view": lambda: tr("&View"),
    "view/lens": lambda: tr("Lens"),
    "view/parts": lambda: tr("Beside the map"),
    "view/present": lambda: tr("While presenting"),
    "view/appearance": lambda: tr("Appearance"),
    "view/language": lambda: tr("Language"),
    "help": lambda: tr("&Help"),
}
_IDLE = 300
"""Milliseconds after which there is time to paint icons that nobody sees yet."""
_OF_THE_CANVAS = {"Tab", "Shift+Tab"}
"""Keys that move the focus elsewhere: the canvas takes them in its own event, menus only show them."""


class Deeds:
    """The QActions of one window, by the id of their row."""

    def __init__(self, editor: Editor, rows: Iterable[Action]) -> None:
        """Makes a QAction for each row; their parent is the window."""
        self._editor = editor
        self.rows = {row.id: row for row in rows}
        self.made = {row.id: self._make(row) for row in self.rows.values()}
        self._plain: set[str] = set()
        self.redress()
        self.retext()

    def __getitem__(self, ident: str) -> QAction:
        return self.made[ident]

    def give_canvas(self, canvas: QWidget) -> None:
        """Adds what holds in the canvas alone to it, and what holds everywhere to the window."""
        for ident, row in self.rows.items():
            if row.where == "window":
                self._editor.frame.addAction(self.made[ident])
            elif not _OF_THE_CANVAS & set(row.keys):
                canvas.addAction(self.made[ident])

    def refresh(self) -> None:
        """Enables and checks each action as the state has it."""
        for ident, row in self.rows.items():
            action = self.made[ident]
            action.setEnabled(row.enabled(self._editor))
            if row.checked is not None:
                action.setChecked(row.checked(self._editor))

    def retext(self) -> None:
        """Puts all texts in the language in use."""
        for ident, row in self.rows.items():
            action = self.made[ident]
            text = row.text()
            action.setText(text)
            action.setIconText(row.word() if row.word else text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({keys})" if keys else text)
            action.setStatusTip("")

    def redress(self) -> None:
        """Paints the icons in the colours of the palette: now those of buttons, the others with a menu."""
        self._plain = {ident for ident, row in self.rows.items() if row.icon}
        self.dress(ident for ident, row in self.rows.items() if row.word is not None)
        QTimer.singleShot(_IDLE, self._editor.frame, self.dress_all)

    def dress_all(self) -> None:
        """Gives every action its icon: a menu is about to be shown."""
        self.dress(self._plain)

    def dress(self, ids: Iterable[str]) -> None:
        """Gives these actions their icon if they have none in the present colours."""
        wanted = self._plain & set(ids)
        for ident in wanted:
            self.made[ident].setIcon(icon(self.rows[ident].icon))
        self._plain -= wanted

    def context_menu(self, what: str, parent: QWidget) -> QMenu:
        """The menu for a "step", "transition", "note" or the "canvas" itself."""
        self.dress_all()
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _fill(menu, [row for row in self.rows.values() if what in row.context], self.made)
        return menu

    def _make(self, row: Action) -> QAction:
        action = QAction(self._editor.frame)
        action.setObjectName(f"action_{row.id}")
        action.setProperty("english", in_english(row.text))  # for who knows it by that name
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        in_canvas = row.where == "canvas"
        context = Qt.ShortcutContext.WidgetShortcut if in_canvas else Qt.ShortcutContext.WindowShortcut
        action.setShortcutContext(context)
        action.setCheckable(row.checked is not None)
        action.setIconVisibleInMenu(row.checked is None)  # in its place stands whether it is on
        action.setMenuRole(_ROLES.get(row.id, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda: self._run(row))
        return action

    def _run(self, row: Action) -> None:
        self._editor.canvas.accept_title()  # a button does not take the keyboard from what is being typed
        row.run(self._editor)
        self.refresh()


_ROLES = {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}
"""Where macOS has places of its own for an action."""


def fill_menu_bar(bar: QMenuBar, deeds: Deeds) -> dict[str, QMenu]:
    """Puts all rows with a menu into the menu bar; the menus by their place."""
    menus: dict[str, QMenu] = {}
    for place in MENUS:
        above, _, name = place.rpartition("/")
        menus[place] = menus[above].addMenu("") if above else bar.addMenu("")
        menus[place].setObjectName(f"menu_{name}")
        menus[place].aboutToShow.connect(deeds.dress_all)
        _fill(menus[place], [row for row in deeds.rows.values() if row.menu == place], deeds.made)
    retext_menus(menus)
    RoomyForFingers(bar)
    return menus


def retext_menus(menus: Mapping[str, QMenu]) -> None:
    """Puts the titles of the menus in the language in use."""
    for place, title in MENUS.items():
        menus[place].setTitle(title())


def make_toolbar(deeds: Deeds, groups: Iterable[Iterable[str]]) -> QToolBar:
    """A toolbar of groups of actions; an empty group stretches."""
    bar = QToolBar()
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    line = False
    for group in groups:
        ids = list(group)
        if not ids:
            stretch = QWidget()
            stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            bar.addWidget(stretch)
            line = False
            continue
        if line:
            bar.addSeparator()
        for ident in ids:
            bar.addAction(deeds[ident])
        line = True
    dress_toolbar(bar)
    return bar


def dress_toolbar(bar: QToolBar) -> None:
    """Gives the button for what has no room a sign that is seen in the dark, too: Qt's own is black."""
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    if more is not None:
        more.setIcon(icon("ph.caret-double-right"))


def name_toolbar(bar: QToolBar) -> None:
    """Names a toolbar and the button for what has no room, in the language in use."""
    bar.setWindowTitle(tr("Toolbar"))
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    if more is not None:
        more.setAccessibleName(tr("More buttons"))
        more.setToolTip(tr("More buttons"))


def show_words(bar: QToolBar, words: bool) -> None:
    """Words under the icons of a toolbar, or the icons alone."""
    style = Qt.ToolButtonStyle
    bar.setToolButtonStyle(style.ToolButtonTextUnderIcon if words else style.ToolButtonIconOnly)


def _fill(menu: QMenu, rows: Iterable[Action], made: Mapping[str, QAction]) -> None:
    before: Action | None = None
    for row in rows:
        if before is not None and (row.apart or row.menu != before.menu):
            menu.addSeparator()
        menu.addAction(made[row.id])
        before = row
