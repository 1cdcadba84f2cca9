"""A journey from draw.io: our own with every field, also after it was changed there; or boxes and arrows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from journeymapper.exchange.diagrams.adopting import adopt_arrow, adopt_step, number_of
from journeymapper.exchange.diagrams.cards import SAME_PLACE
from journeymapper.exchange.diagrams.drawio.cells import Cell, Page, pages_of
from journeymapper.exchange.diagrams.drawio.labels import as_label, as_plain_text, as_text
from journeymapper.exchange.diagrams.drawio.sketch import Sketch, sketch_of
from journeymapper.exchange.diagrams.drawio.writing import (
    ARROW_ID,
    HOLDS,
    NOTE_ID,
    ORDER,
    PHASE_ID,
    ROUTE,
    STEP_ID,
)
from journeymapper.exchange.diagrams.flat import sorts_of, unflattened, unflattened_sheet
from journeymapper.exchange.diagrams.gathering import Found, Gathered, guess_ways
from journeymapper.exchange.diagrams.grouping import phase_depth
from journeymapper.exchange.diagrams.markup import clean, unsafe
from journeymapper.exchange.diagrams.spreading import spread
from journeymapper.exchange.diagrams.told import Told
from journeymapper.exchange.doors import xml_root
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.model.rules import RefusedError
from journeymapper.storage.codec import FORMAT
from journeymapper.storage.fields import LISTS, STEP, TRANSITION
from journeymapper.storage.json_door import read_json

_UNTOLD = {"placeholders", "tags", "tooltip", "link"}
"""Attributes that mean something to draw.io."""
_PAGE_NAME = re.compile(r"\w+[- ]?\d+")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S{1,2000}")


def read(data: bytes) -> Incoming:
    """The journey of a draw.io file: of its first page that has anything on it.

    Raises:
        ExchangeError: this is no XML that is read, or no draw.io file.
    """
    told = Told()
    page, others = _chosen(xml_root(data))
    if others:
        told.add(tr("further pages: {names}", names=", ".join(name or "?" for name in others)))
    about = next((cell.told for cell in page.cells if cell.ident == "0"), {})
    is_own = about.get("format") == FORMAT
    sketch = sketch_of(page.cells, told, is_own=is_own)
    gathered = Gathered()
    if is_own:
        unflattened_sheet(about, gathered, told)
        gathered.sheet.pop("label", None)
    elif page.name and not _PAGE_NAME.fullmatch(page.name):
        gathered.sheet["title"] = page.name
    _take_phases(sketch, gathered, told)
    _take_steps(sketch, gathered, told)
    for _, edge in _ordered(sketch, ((edge.ident, edge) for edge in sketch.edges)):
        _take_arrow(sketch, edge, gathered, told)
    gathered.check_number()
    placed = _take_notes(sketch, gathered) if is_own else _place(sketch, gathered)
    if not is_own:
        guess_ways(gathered.steps, gathered.arrows)
    journey = gathered.journey(told)
    return Incoming(journey, told.sentences(), HOLDS if is_own else gathered.holds(), placed, keyed=is_own)


def _chosen(root: Any) -> tuple[Page, list[str]]:
    """The first page with a box on it, else the first; and the names of the others."""
    pages = list(pages_of(root))
    if not pages:
        raise ExchangeError(tr("expected a page, found none"))
    chosen = next((page for page in pages if any(cell.is_vertex for cell in page.cells)), pages[0])
    return chosen, [page.name for page in pages if page is not chosen]


def _take_phases(sketch: Sketch, gathered: Gathered, told: Told) -> None:
    """The groups at the depth of phases, and on a map the empty ones too."""
    paths = [sketch.groups_of(cell) for cell in sketch.steps.values()]
    if any(len(path) > 1 for path in paths):
        told.add(tr("groups within groups: a step has one phase"))
    depth = phase_depth(paths)
    held = {ident for path in paths for ident in path}
    used = {path[depth] for path in paths if len(path) > depth}
    listed = []
    for ident, cell in sketch.groups.items():
        if sketch.is_own and ident.startswith(PHASE_ID):
            fields = unflattened(sorts_of(LISTS["phases"][1]), cell.told, ident, told)
            fields |= {"id": _phase(sketch, ident), "name": as_text(cell.label)}
            listed.append(Found(fields, ident))
        elif ident in used:
            listed.append(Found({"id": ident, "name": as_plain_text(cell.label)}, ident))
        elif (name := as_plain_text(cell.label)) and ident not in held:
            told.add(tr("{place}: a group without steps: “{text}”", place=ident, text=name[:60]))
    gathered.lists["phases"] = listed
    for cell, path in zip(sketch.steps.values(), paths, strict=True):
        if len(path) > depth:
            cell.told["phase"] = _phase(sketch, path[depth])


def _phase(sketch: Sketch, ident: str) -> str:
    return unsafe(ident.removeprefix(PHASE_ID)) if sketch.is_own and ident.startswith(PHASE_ID) else ident


def _take_steps(sketch: Sketch, gathered: Gathered, told: Told) -> None:
    for ident, cell in _ordered(sketch, sketch.steps.items()):
        phase = cell.told.pop("phase", None)
        if sketch.is_own:
            fields = unflattened(sorts_of(STEP), cell.told, ident, told)
            fields |= {"id": _step(sketch, ident), "title": as_text(cell.label)}
            for name, at in zip(("x", "y"), sketch.center(cell), strict=True):
                if not _is_same(fields.get(name), at):
                    fields[name] = at
            found = Found(fields, ident)
        else:
            inner = sketch.inner.get(ident, [])
            title = as_plain_text(cell.label) or (inner.pop(0) if inner else "")
            kept = {name: value for name, value in cell.told.items() if name not in _UNTOLD}
            found = adopt_step(ident, {**kept, "title": title}, ident, told)
            found.fields["title"] = title
            _take_meaning(cell, found.fields)
        for text in sketch.inner.get(ident, ()):
            told.add(tr("{place}: a shape within another one: “{text}”", place=ident, text=text[:60]))
        if phase is not None:
            found.fields["phase"] = phase
        gathered.steps.append(found)


def _ordered(sketch: Sketch, cells: Iterable[tuple[str, Cell]]) -> list[tuple[str, Cell]]:
    """The cells of a map in its order; a new one comes after the one before it."""
    listed = list(cells)
    if not sketch.is_own:
        return listed
    keys: list[float] = []
    for _, cell in listed:
        place = number_of(cell.told.pop(ORDER, None))
        keys.append(place if place is not None else keys[-1] if keys else -1.0)
    order = sorted(range(len(listed)), key=keys.__getitem__)
    return [listed[at] for at in order]


def _take_meaning(cell: Cell, fields: dict[str, Any]) -> None:
    """The tooltip of a shape as the description, its link as a link."""
    if cell.told.get("tooltip"):
        fields.setdefault("description", as_plain_text(cell.told["tooltip"]))
    if _ADDRESS.fullmatch(cell.told.get("link", "")):
        fields["links"] = [{"url": cell.told["link"]}]


def _step(sketch: Sketch, ident: str) -> str:
    return unsafe(ident.removeprefix(STEP_ID)) if sketch.is_own else ident


def _is_same(own: object, at: float) -> bool:
    return isinstance(own, (int, float)) and abs(own - at) <= max(SAME_PLACE, abs(at) * 1e-9)


def _take_arrow(sketch: Sketch, edge: Cell, gathered: Gathered, told: Told) -> None:
    source, target = (sketch.step_at(end) for end in (edge.source, edge.target))
    labels = [edge.label, *(each.label for each in sketch.labels.get(edge.ident, ()))]
    if source is None or target is None:
        text = as_plain_text(" ".join(labels))
        where = f"{edge.ident} “{text}”" if text else edge.ident
        told.add(tr("{place}: this arrow does not join two steps", place=where))
        return
    ends = {"source": _step(sketch, source), "target": _step(sketch, target)}
    if sketch.is_own and edge.ident.startswith(ARROW_ID):
        route = edge.told.pop(ROUTE, "[]")
        fields = unflattened(sorts_of(TRANSITION), edge.told, edge.ident, told) | ends
        fields |= {"key": unsafe(edge.ident.removeprefix(ARROW_ID)), "label": "".join(map(as_text, labels))}
        left, top = sketch.origin(edge)
        corners = [[left + x, top + y] for x, y in edge.points]
        if not _is_route(route, corners):
            fields |= {"bends": corners, "bent_by": "user"}
        gathered.arrows.append(Found(fields, edge.ident))
        return
    style = edge.style
    has_head = style.get("endArrow") != "none"
    has_tail = style.get("startArrow", "none") != "none"
    kind = {"kind": "skip"} if style.get("dashed") == "1" else {}
    label = {"label": as_plain_text(" ".join(labels))}
    pairs = [(ends["source"], ends["target"])] if has_head or not has_tail else []
    pairs += [(ends["target"], ends["source"])] if has_tail else []
    for pair in pairs:
        gathered.arrows.append(adopt_arrow(pair, {**label, **kind}, edge.ident, told, edge.ident))


def _is_route(told: str, corners: list[list[float]]) -> bool:
    """Whether an arrow has the corners that it was drawn with."""
    try:
        drawn = read_json(told.encode())
    except RefusedError:
        return False
    return drawn == [[round(at, 2) for at in corner] for corner in corners]


def _take_notes(sketch: Sketch, gathered: Gathered) -> bool:
    """The notes of a map: in the order of its data, with the text and the place of their cells."""
    listed = gathered.lists.setdefault("notes", [])
    kept: list[Found] = []
    cells = {unsafe(ident.removeprefix(NOTE_ID)): cell for ident, cell in sketch.notes.items()}
    for note in listed:
        fields = note.fields if isinstance(note.fields, dict) else {}
        cell = cells.pop(str(fields.get("id")), None)
        if cell is None:
            if fields.get("x") is None or fields.get("y") is None:
                kept.append(note)
            continue
        _renew(sketch, cell, fields)
        kept.append(note)
    for ident, cell in cells.items():
        fresh: dict[str, Any] = {"id": ident}
        _renew(sketch, cell, fresh)
        kept.append(Found(fresh, cell.ident))
    gathered.lists["notes"] = kept
    return True


def _renew(sketch: Sketch, cell: Cell, fields: dict[str, Any]) -> None:
    text = fields.get("text", "")
    if not isinstance(text, str) or clean(as_label(text)) != cell.label:
        fields["text"] = as_plain_text(cell.label)
    for name, at in zip(("x", "y"), sketch.center(cell), strict=True):
        if not _is_same(fields.get(name), at):
            fields[name] = at


def _place(sketch: Sketch, gathered: Gathered) -> bool:
    """Puts steps and notes where they are drawn, further apart where they need it."""
    every: Mapping[str, Cell] = {**sketch.steps, **sketch.notes}
    far = spread({ident: sketch.center(cell) for ident, cell in every.items()})
    for step in gathered.steps:
        if far is not None:
            step.fields["x"], step.fields["y"] = far[step.fields["id"]]
    notes = []
    for ident, cell in sketch.notes.items():
        fields: dict[str, Any] = {"id": ident, "text": as_plain_text(cell.label)}
        if far is not None:
            fields["x"], fields["y"] = far[ident]
        notes.append(Found(fields, ident))
    gathered.lists["notes"] = notes
    return far is not None and bool(gathered.steps)
