"""Removing a supplier that is marked at steps: with its marks, or merged into another."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.edits.lists import merge_supplier, remove_supplier
from journeymapper.model.edits.touches import touch_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session


def marked_at(journey: Journey, supplier: str) -> int:
    """How many steps hold a mark of a supplier."""
    return sum(touch_of(step, supplier) is not None for step in journey.steps)


def parting_menu(session: Session, supplier: str, parent: QWidget) -> QMenu:
    """Offers what can be done with the marks of a supplier that is to go; each is one undo step."""
    journey = session.journey
    names = {each.id: one_line(each.name) or tr("(no name)") for each in journey.suppliers}
    count = marked_at(journey, supplier)
    marks = tr("{supplier} is marked at 1 step") if count == 1 else tr("{supplier} is marked at {n} steps")
    menu = QMenu(parent)
    menu.setObjectName("menu_parting")
    menu.aboutToHide.connect(menu.deleteLater)
    menu.addAction(_plain(marks.format(supplier=names[supplier], n=count))).setEnabled(False)
    menu.addSeparator()

    def make(patch: Patch) -> None:
        session.commit(patch)

    removal = menu.addAction(tr("Remove it with its marks"))
    removal.triggered.connect(lambda _=False: make(remove_supplier(journey, supplier)))
    merging = menu.addMenu(tr("Merge it into"))
    merging.setObjectName("menu_merging")
    for ident, name in names.items():
        if ident != supplier:
            merge = partial(merge_supplier, journey, supplier, ident)
            merging.addAction(_plain(name)).triggered.connect(lambda _=False, merge=merge: make(merge()))
    merging.setEnabled(len(names) > 1)
    menu.addSeparator()
    menu.addAction(tr("Cancel"))
    return menu


def _plain(text: str) -> str:
    return text.replace("&", "&&")
