"""Small signs of the map as shapes of a slide: each shape of the drawing becomes one that can be edited."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Circle, Group, Lines, Path, Rect, Shape, Stroke, Text
from journeymapper.exchange.handouts.plain import legible
from journeymapper.exchange.handouts.slides.looks import Frame, Line, Paragraph, Run, Said
from journeymapper.exchange.handouts.slides.markup import Markup
from journeymapper.exchange.handouts.slides.placing import ASCENT, FITS, LINE, Placing

_SHORT, _FINE = 3.0, 1.5
"""Pixels of the map: dashes shorter than these are dots."""


def add_shapes(markup: Markup, shapes: Iterable[Shape], placing: Placing, name: str) -> None:
    """Adds the shapes of a drawing one by one, from the lowest; what is half transparent is left out."""
    said = Said(name)
    for shape in shapes:
        match shape:
            case Rect(x=x, y=y, width=width, height=height):
                box = placing.box(Box(x, y, x + width, y + height))
                edge = line_of(shape.stroke, placing)
                markup.box(said, box, shape.fill, edge, radius=shape.radius * placing.scale)
            case Circle(x=x, y=y, radius=radius):
                box = placing.box(Box(x - radius, y - radius, x + radius, y + radius))
                markup.box(said, box, shape.fill, line_of(shape.stroke, placing), preset="ellipse")
            case Path(points=points) if len(points) > 1:
                run = [placing.point(each) for each in points]
                edge = line_of(shape.stroke, placing)
                markup.run(said, [run], shape.fill, edge, closed=shape.closed)
            case Lines(lines=lines) if lines:
                runs = [[placing.point(start), placing.point(end)] for start, end in lines]
                markup.run(said, runs, None, line_of(shape.stroke, placing), closed=False)
            case Text() if legible(shape.text).strip():
                add_text(markup, shape, placing, said)
            case Group() if shape.opacity == 1.0:
                add_shapes(markup, shape.shapes, placing.at(shape.x, shape.y), name)


def add_text(markup: Markup, text: Text, placing: Placing, said: Said) -> None:
    """A line of text, that is not broken however wide its letters come out."""
    size = text.size * FITS
    before = {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.anchor]
    left, top = text.x - before, text.y - ASCENT * size
    box = placing.box(Box(left, top, left + text.width, top + LINE * size))
    align = {"start": "l", "middle": "ctr", "end": "r"}[text.anchor]
    run = Run(legible(text.text), size * placing.scale, text.color, text.weight == "bold", text.italic)
    frame = Frame((Paragraph((run,), align),), anchor="t", wrap=False)  # type: ignore[arg-type]
    markup.box(said, box, text=frame)


def line_of(stroke: Stroke | None, placing: Placing) -> Line | None:
    """A stroke of the map as a line of the slide."""
    if stroke is None:
        return None
    dash = "solid" if not stroke.dashes else "sysDot" if stroke.dashes[0] < _SHORT else "dash"
    return Line(stroke.color, max(_FINE * 0.3, stroke.width * placing.scale), dash)  # type: ignore[arg-type]
