"""A journey from anybody's graph in JSON; one of our own is read as strictly as a journey file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count

from journeymapper.exchange.diagrams.adopting import (
    adopt_arrow,
    adopt_phases,
    adopt_places,
    adopt_sheet,
    adopt_step,
    adopt_ways,
    place_of,
)
from journeymapper.exchange.diagrams.gathering import Gathered
from journeymapper.exchange.diagrams.nodelink.shapes import (
    PlainGraph,
    ends_of,
    node_id,
    plain_graph,
    rest_of,
)
from journeymapper.exchange.diagrams.told import Told
from journeymapper.exchange.incoming import Incoming
from journeymapper.i18n.language import tr
from journeymapper.storage.codec import FORMAT, decode
from journeymapper.storage.json_door import read_json


def read(data: bytes) -> Incoming:
    """The journey of node-link data, or of the other shapes that `shapes` knows.

    Raises:
        ExchangeError: no graph is in it.
        RefusedError: not JSON, or a journey file of our own with a fault.
    """
    tree = read_json(data)
    graph = tree.get("graph") if isinstance(tree, dict) else None
    if isinstance(graph, dict) and graph.get("format") == FORMAT:
        return Incoming(decode(data))
    told = Told()
    plain = plain_graph(tree)
    if not plain.directed:
        told.add(tr("the edges have no direction: each became an arrow from its first end to its second"))
    gathered = Gathered()
    adopt_sheet(plain.about, gathered, told)
    names = _Names(plain)
    places = {}
    for node, ident in zip(plain.nodes, names.idents, strict=True):
        if ident is None:
            told.add(tr("{place}: a node of the same id is there already", place=node.place))
            continue
        attributes = rest_of(node, is_edge=False)
        place = place_of(attributes)
        if place is not None:
            places[ident] = (place[0], -place[1] if plain.up else place[1])
        gathered.steps.append(adopt_step(ident, attributes, node.place, told))
    for edge in plain.edges:
        source, target = (names.find(end) for end in ends_of(edge))
        if source is None or target is None:
            told.add(tr("{place}: this arrow does not join two steps", place=edge.place))
            continue
        key = edge.attributes.get("key", edge.attributes.get("id"))
        attributes = rest_of(edge, is_edge=True)
        gathered.arrows.append(adopt_arrow((source, target), attributes, edge.place, told, key))
    gathered.check_number()
    adopt_phases(gathered)
    adopt_ways(gathered)
    placed = adopt_places(gathered.steps, places)
    return Incoming(gathered.journey(told), told.sentences(), gathered.holds(), placed, keyed=False)


class _Names:
    """The ids of nodes as texts: 1 and "1" are two, and nodes without ids are called by their number."""

    def __init__(self, graph: PlainGraph) -> None:
        given = [node_id(node) for node in graph.nodes]
        self._by_name: dict[str, str] = {}
        self._used = {each for each in given if isinstance(each, str)}
        self._last: dict[str, Iterator[int]] = {}
        self.idents: list[str | None] = []
        """By node; None for one that is there already."""
        for at, (node, name) in enumerate(zip(graph.nodes, given, strict=True)):
            if name is None:
                ident: str | None = self._free(str(at))
            elif _key(name) in self._by_name and "id" in node.attributes:
                ident = None
            elif isinstance(name, str) and name and _key(name) not in self._by_name:
                ident = name
            else:
                ident = self._free(name if isinstance(name, str) and name else _key(name))
            self.idents.append(ident)
            if ident is not None:
                self._by_name.setdefault(_key(name), ident)
        has_ids = any("id" in node.attributes for node in graph.nodes)
        self._by_index = [] if has_ids else self.idents

    def _free(self, wanted: str) -> str:
        """This id, or the first one made of it that is free."""
        ident = wanted
        numbers = self._last.setdefault(wanted, count(2))
        while ident in self._used:
            ident = f"{wanted}-{next(numbers)}"
        self._used.add(ident)
        return ident

    def find(self, end: object) -> str | None:
        """The step that an edge means: by the node's id, or by its number where no node has an id."""
        found = self._by_name.get(_key(end)) or self._by_name.get(_key(str(end)))
        is_index = isinstance(end, int) and not isinstance(end, bool) and 0 <= end < len(self._by_index)
        return self._by_index[end] if found is None and is_index and isinstance(end, int) else found


def _key(name: object) -> str:
    """A text for a value, different for different values."""
    return json.dumps(name, ensure_ascii=False, sort_keys=True)
