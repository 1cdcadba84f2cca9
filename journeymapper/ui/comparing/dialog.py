"""The dialog that compares the open map with others, and takes over what is picked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.figures import listed
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.ui.comparing.other import Other
from journeymapper.ui.comparing.view import ComparingView
from journeymapper.ui.guard import guarded

_TOLD = 3
"""Sentences about what was left out of a file."""


class CompareDialog(QDialog):
    """A `ComparingView` with a heading and two buttons. It is accepted when changes are to be taken over."""

    def __init__(
        self,
        parent: QWidget | None,
        journey: Journey,
        others: Sequence[Other],
        theme: Theme,
        *,
        uniting: bool = False,
        locked: bool = False,
    ) -> None:
        """`locked`: the open map is only looked at, and takes nothing over."""
        super().__init__(parent)
        self.setObjectName("compare")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(tr("Merge maps") if uniting else tr("Compare maps"))
        names = listed([f"“{each.name}”" for each in others], 4)
        if uniting:
            head = tr("What {names} adds to the open map", names=names)
            if len(others) > 1:
                head = tr("What {names} add to the open map", names=names)
            text = tr(
                "What you pick is added. Votes add up, and nothing is lost. Undo takes it back at once."
            )
            if _share_votes(journey, others):
                text += " " + tr("Votes that were there before the map was handed out count more than once.")
        else:
            head = tr("What is otherwise in {name} than in the open map", name=names)
            text = tr("What you pick is taken over into the open map. Undo takes it back at once.")
        self.heading = _label("dialog_head", head)
        self.view = ComparingView(journey, others, theme, self, uniting=uniting)
        self.view.picked_changed.connect(self._count)
        self._locked = locked
        buttons = QDialogButtonBox()
        self.apply = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply.setObjectName("compare_apply")
        self.apply.setDefault(True)
        leave = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setAutoDefault(False)  # else Enter would be for it as soon as nothing is picked
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(_label("dialog_text", text))
        left_out = [sentence for other in others for sentence in other.left_out]
        if left_out:
            column.addWidget(_label("compare_left_out", _in_brief(left_out)))
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self._count()
        self.view.changes.setFocus()
        room = self.screen().availableSize()
        self.resize(min(1240, room.width() - 40), min(820, room.height() - 60))

    @guarded
    def _count(self) -> None:
        picked = len(self.view.picked())
        text = tr("Take over 1 change") if picked == 1 else tr("Take over {n} changes", n=picked)
        self.apply.setText(text)
        self.apply.setEnabled(picked > 0 and not self._locked)
        self.apply.setDefault(True)  # which a button that was disabled is no more


def _share_votes(journey: Journey, others: Sequence[Other]) -> bool:
    """Whether steps of one origin have votes in several maps, maybe from before they went apart."""
    counted = [
        step.id
        for each in (journey, *(other.journey for other in others))
        for step in each.steps
        if step.votes
    ]
    return len(set(counted)) < len(counted)


def _in_brief(sentences: Sequence[str]) -> str:
    """What a file has and a map cannot hold: the first few, and how many more there are."""
    lines = [tr("Not taken along:"), *sentences[:_TOLD]]
    if len(sentences) > _TOLD:
        lines.append(tr("And {n} more.", n=len(sentences) - _TOLD))
    return "\n".join(lines)


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
