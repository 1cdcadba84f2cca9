"""What the actions of marking do: a function each, named like the action's id."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.model.edits import marks, sheet
from journeymapper.model.edits.touches import toggle_own_goal, touch_of
from journeymapper.ui.canvas.carried import supplier_name
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


def set_goal(canvas: Stage) -> None:
    """Makes the selected step the goal, or takes the goal away if it was.

    Under the lens of a supplier it is where that supplier's product is bought, else the goal of the map.
    """
    step, supplier = canvas.selection.step, canvas.map.drawing.lens.supplier
    if step is not None and supplier is not None:
        canvas.commit(toggle_own_goal(canvas.session.journey, supplier, step))
        _tell_unseen_goal(canvas, supplier, step)
    elif step is not None:
        canvas.commit(sheet.toggle_goal(canvas.session.journey, step))
    elif canvas.selection.steps:
        canvas.say(tr("The goal is one step: select just that one."))


def _tell_unseen_goal(canvas: Stage, supplier: str, step: str) -> None:
    """The flag of a supplier's own goal is on its badge: without one nothing would be seen."""
    journey = canvas.session.journey
    here = journey.step(step)
    if touch_of(here, supplier) is None and any(
        each.id == supplier and each.goal == step for each in journey.suppliers
    ):
        name = supplier_name(journey, supplier)
        canvas.say(
            tr("The product of {supplier} is bought here, but it has no badge at this step.", supplier=name)
        )
