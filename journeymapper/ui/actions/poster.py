"""The rows of the table of actions for the parts of a poster. They belong to the window, as the lens does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from journeymapper.drawing.parts import Parts
from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action
from journeymapper.ui.editor import Editor


def _part(name: str, text: Callable[[], str], icon: str) -> Action:
    def shown(editor: Editor) -> bool:
        return bool(getattr(editor.canvas.drawing.parts, name))

    def toggle(editor: Editor) -> None:
        parts: Parts = replace(editor.canvas.drawing.parts, **{name: not shown(editor)})
        editor.canvas.set_parts(parts)

    return Action(f"part_{name}", text, toggle, icon, menu="view/parts", checked=shown)


PARTS = (
    _part("title", lambda: tr("Title block"), "ph.text-h-one"),
    _part("legend", lambda: tr("Legend"), "ph.list-bullets"),
    _part("mood", lambda: tr("Mood curve"), "ph.smiley"),
    _part("table", lambda: tr("Suppliers along the main route"), "ph.table"),
    _part("actions", lambda: tr("List of actions"), "ph.check-square"),
    _part("insights", lambda: tr("Insights"), "ph.lightbulb"),
)
