"""What starts a walk, lets it go on, and ends it: the customer's segment, five buttons, the speed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from journeymapper.drawing.lens import with_lens
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.ui.editor import Editor
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.box import Box
from journeymapper.ui.panels.colors import swatch
from journeymapper.ui.panels.trial.course import PAUSES, Course

_ICONS = {
    "start": "ph.person-simple-walk",
    "step": "ph.dice-five",
    "play": "ph.play",
    "back": "ph.arrow-u-up-left",
    "stop": "ph.stop",
}


class Controls(QWidget):
    """The segment is that of the lens: choosing one here puts it on."""

    pressed = Signal(str)
    """A button: start, step, play, back or stop."""

    def __init__(self, editor: Editor, course: Course, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("trial_controls")
        self._editor = editor
        self._canvas = editor.canvas
        self._course = course
        self.segment = _box("trial_segment")
        self.segment.activated.connect(self._choose)
        self.speed = _box("trial_speed")
        self.speed.activated.connect(lambda at: course.set_pause(self.speed.itemData(at)))
        self.buttons = {name: self._button(name) for name in _ICONS}
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(6)
        upper.addWidget(self.segment, 3)
        upper.addWidget(self.speed, 2)
        lower.setSpacing(3)
        for button in self.buttons.values():
            lower.addWidget(button)
        lower.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(upper)
        column.addLayout(lower)

    def retext(self) -> None:
        """Puts the texts in the language in use."""
        boxes = (self.segment, tr("Whose walk")), (self.speed, tr("Speed of a walk that goes by itself"))
        for box, name in boxes:
            for part in (box, box.view()):
                part.setAccessibleName(name)
        pause = self.speed.currentData() or self._course.pause
        self.speed.clear()
        for text, each in (
            (tr("Slowly"), PAUSES["slow"]),
            (tr("Normal speed"), PAUSES["normal"]),
            (tr("Fast"), PAUSES["fast"]),
        ):
            self.speed.addItem(text, each)
        self.speed.setCurrentIndex(max(0, self.speed.findData(pause)))
        tips = {
            "start": tr("A new customer starts"),
            "step": tr("One step on: lots decide where to"),
            "play": tr("The customer goes on by lot until the end"),
            "back": tr("Takes the last step back"),
            "stop": tr("Ends the walk"),
        }
        for name, tip in tips.items():
            self.buttons[name].setToolTip(tip)
        self.fill()
        self.refresh()

    def fill(self) -> None:
        """Lists the segments that the map has now."""
        theme = self._canvas.drawing.theme
        self.segment.clear()
        self.segment.addItem(QIcon(), tr("All routes open"), None)
        for at, each in enumerate(self._editor.session.journey.segments):
            sign = swatch(QColor(theme.supplier_color(at, each.color)))
            self.segment.addItem(sign, one_line(each.name) or tr("(no name)"), each.id)
        self.segment.setCurrentIndex(max(0, self.segment.findData(self._course.segment)))

    def refresh(self) -> None:
        """Shows what can be done now."""
        course = self._course
        words = {
            "start": tr("Start"),
            "step": tr("Go on"),
            "play": tr("Pause") if course.is_playing else tr("Play"),
            "back": tr("Back"),
            "stop": tr("Stop"),
        }
        enabled = {
            "start": course.can_start,
            "step": course.has_begun and course.can_go and not course.is_playing,
            "play": course.can_start,
            "back": course.has_begun,
            "stop": course.has_begun,
        }
        focused = QApplication.focusWidget()
        for name, button in self.buttons.items():
            if button is focused and not enabled[name] and enabled["start"]:
                self.buttons["start"].setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(enabled[name])
            is_sign = name in ("back", "stop")
            styles = Qt.ToolButtonStyle
            button.setToolButtonStyle(
                styles.ToolButtonIconOnly if is_sign else styles.ToolButtonTextBesideIcon
            )
            button.setText(words[name])
            button.setAccessibleName(words[name])
            button.setAccessibleDescription(button.toolTip())
            button.setIcon(icon("ph.pause" if name == "play" and course.is_playing else _ICONS[name]))
        self.segment.setCurrentIndex(max(0, self.segment.findData(course.segment)))

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"trial_{name}")
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.pressed.emit(name))
        return button

    def _choose(self, at: int) -> None:
        lens = with_lens(self._canvas.lens, "segment", self.segment.itemData(at))
        self._canvas.set_lens(lens)


def _box(name: str) -> Box:
    box = Box()
    box.setObjectName(name)
    box.setMinimumContentsLength(6)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return box
