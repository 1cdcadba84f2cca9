"""Where the claims about steps and transitions come from."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from journeymapper.analysis.evidence import level_of
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import source_name
from journeymapper.model.edits.marks import add_evidence
from journeymapper.model.patch import Patch
from journeymapper.model.records import Evidence, Source
from journeymapper.ui.forms import DATE
from journeymapper.ui.panels.inspector.choice import BoxField
from journeymapper.ui.panels.inspector.field import Part
from journeymapper.ui.panels.inspector.fields import LineField, TextField
from journeymapper.ui.panels.inspector.items import Item, Items
from journeymapper.ui.panels.inspector.rows import Row
from journeymapper.ui.panels.inspector.scope import Scope


def sources() -> list[tuple[Any, str, QIcon | None]]:
    """All sources, the best first."""
    return [(source, source_name(source), None) for source in get_args(Source)]


class EvidenceItem(Item):
    """One source: what it is, of when, and what it says."""

    def __init__(self, items: Items, at: int) -> None:
        n = at + 1
        super().__init__(items, at, tr("Remove source {n}", n=n))
        source = BoxField(
            self.scope,
            f"evidence_{at}_source",
            "",
            self.of("source"),
            self.give("source"),
            choices=sources,
            place="bare",
            spoken=tr("Source {n}", n=n),
        )
        date = LineField(
            self.scope,
            f"evidence_{at}_date",
            "",
            self.of("date"),
            self.give("date"),
            form=DATE,
            hint=tr("date"),
            place="bare",
            spoken=tr("Date of source {n}", n=n),
        )
        date.setFixedWidth(86)
        note = TextField(
            self.scope,
            f"evidence_{at}_note",
            "",
            self.of("note"),
            self.give("note"),
            hint=tr("What does it say, and where?"),
            lines=(1, 6),
            enter_accepts=True,
            place="bare",
            spoken=tr("Note on source {n}", n=n),
        )
        self.body.addWidget(source, 0, 0)
        self.body.addWidget(date, 0, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.button, 0, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(note, 1, 0, 1, 2)
        self.fields = [source, date, note]


class Sources(Items):
    """The sources that all selected records have in common."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope, "evidence", "evidence")
        self.offer_more("evidence_add", tr("Add a source"))

    def make(self, at: int) -> Row:
        return EvidenceItem(self, at)

    def more(self) -> Patch:
        return add_evidence(self.scope.journey, self.keys, Evidence("observation"))


def build_evidence(scope: Scope) -> list[Part]:
    """The sources."""
    return [Sources(scope)]


def level(scope: Scope) -> str:
    """What the records are by their best source, if they are all the same."""
    levels = {level_of(each.evidence) for each in scope.records}
    names = {"observed": tr("observed"), "reported": tr("reported"), "assumed": tr("assumed")}
    return names[levels.pop()] if len(levels) == 1 else tr("differs")
