"""Bottlenecks: the steps that every walk to the goal must visit."""

from __future__ import annotations

from journeymapper.analysis.chain import Chain


def bottlenecks(chain: Chain, goal: str | None) -> tuple[str, ...]:
    """The visited steps, without the goal, that lie on every way to it from the entries.

    None without a goal, or where the segment skips it or cannot reach it. They are the dominators of the
    goal from a common start (Lowry and Medlock, Object code optimization, 1969), and all lie on any one way
    to it. Going along one, a state is among them if nothing before it leads past it. Since each state is
    looked at once, this takes time in proportion to the transitions.
    """
    end = None if goal is None else chain.places[goal]
    if end is None or end not in chain.visited:
        return ()
    way = _way(chain, end)
    places = {at: place for place, at in enumerate(way)}
    seen: set[int] = set()
    furthest = -1  # the place on the way that can be come to past all places before
    waiting = list(chain.starts)
    found = []
    for place, at in enumerate(way):
        while waiting:
            other = waiting.pop()
            if other in places:
                furthest = max(furthest, places[other])
            elif other not in seen:
                seen.add(other)
                waiting.extend(chain.ways[other])
        if place == furthest:
            found.append(at)
        waiting = list(chain.ways[at])
    return chain.ids(at for at in found if at != end and at in chain.visited)


def _way(chain: Chain, end: int) -> list[int]:
    """A shortest way from an entry to a state, both with it."""
    came_from: dict[int, int | None] = dict.fromkeys(chain.starts)
    waiting = list(came_from)
    for at in waiting:
        for target in chain.ways[at]:
            if target not in came_from:
                came_from[target] = at
                waiting.append(target)
    way: list[int] = []
    last: int | None = end
    while last is not None:
        way.append(last)
        last = came_from[last]
    return way[::-1]
