"""What a lens makes of every step and transition of a journey, and the arcs past what a segment skips."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from journeymapper.analysis.chances import Chances, is_loop, is_open, share_of
from journeymapper.analysis.evidence import level_of
from journeymapper.analysis.passing import Passing, main_passings, passings, visited
from journeymapper.analysis.routes import MainRoute, main_route
from journeymapper.drawing.layers import EVERY, Layers
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.look import PLAIN_ARROW, PLAIN_CARD, ArrowLook, CardLook, Side
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Note, Phase, Record, Step, Touch, Transition


class Arc(NamedTuple):
    """A way past skipped steps as it is drawn."""

    way: Passing
    bold: bool
    side: Side | None = None


@dataclass(frozen=True)
class Story:
    """The looks by id, of those alone that a lens changes; the arcs by key."""

    lens: Lens = NO_LENS
    cards: Mapping[str, CardLook] = field(default_factory=dict)
    arrows: Mapping[str, ArrowLook] = field(default_factory=dict)
    arcs: Mapping[str, Arc] = field(default_factory=dict)
    layers: Layers = EVERY

    def card(self, step: str) -> CardLook:
        """The look of a step's card."""
        look = self.cards.get(step, PLAIN_CARD)
        return look if self.layers == EVERY else look._replace(layers=self.layers)

    def arrow(self, transition: str) -> ArrowLook:
        """The look of a transition's arrow."""
        look = self.arrows.get(transition, PLAIN_ARROW)
        return look if self.layers.evidence else look._replace(known=False)


class _Route:
    """A segment's route; of the whole map for None."""

    def __init__(self, journey: Journey, segment: str | None) -> None:
        self.segment = segment
        self.chances = Chances(journey, segment)
        self._journey = journey

    @cached_property
    def main(self) -> MainRoute:
        return main_route(self.chances)

    @cached_property
    def visited(self) -> frozenset[str]:
        return visited(self.chances)

    @cached_property
    def bold(self) -> frozenset[str]:
        """The transitions of the main route from one visited step to the next."""
        taken = [self._journey.transition(ident) for ident in self.main.transitions]
        return frozenset(each.id for each in taken if {each.source, each.target} <= self.visited)

    def get_ready(self) -> None:
        """Works out at once what is asked for more than once."""
        _ = self.visited, self.bold

    def takes(self, transition: Transition) -> bool:
        """Whether somebody goes this way from a visited step to a visited one; a loop may lack its share."""
        if not {transition.source, transition.target} <= self.visited:
            return False
        if is_loop(transition) and share_of(transition, self.segment) is None:
            return is_open(transition, self.segment)
        ways = self.chances.fork(transition.source).ways
        return any(way.transition.id == transition.id and way.chance > 0 for way in ways)

    def arcs(self) -> dict[tuple[str, str], Arc]:
        between = main_passings(self.main)
        return {
            (way.source, way.target): Arc(way, (way.source, way.target) in between)
            for way in passings(self.chances)
        }


def tell(journey: Journey, lens: Lens) -> Story:
    """The story of a lens, which names only what the journey has."""
    return Stories(journey).tell(lens)


class Stories:
    """The stories of one journey, each worked out once until something changes that they tell of."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey
        self._known: dict[Lens, Story] = {}
        self._routes: dict[str | None, _Route] = {}

    def forget(self) -> None:
        """The journey has changed."""
        self._known.clear()
        self._routes.clear()

    def tell(self, lens: Lens) -> Story:
        """The story of a lens, which names only what the journey has."""
        if lens not in self._known:
            self._known[lens] = self._made(lens)
        return self._known[lens]

    def route(self, segment: str | None) -> _Route:
        """A segment's route; of the whole map for None."""
        if segment not in self._routes:
            self._routes[segment] = _Route(self._journey, segment)
        return self._routes[segment]

    def _made(self, lens: Lens) -> Story:
        if lens == NO_LENS:
            return Story()
        teller = _Teller(self._journey, lens, self.route)
        steps, transitions = self._journey.steps, self._journey.transitions
        cards = {step.id: look for step in steps if (look := teller.card(step)) != PLAIN_CARD}
        seen = {each.id: teller.arrow(each) for each in transitions}
        arrows = {ident: look for ident, look in seen.items() if look != PLAIN_ARROW}
        return Story(lens, cards, arrows, teller.arcs())


