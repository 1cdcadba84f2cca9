"""The title of a map, and the line that says what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale

from journeymapper.analysis.evidence import Level
from journeymapper.arrange.geometry import Box
from journeymapper.drawing.numbers import hundredths
from journeymapper.drawing.shapes import Group
from journeymapper.drawing.text import Style, elide, line, measure
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import current_language, tr

HEIGHT = 46.0
"""From the baseline's top to the bands, with the space between."""
_TITLE = Style(22, "bold")
_SUBTITLE = Style(13)
_GAP = 28.0


class TitleFacts(NamedTuple):
    """What the title block says: steps are counted by the level of their evidence."""

    title: str
    date: str | None
    levels: tuple[tuple[Level, int], ...]
    lens: str = ""
    """What the lens is called; '' without one."""
    tells: bool = True
    """Whether it says how well the steps are known."""


def title_group(facts: TitleFacts, left: float, top: float, room: float, theme: Theme) -> tuple[Group, Box]:
    """The title at (left, top) and what it covers: the subtitle beside it, or beneath if there is no room."""
    title = elide(facts.title, _TITLE, max(room, 320.0))
    words = subtitle(facts)
    taken = measure(title, _TITLE)
    beside = bool(title) and taken + _GAP + measure(words, _SUBTITLE) <= room
    baseline = top + 24
    x, y = (left + taken + _GAP, baseline) if beside else (left, baseline + (22 if title else 0))
    shapes = [line(words, _SUBTITLE, x, y, theme.small)]
    if title:
        shapes.insert(0, line(title, _TITLE, left, baseline, theme.ink))
    right = max(x + measure(words, _SUBTITLE), left + taken)
    return Group(tuple(shapes), "title", "title", facts.title), Box(left, top, right, y + 6)


def title_height(facts: TitleFacts, room: float) -> float:
    """How much the title block takes above the map."""
    wide = (
        measure(elide(facts.title, _TITLE, max(room, 320.0)), _TITLE)
        + _GAP
        + measure(subtitle(facts), _SUBTITLE)
    )
    return HEIGHT if wide <= room or not facts.title else HEIGHT + 22


def subtitle(facts: TitleFacts) -> str:
    """'all routes open · 23 steps · 46 % observed, 33 % reported, 21 % assumed', and the date."""
    counts = dict(facts.levels)
    steps = sum(counts.values())
    said = [
        facts.lens or tr("all routes open"),
        tr("1 step") if steps == 1 else tr("{count} steps", count=steps),
    ]
    if steps and facts.tells:
        said.append(_known(counts))
    if facts.date:
        said.append(written_date(facts.date))
    return " · ".join(said)


def _known(counts: Mapping[Level, int]) -> str:
    words = {
        "observed": tr("{share} observed"),
        "reported": tr("{share} reported"),
        "assumed": tr("{share} assumed"),
    }
    parts = hundredths([counts.get(level, 0) for level in ("observed", "reported", "assumed")])
    return ", ".join(
        words[level].format(share=f"{part}\u00a0%") for level, part in zip(words, parts, strict=True) if part
    )


def written_date(date: str) -> str:
    """An ISO date as people write it in the language in use."""
    language = QLocale.Language.Dutch if current_language() == "nl" else QLocale.Language.English
    return QLocale(language).toString(QDate.fromString(date, "yyyy-MM-dd"), "d MMMM yyyy") or date
