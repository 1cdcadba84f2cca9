"""A hostile file: its name, what it holds, and whether the format takes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

HEAD = '{"directed": true, "multigraph": true, "graph": {"format": "journeymapper", "version": 1%s}'


@dataclass(frozen=True, slots=True)
class Case:
    """`taken` is what format.md says: opened, or refused; None where it leaves that open."""

    name: str
    make: Callable[[], bytes]
    taken: bool | None = None


def journey(graph: str = "", nodes: str = "", edges: str = "", beside: str = "") -> bytes:
    """A file of these parts, each the JSON text of what stands there."""
    more = f", {graph}" if graph else ""
    return f'{HEAD % more}, "nodes": [{nodes}], "edges": [{edges}]{beside}}}'.encode()


def held(name: str, data: bytes, taken: bool | None) -> Case:
    """A case that is small enough to be held."""
    return Case(name, lambda: data, taken)
