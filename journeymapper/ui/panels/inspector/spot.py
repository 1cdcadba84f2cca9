"""Where the centre of a step or a note lies on the map."""

from __future__ import annotations

from typing import Literal

from journeymapper.i18n.language import tr
from journeymapper.model.edits.places import move
from journeymapper.model.patch import Patch
from journeymapper.model.records import Bend, Note, Step
from journeymapper.ui.forms import PLACE
from journeymapper.ui.panels.inspector.field import Part
from journeymapper.ui.panels.inspector.fields import LineField
from journeymapper.ui.panels.inspector.scope import Scope

Axis = Literal["x", "y"]


def build_spot(scope: Scope) -> list[Part]:
    """How far it lies to the right and down, in map units."""

    def record() -> Step | Note:
        return scope.steps[0] if scope.steps else scope.journey.note(scope.subject.notes[0])

    def put(axis: Axis, value: float) -> Patch:
        here = record()
        place: Bend = (value, here.y or 0.0) if axis == "x" else (here.x or 0.0, value)
        return move(
            scope.journey,
            {here.id: place} if isinstance(here, Step) else {},
            {here.id: place} if isinstance(here, Note) else {},
        )

    def field(axis: Axis, label: str) -> LineField:
        return LineField(
            scope,
            axis,
            label,
            lambda: [getattr(record(), axis)],
            lambda value: put(axis, value),
            form=PLACE,
        )

    return [field("x", tr("To the right")), field("y", tr("Down"))]
