"""A journey as shapes, kept current patch by patch: what canvas, exports and minimap show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import TypeVar

from journeymapper.analysis.evidence import LEVELS
from journeymapper.arrange.geometry import Box
from journeymapper.arrange.router import Router
from journeymapper.drawing.arrow import Arrow
from journeymapper.drawing.arrow_layer import ArrowLayer
from journeymapper.drawing.card import Card
from journeymapper.drawing.card_layer import CardLayer
from journeymapper.drawing.facts import Context, context_of
from journeymapper.drawing.frame import Frame, FrameFacts, FrameMaker
from journeymapper.drawing.insight_part import InsightFacts
from journeymapper.drawing.layers import EVERY, Layers, unseen
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.lens_words import words_of
from journeymapper.drawing.note import NoteCard, draw_note
from journeymapper.drawing.parts import USUAL, Parts
from journeymapper.drawing.poster_facts import poster_facts
from journeymapper.drawing.routers import Outlook
from journeymapper.drawing.shapes import Drawing, Shape
from journeymapper.drawing.shown import Shown, one_picture, part_of
from journeymapper.drawing.story import Stories, Story, stays
from journeymapper.drawing.theme import Theme
from journeymapper.drawing.title import TitleFacts
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Note, Step, Transition


@dataclass(frozen=True, slots=True)
class Changed:
    """What must be drawn anew, or removed where it is no longer there."""

    cards: set[str] = field(default_factory=set)
    arrows: set[str] = field(default_factory=set)
    notes: set[str] = field(default_factory=set)
    frame: bool = False


class MapDrawing:
    """The shapes of a journey. `update` follows each patch that the journey took; nothing else may change it.

    Needs a QGuiApplication. Texts are in the language in use when they are made: after `use_language` make a
    new one.
    """

    def __init__(self, journey: Journey, theme: Theme, lens: Lens = NO_LENS, parts: Parts = USUAL) -> None:
        self.journey = journey
        self.theme = theme
        self._touches = sum(len(step.touches) for step in journey.steps)
        self._evidence = sum(len(each.evidence) for each in journey.transitions)
        self._context = self._new_context()
        self._wanted = lens
        self._parts = parts
        self._layers = EVERY
        self._told: InsightFacts | None = None
        self._stories = Stories(journey)
        self._story = self._stories.tell(lens.within(journey))
        self._cards = CardLayer(journey, theme, self._context, self._story)
        boxes = {ident: card.box for ident, card in self._cards.cards.items()}
        self._arrows = ArrowLayer(journey, theme, self._context, self._story, boxes)
        self._notes: dict[str, NoteCard] = {}
        for note in journey.notes:
            self._draw_note(note.id)
        self._frames = FrameMaker(theme)
        self._frame = self._framed(self._shown())

    @property
    def cards(self) -> Mapping[str, Card]:
        """The cards by step id."""
        return self._cards.cards

    @property
    def arrows(self) -> Mapping[str, Arrow]:
        """The arrows by transition id."""
        return self._arrows.arrows

    @property
    def notes(self) -> Mapping[str, NoteCard]:
        """The notes that have a place, by id."""
        return self._notes

    @property
    def frame(self) -> tuple[Shape, ...]:
        """Bands, title and legend: what lies behind arrows and cards, in map coordinates."""
        return self._frame.groups

    @property
    def bounds(self) -> Box:
        """What everything covers together; empty for an empty map."""
        return self._frame.bounds or Box(0.0, 0.0, 0.0, 0.0)

    @property
    def lens(self) -> Lens:
        """The lens; what it names is there."""
        return self._story.lens

    @property
    def parts(self) -> Parts:
        """Which parts of a poster are drawn."""
        return self._parts

    @property
    def layers(self) -> Layers:
        """Which layers are drawn."""
        return self._layers

    def set_layers(self, layers: Layers) -> Changed:
        """Draws these layers, and no others; nothing comes to lie elsewhere."""
        if layers == self._layers:
            return Changed()
        self._layers = layers
        self._story = replace(self._story, layers=layers)
        cards = self._cards.draw([*self.cards], self._context, self._story)
        arrows = self._arrows.draw([*self.arrows], self._context, self._story, {})
        return Changed(cards, arrows, set(), self._reframed())

    def _tell(self, lens: Lens) -> Story:
        """The story of what is left of a lens, in the layers that are drawn."""
        story = self._stories.tell(lens.within(self.journey))
        return story if self._layers == EVERY else replace(story, layers=self._layers)

    def set_lens(self, lens: Lens) -> Changed:
        """Tells another story; what it names and the journey has not is passed over."""
        self._wanted = lens
        old, self._story = self._story, self._tell(lens)
        if self._story == old:
            return Changed()
        cards = self._cards.tell(_differing(old.cards, self._story.cards), self._story)
        arrows = self._arrows.tell(self._told_otherwise(old), self._context, self._story)
        return Changed(cards, arrows, set(), self._reframed())

    def get_ready(self) -> Iterator[None]:
        """Works out what the lenses that may be put on next need: a few milliseconds at each step.

        To be begun anew after `update` and `set_lens`. It changes nothing that is drawn.
        """
        mine, every = self.lens.segment, [each.id for each in self.journey.segments]
        lenses = [Lens(segment=each) for each in every]
        lenses += [Lens(segment=mine, beside=each) for each in every if mine and each != mine]
        for lens in lenses:
            yield
            self._stories.route(lens.segment).get_ready()
            yield
            story = self._stories.tell(lens)
            yield
            yield from self._arrows.get_ready(self._context, story)

    def set_parts(self, parts: Parts) -> Changed:
        """Draws these parts, and no others."""
        self._parts = parts
        return Changed(frame=self._reframed())

    def tell(self, told: InsightFacts | None) -> Changed:
        """Says this in the part `insights`. Others work it out: here it would slow every edit."""
        self._told = told
        return Changed(frame=self._reframed())

    def phase_at(self, x: float, y: float) -> str | None:
        """The phase whose band lies at this place, or None."""
        return next((band.facts.phase for band in self._frame.bands if band.box.contains((x, y))), None)

    def update(self, patch: Patch) -> Changed:
        """Follows a patch that the journey has taken."""
        self._count(patch)
        steps, transitions = self._cards.affected(patch), self._arrows.affected(patch)
        context = self._new_context()
        if context != self._context:
            self._context = context
            steps.update(self.cards)
            transitions.update(self.arrows)
        notes = {ident for kind, ident in patch.changes if kind == "note" and self._draw_note(ident)}
        if not stays(patch):
            self._stories.forget()
            old, self._story = self._story, self._tell(self._wanted)
            steps |= _differing(old.cards, self._story.cards)
            transitions |= self._told_otherwise(old)
        cards = self._cards.draw(steps, self._context, self._story)
        boxes = {ident: card.box if (card := self.cards.get(ident)) else None for ident in cards}
        arrows = self._arrows.draw(transitions, self._context, self._story, boxes)
        return Changed(cards, arrows, notes, self._reframed())

    def _told_otherwise(self, old: Story) -> set[str]:
        """The transitions that another story told otherwise: all of them where it gave them other shares."""
        lens = self._story.lens
        if (old.lens.segment, old.lens.beside) != (lens.segment, lens.beside):
            return {each.id for each in self.journey.transitions}
        return _differing(old.arrows, self._story.arrows)

    def _reframed(self) -> bool:
        """Makes the frame anew; whether that changed it."""
        before, self._frame = self._frame, self._framed(self._shown())
        return before != self._frame

    def outlook(self) -> Outlook:
        """What is routed now: to route ahead, in any thread, what an edit will lead to (`offer`)."""
        return self._arrows.outlook()

    def offer(self, router: Router) -> None:
        """Saves the routing of an edit to come, where this has just the cards and links of the map then."""
        self._arrows.routers.offer(router)

    def preview(self, boxes: Mapping[str, Box]) -> dict[str, Arrow]:
        """The arrows at these cards as if they lay there; nothing is changed."""
        return self._arrows.preview(boxes)

    def drawing(self, only: AbstractSet[str] | None = None) -> Drawing:
        """Everything as one picture, or `only` these steps and what belongs to them, as the map has them."""
        shown, frame = self._shown(), self._frame
        if only is not None:
            shown = part_of(shown, self.journey, only)
            frame = self._framed(shown)
        return one_picture(self.journey, shown, frame, self._cards.numbers, self.theme)

    def _new_context(self) -> Context:
        return context_of(self.journey, self.theme, touched=self._touches > 0, weighed=self._evidence > 0)

    def _count(self, patch: Patch) -> None:
        """How many touches, and how many pieces of evidence for transitions, there are now."""
        for change in patch.changes.values():
            for record, sign in ((change.before, -1), (change.after, 1)):
                if isinstance(record, Step):
                    self._touches += sign * len(record.touches)
                elif isinstance(record, Transition):
                    self._evidence += sign * len(record.evidence)

    def _draw_note(self, ident: str) -> bool:
        """Draws a note anew or drops it; whether anything changed."""
        note, old = self.journey.get("note", ident), self._notes.pop(ident, None)
        if not isinstance(note, Note) or note.x is None or note.y is None:
            return old is not None
        self._notes[ident] = draw_note(note, note.x, note.y, self.theme)
        return self._notes[ident] != old

    def _shown(self) -> Shown:
        """All that there is."""
        arcs = {
            (arc.way.source, arc.way.target): self._arrows.arcs[key]
            for key, arc in self._story.arcs.items()
            if key in self._arrows.arcs
        }
        return Shown(self.cards, self.arrows, arcs, self._notes, self._cards.signs + self._arrows.signs)

    def _framed(self, shown: Shown) -> Frame:
        """The frame of a map of which just this is shown."""
        sheet, cards, signs = self.journey.sheet, shown.cards, shown.signs
        phases = {ident: self.journey.step(ident).phase or "" for ident in cards}
        by_phase: dict[str, list[Box]] = {}
        for ident, card in cards.items():
            by_phase.setdefault(phases[ident], []).append(card.box)
        words = words_of(self.lens, self.journey)
        numbers = self._cards.numbers
        facts = FrameFacts(
            TitleFacts(
                sheet.title,
                sheet.date,
                tuple((level, signs[level]) for level in LEVELS),
                words.subtitle,
                self._layers.evidence,
            ),
            tuple(self._context.phases.values()),
            by_phase,
            self._arrows.reach(phases),
            shown.arrows.values(),
            [note.box for note in shown.notes.values()],
            _explained(signs) - unseen(self._layers),
            words,
            self._parts,
            poster_facts(self.journey, self._parts, cards, self.lens.segment, self._told),
            {f"{numbers[source]} → {numbers[end]}": arc for (source, end), arc in shown.arcs.items()},
        )
        return self._frames.make(facts)


def draw(
    journey: Journey,
    theme: Theme,
    lens: Lens = NO_LENS,
    parts: Parts = USUAL,
    only: AbstractSet[str] | None = None,
) -> Drawing:
    """The journey, or `only` these steps of it, as one picture; figures that a part tells are worked out."""
    drawn = MapDrawing(journey, theme, lens, parts)
    if parts.insights and journey.steps:
        # Imported where it is wanted: networkx and numpy take a quarter of a second.
        from journeymapper.drawing.insight_facts import facts_of  # noqa: PLC0415

        drawn.tell(facts_of(journey, drawn.lens, theme))
    return drawn.drawing(only)


T = TypeVar("T")


def _differing(one: Mapping[str, T], other: Mapping[str, T]) -> set[str]:
    return {ident for ident in one.keys() | other.keys() if one.get(ident) != other.get(ident)}


def _explained(signs: Counter[str]) -> frozenset[str]:
    """What of the signs that occur is worth a line: the plain arrow only beside other kinds."""
    present = frozenset(sign for sign, count in signs.items() if count > 0)
    return present if present & {"loop", "skip"} else present - {"next"}
