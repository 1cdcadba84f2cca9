"""Times as people say them: today 14:05, yesterday 9:30, Monday 16:00."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QLocale

from journeymapper.i18n.language import current_language, tr

_WEEK = 6
"""Days back that the name of the day says enough."""


def time_words(when: dt.datetime, now: dt.datetime | None = None) -> str:
    """A moment, in the time of this place and the language in use. `when` knows its time zone."""
    here = when.astimezone()
    today = (now or dt.datetime.now(dt.UTC)).astimezone().date()
    time = f"{here:%H:%M}"
    days = (today - here.date()).days
    if days == 0:
        return tr("today {time}", time=time)
    if days == 1:
        return tr("yesterday {time}", time=time)
    locale = QLocale(current_language())
    if 1 < days <= _WEEK:
        return f"{locale.dayName(here.isoweekday())} {time}"
    month = locale.monthName(here.month)
    return tr("{day} {month} {year}, {time}", day=here.day, month=month, year=here.year, time=time)
