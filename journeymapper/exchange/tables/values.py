"""Fields of one value as cells: how each sort is put into a cell, and taken from it."""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import get_args

from journeymapper.exchange.tables.table import (
    Cell,
    WordError,
    date_of,
    flag_of,
    is_empty,
    number_of,
    text_of,
    whole_of,
)
from journeymapper.exchange.tables.taking import Taking
from journeymapper.exchange.tables.words import way_of
from journeymapper.i18n.language import current_language
from journeymapper.model.records import FURTHEST, BentBy

_FIRST_DATE = "1901"
_MOODS = {"++": 2, "+": 1, "--": -2, "-": -1}
_COLOR = re.compile(r"#?([0-9a-fA-F]{6})")


def take_text(cell: Cell, taking: Taking) -> str:
    """A text, to the letter or without blanks around it."""
    text = text_of(cell)
    return text if taking.exact else text.strip()


def take_short(cell: Cell, taking: Taking) -> str | None:
    """The letters of a supplier's badge."""
    text = take_text(cell, taking)
    if len(text) > 3:
        raise WordError(text)
    return text or None


def take_color(cell: Cell, _taking: Taking) -> str | None:
    """A colour as `#rrggbb`."""
    if is_empty(cell):
        return None
    found = _COLOR.fullmatch(text_of(cell).strip())
    if found is None:
        raise WordError(text_of(cell))
    return f"#{found[1]}"


def put_date(date: str | None) -> Cell:
    """A date that spreadsheets can work with; from before their time it is a text."""
    return dt.date.fromisoformat(date) if date is not None and date > _FIRST_DATE else date


def take_date(cell: Cell, _taking: Taking) -> str | None:
    """A date, year-month-day."""
    return date_of(cell)


def take_share(cell: Cell, _taking: Taking) -> float | None:
    """A part of all, 0 to 1; a number over 1 that does not say so is meant in hundredths."""
    share = number_of(cell)
    if share is not None and share > 1 and "%" not in text_of(cell):
        share /= 100
    if share is not None and not 0 <= share <= 1:
        raise WordError(text_of(cell))
    return share


def take_days(cell: Cell, _taking: Taking) -> float | None:
    """A number of days, 0 or more."""
    days = number_of(cell)
    if days is not None and not (math.isfinite(days) and days >= 0):
        raise WordError(text_of(cell))
    return days


def take_votes(cell: Cell, _taking: Taking) -> int:
    """A number of votes."""
    votes = whole_of(cell) or 0
    if votes < 0:
        raise WordError(text_of(cell))
    return votes


def take_mood(cell: Cell, _taking: Taking) -> int | None:
    """A mood from -2 to 2, also as '+' or '--'."""
    text = text_of(cell).strip().replace("\u2212", "-").replace("\u2013", "-")
    mood = _MOODS[text] if text in _MOODS else whole_of(cell)
    if mood is not None and not -2 <= mood <= 2:
        raise WordError(text)
    return mood


def take_place(cell: Cell, _taking: Taking) -> float | None:
    """Where something is, in map units."""
    place = number_of(cell)
    if place is not None and not abs(place) <= FURTHEST:
        raise WordError(text_of(cell))
    return place


def take_flag(cell: Cell, _taking: Taking) -> bool:
    """Yes or no."""
    return flag_of(cell)


def take_way(cell: Cell, _taking: Taking) -> str:
    """The kind of an arrow."""
    return way_of(text_of(cell))


def take_drawer(cell: Cell, _taking: Taking) -> str | None:
    """Who drew the corners of an arrow."""
    drawer = text_of(cell).strip() or None
    if drawer not in (None, *get_args(BentBy)):
        raise WordError(text_of(cell))
    return drawer


def plain(value: float) -> str:
    """A number in full, with the point or comma of the language in use."""
    text = repr(value).removesuffix(".0")
    return text.replace(".", ",") if current_language() == "nl" else text
