"""The table of actions: one row each. Menus, toolbar, context menus and the key list in Help come from it."""

from __future__ import annotations

import sys
from collections.abc import Callable

from journeymapper.i18n.language import tr
from journeymapper.settings import Appearance
from journeymapper.ui import documents, opening
from journeymapper.ui.action import (
    Action,
    Condition,
    can_redo,
    can_undo,
    has_arrows,
    has_chosen_steps,
    has_file,
    has_selection,
    has_steps,
    is_goal,
    is_moment_of_truth,
    is_pinned,
    is_skipped,
    one_arrow,
    one_item,
    one_step,
    step_or_arrows,
)
from journeymapper.ui.actions.aligning import ALIGNING
from journeymapper.ui.actions.bending import BENDING
from journeymapper.ui.actions.comparing import COMPARING
from journeymapper.ui.actions.exchanging import EXCHANGING
from journeymapper.ui.actions.finding import FINDING
from journeymapper.ui.actions.lenses import LENSES
from journeymapper.ui.actions.listing import PASTING
from journeymapper.ui.actions.marking import MARKS
from journeymapper.ui.actions.panels import PANELS
from journeymapper.ui.actions.parking import PARKING
from journeymapper.ui.actions.poster import PARTS
from journeymapper.ui.actions.presenting import PRESENTING
from journeymapper.ui.actions.quick import QUICK
from journeymapper.ui.actions.start import START
from journeymapper.ui.actions.tidying import TIDYING
from journeymapper.ui.canvas import commands, marking_commands, skipping
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.editor import Editor
from journeymapper.ui.keeping import saving

Run = Callable[[Editor], object]

_FULL_SCREEN = "Ctrl+Meta+F" if sys.platform == "darwin" else "F11"


def _on_canvas(command: Callable[[Canvas], object]) -> Run:
    return lambda editor: command(editor.canvas)


def _speak(language: str | None) -> Run:
    return lambda editor: editor.desk.use_language(language)


def _speaks(language: str | None) -> Condition:
    return lambda editor: editor.desk.settings.language == language


def _look(appearance: Appearance) -> Run:
    return lambda editor: editor.desk.use_appearance(appearance)


def _looks(appearance: Appearance) -> Condition:
    return lambda editor: editor.desk.settings.appearance == appearance


# Imported when they are first wanted: dialogs together take as long to load as the canvas.
def _choose_recent(editor: Editor) -> None:
    from journeymapper.ui.dialogs import recent  # noqa: PLC0415

    recent.choose(editor)


def _show_versions(editor: Editor) -> None:
    from journeymapper.ui.keeping import versions  # noqa: PLC0415

    versions.show(editor)


def _show_unwanted(editor: Editor) -> None:
    from journeymapper.ui.keeping import unwanted  # noqa: PLC0415

    unwanted.show(editor)


def _close(editor: Editor) -> None:
    from journeymapper.ui.start import closing  # noqa: PLC0415

    closing.close(editor)


def _show_keys(editor: Editor) -> None:
    from journeymapper.ui.dialogs import keys  # noqa: PLC0415

    keys.show(editor)


def _show_about(editor: Editor) -> None:
    from journeymapper.ui.dialogs import about  # noqa: PLC0415

    about.show(editor)


def _full_screen(editor: Editor) -> None:
    window = editor.frame
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


