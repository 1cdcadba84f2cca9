"""The arrows of a map, each drawn anew only where its route or what it shows changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from journeymapper.analysis.chances import CLOSE
from journeymapper.arrange.geometry import Box
from journeymapper.arrange.router import Link, Route, Router
from journeymapper.drawing.arrow import Arrow, ArrowFacts, Dot, chip_size, draw_arrow
from journeymapper.drawing.band import hull
from journeymapper.drawing.facts import Context, arrow_facts
from journeymapper.drawing.joints import partings
from journeymapper.drawing.look import ArrowLook
from journeymapper.drawing.numbers import percent
from journeymapper.drawing.present import arc_signs, arrow_signs
from journeymapper.drawing.shapes import Point
from journeymapper.drawing.story import Arc, Story
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Transition

_MANY = 250
"""In a map of more transitions than this, arcs heed the cards alone: all else would take too long."""


class ArrowLayer:
    """Arrows and their routes, and which signs occur on them."""

    def __init__(
        self, journey: Journey, theme: Theme, context: Context, story: Story, boxes: Mapping[str, Box]
    ) -> None:
        self.arrows: dict[str, Arrow] = {}
        self.arcs: dict[str, Arrow] = {}
        """The arcs past what a segment skips."""
        self._story = Story()
        self.signs: Counter[str] = Counter()
        self._journey = journey
        self._theme = theme
        self._facts: dict[str, ArrowFacts] = {}
        self._links: dict[str, Link] = {}
        self._forks: dict[str, tuple[Point, ...]] = {}
        self._merges: dict[str, tuple[Point, ...]] = {}
        self._router = Router({}, [])
        self._boxes: dict[str, Box] = {}
        self._aside: Router | None = None
        """Routes the arcs of a large map by themselves: that moves no arrow aside, but takes a moment."""
        self.draw([each.id for each in journey.transitions], context, story, boxes)

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
        dirty: set[str] = set()
        links: dict[str, Link | None] = {}
        cards: set[tuple[str, str]] = set()
        arcs = self._story.arcs.keys() | story.arcs.keys()
        renewed = {key for key in arcs if self._story.arcs.get(key) != story.arcs.get(key)}
        self._story = story
        for step, box in boxes.items():
            _put(self._boxes, step, box)
        aside = bool(story.arcs) and self._journey.count("transition") > _MANY
        if aside != (self._aside is not None):
            renewed |= arcs
            for key in arcs:
                links[key] = None
                _put(self._links, key, None)
            (self._aside or self._router).update({}, links)
            links.clear()
            self._aside = Router(self._boxes, []) if aside else None
        for ident in (*transitions, *renewed):
            facts, link = self._planned(ident, context)
            old = self._links.get(ident)
            if facts != self._facts.get(ident):
                dirty.add(ident)
                _put(self._facts, ident, facts)
            if link != old:
                links[ident] = link
                cards.update((each.source, each.target) for each in (old, link) if each)
                _put(self._links, ident, link)
        rerouted = self._route(links, boxes, arcs)
        cards.update(
            (self._links[ident].source, self._links[ident].target) for ident in rerouted & self._links.keys()
        )
        dirty |= rerouted | links.keys() | self._find_joints(cards)
        for key in dirty & arcs:
            self._redraw_arc(key)
        return {ident for ident in dirty - arcs if self._redraw(ident)}

    def _route(
        self, links: Mapping[str, Link | None], boxes: Mapping[str, Box | None], arcs: Collection[str]
    ) -> set[str]:
        """Takes in changed links and cards; what is routed otherwise."""
        if self._aside is None:
            return self._router.update(boxes, links)
        own = {key: link for key, link in links.items() if key in arcs}
        others = {key: link for key, link in links.items() if key not in arcs}
        return self._aside.update(boxes, own) | self._router.update(boxes, others)

    def preview(self, boxes: Mapping[str, Box]) -> dict[str, Arrow]:
        """The arrows at these cards as if they lay there; nothing is changed."""
        return {
            ident: draw_arrow(ident, self._facts[ident], route.points, route.label, (), self._theme)
            for ident, route in self._router.preview(boxes).items()
            if ident not in self._story.arcs
        }

    def reach(self, phases: Mapping[str, str]) -> dict[str, Box]:
        """What the arrows whose two steps lie in one phase cover together, by phase."""
        inner: dict[str, list[Box]] = {}
        for ident, arrow in self.arrows.items():
            link = self._links[ident]
            phase = phases[link.source]
            if phase and phase == phases[link.target]:
                inner.setdefault(phase, []).append(arrow.bounds)
        return {phase: hull(bounds) for phase, bounds in inner.items()}

    def _planned(self, ident: str, context: Context) -> tuple[ArrowFacts | None, Link | None]:
        arc = self._story.arcs.get(ident)
        if arc:
            facts = _arc_facts(arc)
            chip = chip_size(facts) if facts.percent or not self._aside else None
            return facts, Link(ident, arc.way.source, arc.way.target, facts.way, None, chip)
        transition = self._journey.get("transition", ident)
        if not isinstance(transition, Transition):
            return None, None
        facts = arrow_facts(transition, self._journey, context, self._story.lens, self._story.arrow(ident))
        ends = transition.source, transition.target
        return facts, Link(ident, *ends, facts.way, transition.bends, chip_size(facts))

    def _find_joints(self, ends: Iterable[tuple[str, str]]) -> set[str]:
        """Finds anew where arrows part and meet at these cards; the transitions at which that changed."""
        changed = set()
        for step in {source for source, _ in ends}:
            leaving = [each.id for each in self._journey.out(step)]
            changed |= self._take_joints(self._forks, leaving, 1)
        for step in {target for _, target in ends}:
            entering = [each.id for each in self._journey.into(step)]
            changed |= self._take_joints(self._merges, entering, -1)
        return changed

    def _take_joints(self, known: dict[str, tuple[Point, ...]], group: Iterable[str], way: int) -> set[str]:
        routes = {
            ident: self._router.routes[ident].points[::way] for ident in group if ident in self._router.routes
        }
        found = partings(routes)
        changed = {ident for ident in routes if known.get(ident) != found.get(ident)}
        for ident in changed:
            _put(known, ident, found.get(ident))
        return changed

    def _redraw(self, ident: str) -> bool:
        old, new = self.arrows.get(ident), self._arrow(ident)
        if new == old:
            return False
        if old:
            self.signs.subtract(arrow_signs(old))
            del self.arrows[ident]
        if new:
            self.signs.update(arrow_signs(new))
            self.arrows[ident] = new
        return True

    def _redraw_arc(self, key: str) -> None:
        """Arcs have no dots: where they leave a line tells nothing that the line past a step does not."""
        old = self.arcs.pop(key, None)
        facts, route = self._facts.get(key), (self._aside or self._router).routes.get(key)
        if old:
            self.signs.subtract(arc_signs(old))
        if facts and route:
            self.arcs[key] = self._drawn(key, facts, route, [])
            self.signs.update(arc_signs(self.arcs[key]))

    def _arrow(self, ident: str) -> Arrow | None:
        facts, route = self._facts.get(ident), self._router.routes.get(ident)
        if not facts or not route:
            self._forks.pop(ident, None)
            self._merges.pop(ident, None)
            return None
        dots: list[Dot] = [(point, "fork") for point in self._forks.get(ident, ())]
        dots += [(point, "merge") for point in self._merges.get(ident, ())]
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


def _arc_facts(arc: Arc) -> ArrowFacts:
    share = "" if arc.way.share > 1 - CLOSE else percent(arc.way.share)
    return ArrowFacts("skip", percent=share, look=ArrowLook(bold=arc.bold, side=arc.side))


T = TypeVar("T")


def _put(known: dict[str, T], ident: str, value: T | None) -> None:
    if value is None:
        known.pop(ident, None)
    else:
        known[ident] = value
