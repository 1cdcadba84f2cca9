"""From courses to tracks and back: which stretches of which arrows share a track, and how wide their room is.

Arrows of kind `next` that leave a card by one side share their first stretches (a fork), those that enter a
card by one side share their last (a merge). A stretch in the middle belongs to one of the two, never to
both: sharing both would show ways that do not exist.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeymapper.arrange.course import room
from journeymapper.arrange.field import Probe
from journeymapper.arrange.geometry import Point, stretches
from journeymapper.arrange.links import Link
from journeymapper.arrange.neighbours import Company
from journeymapper.arrange.strands import Slot, Strand
from journeymapper.arrange.tracks import TrackPlan

_HEAD = 10.0  # what the side of a card asks over the margin where an arrow turns into it
_RANKS = {"next": 0, "skip": 1, "loop": 2}
_CHIP_AIR = 4.0
_BRANCH_AIR = 24.0  # what a chip on a branch needs along the line: the arrow's head, and a gap to the rail
_MOST_AIR = 60.0
_STRAIGHT_WEIGHT = 20.0  # an arrow straight from card to card keeps its place; others give way


@dataclass(frozen=True, slots=True)
class Piece:
    """One upright stretch of one arrow: where it may and would lie, the slot it shares, its chip's needs."""

    slot: Slot
    index: int
    low: float
    high: float
    wish: float
    fixed: bool
    rank: int
    air: float
    points: tuple[Point, ...]


def pieces(probe: Probe, link: Link, company: Company, points: tuple[Point, ...], fixed: bool) -> list[Piece]:
    """The upright stretches of an arrow. `points` and what the probe answers have the same orientation."""
    found = []
    final = len(points) - 2
    carrier, air = _chip(link, points, probe.flipped)
    for index in range(final + 1):
        x, y = points[index]
        if abs(points[index + 1][0] - x) > 0.01 or abs(points[index + 1][1] - y) <= 0.01:
            continue
        if fixed:
            low = high = x
        else:
            low, high = room(probe, link, points, index)
            if index == final - 1:
                edge = points[-1][0]
                if edge > x:
                    high = max(min(high, edge - _HEAD), low)
                else:
                    low = min(max(low, edge + _HEAD), high)
        slot = _slot(probe, link, company, points, index, fixed)
        wish = _wish(link, slot, points, index, probe.flipped)
        needs = air if index == carrier else 0.0
        found.append(Piece(slot, index, low, high, wish, fixed, _RANKS[link.kind], needs, points))
    return found


def _wish(link: Link, slot: Slot, points: tuple[Point, ...], index: int, flipped: bool) -> float:
    """Where the stretch would like to be: a rail with chips leaves room for them on the branches.

    Only there a chip says which of the ways it is about.
    """
    x = points[index][0]
    if link.label is None or slot[0] == "own":
        return x
    needs = link.label[1 if flipped else 0] + _BRANCH_AIR
    if slot[0] == "fork" and index == len(points) - 3:
        edge = points[-1][0]
    elif slot[0] == "join" and index == 1:
        edge = points[0][0]
    else:
        return x
    return min(x, edge - needs) if edge > x else max(x, edge + needs)


def _chip(link: Link, points: tuple[Point, ...], flipped: bool) -> tuple[int, float]:
    """The upright stretch that is to carry the arrow's chip (-1: none is), and what the chip needs beside it.

    On the map the chip goes on the longest level stretch that holds it, else on the longest upright one.
    """
    if link.label is None:
        return -1, 0.0
    runs = [(abs(bx - ax), abs(by - ay)) for (ax, ay), (bx, by) in stretches(points)]
    if flipped:
        runs = [(across, along) for along, across in runs]
    level = max(range(len(runs)), key=lambda number: runs[number][0])
    upright = max(range(len(runs)), key=lambda number: runs[number][1])
    width, height = link.label
    is_level = runs[level][0] >= width + 2 * _CHIP_AIR or runs[upright][1] < height + 20
    if is_level:
        return (level, height / 2 + _CHIP_AIR) if flipped else (-1, 0.0)
    needs = width / 2 + _CHIP_AIR
    return (upright, needs) if not flipped and needs <= _MOST_AIR else (-1, 0.0)


