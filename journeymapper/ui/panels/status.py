"""The status line: messages at the left; counts and zoom at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from journeymapper.i18n.language import tr
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.menus import Deeds

_SHOWN_FOR = 6000
"""Milliseconds that a message stays."""


class StatusLine(QStatusBar):
    """What is in the map and how large it is shown."""

    def __init__(self, deeds: Deeds) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self._session: Session | None = None
        self._canvas: Canvas | None = None
        self.counts = QLabel()
        self.counts.setObjectName("counts")
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        self.addPermanentWidget(self.counts)
        self.zoom = QToolButton()
        self.zoom.setObjectName("zoom")
        self._buttons: list[QToolButton] = []
        self._actual_size = deeds["zoom_100"]
        deeds.dress(("zoom_out", "zoom_in", "zoom_fit"))
        for ident, button in (
            ("zoom_out", QToolButton()),
            ("zoom_100", self.zoom),
            ("zoom_in", QToolButton()),
            ("zoom_fit", QToolButton()),
        ):
            button.setAutoRaise(True)
            self.addPermanentWidget(button)
            if button is self.zoom:  # it says how large, not what the action is called
                button.clicked.connect(deeds[ident].trigger)
            else:
                button.setDefaultAction(deeds[ident])
                self._buttons.append(button)
        self.zoom.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.zoom.setMinimumWidth(58)

    def follow(self, session: Session, canvas: Canvas) -> None:
        """Tells of another map from now on."""
        self._session, self._canvas = session, canvas
        canvas.zoom_changed.connect(self.refresh)
        self.refresh()

    def say(self, text: str) -> None:
        """Shows a message for a while."""
        self.showMessage(text, _SHOWN_FOR)

    def refresh(self) -> None:
        """Counts anew, in the language in use."""
        if self._session is None or self._canvas is None:
            return
        journey = self._session.journey
        self.counts.setText(
            "  ·  ".join(
                (
                    _count(journey.count("step"), tr("1 step"), tr("{n} steps")),
                    _count(journey.count("transition"), tr("1 transition"), tr("{n} transitions")),
                    _count(journey.count("supplier"), tr("1 supplier"), tr("{n} suppliers")),
                )
            )
        )
        percent = f"{self._canvas.zoom * 100:.0f} %"
        self.zoom.setText(percent)
        self.zoom.setAccessibleName(tr("Zoom: {percent}", percent=percent))
        self.zoom.setToolTip(self._actual_size.toolTip())
        for button in self._buttons:
            button.setAccessibleName(button.defaultAction().text())


def _count(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.replace("{n}", str(number))
