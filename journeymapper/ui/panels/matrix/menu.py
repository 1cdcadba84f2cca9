"""The menu of a cell of the supplier table: all that keys do, by mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import contact_name, state_name
from journeymapper.model.records import Touch
from journeymapper.ui.panels.matrix import marking, words
from journeymapper.ui.panels.matrix.keys import Verb
from journeymapper.ui.panels.matrix.model import MatrixModel

_STATE_KEYS = {"attention": "A", "interest": "I", "desire": "D", "action": "C", None: "0"}


class Table(Protocol):
    """What the menu needs of the table that it opens in."""

    @property
    def grid(self) -> MatrixModel: ...
    def currentIndex(self) -> QModelIndex: ...
    def mark(self, verb: Verb) -> None: ...
    def toggle_goal(self) -> None: ...
    def write_value(self) -> None: ...
    def cut(self) -> None: ...
    def copy(self) -> bool: ...
    def paste(self) -> None: ...


class CellMenu(QMenu):
    """What there is at the cell at hand is ticked; a choice holds for all selected cells."""

    def __init__(self, view: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matrix_menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = view
        index = view.currentIndex()
        touch = view.grid.touch(index.row(), index.column())
        supplier = view.grid.columns[index.column()]
        self._add_states(touch)
        self.addSeparator()
        self._add_contacts(touch)
        self.addSeparator()
        self._add_starters(touch)
        self.addSeparator()
        goal = self._add("goal", tr("Here {supplier}’s product is bought", supplier=supplier.spoken), "G")
        goal.setCheckable(True)
        goal.setChecked(supplier.goal == view.grid.rows[index.row()].id)
        goal.triggered.connect(view.toggle_goal)
        self._add("value", tr("Write what it could add here…"), tr("Enter"), view.write_value)
        self.addSeparator()
        self._add("cut", tr("Cut"), "Ctrl+X", view.cut)
        self._add("copy", tr("Copy"), "Ctrl+C", view.copy)
        self._add("paste", tr("Paste"), "Ctrl+V", view.paste)
        remove = self._add("remove", tr("Remove the mark"), tr("Del"), partial(view.mark, marking.clear))
        remove.setEnabled(touch is not None)

    def _add_states(self, touch: Touch | None) -> None:
        group = QActionGroup(self)
        for aida in (*words.STATES, None):
            action = self._add(
                f"state_{aida}",
                _sentence(state_name(aida)),
                _STATE_KEYS[aida],
                partial(self._view.mark, partial(marking.set_state, aida=aida)),
            )
            _tick(action, group, touch is not None and touch.aida == aida)

    def _add_contacts(self, touch: Touch | None) -> None:
        group = QActionGroup(self)
        for contact in words.CONTACTS:
            action = self._add(
                f"contact_{contact}",
                _sentence(contact_name(contact)),
                tr("Space") if contact == words.CONTACTS[0] else "",
                partial(self._view.mark, partial(marking.set_contact, contact=contact)),
            )
            _tick(action, group, touch is not None and touch.contact == contact)

    def _add_starters(self, touch: Touch | None) -> None:
        group = QActionGroup(self)
        for starter in words.STARTERS:
            action = self._add(
                f"starter_{starter}",
                _sentence(words.starter_name(starter)),
                "S" if starter == words.STARTERS[0] else "",
                partial(self._view.mark, partial(marking.set_starter, starter=starter)),
            )
            _tick(action, group, touch is not None and touch.started_by == starter)

    def _add(self, name: str, text: str, key: str, run: Callable[[], object] | None = None) -> QAction:
        """A row with a key at the right, which is only said: the table listens to its keys by itself."""
        action = self.addAction(text.replace("&", "&&") + (f"\t{key}" if key else ""))
        action.setObjectName(f"matrix_{name}")
        if run:
            action.triggered.connect(lambda _=False: run())
        return action


def _tick(action: QAction, group: QActionGroup, there: bool) -> None:
    action.setCheckable(True)
    action.setChecked(there)
    group.addAction(action)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
