"""Fields of a transition: its kind, its text and who takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from journeymapper.i18n.language import tr
from journeymapper.model.edits.routes import give_to, set_share
from journeymapper.model.edits.transitions import edit_transitions, reconnect
from journeymapper.model.patch import Patch
from journeymapper.model.rules import RefusedError
from journeymapper.ui.forms import SHARE
from journeymapper.ui.panels.inspector.by_segment import BySegment
from journeymapper.ui.panels.inspector.choice import BoxField, ChoiceField, Option, step_choices
from journeymapper.ui.panels.inspector.field import Part, Write
from journeymapper.ui.panels.inspector.fields import LineField
from journeymapper.ui.panels.inspector.route import RouteField
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.panels.inspector.shares import ShareField, ShareLeft


def _giving(scope: Scope, name: str, field: str) -> Write:
    return lambda value: edit_transitions(scope.journey, scope.subject.transitions, name, **{field: value})


def build_about(scope: Scope) -> list[Part]:
    """The kind, the text on the line, and where it begins and ends."""
    ways = [Option("next", tr("next")), Option("loop", tr("loop")), Option("skip", tr("skip"))]
    label = LineField(
        scope,
        "label",
        tr("Text"),
        lambda: [each.label for each in scope.transitions],
        _giving(scope, "edit-label", "label"),
        hint=tr("When is it taken?"),
    )
    way = ChoiceField(
        scope,
        "way",
        tr("Kind"),
        lambda: [each.way for each in scope.transitions],
        _giving(scope, "edit-way", "way"),
        options=ways,
    )
    ends = _end(scope, "source", tr("From")), _end(scope, "target", tr("To"))
    return [way, label, *ends, RouteField(scope)]


def _end(scope: Scope, end: Literal["source", "target"], label: str) -> Part:
    """The step that one transition leaves or comes to."""

    def write(step: str) -> Patch:
        arrow = scope.subject.transitions[0]
        return reconnect(scope.journey, arrow, **{end: step})

    field = BoxField(
        scope,
        end,
        label,
        lambda: [getattr(each, end) for each in scope.transitions],
        write,
        choices=lambda: step_choices(scope),
    )
    field.several = False
    return field


class Takers(BySegment):
    """Who takes the transitions, and which part of a segment where that is its own."""

    names = ("takes", "segment_share")
    form = SHARE

    def says(self, segment: str) -> tuple[str, str]:
        return tr("{segment}: takes it", segment=segment), tr("{segment}, share", segment=segment)

    def ticks(self, segment: str) -> Sequence[bool]:
        return [not each.segments or segment in each.segments for each in self.scope.transitions]

    def tick(self, segment: str, *, yes: bool) -> Patch:
        patch = give_to(self.scope.journey, self.scope.subject.transitions, segment, open_to=yes)
        if not patch and not yes:
            raise RefusedError("segments", "nobody-takes-it")
        return patch

    def amounts(self, segment: str | None) -> Sequence[float | None]:
        arrows = self.scope.transitions
        return [dict(each.segment_shares).get(segment) if segment else each.share for each in arrows]

    def give(self, segment: str, amount: float | None) -> Patch:
        return set_share(self.scope.journey, self.scope.subject.transitions, amount, segment)


def build_takers(scope: Scope) -> list[Part]:
    """Share and segments."""
    return [ShareField(scope), ShareLeft(scope), Takers(scope)]
