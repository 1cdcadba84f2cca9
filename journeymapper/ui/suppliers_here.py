"""The menu of all suppliers at the selected step: what each does there, and who can be added."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.touches import touch_of
from journeymapper.model.records import Supplier
from journeymapper.ui.canvas.badge_menu import BadgeMenu, spoken
from journeymapper.ui.canvas.carried import SupplierMark
from journeymapper.ui.editor import Editor
from journeymapper.ui.panels.colors import swatch


def suppliers_menu(editor: Editor, parent: QWidget) -> QMenu:
    """A menu of the suppliers of the map; what is in it is looked up when it opens."""
    menu = QMenu(parent)
    menu.setObjectName("menu_suppliers_here")
    menu.aboutToShow.connect(lambda: fill(menu, editor))
    return menu


def fill(menu: QMenu, editor: Editor) -> None:
    """Lists the suppliers: those that touch the one selected step open, the others are added by a choice."""
    for before in menu.findChildren(QMenu):
        before.deleteLater()
    menu.clear()
    journey, theme = editor.session.journey, editor.canvas.drawing.theme
    step = editor.canvas.selection.step
    for at, supplier in enumerate(journey.suppliers):
        icon = swatch(QColor(theme.supplier_color(at, supplier.color)))
        name = (supplier.name or tr("(no name)")).replace("&", "&&")
        touch = touch_of(journey.step(step), supplier.id) if step is not None else None
        if step is not None and touch is not None:
            below = BadgeMenu(menu, editor.session, step, supplier.id)
            below.setTitle(spoken(name, touch))
            below.setIcon(icon)
            menu.addMenu(below)
        else:
            _add(menu, editor, supplier, name)
            menu.actions()[-1].setIcon(icon)
    if not journey.suppliers:
        menu.addAction(tr("The map has no suppliers yet.")).setEnabled(False)


def _add(menu: QMenu, editor: Editor, supplier: Supplier, name: str) -> None:
    steps = [editor.session.journey.step(each) for each in editor.canvas.selection.steps]
    everywhere = bool(steps) and all(touch_of(step, supplier.id) is not None for step in steps)
    action = menu.addAction(name)
    action.setCheckable(True)
    action.setChecked(everywhere)
    action.setEnabled(bool(steps) and not everywhere)
    action.triggered.connect(
        lambda: editor.canvas.marking.put(SupplierMark(supplier.id), editor.canvas.selection)
    )
