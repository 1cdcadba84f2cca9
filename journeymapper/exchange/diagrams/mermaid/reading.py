"""A journey from a Mermaid flowchart: our own with its ids, or the common subset of anybody's."""

from __future__ import annotations

import re
from itertools import chain
from typing import Any

from journeymapper.exchange.diagrams.gathering import Found, Gathered, guess_ways
from journeymapper.exchange.diagrams.grouping import phase_depth
from journeymapper.exchange.diagrams.mermaid.chart import Chart, ChartReader, Line
from journeymapper.exchange.diagrams.mermaid.naming import ident_of, name_of
from journeymapper.exchange.diagrams.mermaid.source import Source
from journeymapper.exchange.diagrams.mermaid.writing import GOAL, HOLDS, KEY, PHASE, SIGNATURE, TRUTH
from journeymapper.exchange.diagrams.told import Told
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr

_HEADER = re.compile(r"\s*(?:graph|flowchart(?:-elk|-v2)?)\b[ \t]*(?:TB|TD|BT|RL|LR|[<>^v])?(?=[\s;]|\Z)")
_SPACE = re.compile(r"\s*")
_ADDRESS = re.compile(r"""([^\s]+)\s+(?:href\s+)?"((?:https?|mailto):[^"\s]{1,2000})"(?:\s+"([^"]*)")?.*""")
_WAYS = {"thin": "next", "thick": "loop", "dotted": "skip"}


def read(data: bytes) -> Incoming:
    """The journey of a Mermaid text, without places.

    Raises:
        ExchangeError: not UTF-8, or no flowchart.
    """
    source = Source(data)
    if source.take(_HEADER) is None:
        source.take(_SPACE)
        line, found = source.line(), source.rest_of_line()[:40]
        raise ExchangeError(
            tr("line {line}: expected “flowchart” or “graph”, found “{found}”", line=line, found=found)
        )
    is_own = any(text.strip() == SIGNATURE for _, text in source.comments)
    chart = ChartReader(source).chart()
    told = Told()
    _tell(source, chart, told, is_own=is_own)
    gathered = _gathered(chart, told)
    title = source.title or chart.title
    if title:
        gathered.sheet["title"] = title
    if chart.description:
        gathered.sheet["description"] = chart.description
    if is_own:
        _keys(source, gathered)
    else:
        _soften(gathered)
    journey = gathered.journey(told)
    holds = HOLDS if is_own else gathered.holds()
    return Incoming(journey, told.sentences(), holds, placed=False, keyed=is_own)


def _tell(source: Source, chart: Chart, told: Told, *, is_own: bool) -> None:
    if source.others:
        told.add(tr("{count} further diagrams in this file", count=source.others))
    for line, text in chart.missed:
        told.add(tr("line {line}: not understood: “{text}”", line=line, text=text[:60]))
    if chart.others and not is_own:
        told.add(tr("line {line}: colors and styles", line=min(chart.others.values())))
    if any(len(box.within) > 1 for box in chart.boxes.values()):
        told.add(tr("groups within groups: a step has one phase"))


def _gathered(chart: Chart, told: Told) -> Gathered:
    gathered = Gathered()
    depth = phase_depth(box.within for box in chart.boxes.values())
    used = dict.fromkeys(box.within[depth] for box in chart.boxes.values() if len(box.within) > depth)
    inner = {name for box in chart.boxes.values() for at, name in enumerate(box.within) if at != depth}
    phases = [name for name in chart.frames if name in used or name not in inner]
    gathered.lists["phases"] = [
        Found({"id": _phase(name), "name": chart.frames[name].title}, _at(chart.frames[name].line))
        for name in phases
    ]
    clicks = _links(chart, told)
    for name, box in chart.boxes.items():
        if name in chart.frames:
            continue
        ident = ident_of(name)
        fields: dict[str, Any] = {"id": ident, "title": ident if box.label is None else box.label}
        if len(box.within) > depth:
            fields["phase"] = _phase(box.within[depth])
        if TRUTH in box.classes:
            fields["moment_of_truth"] = True
        if GOAL in box.classes:
            gathered.sheet["goal"] = ident
        if name in clicks:
            fields["links"] = clicks[name]
        gathered.steps.append(Found(fields, _at(box.line)))
    gathered.arrows = list(chain.from_iterable(_arrows(each) for each in chart.lines))
    gathered.check_number()
    return gathered


def _arrows(line: Line) -> list[Found]:
    """An arrow, or two where it points both ways."""
    ends = ident_of(line.source), ident_of(line.target)
    found = []
    for source, target in (ends, ends[::-1]) if line.both else (ends,):
        fields = {"source": source, "target": target, "kind": _WAYS[line.look], "label": line.label}
        found.append(Found(fields, _at(line.line)))
    return found


def _phase(name: str) -> str:
    return ident_of(name.removeprefix(PHASE)) or name


def _at(line: int) -> str:
    return tr("line {line}", line=line)


def _links(chart: Chart, told: Told) -> dict[str, list[dict[str, str]]]:
    """The web addresses that clicks lead to, by node; a click that does anything else is told."""
    found: dict[str, list[dict[str, str]]] = {}
    for line, text in chart.clicks:
        address = _ADDRESS.fullmatch(text)
        if address is None:
            told.add(tr("line {line}: not understood: “{text}”", line=line, text=f"click {text}"[:60]))
        else:
            found.setdefault(address[1], []).append({"title": address[3] or "", "url": address[2]})
    return found


def _keys(source: Source, gathered: Gathered) -> None:
    """Gives arrows the ids that comments tell: to the first from here to there the first one, and so on."""
    given: dict[tuple[str, str], list[str]] = {}
    for _, text in source.comments:
        words = text.removeprefix(KEY).split()
        if text.startswith(f"{KEY} ") and len(words) == 3:
            given.setdefault((words[1], words[2]), []).append(ident_of(words[0]))
    for keys in given.values():
        keys.reverse()
    for arrow in gathered.arrows:
        ends = name_of(arrow.fields["source"]), name_of(arrow.fields["target"])
        if given.get(ends):
            arrow.fields["key"] = given[ends].pop()


def _soften(gathered: Gathered) -> None:
    """In a diagram of others a thick arrow is no loop, but one that leads back is."""
    for arrow in gathered.arrows:
        if arrow.fields["kind"] == "loop":
            arrow.fields["kind"] = "next"
    guess_ways(gathered.steps, gathered.arrows)
