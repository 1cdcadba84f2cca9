"""The rows of the table of actions for lenses."""

from __future__ import annotations

from journeymapper.drawing.lens import NO_LENS
from journeymapper.i18n.language import tr
from journeymapper.ui import lenses
from journeymapper.ui.action import Action
from journeymapper.ui.editor import Editor


def _has_suppliers(editor: Editor) -> bool:
    return editor.session.journey.count("supplier") > 0


def _has_segments(editor: Editor) -> bool:
    return editor.session.journey.count("segment") > 0


LENSES = (
    Action("lens_none", lambda: tr("No lens: all routes open"), lenses.take_off, "ph.eye-slash", ("Ctrl+F3",),
           menu="view/lens", checked=lambda editor: editor.canvas.lens == NO_LENS),
    Action("lens_evidence", lambda: tr("Evidence: what is known, what is guessed"), lenses.toggle_evidence,
           "ph.question", ("Ctrl+Shift+E",), menu="view/lens",
           checked=lambda editor: editor.canvas.lens.evidence),
    Action("lens_supplier", lambda: tr("Choose a supplier…"),
           lambda editor: lenses.open_chooser(editor, "supplier"), "ph.storefront", ("F3",), menu="view/lens",
           apart=True, enabled=_has_suppliers),
    Action("lens_segment", lambda: tr("Choose a segment…"),
           lambda editor: lenses.open_chooser(editor, "segment"), "ph.users-three", ("Shift+F3",),
           menu="view/lens", enabled=_has_segments),
)  # fmt: skip
