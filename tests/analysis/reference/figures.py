"""The dict of `insights --json`, without the sentences and steps of its reasons."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import Any

from tests.analysis.reference.contact import FirstContact
from tests.analysis.reference.reading import AIDA, LEVELS, ZERO, Data, View
from tests.analysis.reference.routes import main_route
from tests.analysis.reference.walk import Walk


def figures(data: Data, segment: str | None) -> dict[str, Any]:
    """What the page tells of a decoded journey file for a segment, or for the whole map (None)."""
    view = View(data, segment)
    walk = Walk(view)
    route = main_route(walk)
    told = {
        "segment": segment,
        "entries": walk.entries,
        "main_route": route,
        "ends_at": [step for step in view.steps if step in walk.reached and walk.ending[step] > 0],
        "skipped": skipped(walk),
        "traps": walk.traps(),
        "expected_visits": walk.expected_visits(),
        "duration": duration(walk),
        "basis": basis(walk),
        "bottlenecks": bottlenecks(walk),
        "out_of_sight": [step for step in route if not present(view, step)],
        "loop_shares_missing": [arrow.key for arrow in view.open if arrow.loop and arrow.share is None],
        "suppliers": [of_supplier(walk, supplier, route) for supplier in view.suppliers],
        "together": [together(walk, one, other) for one, other in combinations(view.suppliers, 2)],
        "reasons": reasons(walk),
    }
    plain: dict[str, Any] = as_numbers(told)
    return plain


def as_numbers(value: Any) -> Any:
    if isinstance(value, Fraction):
        return float(value)
    if isinstance(value, dict):
        return {key: as_numbers(inner) for key, inner in value.items()}
    return [as_numbers(inner) for inner in value] if isinstance(value, list) else value


def present(view: View, step: str) -> list[str]:
    return [supplier for supplier in view.suppliers if view.has_contact(supplier, step)]


def skipped(walk: Walk) -> list[str]:
    view = walk.view
    if view.segment is None:
        return []
    everyone = Walk(View(view.data, None))
    passed = {step for step in walk.reached if view.skips(step)}
    return view.in_file_order(passed | (everyone.reached - walk.reached))


def duration(walk: Walk) -> dict[str, Any] | None:
    visits = walk.expected_visits()
    if visits is None:
        return None
    days = {step: walk.view.days(step) for step in walk.view.steps}
    return {
        "days": sum((visits[step] * (days[step] or ZERO) for step in visits), ZERO),
        "steps_without": sum(days[step] is None for step in walk.visited()),
    }


def basis(walk: Walk) -> dict[str, Any]:
    view, visits = walk.view, walk.expected_visits() or {}
    total = sum(visits.values(), ZERO)
    part: dict[str, Any] = dict.fromkeys(LEVELS)
    if total:
        for level in LEVELS:
            part[level] = sum((visits[step] for step in visits if view.level(step) == level), ZERO) / total
    forks = 0
    for step in walk.reached:
        ways = [arrow for arrow in view.out(step) if not arrow.loop]
        forks += len(ways) >= 2 and any(arrow.share is None for arrow in ways)
    return part | {"forks_without_shares": forks}


def bottlenecks(walk: Walk) -> list[str]:
    """The visited steps without which the goal can no longer be reached."""
    goal = walk.view.goal
    if goal is None or goal not in walk.visited():
        return []
    starts = set(walk.entries)
    return [
        step for step in walk.visited() if step != goal and goal not in walk.reachable(starts, without=step)
    ]


def of_supplier(walk: Walk, supplier: str, route: list[str]) -> dict[str, Any]:
    view = walk.view
    course = [
        {"step": step, "aida": view.mark(supplier, step)} for step in route if view.mark(supplier, step)
    ]
    blind = [
        {"step": step, "present": present(view, step)}
        for step in route
        if view.mark(supplier, step) and not view.has_contact(supplier, step)
    ]
    return {
        "id": supplier,
        "first_contact": FirstContact(walk, supplier).figures(),
        "course": course,
        "fall_backs": fall_backs(course),
        "blind_spots": blind,
    }


def fall_backs(course: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each mark that is lower than the highest before it."""
    found = []
    for place, mark in enumerate(course):
        highest = max((AIDA.index(before["aida"]) for before in course[:place]), default=-1)
        if AIDA.index(mark["aida"]) < highest:
            found.append(mark | {"after": AIDA[highest]})
    return found


def together(walk: Walk, one: str, other: str) -> dict[str, Any]:
    view, visited = walk.view, walk.visited()
    with_one = {step for step in visited if view.has_contact(one, step)}
    with_other = {step for step in visited if view.has_contact(other, step)}
    only_one, only_other = with_one - with_other, with_other - with_one
    handovers = [
        arrow.key
        for arrow in view.open
        if walk.chance[arrow.key] > 0
        and (
            (arrow.source in only_one and arrow.target in only_other)
            or (arrow.source in only_other and arrow.target in only_one)
        )
    ]
    return {
        "suppliers": [one, other],
        "shared": view.in_file_order(with_one & with_other),
        "handovers": handovers,
    }


def reasons(walk: Walk) -> list[dict[str, str]]:
    """Which figures are missing, and the code that says why."""
    found: dict[str, str] = {}
    if walk.traps():
        found |= {"expected_visits": "trap", "duration": "trap"}
    if basis(walk)["observed"] is None:
        found |= {f"basis.{level}": "trap" if walk.traps() else "no-steps" for level in LEVELS}
    for supplier in walk.view.suppliers:
        for figure, code in FirstContact(walk, supplier).reasons().items():
            found[f"suppliers.{supplier}.first_contact.{figure}"] = code
    return [{"path": path, "code": code} for path, code in found.items()]
