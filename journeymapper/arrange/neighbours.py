"""Which links meet at a card, and what each knows of the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from journeymapper.arrange.geometry import Box
from journeymapper.arrange.links import Link
from journeymapper.arrange.sides import BOTTOM, LEFT, RIGHT, TOP

_HUB = 150  # with more arrows than this that leave or enter a card, nothing is compared there
_KINDS = {"next": 0, "skip": 1, "loop": 2}


class Company(NamedTuple):
    """What an arrow knows of its neighbours when its shape is chosen.

    `rank`: its number among the arrows with the same source and target; `apart`: it had better not run
    straight beside the first of those, since it needs room for its label; `forks`, `joins`: how many arrows
    of its kind leave its source and enter its target, at least 1; `rail`: the straight way is left to a rail
    beside the cards, because an arrow of its fork goes further down the same column; `out`, `into`: the
    sides that suit its whole fork and its whole merge, None where no side does; `hub`: so many arrows leave
    its source or enter its target that they cannot be told apart there.
    """

    rank: int = 0
    apart: bool = False
    forks: int = 1
    joins: int = 1
    rail: bool = False
    out: int | None = None
    into: int | None = None
    hub: bool = False


class Neighbours:
    """The links by key and by card."""

    def __init__(self) -> None:
        self.links: dict[str, Link] = {}
        self._from: dict[str, set[str]] = {}
        self._into: dict[str, set[str]] = {}

    def take(self, links: Mapping[str, Link | None]) -> set[str]:
        """Put links in (None: take away); the cards at either end of what changed."""
        touched: set[str] = set()
        for key, link in links.items():
            old = self.links.get(key)
            if old == link:
                continue
            if old is not None:
                touched.update((old.source, old.target))
                self._from[old.source].discard(key)
                self._into[old.target].discard(key)
                del self.links[key]
            if link is not None:
                touched.update((link.source, link.target))
                self.links[key] = link
                self._from.setdefault(link.source, set()).add(key)
                self._into.setdefault(link.target, set()).add(key)
        return touched

    def at(self, card: str) -> set[str]:
        """The links that leave or enter a card."""
        return self._from.get(card, set()) | self._into.get(card, set())

    def around(self, cards: Iterable[str]) -> set[str]:
        """The links at these cards, and those that share a source or a target with one of them."""
        close = {key for card in cards for key in self.at(card)}
        found = set(close)
        for source in {self.links[key].source for key in close}:
            found |= self._from[source]
        for target in {self.links[key].target for key in close}:
            found |= self._into[target]
        return found

    def company(self, key: str, boxes: Mapping[str, Box]) -> Company:
        link = self.links[key]
        if max(len(self._from[link.source]), len(self._into[link.target])) > _HUB:
            return Company(hub=True)
        out = [self.links[name] for name in self._from[link.source]]
        into = [self.links[name] for name in self._into[link.target]]
        place = _KINDS[link.kind], key
        rank = sum(other.target == link.target and (_KINDS[other.kind], other.key) < place for other in out)
        fork = [other for other in out if other.kind == link.kind and other.target != other.source]
        join = [other for other in into if other.kind == link.kind and other.target != other.source]
        return Company(
            rank=rank,
            apart=rank > 0 and link.label is not None,
            forks=max(len(fork), 1),
            joins=max(len(join), 1),
            out=_common_side(boxes, link.source, [other.target for other in fork])
            if link.kind == "next"
            else None,
            into=_common_side(boxes, link.target, [o.source for o in join]) if link.kind == "next" else None,
            rail=link.kind == "next" and any(_further(link, other, boxes) for other in fork),
        )


def _further(link: Link, other: Link, boxes: Mapping[str, Box]) -> bool:
    """Whether the other link's card lies further in the same column or row, seen from their source."""
    if not {link.source, link.target, other.target} <= boxes.keys():
        return False
    source, near, far = boxes[link.source], boxes[link.target], boxes[other.target]
    if _in_column(source, near) and _in_column(source, far):
        return source.bottom <= near.top and near.bottom <= far.top
    source, near, far = source.flipped(), near.flipped(), far.flipped()
    if _in_column(source, near) and _in_column(source, far):
        return source.bottom <= near.top and near.bottom <= far.top
    return False


def _common_side(boxes: Mapping[str, Box], key: str, others: Sequence[str]) -> int | None:
    """The side of a card beyond which all of two or more others lie, so that one rail can serve them."""
    far = [boxes[other] for other in set(others) if other in boxes]
    if len(far) < 2 or key not in boxes:
        return None
    box = boxes[key]
    if all(other.left >= box.right for other in far):
        return RIGHT
    if all(other.right <= box.left for other in far):
        return LEFT
    if all(other.top >= box.bottom for other in far):
        return BOTTOM
    if all(other.bottom <= box.top for other in far):
        return TOP
    return None


def _in_column(one: Box, other: Box) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > min(one.width, other.width) / 2
