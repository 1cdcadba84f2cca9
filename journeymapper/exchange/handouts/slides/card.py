"""The card of a step on a slide: a rounded rectangle with its text, badges as pills, signs, in a group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from journeymapper.arrange.geometry import Box
from journeymapper.drawing import badge as badges
from journeymapper.drawing import card as cards
from journeymapper.drawing.badge import LETTERS, Badge
from journeymapper.drawing.card import Card, title_left
from journeymapper.drawing.card_facts import MARGIN, WIDTH
from journeymapper.drawing.card_strip import MOST_BADGES
from journeymapper.drawing.shade import dressed, tinted
from journeymapper.drawing.shapes import Circle, Group, Lines, Path, Rect, Shape, Stroke, Text
from journeymapper.drawing.text import TITLE, Style, wrap
from journeymapper.drawing.theme import Theme
from journeymapper.exchange.handouts.plain import legible
from journeymapper.exchange.handouts.slides.looks import Frame, Hatch, Paragraph, Run, Said
from journeymapper.exchange.handouts.slides.markup import Markup
from journeymapper.exchange.handouts.slides.placing import ASCENT, FITS, LINE, Placing
from journeymapper.exchange.handouts.slides.signs import add_shapes, line_of
from journeymapper.exchange.pictures.extent import extent
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import contact_name, state_name

_BASELINE = 25.0
"""Of the first line of the title, below the card's upper edge."""
_SMALLEST = 7
_MANY = 50
_NEAR = 2.0


def add_card(
    markup: Markup, card: Card, placing: Placing, names: Mapping[str, str], *, bare: bool = False
) -> int:
    """Adds the card where it lies on the map; the id of the rectangle that arrows are glued to.

    `names` are those of the suppliers by id; a `bare` card has no badges and signs.
    """
    theme = dressed(card.facts.look, card.theme)
    here = placing.at(*card.box.center)
    with markup.group(Said(f"step-{card.step}", _about(card, names)), placing.box(card.box)):
        ident = _add_body(markup, card, here, theme)
        left, top = -WIDTH / 2, -card.box.height / 2
        color = _color(card, theme)
        bar = Rect(left + 4, top + 9, 4, card.box.height - 18, 2, fill=color or theme.guessed)
        add_shapes(markup, [bar], here, tr("phase"))
        if bare:
            return ident
        _add_badges(markup, card, here, theme, names)
        add_shapes(markup, _signs(card), here, tr("sign"))
    return ident


def _color(card: Card, theme: Theme) -> str | None:
    """The colour of the phase under the lens."""
    color = card.facts.color
    return color and tinted(color, card.facts.look, card.theme if card.facts.look.faint else theme)


def _about(card: Card, names: Mapping[str, str]) -> str:
    """What a reader hears of a card."""
    facts = card.facts
    level = {"observed": tr("observed"), "reported": tr("reported"), "assumed": tr("assumed")}[facts.level]
    parts = [f"{card.number} {facts.title}".strip(), level]
    parts += [tr("out of sight")] * facts.hidden
    parts += [_badge_about(each, names) for each in facts.badges]
    parts += [tr("moment of truth")] * facts.star + [tr("goal of the map")] * facts.goal
    return ", ".join(parts)


def _badge_about(badge: Badge, names: Mapping[str, str]) -> str:
    state = f"{state_name(badge.aida)}, " if badge.aida else ""
    return f"{names.get(badge.supplier, badge.short)}: {state}{contact_name(badge.contact)}"


def _add_body(markup: Markup, card: Card, here: Placing, theme: Theme) -> int:
    """The rectangle with number and title."""
    facts, scale = card.facts, here.scale
    hidden = facts.hidden and facts.look.layers.suppliers
    ground = Hatch(theme.hatch, theme.hidden) if hidden else theme.card
    edge = line_of(cards.border(facts.level, theme), here)
    box = here.box(Box(-WIDTH / 2, -card.box.height / 2, WIDTH / 2, card.box.height / 2))
    size, title = _fitting(card)
    column = title_left(card.number) - MARGIN
    color = _color(card, theme) or theme.small
    number = Run(f"{card.number}\t", min(12, size) * FITS * scale, color, bold=True)
    words = Run(title, size * FITS * scale, theme.ink, bold=True)
    line = cards.LINE * size / TITLE.size
    paragraph = Paragraph((number, words), "l", column * scale, line * scale)
    # In a line of a set height the baseline lies at the same part of it as in one of the font's height.
    above = _BASELINE - line * ASCENT / LINE - 1
    insets = (MARGIN * scale, above * scale, 6 * scale, 0.0)
    frame = Frame((paragraph,), insets, "t", shrinks=True)
    said = Said(f"card-{card.step}", facts.title)
    return markup.box(said, box, ground, edge, frame, radius=cards.RADIUS * scale)


