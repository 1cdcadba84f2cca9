"""The five cards of the tour: what they say, and the real thing that each points at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.editor import Editor

_AROUND = 14
"""Pixels around a card, so that its handles are within."""


@dataclass(frozen=True, slots=True)
class Card:
    """`target` gives where the thing lies in the window, in pixels."""

    heading: Callable[[], str]
    text: Callable[[], str]
    target: Callable[[Editor], QRect]


def _on_frame(editor: Editor, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(editor.frame, widget.rect().topLeft()), widget.size())


def _map(editor: Editor) -> QRect:
    return _on_frame(editor, editor.canvas.viewport())


def _step(editor: Editor) -> QRect:
    """A card that is whole in sight, selected so that it shows its handles; else the map."""
    canvas = editor.canvas
    room = canvas.camera.room
    order = sorted(canvas.drawing.cards, key=lambda step: ("step", step) not in canvas.selection)
    for step in order:
        box = canvas.drawing.cards[step].box
        rect = canvas.camera.on_view(QRectF(box.left, box.top, box.width, box.height))
        if room.contains(rect):
            canvas.select([("step", step)])
            grown = rect.toAlignedRect().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
            return grown.translated(_map(editor).topLeft())
    return _map(editor)


def _palette(editor: Editor) -> QRect:
    """The palette, or the map if it is folded."""
    found = editor.frame.findChild(QWidget, "palette")
    is_seen = found is not None and editor.panel_shown("palette")
    return _on_frame(editor, found) if found is not None and is_seen else _map(editor)


def _in_toolbar(name: str) -> Callable[[Editor], QRect]:
    """A button or a group of the toolbar; the whole bar where there is no room for it."""

    def find(editor: Editor) -> QRect:
        bar = editor.frame.findChild(QToolBar, "toolbar")
        if bar is None:
            return _map(editor)
        action = next((each for each in bar.actions() if _is_called(bar, each, name)), None)
        widget = bar.widgetForAction(action) if action is not None else None
        if not bar.isVisible():
            return _map(editor)
        return _on_frame(editor, widget if widget is not None and widget.isVisible() else bar)

    return find


def _is_called(bar: QToolBar, action: QAction, name: str) -> bool:
    widget = bar.widgetForAction(action)
    return action.objectName() == name or (widget is not None and widget.objectName() == name)


CARDS = (
    Card(
        lambda: tr("The map"),
        lambda: tr(
            "Each card is a step of your customer. Press N or double-click on the ground for a new one. Ctrl "
            "and the wheel zoom, the middle button moves the map."
        ),
        _map,
    ),
    Card(
        lambda: tr("From step to step"),
        lambda: tr(
            "Drag one of the four handles to another card for an arrow, or to empty ground for a new step. "
            "Faster still: Tab makes the next step, Shift+Tab an alternative."
        ),
        _step,
    ),
    Card(
        lambda: tr("Who is involved"),
        lambda: tr(
            "Drag a supplier onto a card. The keys 1 to 4, or the wheel over its badge, say how far the "
            "customer is for this supplier: attention, interest, desire, action."
        ),
        _palette,
    ),
    Card(
        lambda: tr("Lenses"),
        lambda: tr(
            "Look at the map through the eyes of one supplier, or along the route of one group of customers."
        ),
        _in_toolbar("lenses"),
    ),
    Card(
        lambda: tr("What it tells"),
        lambda: tr(
            "Ctrl+I opens Insights: how far is the customer at first contact? Export makes a poster or a "
            "picture. F1 lists all keys, and Help has this tour."
        ),
        _in_toolbar("action_export"),
    ),
)
