"""What the actions of marking do: a function each, named like the action's id."""

from __future__ import annotations

from journeymapper.model.edits import marks
from journeymapper.ui.canvas.stage import Stage


def vote(canvas: Stage) -> None:
    """A vote for each selected step."""
    _vote(canvas, 1)


def vote_less(canvas: Stage) -> None:
    """A vote less for each selected step that has one."""
    _vote(canvas, -1)


def _vote(canvas: Stage, votes: int) -> None:
    steps = sorted(canvas.selection.steps)
    if steps:
        canvas.commit(marks.vote(canvas.session.journey, steps, votes))


def badges(canvas: Stage) -> None:
    """All badges of the selected step in a list, for the keyboard."""
    step = canvas.selection.step
    if step is not None:
        canvas.reveal(step)
        canvas.marking.show_badges(step, stays=True)