FILE = (
    Action("new", lambda: tr("New map"), documents.new, "ph.file-plus", ("Ctrl+N",), menu="file",
           word=lambda: tr("New")),
    Action("open", lambda: tr("Open…"), opening.open_map, "ph.folder-open", ("Ctrl+O",), menu="file",
           word=lambda: tr("Open")),
    Action("open_recent", lambda: tr("Open recent…"), _choose_recent, "ph.clock-counter-clockwise",
           ("Ctrl+Shift+O",), menu="file"),
    Action("save", lambda: tr("Save"), saving.save, "ph.floppy-disk", ("Ctrl+S",), menu="file", apart=True,
           word=lambda: tr("Save")),
    Action("save_as", lambda: tr("Save as…"), saving.save_as, "ph.floppy-disk-back", ("Ctrl+Shift+S",),
           menu="file"),
    Action("versions", lambda: tr("Earlier versions…"), _show_versions, "ph.archive-box", menu="file",
           enabled=has_file),
    Action("unwanted", lambda: tr("Unsaved maps…"), _show_unwanted, "ph.trash", menu="file"),
    Action("save_template", lambda: tr("Save as template…"), documents.save_template, "ph.stack",
           menu="file"),
    *EXCHANGING,
    *COMPARING,
    Action("close", lambda: tr("Close"), _close, "ph.x", ("Ctrl+W",), menu="file", apart=True),
    Action("quit", lambda: tr("Quit"), lambda editor: editor.desk.quit(), "ph.sign-out", ("Ctrl+Q",),
           menu="file"),
)  # fmt: skip

EDIT = (
    Action("undo", lambda: tr("Undo"), lambda editor: editor.session.undo(), "ph.arrow-u-up-left",
           ("Ctrl+Z",),
           menu="edit", enabled=can_undo, word=lambda: tr("Undo")),
    Action("redo", lambda: tr("Redo"), lambda editor: editor.session.redo(), "ph.arrow-u-up-right",
           ("Ctrl+Shift+Z", "Ctrl+Y"), menu="edit", enabled=can_redo, word=lambda: tr("Redo")),
    Action("cut", lambda: tr("Cut"), _on_canvas(commands.cut), "ph.scissors", ("Ctrl+X",), "canvas", "edit",
           apart=True, enabled=has_selection, context=("step", "note")),
    Action("copy", lambda: tr("Copy"), _on_canvas(commands.copy), "ph.copy", ("Ctrl+C",), "canvas", "edit",
           enabled=has_selection, context=("step", "note")),
    *PASTING,
    Action("duplicate", lambda: tr("Duplicate"), _on_canvas(commands.duplicate), "ph.copy-simple",
           ("Ctrl+D",),
           "canvas", "edit", enabled=has_selection, context=("step", "note")),
    Action("delete", lambda: tr("Delete"), _on_canvas(commands.delete), "ph.trash", ("Delete", "Backspace"),
           "canvas", "edit", apart=True, enabled=has_selection, context=("step", "transition", "note")),
    Action("delete_heal", lambda: tr("Delete and join the arrows"), _on_canvas(commands.delete_heal),
           "ph.link", ("Ctrl+Delete",), "canvas", "edit", enabled=has_chosen_steps, context=("step",)),
    Action("select_all", lambda: tr("Select all"), _on_canvas(commands.select_all), "ph.selection-all",
           ("Ctrl+A",), "canvas", "edit", apart=True, enabled=has_steps, context=("canvas",)),
    Action("cancel", lambda: tr("Cancel, or select nothing"), _on_canvas(commands.cancel), "ph.prohibit",
           ("Esc",), "canvas", "edit"),
)  # fmt: skip

