"""The map in a page, once for each lens: drawings whose colours follow the reader's light or dark screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.parts import Parts
from journeymapper.drawing.shapes import Drawing
from journeymapper.drawing.theme import Theme
from journeymapper.exchange.handouts.content import Content
from journeymapper.exchange.pictures.picture import on_whole_units
from journeymapper.exchange.pictures.svg import inline
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey

MOST_CARDS = 4000
"""So many cards are drawn in one page; lenses beyond that are left out."""

_COLOR = re.compile(r'(?<=(?:fill|roke)=")#[0-9a-f]{6}(?=")')
"""In the attributes fill and stroke, where no text of a user can stand."""
_OPACITY = re.compile(r' opacity="[0-9.]+"')
"""Of shadows: on a dark screen as faint as on a light one."""
_PARTS = Parts(title=False)


@dataclass(frozen=True, slots=True)
class View:
    """A lens that a reader can put on: its name, a sentence, and the part of the page that tells more."""

    lens: Lens
    name: str
    about: str = ""
    more: str = ""


def views(journey: Journey, told: Content) -> list[View]:
    """The lenses of a map, the whole map first."""
    found = [View(NO_LENS, tr("Whole map"))]
    found += [
        View(Lens(supplier=each.id), each.name, each.headline, f"supplier-{at}")
        for at, each in enumerate(told.suppliers)
    ]
    headings = [each.heading for each in told.ways[1:]]
    found += [
        View(Lens(segment=segment.id), heading, heading, "insights")
        for segment, heading in zip(journey.segments, headings, strict=True)
    ]
    if any(step.evidence for step in journey.steps):
        found.append(View(Lens(evidence=True), tr("How well it is known"), told.known, "questions"))
    return found


def fitting(found: list[View], steps: int) -> list[View]:
    """As many of them as a page holds without growing too large."""
    return found[: max(1, MOST_CARDS // max(1, steps))]


class Palette:
    """Names for the colours of a page: pairs of what is seen on a light screen and on a dark one."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}

    def name(self, light: str, dark: str) -> str:
        """A value for CSS that is the one or the other."""
        pair = (light, dark)
        if pair not in self._names:
            self._names[pair] = f"--m{len(self._names)}"
        return f"var({self._names[pair]})"

    def rules(self, *, dark: bool) -> str:
        """What the names stand for."""
        return "".join(f"{name}:{pair[dark]};" for pair, name in self._names.items())


class Pictures:
    """Draws the map under one lens after the other, in both themes at once."""

    def __init__(self, journey: Journey, light: Theme, dark: Theme, palette: Palette) -> None:
        self._maps = [MapDrawing(journey, light, NO_LENS, _PARTS)]
        if dark is not light:
            self._maps.append(MapDrawing(journey, dark, NO_LENS, _PARTS))
        self._palette = palette
        self.drawings: list[Drawing] = []
        """What was drawn, in the light theme."""

    def draw(self, lens: Lens, prefix: str) -> str:
        """The map under a lens, as an element of the page whose ids begin with the prefix."""
        for each in self._maps:
            each.set_lens(lens)
        drawn = [on_whole_units(each.drawing()) for each in self._maps]
        self.drawings.append(drawn[0])
        written = [inline(each, prefix) for each in drawn]
        return self._named(written[0], written[-1])

    def _named(self, light: str, dark: str) -> str:
        """The light picture with names for its colours, of one theme if the dark one differs in more."""
        kept = _COLOR.split(light)
        if _OPACITY.sub("", "".join(kept)) != _OPACITY.sub("", "".join(_COLOR.split(dark))):
            dark = light
        pairs = zip(_COLOR.findall(light), _COLOR.findall(dark), strict=True)
        return "".join(self._joined(kept, (self._palette.name(*pair) for pair in pairs)))

    @staticmethod
    def _joined(kept: list[str], names: Iterator[str]) -> Iterator[str]:
        yield kept[0]
        for part in kept[1:]:
            yield next(names)
            yield part
