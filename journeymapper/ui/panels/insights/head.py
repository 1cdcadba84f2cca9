"""The figure that counts, large, with what belongs beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeymapper.ui.panels.insights.rows import Fact, Headline
from journeymapper.ui.plain import plain_tip

_COLUMNS = 3
_FACTS = 6
_APART = 6


class Head(QWidget):
    """A large figure and its caption, and under it small pairs of what and how much."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("insights_head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.figure = _label("insights_figure")
        self.caption = _label("insights_caption")
        self.caption.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.figure)
        row.addWidget(self.caption, 1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._facts = [(_label("insights_quiet"), _label("insights_value")) for _ in range(_FACTS)]
        for at, (what, value) in enumerate(self._facts):
            down, across = divmod(at, _COLUMNS)
            self._grid.addWidget(what, 3 * down, across)
            self._grid.addWidget(value, 3 * down + 1, across)
            self._grid.setRowMinimumHeight(3 * down + 2, _APART)
            self._grid.setColumnStretch(across, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 4)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(self._grid)

    def show_headline(self, headline: Headline | None) -> None:
        """Shows it, or nothing at all."""
        self.setVisible(headline is not None)
        if headline is None:
            return
        self.figure.setText(headline.figure)
        self.caption.setText(headline.caption)
        for at, labels in enumerate(self._facts):
            fact = headline.facts[at] if at < len(headline.facts) else Fact("", "", "")
            for label, text in zip(labels, (fact.what, fact.value), strict=True):
                label.setText(text)
                label.setToolTip(plain_tip(fact.meaning))
                label.setVisible(bool(text))
        told = [f"{each.what} {each.value}" for each in headline.facts]
        self.setAccessibleName(", ".join([f"{headline.figure} {headline.caption}", *told]))


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
