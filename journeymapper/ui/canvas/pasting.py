"""One line of text from elsewhere that becomes a step; several are a list, which is looked at first."""

from __future__ import annotations

from dataclasses import replace

from journeymapper.exchange.lists.listlines import Line
from journeymapper.model.edits import steps
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Step
from journeymapper.ui.canvas import commands, walking
from journeymapper.ui.canvas.stage import Stage


def paste_line(canvas: Stage, line: Line) -> None:
    """A step called so after the selected one, or else by itself at the pointer; one undo step.

    What stands in further cells is its description.
    """
    journey, here = canvas.session.journey, canvas.selection.step
    ident = journey.new_id("step")
    if here is None:
        at = commands.free_place(canvas)
        phase = canvas.map.drawing.phase_at(*at)
        patch = steps.add_step(journey, ident, at, title=line.words, phase=phase)
    else:
        boxes = {each: card.box for each, card in canvas.map.drawing.cards.items()}
        at = walking.room_after(list(boxes.values()), boxes[here])
        patch = steps.add_after(journey, ident, here, at, title=line.words)
    made = patch.changes["step", ident].after
    assert isinstance(made, Step)  # noqa: S101 - it was added just now
    described = Change(None, replace(made, description=line.more))
    canvas.commit(Patch("paste", {**patch.changes, ("step", ident): described}, line.words))
    canvas.select([("step", ident)])
    canvas.reveal(ident)