STEP = (
    Action("next_step", lambda: tr("Next step"), _on_canvas(commands.next_step), "ph.arrow-line-right",
           ("Tab",),
           "canvas", "step", enabled=one_step, word=lambda: tr("Next"), context=("step",)),
    Action("branch", lambda: tr("Alternative beside it"), _on_canvas(commands.branch), "ph.git-branch",
           ("Shift+Tab",), "canvas", "step", enabled=one_step, word=lambda: tr("Branch"), context=("step",)),
    Action("insert_before", lambda: tr("Step before it"), _on_canvas(commands.insert_before),
           "ph.arrow-line-left", ("Ctrl+Return", "Ctrl+Enter"), "canvas", "step", enabled=one_step,
           context=("step",)),
    Action("new_step", lambda: tr("New step"), _on_canvas(commands.new_step), "ph.plus", ("N",), "canvas",
           "step", word=lambda: tr("Step"), context=("canvas",)),
    Action("edit_title", lambda: tr("Change the text"), _on_canvas(commands.edit_title), "ph.pencil-simple",
           ("F2", "Return", "Enter"), "canvas", "step", enabled=one_item,
           context=("step", "transition", "note")),
    Action("connect", lambda: tr("Connect to…"), _on_canvas(commands.connect), "ph.arrow-right", ("C",),
           "canvas", "step", apart=True, enabled=one_step, word=lambda: tr("Connect"), context=("step",)),
    Action("loop_back", lambda: tr("Loop back to…"), _on_canvas(commands.loop_back),
           "ph.arrow-counter-clockwise", ("L",), "canvas", "step", enabled=step_or_arrows,
           word=lambda: tr("Loop"), context=("step",)),
    Action("skip", lambda: tr("Skip to…"), _on_canvas(skipping.skip), "ph.arrow-bend-up-right", ("K",),
           "canvas", "step", enabled=one_step, word=lambda: tr("Skip"), context=("step",)),
    Action("skip_for", lambda: tr("Skipped by the segment of the lens"), _on_canvas(skipping.skip_for),
           "ph.fast-forward-circle", ("S",), "canvas", "step", enabled=has_chosen_steps,
           checked=is_skipped, context=("step",)),
    Action("moment_of_truth", lambda: tr("Moment of truth"), _on_canvas(commands.moment_of_truth), "ph.star",
           ("M",), "canvas", "step", apart=True, enabled=has_chosen_steps, checked=is_moment_of_truth,
           context=("step",)),
    Action("set_goal", lambda: tr("Goal, of the map or of the lens"), _on_canvas(marking_commands.set_goal),
           "ph.flag", ("G",), "canvas", "step", enabled=has_chosen_steps, checked=is_goal, context=("step",)),
    Action("pin", lambda: tr("Pin in place"), _on_canvas(commands.pin), "ph.push-pin", ("P",), "canvas",
           "step", enabled=has_chosen_steps, checked=is_pinned, context=("step",)),
    Action("make_next", lambda: tr("Make the arrow lead onward"), _on_canvas(commands.make_next),
           "ph.arrow-right", where="canvas", menu="step/arrow", enabled=has_arrows,
           context=("transition",)),
    Action("make_loop", lambda: tr("Make the arrow a loop"), _on_canvas(commands.make_loop),
           "ph.arrow-counter-clockwise", where="canvas", menu="step/arrow", enabled=has_arrows,
           context=("transition",)),
    Action("make_skip", lambda: tr("Make the arrow a skip"), _on_canvas(commands.make_skip),
           "ph.arrow-bend-up-right", where="canvas", menu="step/arrow", enabled=has_arrows,
           context=("transition",)),
    Action("reverse", lambda: tr("Turn the arrow around"), _on_canvas(commands.reverse), "ph.swap",
           where="canvas", menu="step/arrow", enabled=one_arrow, context=("transition",)),
    Action("add_note", lambda: tr("New note"), _on_canvas(commands.add_note), "ph.note", where="canvas",
           menu="step", apart=True, context=("canvas",)),
)  # fmt: skip

