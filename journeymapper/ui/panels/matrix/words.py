"""A touch in words: as a screen reader says it, and as a spreadsheet's cell holds it."""

from __future__ import annotations

import re
from typing import get_args

from journeymapper.drawing.badge import LETTERS
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import state_name
from journeymapper.model.records import Aida, Contact, Starter, Touch

STATES: tuple[Aida, ...] = get_args(Aida)
CONTACTS: tuple[Contact, ...] = get_args(Contact)
STARTERS: tuple[Starter | None, ...] = ("customer", "supplier", None)

_STATE_WORDS: dict[str, Aida] = {
    **dict.fromkeys(("a", "attention", "attentie", "aandacht"), "attention"),
    **dict.fromkeys(("i", "interest", "interesse"), "interest"),
    **dict.fromkeys(("d", "desire", "verlangen", "wens"), "desire"),
    **dict.fromkeys(("a!", "c", "action", "actie"), "action"),
}  # fmt: skip
_CONTACT_WORDS: dict[str, Contact] = {
    "direct": "direct",
    "indirect": "indirect",
    **dict.fromkeys(("none", "no", "without", "mind", "geen", "gedachten", "zonder"), "none"),
}  # fmt: skip
_STARTER_WORDS: dict[str, Starter] = {
    **dict.fromkeys(("customer", "klant"), "customer"),
    **dict.fromkeys(("supplier", "leverancier"), "supplier"),
}  # fmt: skip
_SILENT = {"in", "contact", "started", "begun", "by", "the", "begonnen", "gestart", "door", "de"}
_BETWEEN = re.compile(r"[\s,;/()]+")


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


def read(text: str, supplier: str) -> Touch | None:
    """The touch of a supplier that a cell stands for, as `written` or in plain words; None for an empty one.

    Letters may be small, words Dutch or English, in any order.

    Raises:
        ValueError: there is a word that says nothing, or something is said twice.
    """
    if not text.strip():
        return None
    marks, _, value = text.partition(":")
    aida: Aida | None = None
    contact: Contact | None = None
    starter: Starter | None = None
    for word in filter(None, _BETWEEN.split(marks.casefold())):
        if word in _STATE_WORDS and aida is None:
            aida = _STATE_WORDS[word]
        elif word in _CONTACT_WORDS and contact is None:
            contact = _CONTACT_WORDS[word]
        elif word in _STARTER_WORDS and starter is None:
            starter = _STARTER_WORDS[word]
        elif word not in _SILENT:
            raise ValueError(word)
    if aida is None and contact is None and starter is None:
        raise ValueError(text)
    return Touch(supplier, aida, contact or "direct", starter, value.removeprefix(" "))


def is_mark(text: str) -> bool:
    """Whether `read` understands a cell."""
    try:
        read(text, "")
    except ValueError:
        return False
    return True
