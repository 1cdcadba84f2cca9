"""Fields of a transition: its kind, its text and who takes it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from journeymapper.i18n.language import tr
from journeymapper.model.edits.routes import give_to, set_share
from journeymapper.model.edits.transitions import edit_transitions
from journeymapper.model.patch import Patch
from journeymapper.model.records import Segment, Transition
from journeymapper.ui.panels.inspector.choice import ChoiceField, Option
from journeymapper.ui.panels.inspector.field import Part, Write, quiet_label
from journeymapper.ui.panels.inspector.fields import LineField, TickField
from journeymapper.ui.panels.inspector.forms import SHARE
from journeymapper.ui.panels.inspector.rows import Row, Rows
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.panels.inspector.segments import NUMBER_WIDTH
from journeymapper.ui.panels.inspector.shares import ShareField, ShareLeft


def _giving(scope: Scope, name: str, field: str) -> Write:
    return lambda value: edit_transitions(scope.journey, scope.subject.transitions, name, **{field: value})


def build_about(scope: Scope) -> list[Part]:
    """The kind and the text on the line."""
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
    return [way, label]


class TakerRow(Row):
    """Whether a segment takes the transitions, and its share where that is its own."""

    def __init__(self, takers: Takers, at: int) -> None:
        super().__init__(takers.scope, at)
        self._takers = takers
        self.takes = TickField(
            self.scope,
            f"takes_{at}",
            "",
            lambda: [_takes(each, self.segment.id) for each in self.scope.transitions],
            self._write_takes,
        )
        self.share = LineField(
            self.scope,
            f"segment_share_{at}",
            "",
            lambda: [dict(each.segment_shares).get(self.segment.id) for each in self.scope.transitions],
            self._write_share,
            form=SHARE,
            place="bare",
        )
        self.share.edit.setFixedWidth(NUMBER_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.takes, 1)
        row.addWidget(self.share)
        self.fields = [self.takes, self.share]

    @property
    def segment(self) -> Segment:
        """The segment that it is about."""
        return self._takers.known[self.at]

    def refresh(self, *, fresh: bool) -> None:
        name = self.segment.name or tr("(no name)")
        self.takes.box.call_it(tr("{segment}: takes it", segment=name))
        self.share.edit.setAccessibleName(tr("{segment}, share", segment=name))
        general = self.scope.transitions[0].share
        self.share.hint = "%" if general is None else SHARE.show(general)
        self.share.edit.setPlaceholderText(self.share.hint)
        super().refresh(fresh=fresh)
        self.share.setVisible(len(self.scope.transitions) == 1)

    def _write_takes(self, takes: Any) -> Patch:
        arrows = self.scope.subject.transitions
        patch = give_to(self.scope.journey, arrows, self.segment.id, open_to=takes)
        if not patch and not takes:
            self._takers.complaint.setText(tr("Someone must take it: tick another segment first."))
        self._takers.complaint.setVisible(not patch and not takes)
        return patch

    def _write_share(self, share: float | None) -> Patch:
        arrow = self.scope.subject.transitions[0]
        return set_share(self.scope.journey, arrow, share, self.segment.id)


class Takers(Rows):
    """A row for each segment of the map."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope, spacing=4)
        self.known: list[Segment] = []
        self.complaint = quiet_label("", "refused")
        self.complaint.hide()
        self._none = quiet_label(tr("The map has no segments yet."))
        self.column.addWidget(self.complaint)
        self.column.addWidget(self._none)

    def things(self) -> list[object]:
        self.known = list(self.scope.journey.segments)
        self._none.setVisible(not self.known)
        return [each.id for each in self.known]

    def make(self, at: int) -> Row:
        return TakerRow(self, at)

    def refresh(self, *, fresh: bool) -> None:
        if fresh:
            self.complaint.hide()
        super().refresh(fresh=fresh)


def build_takers(scope: Scope) -> list[Part]:
    """Share and segments."""
    return [ShareField(scope), ShareLeft(scope), Takers(scope)]


def _takes(transition: Transition, segment: str) -> bool:
    return not transition.segments or segment in transition.segments
