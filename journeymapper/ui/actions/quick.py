"""The rows of the table of actions for marking in two keys, and for what will be done."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action, has_chosen_steps, one_arrow
from journeymapper.ui.editor import Editor
from journeymapper.ui.marking import jot, quick


def _can_be_known(editor: Editor) -> bool:
    """Steps or arrows are selected."""
    return bool(editor.canvas.selection.steps or editor.canvas.selection.transitions)


def _can_be_given(editor: Editor) -> bool:
    """Arrows are selected, and there are segments to take them."""
    return bool(editor.canvas.selection.transitions) and editor.session.journey.count("segment") > 0


QUICK = (
    Action("evidence", lambda: tr("How is it known…"), quick.evidence, "ph.fingerprint", ("E",), "canvas",
           "step", apart=True, enabled=_can_be_known, context=("step", "transition")),
    Action("mood", lambda: tr("Mood…"), quick.mood, "ph.smiley", ("F",), "canvas", "step",
           enabled=has_chosen_steps, context=("step",)),
    Action("note_action", lambda: tr("Note an action…"), jot.note_action, "ph.check-square", ("A",),
           "canvas", "step", context=("step", "canvas")),
    Action("who_takes", lambda: tr("Who takes this…"), quick.who_takes, "ph.users-three", ("W",), "canvas",
           "step/arrow", apart=True, enabled=_can_be_given, context=("transition",)),
    Action("share", lambda: tr("Share…"), jot.share, "ph.percent", ("%",), "canvas",
           "step/arrow", enabled=one_arrow, context=("transition",)),
)  # fmt: skip
