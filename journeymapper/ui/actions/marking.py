"""The rows of the table of actions for marking."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action, has_chosen_steps, one_step
from journeymapper.ui.canvas import marking_commands
from journeymapper.ui.editor import Editor
from journeymapper.ui.marking import noted


def _has_votes(editor: Editor) -> bool:
    """A selected step has a vote."""
    return any(editor.session.journey.step(each).votes for each in editor.canvas.selection.steps)


def _has_badges(editor: Editor) -> bool:
    """The one selected step is touched by a supplier."""
    step = editor.canvas.selection.step
    return step is not None and bool(editor.session.journey.step(step).touches)


def _has_todo(editor: Editor) -> bool:
    """There is something to be done at the one selected step."""
    step = editor.canvas.selection.step
    todo = (each.step for each in editor.session.journey.actions if not each.done)
    return step is not None and step in todo


MARKS = (
    Action("vote", lambda: tr("Add a vote"), lambda editor: marking_commands.vote(editor.canvas),
           "ph.thumbs-up", ("V",), "canvas", "step", apart=True, enabled=has_chosen_steps, context=("step",)),
    Action("vote_less", lambda: tr("Take a vote off"),
           lambda editor: marking_commands.vote_less(editor.canvas), "ph.thumbs-down", ("Shift+V",), "canvas",
           "step", enabled=_has_votes),
    Action("badges", lambda: tr("Suppliers of the step, as a list"),
           lambda editor: marking_commands.badges(editor.canvas), "ph.list-bullets", ("B",), "canvas", "step",
           enabled=_has_badges),
    Action("remarks", lambda: tr("Pains and chances…"), noted.remarks, "ph.lightning", ("R",), "canvas",
           "step", enabled=one_step, context=("step",)),
    Action("todo_here", lambda: tr("Actions at the step"), noted.todo_here, "ph.check-square-offset",
           ("Shift+A",), "canvas", "step", enabled=_has_todo, context=("step",)),
)  # fmt: skip
