"""The rows of the table of actions that bring the selected steps into line, or make their gaps equal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from journeymapper.arrange.aligning import Axis, Line, aligned, distributed, spaced
from journeymapper.arrange.geometry import Box, Point
from journeymapper.i18n.language import tr
from journeymapper.model.edits.places import move
from journeymapper.ui.action import Action, Text
from journeymapper.ui.editor import Editor

Place = Callable[[Mapping[str, Box]], Mapping[str, Point]]


def _has(editor: Editor, count: int) -> bool:
    return len(editor.canvas.selection.steps) >= count


def _put(editor: Editor, name: str, place: Place) -> None:
    """Puts the selected steps at other places, those alone that move: one undo step."""
    canvas = editor.canvas
    boxes = {ident: canvas.drawing.cards[ident].box for ident in sorted(canvas.selection.steps)}
    moved = {ident: at for ident, at in place(boxes).items() if at != boxes[ident].center}
    if moved:
        canvas.commit(move(editor.session.journey, moved, name=name))


def _align(line: Line, text: Text, icon: str, *, apart: bool = False) -> Action:
    return Action(
        f"align_{line}",
        text,
        lambda editor: _put(editor, "align", partial(aligned, line=line)),
        icon,
        menu="step/align",
        apart=apart,
        enabled=partial(_has, count=2),
    )


def _gaps(kind: str, axis: Axis, text: Text, icon: str, *, apart: bool = False) -> Action:
    place, least = (distributed, 3) if kind == "distribute" else (spaced, 2)
    return Action(
        f"{kind}_{axis}",
        text,
        lambda editor: _put(editor, kind, partial(place, axis=axis)),
        icon,
        menu="step/align",
        apart=apart,
        enabled=partial(_has, count=least),
    )


ALIGNING = (
    _align("left", lambda: tr("Left edges in line"), "ph.align-left"),
    _align("center", lambda: tr("Centres below each other"), "ph.align-center-horizontal"),
    _align("right", lambda: tr("Right edges in line"), "ph.align-right"),
    _align("top", lambda: tr("Top edges in line"), "ph.align-top", apart=True),
    _align("middle", lambda: tr("Centres beside each other"), "ph.align-center-vertical"),
    _align("bottom", lambda: tr("Bottom edges in line"), "ph.align-bottom"),
    _gaps("distribute", "across", lambda: tr("Equal gaps across"), "ph.columns", apart=True),
    _gaps("distribute", "down", lambda: tr("Equal gaps down"), "ph.rows"),
    _gaps("space", "across", lambda: tr("Usual gaps across"), "ph.arrows-in-line-horizontal", apart=True),
    _gaps("space", "down", lambda: tr("Usual gaps down"), "ph.arrows-in-line-vertical"),
)
