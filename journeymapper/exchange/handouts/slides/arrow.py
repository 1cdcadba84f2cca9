"""The arrow of a transition on a slide: a connector glued to two cards, and its chip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.drawing.arrow import Arrow, color_of
from journeymapper.drawing.card import Card
from journeymapper.drawing.shade import faded
from journeymapper.drawing.shapes import Point, Rect, Stroke, Text
from journeymapper.exchange.handouts.plain import legible
from journeymapper.exchange.handouts.slides.connector import elbow, straightened
from journeymapper.exchange.handouts.slides.looks import Frame, Paragraph, Run, Said
from journeymapper.exchange.handouts.slides.markup import Markup
from journeymapper.exchange.handouts.slides.placing import FITS, Placing
from journeymapper.exchange.handouts.slides.signs import add_shapes, line_of
from journeymapper.exchange.handouts.slides.simpler import simpler
from journeymapper.i18n.language import tr
from journeymapper.model.records import Transition

TOP, LEFT, BOTTOM, RIGHT = range(4)
"""The connection sites of a rectangle, rounded or not."""


def made_simple(arrow: Arrow, transition: Transition, boxes: Mapping[str, Box]) -> Arrow:
    """The arrow on a route that editors of slides draw alike, where it has one; its chip goes along.

    `boxes` are the cards that are on the slide, by step.
    """
    ends = {transition.source, transition.target}
    others = [box for step, box in boxes.items() if step not in ends]
    found = simpler(arrow.points, boxes[transition.source], boxes[transition.target], others)
    if found is None:
        return arrow
    chip = arrow.label_box
    if chip:
        middle = (found[1][0] + found[2][0]) / 2, (found[1][1] + found[2][1]) / 2
        chip = box_around(middle, chip.width, chip.height)
    return replace(arrow, points=found, label_box=chip)


def add_arrow(
    markup: Markup,
    arrow: Arrow,
    transition: Transition,
    cards: Mapping[str, Card],
    ids: Mapping[str, int],
    placing: Placing,
) -> None:
    """Adds the line between two cards that are on the slide; `ids` are those of their rectangles."""
    theme = faded(arrow.theme) if arrow.facts.look.faint else arrow.theme
    points = [placing.point(each) for each in straightened(arrow.points)]
    ends = (
        (ids[transition.source], site(cards[transition.source].box, arrow.points[0])),
        (ids[transition.target], site(cards[transition.target].box, arrow.points[-1])),
    )
    facts = arrow.facts
    line = line_of(Stroke(color_of(facts.way, theme), facts.width, facts.dashes), placing)
    head = "arrow" if facts.level == "assumed" else "triangle"
    source, target = cards[transition.source], cards[transition.target]
    about = f"{_title(source)} → {_title(target)}"
    about = f"{about}: {transition.label}" if transition.label else about
    said = Said(f"transition-{arrow.transition}", about)
    if line:
        markup.connector(said, elbow(points) or points, line, ends, head)


def add_chip(markup: Markup, arrow: Arrow, placing: Placing) -> None:
    """Adds what stands on the line: a pill with the sign of the kind, the label and the share."""
    if not arrow.label_box:
        return
    theme = faded(arrow.theme) if arrow.facts.look.faint else arrow.theme
    box = placing.box(arrow.label_box)
    body, *rest = arrow.chip
    texts = [each for each in rest if isinstance(each, Text)]
    edge = line_of(body.stroke, placing) if isinstance(body, Rect) else None
    frame = None
    if texts:
        left = (texts[0].x - arrow.label_box.left) * placing.scale
        run = Run(legible(texts[0].text), 12 * FITS * placing.scale, texts[0].color, bold=True)
        frame = Frame((Paragraph((run,)),), (left, 0.0, 0.0, 0.0), wrap=False)
    name = f"label-{arrow.transition}"
    with markup.group(Said(name, arrow.facts.label), box):
        markup.box(Said(tr("label"), arrow.facts.label), box, theme.chip, edge, frame, radius=box.height / 2)
        add_shapes(markup, [each for each in rest if not isinstance(each, Text)], placing, tr("sign"))


def site(box: Box, point: Point) -> int:
    """The connection site of the side of a card that a line ends at."""
    off = {
        TOP: abs(point[1] - box.top),
        LEFT: abs(point[0] - box.left),
        BOTTOM: abs(point[1] - box.bottom),
        RIGHT: abs(point[0] - box.right),
    }
    return min(off, key=lambda each: off[each])


def _title(card: Card) -> str:
    return f"{card.number} {card.facts.title}".strip()
