"""Where the claims about steps and transitions come from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout

from journeymapper.analysis.evidence import level_of
from journeymapper.i18n.language import tr
from journeymapper.model.edits.marks import add_evidence, put_evidence
from journeymapper.model.patch import Patch
from journeymapper.model.records import Evidence
from journeymapper.ui.panels.inspector.choice import BoxField
from journeymapper.ui.panels.inspector.field import Part, Read, quiet_label
from journeymapper.ui.panels.inspector.fields import LineField, TextField
from journeymapper.ui.panels.inspector.forms import DATE
from journeymapper.ui.panels.inspector.rows import Row, Rows, call_it, small_button, word_button
from journeymapper.ui.panels.inspector.scope import Scope


def sources() -> list[tuple[Any, str, QIcon | None]]:
    """All sources, the best first."""
    return [
        ("observation", tr("observation"), None),
        ("data", tr("measured data"), None),
        ("interview", tr("talk with a customer"), None),
        ("colleague", tr("colleague"), None),
        ("social_media", tr("social media"), None),
        ("assumption", tr("assumption"), None),
    ]


class EvidenceRow(Row):
    """One source: what it is, of when, and what it says."""

    def __init__(self, lists: Sources, at: int) -> None:
        super().__init__(lists.scope, at)
        self._lists = lists
        n = at + 1
        self.source = BoxField(
            self.scope,
            f"evidence_{at}_source",
            "",
            self._of("source"),
            self._give("source"),
            choices=sources,
            place="bare",
            spoken=tr("Source {n}", n=n),
        )
        self.date = LineField(
            self.scope,
            f"evidence_{at}_date",
            "",
            self._of("date"),
            self._give("date"),
            form=DATE,
            hint=tr("date"),
            place="bare",
            spoken=tr("Date of source {n}", n=n),
        )
        self.date.setFixedWidth(96)
        self.note = TextField(
            self.scope,
            f"evidence_{at}_note",
            "",
            self._of("note"),
            self._give("note"),
            hint=tr("What does it say, and where?"),
            lines=(1, 6),
            enter_accepts=True,
            place="bare",
        )
        self.note.edit.setAccessibleName(tr("Note on source {n}", n=n))
        self.button = small_button(self.scope, f"evidence_{at}_remove", "", "ph.x", self._remove)
        call_it(self.button, tr("Remove source {n}", n=n))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(3)
        grid.addWidget(self.source, 0, 0)
        grid.addWidget(self.date, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.button, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.note, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.fields = [self.source, self.date, self.note]

    def _of(self, field: str) -> Read:
        return lambda: [getattr(self._lists.shared[self.at], field)]

    def _give(self, field: str) -> Callable[[Any], Patch]:
        def write(value: Any) -> Patch:
            shared = list(self._lists.shared)
            shared[self.at] = replace(shared[self.at], **{field: value})
            return put_evidence(self.scope.journey, self.scope.subject.keys, tuple(shared))

        return write

    def _remove(self) -> None:
        kept = (*self._lists.shared[: self.at], *self._lists.shared[self.at + 1 :])
        self.scope.commit(put_evidence(self.scope.journey, self.scope.subject.keys, kept))
        self._lists.add.setFocus(Qt.FocusReason.OtherFocusReason)


class Sources(Rows):
    """The sources that all selected records have in common; where they differ, one can be added to each."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope)
        self.shared: tuple[Evidence, ...] = ()
        self.differ = quiet_label(tr("These have different sources. One that you add is added to each."))
        self.add = word_button(scope, "evidence_add", tr("Add a source"), "ph.plus", self._add)
        self.column.addWidget(self.differ)
        self.column.addWidget(self.add)

    def things(self) -> list[object]:
        found = self.scope.evidence
        differ = any(each != found[0] for each in found[1:])
        self.shared = () if differ or not found else found[0]
        self.differ.setVisible(differ)
        return list(range(len(self.shared)))

    def make(self, at: int) -> Row:
        return EvidenceRow(self, at)

    def _add(self) -> None:
        before = len(self.shared)
        self.scope.commit(add_evidence(self.scope.journey, self.scope.subject.keys, Evidence("observation")))
        if len(self.shared) >= max(before, 1):
            self.rows[len(self.shared) - 1].fields[0].setFocus(Qt.FocusReason.OtherFocusReason)


def build_evidence(scope: Scope) -> list[Part]:
    """The sources."""
    return [Sources(scope)]


def level(scope: Scope) -> str:
    """What the records are by their best source, if they are all the same."""
    levels = {level_of(each) for each in scope.evidence}
    names = {"observed": tr("observed"), "reported": tr("reported"), "assumed": tr("assumed")}
    return names[levels.pop()] if len(levels) == 1 else tr("differs")
