"""The findings of `check --json`, without their sentences: each thing once, with the segments it is about.

A finding that the whole map has is about everyone: no segments. One that only segments have names them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.analysis.reference.reading import Data, View, is_loop
from tests.analysis.reference.walk import Walk

ERRORS = ("trap", "goal-unreachable", "unreachable-step", "shares-over-one")
HINTS = ("loose-step", "segment-like-everyone", "duplicate-title", "no-phase", "assumed-only", "stops-here")


def findings(data: Data) -> list[dict[str, Any]]:
    """Each finding of a decoded journey file: id, severity and what is meant; none without steps."""
    view = View(data, None)
    if not view.steps:
        return []
    return [*walked(data), *drawn(view), *of_suppliers(view), *written(view), *of_segments(data)]


def finding(
    code: str,
    steps: list[str] | None = None,
    transitions: list[str] | None = None,
    segments: list[str] | None = None,
) -> dict[str, Any]:
    severity = "error" if code in ERRORS else "hint" if code in HINTS else "warning"
    return {
        "id": code,
        "severity": severity,
        "steps": steps or [],
        "transitions": transitions or [],
        "segments": segments or [],
    }


def walked(data: Data) -> list[dict[str, Any]]:
    """What a walk meets, of the whole map and of each segment, listed once."""
    segments = [segment["id"] for segment in data.get("graph", {}).get("segments", [])]
    who: dict[tuple[str, tuple[str, ...]], list[str | None]] = {}
    for segment in (None, *segments):
        for code, steps in met_by(Walk(View(data, segment))):
            who.setdefault((code, tuple(steps)), []).append(segment)
    found = []
    for (code, meant), having in who.items():
        named = [] if None in having else [segment for segment in having if segment is not None]
        found.append(finding(code, list(meant), segments=named))
    return found


def met_by(walk: Walk) -> Iterator[tuple[str, list[str]]]:
    view = walk.view
    for trap in walk.traps():
        yield "trap", trap
    if view.goal is not None and not view.skips(view.goal) and view.goal not in walk.reached:
        yield "goal-unreachable", [view.goal]
    for step in walk.over:
        yield "shares-over-one", [step]
    for step in view.in_file_order(walk.reached):
        if walk.ending[step] > 0 and any(not arrow.loop for arrow in view.out(step)):
            yield "stops-here", [step]
    if view.segment is None:
        for step in view.steps:
            if step not in walk.reached and not is_loose(view, step):
                yield "unreachable-step", [step]


def is_loose(view: View, step: str) -> bool:
    return not any(step in (edge["source"], edge["target"]) for edge in view.edges)


def ancestors(view: View, step: str) -> set[str]:
    """The steps that reach this one by transitions other than loops."""
    onward = [(edge["source"], edge["target"]) for edge in view.edges if not is_loop(edge)]
    found = set[str]()
    more = {source for source, target in onward if target == step}
    while more:
        found |= more
        more = {source for source, target in onward if target in found} - found
    return found


def drawn(view: View) -> Iterator[dict[str, Any]]:
    """What is wrong with the arrows as they are drawn."""
    phases = [phase["id"] for phase in view.sheet.get("phases", [])]
    for edge in view.edges:
        source, target, kind = edge["source"], edge["target"], edge.get("kind", "next")
        key = [edge["key"]]
        if is_loop(edge) and edge.get("share") is None:
            yield finding("loop-share-missing", transitions=key)
        if kind == "loop" and source != target and target not in ancestors(view, source):
            yield finding("forward-loop", transitions=key)
        if kind == "skip" and source != target and target in ancestors(view, source):
            yield finding("backward-skip", transitions=key)
        of_source, of_target = (view.nodes[step].get("phase") for step in (source, target))
        both = of_source is not None and of_target is not None
        if kind == "next" and both and phases.index(of_target) < phases.index(of_source):
            yield finding("phase-order", transitions=key)


def of_suppliers(view: View) -> Iterator[dict[str, Any]]:
    if view.goal is None:
        yield finding("no-goal")
    for supplier in view.suppliers:
        touched = [step for step in view.steps if view.touch(supplier, step) is not None]
        marked = [step for step in touched if view.mark(supplier, step) is not None]
        if not touched:
            yield finding("untouched-supplier")
        if marked and not any(view.has_contact(supplier, step) for step in touched):
            yield finding("aida-never-in-contact", marked)


def written(view: View) -> Iterator[dict[str, Any]]:
    """Titles, phases and evidence."""
    titles = {step: view.nodes[step].get("title", "").strip() for step in view.steps}
    for step in view.steps:
        if not titles[step]:
            yield finding("untitled-step", [step])
        if is_loose(view, step):
            yield finding("loose-step", [step])
        if view.nodes[step].get("phase") is None:
            yield finding("no-phase", [step])
    for title in dict.fromkeys(titles.values()):
        same = [step for step in view.steps if titles[step] == title]
        if title and len(same) > 1:
            yield finding("duplicate-title", same)
    for phase in view.sheet.get("phases", []):
        steps = [step for step in view.steps if view.nodes[step].get("phase") == phase["id"]]
        if steps and all(view.level(step) == "assumed" for step in steps):
            yield finding("assumed-only", steps)


def of_segments(data: Data) -> Iterator[dict[str, Any]]:
    edges = data["edges"] if "edges" in data else data["links"]
    for segment in data.get("graph", {}).get("segments", []):
        places = [node.get(field, []) for node in data["nodes"] for field in ("skipped_by", "segment_days")]
        places += [edge.get(field, []) for edge in edges for field in ("segments", "segment_shares")]
        if not any(segment["id"] in place for place in places):
            yield finding("segment-like-everyone", segments=[segment["id"]])
