"""The rows of the table of actions for the route of arrows: bent by hand, or found by the program."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.model.edits.bends import is_bent, unbend
from journeymapper.ui.action import Action, one_arrow
from journeymapper.ui.editor import Editor


def _bent(editor: Editor) -> list[str]:
    """The selected arrows that somebody bent."""
    journey = editor.session.journey
    return [each for each in sorted(editor.canvas.selection.transitions) if is_bent(journey.transition(each))]


def _has_bent(editor: Editor) -> bool:
    return bool(_bent(editor))


def _unbend(editor: Editor) -> None:
    editor.canvas.commit(unbend(editor.session.journey, _bent(editor)))


BENDING = (
    Action("next_stretch", lambda: tr("Next stretch of the arrow"),
           lambda editor: editor.canvas.hands.grips.walk(1), "ph.line-segments", ("J",), "canvas",
           "step/arrow", apart=True, enabled=one_arrow),
    Action("previous_stretch", lambda: tr("Previous stretch of the arrow"),
           lambda editor: editor.canvas.hands.grips.walk(-1), "ph.line-segment", ("Shift+J",), "canvas",
           "step/arrow", enabled=one_arrow),
    Action("unbend", lambda: tr("Route by itself"), _unbend, "ph.path", ("U",), "canvas", "step/arrow",
           enabled=_has_bent, context=("transition",)),
)  # fmt: skip
