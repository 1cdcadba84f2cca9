"""The presenter's own window: what to say at the step that the room sees, what comes next, and the time."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QSize, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from journeymapper.i18n.language import current_language, tr
from journeymapper.i18n.messages import one_line
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import guarded
from journeymapper.ui.present.countdown import Countdown
from journeymapper.ui.present.walk import Walk

_SIZE = QSize(760, 520)
_TICK = 1000
_BUTTONS = ("previous", "next", "blank", "countdown", "end")


class Notes(QWidget):
    """A window beside the map; the keys of presenting hold in it, too."""

    closed = Signal()
    escaped = Signal()
    """Esc was pressed in it: it means what it means on the map."""

    def __init__(self, canvas: Canvas, walk: Walk, countdown: Countdown, actions: dict[str, QAction]) -> None:
        super().__init__(canvas.window(), Qt.WindowType.Window)
        self.setObjectName("present_notes")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._canvas, self._walk, self._countdown = canvas, walk, countdown
        self.step, self.text, self.next = _label("step"), _label("text"), _label("next")
        self.clock, self.left = _label("clock"), _label("left")
        self.buttons = [self._button(actions[name]) for name in _BUTTONS]
        self.addActions(list(actions.values()))
        self._lay_out()
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self.tick)
        countdown.changed.connect(self.tick)
        walk.moved.connect(self.refresh)
        canvas.map_changed.connect(self.refresh)
        self.resize(_SIZE)
        self.retext()

    def open(self, screen: QScreen | None) -> None:
        """Comes up, on the presenter's screen if there are two."""
        if screen is not None:
            at = screen.availableGeometry()
            self.resize(self.size().boundedTo(at.size() * 0.9))
            self.move(at.center() - self.rect().center())
        self.refresh()
        self._timer.start()
        self.show()
        self.setFocus()

    def retext(self) -> None:
        """Puts everything in the language in use."""
        self.setWindowTitle(tr("Presenter's notes"))
        for button in self.buttons:
            button.setAccessibleName(button.defaultAction().text())
        self.refresh()

    def refresh(self) -> None:
        """Tells of the step that is looked at now."""
        journey, drawing = self._canvas.session.journey, self._canvas.drawing
        ident, after = self._walk.step, self._walk.next_step
        if ident is None or ident not in drawing.cards:
            self.step.setText(tr("No step is looked at."))
            self.text.setText("")
        else:
            step = journey.step(ident)
            self.step.setText(f"{drawing.cards[ident].number}  {one_line(step.title)}".strip())
            self.text.setText(step.speaker_notes or tr("No notes for this step."))
        known = after is not None and after in drawing.cards
        name = one_line(journey.step(after).title) if after is not None and known else tr("nothing")
        self.next.setText(tr("Next: {title}", title=name))
        self.tick()

    @guarded
    def tick(self) -> None:
        """Looks at the clock."""
        language = QLocale.Language.Dutch if current_language() == "nl" else QLocale.Language.English
        now = QTime.currentTime()
        self.clock.setText(QLocale(language).toString(now, QLocale.FormatType.ShortFormat))
        self.left.setText(self._countdown.text)

    @guarded
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # it is not merely minimized
            self._timer.stop()
            self.closed.emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setObjectName("present_notes_area")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setContentsMargins(0, 0, 12, 0)
        area.setWidget(self.text)
        times, buttons = QHBoxLayout(), QHBoxLayout()
        times.addWidget(self.clock)
        times.addStretch()
        times.addWidget(self.left)
        for button in self.buttons:
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(12)
        column.addLayout(times)
        column.addWidget(self.step)
        column.addWidget(area, 1)
        column.addWidget(self.next)
        column.addLayout(buttons)

    @staticmethod
    def _button(action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumSize(56, 44)
        return button


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(f"present_notes_{name}")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(name not in ("clock", "left"))
    return label


def names(actions: Iterable[QAction]) -> dict[str, QAction]:
    """The actions of presenting by the ends of their names; that which begins and ends it is called ''."""
    start = "action_present"
    found = (each for each in actions if each.objectName().startswith(start))
    return {each.objectName().removeprefix(start).removeprefix("_"): each for each in found}
