"""The rows of the table of actions that find things on the map, and things to do."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action, has_steps
from journeymapper.ui.editor import Editor


# Imported when they are first wanted: nobody finds anything before the first window is painted.
def _find(editor: Editor) -> None:
    from journeymapper.ui.finding import find  # noqa: PLC0415

    find.find(editor)


def _find_next(editor: Editor) -> None:
    from journeymapper.ui.finding import find  # noqa: PLC0415

    find.find_next(editor)


def _find_previous(editor: Editor) -> None:
    from journeymapper.ui.finding import find  # noqa: PLC0415

    find.find_previous(editor)


def _show_palette(editor: Editor) -> None:
    from journeymapper.ui.finding import palette  # noqa: PLC0415

    palette.show(editor)


def _has_anything(editor: Editor) -> bool:
    """There are steps or notes."""
    return has_steps(editor) or editor.session.journey.count("note") > 0


FINDING = (
    Action("find", lambda: tr("Find…"), _find, "ph.magnifying-glass", ("Ctrl+F",), menu="edit", apart=True,
           enabled=_has_anything, context=("canvas",)),
    Action("find_next", lambda: tr("Find the next"), _find_next, "ph.caret-down", ("Ctrl+G",), menu="edit",
           enabled=_has_anything),
    Action("find_previous", lambda: tr("Find the previous"), _find_previous, "ph.caret-up", ("Ctrl+Shift+G",),
           menu="edit", enabled=_has_anything),
    Action("palette", lambda: tr("Find an action…"), _show_palette, "ph.command", ("Ctrl+K",), menu="help"),
)  # fmt: skip
