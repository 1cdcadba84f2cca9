"""The rows of the table of actions that present the map. All but the first hold while it is presented."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action, Condition
from journeymapper.ui.canvas.walking import Direction
from journeymapper.ui.editor import Editor

if TYPE_CHECKING:
    from journeymapper.ui.present.layering import Layer
    from journeymapper.ui.present.show import Show

_PRESENT = ("F5", "Ctrl+Shift+Return") if sys.platform == "darwin" else ("F5",)
_MENU = "view/present"


def _is_on(editor: Editor) -> bool:
    return editor.presenting.is_on


def _now(run: Callable[[Show], object]) -> Callable[[Editor], None]:
    """What a row does, while the map is presented."""

    def deed(editor: Editor) -> None:
        if editor.presenting.show is not None:
            run(editor.presenting.show)

    return deed


def _go(direction: Direction, run: Callable[[Show], object]) -> Callable[[Editor], None]:
    """The same for an arrow key: a stretch of an arrow that was chosen moves first."""

    def deed(editor: Editor) -> None:
        if not editor.canvas.hands.grips.key(direction, ctrl=False):
            _now(run)(editor)

    return deed


def _is(check: Callable[[Show], bool]) -> Condition:
    return lambda editor: editor.presenting.show is not None and check(editor.presenting.show)


def _layer(layer: Layer, text: Callable[[], str], word: Callable[[], str], picture: str) -> Action:
    return Action(
        f"present_{layer}",
        text,
        _now(lambda show: show.layering.toggle(layer)),
        picture,
        where="canvas",
        menu=_MENU,
        enabled=_is_on,
        checked=_is(lambda show: show.layering.has(layer)),
        word=word,
        apart=layer == "suppliers",
    )


PRESENTING = (
    Action("present", lambda: tr("Present the map"), lambda editor: editor.presenting.toggle(),
           "ph.presentation-chart", _PRESENT, menu="view", apart=True, checked=_is_on,
           word=lambda: tr("Present")),
    Action("present_next", lambda: tr("Presenting: next"), _go("right", lambda show: show.walk.go(1)),
           "ph.caret-right", ("Right", "PgDown", "Space"), "canvas", _MENU, enabled=_is_on,
           word=lambda: tr("Next")),
    Action("present_previous", lambda: tr("Presenting: back"), _go("left", lambda show: show.walk.go(-1)),
           "ph.caret-left", ("Left", "PgUp", "Shift+Space"), "canvas", _MENU, enabled=_is_on,
           word=lambda: tr("Back")),
    Action("present_next_phase", lambda: tr("Presenting: next phase"),
           _go("down", lambda show: show.walk.go_phase(1)), "ph.caret-double-right", ("Down",), "canvas",
           _MENU, enabled=_is_on),
    Action("present_previous_phase", lambda: tr("Presenting: phase before"),
           _go("up", lambda show: show.walk.go_phase(-1)), "ph.caret-double-left", ("Up",), "canvas", _MENU,
           enabled=_is_on),
    Action("present_first", lambda: tr("Presenting: where the walk begins"),
           _now(lambda show: show.walk.go_end(False)), "ph.skip-back", ("Home",), "canvas", _MENU,
           enabled=_is_on),
    Action("present_last", lambda: tr("Presenting: where the walk ends"),
           _now(lambda show: show.walk.go_end(True)), "ph.skip-forward", ("End",), "canvas", _MENU,
           enabled=_is_on),
    Action("present_phases", lambda: tr("Presenting: walk phase by phase, not along the route"),
           _now(lambda show: show.walk.use_phases(not show.walk.is_by_phase)), "ph.columns", ("Y",), "canvas",
           _MENU, enabled=_is_on, checked=_is(lambda show: show.walk.is_by_phase), word=lambda: tr("Phases")),
    _layer("suppliers", lambda: tr("Presenting: show suppliers"), lambda: tr("Suppliers"), "ph.storefront"),
    _layer("mood", lambda: tr("Presenting: show mood, pains and chances"), lambda: tr("Mood"), "ph.smiley"),
    _layer("evidence", lambda: tr("Presenting: show how well things are known"), lambda: tr("Evidence"),
           "ph.magnifying-glass"),
    Action("present_more", lambda: tr("Presenting: show the next layer"),
           _now(lambda show: show.layering.more()), "ph.plus-circle", ("D",), "canvas", _MENU,
           enabled=_is_on),
    Action("present_less", lambda: tr("Presenting: hide the last layer"),
           _now(lambda show: show.layering.less()), "ph.minus-circle", ("Shift+D",), "canvas", _MENU,
           enabled=_is_on),
    Action("present_focus", lambda: tr("Presenting: one step and its neighbours, large"),
           _now(lambda show: show.toggle_focus()), "ph.arrows-out", ("O",), "canvas", _MENU, apart=True,
           enabled=_is_on, checked=_is(lambda show: show.sheet.isVisible()), word=lambda: tr("One step")),
    Action("present_lock", lambda: tr("Presenting: lock the map, so that nothing is moved or removed"),
           _now(lambda show: show.toggle_lock()), "ph.lock-simple", ("X",), "canvas", _MENU, enabled=_is_on,
           checked=lambda editor: editor.canvas.is_locked, word=lambda: tr("Lock")),
    Action("present_blank", lambda: tr("Presenting: dark screen, until any key"),
           _now(lambda show: show.toggle_blank()), "ph.monitor", (".",), "canvas", _MENU, enabled=_is_on,
           word=lambda: tr("Dark")),
    Action("present_halo", lambda: tr("Presenting: ring around the pointer"),
           _now(lambda show: show.halo.use(not show.halo.is_on)), "ph.target", ("H",), "canvas", _MENU,
           enabled=_is_on, checked=_is(lambda show: show.halo.is_on), word=lambda: tr("Pointer")),
    Action("present_countdown", lambda: tr("Presenting: countdown"),
           _now(lambda show: show.toggle_countdown()), "ph.timer", ("T",), "canvas", _MENU, enabled=_is_on,
           checked=_is(lambda show: show.countdown.is_on), word=lambda: tr("Countdown")),
    Action("present_notes", lambda: tr("Presenting: notes in a window of their own"),
           _now(lambda show: show.toggle_notes()), "ph.note-pencil", ("I",), "canvas", _MENU, apart=True,
           enabled=_is_on, checked=_is(lambda show: show.notes.isVisible()), word=lambda: tr("Notes")),
    Action("present_end", lambda: tr("Presenting: end"), lambda editor: editor.presenting.end(), "ph.x",
           where="canvas", menu=_MENU, enabled=_is_on, word=lambda: tr("End")),
)  # fmt: skip
