"""What the actions of the canvas do: a function each, named like the action's id."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from journeymapper.arrange.geometry import Box, Point
from journeymapper.i18n.language import tr
from journeymapper.model.edits import notes, places, steps, transitions
from journeymapper.model.edits.fragment import put_in
from journeymapper.model.edits.remove import remove, remove_and_heal
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Kind, Note, Step, TransitionKind
from journeymapper.ui.canvas import clipboard, making_room, walking
from journeymapper.ui.canvas.guides import GRID, on_grid
from journeymapper.ui.canvas.selection import Selection
from journeymapper.ui.canvas.stage import Stage
from journeymapper.ui.canvas.tools.connect import Connect

_ASIDE = 2 * GRID
"""How far a copy lies from its original when nothing says where."""


def next_step(canvas: Stage) -> None:
    """A new step after the selected one, connected, its title being typed."""
    _from_selected(canvas, walking.room_after, steps.add_after, making_room.after)


def branch(canvas: Stage) -> None:
    """An alternative beside the selected step, from the same steps before."""
    _from_selected(canvas, walking.room_beside, steps.add_branch, making_room.beside)


def insert_before(canvas: Stage) -> None:
    """A new step between the selected one and what leads to it."""
    _from_selected(canvas, walking.room_before, steps.insert_before)


def new_step(canvas: Stage) -> None:
    """A new step by itself, at the pointer or else where there is room in sight."""
    at = free_place(canvas)
    phase = canvas.map.drawing.phase_at(*at)
    _make(canvas, "step", at, lambda *about: steps.add_step(*about, phase=phase))


def add_note(canvas: Stage) -> None:
    """A note at the pointer or else where there is room in sight, its text being typed."""
    _make(canvas, "note", free_place(canvas), notes.add_note)


def edit_title(canvas: Stage) -> None:
    """Lets the user type the title of the selected step, the label of the arrow, the text of the note."""
    chosen = list(canvas.selection)
    if len(chosen) == 1:
        canvas.write(chosen[0])


def connect(canvas: Stage) -> None:
    """An arrow from the selected step: then a click, or a walk to the target and Enter."""
    _connect(canvas, "next")


def loop_back(canvas: Stage) -> None:
    """As connect, for a loop; arrows that are selected become loops."""
    if canvas.selection.transitions and not canvas.selection.steps:
        make_loop(canvas)
    else:
        _connect(canvas, "loop")


def make_next(canvas: Stage) -> None:
    """Makes the selected arrows lead on."""
    _change_way(canvas, "next")


def make_loop(canvas: Stage) -> None:
    """Makes the selected arrows loops."""
    _change_way(canvas, "loop")


def make_skip(canvas: Stage) -> None:
    """Makes the selected arrows skips."""
    _change_way(canvas, "skip")


def reverse(canvas: Stage) -> None:
    """Turns the selected arrow around."""
    arrow = canvas.selection.transition
    if arrow is not None:
        canvas.commit(transitions.reverse(canvas.session.journey, arrow))


def delete(canvas: Stage) -> None:
    """Removes what is selected: steps with their arrows."""
    chosen = canvas.selection
    if chosen:
        journey = canvas.session.journey
        canvas.commit(remove(journey, _ordered(journey, chosen), chosen.transitions, chosen.notes))


def delete_heal(canvas: Stage) -> None:
    """Removes what is selected, and joins the arrows in and out of its steps."""
    chosen = canvas.selection
    if chosen:
        journey = canvas.session.journey
        canvas.commit(remove_and_heal(journey, _ordered(journey, chosen), chosen.transitions, chosen.notes))


def cut(canvas: Stage) -> None:
    """Copies what is selected, then removes it."""
    if copy(canvas):
        delete(canvas)


def copy(canvas: Stage) -> bool:
    """Puts the selected steps, their arrows and notes on the clipboard; returns whether it did."""
    chosen = canvas.selection
    if not (chosen.steps or chosen.notes):
        return False
    drawing = canvas.map.drawing
    part = clipboard.fragment(drawing.journey, chosen)
    QApplication.clipboard().setMimeData(clipboard.MapMime(part, drawing.theme))
    return True


def paste(canvas: Stage) -> None:
    """Puts what was copied, here or in another window, at the pointer, or beside its original."""
    part = clipboard.pasted(QApplication.clipboard().mimeData())
    if part is None:
        canvas.say(tr("There are no steps on the clipboard."))
    else:
        at = canvas.pointer
        _put(canvas, part, None if at is None else (at.x(), at.y()), "paste")


def duplicate(canvas: Stage) -> None:
    """A copy of what is selected, beside it."""
    chosen = canvas.selection
    if chosen.steps or chosen.notes:
        _put(canvas, clipboard.fragment(canvas.session.journey, chosen), None, "duplicate")


def select_all(canvas: Stage) -> None:
    """Selects all steps, arrows and notes of the map."""
    drawing = canvas.map.drawing
    kinds: dict[Kind, list[str]] = {
        "step": list(drawing.cards),
        "transition": list(drawing.arrows),
        "note": list(drawing.notes),
    }
    canvas.select((kind, ident) for kind, idents in kinds.items() for ident in idents)


def moment_of_truth(canvas: Stage) -> None:
    """Makes the selected steps moments of truth; if all are, none of them."""
    chosen = _selected_steps(canvas)
    wanted = not all(step.moment_of_truth for step in chosen)
    ids = [step.id for step in chosen]
    _edit(canvas, lambda journey: steps.edit_steps(journey, ids, "moment-of-truth", moment_of_truth=wanted))


def pin(canvas: Stage) -> None:
    """Pins the selected steps in place; if all are, unpins them."""
    chosen = _selected_steps(canvas)
    wanted = not all(step.pinned for step in chosen)
    ids = [step.id for step in chosen]
    _edit(canvas, lambda journey: steps.edit_steps(journey, ids, "pin", pinned=wanted))


def cancel(canvas: Stage) -> None:
    """Ends the gesture without a trace; without a gesture, selects nothing."""
    canvas.cancel()


def walk(canvas: Stage, direction: walking.Direction) -> None:
    """Selects the neighbouring step in a direction; the first step if none is selected."""
    boxes = _boxes(canvas)
    start = canvas.selection.step or next(iter(sorted(canvas.selection.steps)), None)
    if start is None:
        found = next((step.id for step in canvas.session.journey.steps if step.id in boxes), None)
    else:
        found = walking.neighbour(boxes, boxes[start], direction)
    if found is not None:
        canvas.select([("step", found)])
        canvas.reveal(found)


def nudge(canvas: Stage, direction: walking.Direction) -> None:
    """Moves what is selected by one line of the grid; a run of nudges is one undo step."""
    dx, dy = {"left": (-GRID, 0.0), "right": (GRID, 0.0), "up": (0.0, -GRID), "down": (0.0, GRID)}[direction]
    chosen = canvas.selection
    if chosen.steps or chosen.notes:
        run = "nudge " + " ".join(sorted(chosen.steps | chosen.notes))
        canvas.commit(places.shift(canvas.session.journey, chosen.steps, chosen.notes, dx, dy), run)


def _connect(canvas: Stage, way: TransitionKind) -> None:
    step = canvas.selection.step
    if step is not None:
        canvas.begin(Connect(canvas, step, way))


def _change_way(canvas: Stage, way: TransitionKind) -> None:
    chosen = canvas.selection.transitions
    if chosen:
        canvas.commit(transitions.edit_transitions(canvas.session.journey, chosen, "edit-way", way=way))


def _edit(canvas: Stage, edit: Callable[[Journey], Patch]) -> None:
    canvas.commit(edit(canvas.session.journey))


def _selected_steps(canvas: Stage) -> list[Step]:
    return [canvas.session.journey.step(ident) for ident in sorted(canvas.selection.steps)]


def _ordered(journey: Journey, chosen: Selection) -> list[str]:
    """The selected steps in the order of the journey, so that the same keys always give the same map."""
    return [step.id for step in journey.steps if step.id in chosen.steps]


def _boxes(canvas: Stage) -> dict[str, Box]:
    return {ident: card.box for ident, card in canvas.map.drawing.cards.items()}


def _from_selected(
    canvas: Stage,
    room: Callable[[list[Box], Box], Point],
    add: Callable[[Journey, str, str, Point], Patch],
    near: Callable[[Box], tuple[Point, ...]] | None = None,
) -> None:
    """A new step that begins from the selected one: where there is room, or `near` it if others make room."""
    here = canvas.selection.step
    if here is None:
        return
    boxes = _boxes(canvas)
    fixed = {step.id for step in canvas.session.journey.steps if step.pinned}
    made = None
    if near and canvas.makes_room:
        made = making_room.made_room(boxes, near(boxes[here]), fixed, boxes[here])
    moved = made.moved if made else {}

    def added(journey: Journey, ident: str, place: Point) -> Patch:
        patch = add(journey, ident, here, place)
        return patch.then(places.move(journey, moved)) if moved else patch

    at = made.at if made else room(list(boxes.values()), boxes[here])
    _make(canvas, "step", at, added)


def _make(canvas: Stage, kind: Kind, at: Point, add: Callable[[Journey, str, Point], Patch]) -> None:
    """A new record at a place, selected, its text being typed: all of it one undo step."""
    journey = canvas.session.journey
    ident = journey.new_id(kind)
    merge = f"new {ident}"
    before = list(canvas.selection)
    canvas.commit(add(journey, ident, at), merge)
    canvas.select([(kind, ident)])
    if kind == "step":
        canvas.reveal(ident)
    canvas.write((kind, ident), made_by=merge, back_to=before)


def free_place(canvas: Stage) -> Point:
    """A free place on the grid at the pointer, or else in the middle of what is in sight."""
    at = canvas.pointer
    if at is None:
        at = canvas.camera.seen.center()
    return walking.room_at(list(_boxes(canvas).values()), (on_grid(at.x()), on_grid(at.y())))


def _put(canvas: Stage, part: Journey, at: Point | None, name: str) -> None:
    """Puts a copy of a fragment into the map, its middle at a place or beside the original; selects it."""
    by = _tofree_places(canvas, part, (_ASIDE, _ASIDE) if at is None else _way_to(part, at))
    patch = put_in(canvas.session.journey, part, by, name)
    canvas.commit(patch)
    canvas.select(key for key, change in patch.changes.items() if isinstance(change.after, Step | Note))


def _tofree_places(canvas: Stage, part: Journey, by: Point) -> Point:
    """As `by`, or further aside, until no step comes to lie just over another and hides it."""
    taken = {(step.x, step.y) for step in canvas.session.journey.steps}
    dx, dy = by
    while any((step.x + dx, step.y + dy) in taken for step in part.steps):
        dx, dy = dx + _ASIDE, dy + _ASIDE
    return dx, dy


def _way_to(part: Journey, at: Point) -> Point:
    """How far a fragment moves, along the grid, to have its middle at a place."""
    spots = [(step.x, step.y) for step in part.steps]
    spots += [(note.x, note.y) for note in part.notes if note.x is not None and note.y is not None]
    if not spots:
        return 0.0, 0.0
    across, down = [x for x, _ in spots], [y for _, y in spots]
    return on_grid(at[0] - (min(across) + max(across)) / 2), on_grid(at[1] - (min(down) + max(down)) / 2)
