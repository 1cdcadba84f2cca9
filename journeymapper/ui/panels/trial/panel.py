"""The panel 'Try it': one customer walks through the map; a thousand show how far walks lie apart."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from journeymapper.i18n.language import tr
from journeymapper.model.patch import Patch
from journeymapper.ui.canvas.token import Seen, Token
from journeymapper.ui.editor import Editor
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.motion import is_calm
from journeymapper.ui.panels.trial.at_canvas import AtCanvas, digit
from journeymapper.ui.panels.trial.badges import ICON, badge_icons
from journeymapper.ui.panels.trial.controls import Controls
from journeymapper.ui.panels.trial.course import Course
from journeymapper.ui.panels.trial.pages import Pages
from journeymapper.ui.panels.trial.so_far import SoFar
from journeymapper.ui.panels.trial.walks import Walks
from journeymapper.ui.panels.trial.ways import Told, Ways
from journeymapper.ui.panels.trial.words import Row, Words

_GLIDE = 400
"""Milliseconds from card to card; at speed less than half of a pause."""
_NARROW = 620
"""A panel narrower than this has its parts one below the other, in pixels."""
_LEAST = 250
_WAYS, _ANY = 164, 16_777_215
"""The height of the ways there: what stands below them stays where it is."""


class TrialPanel(QWidget):
    """Controls and ways at the left, the way so far in the middle, whom it met or many walks at the right."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.setObjectName("trial")
        self._editor = editor
        self._canvas = editor.canvas
        self._session = editor.session
        self.course = Course(editor.session, self._canvas.lens.segment, self)
        self.token = Token(self._canvas)
        self.controls = Controls(editor, self.course, self)
        self.ways = Ways(self, self.controls.buttons["stop"])
        self.state, self.sums = _label("trial_state"), _label("trial_sums")
        self.state.setMinimumHeight(2 * self.state.fontMetrics().lineSpacing() + 2)
        self.way = SoFar("trial_way", self)
        self.met = SoFar("trial_met", self)
        self.met.setIconSize(ICON)
        self.walks = Walks(editor, self)
        self.pages = Pages(self.met, self.walks)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(10, 6, 10, 6)
        self._row.setSpacing(8)
        self._so_far = _column((self.sums, self.way))
        self._row.addWidget(_column((self.controls, self.state, self.ways)), 10)
        self._row.addWidget(self._so_far, 8)
        self._row.addWidget(self.pages, 9)
        self.pages.stack.currentChanged.connect(self._make_room)
        self.setFocusProxy(self.controls.buttons["start"])
        self._at_canvas = AtCanvas(self._canvas, self, self._take, self._click)
        for each in (self.controls.segment, self.controls.speed, self.walks.supplier, self.way, self.met):
            each.installEventFilter(self)
        self.course.changed.connect(self._show)
        self.controls.pressed.connect(self._press)
        self.ways.chosen.connect(self._take)
        self.ways.emptied.connect(self.controls.buttons["step"].setFocus)
        self.way.wanted.connect(self._reveal)
        self.met.wanted.connect(self._reveal)
        self._canvas.lens_changed.connect(self._follow_lens)
        self._canvas.map_changed.connect(self._redraw)
        self._is_released = False
        self._unsubscribe = editor.session.subscribe(self._follow)
        self.retext()

    def release(self) -> None:
        """Listens no more: the window has another map, and nobody walks on this one."""
        self._is_released = True
        self._unsubscribe()
        self._at_canvas.release()
        self._canvas.lens_changed.disconnect(self._follow_lens)
        self._canvas.map_changed.disconnect(self._redraw)
        self.course.release()
        self.walks.release()
        self.token.remove()

    def retext(self) -> None:
        """Puts everything in the language and theme in use."""
        self.way.setAccessibleName(tr("The way so far"))
        self.met.setAccessibleName(tr("Suppliers met"))
        self.controls.retext()
        self.pages.retext()
        self.walks.retext()
        self._show(False)

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(340, 520)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        """That of its parts one below the other: beside each other they would need more."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a narrow panel charts take the place of the way so far."""
        directions = QBoxLayout.Direction
        is_narrow = self.width() < _NARROW
        self._row.setStretch(0, 0 if is_narrow else 10)
        self._so_far.setHidden(is_narrow and self.pages.stack.currentIndex() > 0)
        self.ways.setMaximumHeight(_WAYS if is_narrow else _ANY)
        self.ways.setMinimumHeight(_WAYS if is_narrow else 0)
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.walks.follow_lens()
        self._show(False)

    @guarded
    def hideEvent(self, event: QHideEvent) -> None:
        """Folded, or behind another: the walk waits, and nothing of it is seen on the map."""
        super().hideEvent(event)
        if not event.spontaneous() and not self._is_released:
            self.course.play(False)
            self.token.hide()

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Digits take ways also where lists and boxes have the keyboard, which would search with them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self._take_key(event))

    def _take_key(self, event: QKeyEvent) -> bool:
        """Takes the way whose key it is; returns whether there is one."""
        place = digit(event)
        return place is not None and self._take(place)

    def _press(self, name: str) -> None:
        course, buttons = self.course, self.controls.buttons
        if name == "start":
            course.start()
            if buttons["start"].hasFocus() and course.can_go:
                buttons["step"].setFocus()
        elif name == "play":
            course.play(not course.is_playing)
        else:
            {"step": course.by_lot, "back": course.back, "stop": course.stop}[name]()

    def _take(self, place: int) -> bool:
        """Takes the way with this place; returns whether there is one."""
        options = self.course.options()
        if not self.isVisible() or place >= len(options):
            return False
        self.course.take(options[place])
        return True

    def _click(self, step: str) -> None:
        option = self.course.option_to(step) if self.isVisible() else None
        if option is not None:
            self.course.take(option)

    def _reveal(self, step: str) -> None:
        self._canvas.select([("step", step)])
        self._canvas.reveal(step)

    def _follow(self, patch: Patch) -> None:
        if any(kind in ("supplier", "segment") for kind, _ in patch.changes):
            self.controls.fill()
            self.walks.follow_lens()
        elif self.isVisible():
            self.walks.refresh()

    def _follow_lens(self) -> None:
        self.course.set_segment(self._canvas.lens.segment)
        self.controls.refresh()
        self.walks.follow_lens()

    def _redraw(self) -> None:
        """The map is drawn anew. After an edit the course follows too, and shows all."""
        if self.isVisible():
            self.token.follow()

    def _show(self, gone: bool) -> None:
        """Shows the walk as it is; `gone`: the customer has just gone on."""
        if not self.isVisible():
            return
        course, trial = self.course, self.course.trial
        cards = self._canvas.drawing.cards
        words = Words(self._session.journey, lambda step: cards[step].number if step in cards else "")
        options = course.options()
        self.controls.refresh()
        self.ways.show_options([Told(each, words.option(each), words.spoken(each)) for each in options])
        self.state.setText(words.state(course))
        self.sums.setText(words.sums(trial))
        self.way.show_rows(words.way(trial))
        met = words.met(trial)
        self.met.show_rows(
            [Row(each.text, each.step, spoken=each.spoken) for each in met],
            badge_icons(met, self._session.journey, self._canvas.drawing.theme, self.devicePixelRatioF()),
        )
        self.pages.count(len(met))
        self._show_token(gone)

    def _show_token(self, gone: bool) -> None:
        course, trial = self.course, self.course.trial
        options = course.options()
        ways = [each.transition for each in options if each.transition is not None and len(options) > 1]
        nexts = [each.step for each in options]
        seen = Seen(tuple(trial.passages), tuple(ways), tuple(nexts), self._color())
        if gone and not trial.ended:
            self.token.go(seen, 0 if is_calm() else min(_GLIDE, course.pause * 2 // 5))
        else:
            self.token.show(seen)

    def _color(self) -> str:
        """The segment's; ink where all routes are open."""
        theme = self._canvas.drawing.theme
        for at, each in enumerate(self._session.journey.segments):
            if each.id == self.course.segment:
                return theme.supplier_color(at, each.color)
        return theme.ink


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def _column(parts: Iterable[QWidget]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    for each in parts:
        column.addWidget(each, 1 if isinstance(each, Ways | SoFar) else 0)
    return made
