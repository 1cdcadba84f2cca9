"""Which arrows of two maps are the same: by id and ends, then by ends and kind; labels tell twins apart."""

from __future__ import annotations

from collections.abc import Mapping

from journeymapper.analysis.comparing.likeness import plain
from journeymapper.analysis.comparing.pairing import Pairing
from journeymapper.model.journey import Journey
from journeymapper.model.records import Transition

_Course = tuple[str | None, str | None, str]


def pair_arrows(one: Journey, other: Journey, steps: Mapping[str, str], ids: str) -> Pairing:
    """Pairs the arrows; `steps`: the steps of the other by those of the one."""
    here = {each.id: each for each in one.transitions}
    there = {each.id: each for each in other.transitions}
    found = Pairing("transition", {}, here, there)
    if ids != "none":
        for ident, arrow in here.items():
            if ident in there and _ends(arrow, steps) == (there[ident].source, there[ident].target):
                found.join(ident, ident)
    _join_twins(found, here, there, steps, labelled=True)
    _join_twins(found, here, there, steps, labelled=False)
    if ids == "all":  # it was taken to another step
        for ident, arrow in here.items():
            if ident in there:
                source, target = _ends(arrow, steps)
                if source == there[ident].source or target == there[ident].target:
                    found.join(ident, ident)
    return found


def _join_twins(
    found: Pairing,
    here: Mapping[str, Transition],
    there: Mapping[str, Transition],
    steps: Mapping[str, str],
    *,
    labelled: bool,
) -> None:
    """Pairs arrows of one kind between the same steps, in order; `labelled`: only those of one label."""
    ones, others = found.left
    waiting: dict[tuple[_Course, str], list[str]] = {}
    for ident in others:
        arrow = there[ident]
        course = arrow.source, arrow.target, arrow.way
        waiting.setdefault((course, plain(arrow.label) if labelled else ""), []).append(ident)
    for ident in ones:
        arrow = here[ident]
        key = (*_ends(arrow, steps), arrow.way), plain(arrow.label) if labelled else ""
        same = waiting.get(key)
        if same:
            found.join(ident, same.pop(0))


def _ends(arrow: Transition, steps: Mapping[str, str]) -> tuple[str | None, str | None]:
    return steps.get(arrow.source), steps.get(arrow.target)
