"""How a map may lie when it is tidied, as menus name it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeymapper.arrange.plan import Shape
from journeymapper.i18n.language import tr


@dataclass(frozen=True, slots=True)
class Way:
    """One way to lie; `ratio` is the width of a page to its height."""

    id: str
    text: Callable[[], str]
    icon: str
    shape: Shape
    ratio: float = 16 / 9


WAYS = (
    Way("phases", lambda: tr("Columns of phases"), "ph.columns", "phases"),
    Way("right", lambda: tr("From left to right"), "ph.arrow-line-right", "right"),
    Way("down", lambda: tr("From top to bottom"), "ph.arrow-line-down", "down"),
    Way("screen", lambda: tr("A screen, 16:9"), "ph.monitor", "page"),
    Way("landscape", lambda: tr("A sheet, A4 to A0, on its side"), "ph.rectangle", "page", 2**0.5),
    Way("portrait", lambda: tr("A sheet, A4 to A0, upright"), "ph.file", "page", 0.5**0.5),
)
"""The first is that of a new window."""