VIEW = (
    Action("zoom_in", lambda: tr("Zoom in"), lambda editor: editor.canvas.zoom_in(),
           "ph.magnifying-glass-plus",
           ("Ctrl++", "Ctrl+="), menu="view"),
    Action("zoom_out", lambda: tr("Zoom out"), lambda editor: editor.canvas.zoom_out(),
           "ph.magnifying-glass-minus", ("Ctrl+-",), menu="view"),
    Action("zoom_fit", lambda: tr("Whole map"), lambda editor: editor.canvas.zoom_fit(), "ph.corners-out",
           ("Ctrl+0",), menu="view", context=("canvas",)),
    Action("zoom_100", lambda: tr("Actual size"), lambda editor: editor.canvas.zoom_100(),
           "ph.frame-corners", ("Ctrl+1",), menu="view"),
    Action("zoom_selection", lambda: tr("Zoom to the selection"),
           lambda editor: editor.canvas.zoom_selection(),
           "ph.crosshair", ("Ctrl+2",), menu="view", enabled=has_selection, context=("step",)),
    *PANELS,
    Action("minimap", lambda: tr("Small map in the corner"),
           lambda editor: editor.desk.use_minimap(not editor.desk.settings.minimap), "ph.map-trifold",
           menu="view", checked=lambda editor: editor.desk.settings.minimap),
    Action("signs", lambda: tr("Signs of findings on the map"),
           lambda editor: editor.desk.use_signs(not editor.desk.settings.signs), "ph.warning-circle",
           menu="view", checked=lambda editor: editor.desk.settings.signs),
    Action("words", lambda: tr("Words under the buttons"),
           lambda editor: editor.desk.use_words(not editor.desk.settings.words), "ph.text-t", menu="view",
           checked=lambda editor: editor.desk.settings.words),
    Action("next_pane", lambda: tr("Next pane"), lambda editor: editor.walk_panes(1), "ph.caret-right",
           ("F6",),
           menu="view", apart=True),
    Action("previous_pane", lambda: tr("Previous pane"), lambda editor: editor.walk_panes(-1),
           "ph.caret-left",
           ("Shift+F6",), menu="view"),
    Action("full_screen", lambda: tr("Full screen"), _full_screen, "ph.arrows-out", (_FULL_SCREEN,),
           menu="view", checked=lambda editor: editor.frame.isFullScreen()),
    Action("theme_system", lambda: tr("As the system"), _look("system"), "ph.circle-half",
           menu="view/appearance", checked=_looks("system")),
    Action("theme_light", lambda: tr("Light"), _look("light"), "ph.sun", menu="view/appearance",
           checked=_looks("light")),
    Action("theme_dark", lambda: tr("Dark"), _look("dark"), "ph.moon", menu="view/appearance",
           checked=_looks("dark")),
    Action("theme_contrast", lambda: tr("High contrast"), _look("contrast"), "ph.eye",
           menu="view/appearance", checked=_looks("contrast")),
    Action("language_system", lambda: tr("The system's language"), _speak(None), "ph.globe",
           menu="view/language", checked=_speaks(None)),
    Action("language_nl", lambda: "Nederlands", _speak("nl"), menu="view/language", checked=_speaks("nl")),
    Action("language_en", lambda: "English", _speak("en"), menu="view/language", checked=_speaks("en")),
)  # fmt: skip

HELP = (
    Action("example_nl", lambda: tr("Example: buying a house, in Dutch"), documents.example("nl"), "ph.house",
           menu="help"),
    Action("example_en", lambda: tr("Example: buying a house, in English"), documents.example("en"),
           "ph.house",
           menu="help"),
    Action("help", lambda: tr("Keys"), _show_keys, "ph.keyboard", ("F1",), menu="help", apart=True),
    Action("about", lambda: tr("About JourneyMapper"), _show_about, "ph.info", menu="help", apart=True),
)  # fmt: skip

ACTIONS = (
    *FILE,
    *EDIT,
    *FINDING,
    *STEP,
    *BENDING,
    *ALIGNING,
    *TIDYING,
    *QUICK,
    *PARKING,
    *MARKS,
    *VIEW,
    *LENSES,
    *PARTS,
    *PRESENTING,
    *START,
    *HELP,
)
TOOLBAR = (
    ("new", "open", "save"),
    ("undo", "redo"),
    ("new_step", "next_step", "branch"),
    ("connect", "loop_back", "skip"),
    ("tidy",),
    (),
    ("present", "export", "panel_inspector"),
)
"""Groups of buttons, with a line between them; the empty group stretches."""
