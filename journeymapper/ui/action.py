"""What a row of the table of actions holds, and the conditions that rows name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from journeymapper.ui.editor import Editor

Where = Literal["window", "canvas"]
Text = Callable[[], str]
Condition = Callable[[Editor], bool]


def always(editor: Editor) -> bool:
    """Enabled whatever the state."""
    del editor
    return True


def has_steps(editor: Editor) -> bool:
    """The map is not empty."""
    return editor.session.journey.count("step") > 0


def has_file(editor: Editor) -> bool:
    """The map has a file, or is a copy of what one holds or held."""
    return editor.session.path is not None or editor.keeper.origin.offered is not None


def can_undo(editor: Editor) -> bool:
    """There is something to undo."""
    return editor.session.history.can_undo


def can_redo(editor: Editor) -> bool:
    """There is something to redo."""
    return editor.session.history.can_redo


def has_selection(editor: Editor) -> bool:
    """Something is selected: steps, arrows or notes."""
    chosen = editor.canvas.selection
    return bool(chosen.steps or chosen.transitions or chosen.notes)


def has_chosen_steps(editor: Editor) -> bool:
    """At least one step is selected."""
    return bool(editor.canvas.selection.steps)


def one_step(editor: Editor) -> bool:
    """Exactly one step is selected."""
    return len(editor.canvas.selection.steps) == 1


def step_or_arrows(editor: Editor) -> bool:
    """Exactly one step is selected, or arrows alone."""
    chosen = editor.canvas.selection
    return len(chosen.steps) == 1 or bool(chosen.transitions and not chosen.steps)


def one_item(editor: Editor) -> bool:
    """Exactly one step, arrow or note is selected."""
    return len(list(editor.canvas.selection)) == 1


def has_arrows(editor: Editor) -> bool:
    """At least one arrow is selected."""
    return bool(editor.canvas.selection.transitions)


def one_arrow(editor: Editor) -> bool:
    """One arrow and no step is selected."""
    return editor.canvas.selection.transition is not None


def is_moment_of_truth(editor: Editor) -> bool:
    """Every selected step is a moment of truth."""
    journey = editor.session.journey
    return has_chosen_steps(editor) and all(
        journey.step(each).moment_of_truth for each in editor.canvas.selection.steps
    )


def is_pinned(editor: Editor) -> bool:
    """Every selected step is pinned."""
    journey = editor.session.journey
    return has_chosen_steps(editor) and all(
        journey.step(each).pinned for each in editor.canvas.selection.steps
    )


def is_goal(editor: Editor) -> bool:
    """The selected step is the goal: under the lens of a supplier its own, else that of the map."""
    journey, supplier = editor.session.journey, editor.canvas.lens.supplier
    own = {each.id: each.goal for each in journey.suppliers}
    goal = journey.sheet.goal if supplier is None else own.get(supplier)
    return editor.canvas.selection.steps == {goal}


def is_skipped(editor: Editor) -> bool:
    """The segment of the lens skips every selected step."""
    journey, segment = editor.session.journey, editor.canvas.lens.segment
    return has_chosen_steps(editor) and all(
        segment in journey.step(each).skipped_by for each in editor.canvas.selection.steps
    )


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the user can do. Its QAction is called `action_` + id."""

    id: str
    text: Text
    """In the language in use, as a menu shows it."""
    run: Callable[[Editor], object]
    icon: str = ""
    """A Phosphor icon, such as "ph.floppy-disk"."""
    keys: tuple[str, ...] = ()
    """Portable key sequences; the first is the one that menus show."""
    where: Where = "window"
    """Where the keys hold: everywhere in the window, or in the canvas alone."""
    menu: str = ""
    """The menu that holds it, such as "edit" or "view/language"; empty for none."""
    apart: bool = False
    """Whether a line stands above it in its menu and before it in the toolbar."""
    enabled: Condition = always
    checked: Condition | None = None
    """For what is on or off: whether it is on."""
    word: Text | None = None
    """The word under its button; without one it is not in the toolbar."""
    context: tuple[str, ...] = ()
    """Context menus that hold it: "step", "transition", "note" or "canvas"."""
