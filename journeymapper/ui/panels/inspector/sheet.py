"""What is shown when nothing is selected: what the map says of itself. And the text of a note."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.model.edits.notes import write_note
from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.ui.forms import DATE
from journeymapper.ui.panels.inspector.choice import BoxField, step_choices
from journeymapper.ui.panels.inspector.field import Part, Read, Write
from journeymapper.ui.panels.inspector.fields import LineField, TextField
from journeymapper.ui.panels.inspector.scope import Scope


def build_sheet(scope: Scope) -> list[Part]:
    """Title, description, date, language and goal of the map."""

    def of(field: str) -> Read:
        return lambda: [getattr(scope.journey.sheet, field)]

    def give(field: str, name: str = "edit-sheet") -> Write:
        return lambda value: edit_sheet(scope.journey, name, **{field: value})

    return [
        TextField(
            scope,
            "map_title",
            tr("Title"),
            of("title"),
            give("title"),
            lines=(1, 4),
            enter_accepts=True,
        ),
        TextField(scope, "map_description", tr("Description"), of("description"), give("description")),
        LineField(
            scope, "map_date", tr("Date"), of("date"), give("date"), form=DATE, hint=tr("year-month-day")
        ),
        LineField(scope, "map_language", tr("Language"), of("language"), give("language"), hint="nl, en-GB"),
        BoxField(
            scope,
            "map_goal",
            tr("Goal"),
            of("goal"),
            give("goal", "set-goal"),
            choices=lambda: [(None, tr("No goal yet"), None), *step_choices(scope)],
        ),
    ]


def build_note(scope: Scope) -> list[Part]:
    """The text of one note."""
    note = TextField(
        scope,
        "note_text",
        tr("Text"),
        lambda: [scope.journey.note(ident).text for ident in scope.subject.notes],
        lambda text: write_note(scope.journey, scope.subject.notes[0], text),
        lines=(4, 20),
        place="bare",
    )
    note.several = False
    return [note]
