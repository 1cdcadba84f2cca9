"""The table of panels, a row for each. Docks, their tabs, their keys and entries of the menu come from it.

A panel that a new window hides is imported when it is made: all of them together take a seventh of the
time until the first window is painted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt

from journeymapper.i18n.language import tr
from journeymapper.ui.editor import Editor
from journeymapper.ui.panels.dock import Panel
from journeymapper.ui.panels.outline.filtered import FilteredOutline
from journeymapper.ui.panels.palette.panel import Palette
from journeymapper.ui.panels.tables.lists import ListsPanel

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


@dataclass(frozen=True, slots=True)
class Pane:
    """Where a panel stands in a new window, and how it is made for the map of a window."""

    name: str
    title: Callable[[], str]
    side: Qt.DockWidgetArea
    make: Callable[[Editor], Panel]
    icon: str
    keys: tuple[str, ...] = ()
    tab_of: str = ""
    """The panel whose place it shares; without one it has a place of its own."""
    shown: bool = False
    """Whether a new window shows it."""
    height: int = 0
    """In pixels, where others stand above or below it."""
    word: Callable[[], str] | None = None
    """What stands under its button, if it has one."""


def _outline(editor: Editor) -> Panel:
    return FilteredOutline(editor.session, editor.canvas)


def _palette(editor: Editor) -> Panel:
    return Palette(editor.session, editor.canvas)


def _lists(editor: Editor) -> Panel:
    return ListsPanel(editor.session, lambda: editor.canvas.drawing.theme, editor.canvas.say)


def _inspector(editor: Editor) -> Panel:
    from journeymapper.ui.panels.inspector.panel import Inspector  # noqa: PLC0415

    desk = editor.desk
    return Inspector(editor.session, editor.canvas, desk.settings.folded, desk.use_folded, editor.walk_panes)


def _history(editor: Editor) -> Panel:
    from journeymapper.ui.panels.history import HistoryList  # noqa: PLC0415

    return HistoryList(editor.session)


def _matrix(editor: Editor) -> Panel:
    from journeymapper.ui.panels.matrix.panel import MatrixPanel  # noqa: PLC0415

    return MatrixPanel(editor.session, editor.canvas)


def _findings(editor: Editor) -> Panel:
    from journeymapper.ui.panels.findings.panel import FindingsPanel  # noqa: PLC0415

    return FindingsPanel(editor)


def _insights(editor: Editor) -> Panel:
    from journeymapper.ui.panels.insights.panel import InsightsPanel  # noqa: PLC0415

    return InsightsPanel(editor)


def _trial(editor: Editor) -> Panel:
    from journeymapper.ui.panels.trial.panel import TrialPanel  # noqa: PLC0415

    return TrialPanel(editor)


def _todo(editor: Editor) -> Panel:
    from journeymapper.ui.panels.tables.todo import TodoPanel  # noqa: PLC0415

    return TodoPanel(editor.session, editor.canvas)


def _parking(editor: Editor) -> Panel:
    from journeymapper.ui.panels.parking.panel import ParkingPanel  # noqa: PLC0415

    return ParkingPanel(editor.session, editor.canvas)


PANES = (
    Pane("outline", lambda: tr("Steps"), _LEFT, _outline, "ph.list-numbers", shown=True, height=285),
    Pane("palette", lambda: tr("Palette"), _LEFT, _palette, "ph.palette", shown=True, height=195),
    Pane(
        "map", lambda: tr("Phases, suppliers, segments"), _LEFT, _lists, "ph.swatches", shown=True, height=165
    ),
    Pane(
        "inspector",
        lambda: tr("Inspector"),
        _RIGHT,
        _inspector,
        "ph.sliders-horizontal",
        ("F4",),
        height=440,
        word=lambda: tr("Inspector"),
    ),
    Pane(
        "insights",
        lambda: tr("Insights"),
        _RIGHT,
        _insights,
        "ph.lightbulb",
        ("Ctrl+I",),
        tab_of="inspector",
    ),
    Pane(
        "trial",
        lambda: tr("Try it"),
        _RIGHT,
        _trial,
        "ph.person-simple-walk",
        ("Ctrl+R",),
        tab_of="inspector",
    ),
    Pane("parking", lambda: tr("Parking lot"), _RIGHT, _parking, "ph.tray", ("Shift+F9",), height=220),
    Pane(
        "history", lambda: tr("History"), _RIGHT, _history, "ph.clock-counter-clockwise", ("F8",), height=180
    ),
    Pane("matrix", lambda: tr("Supplier table"), _BOTTOM, _matrix, "ph.table", ("F7",)),
    Pane("todo", lambda: tr("Actions"), _BOTTOM, _todo, "ph.check-square", ("F9",), tab_of="matrix"),
    Pane(
        "findings", lambda: tr("Findings"), _BOTTOM, _findings, "ph.warning-circle", ("F12",), tab_of="matrix"
    ),
)
