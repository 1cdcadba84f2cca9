"""The rows of the table of actions for the parts of a poster. They belong to the window, as the lens does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from journeymapper.drawing.parts import Parts
from journeymapper.ui.action import Action
from journeymapper.ui.editor import Editor
from journeymapper.ui.poster_parts import PART_NAMES


def _part(name: str, text: Callable[[], str], icon: str) -> Action:
    def shown(editor: Editor) -> bool:
        return bool(getattr(editor.canvas.drawing.parts, name))

    def toggle(editor: Editor) -> None:
        parts: Parts = replace(editor.canvas.drawing.parts, **{name: not shown(editor)})
        editor.canvas.set_parts(parts)

    return Action(f"part_{name}", text, toggle, icon, menu="view/parts", checked=shown)


PARTS = tuple(_part(name, text, icon) for name, (text, icon) in PART_NAMES.items())
