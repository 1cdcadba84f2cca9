"""What the arrows of a map wear: chips of other sizes than their own, and links laid over the map.

None of it moves an arrow. What is worn is set aside and put on again without working anything out anew, and
what may be worn next is worked out ahead while there is time (`get_ready`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from journeymapper.arrange.geometry import Box, Point
from journeymapper.arrange.guise import Drawn, Guise
from journeymapper.arrange.labels import LabelPlan
from journeymapper.arrange.links import Link, Route
from journeymapper.arrange.places import Rect
from journeymapper.arrange.spots import Size

Chips = Mapping[str, Size | None]
"""The sizes of chips, by link, that are not those of the links."""
_Wish = tuple[frozenset[tuple[str, Size | None]], frozenset[Link]]

_AT_ONCE = 4  # so many chips or links are worked out in one step ahead of time


class Laid(Protocol):
    """What routes the links that lie over a map."""

    @property
    def routes(self) -> Mapping[str, Route]: ...

    @property
    def links(self) -> Mapping[str, Link]: ...

    def update(
        self, boxes: Mapping[str, Box | None], links: Mapping[str, Link | None], stirred: Iterable[Rect] = ()
    ) -> set[str]: ...


class Worn(NamedTuple):
    """Lines with chips, the sizes of chips that are not those of their links, what lies over the map."""

    guise: Guise
    chips: Chips
    over: Laid | None

    @property
    def above(self) -> Mapping[str, Route]:
        """The routes of what lies over the map."""
        return self.over.routes if self.over else {}


class Wardrobe:
    """What is worn now, and what was made ahead."""

    def __init__(
        self,
        guise: Guise,
        plain: Callable[[str], Drawn | None],
        lay: Callable[[Sequence[Link], LabelPlan], Laid],
    ) -> None:
        """`plain` gives the chip of a link itself, None if it has no line; `lay` routes links over a map."""
        self.worn = Worn(guise, {}, None)
        self._plain = plain
        self._lay = lay
        self._is_shared = False  # whether what is worn was set aside too
        self._ahead: dict[_Wish, Worn] = {}

    def renew(
        self,
        lines: Mapping[str, tuple[Point, ...] | None],
        boxes: Mapping[str, Box | None],
        areas: Iterable[Rect],
        fresh: Mapping[str, Link | None],
    ) -> set[str]:
        """Takes in lines that may have changed (None: gone), and cards; all but what is worn is void.

        `fresh` are the links that changed. Returns the keys of routes that are not as before.
        """
        self._is_shared, self._ahead = False, {}
        guise, chips, over = self.worn
        drawn = {key: self._drawn(key, points, chips) for key, points in lines.items()}
        changed = guise.renew(drawn, areas, fresh)
        return changed | over.update(boxes, {}, guise.plan.stirred) if over else changed

    def wear(self, chips: Chips, over: Mapping[str, Link]) -> set[str]:
        """Gives links chips of these sizes, and lays these links over the map; the keys of changed routes."""
        before = self.worn
        ready = self._ahead.get(_wish(chips, over))
        if ready:
            self.put_on(ready)
            return _differing(before.guise.routes, ready.guise.routes) | _differing(before.above, ready.above)
        fresh = self._fresh(chips)
        anew = bool(fresh) and self._is_shared
        guise = before.guise.copy() if anew else before.guise
        changed = guise.renew(self._redrawn(guise, fresh, chips), (), fresh)
        laid, above = self._laid(over, guise.plan, anew=anew)
        self.worn = Worn(guise, chips, above)
        return changed | laid

    def get_ready(self, chips: Chips, over: Mapping[str, Link]) -> Iterator[None]:
        """Works out ahead what may be worn next, a little at each step; a renewal ends it."""
        ahead, wish = self._ahead, _wish(chips, over)
        if wish in ahead:
            return
        self._is_shared = True
        fresh = self._fresh(chips)
        guise = self.worn.guise.copy() if fresh else self.worn.guise
        for some in _few(fresh):
            yield
            if self._ahead is not ahead:
                return
            guise.renew(self._redrawn(guise, some, chips), (), some)
        above = self._lay([], guise.plan) if over else None
        for some in _few(over):
            yield
            if above is None or self._ahead is not ahead:
                return
            above.update({}, {key: over[key] for key in some})
        ahead[wish] = Worn(guise, chips, above)

    def set_aside(self) -> Worn:
        """What is worn now, to be put on again until the next renewal."""
        self._is_shared = True
        return self.worn

    def put_on(self, worn: Worn) -> None:
        """Wears what was set aside."""
        self._is_shared = True
        self.worn = worn

    def _fresh(self, chips: Chips) -> list[str]:
        """The links that have other chips with these than now, in order."""
        known = self.worn.chips
        found = []
        for key in sorted(chips.keys() | known.keys()):
            plain = self._plain(key)
            if plain and chips.get(key, plain.size) != known.get(key, plain.size):
                found.append(key)
        return found

    def _redrawn(self, guise: Guise, keys: Iterable[str], chips: Chips) -> dict[str, Drawn | None]:
        return {key: self._drawn(key, guise.routes[key].points, chips) for key in keys}

    def _drawn(self, key: str, points: tuple[Point, ...] | None, chips: Chips) -> Drawn | None:
        plain = self._plain(key) if points else None
        return Drawn(points, chips.get(key, plain.size), plain.loose) if points and plain else None

    def _laid(
        self, links: Mapping[str, Link], plan: LabelPlan, *, anew: bool
    ) -> tuple[set[str], Laid | None]:
        """Lays links over the map; the keys of routes that are not as before, and what routes them."""
        old = self.worn.over
        known = old.links if old else {}
        changed = {
            key: links.get(key) for key in known.keys() | links.keys() if known.get(key) != links.get(key)
        }
        if old and not anew and not (changed and self._is_shared):
            return old.update({}, changed, plan.stirred), old
        if not old and not links:
            return set(), None
        new = self._lay(list(links.values()), plan) if links else None
        return _differing(self.worn.above, new.routes if new else {}), new


def _wish(chips: Chips, over: Mapping[str, Link]) -> _Wish:
    return frozenset(chips.items()), frozenset(over.values())


def _few(keys: Iterable[str]) -> Iterator[Sequence[str]]:
    every = sorted(keys)
    return (every[at : at + _AT_ONCE] for at in range(0, len(every), _AT_ONCE))


def _differing(one: Mapping[str, Route], other: Mapping[str, Route]) -> set[str]:
    if one is other:
        return set()
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}
