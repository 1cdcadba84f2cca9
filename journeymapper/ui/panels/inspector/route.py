"""Who laid the route of transitions, and a button that lets the program find it again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from journeymapper.i18n.language import tr
from journeymapper.model.edits.bends import is_bent, unbend
from journeymapper.model.records import Transition
from journeymapper.ui.panels.inspector.field import LABEL_WIDTH, Part, mixed, quiet_label
from journeymapper.ui.panels.inspector.rows import word_button
from journeymapper.ui.panels.inspector.scope import Scope


class RouteField(Part):
    """Says who laid the route; the button is there once somebody did."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self.setObjectName("field_route")
        self._scope = scope
        label = quiet_label(tr("Route"), "label")
        label.setFixedWidth(LABEL_WIDTH)
        self.text = quiet_label("")
        self.text.setObjectName("route")
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = word_button(scope, "unbend", tr("Route by itself"), "ph.path", self._unbend)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.text, 0, 1)
        grid.addWidget(self.button, 1, 1, Qt.AlignmentFlag.AlignLeft)

    def refresh(self, *, fresh: bool) -> None:
        del fresh
        said = {_said(each) for each in self._scope.transitions}
        self.text.setText(said.pop() if len(said) == 1 else mixed())
        bent = any(is_bent(each) for each in self._scope.transitions)
        self.button.setVisible(bent)

    def _unbend(self) -> None:
        self._scope.commit(unbend(self._scope.journey, self._scope.subject.transitions))


def _said(transition: Transition) -> str:
    if not is_bent(transition):
        return tr("found by the program")
    return tr("laid by Tidy") if transition.bent_by == "tidy" else tr("bent by hand")
