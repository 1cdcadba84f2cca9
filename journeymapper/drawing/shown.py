"""What of a map is drawn, all of it or a part, and how that makes one picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.arrow import Arrow
from journeymapper.drawing.card import Card
from journeymapper.drawing.frame import CHIPS, PASSING, Frame
from journeymapper.drawing.note import NoteCard
from journeymapper.drawing.present import arc_signs, arrow_signs, card_signs
from journeymapper.drawing.shapes import Drawing, Group, Shape
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.records import Transition

MARGIN = 28.0
"""The space around an exported map."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to see, and how often each sign occurs on it.

    Cards are by step, arrows by transition, ways past what a segment skips by source and target.
    """

    cards: Mapping[str, Card]
    arrows: Mapping[str, Arrow]
    arcs: Mapping[tuple[str, str], Arrow]
    notes: Mapping[str, NoteCard]
    signs: Counter[str]


def part_of(shown: Shown, journey: Journey, only: AbstractSet[str]) -> Shown:
    """These steps, and what lies between them; notes belong to the whole."""
    cards = {ident: card for ident, card in shown.cards.items() if ident in only}
    inner = (each.id for each in journey.transitions if {each.source, each.target} <= only)
    arrows = {ident: shown.arrows[ident] for ident in inner if ident in shown.arrows}
    arcs = {ends: arc for ends, arc in shown.arcs.items() if only >= set(ends)}
    signs = Counter(sign for card in cards.values() for sign in card_signs(card.facts))
    signs.update(sign for arrow in arrows.values() for sign in arrow_signs(arrow))
    signs.update(sign for arc in arcs.values() for sign in arc_signs(arc))
    return Shown(cards, arrows, arcs, {}, signs)


def one_picture(
    journey: Journey, shown: Shown, frame: Frame, numbers: Mapping[str, str], theme: Theme
) -> Drawing:
    """Everything as one drawing: each kind in the order of the journey, but chips above lines."""
    shapes: list[Shape] = [each for each in frame.groups if each.role not in (PASSING, CHIPS)]
    drawn = [(shown.arrows[each.id], each) for each in journey.transitions if each.id in shown.arrows]
    drawn.sort(key=lambda each: each[0].order)
    faint = sum(arrow.order < 0 for arrow, _ in drawn)
    arrows = [_arrow_group(arrow, transition, numbers) for arrow, transition in drawn]
    passing = [each for each in frame.groups if each.role == PASSING]
    chips = [each for each in frame.groups if each.role == CHIPS]
    shapes += [*arrows[:faint], *passing, *arrows[faint:], *chips]
    shapes += [_card_group(shown.cards[step.id]) for step in journey.steps if step.id in shown.cards]
    shapes += [_note_group(shown.notes[note.id]) for note in journey.notes if note.id in shown.notes]
    box = (frame.bounds or Box(0.0, 0.0, 0.0, 0.0)).grown(MARGIN)
    sheet = journey.sheet
    area = box.left, box.top, box.width, box.height
    return Drawing(tuple(shapes), *area, theme.canvas, sheet.title, sheet.language)


def _arrow_group(arrow: Arrow, transition: Transition, numbers: Mapping[str, str]) -> Group:
    ends = f"{numbers[transition.source]} → {numbers[transition.target]}"
    title = " · ".join(part for part in (ends, arrow.facts.label, arrow.facts.percent) if part)
    return Group(arrow.shapes, f"transition-{arrow.transition}", f"transition {transition.way}", title)


def _card_group(card: Card) -> Group:
    x, y = card.box.center
    return Group(card.shapes, f"step-{card.step}", "step", f"{card.number} {card.facts.title}".strip(), x, y)


def _note_group(note: NoteCard) -> Group:
    x, y = note.box.center
    return Group(note.shapes, f"note-{note.note}", "note", note.text, x, y)
