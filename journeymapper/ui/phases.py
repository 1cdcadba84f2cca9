"""The menu that gives the selected steps a phase; what is in it is looked up when it opens."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.steps import edit_steps
from journeymapper.ui.editor import Editor
from journeymapper.ui.panels.colors import swatch


def phase_menu(editor: Editor, parent: QWidget) -> QMenu:
    """A menu of the phases of the map."""
    menu = QMenu(parent)
    menu.setObjectName("menu_phase")
    menu.aboutToShow.connect(lambda: fill(menu, editor))
    return menu


def fill(menu: QMenu, editor: Editor) -> None:
    """Lists the phases as they are now; that of the selected steps has a mark."""
    menu.clear()
    journey, theme = editor.session.journey, editor.canvas.drawing.theme
    chosen = sorted(editor.canvas.selection.steps)
    held = {journey.step(each).phase for each in chosen}
    choices: list[tuple[str | None, str, QColor | None]] = [
        (phase.id, phase.name, QColor(theme.phase_color(at, phase.color)))
        for at, phase in enumerate(journey.phases)
    ]
    for ident, name, color in [*choices, (None, tr("No phase"), None)]:
        action = menu.addAction(name.replace("&", "&&"))
        if color is not None:
            action.setIcon(swatch(color))
        action.setCheckable(True)
        action.setChecked(held == {ident})
        action.setEnabled(bool(chosen))
        action.triggered.connect(lambda _=False, ident=ident: _give(editor, chosen, ident))


def _give(editor: Editor, steps: list[str], phase: str | None) -> None:
    editor.session.commit(edit_steps(editor.session.journey, steps, "set-phase", phase=phase))
