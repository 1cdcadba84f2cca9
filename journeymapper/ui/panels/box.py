"""A box that opens, to choose one of many."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from journeymapper.ui.guard import guarded
from journeymapper.ui.icons import icon

_AROUND = 4
"""Pixels around the text of a box."""


class Box(QComboBox):
    """A box that opens, with the caret of the other icons; a text without room ends in an ellipsis."""

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        if self.currentIndex() < 0:
            option.currentText = self.placeholderText()
        parts, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(parts, option, part, self).width() - _AROUND
        room -= 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
        text = option.currentText
        option.currentText = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        with QPainter(self) as painter:
            self.style().drawComplexControl(parts, option, painter, self)
            self.style().drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)
            icon("ph.caret-down").paint(painter, self.width() - 21, (self.height() - 14) // 2, 14, 14)
