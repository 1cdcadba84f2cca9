"""The map, or a part of it, on a slide: bands, arrows, cards, notes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.arrow import Arrow
from journeymapper.drawing.band import hull
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.shapes import Group, Rect, Text
from journeymapper.exchange.handouts.plain import legible
from journeymapper.exchange.handouts.slides.arrow import add_arrow, add_chip, made_simple
from journeymapper.exchange.handouts.slides.card import add_card
from journeymapper.exchange.handouts.slides.looks import Frame, Line, Paragraph, Run, Said
from journeymapper.exchange.handouts.slides.markup import Markup
from journeymapper.exchange.handouts.slides.placing import FITS, Placing, fitted
from journeymapper.exchange.handouts.slides.signs import line_of
from journeymapper.model.records import Transition

_AIR = 6.0
_NAME = 13.0
_BAR = 8.0
"""The bar of a band is thinner than this."""
MOST_SCALE = 1.25


def add_map(
    markup: Markup,
    drawn: MapDrawing,
    room: Box,
    names: Mapping[str, str],
    only: Collection[str] | None = None,
    *,
    plain: bool = False,
) -> None:
    """Adds the map in a room of the slide; `only` these steps, where it is a part.

    `names` are those of the suppliers by id. A `plain` one has badges and signs only on the cards that a
    lens is about: on the others nobody could read them.
    """
    placing = place_of(drawn, room, only)
    journey = drawn.journey
    if only is None:
        for group in drawn.frame:
            if isinstance(group, Group) and group.role == "phase":
                _add_band(markup, group, placing)
    # Connectors lie beneath the cards that they are glued to, and name them.
    above = Markup(markup.next_id)
    ids = {}
    for step in journey.steps:
        if only is None or step.id in only:
            card = drawn.cards[step.id]
            bare = plain and (drawn.lens.supplier is None or card.facts.look.faint)
            ids[step.id] = add_card(above, card, placing, names, bare=bare)
    markup.next_id = above.next_id
    arrows = sorted(_arrows(drawn, ids), key=lambda pair: pair[0].order)
    for arrow, way in arrows:
        add_arrow(markup, arrow, way, drawn.cards, ids, placing)
    for arrow, _ in arrows:
        add_chip(markup, arrow, placing)
    markup.parts += above.parts
    if only is None:
        for note in drawn.notes.values():
            _add_note(markup, drawn, note.note, placing)


def place_of(drawn: MapDrawing, room: Box, only: Collection[str] | None = None) -> Placing:
    """How the map, or the part with these steps, lies in a room."""
    return fitted(_area(drawn, only), room, MOST_SCALE)


def _arrows(drawn: MapDrawing, steps: Collection[str]) -> list[tuple[Arrow, Transition]]:
    """The arrows between these steps, on routes for slides."""
    boxes = {ident: drawn.cards[ident].box for ident in steps}
    return [
        (made_simple(drawn.arrows[each.id], each, boxes), each)
        for each in drawn.journey.transitions
        if each.id in drawn.arrows and each.source in boxes and each.target in boxes
    ]


def _area(drawn: MapDrawing, only: Collection[str] | None) -> Box:
    """What is shown covers this much of the map."""
    if only is None:
        return drawn.bounds
    return hull([*_shown(drawn, only)]).grown(_AIR)


def _shown(drawn: MapDrawing, only: Collection[str]) -> Iterator[Box]:
    yield from (drawn.cards[each].box for each in only)
    for arrow, _ in _arrows(drawn, only):
        yield from (Box(x, y, x, y) for x, y in arrow.points)
        if arrow.label_box:
            yield arrow.label_box


def _add_band(markup: Markup, group: Group, placing: Placing) -> None:
    """The rectangle of a phase with its name in it, holes for cards of other phases, and its bar."""
    ground, *rest = group.shapes
    texts = [each for each in rest if isinstance(each, Text)]
    rects = [each for each in rest if isinstance(each, Rect)]
    if not isinstance(ground, Rect):
        return
    box = Box(ground.x, ground.y, ground.x + ground.width, ground.y + ground.height)
    frame = None
    if texts:
        scale = placing.scale
        size = _NAME * FITS * scale
        top = (texts[0].y - _NAME - ground.y) * scale
        end = 14.0 if rects and rects[-1].width > rects[-1].height else box.width - 128.0
        insets = ((texts[0].x - ground.x) * scale, max(0.0, top), max(0.0, end * scale), 0.0)
        run = Run(legible(group.title), size, texts[0].color, bold=True)
        frame = Frame((Paragraph((run,)),), insets, "t", shrinks=True)
    edge = line_of(ground.stroke, placing)
    said, radius = Said(group.id, group.title), ground.radius * placing.scale
    markup.box(said, placing.box(box), ground.fill, edge, frame, radius=radius)
    for each in rects:
        inner = placing.box(Box(each.x, each.y, each.x + each.width, each.y + each.height))
        line = line_of(each.stroke, placing)
        markup.box(Said(f"{group.id}-"), inner, each.fill, line, radius=each.radius * placing.scale)


def _add_note(markup: Markup, drawn: MapDrawing, ident: str, placing: Placing) -> None:
    """A loose note as a slip with a folded corner."""
    note, theme = drawn.notes[ident], drawn.theme
    run = Run(legible(note.text), 12 * FITS * placing.scale, theme.note_ink)
    inset = 10.0 * placing.scale
    frame = Frame((Paragraph((run,)),), (inset, inset, inset, inset), "t", shrinks=True)
    edge = Line(theme.note_line, 1.2 * placing.scale)
    said = Said(f"note-{ident}", note.text)
    markup.box(said, placing.box(note.box), theme.note, edge, frame, preset="foldedCorner")
