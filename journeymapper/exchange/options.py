"""What a user may choose about an export, how far it is, and the error that tells why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Literal

from journeymapper.drawing.parts import Parts

ThemeName = Literal["light", "dark", "print"]
Paper = Literal["A4", "A3", "A2", "A1", "A0"]
Tile = Literal["A4", "A3"]

DPI = 96
"""Map units in an inch: 1 unit is 1 px of a screen at 100 %."""

SIZES = (("scale", "dpi"), ("scale", "paper"))
"""Pairs of options of which only one can hold."""

Progress = Callable[[float], None]
"""Told now and then which part of long work is done, 0 to 1; what it raises ends the work."""


class ExchangeError(Exception):
    """A file cannot be made or read; the message says why, in the language in use, for the user to read."""


class StoppedError(Exception):
    """The user has ended the work."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a journey is exported; None leaves the choice to the format.

    `scale` is a size as a factor of map units, `dpi` the same as pixels an inch, `paper` the sheet that a
    page is fitted on: one of the three, but a picture in pixels is as large as `paper` is at `dpi`. `tile`
    is the sheet that a poster of size `paper` is printed on in parts. `margin` is what stays free around the
    map, in mm on paper and in map units else. `supplier`, `segment`, `beside` and `evidence` are those of a
    lens, `parts` what is drawn beside the map, `only` the ids of the steps that are shown. `language` is that
    of labels, a code of `i18n.language`; without it the one in use. `carry` tells whether the journey goes
    along in a picture, to be opened from it again: it does if nobody says.
    `density` is what a picture of pixels says of their number in an inch, where its scale does not tell.
    """

    theme: ThemeName | None = None
    scale: float | None = None
    dpi: float | None = None
    paper: Paper | None = None
    segment: str | None = None
    supplier: str | None = None
    beside: str | None = None
    evidence: bool | None = None
    parts: Parts | None = None
    tile: Tile | None = None
    margin: float | None = None
    transparent: bool | None = None
    only: frozenset[str] | None = None
    language: str | None = None
    carry: bool | None = None
    density: float | None = None

    def chosen(self) -> list[str]:
        """The names of the options that are not left to the format."""
        return [each.name for each in fields(self) if getattr(self, each.name) is not None]


def quiet(_part: float) -> None:
    """For work that nobody waits for."""