def _slot(
    probe: Probe, link: Link, company: Company, points: tuple[Point, ...], index: int, fixed: bool
) -> Slot:
    """The name of the track: that of a fork or merge, or the arrow's own.

    The name of a shared one holds the way there from the card, so that only what lies in one place is shared.
    """
    final = len(points) - 2
    forking = company.forks >= company.joins
    at_start = (index == 0 and (final > 0 or forking)) or (index != final and forking)
    sharing = company.forks if at_start else company.joins
    if link.kind != "next" or fixed or link.source == link.target or sharing < 2:
        return "own", link.key, str(index)
    if at_start:
        side = _side(probe, link.source, points[0])
        return "fork", link.source, str(company.rank), side, *_way(points, index)
    side = _side(probe, link.target, points[-1])
    return "join", link.target, str(company.rank), side, *_way(points[::-1], final - index)


def _way(points: tuple[Point, ...], index: int) -> list[str]:
    """The places of the stretches up to `index`, which are the same for arrows that share them."""
    way = []
    for number in range(index + 1):
        (ax, ay), (bx, _) = points[number], points[number + 1]
        way.append(str(round(ax)) if abs(ax - bx) <= 0.01 else str(round(ay)))
    return way


def _side(probe: Probe, key: str, point: Point) -> str:
    """The side of the card a point lies on, by the coordinate that does not move along it."""
    box = probe.box(key)
    x, y = point
    return min(
        (abs(x - box.left), "left"),
        (abs(x - box.right), "right"),
        (abs(y - box.top), "top"),
        (abs(y - box.bottom), "bottom"),
    )[1]


class Lanes:
    """All upright stretches with their tracks; the level ones are a second `Lanes` with x and y exchanged."""

    def __init__(self) -> None:
        self._plan = TrackPlan()
        self._pieces: dict[str, list[Piece]] = {}
        self._sharing: dict[Slot, dict[tuple[str, int], Piece]] = {}

    def renew(self, changed: Mapping[str, list[Piece]]) -> set[str]:
        """Replace the pieces of arrows (an empty list takes an arrow away); the arrows that moved."""
        slots: set[Slot] = set()
        for key, new in changed.items():
            for piece in self._pieces.pop(key, ()):
                slots.add(piece.slot)
                sharing = self._sharing[piece.slot]
                del sharing[key, piece.index]
                if not sharing:
                    del self._sharing[piece.slot]
            if new:
                self._pieces[key] = new
            for piece in new:
                slots.add(piece.slot)
                self._sharing.setdefault(piece.slot, {})[key, piece.index] = piece
        moved = self._plan.replace({slot: self._strand(slot) for slot in slots})
        return {key for slot in moved for key, _ in self._sharing.get(slot, ())}

    def placed(self, key: str, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """The arrow's polyline with its upright stretches on their tracks."""
        corners = list(points)
        for piece in self._pieces.get(key, ()):
            x = self._plan.places[piece.slot]
            for number in (piece.index, piece.index + 1):
                corners[number] = x, corners[number][1]
        return tuple(corners)

    def _strand(self, slot: Slot) -> Strand | None:
        sharing = self._sharing.get(slot)
        if not sharing:
            return None
        members = [sharing[name] for name in sorted(sharing)]
        heights = [member.points[member.index + end][1] for member in members for end in (0, 1)]
        low, high = _common(members)
        straight = [member for member in members if len(member.points) == 2]
        leader = (straight or members)[0]
        place = leader.points[leader.index][0]
        return Strand(
            slot=slot,
            top=min(heights),
            bottom=max(heights),
            low=low,
            high=high,
            wish=max((member.wish for member in members), key=lambda wish: (abs(wish - place), wish)),
            weight=_STRAIGHT_WEIGHT if straight else 1.0,
            fixed=leader.fixed,
            rank=leader.rank,
            air=max(member.air for member in members),
            members=tuple((member.points, member.index) for member in members),
        )


def _common(members: Iterable[Piece]) -> tuple[float, float]:
    """The room that all members have; where there is none, each is given the place between."""
    low = max(member.low for member in members)
    high = min(member.high for member in members)
    return (low, high) if low <= high else ((low + high) / 2, (low + high) / 2)
