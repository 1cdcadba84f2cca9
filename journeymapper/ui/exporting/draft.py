"""The picture and the pages that the choices come to, for the preview: drawn when asked for, then kept."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Drawing
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.options import Options
from journeymapper.exchange.pictures.pages import Pages, pages_of
from journeymapper.exchange.pictures.picture import picture
from journeymapper.i18n.language import speaking
from journeymapper.model.journey import Journey
from journeymapper.ui.exporting.brief import IN_FULL, in_brief
from journeymapper.ui.exporting.choices import Choices, Shown, content, whole


@dataclass(frozen=True, slots=True)
class Made:
    """What an export would be: all its options, the drawing, and its pages."""

    options: Options
    drawing: Drawing
    pages: Pages


class Draft:
    """Draws a journey as it would be exported. Above `IN_FULL` steps only in brief."""

    def __init__(self, journey: Journey, bounds: Box, shown: Shown) -> None:
        """`bounds` is what the map covers on the canvas, in map units."""
        self.journey = journey
        self.shown = shown
        self.is_brief = journey.count("step") > IN_FULL
        self._bounds = bounds
        self._last: tuple[Options, Drawing] | None = None

    def made(self, choices: Choices, heeds: frozenset[str]) -> Made:
        """What these choices come to in a format that heeds these options. Needs a QGuiApplication."""
        drawing = self._drawing(content(choices, heeds, self.shown))
        options = whole(choices, heeds, self.shown, drawing.width)
        return Made(options, drawing, pages_of(drawing, options))

    def in_full(self, choices: Choices, heeds: frozenset[str]) -> Made:
        """The same, drawn in full whatever that takes: for paper."""
        if not self.is_brief:
            return self.made(choices, heeds)
        options = content(choices, heeds, self.shown)
        with speaking(options.language):
            drawing = picture(self.journey, options)
        options = whole(choices, heeds, self.shown, drawing.width)
        return Made(options, drawing, pages_of(drawing, options))

    def _drawing(self, options: Options) -> Drawing:
        if self._last is None or self._last[0] != options:
            with speaking(options.language):
                self._last = options, self._drawn(options)
        return self._last[1]

    def _drawn(self, options: Options) -> Drawing:
        if self.is_brief:
            theme = THEMES[options.theme or "light"]
            return in_brief(self.journey, theme, options.only, self._bounds)
        return picture(self.journey, options)
