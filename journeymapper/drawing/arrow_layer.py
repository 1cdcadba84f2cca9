"""The arrows of a map, each drawn anew only where its route or what it shows changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from journeymapper.arrange.geometry import Box
from journeymapper.arrange.router import Link, Route, Router
from journeymapper.arrange.spots import Size
from journeymapper.arrange.wardrobe import Worn
from journeymapper.drawing.arrow import Arrow, ArrowFacts, Dot, chip_size, draw_arrow
from journeymapper.drawing.arrow_told import Told, arc_facts, arc_link, other_chips
from journeymapper.drawing.band import hull
from journeymapper.drawing.facts import Context, arrow_facts
from journeymapper.drawing.joints import Joints
from journeymapper.drawing.lens import KEPT, NO_LENS, Lens
from journeymapper.drawing.present import arc_signs, arrow_signs
from journeymapper.drawing.routers import Outlook, Routers
from journeymapper.drawing.story import Story
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Transition

_MANY = 250
"""In a map of more transitions than this no lens moves an arrow: it is put on without routing them anew."""


class ArrowLayer:
    """Arrows and their routes, and which signs occur on them."""

    def __init__(
        self, journey: Journey, theme: Theme, context: Context, story: Story, boxes: Mapping[str, Box]
    ) -> None:
        self._told = Told(Story())
        self._kept: dict[Lens, tuple[Told, Worn]] = {}
        self._journey = journey
        self._theme = theme
        self._links: dict[str, Link] = {}
        self._joints = Joints(journey)
        self._router = Router({}, [])
        self.routers = Routers()
        self._is_large = False
        self._is_telling = False
        self.draw([each.id for each in journey.transitions], context, story, boxes)

    @property
    def arrows(self) -> Mapping[str, Arrow]:
        """The arrows by transition id."""
        return self._told.arrows

    @property
    def arcs(self) -> Mapping[str, Arrow]:
        """The arcs past what a segment skips, by key."""
        return self._told.arcs

    @property
    def signs(self) -> Counter[str]:
        """How often each sign occurs."""
        return self._told.signs

    def affected(self, patch: Patch) -> set[str]:
        """The transitions that a patch changes, and those whose width depends on them."""
        found = set()
        for (kind, ident), change in patch.changes.items():
            if kind == "transition":
                found.add(ident)
                for each in (change.before, change.after):
                    if isinstance(each, Transition):
                        found.update(sibling.id for sibling in self._journey.out(each.source))
        return found

    def tell(self, transitions: Collection[str], context: Context, story: Story) -> set[str]:
        """Draws what another story tells otherwise, where the journey has not changed.

        Returns:
            The ids of what changed.
        """
        if not self._is_large:
            return self._drawn_anew(transitions, context, story, {})
        before = self._told
        self._kept[before.story.lens] = before, self._router.set_aside()
        known = self._kept.pop(story.lens, None)
        start = known or next((each for each in self._kept.values() if each[0].is_alike(story)), None)
        if start:
            self._told = start[0]
            self._router.put_on(start[1])
        if not known:
            for lens in [*self._kept][:-KEPT]:
                del self._kept[lens]
            every = transitions if self._told is before else [each.id for each in self._journey.transitions]
            self._told = self._told.copy()
            self._is_telling = True
            self._drawn_anew(every, context, story, {})
            self._is_telling = False
        after = self._told.arrows
        return {ident for ident, arrow in before.arrows.items() if after.get(ident) != arrow}

    def get_ready(self, context: Context, story: Story) -> Iterator[None]:
        """Works out chips and arcs of a story that may be told next, a little at each step, until then."""
        known = (self._told, *(told for told, _ in self._kept.values()))
        if not self._is_large or any(told.is_alike(story) for told in known):
            return
        chips = yield from other_chips(story, self._journey, context, self._links)
        yield from self._router.get_ready(chips, {key: arc_link(key, arc) for key, arc in story.arcs.items()})

    def draw(
        self,
        transitions: Collection[str],
        context: Context,
        story: Story,
        boxes: Mapping[str, Box | None],
    ) -> set[str]:
        """Draws these anew where they differ, and all whose route changes.

        `boxes` are the cards that moved, None for those that are gone.

        Returns:
            The ids of what changed or is gone.
        """
        self._kept.clear()
        is_large = self._journey.count("transition") > _MANY
        if is_large != self._is_large:
            self._is_large = is_large
            moved = self._forget_arcs()
            transitions = self._links.keys() | set(transitions)
            return self._drawn_anew(transitions, context, story, boxes, moved)
        return self._drawn_anew(transitions, context, story, boxes)

    def _forget_arcs(self) -> set[str]:
        """Takes the arcs and all other chips out of the routes; the transitions that run otherwise then."""
        told = self._told
        for key in told.story.arcs:
            self._links.pop(key, None)
            told.facts.pop(key, None)
        moved = self._router.update({}, dict.fromkeys(told.story.arcs))
        told.chips, told.over = {}, {}
        moved |= self._router.wear({}, {})
        told.story = replace(told.story, arcs={})
        for key in [*told.arcs]:
            self._redraw_arc(key)
        return moved & self._links.keys()

    def _drawn_anew(
        self,
        transitions: Iterable[str],
        context: Context,
        story: Story,
        boxes: Mapping[str, Box | None],
        moved: AbstractSet[str] = frozenset(),
    ) -> set[str]:
        """Plans these and the arcs anew, routes them, and draws what is otherwise then, or has `moved`."""
        told = self._told
        dirty: set[str] = set()
        links: dict[str, Link | None] = {}
        cards: set[tuple[str, str]] = set()
        arcs = told.story.arcs.keys() | story.arcs.keys()
        renewed = [key for key in arcs if told.story.arcs.get(key) != story.arcs.get(key)]
        told.story = story
        for ident in (*transitions, *renewed):
            facts, link = self._planned(ident, context)
            old = self._links.get(ident)
            if facts != told.facts.get(ident):
                dirty.add(ident)
                _put(told.facts, ident, facts)
            if link != old:
                links[ident] = link
                cards.update((each.source, each.target) for each in (old, link) if each)
                _put(self._links, ident, link)
        rerouted = set(moved)
        before = self._router
        if boxes or links:
            self._router, found = self.routers.updated(before, boxes, links, self._links)
            rerouted |= found
        if self._is_large:
            worn = self._router.wear(dict(told.chips), dict(told.over))
            rerouted |= worn if self._router is before else self._links.keys() | arcs
        cards.update(
            (self._links[ident].source, self._links[ident].target) for ident in rerouted & self._links.keys()
        )
        dirty |= rerouted | links.keys() | self._joints.renew(cards, self._router.routes)
        for key in dirty & arcs:
            self._redraw_arc(key)
        return {ident for ident in dirty - arcs if self._redraw(ident)}

    def preview(self, boxes: Mapping[str, Box]) -> dict[str, Arrow]:
        """The arrows at these cards as if they lay there; nothing is changed."""
        return {
            ident: draw_arrow(ident, self._told.facts[ident], route.points, route.label, (), self._theme)
            for ident, route in self._router.preview(boxes).items()
            if ident in self._told.arrows
        }

    def outlook(self) -> Outlook:
        """What is routed now."""
        return Outlook(dict(self._router.boxes), dict(self._links))

    def reach(self, phases: Mapping[str, str]) -> dict[str, Box]:
        """What the arrows whose two steps lie in one phase cover together, by phase.

        `phases` is the phase by step; arrows of steps that it has not are passed over.
        """
        inner: dict[str, list[Box]] = {}
        for ident, arrow in self.arrows.items():
            link = self._links[ident]
            phase = phases.get(link.source)
            if phase and phase == phases.get(link.target):
                inner.setdefault(phase, []).append(arrow.bounds)
        return {phase: hull(bounds) for phase, bounds in inner.items()}

    def _planned(self, ident: str, context: Context) -> tuple[ArrowFacts | None, Link | None]:
        """What an arrow or an arc shows, and what is routed for it."""
        told = self._told
        transition = self._journey.get("transition", ident)
        if not isinstance(transition, Transition):
            told.chips.pop(ident, None)
            return self._planned_arc(ident)
        facts = arrow_facts(transition, self._journey, context, told.story.lens, told.story.arrow(ident))
        chip = size = chip_size(facts)
        if self._is_large:
            if told.story.lens != NO_LENS:
                size = self._usual_size(transition, context)
            told.chips.pop(ident, None)
            if chip != size:
                told.chips[ident] = chip
        ends = transition.source, transition.target
        return facts, Link(ident, *ends, facts.way, transition.bends, size)

    def _usual_size(self, transition: Transition, context: Context) -> Size | None:
        """The size of an arrow's chip without a lens."""
        if self._is_telling:  # nothing but the lens has changed
            return self._links[transition.id].label
        return chip_size(arrow_facts(transition, self._journey, context))

    def _planned_arc(self, key: str) -> tuple[ArrowFacts | None, Link | None]:
        arc = self._told.story.arcs.get(key)
        facts = arc_facts(arc) if arc else None
        link = arc_link(key, arc) if arc else None
        if not self._is_large:
            return facts, link
        _put(self._told.over, key, link)
        return facts, None

    def _redraw(self, ident: str) -> bool:
        told = self._told
        old, new = told.arrows.get(ident), self._arrow(ident)
        if new == old:
            return False
        before, after = [[*arrow_signs(each)] if each else [] for each in (old, new)]
        if before != after:
            told.signs.subtract(before)
            told.signs.update(after)
        _put(told.arrows, ident, new)
        return True

    def _redraw_arc(self, key: str) -> None:
        """Arcs have no dots: where they leave a line tells nothing that the line past a step does not."""
        told = self._told
        old = told.arcs.pop(key, None)
        routes = self._router.over if self._is_large else self._router.routes
        facts, route = told.facts.get(key), routes.get(key)
        if old:
            told.signs.subtract(arc_signs(old))
        if facts and route:
            told.arcs[key] = self._drawn(key, facts, route, [])
            told.signs.update(arc_signs(told.arcs[key]))

    def _arrow(self, ident: str) -> Arrow | None:
        facts, route = self._told.facts.get(ident), self._router.routes.get(ident)
        if not facts or not route:
            self._joints.forget(ident)
            return None
        dots: list[Dot] = [(point, "fork") for point in self._joints.forks.get(ident, ())]
        dots += [(point, "merge") for point in self._joints.merges.get(ident, ())]
        return self._drawn(ident, facts, route, dots)

    def _drawn(self, ident: str, facts: ArrowFacts, route: Route, dots: list[Dot]) -> Arrow:
        return draw_arrow(
            ident,
            facts,
            route.points,
            route.label,
            tuple(dots),
            self._theme,
            crossed=route.crossed,
            room=route.room,
        )


T = TypeVar("T")


def _put(known: dict[str, T], ident: str, value: T | None) -> None:
    if value is None:
        known.pop(ident, None)
    else:
        known[ident] = value
