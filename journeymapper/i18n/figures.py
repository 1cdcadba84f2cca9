"""Figures as people write them: shares, numbers, durations and lists, in the language in use."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from journeymapper.analysis.chances import CLOSE
from journeymapper.i18n.language import current_language, tr

_WEEK = 7.0
_YEAR = 365.25
_MONTH = _YEAR / 12
_MOST_YEARS = 1000


def percent(share: float) -> str:
    """A share 0..1 as '41 %'; 0 % and 100 % are said only where it is exactly that."""
    return f"{_whole(share)}\u00a0%"


def of_hundred(share: float) -> int | None:
    """How many of 100, or None where that would be 0 or 100 without being it."""
    text = _whole(share)
    return int(text) if text.isdigit() else None


def number(value: float) -> str:
    """A number of 0 or more with one decimal at most: '17.9', '2', '1,200'; Dutch '17,9' and '1.200'."""
    text = f"{max(0.0, value):,.1f}" if value < 100 else f"{value:,.0f}"
    text = text.removesuffix(".0")
    if text == "0" and value > CLOSE:
        return tr("less than {least}", least=_local("0.1"))
    return _local(text)


def exact_number(value: float) -> str:
    """A number to the last figure, for two that `number` would say alike: '30.02'; Dutch '30,02'."""
    return _local(repr(value).removesuffix(".0"))


def exact_percent(share: float) -> str:
    """A share 0..1 to the last figure that matters, for two that `percent` would say alike: '55.1 %'."""
    return f"{_local(f'{100 * share:.15g}')}\u00a0%"


def days_text(days: float) -> str:
    """A duration of 0 or more days: '3 days', and where it is long 'about 25 months (748 days)'."""
    if not isfinite(days) or days > _MOST_YEARS * _YEAR:
        return tr("more than {n} years", n=_local(f"{_MOST_YEARS:,}"))
    told = tr("1 day") if abs(days - 1) <= CLOSE else tr("{n} days", n=number(days))
    if days < 2 * _WEEK:
        return told
    if days < 2 * _MONTH:
        long = tr("{n} weeks", n=round(days / _WEEK))
    elif days < 3 * _YEAR:
        long = tr("{n} months", n=round(days / _MONTH))
    else:
        long = tr("{n} years", n=number(days / _YEAR))
    return tr("about {long} ({days})", long=long, days=told)


def steps_text(count: int) -> str:
    """A number of steps."""
    return tr("1 step") if count == 1 else tr("{n} steps", n=count)


def listed(names: Sequence[str], most: int = 6) -> str:
    """'a', 'a and b', 'a, b and c'; of more than `most` the first ones and how many there are more."""
    if len(names) > most:
        return tr("{list} and {n} more", list=", ".join(names[: most - 1]), n=len(names) - most + 1)
    if len(names) < 2:
        return "".join(names)
    return tr("{list} and {last}", list=", ".join(names[:-1]), last=names[-1])


def _whole(share: float) -> str:
    if share <= 0:
        return "0"
    if abs(share - 1) <= CLOSE:
        return "100"
    whole = round(100 * share)
    if whole == 100:
        return ">99" if share < 1 else ">100"
    return str(whole) if whole else "<1"


def _local(text: str) -> str:
    return text.translate(str.maketrans(".,", ",.")) if current_language() == "nl" else text
