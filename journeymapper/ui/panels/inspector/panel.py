"""The inspector: everything that can be said of what is selected, in groups that fold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.inspector.field import quiet_label
from journeymapper.ui.panels.inspector.group import Group
from journeymapper.ui.panels.inspector.groups import GROUPS
from journeymapper.ui.panels.inspector.keys import FieldKeys
from journeymapper.ui.panels.inspector.scope import Scope, Subject, SubjectKind

_ROOM = 24
"""Pixels kept in sight above and below the field that has the keyboard."""


class Inspector(QScrollArea):
    """Follows the selection of the canvas; hidden, it costs nothing."""

    def __init__(
        self,
        session: Session,
        canvas: Canvas,
        folded: Collection[str],
        keep_folded: Callable[[tuple[str, ...]], None],
        walk_panes: Callable[[int], None],
    ) -> None:
        """`folded` names the groups that are folded; `keep_folded` is told when that changes.

        `walk_panes` gives the keyboard to the next (1) or previous (-1) pane.
        """
        super().__init__()
        self.setObjectName("inspector")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas = canvas
        self._keys = FieldKeys(self, canvas.setFocus, self._leave, self._enter)
        self._scope = Scope(session, canvas, lambda widget: widget.installEventFilter(self._keys))
        self._folded = set(folded)
        self._keep_folded = keep_folded
        self._walk_panes = walk_panes
        self._groups: dict[SubjectKind, list[Group]] = {}
        self._is_stale = True
        self._ends = [session.subscribe(self._follow)]
        canvas.selection_changed.connect(self._select)
        self._build()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(340, 400)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(300, 120)

    def release(self) -> None:
        """Listens no more: the window has another map."""
        for end in self._ends:
            end()
        self._ends.clear()

    def retext(self) -> None:
        """Puts the texts in the language in use, and the icons in the colours of the palette."""
        self._build()
        self._refresh(fresh=True)

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Given the keyboard as a pane, it hands it on to its first field, or backwards to its last."""
        super().focusInEvent(event)
        fields = [each for each in self._order() if _takes_tab(each)]
        if fields:
            backward = event.reason() == Qt.FocusReason.BacktabFocusReason
            fields[-1 if backward else min(1, len(fields) - 1)].setFocus(event.reason())

    @answering(False)
    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes the way that is read, whatever was made first; at either end it goes to the next pane.

        The chain of Qt is not walked here: asking a widget for its neighbour makes that its child for Python.
        """
        fields = [each for each in self._order() if _takes_tab(each)]
        here = QApplication.focusWidget()
        if here not in fields:
            if here is None or not self.isVisible() or not self.isAncestorOf(here):
                return super().focusNextPrevChild(next)
            self._canvas.setFocus()  # the field has gone: not to whatever stands next in the toolbar
            return True
        at = fields.index(here) + (1 if next else -1)
        if 0 <= at < len(fields):
            fields[at].setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        else:
            self._walk_panes(1 if next else -1)
        return True

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh(fresh=True)

    def _build(self) -> None:
        """An empty panel; groups are made when something of their kind is first selected."""
        self.setAccessibleName(tr("Inspector"))
        self._groups = {}
        self._inner = QWidget()
        self._inner.setObjectName("inspector_inner")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 2, 0, 16)
        self._column.setSpacing(0)
        self._kind = quiet_label("")
        self._title = QLabel()
        self._title.setObjectName("inspector_title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        head = QVBoxLayout()
        head.setContentsMargins(14, 4, 14, 8)
        head.setSpacing(1)
        head.addWidget(self._kind)
        head.addWidget(self._title)
        self._column.addLayout(head)
        self._column.addStretch()
        self.setWidget(self._inner)

    def _select(self) -> None:
        self._refresh(fresh=False)

    def _follow(self, patch: Patch) -> None:
        del patch
        self._refresh(fresh=False)

    def _refresh(self, *, fresh: bool) -> None:
        if not self.isVisible():
            self._is_stale = True
            return
        subject = Subject.of(self._canvas.selection, self._scope.journey)
        if subject != self._scope.subject:
            fresh = True
            self._scope.seal()
            self._scope.subject = subject
            self.verticalScrollBar().setValue(0)
        self._is_stale = False
        self._kind.setText(self._what())
        self._title.setText(self._called())
        self._title.setVisible(bool(self._title.text()))
        for kind, groups in self._groups.items():
            if kind != subject.kind:
                for group in groups:
                    group.hide()
        for group in self._groups_of(subject.kind):
            shown = subject.is_single or group.kind.several
            group.setVisible(shown)
            if shown:
                group.refresh(fresh=fresh)

    def _groups_of(self, kind: SubjectKind) -> list[Group]:
        if kind not in self._groups:
            self._groups[kind] = [
                Group(self._scope, each, is_folded=each.name in self._folded) for each in GROUPS[kind]
            ]
            for group in self._groups[kind]:
                self._column.insertWidget(self._column.count() - 1, group)
                group.folded.connect(self._fold)
        return self._groups[kind]

    def _fold(self, name: str, folded: bool) -> None:
        (self._folded.add if folded else self._folded.discard)(name)
        self._keep_folded(tuple(sorted(self._folded)))

    def _what(self) -> str:
        """What is selected: its kind, or how many."""
        subject, drawing = self._scope.subject, self._canvas.drawing
        if subject.kind == "sheet":
            return tr("Nothing selected: this is the map itself")
        if not subject.is_single:
            parts = (
                (len(subject.steps), tr("{n} steps"), tr("1 step")),
                (len(subject.transitions), tr("{n} arrows"), tr("1 arrow")),
                (len(subject.notes), tr("{n} notes"), tr("1 note")),
            )
            return ", ".join(one if n == 1 else many.format(n=n) for n, many, one in parts if n)
        if subject.kind == "step":
            return tr("Step {number}", number=drawing.cards[subject.steps[0]].number)
        return tr("Arrow") if subject.kind == "transition" else tr("Note")

    def _called(self) -> str:
        """Between which steps an arrow goes."""
        if self._scope.subject.kind != "transition" or not self._scope.subject.is_single:
            return ""
        arrow, journey = self._scope.transitions[0], self._scope.journey
        ends = (one_line(journey.step(end).title) for end in (arrow.source, arrow.target))
        return " → ".join(end or tr("(no title)") for end in ends)

    def _leave(self) -> None:
        self._scope.seal()

    def _enter(self, field: QWidget) -> None:
        """Keeps the field in sight."""
        inner = self._inner
        if not inner.isAncestorOf(field):
            return
        rect = QRect(field.mapTo(inner, QPoint(0, 0)), field.size())
        self.ensureVisible(rect.center().x(), rect.top(), 0, _ROOM)
        self.ensureVisible(rect.center().x(), min(rect.bottom(), rect.top() + self.height() // 2), 0, _ROOM)

    def _order(self) -> list[QWidget]:
        return list(_widgets_in(self._column))


def _widgets_in(layout: QLayout) -> Iterator[QWidget]:
    """What takes the keyboard, in the order in which it is read."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget = item.widget() if item else None
        inner = widget.layout() if widget else item.layout() if item else None
        if widget is not None and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.focusProxy():
            yield widget
        elif inner is not None:
            yield from _widgets_in(inner)


def _takes_tab(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
