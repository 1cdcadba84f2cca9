"""A journey file as the page reads it: the decoded JSON seen with the eyes of one segment.

Nothing of the program is imported: this is the second of the two programs that must give the same figures.
Probabilities are exact fractions of the decimals in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

Data = dict[str, Any]

ZERO = Fraction(0)
ONE = Fraction(1)
NOTHING = Fraction(1, 10**12)  # a probability below this is 0
EQUAL = Fraction(1, 10**9)  # values that differ by no more are equal
AIDA = ("attention", "interest", "desire", "action")
LEVELS = ("observed", "reported", "assumed")
LEVEL_OF = {
    "observation": "observed",
    "data": "observed",
    "interview": "reported",
    "colleague": "reported",
    "social_media": "reported",
    "assumption": "assumed",
}


def exact(number: float | None) -> Fraction | None:
    """The number as it is written in the file: 0.1 is a tenth."""
    return None if number is None else Fraction(str(number))


@dataclass(frozen=True)
class Arrow:
    """A transition as a segment (None: the whole map) finds it."""

    key: str
    source: str
    target: str
    loop: bool
    share: Fraction | None


class View:
    """What the file says of one segment, or of the whole map."""

    def __init__(self, data: Data, segment: str | None) -> None:
        self.data = data
        self.segment = segment
        self.sheet: Data = data.get("graph", {})
        self.nodes: dict[str, Data] = {node["id"]: node for node in data["nodes"]}
        self.steps: list[str] = list(self.nodes)
        self.edges: list[Data] = data["edges"] if "edges" in data else data["links"]
        self.open = [self._arrow(edge) for edge in self.edges if self._is_open(edge)]
        self.suppliers: list[str] = [supplier["id"] for supplier in self.sheet.get("suppliers", [])]
        self.goal: str | None = self.sheet.get("goal")

    def _is_open(self, edge: Data) -> bool:
        named = edge.get("segments", [])
        return self.segment is None or not named or self.segment in named

    def _arrow(self, edge: Data) -> Arrow:
        share = edge.get("segment_shares", {}).get(self.segment, edge.get("share"))
        return Arrow(edge["key"], edge["source"], edge["target"], is_loop(edge), exact(share))

    def out(self, step: str) -> list[Arrow]:
        """The open transitions out of a step, in file order."""
        return [arrow for arrow in self.open if arrow.source == step]

    def skips(self, step: str) -> bool:
        return self.segment in self.nodes[step].get("skipped_by", [])

    def in_file_order(self, steps: set[str]) -> list[str]:
        return [step for step in self.steps if step in steps]

    def touch(self, supplier: str, step: str) -> Data | None:
        for touch in self.nodes[step].get("touches", []):
            if touch["supplier"] == supplier:
                found: Data = touch
                return found
        return None

    def has_contact(self, supplier: str, step: str) -> bool:
        touch = self.touch(supplier, step)
        return touch is not None and touch.get("contact", "direct") != "none"

    def mark(self, supplier: str, step: str) -> str | None:
        touch = self.touch(supplier, step)
        return None if touch is None else touch.get("aida")

    def level(self, step: str) -> str:
        """How well the step is known: the level of its best evidence."""
        found = {LEVEL_OF[evidence["source"]] for evidence in self.nodes[step].get("evidence", [])}
        return next((level for level in LEVELS if level in found), "assumed")

    def days(self, step: str) -> Fraction | None:
        node = self.nodes[step]
        return exact(node.get("segment_days", {}).get(self.segment, node.get("days")))

    def goal_of(self, supplier: str) -> str | None:
        """The supplier's own goal, or else the map's."""
        for one in self.sheet.get("suppliers", []):
            if one["id"] == supplier and one.get("goal") is not None:
                own: str = one["goal"]
                return own
        return self.goal

    def entries(self) -> list[str]:
        """The steps where walks start, the same for every segment."""
        touched = {edge[end] for edge in self.edges for end in ("source", "target")}
        led_to = {edge["target"] for edge in self.edges if not is_loop(edge)}
        starts = [step for step in self.steps if step in touched and step not in led_to]
        standing = [step for step in self.steps if step in touched]
        return starts or standing[:1] or self.steps[:1]


def is_loop(edge: Data) -> bool:
    return bool(edge.get("kind") == "loop" or edge["source"] == edge["target"])
