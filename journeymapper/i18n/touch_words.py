"""A touch as it is read from a cell: 'A', 'A! indirect customer', 'desire, direct: what it could add'."""

from __future__ import annotations

import re

from journeymapper.model.records import Aida, Contact, Starter, Touch

STATE_WORDS: dict[str, Aida] = {
    **dict.fromkeys(("a", "attention", "attentie", "aandacht"), "attention"),
    **dict.fromkeys(("i", "interest", "interesse"), "interest"),
    **dict.fromkeys(("d", "desire", "verlangen", "wens"), "desire"),
    **dict.fromkeys(("a!", "c", "action", "actie"), "action"),
}  # fmt: skip
CONTACT_WORDS: dict[str, Contact] = {
    "direct": "direct",
    "indirect": "indirect",
    **dict.fromkeys(("none", "no", "without", "mind", "geen", "gedachten", "zonder"), "none"),
}  # fmt: skip
STARTER_WORDS: dict[str, Starter] = {
    **dict.fromkeys(("customer", "klant"), "customer"),
    **dict.fromkeys(("supplier", "leverancier"), "supplier"),
}  # fmt: skip
_SILENT = {"in", "contact", "started", "begun", "by", "the", "begonnen", "gestart", "door", "de"}
_BETWEEN = re.compile(r"[\s,;/()]+")


def read(text: str, supplier: str) -> Touch | None:
    """The touch of a supplier that a cell stands for, by letters or plain words; None for an empty one.

    Letters may be small, words Dutch or English, in any order. What follows a colon, and a blank
    or the end of the line, is the value.

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
        if word in STATE_WORDS and aida is None:
            aida = STATE_WORDS[word]
        elif word in CONTACT_WORDS and contact is None:
            contact = CONTACT_WORDS[word]
        elif word in STARTER_WORDS and starter is None:
            starter = STARTER_WORDS[word]
        elif word not in _SILENT:
            raise ValueError(word)
    if aida is None and contact is None and starter is None:
        raise ValueError(text)
    value = value[1:] if value.startswith((" ", "\n")) else value
    return Touch(supplier, aida, contact or "direct", starter, value)


def is_mark(text: str) -> bool:
    """Whether `read` understands a cell."""
    try:
        read(text, "")
    except ValueError:
        return False
    return True
