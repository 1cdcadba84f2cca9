"""Between the map and its parking lot: what the actions, the panel and the gestures do with notes."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from journeymapper.arrange.geometry import Point
from journeymapper.model.edits import notes
from journeymapper.ui.canvas import walking
from journeymapper.ui.canvas.guides import on_grid
from journeymapper.ui.canvas.stage import Stage


def park(canvas: Stage) -> None:
    """Takes the selected notes off the map."""
    if canvas.selection.notes:
        canvas.commit(notes.park(canvas.session.journey, canvas.selection.notes))


def place(canvas: Stage, note: str, at: QPointF | None = None) -> None:
    """Puts a parked note on the map, its centre at a place or else where there is room in sight."""
    where = (at.x(), at.y()) if at is not None else _room(canvas)
    canvas.commit(notes.place_note(canvas.session.journey, note, where))
    canvas.select([("note", note)])


def make_step(canvas: Stage, note: str, at: QPointF | None = None) -> None:
    """Makes a parked note a step, near a place or else where there is room in sight."""
    journey = canvas.session.journey
    where = _room(canvas, at)
    step = journey.new_id("step")
    canvas.commit(notes.note_to_step(journey, note, step, where, canvas.map.drawing.phase_at(*where)))
    canvas.select([("step", step)])
    canvas.reveal(step)


def _room(canvas: Stage, at: QPointF | None = None) -> Point:
    """A free place on the grid: at a place, or in the middle of what is in sight."""
    at = at if at is not None else canvas.camera.seen.center()
    drawing = canvas.map.drawing
    taken = [card.box for card in drawing.cards.values()] + [note.box for note in drawing.notes.values()]
    return walking.room_at(taken, (on_grid(at.x()), on_grid(at.y())))
