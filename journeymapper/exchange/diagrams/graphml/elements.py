"""The elements of a GraphML file as nodes, edges and groups, with what yEd says of how they are drawn.

Names of elements are taken without their name space: programs differ in it, and some leave it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from journeymapper.exchange.diagrams.adopting import number_of
from journeymapper.exchange.diagrams.spreading import Place
from journeymapper.exchange.doors import MOST_PARTS
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr


@dataclass(frozen=True, slots=True)
class Key:
    """What a `key` declares: the name of an attribute, its type, and its value where none is given."""

    name: str
    sort: str
    of: str
    default: str | None


@dataclass(slots=True)
class Drawn:
    """How yEd draws a node or an edge: the label, the centre of the box, whether the line is dashed."""

    label: str | None = None
    center: Place | None = None
    dashed: bool = False
    reversed: bool = False
    """The arrow's head is at its source."""


@dataclass(slots=True)
class Node:
    """A node, or a group where it has nodes of its own; `within`: the groups around it, outermost first."""

    ident: str
    values: dict[str, str]
    drawn: Drawn
    within: tuple[str, ...] = ()
    is_group: bool = False


@dataclass(slots=True)
class Edge:
    """An edge; `key` is its id, empty where it has none."""

    source: str
    target: str
    key: str
    values: dict[str, str]
    drawn: Drawn
    directed: bool


@dataclass(slots=True)
class Content:
    """The first graph of a file."""

    values: dict[str, str] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    sorts: dict[tuple[str, str], str] = field(default_factory=dict)
    """The types of attributes: by what they are for, and name."""
    graphs: int = 0
    hyperedges: int = 0
    ports: int = 0


def local(element: Element) -> str:
    """The name of an element without its name space; '' for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def content_of(root: Element) -> Content:
    """What the first graph of a file holds, groups before what is in them. Raises ExchangeError."""
    keys = {each.get("id", ""): _key(each) for each in root if local(each) == "key"}
    graphs = [each for each in root if local(each) == "graph"]
    given = sum(key.default is not None for key in keys.values())
    if given * sum(1 for _ in root.iter()) > MOST_PARTS:  # every node has all of them
        raise ExchangeError(tr("this XML file is too large"))
    found = Content(graphs=len(graphs))
    found.sorts = {(key.of, key.name): key.sort for key in keys.values()}
    if graphs:
        found.values = _values(root, keys, "graph") | _values(graphs[0], keys, "graph")
        _Walk(keys, found).graph(graphs[0], (), directed=True)
    return found


def _key(element: Element) -> Key:
    default = next((each.text or "" for each in element if local(each) == "default"), None)
    name = element.get("attr.name") or element.get("id") or ""
    return Key(name, element.get("attr.type", "string"), element.get("for", "all"), default)


def _values(element: Element, keys: dict[str, Key], of: str) -> dict[str, str]:
    """The attributes of an element, with those that have a value unless another is given."""
    found = {
        key.name: key.default for key in keys.values() if key.default is not None and key.of in {of, "all"}
    }
    for each in element:
        if local(each) == "data" and not len(each):
            key = keys.get(each.get("key", ""))
            found[key.name if key else each.get("key", "")] = each.text or ""
    return found


@dataclass(frozen=True, slots=True)
class _Walk:
    """Goes through graphs within graphs; no deeper than `doors` lets XML through."""

    keys: dict[str, Key]
    found: Content

    def graph(self, graph: Element, within: tuple[str, ...], *, directed: bool) -> None:
        directed = graph.get("edgedefault", "directed" if directed else "undirected") != "undirected"
        for each in graph:
            name = local(each)
            if name == "node":
                self.node(each, within, directed=directed)
            elif name == "edge":
                self.edge(each, directed=directed)
            elif name == "hyperedge":
                self.found.hyperedges += 1

    def node(self, element: Element, within: tuple[str, ...], *, directed: bool) -> None:
        ident = element.get("id", "")
        inner = [each for each in element if local(each) == "graph"]
        is_group = bool(inner) or element.get("yfiles.foldertype") in {"group", "folder"}
        values = _values(element, self.keys, "node")
        self.found.nodes.append(Node(ident, values, _drawn_node(element), within, is_group))
        self.found.ports += sum(local(each) == "port" for each in element)
        for graph in inner:
            self.graph(graph, (*within, ident), directed=directed)

    def edge(self, element: Element, *, directed: bool) -> None:
        own = element.get("directed")
        self.found.edges.append(
            Edge(
                element.get("source", ""),
                element.get("target", ""),
                element.get("id", ""),
                _values(element, self.keys, "edge"),
                _drawn_edge(element),
                directed if own is None else own == "true",
            )
        )
        self.found.ports += "sourceport" in element.attrib or "targetport" in element.attrib


def _graphics(element: Element) -> Iterator[Element]:
    """What stands within the data of an element, at any depth."""
    for each in element:
        if local(each) == "data":
            for inner in each:
                yield from inner.iter()


def _drawn_node(element: Element) -> Drawn:
    drawn = Drawn()
    for each in _graphics(element):
        name = local(each)
        if name == "NodeLabel" and drawn.label is None and (text := (each.text or "").strip("\n")):
            drawn.label = text
        elif name == "Geometry" and drawn.center is None:
            x, y, width, height = (number_of(each.get(name, "0")) for name in ("x", "y", "width", "height"))
            if x is not None and y is not None:
                drawn.center = x + (width or 0) / 2, y + (height or 0) / 2
    return drawn


def _drawn_edge(element: Element) -> Drawn:
    drawn = Drawn()
    for each in _graphics(element):
        name = local(each)
        if name == "EdgeLabel" and drawn.label is None:
            drawn.label = (each.text or "").strip("\n")
        elif name == "LineStyle":
            drawn.dashed = each.get("type", "line") in {"dashed", "dotted"}
        elif name == "Arrows":
            drawn.reversed = each.get("target") == "none" and each.get("source", "none") != "none"
    return drawn
