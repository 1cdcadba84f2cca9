"""Who skips a step, and how long it takes: for all, and by segment."""

from __future__ import annotations

from collections.abc import Sequence

from journeymapper.i18n.language import tr
from journeymapper.model.edits.routes import set_days, skip_for
from journeymapper.model.patch import Patch
from journeymapper.ui.forms import NUMBER
from journeymapper.ui.panels.inspector.by_segment import BySegment
from journeymapper.ui.panels.inspector.field import Part
from journeymapper.ui.panels.inspector.fields import LineField
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.panels.inspector.step import giving, value_of


class Skips(BySegment):
    """One click lets a segment skip the steps; beside it the days that it takes there."""

    names = ("skips", "segment_days")
    form = NUMBER

    def says(self, segment: str) -> tuple[str, str]:
        single = self.scope.subject.is_single
        text = tr("{segment}: skips this") if single else tr("{segment}: skips these")
        return text.format(segment=segment), tr("{segment}, days", segment=segment)

    def ticks(self, segment: str) -> Sequence[bool]:
        return [segment in step.skipped_by for step in self.scope.steps]

    def tick(self, segment: str, *, yes: bool) -> Patch:
        return skip_for(self.scope.journey, self.scope.subject.steps, segment, skip=yes)

    def amounts(self, segment: str | None) -> Sequence[float | None]:
        steps = self.scope.steps
        return [dict(step.segment_days).get(segment) if segment else step.days for step in steps]

    def give(self, segment: str, amount: float | None) -> Patch:
        return set_days(self.scope.journey, self.scope.subject.steps, amount, segment)


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
    return [days, Skips(scope, tr("days"))]


def count_skips(scope: Scope) -> str:
    """How many segments skip some of the steps."""
    skipping = {segment for step in scope.steps for segment in step.skipped_by}
    return tr("skipped by {n}", n=len(skipping)) if skipping else ""
