"""Who skips a step, and how long it takes: for all, and by segment."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from journeymapper.i18n.language import tr
from journeymapper.model.edits.routes import set_days, skip_for
from journeymapper.model.patch import Patch
from journeymapper.model.records import Segment
from journeymapper.ui.panels.inspector.field import Part, quiet_label
from journeymapper.ui.panels.inspector.fields import LineField, TickField
from journeymapper.ui.panels.inspector.forms import NUMBER
from journeymapper.ui.panels.inspector.rows import Row, Rows
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.panels.inspector.step import giving, value_of

NUMBER_WIDTH = 62
"""Pixels for a number with its unit."""


class SegmentRow(Row):
    """One click lets a segment skip the steps; beside it the days that it takes there."""

    def __init__(self, segments: Segments, at: int) -> None:
        super().__init__(segments.scope, at)
        self._segments = segments
        self.skips = TickField(
            self.scope,
            f"skips_{at}",
            "",
            lambda: [self.segment.id in step.skipped_by for step in self.scope.steps],
            lambda skip: skip_for(self.scope.journey, self.scope.subject.steps, self.segment.id, skip=skip),
        )
        self.days = LineField(
            self.scope,
            f"segment_days_{at}",
            "",
            lambda: [dict(step.segment_days).get(self.segment.id) for step in self.scope.steps],
            self._write_days,
            form=NUMBER,
            place="bare",
        )
        self.days.edit.setFixedWidth(NUMBER_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.skips, 1)
        row.addWidget(self.days)
        self._unit = quiet_label(tr("days"))
        self._unit.setWordWrap(False)
        row.addWidget(self._unit)
        self.fields = [self.skips, self.days]

    @property
    def segment(self) -> Segment:
        """The segment that it is about."""
        return self._segments.known[self.at]

    def refresh(self, *, fresh: bool) -> None:
        name, single = self.segment.name or tr("(no name)"), self.scope.subject.is_single
        text = tr("{segment}: skips this") if single else tr("{segment}: skips these")
        self.skips.box.call_it(text.format(segment=name))
        self.days.edit.setAccessibleName(tr("{segment}, days", segment=name))
        general = self.scope.steps[0].days
        self.days.hint = "" if general is None else NUMBER.show(general)
        self.days.edit.setPlaceholderText(self.days.hint)
        super().refresh(fresh=fresh)
        for each in (self.days, self._unit):
            each.setVisible(len(self.scope.steps) == 1)

    def _write_days(self, days: float | None) -> Patch:
        return set_days(self.scope.journey, self.scope.subject.steps[0], days, self.segment.id)


class Segments(Rows):
    """A row for each segment of the map."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope, spacing=4)
        self.known: list[Segment] = []
        self._none = quiet_label(tr("The map has no segments yet."))
        self.column.addWidget(self._none)

    def things(self) -> list[object]:
        self.known = list(self.scope.journey.segments)
        self._none.setVisible(not self.known)
        return [each.id for each in self.known]

    def make(self, at: int) -> Row:
        return SegmentRow(self, at)


def build_segments(scope: Scope) -> list[Part]:
    """Days, then what is different for each segment."""
    days = LineField(
        scope,
        "days",
        tr("Days"),
        value_of(scope, "days"),
        giving(scope, "days", "days"),
        form=NUMBER,
        hint=tr("How long it usually takes"),
    )
    return [days, Segments(scope)]


def count_skips(scope: Scope) -> str:
    """How many segments skip some of the steps."""
    skipping = {segment for step in scope.steps for segment in step.skipped_by}
    return tr("skipped by {n}", n=len(skipping)) if skipping else ""
