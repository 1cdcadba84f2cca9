"""The rows of the table of actions that tidy the map."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action, has_steps
from journeymapper.ui.editor import Editor
from journeymapper.ui.tidying.shapes import WAYS, Way


def _may_tidy(editor: Editor) -> bool:
    return has_steps(editor) and not (editor.tidying.is_busy or editor.canvas.is_locked)


def _tidy_as(way: Way) -> Action:
    return Action(
        f"tidy_{way.id}",
        way.text,
        lambda editor: editor.tidying.tidy(way),
        way.icon,
        menu="step/tidy",
        apart=way.id == "screen",
        enabled=_may_tidy,
        checked=lambda editor: editor.tidying.way is way,
    )


TIDYING = (
    Action("tidy", lambda: tr("Tidy"), lambda editor: editor.tidying.tidy(), "ph.tree-structure", ("Ctrl+T",),
           menu="step", apart=True, enabled=_may_tidy, word=lambda: tr("Tidy"), context=("step", "canvas")),
    *map(_tidy_as, WAYS),
    Action("tidy_anew", lambda: tr("Anew, also arrows bent by hand"),
           lambda editor: editor.tidying.tidy(anew=True), "ph.arrows-clockwise", menu="step/tidy", apart=True,
           enabled=_may_tidy),
    Action("tidy_as_i_go", lambda: tr("Tidy as I go: steps make room for a new one"),
           lambda editor: editor.desk.use_tidy(not editor.desk.settings.tidy), "ph.arrows-out-line-vertical",
           menu="step/tidy", apart=True, checked=lambda editor: editor.desk.settings.tidy),
)  # fmt: skip
