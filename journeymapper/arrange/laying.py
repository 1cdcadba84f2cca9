"""The layouts that come into question for a plan, and the best of them by what is measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from journeymapper.arrange.columns import cut
from journeymapper.arrange.engine import Direction, Sides, UnfitError, asked
from journeymapper.arrange.finish import Finished, finished
from journeymapper.arrange.flow import by_phase, in_order, onward, phases_of, ranks
from journeymapper.arrange.layers import layered
from journeymapper.arrange.pages import paged
from journeymapper.arrange.plan import Engine, Layout, Plan, Tidied, Why, boxes_at
from journeymapper.arrange.settle import settled
from journeymapper.arrange.shortcuts import shortened
from journeymapper.arrange.stacks import stacked
from journeymapper.arrange.untangle import untangled

_HOPELESS = 25
"""With more crossings than this our own layout is left as it is."""
_MANY = 100
"""Of maps up to so many steps the engine lays out phases in two ways: alternatives side by side, and not."""
_SEVERAL = 300
"""Of maps up to so many steps the engine is asked twice: which sides of cards suit arrows is seen then."""
_LONG = 200.0
"""So many more pixels of arrows for each step are as bad as one crossing."""
_BOTH = 40
"""Of maps up to so many steps both our own layout and the engine's are made, and compared."""


class Laying:
    """A plan with what is known of it: which way it runs, and its phases."""

    def __init__(self, plan: Plan) -> None:
        """Only what may move is laid out; arrows to other cards have no say."""
        self.whole = plan
        self.plan = chosen(plan)
        self.phases = phases_of(plan)
        self.links = onward(plan, self.phases)
        self.number = max(self.phases.values(), default=0) + 1
        known = {link.key for link in self.plan.links}
        self.onward = [link for link in self.links if link.key in known]

    def finish(self, layout: Layout) -> Finished:
        """The layout as an answer for the whole plan."""
        return finished(self.whole, layout, self.links, self.phases)

    def plain_finished(self) -> Finished:
        """Our own layout as an answer; where it stands in columns, with as few crossings as are found."""
        made = self.finish(self.plain())
        if not 0 < made.quality.crossings <= _HOPELESS or self.plan.shape != "phases":
            return made
        lines = untangled(boxes_at(self.whole, made.at), made.lines, self.whole.links)
        return finished(self.whole, Layout(made.at, lines), self.links, self.phases, anchored=False)

    def plain(self) -> Layout:
        """Our own layout, which cannot fail."""
        shape = self.plan.shape
        if shape == "phases" and self.number > 1:
            return stacked(self.plan, self.onward, self._own_phases())
        if shape != "page":
            return layered(self.plan, self.onward, self._own_phases(), down=shape == "down")
        long = layered(self.plan, self.onward, self._no_phases(), down=True)
        return self._in_columns(long, self._pages(long))

    def engine(self) -> Iterator[Layout]:
        """The engine's layouts, of small maps several. Raises UnfitError."""
        count = len(self.plan.spots)
        phases = self._no_phases() if self.plan.shape == "page" else self._own_phases()
        rank_of = self._ranks(phases)
        yield self._shaped(rank_of, phases, "facing_preferred")
        if count <= _SEVERAL:
            yield self._shaped(rank_of, phases, "any")
        if self.plan.shape == "phases" and self.number > 1 and count <= _MANY:
            yield self._shaped(self._single_file(phases), phases, "facing_preferred")

    def _shaped(self, rank_of: Mapping[str, int] | None, phases: Mapping[str, int], sides: Sides) -> Layout:
        """A layout of the engine in the shape that is asked for."""
        keys = {link.key for link in self.onward}
        shape = self.plan.shape
        is_level = shape == "right" or (shape == "phases" and self.number == 1)
        direction: Direction = "leftright" if is_level else "topbottom"
        long = asked(self.plan.spots, self.plan.links, keys, direction, rank_of, sides)
        if is_level or shape == "down":
            return long
        return self._in_columns(long, self._pages(long) if shape == "page" else phases)

    def _ranks(self, phases: Mapping[str, int]) -> dict[str, int] | None:
        """Ranks for all, or None where the engine may choose them itself."""
        return ranks(self.plan, self.onward, phases) if len(set(phases.values())) > 1 else None

    def _single_file(self, phases: Mapping[str, int]) -> dict[str, int]:
        """A rank for each card by itself."""
        order = {spot.key: float(at) for at, spot in enumerate(self.plan.spots)}
        keys = [
            key
            for members in by_phase(self.plan.spots, phases)
            for key in in_order(members, self.onward, order)
        ]
        return {key: at for at, key in enumerate(keys)}

    def _own_phases(self) -> dict[str, int]:
        """The phases of what is laid out, without gaps."""
        here = [spot.key for spot in self.plan.spots]
        numbers = {phase: at for at, phase in enumerate(sorted({self.phases[key] for key in here}))}
        return {key: numbers[self.phases[key]] for key in here}

    def _no_phases(self) -> dict[str, int]:
        return {spot.key: 0 for spot in self.plan.spots}

    def _in_columns(self, long: Layout, column_of: Mapping[str, int]) -> Layout:
        boxes, lines = cut(boxes_at(self.plan, long.at), long.lines, column_of)
        lines = shortened(boxes, lines, self.plan.links)
        return Layout({key: box.center for key, box in boxes.items()}, lines)

    def _pages(self, long: Layout) -> dict[str, int]:
        """In which column of a page each card of a long layout stands."""
        return paged(boxes_at(self.plan, long.at), self.plan.ratio)


def chosen(plan: Plan) -> Plan:
    """The plan of what may move, and of pinned cards among it; arrows that leave it are left out."""
    if plan.only is None:
        return plan
    keys = plan.only
    return replace(
        plan,
        spots=tuple(spot for spot in plan.spots if spot.key in keys),
        links=tuple(link for link in plan.links if link.source in keys and link.target in keys),
        only=None,
    )


def laid_out(plan: Plan, *, with_engine: bool = True) -> Tidied:
    """The best layout that is found; without the engine our own alone."""
    if not plan.spots:
        return Tidied({}, {}, "plain")
    laying = Laying(plan)
    kept = settled(plan, laying.links, laying.phases)
    if kept:
        return Tidied(kept.at, kept.lines, "kept", kept=kept.kept)
    why: Why = ""
    found: list[tuple[Engine, Finished]] = []
    if with_engine:
        try:
            found += [("graphlay", laying.finish(layout)) for layout in laying.engine()]
        except UnfitError:
            why = "failed"
    if not found or len(plan.spots) <= _BOTH or all(each.quality.faults for _, each in found):
        found.append(("plain", laying.plain_finished()))
    by, best = min(found, key=lambda each: _cost(each[1]))
    if with_engine and by == "plain" and not why and all(each.quality.faults for _, each in found[:-1]):
        why = "unfit"
    return Tidied(best.at, best.lines, by, why, best.kept)


def _cost(each: Finished) -> tuple[float, ...]:
    """What is compared: what must not be, what should not be, and the room that it takes."""
    found = each.quality
    way = found.length / (_LONG * max(1, len(each.at)))
    return found.faults, found.crossings + found.covered + way, found.width * found.height
