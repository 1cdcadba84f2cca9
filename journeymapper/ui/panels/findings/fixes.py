"""What can be done about a finding: a table by code. Each fix is one undo step, or opens where to do it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from journeymapper.analysis.likely_goal import likely_goal
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import cut, one_line
from journeymapper.model.edits.lists import remove_supplier
from journeymapper.model.edits.mending import (
    join_phase,
    make_onward,
    neighbour_phase,
    onward_way,
    scale_shares,
)
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.model.edits.transitions import edit_transitions, reverse
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Key
from journeymapper.ui.editor import Editor

if TYPE_CHECKING:
    from journeymapper.analysis.findings import Finding

_TITLE_MOST = 32
Edit = Callable[[Journey], Patch]


@dataclass(frozen=True, slots=True)
class Fix:
    """A fix that is offered: an edit of the map, or a way to where it is made."""

    text: str
    icon: str
    edit: Edit | None = None
    open: Callable[[], object] | None = None
    text_for_all: str = ""
    """What it is called when it is made for all findings of a kind at once."""


def fixes(editor: Editor, finding: Finding) -> list[Fix]:
    """The fixes of a finding, the likeliest first; none for what is gone meanwhile."""
    offer = _FIXES.get(finding.id)
    journey = editor.session.journey
    if offer is None or not all(journey.get(*key) is not None for key in keys_of(finding)):
        return []
    return offer(editor, finding)


def keys_of(finding: Finding) -> list[Key]:
    """The records that a finding is about."""
    named: list[Key] = [("step", each) for each in finding.steps]
    named += [("transition", each) for each in finding.transitions]
    named += [("segment", each) for each in finding.segments]
    if finding.supplier is not None:
        named.append(("supplier", finding.supplier))
    if finding.phase is not None:
        named.append(("phase", finding.phase))
    return named


def fix_all(editor: Editor, findings: Iterable[Finding]) -> Patch | None:
    """The first fix of each of these findings as one edit, where it is one; None if none is."""
    journey = editor.session.journey
    after, done = journey.copy(), dict[Key, None]()
    first: Patch | None = None
    for finding in findings:
        offered = fixes(editor, finding)
        if offered and offered[0].edit is not None:
            patch = offered[0].edit(after)
            after.apply(patch)
            first = first or patch
            done.update(dict.fromkeys(patch.changes))
    if first is None:
        return None
    return Patch(first.name, {key: Change(journey.get(*key), after.get(*key)) for key in done})


def _arrow_back(editor: Editor, finding: Finding) -> list[Fix]:
    """An arrow that goes back where it should go on."""
    del editor
    arrow = finding.transitions[0]
    return [
        Fix(
            tr("Make it a loop"),
            "ph.arrow-counter-clockwise",
            lambda journey: edit_transitions(journey, [arrow], "edit-way", way="loop"),
            text_for_all=tr("Make them all loops"),
        ),
        _turn_around(arrow),
    ]


def _arrow_onward(editor: Editor, finding: Finding) -> list[Fix]:
    """A loop that goes on where it should go back."""
    arrow = finding.transitions[0]
    is_skip = onward_way(editor.session.journey, arrow) == "skip"
    text = tr("Make it a skip") if is_skip else tr("Make it an arrow onward")
    icon = "ph.arrow-bend-up-right" if is_skip else "ph.arrow-right"
    onward = Fix(
        text,
        icon,
        lambda journey: make_onward(journey, arrow),
        text_for_all=tr("Make them all skips or arrows onward"),
    )
    return [onward, _turn_around(arrow)]


def _turn_around(arrow: str) -> Fix:
    return Fix(tr("Turn it around"), "ph.swap", lambda journey: reverse(journey, arrow))


def _goal(editor: Editor, finding: Finding) -> list[Fix]:
    """The step that is selected, and the one that is likely."""
    del finding
    offered = dict.fromkeys((editor.canvas.selection.step, likely_goal(editor.session.journey)))
    return [_make_goal(editor.session.journey, each) for each in offered if each is not None]


def _make_goal(journey: Journey, step: str) -> Fix:
    title = one_line(journey.step(step).title).strip() or tr("(no title)")
    return Fix(
        tr("Make “{step}” the goal", step=cut(title, _TITLE_MOST)),
        "ph.flag",
        lambda journey: edit_sheet(journey, "set-goal", goal=step),
    )


def _loop_share(editor: Editor, finding: Finding) -> list[Fix]:
    def go() -> None:
        editor.canvas.select([("transition", finding.transitions[0])])
        editor.show_panel("inspector", shown=True)
        field = editor.frame.findChild(QLineEdit, "share")
        if field is not None:
            field.setFocus()
            field.selectAll()

    return [Fix(tr("Give it a share…"), "ph.percent", open=go)]


def _scale(editor: Editor, finding: Finding) -> list[Fix]:
    del editor
    step = finding.steps[0]
    text, every = tr("Bring them down to 100 %"), tr("Bring them all down to 100 %")
    return [Fix(text, "ph.percent", lambda journey: scale_shares(journey, step), text_for_all=every)]


def _remove_supplier(editor: Editor, finding: Finding) -> list[Fix]:
    del editor
    supplier = finding.supplier or ""
    text, every = tr("Remove the supplier"), tr("Remove all these suppliers")
    return [Fix(text, "ph.trash", lambda journey: remove_supplier(journey, supplier), text_for_all=every)]


def _remove_step(editor: Editor, finding: Finding) -> list[Fix]:
    del editor
    step = finding.steps[0]
    text, every = tr("Delete the step"), tr("Delete all these steps")
    return [Fix(text, "ph.trash", lambda journey: remove(journey, [step]), text_for_all=every)]


def _join_phase(editor: Editor, finding: Finding) -> list[Fix]:
    journey, step = editor.session.journey, finding.steps[0]
    phase = neighbour_phase(journey, step)
    if phase is None:
        return []
    name = next(each.name for each in journey.phases if each.id == phase)
    text = tr("Put it in “{phase}”, as its neighbours", phase=one_line(name))
    every = tr("Put each in the phase of its neighbours")
    return [Fix(text, "ph.swatches", lambda journey: join_phase(journey, step), text_for_all=every)]


def _title(editor: Editor, finding: Finding) -> list[Fix]:
    step = finding.steps[-1]
    return [Fix(tr("Type a title…"), "ph.pencil-simple", open=lambda: editor.canvas.edit_title(step))]


_FIXES: Mapping[str, Callable[[Editor, Finding], list[Fix]]] = {
    "shares-over-one": _scale,
    "no-goal": _goal,
    "forward-loop": _arrow_onward,
    "backward-skip": _arrow_back,
    "loop-share-missing": _loop_share,
    "untouched-supplier": _remove_supplier,
    "phase-order": _arrow_back,
    "untitled-step": _title,
    "loose-step": _remove_step,
    "duplicate-title": _title,
    "no-phase": _join_phase,
}
