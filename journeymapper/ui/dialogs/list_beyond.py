"""What a pasted list says of steps that it does not have itself: it may mean those of the map. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeymapper.exchange.lists.listrefs import Kind, Labels, references, resolve, without
from journeymapper.exchange.lists.steplist import StepList, Told
from journeymapper.model.edits.steplist import Beyond, Listed
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import TransitionKind


def with_map(found: StepList, journey: Journey, after: str | None) -> StepList:
    """The list with arrows to steps of the map in place of words that lead to none of its own.

    `after`: the step that the list comes behind; None if it comes behind all.
    """
    steps = journey.steps
    lost = {told.line for told in found.told if told.why == "leads-nowhere"}
    if not (steps and lost):
        return found
    numbers = step_numbers(journey)
    labels: Labels = ({numbers[step.id].casefold(): [at] for at, step in enumerate(steps)},)
    titles = [step.title for step in steps]
    here = next((at for at, step in enumerate(steps) if step.id == after), len(steps))
    rows: list[Listed] = []
    told = [each for each in found.told if each.why != "leads-nowhere"]
    for row, line in zip(found.rows, found.lines, strict=True):
        if line not in lost:
            rows.append(row)
            continue
        good, beyond = [], []
        for ref in references(row.title):
            place = resolve(ref, len(steps), labels, titles)
            if place is None:
                told.append(Told("leads-nowhere", line, row.title[ref.start : ref.end].strip()))
            else:
                good.append(ref)
                beyond.append(Beyond(_way(ref.kind, place <= here), steps[place].id, ref.label))
        title = without(row.title, good) or row.title
        rows.append(replace(row, title=title, beyond=tuple(beyond)))
    told.sort(key=lambda each: each.line)
    return replace(found, rows=tuple(rows), told=tuple(told))


def numbers_of(rows: Sequence[Listed], journey: Journey) -> dict[str, str]:
    """The numbers of the steps of the map that a list leads to."""
    wanted = {beyond.step for row in rows for beyond in row.beyond}
    return {ident: number for ident, number in step_numbers(journey).items() if ident in wanted}


def _way(kind: Kind, is_before: bool) -> TransitionKind:
    """'Go to 6' goes back to what is behind us, and else goes on there."""
    if kind == "any":
        return "loop" if is_before else "next"
    return kind
