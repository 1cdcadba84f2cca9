"""The journey file: bytes to a journey and back, as networkx's node-link data."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import KINDS, Kind, Record, Sheet
from journeymapper.model.rules import RefusedError, faults, references
from journeymapper.model.unswept import unswept
from journeymapper.storage.fields import GRAPH_ORDER, LISTS, SHEET, STEP, TRANSITION, Shape, unknown
from journeymapper.storage.json_door import place_text, read_json, shown
from journeymapper.storage.migrations import migrate, newest
from journeymapper.storage.values import Misfit

FORMAT = "journeymapper"
MOST_RECORDS = 300_000
"""Steps, transitions and entries of lists together: they take about 10 µs each."""
_TOP = ("directed", "multigraph", "graph", "nodes", "edges", "links")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes) -> Journey:
    """The journey of a file's bytes.

    Raises:
        RefusedError: this is no journey file of a version that can be read; the refusal's place is
            the place in the file, like `nodes[3].touches[0].aida`, or empty for the file as a whole.
    """
    with unswept():
        return _decoded(_tree(data))


def _decoded(tree: dict[str, Any]) -> Journey:
    edges = "links" if "links" in tree else "edges"
    try:
        records = _records(tree, edges)
    except Misfit as misfit:
        raise RefusedError(place_text(misfit.place), misfit.code, found=misfit.found) from None
    tree.clear()  # a large file need not be in memory twice
    _check_ids(records, edges)
    try:
        return Journey(records)
    except RefusedError:
        # The journey names records by id; where they stand in the file is found only when needed.
        _refuse_in_place(records, edges)
        raise


def encode(journey: Journey) -> bytes:
    """The file of a journey: the same journey always gives the same bytes, and decodes to itself."""
    text = json.dumps(to_node_link(journey), ensure_ascii=False, indent=2) + "\n"
    try:
        return text.encode()
    except UnicodeEncodeError:
        # Half a character, pasted from elsewhere, must not stand in the way of saving all the rest.
        return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text).encode()


def to_node_link(journey: Journey) -> dict[str, Any]:
    """What `networkx.node_link_data(graph, edges="edges")` gives for the journey's graph with all its data.

    Fields of the file that this version does not know come last.
    """
    whole: dict[str, Any] = {
        "directed": True,
        "multigraph": True,
        "graph": _graph(journey),
        "nodes": [STEP.write(step) for step in journey.steps],
        "edges": [TRANSITION.write(transition) for transition in journey.transitions],
    }
    for name, text in journey.sheet.file_extra:
        whole.setdefault(name, json.loads(text))
    return whole


def _graph(journey: Journey) -> dict[str, Any]:
    found: dict[str, Any] = {"format": FORMAT, "version": newest(), **SHEET.write(journey.sheet)}
    for name, (kind, shape) in LISTS.items():
        if journey.count(kind):
            found[name] = [shape.write(record) for record in journey.all(kind)]
    return {name: found[name] for name in GRAPH_ORDER if name in found} | found


def _tree(data: bytes) -> dict[str, Any]:
    """The parsed file, of the newest version, its outermost fields checked."""
    tree = read_json(data)
    if type(tree) is not dict:
        raise RefusedError("", "want-object", found=shown(tree))
    graph = tree.get("graph", {})
    if type(graph) is not dict:
        raise RefusedError("graph", "want-object", found=shown(graph))
    if "format" not in graph:
        raise RefusedError("graph.format", "field-missing")
    if graph["format"] != FORMAT:
        raise RefusedError("graph.format", "format", found=shown(graph["format"]))
    migrate(tree, _version(graph))
    for name in ("directed", "multigraph"):
        if name not in tree:
            raise RefusedError(name, "field-missing")
        if tree[name] is not True:
            raise RefusedError(name, "want-true", found=shown(tree[name]))
    return tree


def _version(graph: dict[str, Any]) -> int:
    if "version" not in graph:
        raise RefusedError("graph.version", "field-missing")
    version = graph["version"]
    if type(version) is not int:
        raise RefusedError("graph.version", "want-whole", found=shown(version))
    if version < 1:
        raise RefusedError("graph.version", "version-too-low", found=version)
    if version > newest():
        raise RefusedError("graph.version", "version-too-high", found=version, newest=newest())
    return version


def _records(tree: dict[str, Any], edges: str) -> list[Record]:
    """All records of the file in order; what one refers to is not yet checked."""
    graph = tree["graph"]
    own = {name: value for name, value in graph.items() if name not in {"format", "version", *LISTS}}
    _check_number(tree, edges)
    found: list[Record] = [_sheet(own, tree)]
    for name, (_, shape) in LISTS.items():
        try:
            found += _listed(shape, graph.get(name, []), name)
        except Misfit as misfit:
            raise misfit.inside("graph") from None
    if "nodes" not in tree:
        raise Misfit("field-missing", None, "nodes")
    found += _listed(STEP, tree["nodes"], "nodes")
    if "links" in tree and "edges" in tree:
        raise Misfit("links-and-edges", None, "links")
    if edges not in tree:
        raise Misfit("field-missing", None, edges)
    return found + _listed(TRANSITION, tree[edges], edges)


def _check_number(tree: dict[str, Any], edges: str) -> None:
    lists = [tree["graph"].get(name) for name in LISTS] + [tree.get("nodes"), tree.get(edges)]
    if sum(len(each) for each in lists if type(each) is list) > MOST_RECORDS:
        raise RefusedError("", "too-many-records", most=MOST_RECORDS // 1000)


def _sheet(own: dict[str, Any], tree: dict[str, Any]) -> Sheet:
    try:
        return SHEET.read(own, file_extra=unknown(tree, _TOP))
    except Misfit as misfit:
        raise misfit.inside("graph") from None


def _listed(shape: Shape[Any], values: object, name: str) -> list[Record]:
    """The records of a list, which is emptied of what has been read."""
    if type(values) is not list:
        raise Misfit("want-list", values, name)
    found = []
    for at, (value, rank) in enumerate(zip(values, ranks(), strict=False)):
        try:
            found.append(shape.read(value, rank=rank))
        except Misfit as misfit:
            raise misfit.inside(at).inside(name) from None
        values[at] = None
    return found


def _placed(records: Iterable[Record], edges: str) -> Iterator[tuple[str, Record]]:
    """The records of a file in its order, each with where it stands: `nodes[3]`."""
    lists = {"step": "nodes", "transition": edges} | {
        kind: f"graph.{name}" for name, (kind, _) in LISTS.items()
    }
    before: Counter[Kind] = Counter()
    for record in records:
        yield f"{lists[record.kind]}[{before[record.kind]}]" if record.kind in lists else "graph", record
        before[record.kind] += 1


def _check_ids(records: Sequence[Record], edges: str) -> None:
    seen: dict[Kind, set[str]] = {kind: set() for kind in KINDS}
    for at, record in enumerate(records):
        if record.id and record.id not in seen[record.kind]:
            seen[record.kind].add(record.id)
            continue
        place, _ = next(islice(_placed(records, edges), at, None))
        field = "key" if record.kind == "transition" else "id"
        if not record.id:  # told here, before the references to what it was meant to be
            raise RefusedError(f"{place}.{field}", "id-empty")
        raise RefusedError(f"{place}.{field}", "id-twice", id=record.id)


def _refuse_in_place(records: Sequence[Record], edges: str) -> None:
    """Refuses the first record, in file order, that is not allowed or that refers to nothing."""
    there = {(record.kind, record.id) for record in records}
    for place, record in _placed(records, edges):
        for fault in faults(record):
            raise RefusedError(f"{place}.{fault.place}", fault.code, **dict(fault.detail))
        for reference in references(record):
            if reference.key not in there:
                raise RefusedError(f"{place}.{reference.place}", "missing", id=reference.key[1])
