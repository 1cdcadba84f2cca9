"""What can be chosen about an export, as it is remembered, and the options that it comes to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal, get_args

from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.parts import USUAL, Parts
from journeymapper.exchange.options import DPI, Options, Paper, ThemeName, Tile

What = Literal["shown", "map", "lens", "selection"]
"""The map as the canvas shows it, the map without a lens, under another lens, or the selected steps alone."""
By = Literal["percent", "pixels", "centimetres", "paper"]
"""How a size is chosen."""

PRINT = "print"
"""Stands for a suffix where the pages go to a printer."""
PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class Size:
    """How large an export of a format is. Only what `by` names holds; `dpi` goes with centimetres and paper.

    `tile` None is one sheet; `margin` None leaves it to the format, else it is mm on paper and px elsewhere.
    """

    by: By = "percent"
    percent: float = 100.0
    pixels: int = 1920
    centimetres: float = 16.0
    paper: Paper = "A4"
    tile: Tile | None = None
    dpi: float = 300.0
    margin: float | None = None


_USUAL_SIZES = {".png": Size(percent=200.0), PDF: Size(by="paper"), PRINT: Size(by="paper")}


@dataclass(frozen=True, slots=True)
class Choices:
    """All that is chosen. `sizes` are by suffix; `supplier` and `segment` are those of another lens.

    `parts` None leaves them as the canvas has them.
    """

    suffix: str = ".png"
    what: What = "shown"
    supplier: str | None = None
    segment: str | None = None
    parts: Parts | None = None
    theme: ThemeName = "light"
    transparent: bool = False
    language: str | None = None
    carry: bool = True
    sizes: Mapping[str, Size] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def size(self) -> Size:
        """That of the chosen format."""
        return self.sizes.get(self.suffix) or _USUAL_SIZES.get(self.suffix, Size())

    def of_format(self, suffix: str) -> Choices:
        """The same for another format."""
        return replace(self, suffix=suffix)

    def sized(self, size: Size) -> Choices:
        """The same with another size of the chosen format."""
        return replace(self, sizes=MappingProxyType({**self.sizes, self.suffix: size}))


@dataclass(frozen=True, slots=True)
class Shown:
    """What the canvas shows when the choice is made: its lens, its parts, and the steps that are selected."""

    lens: Lens = NO_LENS
    parts: Parts = USUAL
    selection: frozenset[str] = frozenset()


def content(choices: Choices, heeds: frozenset[str], shown: Shown) -> Options:
    """What is shown and in which colours, but not how large: of these options those that a format heeds."""
    lens = _lens(choices, shown)
    on_paper = "paper" in heeds and choices.size.by == "paper"
    wanted = {
        "theme": choices.theme,
        "supplier": lens.supplier,
        "segment": lens.segment,
        "beside": lens.beside,
        "evidence": lens.evidence or None,
        "parts": choices.parts or shown.parts,
        "only": shown.selection if choices.what == "selection" and shown.selection else None,
        "transparent": choices.transparent or None,
        "language": choices.language,
        "margin": None if on_paper else choices.size.margin,
    }
    return Options(**{name: value for name, value in wanted.items() if name in heeds})  # type: ignore[arg-type] # by name


def whole(choices: Choices, heeds: frozenset[str], shown: Shown, wide: float) -> Options:
    """All options, with the size of a drawing that is `wide` map units wide."""
    size = choices.size
    options = content(choices, heeds, shown)
    if "carry" in heeds:
        options = replace(options, carry=choices.carry)
    if size.by == "paper" and "paper" in heeds:
        options = replace(options, paper=size.paper)
        options = replace(options, dpi=size.dpi) if "dpi" in heeds else options
        options = replace(options, margin=size.margin) if "margin" in heeds else options
        return replace(options, tile=size.tile) if "tile" in heeds else options
    if "density" in heeds and size.by == "centimetres":
        options = replace(options, density=size.dpi)
    return replace(options, scale=scale_of(size, heeds, wide)) if "scale" in heeds else options


def scale_of(size: Size, heeds: frozenset[str], wide: float) -> float:
    """Pixels a map unit of a drawing that is `wide` map units wide, where its size is not that of paper.

    A width in centimetres is at `dpi` pixels an inch where the format has any, else at 96.
    """
    match size.by:
        case "pixels":
            return size.pixels / max(1.0, wide)
        case "centimetres":
            return size.centimetres / 2.54 * (size.dpi if "dpi" in heeds else DPI) / max(1.0, wide)
        case _:
            return size.percent / 100


def encoded(choices: Choices) -> str:
    """The choices as text for the settings: without those that are about one map."""
    kept = {
        "suffix": choices.suffix,
        "theme": choices.theme,
        "transparent": choices.transparent,
        "language": choices.language,
        "carry": choices.carry,
        "sizes": {suffix: asdict(size) for suffix, size in choices.sizes.items()},
    }
    return json.dumps(kept)


def decoded(text: str) -> Choices:
    """Choices from the text of `encoded`; what cannot be understood is as it usually is."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return Choices()
    if not isinstance(found, dict):
        return Choices()
    sizes = found.pop("sizes", None)
    good = {name: value for name, value in found.items() if _fits(name, value)}
    kept = {
        str(suffix): Size(**{name: value for name, value in size.items() if _fits_size(name, value)})
        for suffix, size in (sizes.items() if isinstance(sizes, dict) else ())
        if isinstance(size, dict)
    }
    return Choices(**good, sizes=MappingProxyType(kept))


def _lens(choices: Choices, shown: Shown) -> Lens:
    match choices.what:
        case "map":
            return NO_LENS
        case "lens":
            return Lens(choices.supplier, choices.segment)
        case _:
            return shown.lens


def _fits(name: str, value: Any) -> bool:
    match name:
        case "suffix":
            return isinstance(value, str)
        case "theme":
            return value in get_args(ThemeName)
        case "language":
            return value is None or isinstance(value, str)
        case "transparent" | "carry":
            return isinstance(value, bool)
        case _:
            return False


LIMITS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "percent": (1.0, 1000.0),
        "pixels": (16.0, 30_000.0),
        "centimetres": (1.0, 500.0),
        "dpi": (30.0, 1200.0),
        "margin": (0.0, 200.0),
    }
)
"""The least and the most that a number of a size may be."""


def _fits_size(name: str, value: Any) -> bool:
    match name:
        case "by":
            return value in get_args(By)
        case "paper":
            return value in get_args(Paper)
        case "tile":
            return value is None or value in get_args(Tile)
        case "margin" if value is None:
            return True
        case "pixels" if not isinstance(value, int):
            return False
        case _:
            is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
            least, most = LIMITS.get(name, (0.0, -1.0))
            return is_number and least <= value <= most
