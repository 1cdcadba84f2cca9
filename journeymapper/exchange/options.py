"""What a user may choose about an exported picture, and the error that tells why there is none."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from journeymapper.drawing.parts import Parts

ThemeName = Literal["light", "dark", "print"]
Paper = Literal["A4", "A3", "A2", "A1", "A0"]

DPI = 96
"""Map units in an inch: 1 unit is 1 px of a screen at 100 %."""

SIZES = ("scale", "dpi", "paper")
"""Options of which only one can hold."""


class ExchangeError(Exception):
    """A file cannot be made; the message says why, in the language in use, for the user to read."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a journey is exported; None leaves the choice to the format.

    `scale` is a size as a factor of map units, `dpi` the same as pixels an inch, `paper` the sheet that a
    page is fitted on: one of the three. `supplier`, `segment`, `beside` and `evidence` are those of a lens,
    `parts` what is drawn beside the map.
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

    def chosen(self) -> list[str]:
        """The names of the options that are not left to the format."""
        return [each.name for each in fields(self) if getattr(self, each.name) is not None]
