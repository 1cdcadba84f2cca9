"""The status line: messages at the left; counts and zoom at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from journeymapper.i18n.language import tr
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.checking import Checking
from journeymapper.ui.icons import icon
from journeymapper.ui.menus import Deeds
from journeymapper.ui.tidying.busy import Busy
from journeymapper.ui.tidying.tidying import Tidying

if TYPE_CHECKING:
    from journeymapper.analysis.findings import Severity

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
        self._checking: Checking | None = None
        self.busy = Busy()
        self.addPermanentWidget(self.busy)
        self._findings_panel = deeds["panel_findings"]
        self.findings = QToolButton()
        self.findings.setObjectName("finding_counts")
        self.findings.setAutoRaise(True)
        self.findings.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.findings.setIconSize(QSize(16, 16))
        self.findings.clicked.connect(self._findings_panel.trigger)
        self.addPermanentWidget(self.findings)
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

    def follow(self, session: Session, canvas: Canvas, checking: Checking) -> None:
        """Tells of another map from now on."""
        self._session, self._canvas, self._checking = session, canvas, checking
        canvas.zoom_changed.connect(self.refresh)
        checking.changed.connect(self._count_findings)
        self.refresh()

    def follow_tidying(self, tidying: Tidying) -> None:
        """Tells from now on when this takes a while."""
        tidying.waiting.connect(self.busy.tell)
        self.busy.cancelled.connect(tidying.cancel)

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
        self._count_findings()

    def _count_findings(self) -> None:
        """Errors and warnings; nothing is said of hints, nor that all is well."""
        counts: list[tuple[Severity, int]] = []
        if self._checking is not None:
            counts = [(each, self._checking.count(each)) for each in ("error", "warning")]
        self.findings.setVisible(any(n for _, n in counts))
        if self._canvas is None or self.findings.isHidden():
            self.findings.setAccessibleName(self._findings_panel.text())
            return
        # Imported when there are findings: it brings networkx and numpy, which are there by then.
        from journeymapper.i18n.finding_words import severity_heading  # noqa: PLC0415

        text = ", ".join(severity_heading(severity, n) for severity, n in counts if n)
        theme = self._canvas.drawing.theme
        is_bad = counts[0][1] > 0
        sign, color = ("ph.x-circle", theme.error) if is_bad else ("ph.warning", theme.warning)
        self.findings.setIcon(icon(sign, QColor(color)))
        self.findings.setText(text)
        self.findings.setAccessibleName(text)
        self.findings.setToolTip(self._findings_panel.toolTip())


def _count(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.replace("{n}", str(number))
