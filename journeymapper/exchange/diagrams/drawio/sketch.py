"""What the cells of a draw.io page are: steps, groups of them, notes, arrows, or mere decoration."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from journeymapper.exchange.diagrams.drawio.cells import Cell
from journeymapper.exchange.diagrams.drawio.labels import as_plain_text
from journeymapper.exchange.diagrams.drawio.writing import NOTE_ID, PHASE_ID, STEP_ID
from journeymapper.exchange.diagrams.told import Told
from journeymapper.i18n.language import tr

_DEEPEST = 100
"""Boxes may lie so deep in each other that their places are still worked out."""
_GROUPS = {"swimlane", "group"}
_TABLES = {"table", "tableRow"}


@dataclass(slots=True)
class Sketch:
    """The cells of a page by what they are; `is_own` where they are those of a map."""

    cells: dict[str, Cell]
    is_own: bool
    steps: dict[str, Cell] = field(default_factory=dict)
    groups: dict[str, Cell] = field(default_factory=dict)
    notes: dict[str, Cell] = field(default_factory=dict)
    edges: list[Cell] = field(default_factory=list)
    labels: dict[str, list[Cell]] = field(default_factory=dict)
    """Labels by the edge that they lie on."""
    inner: dict[str, list[str]] = field(default_factory=dict)
    """The texts of boxes that are part of another one, by that."""

    def around(self, cell: Cell) -> list[Cell]:
        """The cells that a cell lies in, innermost first."""
        found: list[Cell] = []
        at = self.cells.get(cell.parent)
        while at is not None and len(found) < _DEEPEST:
            found.append(at)
            at = self.cells.get(at.parent)
        return found

    def center(self, cell: Cell) -> tuple[float, float]:
        """The centre of a cell on the page."""
        left, top = self.origin(cell)
        x, y, width, height = cell.box
        return left + x + width / 2, top + y + height / 2

    def origin(self, cell: Cell) -> tuple[float, float]:
        """Where the inside of the cells round it begins."""
        around = self.around(cell)
        return sum(each.box[0] for each in around), sum(each.box[1] for each in around)

    def groups_of(self, cell: Cell) -> tuple[str, ...]:
        """The groups with a name that a cell lies in, outermost first."""
        around = reversed(self.around(cell))
        return tuple(
            each.ident
            for each in around
            if each.ident in self.groups and (each.label.strip() or each.ident.startswith(PHASE_ID))
        )

    def host(self, cell: Cell) -> Cell | None:
        """The box that a box is a part of, the outermost within its group; None where it stands by itself."""
        found = None
        for each in self.around(cell):
            if not each.is_vertex or each.ident in self.groups:
                break
            found = each
        return found

    def step_at(self, ident: str) -> str | None:
        """The step that an arrow meets: the cell itself, or the one that it is a part of."""
        cell = self.cells.get(ident)
        if cell is None:
            return None
        return next((each.ident for each in (cell, *self.around(cell)) if each.ident in self.steps), None)


def sketch_of(cells: Sequence[Cell], told: Told, *, is_own: bool) -> Sketch:
    """What the cells of a page are; what becomes nothing is told."""
    sketch = Sketch({}, is_own)
    for cell in cells:
        if cell.ident in sketch.cells:
            told.add(tr("{place}: the id “{id}” is there twice", place=cell.ident, id=cell.ident))
        else:
            sketch.cells[cell.ident] = cell
    vertices = [
        each for each in sketch.cells.values() if each.is_vertex and each.style.get("journey") != "part"
    ]
    sketch.edges = [each for each in sketch.cells.values() if each.is_edge]
    ends = {end for edge in sketch.edges for end in (edge.source, edge.target)}
    holding = _holding(sketch, vertices, ends)
    parents = {cell.parent for cell in vertices}
    for cell in vertices:
        if _is_group(cell, ends, holding, parents, is_own=is_own):
            sketch.groups[cell.ident] = cell
    for cell in list(sketch.groups.values()):  # what lies within a step groups nothing
        if any(each.ident in ends and each.ident not in sketch.groups for each in sketch.around(cell)):
            del sketch.groups[cell.ident]
    bare = 0
    for cell in vertices:
        bare += not _sorted(sketch, cell, ends, told)
    if bare:
        told.add(tr("{count} shapes without a text or an arrow", count=bare))
    return sketch


def _holding(sketch: Sketch, vertices: Iterable[Cell], ends: set[str]) -> set[str]:
    """The cells in which an arrow begins or ends at a box."""
    found: set[str] = set()
    for cell in vertices:
        if cell.ident in ends:
            found.update(each.ident for each in sketch.around(cell))
    return found


def _is_group(cell: Cell, ends: set[str], holding: set[str], parents: set[str], *, is_own: bool) -> bool:
    if is_own and cell.ident.startswith((STEP_ID, PHASE_ID, NOTE_ID)):
        return cell.ident.startswith(PHASE_ID)
    if cell.style.get("shape") in _TABLES:
        return False
    is_shaped = bool(_GROUPS & cell.style.keys()) or cell.style.get("container") == "1"
    if cell.ident in ends:
        return is_shaped and cell.ident in holding
    return cell.ident in holding or (is_shaped and cell.ident in parents)


def _sorted(sketch: Sketch, cell: Cell, ends: set[str], told: Told) -> bool:
    """Puts a box where it belongs; False where there is nothing in it."""
    ident, text = cell.ident, as_plain_text(cell.label)
    parent = sketch.cells.get(cell.parent)
    if ident in sketch.groups or _is_told(sketch, cell, told):
        return True
    if parent is not None and parent.is_edge:
        sketch.labels.setdefault(parent.ident, []).append(cell)
    elif sketch.is_own and ident.startswith(NOTE_ID):
        sketch.notes[ident] = cell
    elif (host := sketch.host(cell)) is not None and not (sketch.is_own and ident.startswith(STEP_ID)):
        if text:
            sketch.inner.setdefault(host.ident, []).append(text)
    elif ident in ends or (sketch.is_own and ident.startswith(STEP_ID)):
        sketch.steps[ident] = cell
    elif not text:
        return parent is not None and parent.is_vertex
    else:
        is_note = "text" in cell.style or cell.style.get("shape") == "note"
        (sketch.notes if is_note else sketch.steps)[ident] = cell
    return True


def _is_told(sketch: Sketch, cell: Cell, told: Told) -> bool:
    """Whether a box is a table, or a part of one; the table is told."""
    if cell.style.get("shape") == "table":
        told.add(tr("{place}: a table", place=cell.ident))
        return True
    return any(each.style.get("shape") in _TABLES for each in (cell, *sketch.around(cell)))
