"""The rows of the table of actions that compare the open map with others, and merge maps."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action, has_file
from journeymapper.ui.editor import Editor


# Imported when they are first wanted, as all dialogs.
def _compare(editor: Editor) -> None:
    from journeymapper.ui.comparing import opening  # noqa: PLC0415

    opening.compare_with_file(editor)


def _compare_version(editor: Editor) -> None:
    from journeymapper.ui.keeping import versions  # noqa: PLC0415

    versions.show(editor, compare=True)


def _merge(editor: Editor) -> None:
    from journeymapper.ui.comparing import opening  # noqa: PLC0415

    opening.merge_maps(editor)


COMPARING = (
    Action("compare", lambda: tr("Compare with a file…"), _compare, "ph.git-diff", menu="file", apart=True),
    Action("compare_version", lambda: tr("Compare with an earlier version…"), _compare_version,
           "ph.clock-clockwise", menu="file", enabled=has_file),
    Action("merge_maps", lambda: tr("Merge maps of several tables…"), _merge, "ph.git-merge", menu="file"),
)  # fmt: skip
