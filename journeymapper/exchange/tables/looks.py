"""How the cells of a workbook look: few colours, those of the map, on white; made to be printed too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from journeymapper.drawing.color import mixed
from journeymapper.drawing.theme import LIGHT
from journeymapper.exchange.tables.field import Look
from journeymapper.model.records import Contact, TransitionKind

FONT = "Calibri"
_INK, _SMALL, _LINE, _HEAD = LIGHT.ink, LIGHT.small, "#d5dae1", "#33415a"
_PALE = "#eceff3"
_FORMATS: dict[Look, str] = {"percent": "0%", "date": "yyyy-mm-dd"}
_MIDDLE: tuple[Look, ...] = ("middle", "number", "percent", "date")


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """All that a cell's look consists of; shared by the cells that look so, and equal to itself alone."""

    font: Font
    fill: PatternFill
    border: Border
    alignment: Alignment
    number_format: str


@cache
def head(color: str = _HEAD) -> Style:
    """A heading of a column."""
    return _style(_font("#ffffff", bold=True), color, _edge(color), _alignment("center", vertical="center"))


@cache
def pale_head() -> Style:
    """A heading of a column that is best left alone."""
    return _style(_font(_SMALL, size=8), _PALE, _edge(_LINE), _alignment("center", vertical="center"))


@cache
def body(look: Look) -> Style:
    """A cell."""
    if look == "discreet":
        return _style(_font("#8a94a3", size=8), None, _edge(_LINE), _alignment("left", wrap=False))
    across = "center" if look in _MIDDLE else None
    font = _font(_INK, bold=look == "title")
    return _style(font, None, _edge(_LINE), _alignment(across), _FORMATS.get(look, "General"))


@cache
def fine_percent() -> Style:
    """A share that is no whole number of hundredths."""
    return _style(_font(_INK), None, _edge(_LINE), _alignment("center"), "0.0%")


@cache
def line(look: Look) -> Style:
    """A cell of the first sheet: all begin at the left."""
    return _style(_font(_INK), None, _edge(_LINE), _alignment("left"), _FORMATS.get(look, "General"))


@cache
def numbered(color: str) -> Style:
    """The number of a step, in the colour of its phase."""
    return _style(_font("#ffffff", bold=True), color, _edge("#ffffff"), _alignment("center"))


@cache
def in_phase(color: str) -> Style:
    """The phase of a step."""
    return _style(_font(color, bold=True), mixed(color, "#ffffff", 0.87), _edge(_LINE), _alignment(None))


@cache
def mood(value: int) -> Style:
    """A mood: below the middle in the colour of loops, above it green."""
    color = _INK if value == 0 else LIGHT.loop if value < 0 else "#1e7b3c"
    return _style(_font(color, bold=True), None, _edge(_LINE), _alignment("center"), "+0;-0;0")


@cache
def starred() -> Style:
    """A moment of truth."""
    return _style(_font(LIGHT.star, bold=True), "#fff3d6", _edge(_LINE), _alignment("center"))


@cache
def other_way(way: TransitionKind) -> Style:
    """The kind of an arrow that does not lead onward, in its colour on the map."""
    color = LIGHT.loop if way == "loop" else LIGHT.skip
    return _style(_font(color, bold=True), None, _edge(_LINE), _alignment("center"))


@cache
def touched(color: str, contact: Contact) -> Style:
    """A cell of the supplier table: filled is direct contact, an edge indirect, a dotted one none."""
    if contact == "direct":
        return _style(_font(_INK), mixed(color, "#ffffff", 0.7), _edge("#ffffff"), _alignment(None))
    if contact == "indirect":
        return _style(_font(color), None, _box(color, "thin"), _alignment(None))
    return _style(_font(color, italic=True), None, _box(color, "dotted"), _alignment(None))


@cache
def severe(severity: str) -> Style:
    """How bad a finding is."""
    color = {"error": LIGHT.error, "warning": LIGHT.warning}.get(severity, _SMALL)
    return _style(_font(color, bold=True), None, _edge(_LINE), _alignment(None))


@cache
def named_color(color: str) -> Style:
    """A cell that tells a colour, in it."""
    return _style(_font("#ffffff"), color, _edge(_LINE), _alignment("center"))


@cache
def title() -> Style:
    """The title of the map."""
    return _style(_font(_INK, bold=True, size=18), None, _edge(_LINE), _alignment("left"))


@cache
def subtitle() -> Style:
    """A heading above sentences."""
    return _style(_font(_INK, bold=True, size=12), None, Border(), _alignment(None, wrap=False))


@cache
def said_number() -> Style:
    """The number of a sentence."""
    return _style(_font(_SMALL, bold=True), None, Border(), _alignment("right"))


@cache
def said() -> Style:
    """A sentence about the file."""
    return _style(_font(_INK), None, Border(), _alignment(None))


@cache
def label() -> Style:
    """What a line of the first sheet is about."""
    return _style(_font(_SMALL, bold=True), _PALE, _edge("#ffffff"), _alignment(None))


def _style(
    font: Font, fill: str | None, border: Border, alignment: Alignment, number_format: str = "General"
) -> Style:
    ground = PatternFill("solid", fgColor=fill[1:]) if fill else PatternFill()
    return Style(font, ground, border, alignment, number_format)


def _font(color: str, *, bold: bool = False, italic: bool = False, size: float = 10.5) -> Font:
    return Font(name=FONT, size=size, bold=bold, italic=italic, color=color[1:])


def _edge(color: str) -> Border:
    return Border(bottom=Side("thin", color[1:]), right=Side("hair", color[1:]))


def _box(color: str, line: Literal["thin", "dotted"]) -> Border:
    side = Side(line, color[1:])
    return Border(left=side, right=side, top=side, bottom=side)


def _alignment(across: str | None, *, vertical: str = "top", wrap: bool = True) -> Alignment:
    indent = int(wrap and across in (None, "left"))
    return Alignment(horizontal=across or "left", vertical=vertical, wrap_text=wrap, indent=indent)
