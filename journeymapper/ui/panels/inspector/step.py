"""Fields of a step that say what happens there."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QColor, QIcon

from journeymapper.i18n.language import tr
from journeymapper.model.edits.steps import edit_steps
from journeymapper.ui.panels.colors import swatch
from journeymapper.ui.panels.inspector.choice import BoxField
from journeymapper.ui.panels.inspector.field import Part, Read, Write
from journeymapper.ui.panels.inspector.fields import TextField, TickField
from journeymapper.ui.panels.inspector.scope import Scope


def value_of(scope: Scope, field: str) -> Read:
    """Reads a field of all selected steps."""
    return lambda: [getattr(step, field) for step in scope.steps]


def giving(scope: Scope, name: str, field: str) -> Write:
    """Gives a field of all selected steps a value; `name` is the edit's code."""
    return lambda value: edit_steps(scope.journey, scope.subject.steps, name, **{field: value})


def build_about(scope: Scope) -> list[Part]:
    """Title, description, phase, moment of truth, pinned."""
    title = TextField(
        scope,
        "title",
        tr("Title"),
        value_of(scope, "title"),
        giving(scope, "edit-title", "title"),
        lines=(1, 6),
        enter_accepts=True,
    )
    title.several = False
    return [
        title,
        TextField(
            scope,
            "description",
            tr("Description"),
            value_of(scope, "description"),
            giving(scope, "edit-description", "description"),
            lines=(2, 10),
        ),
        BoxField(
            scope,
            "phase",
            tr("Phase"),
            value_of(scope, "phase"),
            giving(scope, "set-phase", "phase"),
            choices=lambda: _phases(scope),
        ),
        TickField(
            scope,
            "moment_of_truth",
            tr("Moment of truth"),
            value_of(scope, "moment_of_truth"),
            giving(scope, "moment-of-truth", "moment_of_truth"),
        ),
        TickField(
            scope,
            "pinned",
            tr("Pinned: tidying leaves it where it is"),
            value_of(scope, "pinned"),
            giving(scope, "pin", "pinned"),
        ),
    ]


def _phases(scope: Scope) -> list[tuple[Any, str, QIcon | None]]:
    """All phases with their colours, and none."""
    theme = scope.canvas.drawing.theme
    known: list[tuple[Any, str, QIcon | None]] = [
        (phase.id, phase.name, swatch(QColor(theme.phase_color(at, phase.color))))
        for at, phase in enumerate(scope.journey.phases)
    ]
    return [*known, (None, tr("No phase"), None)]


def build_talk(scope: Scope) -> list[Part]:
    """What the speaker says at this step."""
    return [
        TextField(
            scope,
            "speaker_notes",
            tr("Speaker notes"),
            value_of(scope, "speaker_notes"),
            giving(scope, "edit-notes", "speaker_notes"),
            lines=(3, 16),
            place="bare",
        )
    ]
