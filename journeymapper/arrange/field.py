"""A spatial index of cards, and the probe through which one arrow looks at them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from journeymapper.arrange.geometry import Box
from journeymapper.arrange.halls import Halls
from journeymapper.arrange.places import Cell, Places, Rect

Entry = tuple[str, float, float, float, float]

CELL = 256.0
_CROWD = 40  # more cards than this in one cell are a heap: no way between them is looked for
_MOST_HALLS = 8  # so many kinds of room are kept
_HEAP = "\0heap"  # stands for the cards of a heap; no id of a card begins so in an ordinary file


class Field:
    """The cards by place."""

    def __init__(self) -> None:
        self.boxes: dict[str, Box] = {}
        self.places: Places[Entry] = Places(CELL)
        self.crowds = 0
        """How many cells of the index hold a heap."""
        self._halls: dict[tuple[float, frozenset[str]], Halls] = {}

    def put(self, key: str, box: Box) -> None:
        """Add a card or move it."""
        self.remove(key)
        self.boxes[key] = box
        self._halls.clear()
        entry = _entry(key, box)
        for spot in self.places.spots(entry[1:]):
            self.places.add(spot, entry)
            self.crowds += len(self.places.cells[spot]) == _CROWD + 1

    def remove(self, key: str) -> None:
        """Take a card away; nothing happens if there is none."""
        box = self.boxes.pop(key, None)
        if box is not None:
            self._halls.clear()
            entry = _entry(key, box)
            for spot in self.places.spots(entry[1:]):
                self.crowds -= len(self.places.cells[spot]) == _CROWD + 1
                self.places.drop(spot, entry)

    def inside(self, left: float, top: float, right: float, bottom: float) -> set[Entry]:
        """The cards that share an area with the rectangle: (key, left, top, right, bottom)."""
        return {
            entry
            for _, there in self.places.near(left, top, right, bottom)
            for entry in there
            if entry[1] < right and entry[3] > left and entry[2] < bottom and entry[4] > top
        }

    def heaps(self, box: Box) -> list[Box]:
        """The heaps that touch the box, each as the area that a probe takes for one card, a little larger."""
        if not self.crowds:
            return []
        near = self.places.near(box.left, box.top, box.right, box.bottom)
        return [Box(*self.places.rect(spot)).grown(1.0) for spot, there in near if len(there) > _CROWD]

    def halls(self, clearance: float, without: AbstractSet[str] = frozenset()) -> Halls:
        """The room between the cards but some; kept until a card changes."""
        name = clearance, frozenset(without)
        found = self._halls.get(name)
        if found is None:
            cards = {
                entry[1:] if len(there) <= _CROWD else self.places.rect(spot)
                for spot, there in self.places.cells.items()
                for entry in there
                if entry[0] not in without
            }
            if len(self._halls) >= _MOST_HALLS:
                self._halls.clear()
            found = self._halls[name] = Halls(cards, clearance)
        return found


def _entry(key: str, box: Box) -> Entry:
    return key, box.left, box.top, box.right, box.bottom


class Probe:
    """One arrow's view of the field.

    It remembers the area looked at, so that the result can be kept until something changes there. `moved`
    cards are seen at a place of their own instead of the field's (for previews). While `flipped` is set, x
    and y are exchanged in what is asked and answered. Where cards lie in a heap, the probe sees one card as
    large as the cell of the index, so that looking there takes no longer than elsewhere.
    """

    def __init__(self, field: Field, moved: dict[str, Box] | None = None) -> None:
        self._field = field
        self._places = field.places
        self._boxes = field.boxes
        self._moved = moved or {}
        self.flipped = False
        self.watched: Rect = (1e18, 1e18, -1e18, -1e18)

    def box(self, key: str) -> Box:
        """The card's box; KeyError if there is none."""
        found = self._moved.get(key) or self._boxes[key]
        return found.flipped() if self.flipped else found

    def watch(self, left: float, top: float, right: float, bottom: float) -> None:
        """Remembers that this area was looked at."""
        a, b, c, d = self.watched
        if left < a or top < b or right > c or bottom > d:
            self.watched = (
                left if left < a else a,
                top if top < b else b,
                right if right > c else c,
                bottom if bottom > d else d,
            )

    def is_free(
        self, left: float, top: float, right: float, bottom: float, but: str = "", and_but: str = ""
    ) -> bool:
        """Whether no card but the two named shares an area with the rectangle."""
        if self.flipped:
            left, top, right, bottom = top, left, bottom, right
        self.watch(left, top, right, bottom)
        moved = self._moved
        for key, *_ in self._moved_inside(left, top, right, bottom) if moved else ():
            if key not in (but, and_but):
                return False
        for spot, there in self._places.near(left, top, right, bottom):
            for entry in there if len(there) <= _CROWD else self._heap(spot):
                if (
                    entry[1] < right
                    and entry[3] > left
                    and entry[2] < bottom
                    and entry[4] > top
                    and entry[0] != but
                    and entry[0] != and_but
                    and entry[0] not in moved
                ):
                    return False
        return True

    def inside(self, left: float, top: float, right: float, bottom: float) -> list[Entry]:
        """The cards that share an area with the rectangle: (key, left, top, right, bottom), some twice."""
        flipped = self.flipped
        if flipped:
            left, top, right, bottom = top, left, bottom, right
        self.watch(left, top, right, bottom)
        moved = self._moved
        found = self._moved_inside(left, top, right, bottom) if moved else []
        for spot, there in self._places.near(left, top, right, bottom):
            for entry in there if len(there) <= _CROWD else self._heap(spot):
                if (
                    entry[1] < right
                    and entry[3] > left
                    and entry[2] < bottom
                    and entry[4] > top
                    and entry[0] not in moved
                ):
                    found.append(entry)
        if flipped:
            return [(key, t, le, b, r) for key, le, t, r, b in found]
        return found

    def halls(self, clearance: float) -> Halls:
        """The room between the cards that were not moved; what was looked at there is to be watched."""
        return self._field.halls(clearance, self._moved.keys())

    def is_heaped(self, key: str) -> bool:
        """Whether a card lies in a heap."""
        left, top, right, bottom = _entry(key, self._moved.get(key) or self._boxes[key])[1:]
        self.watch(left, top, right, bottom)
        if not self._field.crowds:
            return False
        return any(len(there) > _CROWD for _, there in self._places.near(left, top, right, bottom))

    def _heap(self, spot: Cell) -> list[Entry]:
        return [(_HEAP, *self._places.rect(spot))]

    def _moved_inside(self, left: float, top: float, right: float, bottom: float) -> list[Entry]:
        return [
            (key, box.left, box.top, box.right, box.bottom)
            for key, box in self._moved.items()
            if box.left < right and box.right > left and box.top < bottom and box.bottom > top
        ]
