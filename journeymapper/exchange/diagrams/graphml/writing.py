"""The journey as GraphML: every field as an attribute with a type, and boxes and arrows as yEd draws them.

GraphML: http://graphml.graphdrawing.org/specification.html. What begins with `y:` is yEd's own; programs that
do not know it pass it over. networkx takes places from it too, so that ours come after. Gephi shows `label`.
Characters that XML cannot hold are replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.diagrams.cards import CARD, counted
from journeymapper.exchange.diagrams.flat import (
    EVERYTHING,
    SHEET_SORTS,
    Sort,
    flat_sheet,
    flattened,
    sorts_of,
)
from journeymapper.exchange.diagrams.markup import attributes, escaped, safe
from journeymapper.exchange.options import Options, Progress, quiet
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step, Transition
from journeymapper.storage.fields import STEP, TRANSITION

HOLDS = EVERYTHING

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:y="http://www.yworks.com/xml/graphml" '
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
    'http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">\n'
    '  <key id="node_graphics" for="node" yfiles.type="nodegraphics"/>\n'
    '  <key id="edge_graphics" for="edge" yfiles.type="edgegraphics"/>\n'
)
_NOT_ATTRIBUTES = {"id", "key", "source", "target"}
"""What GraphML itself has a place for."""


def write(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """UTF-8 XML."""
    del options
    return "".join(_lines(journey, progress)).encode()


def _lines(journey: Journey, progress: Progress) -> Iterator[str]:
    yield _HEAD
    yield from _keys("graph", SHEET_SORTS)
    yield from _keys("node", {"label": "string", **sorts_of(STEP)})
    yield from _keys("edge", sorts_of(TRANSITION))
    yield '  <graph id="journey" edgedefault="directed">\n'
    yield from _data("graph", flat_sheet(journey))
    colors = _colors(journey)
    whole = len(journey.steps) + len(journey.transitions) + 1
    records: tuple[Step | Transition, ...] = (*journey.steps, *journey.transitions)
    for record in counted(records, whole, progress):
        yield from _node(record, colors) if isinstance(record, Step) else _edge(record)
    yield "  </graph>\n</graphml>\n"


def _keys(of: str, sorts: Mapping[str, Sort]) -> Iterator[str]:
    for name, sort in sorts.items():
        if name not in _NOT_ATTRIBUTES:
            told = {
                "id": f"{of}_{name}",
                "for": of,
                "attr.name": name,
                "attr.type": "string" if sort in {"id", "json"} else sort,
            }
            yield f"  <key{attributes(told)}/>\n"


def _data(of: str, values: Mapping[str, str]) -> Iterator[str]:
    for name, text in values.items():
        if name not in _NOT_ATTRIBUTES:
            yield f'      <data key="{of}_{name}">{escaped(text)}</data>\n'


def _colors(journey: Journey) -> dict[str | None, str]:
    """The colour of a step's border, by phase."""
    theme = THEMES["light"]
    found: dict[str | None, str] = {None: theme.guessed}
    for at, each in enumerate(journey.phases):
        found[each.id] = theme.phase_color(at, each.color)
    return found


def _node(step: Step, colors: Mapping[str | None, str]) -> Iterator[str]:
    width, height = CARD
    box = {"height": height, "width": width, "x": step.x - width / 2, "y": step.y - height / 2}
    border = {"color": colors[step.phase], "type": "line", "width": 3.0 if step.moment_of_truth else 1.5}
    yield f"    <node{attributes({'id': safe(step.id)})}>\n"
    yield (
        '      <data key="node_graphics"><y:ShapeNode>'
        f"<y:Geometry{attributes(box)}/>"
        '<y:Fill color="#FFFFFF" transparent="false"/>'
        f"<y:BorderStyle{attributes(border)}/>"
        '<y:NodeLabel alignment="center" autoSizePolicy="node_size" configuration="CroppingLabel" '
        'fontFamily="Dialog" fontSize="12" modelName="internal" modelPosition="c">'
        f"{escaped(step.title)}</y:NodeLabel>"
        '<y:Shape type="roundrectangle"/>'
        "</y:ShapeNode></data>\n"
    )
    yield from _data("node", {"label": step.title, **flattened(STEP, step)})
    yield "    </node>\n"


def _edge(transition: Transition) -> Iterator[str]:
    theme = THEMES["light"]
    color = {"next": theme.arrow, "loop": theme.loop, "skip": theme.skip}[transition.way]
    line = {"color": color, "type": "dashed" if transition.way == "skip" else "line", "width": 1.5}
    points = "".join(f"<y:Point{attributes({'x': x, 'y': y})}/>" for x, y in transition.bends or ())
    ends = {"id": transition.id, "source": transition.source, "target": transition.target}
    yield f"    <edge{attributes({name: safe(value) for name, value in ends.items()})}>\n"
    yield (
        '      <data key="edge_graphics"><y:PolyLineEdge>'
        f'<y:Path sx="0.0" sy="0.0" tx="0.0" ty="0.0">{points}</y:Path>'
        f"<y:LineStyle{attributes(line)}/>"
        '<y:Arrows source="none" target="standard"/>'
        + (f"<y:EdgeLabel>{escaped(transition.label)}</y:EdgeLabel>" if transition.label else "")
        + '<y:BendStyle smoothed="false"/>'
        "</y:PolyLineEdge></data>\n"
    )
    yield from _data("edge", flattened(TRANSITION, transition))
    yield "    </edge>\n"
