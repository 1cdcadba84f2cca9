"""Asks of two names that are nearly alike whether they mean the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from journeymapper.i18n.language import tr
from journeymapper.ui.comparing.comparison import Asked, Question
from journeymapper.ui.flick import let_flick
from journeymapper.ui.guard import guarded

_MOST = 60
"""More questions than this nobody answers: the rest count as different."""
_HIGH = 150


class Questions(QWidget):
    """A short list: each question with two answers; until it is answered the two are different things."""

    answered = Signal(object, object)
    """What was asked (`Asked`), and whether it is the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("compare_questions")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.rows: dict[Asked, tuple[QPushButton, QPushButton]] = {}
        self._head = _label("")
        self._head.setObjectName("dialog_text")
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(tr("Questions"))
        let_flick(self._area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self._area)

    def ask(self, questions: Sequence[Question]) -> None:
        """Shows these questions, answered ones with their answers; nothing where there are none."""
        self.setVisible(bool(questions))
        if list(self.rows) == [each.asked for each in questions[:_MOST]]:
            for each in questions[:_MOST]:
                self._mark(each)
        else:
            self._fill(questions[:_MOST])
        open_ones = sum(each.same is None for each in questions)
        more = len(questions) - _MOST
        text = tr("Not sure: {n} to be answered. Until then they count as different.", n=open_ones)
        if more > 0:
            text += " " + tr("And {n} more that are not asked.", n=more)
        self._head.setText(text)
        self._head.setVisible(open_ones > 0)

    def _fill(self, questions: Sequence[Question]) -> None:
        self.rows = {}
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for at, each in enumerate(questions):
            text = question_text(each)
            label = _label(text)
            label.setWordWrap(True)
            grid.addWidget(label, at, 0)
            group = QButtonGroup(inner)
            buttons = []
            for place, (same, word) in enumerate(((True, tr("Same")), (False, tr("Different")))):
                button = QPushButton(word)
                button.setCheckable(True)
                button.setAutoDefault(False)
                button.setAccessibleName(f"{text} {word}")
                button.clicked.connect(partial(self._answer, each.asked, same))
                group.addButton(button)
                grid.addWidget(button, at, place + 1)
                buttons.append(button)
            self.rows[each.asked] = buttons[0], buttons[1]
            self._mark(each)
        self._area.setWidget(inner)
        inner.show()
        self._area.setFixedHeight(min(_HIGH, inner.sizeHint().height() + 4))

    def _mark(self, each: Question) -> None:
        for button, same in zip(self.rows[each.asked], (True, False), strict=True):
            group = button.group()
            group.setExclusive(False)
            button.setChecked(each.same is same)
            group.setExclusive(True)

    @guarded
    def _answer(self, asked: Asked, same: bool, checked: bool = True) -> None:
        if checked:
            self.answered.emit(asked, same)


def question_text(each: Question) -> str:
    """The question in words."""
    one, other = each.one, each.other
    return {
        "step": tr("Is {one} the same step as {other}?", one=one, other=other),
        "phase": tr("Is {one} the same phase as {other}?", one=one, other=other),
        "supplier": tr("Is {one} the same supplier as {other}?", one=one, other=other),
        "segment": tr("Is {one} the same segment as {other}?", one=one, other=other),
    }[each.asked[1]]


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