def _fitting(card: Card) -> tuple[int, str]:
    """The size of the title with which all of it stands where the map has room for it, and what fits."""
    title = legible(card.facts.title).replace("\t", " ").strip()
    room = WIDTH - title_left(card.number) - 8
    rows = max(1, sum(_is_title(shape) for shape in card.shapes))
    high = rows * cards.LINE + 2
    for size in range(TITLE.size, _SMALLEST - 1, -1):
        lines = wrap(title, Style(size, "bold"), room, _MANY)
        if len(lines) * cards.LINE * size / TITLE.size <= high:
            return size, title
    most = max(1, int(high / (cards.LINE * _SMALLEST / TITLE.size)))
    return _SMALLEST, "\n".join(wrap(title, Style(_SMALLEST, "bold"), room, most))


def _is_title(shape: Shape) -> bool:
    return isinstance(shape, Text) and shape.size == TITLE.size and shape.anchor == "start"


def _add_badges(markup: Markup, card: Card, here: Placing, theme: Theme, names: Mapping[str, str]) -> None:
    """A pill with its text for each badge that the map has room for."""
    if not card.facts.look.layers.suppliers:
        return
    every = {each.supplier: each for each in card.facts.badges}
    held: dict[Box, list[str]] = {}
    for supplier, box in card.badge_boxes:
        held.setdefault(box, []).append(supplier)
    more = len(every) > MOST_BADGES and not card.facts.look.supplier
    for at, (box, suppliers) in enumerate(held.items(), 1):
        badge = every[suppliers[0]]
        about = "; ".join(_badge_about(every[each], names) for each in suppliers)
        if more and at == len(held):
            run = Run(f"+{len(suppliers)}", 12 * FITS * here.scale, theme.small, bold=True)
            frame = Frame((Paragraph((run,), "ctr"),), wrap=False)
            markup.box(Said(tr("more suppliers"), about), here.box(box), text=frame)
            continue
        _add_pill(markup, card, badge, here.box(box), about, here, theme)


def _add_pill(
    markup: Markup, card: Card, badge: Badge, box: Box, about: str, here: Placing, theme: Theme
) -> None:
    large = card.facts.look.supplier is not None
    color = tinted(badge.color, card.facts.look, card.theme)
    body = badges.pill(badge.contact, color, 0, 0, box.width, theme)
    letter = LETTERS[badge.aida] if badge.aida else ""
    text = (letter or badge.short) if large else " | ".join(part for part in (badge.short, letter) if part)
    size = (24 if large and letter else 11.5) * FITS * here.scale
    ink = theme.on_color if badge.contact == "direct" else color
    frame = Frame((Paragraph((Run(legible(text), size, ink, bold=True),), "ctr"),), wrap=False)
    edge = line_of(body.stroke, here) if body.stroke else line_of(Stroke(color, 1.0), here)
    markup.box(Said(f"badge-{badge.supplier}", about), box, body.fill, edge, frame, radius=box.height / 2)


def _signs(card: Card) -> Iterator[Shape]:
    """What else is on the card: marks, words, faces, what a lens puts on its edge."""
    inside = [box for _, box in card.badge_boxes]
    number = False
    for shape in _after_body(card.shapes):
        if _is_title(shape):
            continue
        if isinstance(shape, Text) and shape.text == card.number and not number:
            number = True
            continue
        reach = extent_box(shape)
        if reach and any(_within(reach, box, shape) for box in inside):
            continue
        yield shape


def _after_body(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """Without outline, shadow, hatching, and the bar of the phase."""
    rest = list(shapes[1:])
    if rest and isinstance(rest[0], Group):
        rest.pop(0)
    if rest and isinstance(rest[0], Lines):
        rest.pop(0)
    yield from rest[1:]


def extent_box(shape: Shape) -> Box | None:
    """How far a shape reaches."""
    if isinstance(shape, Text):
        before = {"start": 0.0, "middle": shape.width / 2, "end": shape.width}[shape.anchor]
        return Box(shape.x - before, shape.y - shape.size * 0.7, shape.x - before + shape.width, shape.y)
    reach = extent(shape)
    return Box(*reach) if reach else None


def _within(reach: Box, box: Box, shape: Shape) -> bool:
    """Whether a shape is part of a badge; its pennant stands above it."""
    if isinstance(shape, Path | Circle) and reach.bottom < box.top + _NEAR:
        return False
    return (
        box.left - _NEAR <= reach.left
        and reach.right <= box.right + _NEAR
        and box.top - _NEAR <= reach.top
        and reach.bottom <= box.bottom + _NEAR
    )
