"""The shapes in which programs write a graph as JSON, made into one: nodes, and edges by the ids of these.

networkx's node-link and adjacency data, d3, vis.js, graphology and sigma, Cytoscape, and `dot -Tjson`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr

_ENDS = (("source", "target"), ("from", "to"), ("tail", "head"))
_DRAWN = ("height", "width", "_draw_", "_ldraw_", "_hdraw_", "_tdraw_", "lp")
"""How Graphviz drew a node or an edge."""
_NAMES = ("id", "key", "_gvid", "name")


@dataclass(slots=True)
class Plain:
    """A node or an edge: its attributes, and where it stands in the file."""

    attributes: dict[str, Any]
    place: str


@dataclass(slots=True)
class PlainGraph:
    """A graph of any of these shapes; `up` where y grows upwards."""

    about: dict[str, Any]
    nodes: list[Plain]
    edges: list[Plain]
    directed: bool = True
    multigraph: bool = False
    up: bool = False


def plain_graph(tree: object) -> PlainGraph:
    """The graph of parsed JSON.

    Raises:
        ExchangeError: there is none in it, in a shape that is known here.
    """
    if not isinstance(tree, dict):
        raise _no_graph()
    elements = tree.get("elements")
    if isinstance(elements, (dict, list)):
        return _cytoscape(tree, elements)
    if isinstance(tree.get("adjacency"), list):
        return _adjacency(tree)
    if isinstance(tree.get("objects"), list):
        return _graphviz(tree)
    name = "links" if "links" in tree and "edges" not in tree else "edges"
    if not isinstance(tree.get("nodes"), list) or not isinstance(tree.get(name, []), list):
        raise _no_graph()
    return PlainGraph(
        _about(tree),
        _listed(tree["nodes"], "nodes"),
        _listed(tree.get(name, []), name),
        tree.get("directed") is not False,
        tree.get("multigraph") is True,
    )


def node_id(node: Plain) -> object:
    """What edges call a node by, or None where it has no such name."""
    return next((node.attributes[name] for name in _NAMES if name in node.attributes), None)


def ends_of(edge: Plain) -> tuple[object, object]:
    """What an edge calls its ends; None where it does not."""
    for source, target in _ENDS:
        if source in edge.attributes or target in edge.attributes:
            return edge.attributes.get(source), edge.attributes.get(target)
    return None, None


def rest_of(plain: Plain, *, is_edge: bool) -> dict[str, Any]:
    """What a node or edge says beside its id or its ends."""
    known = {name for pair in _ENDS for name in pair} | {"key", "id", "_gvid"} if is_edge else {"id", "_gvid"}
    found = {name: value for name, value in plain.attributes.items() if name not in known}
    inner = found.get("attributes")  # graphology's
    if isinstance(inner, dict):
        del found["attributes"]
        found = {**inner, **found}
    return found


def _about(tree: dict[str, Any]) -> dict[str, Any]:
    """What a graph says of itself: under `graph` or `attributes`, or beside its nodes."""
    beside: dict[str, Any] = {
        name: tree[name] for name in ("title", "label", "name", "description") if name in tree
    }
    for name in ("graph", "attributes"):
        value = tree.get(name)
        if isinstance(value, dict):
            return beside | value
        if isinstance(value, list):  # networkx before 2.0
            return beside | {
                each[0]: each[1]
                for each in value
                if isinstance(each, list) and len(each) == 2
                if isinstance(each[0], str)
            }
    return beside


def _listed(values: list[Any], name: str) -> list[Plain]:
    return [
        Plain(each if isinstance(each, dict) else {"id": each}, f"{name}[{at}]")
        for at, each in enumerate(values)
    ]


def _adjacency(tree: dict[str, Any]) -> PlainGraph:
    nodes = _listed(tree["nodes"] if isinstance(tree.get("nodes"), list) else [], "nodes")
    edges: list[Plain] = []
    directed = tree.get("directed") is not False
    seen: set[tuple[str, str, str]] = set()
    for at, (node, row) in enumerate(zip(nodes, tree["adjacency"], strict=False)):
        source = node_id(node)
        for column, each in enumerate(row if isinstance(row, list) else []):
            other = dict(each) if isinstance(each, dict) else {"id": each}
            target, key = other.pop("id", None), str(other.get("key"))
            if not directed and (repr(target), repr(source), key) in seen:
                continue  # an edge without direction stands at both of its nodes
            seen.add((repr(source), repr(target), key))
            attributes = {**other, "source": source, "target": target}
            edges.append(Plain(attributes, f"adjacency[{at}][{column}]"))
    return PlainGraph(_about(tree), nodes, edges, directed, tree.get("multigraph") is True)


def _cytoscape(tree: dict[str, Any], elements: dict[str, Any] | list[Any]) -> PlainGraph:
    nodes = list(_elements(elements, "nodes"))
    edges = list(_elements(elements, "edges"))
    about = tree.get("data")
    return PlainGraph(
        about if isinstance(about, dict) else {},
        nodes,
        edges,
        tree.get("directed") is not False,
        tree.get("multigraph") is True,
    )


def _elements(elements: dict[str, Any] | list[Any], group: str) -> Iterator[Plain]:
    if isinstance(elements, dict):
        listed = elements.get(group)
        rows = (
            [(each, f"elements.{group}[{at}]") for at, each in enumerate(listed)]
            if isinstance(listed, list)
            else []
        )
    else:
        rows = [(each, f"elements[{at}]") for at, each in enumerate(elements)]
    for each, place in rows:
        data = each.get("data") if isinstance(each, dict) else None
        if not isinstance(data, dict):
            continue
        is_edge = "source" in data and "target" in data
        if is_edge != (group == "edges"):
            continue
        position = each.get("position")
        yield Plain({**data, "position": position} if isinstance(position, dict) else data, place)


def _graphviz(tree: dict[str, Any]) -> PlainGraph:
    """`dot -Tjson`: clusters are objects with nodes of their own; a label of “backslash N” is the name."""
    clusters: dict[int, str] = {}
    nodes = []
    for each in _listed(tree["objects"], "objects"):
        if "nodes" not in each.attributes and "subgraphs" not in each.attributes:
            nodes.append(each)
            continue
        members = each.attributes.get("nodes")
        name = str(each.attributes.get("label") or each.attributes.get("name") or "")
        for member in members if isinstance(members, list) else ():
            if isinstance(member, int):
                clusters.setdefault(member, name)
    for node in nodes:
        gvid = node.attributes.get("_gvid")
        if node.attributes.get("label") == "\\N":
            del node.attributes["label"]
        if isinstance(gvid, int) and gvid in clusters:
            node.attributes["phase"] = clusters[gvid]
    edges = tree.get("edges")
    joined = _listed(edges if isinstance(edges, list) else [], "edges")
    for each in (*nodes, *joined):
        for name in _DRAWN if each.place.startswith("objects") else (*_DRAWN, "pos"):
            each.attributes.pop(name, None)
    return PlainGraph(
        _about(tree),
        nodes,
        joined,
        tree.get("directed") is not False,
        multigraph=True,
        up=True,
    )


def _no_graph() -> ExchangeError:
    return ExchangeError(tr("expected a graph: an object with lists of nodes and of edges or links"))
