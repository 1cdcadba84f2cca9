"""The menu of a supplier at a step: AIDA state, contact, who started, its own goal, remove."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, get_args

from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.drawing.badge import LETTERS
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import contact_name, state_name
from journeymapper.model.edits.touches import edit_touches, put_touches, toggle_own_goal, touch_of
from journeymapper.model.patch import Patch
from journeymapper.model.records import Aida, Contact, Supplier, Touch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.canvas_menu import CanvasMenu
from journeymapper.ui.canvas.keys import held
from journeymapper.ui.canvas.turning import DIGITS, STATES
from journeymapper.ui.guard import guarded


def spoken(name: str, touch: Touch) -> str:
    """A badge in words."""
    return tr(
        "{supplier}: {state}, {contact}",
        supplier=name,
        state=state_name(touch.aida),
        contact=contact_name(touch.contact),
    )


class BadgeMenu(CanvasMenu):
    """What can be done with the touch of a supplier at a step; what holds now is ticked. Digits work too."""

    def __init__(self, parent: QWidget, session: Session, step: str, supplier: str) -> None:
        super().__init__(parent)
        self.setObjectName("menu_badge")
        self.states = _Filler(self, session, step, supplier).fill()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in DIGITS and not held(event.modifiers()):
            self.states[DIGITS[event.key()]].trigger()
            self.close()
        else:
            super().keyPressEvent(event)


class _Filler:
    """The parts of the menu. Each choice is one edit of the journey as it is when it is made."""

    def __init__(self, menu: QMenu, session: Session, step: str, supplier: str) -> None:
        self._menu = menu
        self._session = session
        self._cell = step, supplier
        self._touch = touch_of(session.journey.step(step), supplier) or Touch(supplier)

    def fill(self) -> dict[Aida | None, QAction]:
        """AIDA first: that is what is set most often; returns the actions of its states."""
        menu, touch = self._menu, self._touch
        aidas = [
            (f"{LETTERS[aida] if aida else '–'}   {state_name(aida)}\t{digit}", aida)
            for digit, aida in enumerate(STATES)
        ]
        states = self._choice(menu, "aida", [*aidas[1:], aidas[0]], touch.aida)
        menu.addSeparator()
        contacts = [(contact_name(each), each) for each in get_args(Contact)]
        self._choice(self._below(tr("Contact")), "contact", contacts, touch.contact)
        starters = [(tr("customer"), "customer"), (tr("supplier"), "supplier"), (tr("not known"), None)]
        self._choice(self._below(tr("Started by")), "started_by", starters, touch.started_by)
        menu.addSeparator()
        step, supplier = self._cell
        record = self._session.journey.get("supplier", supplier)
        goal = menu.addAction(tr("Its own product is bought here"))
        goal.setObjectName("badge_goal")
        goal.setCheckable(True)
        goal.setChecked(isinstance(record, Supplier) and record.goal == step)
        goal.triggered.connect(self._run(lambda: toggle_own_goal(self._session.journey, supplier, step)))
        remove = menu.addAction(tr("Remove from the step"))
        remove.setObjectName("badge_remove")
        remove.triggered.connect(
            self._run(lambda: put_touches(self._session.journey, {self._cell: None}, "remove-touch"))
        )
        return states

    def _below(self, title: str) -> QMenu:
        made = QMenu(title, self._menu)
        self._menu.addMenu(made)
        return made

    def _choice(
        self, menu: QMenu, field: str, options: Iterable[tuple[str, Any]], now: object
    ) -> dict[Any, QAction]:
        group = QActionGroup(menu)
        made: dict[Any, QAction] = {}
        for text, value in options:
            action = menu.addAction(text)
            action.setObjectName(f"badge_{field}_{value}")
            action.setCheckable(True)
            action.setChecked(value == now)
            group.addAction(action)
            action.triggered.connect(self._run(self._edit(field, value)))
            made[value] = action
        return made

    def _edit(self, field: str, value: object) -> Callable[[], Patch]:
        name = {"aida": "touch", "contact": "contact", "started_by": "starter"}[field]
        return lambda: edit_touches(self._session.journey, [self._cell], name, **{field: value})

    def _run(self, edit: Callable[[], Patch]) -> Callable[..., None]:
        def run(*_: object) -> None:
            step = self._session.journey.get("step", self._cell[0])
            if step is not None and self._session.journey.get("supplier", self._cell[1]) is not None:
                self._session.commit(edit())

        return run
