"""The layouts that come into question for a plan, and the best of them by what is measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from journeymapper.arrange.columns import cut
from journeymapper.arrange.engine import Direction, Sides, UnfitError, asked
from journeymapper.arrange.finish import Finished, finished
from journeymapper.arrange.flow import by_phase, in_order, onward, phases_of, ranks, shape_of
from journeymapper.arrange.geometry import Box
from journeymapper.arrange.layers import layered
from journeymapper.arrange.pages import Paged, hull, paged, zoom
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
_TALL, _TALL_FROM = 0.45, 6000.0
"""Columns of phases that would be narrower to their height than this, and so high, are cut for a screen."""
_FEW, _DEEP, _WIDE = 0.1, (2, 3), 4.0
"""A new step should not move more than a tenth of the others, above or beneath it: where no page is asked for
columns hold two tenths at most, but three where the map would be so wide to its height."""
_FILLS, _FILLS_ROUGHLY = 0.8, 0.5
"""A tidied page stays if it is shown this large to what a new one could be; less where none was asked for."""
_PAGES = 6
"""Of maps that the engine is asked for twice so many ways to fill a page are compared."""
_NEED = 25.0
"""So many pixels of the height that a page needs, to the root of the steps, are as bad as one crossing."""
_EASED = 40
"""On maps of up to so many steps shorter ways from column to column are looked for."""
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
        self.shape = shape_of(plan, self.links, self.phases)
        known = {link.key for link in self.plan.links}
        self.onward = [link for link in self.links if link.key in known]

    def finish(self, layout: Layout) -> Finished:
        """The layout as an answer for the whole plan."""
        return finished(self.whole, layout, self.links, self.phases)

    def plain_finished(self) -> Finished:
        """Our own layout as an answer; where it stands in columns, with as few crossings as are found."""
        made = self.finish(self.plain())
        if not 0 < made.quality.crossings <= _HOPELESS or self.shape not in ("phases", "page"):
            return made
        lines = untangled(boxes_at(self.whole, made.at), made.lines, self.whole.links)
        return finished(self.whole, Layout(made.at, lines), self.links, self.phases, anchored=False)

    def eased(self, made: Finished) -> Finished:
        """The same places with shorter ways from column to column, as far as nothing crosses for it."""
        if self.shape not in ("phases", "page") or len(made.at) > _EASED:
            return made
        lines = untangled(boxes_at(self.whole, made.at), made.lines, self.whole.links, shorter=True)
        if lines == made.lines:
            return made
        eased = finished(self.whole, Layout(made.at, lines), self.links, self.phases, anchored=False)
        return min(made, eased, key=self.cost)

    def plain(self) -> Layout:
        """Our own layout, which cannot fail."""
        phases = self._own_phases()
        if self.shape in ("right", "down"):
            return layered(self.plan, self.onward, phases, down=self.shape == "down")
        columns = stacked(self.plan, self.onward, phases) if self.number > 1 else None
        if columns and self.shape == "phases" and not _is_tall(self._area(columns)):
            return columns
        cut_up = self._in_columns(layered(self.plan, self.onward, phases, down=True), phases)
        return max(columns or cut_up, cut_up, key=self.fill)

    def engine(self) -> Iterator[Layout]:
        """The engine's layouts, of small maps several. Raises UnfitError."""
        count = len(self.plan.spots)
        phases = self._own_phases()
        rank_of = self._ranks(phases)
        yield self._shaped(rank_of, phases, "facing_preferred")
        if count <= _SEVERAL:
            yield self._shaped(rank_of, phases, "any")
        if self.shape in ("phases", "page") and self.number > 1 and count <= _MANY:
            yield self._shaped(self._single_file(phases), phases, "facing_preferred")

    def cost(self, each: Finished) -> tuple[float, ...]:
        """What is compared: what must not be, what should not be, and the room that it takes."""
        found = each.quality
        way = found.length / (_LONG * max(1, len(each.at)))
        need = 1.0 / (self.fill(each) * _NEED * len(each.at) ** 0.5) if self.shape == "page" else 0.0
        chips = found.covered + each.squeezed
        return found.faults, found.crossings + chips + way + need, found.width * found.height

    def fill(self, layout: Layout | Finished) -> float:
        """How large a layout can be shown on the page that is asked for."""
        return zoom(self._area(layout), self.whole.ratio)

    def fills(self, kept: Finished, *, with_engine: bool) -> bool:
        """Whether a map that was laid out before fills the page about as well as a new layout would."""
        try:
            new = next(self.engine()) if with_engine else self.plain()
        except UnfitError:
            new = self.plain()
        least = _FILLS if self.whole.shape == "page" else _FILLS_ROUGHLY
        return self.fill(kept) >= least * self.fill(new)

    def _area(self, layout: Layout | Finished) -> Box:
        """What the cards and lines of a layout cover."""
        area = hull([spot.box(layout.at[spot.key]) for spot in self.plan.spots])
        points = [point for line in layout.lines.values() for point in line]
        if not points:
            return area
        xs, ys = zip(*points, strict=True)
        return area.united(Box(min(xs), min(ys), max(xs), max(ys)))

    def _shaped(self, rank_of: Mapping[str, int] | None, phases: Mapping[str, int], sides: Sides) -> Layout:
        """A layout of the engine in the shape that is asked for."""
        keys = {link.key for link in self.onward}
        direction: Direction = "leftright" if self.shape == "right" else "topbottom"
        long = asked(self.plan.spots, self.plan.links, keys, direction, rank_of, sides)
        return long if self.shape in ("right", "down") else self._in_columns(long, phases)

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

    def _in_columns(self, long: Layout, phases: Mapping[str, int]) -> Layout:
        """A layout that runs down cut into columns: of phases, if those are not too high, or of a page."""
        boxes = boxes_at(self.plan, long.at)
        if self.shape == "phases":
            found = self._cut(long, Paged(dict(phases)))
            if not _is_tall(self._area(found)):
                return found
        if self.whole.shape == "page":
            ways = paged(boxes, self.plan.ratio, phases)
            tried = ways[: _PAGES if len(boxes) <= _SEVERAL else 1]
            return max((self._cut(long, way) for way in tried), key=self.fill)
        few = max(1, int(_FEW * (len(boxes) - 1)))
        for deep in _DEEP:
            way = paged(boxes, self.plan.ratio, phases, in_rows=False, most=deep * few + 1)[0]
            found = self._cut(long, way)
            area = self._area(found)
            if area.width <= _WIDE * area.height:
                break
        return found

    def _cut(self, long: Layout, into: Paged) -> Layout:
        boxes, lines = cut(boxes_at(self.plan, long.at), long.lines, into.column_of, into.rows)
        lines = shortened(boxes, lines, self.plan.links)
        return Layout({key: box.center for key, box in boxes.items()}, lines)


