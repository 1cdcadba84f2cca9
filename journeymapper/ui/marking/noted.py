"""What the counters of a card count, opened: pains and chances at the card, actions in their panel."""

from __future__ import annotations

from journeymapper.ui.editor import Editor


def open_mark(editor: Editor, step: str, mark: str) -> None:
    """Opens what a counter of a step counts, by the name of its mark in the legend."""
    if mark == "todo":
        _show_actions(editor, step)
    else:
        _show_remarks(editor, step, mark)


def remarks(editor: Editor) -> None:
    """Opens the pains and chances of the selected step, for the keyboard."""
    step = editor.canvas.selection.step
    if step is not None:
        editor.canvas.reveal(step)
        _show_remarks(editor, step, "pains")


def todo_here(editor: Editor) -> None:
    """Opens the list of actions at the first that is to be done at the selected step."""
    step = editor.canvas.selection.step
    if step is not None:
        _show_actions(editor, step)


# Imported when they are first wanted, as panels that a new window does not show are.
def _show_remarks(editor: Editor, step: str, first: str) -> None:
    from journeymapper.ui.marking.noted_list import NotedList  # noqa: PLC0415

    NotedList(editor.canvas, step, first)


def _show_actions(editor: Editor, step: str) -> None:
    from journeymapper.ui.panels.tables.todo import TodoPanel  # noqa: PLC0415

    editor.show_panel("todo", shown=True)
    for panel in editor.frame.findChildren(TodoPanel):
        panel.go_to(step)
