"""What the signs mean that only a lens draws."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from journeymapper.drawing import badge as badges
from journeymapper.drawing import card_lens, signs
from journeymapper.drawing.arrow import ArrowFacts, draw_arrow
from journeymapper.drawing.lens_words import LensWords
from journeymapper.drawing.look import ArrowLook, Side
from journeymapper.drawing.shade import faded, on_ground, tones
from journeymapper.drawing.shapes import Circle, Rect, Shape, Stroke
from journeymapper.drawing.text import SMALL_BOLD, line
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.records import Aida, TransitionKind

Draw = Callable[[float, float, Theme], Sequence[Shape]]


class Entry(NamedTuple):
    """A line of the legend: `draw` draws the sign around a point."""

    sign: str
    text: str
    draw: Draw


def lens_entries(present: Collection[str], words: LensWords) -> list[Entry]:
    """The lines for those of a lens's signs that are present."""
    first, second = words.sides
    every = (
        Entry("ground attention", tr("attention"), _ground("attention")),
        Entry("ground interest", tr("interest"), _ground("interest")),
        Entry("ground desire", tr("desire"), _ground("desire")),
        Entry("ground action", tr("action"), _ground("action")),
        Entry("course", tr("order on the main route"), _course),
        Entry("bold", tr("main route"), _arrow("next", ArrowLook(bold=True))),
        Entry("arc", tr("past what is passed over"), _arc),
        Entry("struck", tr("passed over"), _struck),
        Entry("ground first", tr("{segment} only", segment=first), _side("first")),
        Entry("ground second", tr("{segment} only", segment=second), _side("second")),
        Entry("faint", words.faint, _faint),
    )
    return [each for each in every if each.sign in present]


def _ground(aida: Aida) -> Draw:
    def draw(x: float, y: float, theme: Theme) -> Sequence[Shape]:
        ground = tones(theme)[aida]
        ink = on_ground(theme, ground).ink
        return (
            Rect(x - 15, y - 8, 30, 16, 3, ground, Stroke(theme.guessed, 1.0)),
            line(badges.LETTERS[aida], SMALL_BOLD, x, y + 4.3, ink, "middle"),
        )

    return draw


def _course(x: float, y: float, theme: Theme) -> Sequence[Shape]:
    return card_lens.course(x, y, 1, theme)


def _arrow(way: TransitionKind, look: ArrowLook) -> Draw:
    def draw(x: float, y: float, theme: Theme) -> Sequence[Shape]:
        ends = (x - 20, y), (x + 20, y)
        return draw_arrow("", ArrowFacts(way, look=look), ends, None, (), theme).shapes

    return draw


def _arc(x: float, y: float, theme: Theme) -> Sequence[Shape]:
    ground = Circle(x - 4, y, 8.5, theme.canvas, Stroke(theme.skip, 1.0))
    arrow = _arrow("skip", ArrowLook(bold=True))(x, y, theme)
    return *arrow, ground, *signs.skip_sign(x - 4, y, theme.skip)


def _struck(x: float, y: float, theme: Theme) -> Sequence[Shape]:
    pale = faded(theme)
    card = Rect(x - 15, y - 8, 30, 16, 3, pale.card, Stroke(pale.guessed, 1.2))
    number = line("2", SMALL_BOLD, x - 3, y + 4.3, pale.small)
    return card, number, card_lens.strike("2", x - 3, y + 4.3, pale.small)


def _side(side: Side) -> Draw:
    def draw(x: float, y: float, theme: Theme) -> Sequence[Shape]:
        ground = tones(theme)[side]
        edge = Stroke(theme.guessed, 1.0)
        return Rect(x - 15, y - 8, 30, 16, 3, ground, edge), *signs.half(x, y, side, theme.ink)

    return draw


def _faint(x: float, y: float, theme: Theme) -> Sequence[Shape]:
    pale = faded(theme)
    return (Rect(x - 15, y - 7, 30, 14, 3, pale.card, Stroke(pale.observed, 2.0)),)
