"""The journey as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html).

Steps first, in their order, then the phases as subgraphs, then arrows: `-->` onward, `-.->` a skip, `==>` a
loop. What a step is besides stands as its class. The ids of arrows stand in comments, since only late
versions of Mermaid know ids of edges.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from journeymapper.drawing.theme import THEMES, Theme
from journeymapper.exchange.diagrams.cards import counted
from journeymapper.exchange.diagrams.mermaid.naming import name_of, quoted
from journeymapper.exchange.incoming import Holds
from journeymapper.exchange.options import Options, Progress, quiet
from journeymapper.model.journey import Journey
from journeymapper.model.records import Transition, TransitionKind

HOLDS: Holds = {
    "sheet": frozenset({"title", "goal"}),
    "phase": frozenset({"name"}),
    "step": frozenset({"title", "phase", "moment_of_truth"}),
    "transition": frozenset({"source", "target", "way", "label"}),
}
SIGNATURE = "%% JourneyMapper"
"""The comment that tells that thick arrows are loops, and that the ids are those of a map."""
GOAL, TRUTH, HIDDEN = "goal", "moment_of_truth", "out_of_sight"
"""The classes of steps."""
PHASE = "phase_"
"""Before the ids of subgraphs, which may not be those of steps."""
KEY = "%% arrow"
"""Before the id of an arrow and the names of the steps that it joins; the first such is the first arrow."""
ARROWS: dict[TransitionKind, str] = {"next": "-->", "skip": "-.->", "loop": "==>"}
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def write(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """UTF-8 text of a Mermaid flowchart."""
    theme = THEMES[options.theme or "light"]
    return ("\n".join(_lines(journey, theme, progress)) + "\n").encode("utf-8", "replace")


def _lines(journey: Journey, theme: Theme, progress: Progress) -> Iterator[str]:
    if journey.sheet.title:
        title = _UNPRINTABLE.sub(_escape, json.dumps(journey.sheet.title, ensure_ascii=False))
        yield from ("---", f"title: {title}", "---")
    yield "flowchart LR"
    yield f"  {SIGNATURE}"
    whole = len(journey.steps) + len(journey.transitions) + 1
    for step in journey.steps:
        yield f"  {name_of(step.id)}[{quoted(step.title)}]"
    members: dict[str | None, list[str]] = {}
    for step in journey.steps:
        members.setdefault(step.phase, []).append(name_of(step.id))
    for phase in journey.phases:
        yield f"  subgraph {PHASE}{name_of(phase.id)}[{quoted(phase.name)}]"
        yield from (f"    {name}" for name in members.get(phase.id, ()))
        yield "  end"
    for each in counted(journey.transitions, whole, progress):
        yield _arrow(each)
    yield from _classes(journey, theme)
    yield from _colors(journey, theme)
    for each in journey.transitions:
        ends = f"{name_of(each.source)} {name_of(each.target)}"
        yield f"  {KEY} {name_of(each.id)} {ends}"


def _arrow(each: Transition) -> str:
    label = f"|{quoted(each.label)}|" if each.label else ""
    return f"  {name_of(each.source)} {ARROWS[each.way]}{label} {name_of(each.target)}"


def _classes(journey: Journey, theme: Theme) -> Iterator[str]:
    has_touches = any(step.touches for step in journey.steps)
    found = {
        HIDDEN: [step.id for step in journey.steps if has_touches and not step.in_sight],
        TRUTH: [step.id for step in journey.steps if step.moment_of_truth],
        GOAL: [journey.sheet.goal] if journey.sheet.goal else [],
    }
    styles = {
        HIDDEN: f"fill:{theme.hidden},stroke-dasharray:4 3",
        TRUTH: f"stroke:{theme.star},stroke-width:3px",
        GOAL: "stroke-width:4px",
    }
    if journey.steps:
        yield f"  classDef default fill:{theme.card},stroke:{theme.guessed},color:{theme.ink}"
    for name, idents in found.items():
        if idents:
            yield f"  classDef {name} {styles[name]}"
            yield f"  class {','.join(name_of(ident) for ident in idents)} {name}"


def _colors(journey: Journey, theme: Theme) -> Iterator[str]:
    """Arrows and phases in the colours of the map."""
    for at, phase in enumerate(journey.phases):
        color = theme.phase_color(at, phase.color)
        yield f"  style {PHASE}{name_of(phase.id)} fill:{theme.band},stroke:{color},color:{color}"
    for way, color in (("loop", theme.loop), ("skip", theme.skip)):
        places = [str(at) for at, each in enumerate(journey.transitions) if each.way == way]
        if places:
            yield f"  linkStyle {','.join(places)} stroke:{color}"


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
