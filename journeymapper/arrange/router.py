"""Arrows round cards: the routes of all links of a map, kept up to date while cards and links change.

Three stages, each kept and redone only where something changed: the course of every arrow by itself
(`course`), tracks for the stretches that run side by side (`tracks`: upright ones first, then level ones,
which also spreads the ports along the sides of cards), and places for the chips (`labels`). Every stage is a
function of what lies around, never of what was there before, and ties are broken by keys: the result of any
history of updates is that of a new router. The order of boxes and links does not matter.

A lens has other chips, and links of its own that lie over the map. These move no arrow (`wear`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeymapper.arrange.bundles import Lanes, Piece, pieces
from journeymapper.arrange.course import Course, plan_course
from journeymapper.arrange.field import Field, Probe
from journeymapper.arrange.geometry import Box, Point, flip
from journeymapper.arrange.guise import Drawn, Guise, middle
from journeymapper.arrange.labels import LabelPlan
from journeymapper.arrange.links import Link, LinkKind, Route
from journeymapper.arrange.neighbours import Company, Neighbours
from journeymapper.arrange.places import Rect
from journeymapper.arrange.wardrobe import Chips, Wardrobe, Worn

__all__ = ["Link", "LinkKind", "Route", "Router", "route_all"]

_FEW = 16  # so many arrows of dragged cards find their way between others at once
_MANY = 400  # with more changed areas than this all arrows are looked at


def route_all(boxes: Mapping[str, Box], links: Sequence[Link]) -> dict[str, Route]:
    """The route of every link both of whose cards are among the boxes, in the order of the links."""
    routes = Router(boxes, links).routes
    return {link.key: routes[link.key] for link in links if link.key in routes}


class Router:
    """The routes of a map. A link with a card that is not there has no route."""

    def __init__(
        self, boxes: Mapping[str, Box], links: Sequence[Link], under: LabelPlan | None = None
    ) -> None:
        """`under` are lines and chips that those of these links lie over, and chips are to keep off."""
        self._field = Field()
        self._neighbours = Neighbours()
        self._company: dict[str, Company] = {}
        self._courses: dict[str, Course] = {}
        self._watched: dict[str, tuple[Rect, Rect]] = {}
        self._upright, self._level = Lanes(), Lanes()
        self._wardrobe = Wardrobe(Guise.over(self._field, under), self._plain, self._over)
        self.update(boxes, {link.key: link for link in links})

    @property
    def routes(self) -> Mapping[str, Route]:
        """Every route by the key of its link, in no order; not to be changed."""
        return self._wardrobe.worn.guise.routes

    @property
    def over(self) -> Mapping[str, Route]:
        """The routes of the links that lie over the map, by key."""
        return self._wardrobe.worn.above

    @property
    def links(self) -> Mapping[str, Link]:
        """The links by key."""
        return self._neighbours.links

    @property
    def boxes(self) -> Mapping[str, Box]:
        """The cards by key."""
        return self._field.boxes

    def update(
        self,
        boxes: Mapping[str, Box | None],
        links: Mapping[str, Link | None],
        stirred: Iterable[Rect] = (),
    ) -> set[str]:
        """Take in changed and (None) removed cards and links; the keys of routes that are not as before.

        `stirred` are the areas where what lies under these links changed. What was set aside is void.
        """
        areas, moved = self._take_boxes(boxes)
        dirty = self._take_links(links)
        touched = moved | self._neighbours.take(links)
        dirty |= self._new_company(touched)
        for card in moved:
            dirty |= self._neighbours.at(card)
        dirty |= self._disturbed(areas)
        lines = self._redrawn(dirty)
        sides = [(area.left, area.top, area.right, area.bottom) for area in areas]
        return self._wardrobe.renew(lines, boxes, [*sides, *stirred], links)

    def wear(self, chips: Chips, over: Mapping[str, Link]) -> set[str]:
        """Give links chips of these sizes in place of their own, and lay these links over the map.

        No arrow moves for either; the links over the map heed cards and each other, their chips everything.

        Returns:
            The keys of routes that are not as before.
        """
        return self._wardrobe.wear(chips, over)

    def get_ready(self, chips: Chips, over: Mapping[str, Link]) -> Iterator[None]:
        """Work out ahead what may be worn next, a little at each step; an update ends it and voids it."""
        return self._wardrobe.get_ready(chips, over)

    def set_aside(self) -> Worn:
        """What is worn now, to be put on again as long as nothing is updated."""
        return self._wardrobe.set_aside()

    def put_on(self, worn: Worn) -> None:
        """Wears what was set aside."""
        self._wardrobe.put_on(worn)

    def preview(self, boxes: Mapping[str, Box]) -> dict[str, Route]:
        """Quick routes of the links at these cards as if they were moved there; nothing is changed."""
        probe_boxes = dict(boxes)
        found = {}
        touched = sorted({key for card in boxes for key in self._neighbours.at(card)})
        for key in touched:
            link = self._neighbours.links[key]
            if link.source in self._field.boxes and link.target in self._field.boxes:
                probe = Probe(self._field, probe_boxes)
                company = self._company.get(key, Company())
                points = plan_course(probe, link, company, thorough=len(touched) <= _FEW).points
                found[key] = Route(points, middle(points) if link.label else None)
        return found

    def _take_boxes(self, boxes: Mapping[str, Box | None]) -> tuple[list[Box], set[str]]:
        """The areas that changed, and the cards."""
        areas: dict[Box, None] = {}
        moved = set()
        for key, box in boxes.items():
            old = self._field.boxes.get(key)
            if old == box:
                continue
            moved.add(key)
            if old:
                areas.update(dict.fromkeys((old, *self._field.heaps(old))))
            if box is None:
                self._field.remove(key)
            else:
                self._field.put(key, box)
                areas.update(dict.fromkeys((box, *self._field.heaps(box))))
        return list(areas), moved

    def _take_links(self, links: Mapping[str, Link | None]) -> set[str]:
        return {key for key, link in links.items() if self._neighbours.links.get(key) != link}

    def _is_active(self, key: str) -> bool:
        link = self._neighbours.links.get(key)
        return link is not None and link.source in self._field.boxes and link.target in self._field.boxes

    def _new_company(self, cards: Iterable[str]) -> set[str]:
        """The arrows round these cards whose company changed."""
        changed = set()
        for key in self._neighbours.around(cards):
            company = self._neighbours.company(key, self._field.boxes)
            if self._company.get(key) != company:
                self._company[key] = company
                changed.add(key)
        return changed

    def _disturbed(self, areas: Sequence[Box]) -> set[str]:
        """The arrows that looked at one of these areas when they were routed."""
        if len(areas) > _MANY:
            return set(self._watched)
        found = set()
        sides = [(area.left, area.top, area.right, area.bottom) for area in areas]
        for key, seen in self._watched.items():
            for left, top, right, bottom in sides:
                first, second = seen
                if (first[0] < right and first[2] > left and first[1] < bottom and first[3] > top) or (
                    second[0] < right and second[2] > left and second[1] < bottom and second[3] > top
                ):
                    found.add(key)
                    break
        return found

    def _redrawn(self, dirty: set[str]) -> dict[str, tuple[Point, ...] | None]:
        """Route these arrows anew; the polylines that may have changed, None for what is gone."""
        upright: dict[str, list[Piece]] = {}
        seen: dict[str, Rect] = {}
        for key in dirty:
            self._courses.pop(key, None)
            self._watched.pop(key, None)
            upright[key] = []
            if self._is_active(key):
                link, company = self._neighbours.links[key], self._company[key]
                probe = Probe(self._field)
                course = plan_course(probe, link, company)
                self._courses[key] = course
                if not course.loose:
                    upright[key] = pieces(probe, link, company, course.points, course.fixed)
                seen[key] = probe.watched
        moved = dirty | self._upright.renew(upright)
        level: dict[str, list[Piece]] = {}
        for key in moved:
            level[key] = []
            if key in self._courses:
                link, course = self._neighbours.links[key], self._courses[key]
                probe = Probe(self._field)
                probe.flipped = True
                points = flip(self._upright.placed(key, course.points))
                if not course.loose:
                    level[key] = pieces(probe, link, self._company[key], points, course.fixed)
                first = seen.get(key) or self._watched[key][0]
                self._watched[key] = first, probe.watched
        moved |= self._level.renew(level)
        drawn: dict[str, tuple[Point, ...] | None] = {}
        for key in moved:
            if key in self._courses:
                points = self._upright.placed(key, self._courses[key].points)
                drawn[key] = flip(self._level.placed(key, flip(points)))
            else:
                drawn[key] = None
        return drawn

    def _plain(self, key: str) -> Drawn | None:
        """The line of a link with its own chip, as far as the courses go; None without one."""
        course = self._courses.get(key)
        return Drawn(course.points, self._neighbours.links[key].label, course.loose) if course else None

    def _over(self, links: Sequence[Link], plan: LabelPlan) -> Router:
        """Routes links over the map, whose chips are these."""
        return Router(self._field.boxes, links, plan)
