"""How the customer fares at a step: mood, votes, pains and chances."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.marks import vote
from journeymapper.ui.faces import face_icon, mood_names
from journeymapper.ui.forms import COUNT
from journeymapper.ui.panels.inspector.choice import ChoiceField, Option
from journeymapper.ui.panels.inspector.field import Field, Part, Place
from journeymapper.ui.panels.inspector.fields import LineField
from journeymapper.ui.panels.inspector.rows import small_button
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.panels.inspector.step import giving, value_of
from journeymapper.ui.panels.inspector.texts import TextList


def _moods() -> list[Option]:
    faces = [Option(mood, "", name, face_icon(mood)) for mood, name in mood_names()]
    return [*faces, Option(None, "–", tr("not known"))]


class Votes(LineField):
    """The number of votes with a button on either side; for several steps those count for each."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(
            scope,
            "votes",
            tr("Votes"),
            value_of(scope, "votes"),
            giving(scope, "vote", "votes"),
            form=COUNT,
        )
        self.edit.setFixedWidth(56)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def place(self, control: QWidget, place: Place = "beside") -> None:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        row.addWidget(
            small_button(self.scope, "votes_less", tr("A vote less"), "ph.minus", lambda: self._add(-1))
        )
        row.addWidget(control)
        row.addWidget(
            small_button(self.scope, "votes_more", tr("A vote more"), "ph.plus", lambda: self._add(1))
        )
        row.addStretch()
        super().place(box, place)
        self.label.setBuddy(control)
        self.control = control

    def _add(self, votes: int) -> None:
        self.scope.commit(vote(self.scope.journey, self.scope.subject.steps, votes))


def build_customer(scope: Scope) -> list[Part]:
    """Mood, votes, pains and chances."""
    mood: Field = ChoiceField(
        scope, "mood", tr("Mood"), value_of(scope, "mood"), giving(scope, "mood", "mood"), options=_moods()
    )
    return [
        mood,
        Votes(scope),
        TextList(scope, "pains", tr("Pains"), tr("What annoys or hinders…")),
        TextList(scope, "chances", tr("Chances"), tr("What could be better…")),
    ]
