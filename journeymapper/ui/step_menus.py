"""Menus about the selected steps, in the menu bar and where the right button was pressed."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from journeymapper.i18n.language import tr
from journeymapper.ui.editor import Editor
from journeymapper.ui.menus import Deeds
from journeymapper.ui.phases import phase_menu
from journeymapper.ui.roomy import make_roomy
from journeymapper.ui.suppliers_here import suppliers_menu

_BEFORE = "moment_of_truth"
"""The row of the table of actions that they stand above."""


class StepMenus:
    """The phases and the suppliers of the map, for the steps that are selected."""

    def __init__(self, editor: Editor, deeds: Deeds, menu: QMenu) -> None:
        """Puts them into `menu`, which holds the rows about steps."""
        self._editor = editor
        self._deeds = deeds
        self.phases = phase_menu(editor, editor.frame)
        self.suppliers = suppliers_menu(editor, editor.frame)
        self._insert(menu)

    def retext(self) -> None:
        """Puts the titles in the language in use."""
        self.phases.setTitle(tr("Phase"))
        self.suppliers.setTitle(tr("Suppliers here"))

    def show_context(self, place: QPoint, what: str) -> None:
        """Shows the menu of a "step", "transition", "note" or the "canvas" at a place on the screen."""
        menu = self._deeds.context_menu(what, self._editor.frame)
        if what == "step":
            self._insert(menu)
        make_roomy(menu, self._editor.canvas.hands.by_finger)
        menu.popup(place)

    def _insert(self, menu: QMenu) -> None:
        for each in (self.phases, self.suppliers):
            menu.insertMenu(self._deeds[_BEFORE], each)
