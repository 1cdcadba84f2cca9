"""One step from near by: what comes before and after it, who is there, what hurts, what could be better."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.drawing import badge as badges
from journeymapper.drawing import signs
from journeymapper.drawing.arrow import Arrow, color_of
from journeymapper.drawing.badge import Badge
from journeymapper.drawing.card import Card
from journeymapper.drawing.card_facts import WIDTH
from journeymapper.drawing.shapes import Group, Lines, Path, Rect, Shape, Stroke
from journeymapper.drawing.text import Style, elide, line, wrap
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import contact_name, state_name
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step, Transition

_TITLE, _TEXT, _NAME = Style(24, "bold"), Style(15), Style(15, "bold")
_TITLE_LINE, _TEXT_LINE = 29.0, 20.0
_EDGE, _GAP, _APART = 18.0, 62.0, 16.0
_ROW = 44.0
_COLUMN = 190.0
"""The least width of a column of suppliers; there are several only where they do not fit below each other."""
_PAD = 22.0
_BELOW = 40.0
"""Between the sheet and what stands above or below it."""
_LOW = 240.0
"""On a lower sheet the number stands before the title."""
_NARROWEST = 200.0
"""The sheet is at least so wide where neighbours stand beside it."""
_MOST = 3
"""So many neighbours stand on a side; of more it is told how many there are."""


class Near(NamedTuple):
    """The shapes, within (0, 0, width, height), and where the cards of the neighbours lie, by step."""

    shapes: tuple[Shape, ...]
    boxes: Mapping[str, Box]


def draw_near(
    journey: Journey,
    step: Step,
    cards: Mapping[str, Card],
    arrows: Mapping[str, Arrow],
    theme: Theme,
    size: tuple[float, float],
) -> Near:
    """A step with its neighbours on a sheet of this size, in map units.

    `cards` and `arrows` are those of the map, by id.
    """
    width, height = size
    middle = Box(WIDTH + _EDGE + _GAP, _EDGE, width - WIDTH - _EDGE - _GAP, height - _EDGE)
    if middle.width < _NARROWEST:
        return _draw_narrow(journey, step, cards, arrows, theme, size)
    boxes: dict[str, Box] = {}
    shapes: list[Shape] = []
    for side, every in _sides(journey, step).items():
        x = _EDGE + WIDTH / 2 if side == "before" else width - _EDGE - WIDTH / 2
        shown = _neighbours(every, side)
        places = _stacked([cards[each] for each in shown], x, height)
        for (ident, transition), place in zip(shown.items(), places, strict=True):
            boxes.setdefault(ident, place)
            drawn = arrows.get(transition.id)
            shapes += _link(transition, drawn, place, middle, theme, onward=side == "after")
            shapes.append(Group(cards[ident].shapes, x=place.center[0], y=place.center[1]))
        more = len({_other(each, side) for each in every}) - len(shown)
        if more > 0:
            text = tr("and {n} more", n=more)
            shapes.append(line(text, _TEXT, x, places[-1].bottom + 24, theme.small, "middle"))
    shapes += _sheet(journey, step, cards[step.id], middle, theme)
    return Near(tuple(shapes), boxes)


def _draw_narrow(
    journey: Journey,
    step: Step,
    cards: Mapping[str, Card],
    arrows: Mapping[str, Arrow],
    theme: Theme,
    size: tuple[float, float],
) -> Near:
    """On a screen of 4 to 3, or upright: what comes before stands in a row above, what comes after below."""
    width, height = size
    most = max(1, min(_MOST, int((width - 2 * _EDGE + _APART) // (WIDTH + _APART))))
    boxes: dict[str, Box] = {}
    shapes: list[Shape] = []
    top, bottom = _EDGE, height - _EDGE
    rows: list[tuple[str, list[tuple[Transition, Box]]]] = []
    for side, every in _sides(journey, step).items():
        shown = _neighbours(every, side, most)
        high = max((cards[each].box.height for each in shown), default=0.0)
        y = top + high / 2 if side == "before" else bottom - high / 2
        x = (width - len(shown) * (WIDTH + _APART) + _APART + WIDTH) / 2
        row: list[tuple[Transition, Box]] = []
        for at, (ident, transition) in enumerate(shown.items()):
            card = cards[ident]
            place = box_around((x + at * (WIDTH + _APART), y), WIDTH, card.box.height)
            row.append((transition, place))
            boxes.setdefault(ident, place)
            shapes.append(Group(card.shapes, x=place.center[0], y=place.center[1]))
        if shown and side == "before":
            top += high + _BELOW
        elif shown:
            bottom -= high + _BELOW
        more = len({_other(each, side) for each in every}) - len(shown)
        if more > 0:
            text = tr("and {n} more", n=more)
            between = top - _BELOW / 2 if side == "before" else bottom + _BELOW / 2
            shapes.append(line(text, _TEXT, width - _EDGE, between + 5, theme.small, "end"))
        rows.append((side, row))
    middle = Box(_EDGE, top, width - _EDGE, bottom)
    for side, row in rows:
        for transition, place in row:
            drawn = arrows.get(transition.id)
            shapes += _link_down(transition, drawn, place, middle, theme, onward=side == "after")
    shapes += _sheet(journey, step, cards[step.id], middle, theme)
    return Near(tuple(shapes), boxes)


def _sides(journey: Journey, step: Step) -> dict[str, list[Transition]]:
    """The arrows from what comes before a step, and to what comes after it."""
    return {
        "before": [each for each in journey.into(step.id) if each.source != step.id],
        "after": [each for each in journey.out(step.id) if each.target != step.id],
    }


def _other(transition: Transition, side: str) -> str:
    return transition.source if side == "before" else transition.target


def _neighbours(every: Sequence[Transition], side: str, most: int = _MOST) -> dict[str, Transition]:
    """The nearest ones with the arrow that leads there: the way on first, then skips and loops."""
    order = sorted(every, key=lambda each: ("next", "skip", "loop").index(each.way))
    found: dict[str, Transition] = {}
    for each in order:
        if len(found) < most:
            found.setdefault(_other(each, side), each)
    return found


def _stacked(cards: Sequence[Card], x: float, height: float) -> list[Box]:
    """Where cards lie below each other, together in the middle."""
    gap = 2.5 * _APART
    top = (height - sum(card.box.height for card in cards) - gap * (len(cards) - 1)) / 2
    places = []
    for card in cards:
        places.append(box_around((x, top + card.box.height / 2), WIDTH, card.box.height))
        top += card.box.height + gap
    return places


def _link(
    transition: Transition, arrow: Arrow | None, card: Box, middle: Box, theme: Theme, *, onward: bool
) -> list[Shape]:
    """An arrow straight between a neighbour and the sheet, and over the neighbour what it is called."""
    color = color_of(transition.way, theme)
    y = card.center[1]
    start, end = (middle.right, card.left) if onward else (card.right, middle.left)
    dashes = (7.0, 5.0) if transition.way == "skip" else ()
    shapes: list[Shape] = [
        Lines((((start + 3, y), (end - 12, y)),), Stroke(color, 2.5, dashes)),
        Path(((end - 14, y - 7), (end - 2, y), (end - 14, y + 7)), fill=color, closed=True),
    ]
    at = (start + end) / 2 - 4
    if transition.way == "loop":
        shapes += signs.loop_sign(at, y - 13, color)
    elif transition.way == "skip":
        shapes += signs.skip_sign(at, y - 13, color)
    words = arrow.words if arrow is not None else None
    if words:
        shapes.append(line(elide(words, _NAME, WIDTH), _NAME, card.left, card.top - 8, color))
    return shapes


def _link_down(
    transition: Transition, arrow: Arrow | None, card: Box, middle: Box, theme: Theme, *, onward: bool
) -> list[Shape]:
    """An arrow straight down between a neighbour and the sheet, and beside it what it is called."""
    color, x = color_of(transition.way, theme), card.center[0]
    start, end = (middle.bottom, card.top) if onward else (card.bottom, middle.top)
    dashes = (7.0, 5.0) if transition.way == "skip" else ()
    shapes: list[Shape] = [
        Lines((((x, start + 3), (x, end - 12)),), Stroke(color, 2.5, dashes)),
        Path(((x - 7, end - 14), (x, end - 2), (x + 7, end - 14)), fill=color, closed=True),
    ]
    y, left = (start + end) / 2 - 2, x + 12
    if transition.way == "loop":
        shapes += signs.loop_sign(left + 8, y, color)
        left += 22
    elif transition.way == "skip":
        shapes += signs.skip_sign(left + 8, y, color)
        left += 22
    words = arrow.words if arrow is not None else None
    if words:
        shapes.append(line(elide(words, _NAME, card.right - left), _NAME, left, y + 5, color))
    return shapes


def _sheet(journey: Journey, step: Step, card: Card, box: Box, theme: Theme) -> list[Shape]:
    """The step itself: its title large, then as much as there is room for."""
    edge = Stroke(card.facts.color or theme.guessed, 2.5)
    shapes: list[Shape] = [Rect(box.left, box.top, box.width, box.height, 14, theme.card, edge)]
    left, room, y = box.left + _PAD, box.width - 2 * _PAD, box.top + _PAD + 14
    title, most = step.title, 3
    if box.height < _LOW:
        title, most = f"{card.number}  {step.title}", 2
    else:
        shapes.append(line(card.number, _NAME, left, y, card.facts.color or theme.small))
        y += 30
    for text in wrap(title, _TITLE, room, most):
        shapes.append(line(text, _TITLE, left, y, theme.ink))
        y += _TITLE_LINE
    bottom = box.bottom - _PAD
    layers = card.facts.look.layers
    if layers.suppliers:
        y = _suppliers(shapes, journey, step, card.badges, Box(left, y + 4, left + room, bottom), theme)
    if layers.mood:
        for heading, texts, sign, width in (
            (tr("Pains"), step.pains, signs.pain, signs.SMALL),
            (tr("Chances"), step.chances, signs.chance, signs.SMALL),
        ):
            if texts and y + 2 * _TEXT_LINE < bottom:
                y += 8
                shapes.append(line(heading, _NAME, left, y + 12, theme.small))
                y = _listed(shapes, texts, sign, width, Box(left, y + _TEXT_LINE, left + room, bottom), theme)
    return shapes


def _suppliers(
    shapes: list[Shape], journey: Journey, step: Step, drawn: Sequence[Badge], box: Box, theme: Theme
) -> float:
    """A line for each supplier: its badge, its name, the customer's state and the contact; where they end."""
    names = {each.id: each.name for each in journey.suppliers}
    touches = {each.supplier: each for each in step.touches}
    if not drawn:
        shapes.append(line(tr("No supplier is here."), _TEXT, box.left, box.top + 14, theme.small))
        return box.top + _TEXT_LINE + 4
    rows = max(0, int(box.height // _ROW))
    columns = max(1, min(-(-len(drawn) // max(1, rows)), int(box.width // _COLUMN)))
    if rows * columns < len(drawn):
        rows = max(0, int((box.height - _TEXT_LINE) // _ROW))
    room = rows * columns
    wide = box.width / columns
    for at, badge in enumerate(drawn[:room]):
        column, row = divmod(at, rows)
        left, y = box.left + column * wide, box.top + row * _ROW
        touch = touches[badge.supplier]
        shapes += badges.badge_shapes(badge, left, y + 2, theme)
        x = left + max(badges.WIDTH, badges.badge_width(badge)) + 10
        width = left + wide - x - (_APART / 2 if columns > 1 else 0)
        contact = tr("in mind") if touch.contact == "none" else contact_name(touch.contact)
        state = state_name(touch.aida)
        said = f"{state}, {contact}"
        if elide(said, _TEXT, width) != said:
            said = state  # the badge tells the contact, too
        shapes.append(line(elide(names[badge.supplier], _NAME, width), _NAME, x, y + 14, theme.ink))
        shapes.append(line(elide(said, _TEXT, width), _TEXT, x, y + 32, theme.ink))
    y = box.top + min(rows, len(drawn)) * _ROW
    if room >= len(drawn):
        return y
    more = tr("and {n} more", n=len(drawn) - room)
    shapes.append(line(more, _TEXT, box.left, y + 14, theme.small))
    return y + _TEXT_LINE


def _listed(
    shapes: list[Shape], texts: Sequence[str], sign: signs.Sign, width: float, box: Box, theme: Theme
) -> float:
    """Texts below each other, each behind its sign; where they end."""
    y = box.top
    for text in texts:
        shown = wrap(text, _TEXT, box.width - width - 10, 2)
        if y + _TEXT_LINE * len(shown) > box.bottom:
            shapes.append(line("…", _NAME, box.left, y + 8, theme.small))
            return y + _TEXT_LINE
        shapes += sign(box.left + width / 2, y + 9, theme.small)
        for each in shown:
            shapes.append(line(each, _TEXT, box.left + width + 10, y + 14, theme.ink))
            y += _TEXT_LINE
    return y
