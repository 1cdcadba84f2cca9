"""A group of fields under a heading that folds; its fields are made when they are first seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from journeymapper.ui.icons import icon
from journeymapper.ui.panels.inspector.field import GUTTER, Part
from journeymapper.ui.panels.inspector.scope import Scope


def _nothing(scope: Scope) -> str:
    del scope
    return ""


@dataclass(frozen=True, slots=True)
class GroupKind:
    """What a group is called and what it is made of."""

    name: str
    title: Callable[[], str]
    build: Callable[[Scope], Sequence[Part]]
    several: bool = True
    """Whether it is there for several records at once."""
    summary: Callable[[Scope], str] = _nothing
    """A few words at its heading, worth knowing while it is folded."""


class Group(QWidget):
    """One group. Folded, it costs nothing."""

    folded = Signal(str, bool)
    built = Signal()

    def __init__(self, scope: Scope, kind: GroupKind, *, is_folded: bool) -> None:
        super().__init__()
        self.setObjectName(f"group_{kind.name}")
        self.kind = kind
        self._scope = scope
        self._parts: Sequence[Part] = ()
        self.head = QToolButton()
        self.head.setObjectName(f"head_{kind.name}")
        self.head.setProperty("role", "group")
        self.head.setText(kind.title())
        self.head.setAccessibleName(kind.title())
        self.head.setCheckable(True)
        self.head.setIconSize(QSize(16, 16))
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.head.toggled.connect(self._toggle)
        self._summary = QLabel()
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setProperty("role", "quiet")
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        scope.watch(self.head)
        top = QHBoxLayout()
        top.setContentsMargins(6, 3, 14, 3)
        top.addWidget(self.head)
        top.addWidget(self._summary, 1)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(2, 2, 14, 12)
        self._column.setSpacing(7)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._body)
        self._body.setVisible(not is_folded)
        self.head.blockSignals(True)
        self.head.setChecked(not is_folded)
        self.head.blockSignals(False)
        self._dress()

    @property
    def is_folded(self) -> bool:
        """Whether its fields are out of sight."""
        return not self.head.isChecked()

    def refresh(self, *, fresh: bool) -> None:
        """Shows how the journey is now, if anyone can see it."""
        self._summary.setText(self.kind.summary(self._scope))
        if self.is_folded:
            return
        if not self._parts:
            self._parts = self.kind.build(self._scope)
            for part in self._parts:
                part.setContentsMargins(0 if part.has_gutter else GUTTER, 0, 0, 0)
                self._column.addWidget(part)
            fresh = True
            self.built.emit()
        single = self._scope.subject.is_single
        for part in self._parts:
            shown = single or part.several
            part.setVisible(shown)
            if shown:
                part.refresh(fresh=fresh)

    def _toggle(self) -> None:
        self._body.setVisible(not self.is_folded)
        self._dress()
        self.refresh(fresh=True)
        self.folded.emit(self.kind.name, self.is_folded)

    def _dress(self) -> None:
        self.head.setIcon(icon("ph.caret-right" if self.is_folded else "ph.caret-down"))
