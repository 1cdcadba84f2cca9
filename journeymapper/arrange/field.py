"""A spatial index of cards, and the probe through which one arrow looks at them."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.arrange.geometry import Box

Rect = tuple[float, float, float, float]
Entry = tuple[str, float, float, float, float]

CELL = 256.0


class Field:
    """The cards by place: a grid of square cells, each with the cards that touch it."""

    def __init__(self) -> None:
        self.boxes: dict[str, Box] = {}
        self.cells: dict[tuple[int, int], list[Entry]] = {}

    def put(self, key: str, box: Box) -> None:
        """Add a card or move it."""
        self.remove(key)
        self.boxes[key] = box
        entry = (key, box.left, box.top, box.right, box.bottom)
        for place in _places(box):
            self.cells.setdefault(place, []).append(entry)

    def remove(self, key: str) -> None:
        """Take a card away; nothing happens if there is none."""
        box = self.boxes.pop(key, None)
        if box is None:
            return
        for place in _places(box):
            left = [entry for entry in self.cells[place] if entry[0] != key]
            if left:
                self.cells[place] = left
            else:
                del self.cells[place]

    def inside(self, area: Box) -> set[str]:
        """The cards that share an area with the box."""
        return {
            entry[0]
            for place in _places(area)
            for entry in self.cells.get(place, ())
            if entry[1] < area.right
            and entry[3] > area.left
            and entry[2] < area.bottom
            and entry[4] > area.top
        }


def _places(box: Box) -> Iterator[tuple[int, int]]:
    rows = range(int(box.top // CELL), int(box.bottom // CELL) + 1)
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in rows:
            yield column, row


class Probe:
    """One arrow's view of the field.

    It remembers the area looked at, so that the result can be kept until something changes there. `moved`
    cards are seen at a place of their own instead of the field's (for previews). While `flipped` is set, x
    and y are exchanged in what is asked and answered.
    """

    def __init__(self, field: Field, moved: dict[str, Box] | None = None) -> None:
        self._cells = field.cells
        self._boxes = field.boxes
        self._moved = moved or {}
        self.flipped = False
        self.watched: Rect = (1e18, 1e18, -1e18, -1e18)

    def box(self, key: str) -> Box:
        """The card's box; KeyError if there is none."""
        found = self._moved.get(key) or self._boxes[key]
        return found.flipped() if self.flipped else found

    def _watch(self, left: float, top: float, right: float, bottom: float) -> None:
        seen = self.watched
        self.watched = (
            min(seen[0], left),
            min(seen[1], top),
            max(seen[2], right),
            max(seen[3], bottom),
        )

    def is_free(
        self, left: float, top: float, right: float, bottom: float, but: str = "", and_but: str = ""
    ) -> bool:
        """Whether no card but the two named shares an area with the rectangle."""
        if self.flipped:
            left, top, right, bottom = top, left, bottom, right
        self._watch(left, top, right, bottom)
        moved = self._moved
        for key, *_ in self._moved_inside(left, top, right, bottom) if moved else ():
            if key not in (but, and_but):
                return False
        get = self._cells.get
        rows = range(int(top // CELL), int(bottom // CELL) + 1)
        for column in range(int(left // CELL), int(right // CELL) + 1):
            for row in rows:
                for entry in get((column, row), ()):
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
        self._watch(left, top, right, bottom)
        moved = self._moved
        found = self._moved_inside(left, top, right, bottom) if moved else []
        get = self._cells.get
        rows = range(int(top // CELL), int(bottom // CELL) + 1)
        for column in range(int(left // CELL), int(right // CELL) + 1):
            for row in rows:
                found += [
                    entry
                    for entry in get((column, row), ())
                    if entry[1] < right
                    and entry[3] > left
                    and entry[2] < bottom
                    and entry[4] > top
                    and entry[0] not in moved
                ]
        if flipped:
            return [(key, t, le, b, r) for key, le, t, r, b in found]
        return found

    def _moved_inside(self, left: float, top: float, right: float, bottom: float) -> list[Entry]:
        return [
            (key, box.left, box.top, box.right, box.bottom)
            for key, box in self._moved.items()
            if box.left < right and box.right > left and box.top < bottom and box.bottom > top
        ]
