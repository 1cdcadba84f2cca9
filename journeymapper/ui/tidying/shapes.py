"""How a map may lie when it is tidied, as menus name it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeymapper.arrange.plan import NAMED_SHAPES, Shape
from journeymapper.i18n.language import tr


@dataclass(frozen=True, slots=True)
class Way:
    """One way to lie; its id is its name in `NAMED_SHAPES`."""

    id: str
    text: Callable[[], str]
    icon: str

    @property
    def shape(self) -> Shape:
        """How a layout lies that lies so."""
        return NAMED_SHAPES[self.id][0]

    @property
    def ratio(self) -> float:
        """The width of a page to its height."""
        return NAMED_SHAPES[self.id][1]


WAYS = (
    Way("phases", lambda: tr("Columns of phases"), "ph.columns"),
    Way("right", lambda: tr("From left to right"), "ph.arrow-line-right"),
    Way("down", lambda: tr("From top to bottom"), "ph.arrow-line-down"),
    Way("screen", lambda: tr("A screen, 16:9"), "ph.monitor"),
    Way("landscape", lambda: tr("A sheet, A4 to A0, on its side"), "ph.rectangle"),
    Way("portrait", lambda: tr("A sheet, A4 to A0, upright"), "ph.file"),
)
"""The first is that of a new window."""
