"""A journey from GraphML: our own with every field, also after yEd had it; else what a graph can tell."""

from __future__ import annotations

from typing import Any

from journeymapper.exchange.diagrams.adopting import (
    adopt_arrow,
    adopt_phases,
    adopt_places,
    adopt_sheet,
    adopt_step,
    number_of,
    place_of,
)
from journeymapper.exchange.diagrams.cards import SAME_PLACE
from journeymapper.exchange.diagrams.flat import sorts_of, unflattened, unflattened_sheet
from journeymapper.exchange.diagrams.gathering import Found, Gathered, guess_ways
from journeymapper.exchange.diagrams.graphml.elements import Content, Edge, Node, content_of, local
from journeymapper.exchange.diagrams.graphml.writing import HOLDS
from journeymapper.exchange.diagrams.grouping import phase_depth
from journeymapper.exchange.diagrams.markup import clean, unsafe
from journeymapper.exchange.diagrams.spreading import Place
from journeymapper.exchange.diagrams.told import Told
from journeymapper.exchange.doors import xml_root
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.storage.codec import FORMAT
from journeymapper.storage.fields import STEP, TRANSITION

_SHOWN = {"label", "shape_type"}
"""What networkx makes of how a node is drawn."""
_NUMBERS = {"int", "long", "float", "double"}
_FLAGS = {"true": True, "1": True, "false": False, "0": False}


def read(data: bytes) -> Incoming:
    """The journey of a GraphML file.

    Raises:
        ExchangeError: this is no XML that is read, or no GraphML.
    """
    root = xml_root(data)
    if local(root) != "graphml":
        raise ExchangeError(tr("expected <{wanted}>, found <{found}>", wanted="graphml", found=local(root)))
    content = content_of(root)
    if not content.graphs:
        raise ExchangeError(tr("expected a graph, found none"))
    told = Told()
    _tell(content, told)
    return _own(content, told) if content.values.get("format") == FORMAT else _foreign(content, told)


def _tell(content: Content, told: Told) -> None:
    if content.graphs > 1:
        told.add(tr("{count} further graphs in this file", count=content.graphs - 1))
    if content.hyperedges:
        told.add(tr("{count} edges that join more than two nodes", count=content.hyperedges))
    if content.ports:
        told.add(tr("the places at which arrows meet their steps (ports)"))
    if any(not edge.directed for edge in content.edges):
        told.add(tr("the edges have no direction: each became an arrow from its first end to its second"))


def _own(content: Content, told: Told) -> Incoming:
    """A file of ours; what was changed where it is drawn counts, in yEd that is all that one sees."""
    gathered = Gathered()
    unflattened_sheet(content.values, gathered, told)
    for node in content.nodes:
        ident = unsafe(node.ident)
        shown = {name: text for name, text in node.values.items() if name not in _SHOWN}
        fields = unflattened(sorts_of(STEP), shown, ident, told) | {"id": ident}
        _take_drawn(fields, node)
        gathered.steps.append(Found(fields, ident))
    for edge in content.edges:
        key = unsafe(edge.key or edge.values.pop("id", ""))
        fields = unflattened(sorts_of(TRANSITION), edge.values, key, told)
        drawn = edge.drawn.label
        if drawn is not None and drawn.strip() != clean(fields.get("label", "")).strip():
            fields["label"] = drawn
        ends = {"source": unsafe(edge.source), "target": unsafe(edge.target), "key": key}
        gathered.arrows.append(Found({**fields, **ends}, key))
    return Incoming(gathered.journey(told), told.sentences(), HOLDS)


def _take_drawn(fields: dict[str, Any], node: Node) -> None:
    """Takes the label and the place that yEd shows, where these are not those of the attributes."""
    label, center = node.drawn.label, node.drawn.center
    title = fields.setdefault("title", label or "")
    if label is not None and label.strip() != clean(title).strip():
        fields["title"] = label
    if center is None:
        return
    for name, at in zip(("x", "y"), center, strict=True):
        own = number_of(fields.get(name))
        if own is None or abs(own - at) > max(SAME_PLACE, abs(at) * 1e-9):
            fields[name] = at


def _foreign(content: Content, told: Told) -> Incoming:
    gathered = Gathered()
    adopt_sheet(_typed(content, "graph", content.values), gathered, told)
    phases = _phases(content, told)
    places: dict[str, Place] = {}
    names = {node.ident for node in content.nodes if not node.is_group}
    for node in content.nodes:
        if node.is_group:
            continue
        attributes = _typed(content, "node", node.values)
        if node.drawn.label:
            attributes["title"] = node.drawn.label
        place = node.drawn.center or place_of(attributes)
        if place is not None:
            places[node.ident] = place
        found = adopt_step(node.ident, attributes, node.ident, told)
        if node.ident in phases:
            found.fields["phase"] = phases[node.ident][0]
        gathered.steps.append(found)
    gathered.lists.setdefault("phases", []).extend(
        Found({"id": ident, "name": name}, ident) for ident, name in dict(phases.values()).items()
    )
    _join(content, names, gathered, told)
    adopt_phases(gathered)
    placed = adopt_places(gathered.steps, places)
    return Incoming(gathered.journey(told), told.sentences(), gathered.holds(), placed, keyed=False)


def _join(content: Content, names: set[str], gathered: Gathered, told: Told) -> None:
    """Takes the arrows; where the file does not say what they are, a dashed one is a skip."""
    for edge in content.edges:
        if {edge.source, edge.target} <= names:
            gathered.arrows.append(_arrow(content, edge, told))
        else:
            told.add(tr("{place}: this arrow does not join two steps", place=edge.key or edge.source))
    gathered.check_number()
    if any("kind" in arrow.fields for arrow in gathered.arrows):
        return
    dashed = {edge.key for edge in content.edges if edge.key and edge.drawn.dashed}
    for arrow in gathered.arrows:
        if arrow.place in dashed:
            arrow.fields["kind"] = "skip"
    guess_ways(gathered.steps, gathered.arrows)


def _arrow(content: Content, edge: Edge, told: Told) -> Found:
    attributes = _typed(content, "edge", edge.values)
    if edge.drawn.label:
        attributes["label"] = edge.drawn.label
    source, target = edge.source, edge.target
    ends = (target, source) if edge.drawn.reversed else (source, target)
    return adopt_arrow(ends, attributes, edge.key or source, told, edge.key or None)


def _phases(content: Content, told: Told) -> dict[str, tuple[str, str]]:
    """The phase of each step that lies in a group, as id and name."""
    groups = {node.ident: node for node in content.nodes if node.is_group}
    steps = [node for node in content.nodes if not node.is_group]
    depth = phase_depth(node.within for node in steps)
    if any(len(node.within) > 1 for node in steps):
        told.add(tr("groups within groups: a step has one phase"))
    found = {}
    for node in steps:
        if len(node.within) > depth:
            group = groups[node.within[depth]]
            found[node.ident] = (group.ident, group.drawn.label or group.values.get("label") or group.ident)
    return found


def _typed(content: Content, of: str, values: dict[str, str]) -> dict[str, Any]:
    """Attributes as their declared types; a text where the value is none of that."""
    found: dict[str, Any] = {}
    for name, text in values.items():
        sort = content.sorts.get((of, name)) or content.sorts.get(("all", name), "string")
        number = number_of(text) if sort in _NUMBERS else None
        if number is not None:
            found[name] = int(number) if sort in {"int", "long"} else number
        elif sort == "boolean" and text.strip().lower() in _FLAGS:
            found[name] = _FLAGS[text.strip().lower()]
        else:
            found[name] = text
    return found
