"""A small menu at what is selected: each row has a key of its own, so that two keys do it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QAction, QIcon, QKeyEvent

from journeymapper.ui.canvas.canvas_menu import CanvasMenu
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import guarded


def place_of(canvas: Canvas) -> QRectF:
    """Where on the viewport the selection lies, as far as it is in sight; an arrow by its label."""
    found = QRectF()
    for kind, ident in canvas.selection:
        arrow = canvas.drawing.arrows.get(ident) if kind == "transition" else None
        if arrow is None:
            rect = canvas.rect_of((kind, ident))
        elif arrow.label_box is not None:
            box = arrow.label_box
            rect = QRectF(box.left, box.top, box.width, box.height)
        else:
            x, y = arrow.points[len(arrow.points) // 2]
            rect = QRectF(x - 1, y - 1, 2, 2)
        found = found.united(rect)
    seen = QRectF(canvas.viewport().rect())
    if found.isEmpty():
        return QRectF(seen.center(), seen.center())
    on_view = QRectF(canvas.mapFromScene(found).boundingRect())
    return on_view.intersected(seen) if on_view.intersects(seen) else QRectF(seen.center(), seen.center())


class KeyMenu(CanvasMenu):
    """Goes with its close; a key that no row has is the menu's own, such as an arrow."""

    def __init__(self, canvas: Canvas, name: str) -> None:
        super().__init__(canvas)
        self.setObjectName(name)
        self.setToolTipsVisible(False)
        self._canvas = canvas
        self._rows: dict[str, QAction] = {}
        self.aboutToHide.connect(self.deleteLater)

    def offer(
        self,
        text: str,
        keys: str,
        run: Callable[[], object],
        *,
        sign: QIcon | None = None,
        checked: bool | None = None,
    ) -> None:
        """A row; the first of its `keys` is shown at its right."""
        plain = text.replace("&", "&&").replace("\t", " ")
        action = self.addAction(sign or QIcon(), f"{plain}\t{keys[:1]}")
        action.setCheckable(checked is not None)
        action.setChecked(bool(checked))
        action.triggered.connect(lambda _=False: run())
        self._rows |= dict.fromkeys(keys, action)

    def show_at_selection(self) -> None:
        """Opens beneath what is selected."""
        at = place_of(self._canvas).bottomLeft() + QPointF(0, 4)
        self.popup(self._canvas.viewport().mapToGlobal(QPoint(round(at.x()), round(at.y()))))

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._rows.get(event.text().upper()) if event.text() else None
        if action is None:
            super().keyPressEvent(event)
        else:
            self.close()
            action.trigger()
