"""The supplier table: what a supplier does at a step, in the cell where the two meet."""

from __future__ import annotations

from journeymapper.exchange.tables.table import Cell, is_empty, text_of
from journeymapper.exchange.tables.taking import Taking
from journeymapper.i18n.touch_words import is_mark, read
from journeymapper.model.records import Touch

_TICKS = {"x", "xx", "v", "✓", "✔", "•", "●", "1", "yes", "ja", "y", "j", "true", "waar"}
_CROSSES = {"0", "no", "nee", "false", "onwaar", "-", "–", "n"}


def take_touch(cell: Cell, supplier: str, taking: Taking) -> Touch | None:
    """What a cell says: 'desire, indirect: a quote', 'A', or a mere tick for direct contact.

    A word that is not known is told. Words that say nothing of state or contact are kept as the value.
    """
    if is_empty(cell):
        return None
    text = text_of(cell)
    word = text.strip().casefold()
    if word in _CROSSES:
        return None
    if word in _TICKS:
        return Touch(supplier)
    try:
        return read(text, supplier)
    except ValueError as error:
        return _rest(text, str(error), supplier, taking)


def is_touch(cell: Cell) -> bool:
    """Whether a cell says what only a cell of a supplier table does."""
    text = text_of(cell)
    return text.strip().casefold() in _TICKS | _CROSSES or is_mark(text)


def _rest(text: str, unknown: str, supplier: str, taking: Taking) -> Touch:
    """What is left of a cell without a word that is not known; 'a' among such words is no state."""
    marks, colon, value = text.partition(":")
    every = marks.replace(",", " ").split()
    words = [each for each in every if each.casefold() != unknown]
    touch = read(kept, supplier) if words and is_mark(kept := " ".join(words) + colon + value) else None
    if touch is not None and len(words) < len(every) and min(map(len, words)) > 1:
        taking.tell_word(unknown)
        return touch
    taking.tell_word(text)
    return Touch(supplier, value=text if taking.exact else text.strip())