class _Teller:
    """Makes the looks for one lens."""

    def __init__(self, journey: Journey, lens: Lens, route: Callable[[str | None], _Route]) -> None:
        self._journey, self._lens = journey, lens
        self._route = route(lens.segment)
        self._other = route(lens.beside) if lens.beside else None
        self._whole = route(None).chances
        self._names = [_name(journey, each) for each in (lens.segment, lens.beside)]
        self._course = _course(journey, lens.supplier, self._route.main) if lens.supplier else {}
        self._first = _first(journey, lens.supplier, self._route.main) if lens.supplier else None

    def card(self, step: Step) -> CardLook:
        lens = self._lens
        away = lens.segment is not None and step.id not in self._route.visited
        if self._other:
            there = step.id in self._other.visited
            if away != there:
                return PLAIN_CARD if there else CardLook(faint=True, struck=self._is_struck(step))
            side: Side = "second" if away else "first"
            return CardLook(tone=side, tag=self._names[away])
        struck = away and self._is_struck(step)
        if lens.supplier:
            touch = _touch(step, lens.supplier)
            if touch is None:
                return CardLook(faint=True, struck=struck)
            return CardLook(
                away, struck, touch.aida, lens.supplier, self._course.get(step.id), step.id == self._first
            )
        if lens.evidence:
            level = level_of(step.evidence)
            return CardLook(away, struck, level, tag=level)
        return CardLook(away, struck)

    def arrow(self, transition: Transition) -> ArrowLook:
        lens, takes = self._lens, self._route.takes
        bold = lens.segment is not None and transition.id in self._route.bold
        if self._other:
            mine, its = takes(transition), self._other.takes(transition)
            side: Side | None = None if mine == its else "first" if mine else "second"
            return ArrowLook(not mine and not its, bold or transition.id in self._other.bold, side)
        if lens.segment:
            return ArrowLook(not takes(transition), bold, tells=lens.evidence)
        if lens.supplier:
            ends = self._journey.step(transition.source), self._journey.step(transition.target)
            along = transition.id in self._route.main.transitions
            return ArrowLook(not along and any(_touch(step, lens.supplier) is None for step in ends))
        return ArrowLook(tells=True)

    def arcs(self) -> dict[str, Arc]:
        if not self._lens.segment:
            return {}
        mine = self._route.arcs()
        if not self._other:
            return {_key(*pair): arc for pair, arc in mine.items()}
        its = self._other.arcs()
        both = {pair: Arc(arc.way, arc.bold, None if pair in its else "first") for pair, arc in mine.items()}
        both |= {pair: Arc(arc.way, arc.bold, "second") for pair, arc in its.items() if pair not in mine}
        return {_key(*pair): arc for pair, arc in both.items()}

    def _is_struck(self, step: Step) -> bool:
        """Whether the segment passes a step over; what nobody comes to is merely faint."""
        return self._lens.segment in step.skipped_by or step.id in self._whole.reached()


def _key(source: str, target: str) -> str:
    """Sorts behind all ids that people use, so that chips of arcs give way to those of arrows."""
    return f"\U0010ffff{source}\U0010ffff{target}"


def _name(journey: Journey, segment: str | None) -> str:
    record = journey.get("segment", segment) if segment else None
    return getattr(record, "name", "")


def _touch(step: Step, supplier: str) -> Touch | None:
    return next((touch for touch in step.touches if touch.supplier == supplier), None)


def _course(journey: Journey, supplier: str, route: MainRoute) -> dict[str, int]:
    """The supplier's marks along a route, numbered from 1, by step."""
    touches = {step: _touch(journey.step(step), supplier) for step in route.steps}
    marked = [step for step, touch in touches.items() if touch and touch.aida]
    return {step: at for at, step in enumerate(marked, 1)}


def _first(journey: Journey, supplier: str, route: MainRoute) -> str | None:
    """Where on a route up to the supplier's goal the customer is first in contact with it."""
    own = getattr(journey.get("supplier", supplier), "goal", None)
    goal = own or journey.sheet.goal
    for step in route.steps:
        touch = _touch(journey.step(step), supplier)
        if touch and touch.in_contact:
            return step
        if step == goal:
            break
    return None


def stays(patch: Patch) -> bool:
    """Whether a patch leaves the story of any lens as it was: it moves or renames things."""
    kept: Collection[type[Record]] = (Note, Phase)
    return all(
        type(change.before or change.after) in kept or _told(change.before) == _told(change.after) != ()
        for change in patch.changes.values()
    )


def _told(record: Record | None) -> tuple[object, ...]:
    """What of a step or transition a story is made of."""
    if isinstance(record, Step):
        return record.rank, record.touches, record.skipped_by, record.evidence
    if isinstance(record, Transition):
        ends = record.source, record.target, record.way, record.rank
        return *ends, record.segments, record.share, record.segment_shares, record.evidence
    return ()
