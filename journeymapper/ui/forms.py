"""How values are written in single-line fields, and read back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from journeymapper.i18n.language import current_language, tr

_NUMBER = re.compile(r"-?[0-9]{1,15}([.,][0-9]{1,15})?")
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})")


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is shown and understood."""

    show: Callable[[Any], str]
    read: Callable[[str], Any]
    """Raises ValueError for a text that is no such value."""
    expected: Callable[[], str]
    """What to tell whoever typed something else."""


def _number(text: str) -> float | None:
    text = text.strip()
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return float(text.replace(",", "."))


def _given(text: str) -> float:
    value = _number(text)
    if value is None:
        raise ValueError(text)
    return value


def _share(text: str) -> float | None:
    value = _number(text.strip().removesuffix("%"))
    if value is not None and not 0 <= value <= 100:
        raise ValueError(text)
    return None if value is None else round(value / 100, 12)


def _count(text: str) -> int:
    text = text.strip()
    if text and not _WHOLE.fullmatch(text):
        raise ValueError(text)
    return int(text or 0)


def _date(text: str) -> str | None:
    text = text.strip()
    if not text:
        return None
    found = _DAY_FIRST.fullmatch(text)
    if found:
        return dt.date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    return dt.date.fromisoformat(text).isoformat()


def _shown(value: float | None) -> str:
    text = "" if value is None else f"{value:.12g}"
    return text.replace(".", ",") if current_language() == "nl" else text


def _shown_share(value: float | None) -> str:
    return "" if value is None else f"{_shown(round(value * 100, 10))} %"


TEXT = Form(str, str, lambda: "")
NUMBER = Form(_shown, _number, lambda: tr("Expected a number, such as 3 or 0.5."))
PLACE = Form(_shown, _given, NUMBER.expected)
SHARE = Form(_shown_share, _share, lambda: tr("Expected a percentage from 0 to 100."))
COUNT = Form(str, _count, lambda: tr("Expected a whole number of 0 or more."))
DATE = Form(lambda value: value or "", _date, lambda: tr('Expected a date such as "2026-01-31".'))
