"""A touch in words: as a screen reader says it, and as a spreadsheet's cell holds it."""

from __future__ import annotations

from typing import get_args

from journeymapper.drawing.badge import LETTERS
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import state_name
from journeymapper.model.records import Aida, Contact, Starter, Touch

STATES: tuple[Aida, ...] = get_args(Aida)
CONTACTS: tuple[Contact, ...] = get_args(Contact)
STARTERS: tuple[Starter | None, ...] = ("customer", "supplier", None)


def starter_name(starter: Starter | None) -> str:
    """Who began, in words."""
    return {
        "customer": tr("started by customer"),
        "supplier": tr("started by supplier"),
        None: tr("not said who started"),
    }[starter]


def spoken(touch: Touch | None) -> str:
    """What a screen reader says of a cell."""
    if touch is None:
        return tr("nothing")
    contact = {"direct": tr("direct"), "indirect": tr("indirect"), "none": tr("in mind")}[touch.contact]
    parts = [state_name(touch.aida), contact]
    if touch.started_by:
        parts.append(starter_name(touch.started_by))
    if touch.value:
        parts.append(tr("value: {text}", text=" ".join(touch.value.split())))
    return ", ".join(parts)


def written(touch: Touch | None) -> str:
    """A touch as a cell of a spreadsheet: 'A', 'A! indirect customer', 'D: what it could add'.

    Direct contact goes without saying beside a state. The words are those of the language in use.
    """
    if touch is None:
        return ""
    parts = [LETTERS[touch.aida]] if touch.aida else []
    if touch.contact != "direct" or not touch.aida:
        words = {"direct": tr("direct"), "indirect": tr("indirect"), "none": tr("in mind")}
        parts.append(words[touch.contact])
    if touch.started_by:
        parts.append({"customer": tr("customer"), "supplier": tr("supplier")}[touch.started_by])
    return " ".join(parts) + (f": {touch.value}" if touch.value else "")
