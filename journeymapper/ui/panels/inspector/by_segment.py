"""A row for each segment of the map: yes or no, and an amount where that is the segment's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from journeymapper.i18n.language import tr
from journeymapper.model.patch import Patch
from journeymapper.model.records import Segment
from journeymapper.ui.forms import Form
from journeymapper.ui.panels.inspector.field import quiet_label
from journeymapper.ui.panels.inspector.fields import LineField, TickField
from journeymapper.ui.panels.inspector.rows import Row, Rows
from journeymapper.ui.panels.inspector.scope import Scope

NUMBER_WIDTH = 72
"""Pixels for a number."""


class BySegment(Rows):
    """What is asked of each segment about the selected records. Subclasses read and write the answers."""

    names: tuple[str, str]
    """What the names of ticks and of amounts begin with."""
    form: Form

    def __init__(self, scope: Scope, unit: str = "") -> None:
        """`unit` stands behind the amounts."""
        super().__init__(scope, spacing=4)
        self.known: list[Segment] = []
        self.unit = unit
        self._none = quiet_label(tr("The map has no segments yet."))
        self.column.addWidget(self._none)

    def things(self) -> list[object]:
        self.known = list(self.scope.journey.segments)
        self._none.setVisible(not self.known)
        return [each.id for each in self.known]

    def make(self, at: int) -> Row:
        return SegmentRow(self, at)

    def says(self, segment: str) -> tuple[str, str]:
        """What the tick and the amount of a segment of this name are called."""
        raise NotImplementedError

    def ticks(self, segment: str) -> Sequence[bool]:
        """Yes or no for each record."""
        raise NotImplementedError

    def tick(self, segment: str, *, yes: bool) -> Patch:
        """Answers with yes or no."""
        raise NotImplementedError

    def amounts(self, segment: str | None) -> Sequence[float | None]:
        """The amount of each record, for a segment or for all."""
        raise NotImplementedError

    def give(self, segment: str, amount: float | None) -> Patch:
        """Gives all records the segment's amount."""
        raise NotImplementedError


class SegmentRow(Row):
    """The tick and the amount of one segment."""

    def __init__(self, by: BySegment, at: int) -> None:
        super().__init__(by.scope, at)
        self._by = by
        ticks, amounts = by.names
        self.tick = TickField(
            self.scope,
            f"{ticks}_{at}",
            "",
            lambda: by.ticks(self.segment.id),
            lambda yes: by.tick(self.segment.id, yes=yes),
        )
        self.amount = LineField(
            self.scope,
            f"{amounts}_{at}",
            "",
            lambda: by.amounts(self.segment.id),
            lambda amount: by.give(self.segment.id, amount),
            form=by.form,
            place="bare",
        )
        self.amount.edit.setFixedWidth(NUMBER_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tick, 1)
        row.addWidget(self.amount)
        if by.unit:
            unit = quiet_label(by.unit)
            unit.setWordWrap(False)
            row.addWidget(unit)
        self.fields = [self.tick, self.amount]

    @property
    def segment(self) -> Segment:
        """The segment that it is about."""
        return self._by.known[self.at]

    def refresh(self, *, fresh: bool) -> None:
        tick, amount = self._by.says(self.segment.name or tr("(no name)"))
        self.tick.box.call_it(tick)
        self.amount.edit.setAccessibleName(amount)
        general = set(self._by.amounts(None))
        self.amount.hint_at(self._by.form.show(general.pop()) if len(general) == 1 else "")
        super().refresh(fresh=fresh)