def _is_tall(area: Box) -> bool:
    return area.height > _TALL_FROM and area.width < _TALL * area.height


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
    if kept and (laying.shape != "page" or laying.fills(kept, with_engine=with_engine)):
        return Tidied(kept.at, kept.lines, "kept", kept=kept.kept)
    why: Why = ""
    found: list[tuple[Engine, Finished]] = []
    if with_engine:
        try:
            for layout in laying.engine():
                found.append(("graphlay", laying.finish(layout)))
                if len(plan.spots) > _MANY and found[-1][1].quality.is_flawless:
                    break
        except UnfitError:
            why = "failed"
    if not found or len(plan.spots) <= _BOTH or all(each.quality.faults for _, each in found):
        found.append(("plain", laying.plain_finished()))
    found.sort(key=lambda each: laying.cost(each[1]))
    first = found[0][0]
    rivals = [found[0], *[each for each in found if each[0] != first][: found[0][1].quality.crossings]][:2]
    eased = [(by, laying.eased(each)) for by, each in rivals]
    by, best = min(eased, key=lambda each: laying.cost(each[1]))
    of_engine = [each for kind, each in found if kind != "plain"]
    if by == "plain" and of_engine and all(each.quality.faults for each in of_engine):
        why = "unfit"
    return Tidied(best.at, best.lines, by, why, best.kept)
