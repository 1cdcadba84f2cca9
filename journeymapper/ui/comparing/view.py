"""What differs between the open map and others: on maps and in a list, to pick from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from journeymapper.analysis.comparing.needing import needs
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.difference_words import DifferenceWords
from journeymapper.i18n.figures import listed
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import ORDER, PLACE, ROUTE, Difference
from journeymapper.model.patch import Patch
from journeymapper.ui.comparing.changes import ChangeTree
from journeymapper.ui.comparing.comparison import Asked, Comparison
from journeymapper.ui.comparing.maps import Maps
from journeymapper.ui.comparing.other import Other
from journeymapper.ui.comparing.questions import Questions
from journeymapper.ui.comparing.waiting import waiting
from journeymapper.ui.guard import guarded

_DETAILS_HIGH, _DETAILS_LOW = 112, 44
"""Pixels; the lower where there is little room."""


class ComparingView(QWidget):
    """Questions about what is not sure, the maps, and the list of changes with check boxes.

    The open map is not touched: `patch` is what takes over what is picked, as one edit.
    """

    picked_changed = Signal()
    """Other things are picked, or other things differ."""

    def __init__(
        self,
        journey: Journey,
        others: Sequence[Other],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        uniting: bool = False,
    ) -> None:
        """`others`: one map; or, `uniting`, those of several tables, of which nothing is to be lost."""
        super().__init__(parent)
        self.setObjectName("comparing")
        self.comparison = Comparison(journey, others, uniting=uniting)
        name = listed([each.name for each in others], 3)
        self.questions = Questions()
        self.questions.answered.connect(self._answer)
        self.changes = ChangeTree(theme)
        self.maps = Maps(theme, tr("The open map"), tr("With what is added") if uniting else name)
        self.maps.chosen.connect(self.changes.choose)
        self.changes.picked_changed.connect(self._note_picked)
        self.changes.at_hand.connect(self._show)
        self.details = QPlainTextEdit()
        self.details.setObjectName("change_details")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(tr("Before and after"))
        self.details.setPlaceholderText(tr("Choose a change to see it in full."))
        self.details.setMinimumHeight(_DETAILS_LOW)
        self.details.setMaximumHeight(_DETAILS_HIGH)
        self._lay_out()
        self._fill()

    def picked(self) -> list[Difference]:
        """What is picked."""
        return self.changes.picked()

    def patch(self) -> Patch:
        """What takes over what is picked; empty if that changes nothing."""
        return self.comparison.patch(self.picked())

    def count(self) -> int:
        """How many records differ."""
        return len(self.comparison.found)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for text, run in (
            (tr("Pick all"), lambda: self.changes.pick_all(True)),
            (tr("Pick none"), lambda: self.changes.pick_all(False)),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(run)
            buttons.addWidget(button)
        buttons.addStretch(1)
        side = QWidget()
        listing = QVBoxLayout(side)
        listing.setContentsMargins(0, 0, 0, 0)
        listing.setSpacing(6)
        self.nothing = QLabel(tr("Nothing differs."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        listing.addLayout(buttons)
        listing.addWidget(self.changes, 3)
        listing.addWidget(self.nothing, 3)
        listing.addWidget(self.details, 1)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.maps)
        parts.addWidget(side)
        parts.setHandleWidth(18)
        parts.setStretchFactor(0, 1)
        parts.setSizes([720, 380])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.questions)
        column.addWidget(parts, 1)

    def _fill(self) -> None:
        found = self.comparison.found
        self.words = DifferenceWords(self.comparison.journey, self.comparison.theirs.journey)
        self.questions.ask(self.comparison.questions)
        theirs = self.comparison.theirs.journey
        self.changes.show_changes(found, self.words, needs(found, self.comparison.journey, theirs))
        self.changes.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.maps.show_comparison(self.comparison)
        self._show(None)
        self._note_picked()

    @guarded
    def _answer(self, asked: Asked, same: bool) -> None:
        with waiting():
            self.comparison.answer([(asked, same)])
            self._fill()

    @guarded
    def _note_picked(self) -> None:
        self.maps.mark(self.picked())
        self.picked_changed.emit()

    @guarded
    def _show(self, each: Difference | None) -> None:
        """What is at hand in the list: on the maps, and in full below it."""
        self.maps.choose(each.key if each is not None else None)
        self.details.setPlainText("" if each is None else "\n".join(self._told(each)))

    def _told(self, each: Difference) -> list[str]:
        lines = [self.words.title(each)]
        for change in each.fields:
            if change.name in {ORDER, PLACE, ROUTE}:
                lines.append(self.words.change(change))
                continue
            before, after = self.words.values(change)
            lines += ["", self.words.field(change)]
            lines += [tr("Before: {text}", text=before), tr("After: {text}", text=after)]
        return lines
