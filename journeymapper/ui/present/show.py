"""A map while it is presented: what is there for it, and what each thing tells the others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journeymapper.ui.canvas.camera import LEAST_ZOOM
from journeymapper.ui.canvas.keys import held
from journeymapper.ui.guard import answering
from journeymapper.ui.present.aside import Aside, other_screen
from journeymapper.ui.present.bar import Bar
from journeymapper.ui.present.blank import Blank
from journeymapper.ui.present.countdown import Countdown, CountdownSign
from journeymapper.ui.present.halo import Halo
from journeymapper.ui.present.host import Host
from journeymapper.ui.present.layering import Layering
from journeymapper.ui.present.notes import Notes, names
from journeymapper.ui.present.reading import least_zoom
from journeymapper.ui.present.sheet import Sheet
from journeymapper.ui.present.signs import LockSign, Ring, Said
from journeymapper.ui.present.walk import Walk


class Show(QObject):
    """It is the same canvas: all that can be done to the map can be done here."""

    changed = Signal()
    """Something of it was switched."""
    left = Signal()
    """It is to end."""

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self._canvas = canvas = host.canvas
        self._before = QPointF(), 1.0
        self._height = 0
        self._comes_back = False
        """Whether the sheet of one step has made way for what is done on the map."""
        actions = names([*canvas.actions(), *host.frame.actions()])
        self._aside = Aside(host.frame)
        self.walk = Walk(canvas, self)
        self.layering = Layering(canvas)
        self.countdown = Countdown(self)
        self.ring = Ring(canvas, self)
        self.sheet = Sheet(canvas)
        self.halo = Halo(canvas)
        self.said = Said(canvas)
        self.lock_sign = LockSign(canvas)
        self.countdown_sign = CountdownSign(canvas, self.countdown)
        self.bar = Bar(canvas, canvas.viewport(), actions)
        self.bar.offer_minutes(self.countdown)
        self.blank = Blank(canvas)
        self.notes = Notes(canvas, self.walk, self.countdown, actions)
        self.walk.moved.connect(self._follow)
        self.countdown.changed.connect(self.changed)
        self.sheet.chosen.connect(self.walk.visit)
        self.blank.woken.connect(self.toggle_blank)
        self.notes.closed.connect(self._notes_gone)
        self.notes.escaped.connect(canvas.cancel)
        self.notes.installEventFilter(self)

    @property
    def pane(self) -> QWidget:
        """What F6 goes to: the bar, or the button that brings it up."""
        return self.bar if self.bar.isVisible() else self.bar.corner

    def begin(self) -> None:
        """All around the map steps aside."""
        canvas, screen = self._canvas, other_screen(self._host.frame)
        laptop = self._host.frame.screen()
        canvas.accept_title()
        self._before = canvas.camera.seen.topLeft(), canvas.zoom
        self._aside.step(screen)
        self.layering.begin()
        _frame(canvas, presented=True)
        self._host.checking.use_signs(False)
        canvas.step_back = self._step_back
        canvas.installEventFilter(self)
        canvas.view_moved.connect(self._keep_readable)
        canvas.said.connect(self.said.say)
        canvas.taken.connect(self._make_way)
        canvas.freed.connect(self._cover)
        self._host.tidying.said.connect(self.said.say)
        self._keep_readable()
        canvas.camera.zoom_to(canvas.camera.least)
        self.walk.begin()
        self.bar.place()
        canvas.setFocus()
        if screen is not None:
            self.notes.open(laptop)

    def end(self) -> None:
        """Everything comes back as it was."""
        canvas = self._canvas
        self.walk.flight.stop()
        self.countdown.stop()
        canvas.removeEventFilter(self)
        canvas.view_moved.disconnect(self._keep_readable)
        canvas.taken.disconnect(self._make_way)
        canvas.freed.disconnect(self._cover)
        canvas.step_back = _nothing_else
        canvas.is_locked = False
        canvas.camera.least = LEAST_ZOOM
        self.ring.release()
        self.bar.release()
        for widget in (self.sheet, self.halo, self.said, self.lock_sign, self.countdown_sign, self.blank):
            widget.hide()
            widget.deleteLater()
        self.notes.close()
        self.notes.deleteLater()
        self.layering.end()
        _frame(canvas, presented=False)
        self._host.checking.use_signs(self._host.desk.settings.signs)
        self._aside.back()
        corner, zoom = self._before
        canvas.camera.zoom_to(zoom)
        canvas.camera.pan((canvas.camera.seen.topLeft() - corner) * zoom)
        canvas.setFocus()

    def retext(self) -> None:
        """Puts everything in the language and colours in use."""
        for each in (self.bar, self.lock_sign, self.notes):
            each.retext()

    def toggle_focus(self) -> None:
        """One step and its neighbours, large; or the map again."""
        self._comes_back = False
        if self.sheet.isVisible():
            self.sheet.hide()
        else:
            self._open_sheet()
        self.changed.emit()

    def toggle_lock(self) -> None:
        """Nothing can be moved or removed, or all can again."""
        self._canvas.hands.drop()
        self._canvas.is_locked = not self._canvas.is_locked
        self.lock_sign.setVisible(self._canvas.is_locked)
        self.lock_sign.place()

    def toggle_blank(self) -> None:
        """A dark screen, or the map again."""
        blank = self.blank
        blank.setVisible(not blank.isVisible())
        if blank.isVisible():
            blank.setGeometry(self._canvas.rect())
            blank.raise_()
            blank.setFocus()
        else:
            self._canvas.setFocus()
        self.changed.emit()

    def toggle_countdown(self) -> None:
        """Begins a countdown as long as the last, or ends the one that runs."""
        (self.countdown.stop if self.countdown.is_on else self.countdown.begin)()

    def toggle_notes(self) -> None:
        """The presenter's notes in a window of their own, or none."""
        if self.notes.isVisible():
            self.notes.close()
        else:
            self.notes.open(other_screen(self._host.frame))

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """B is the key of clickers that darkens the screen: here it is not that of the list of suppliers."""
        del watched
        if event.type() == QEvent.Type.Resize:
            self._place()
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_B or held(event.modifiers()):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.toggle_blank()
        return event.type() == QEvent.Type.KeyPress

    def _keep_readable(self) -> None:
        """Titles have their least height, however high the screen is."""
        height, camera = self._canvas.height(), self._canvas.camera
        if height == self._height:
            return
        self._height = height
        camera.least = least_zoom(height)
        if camera.zoom < camera.least:
            camera.zoom_to(camera.least)
            self.walk.refresh()

    def _follow(self) -> None:
        """Another step is looked at."""
        self.ring.show_around(self.walk.steps)
        if self.sheet.isVisible():
            self._open_sheet()

    def _step_back(self) -> bool:
        """Esc, where nothing was under way: leaves the one step, or else the presentation."""
        if self.sheet.isVisible():
            self.toggle_focus()
            return True
        if not self.walk.has_own_selection:
            return False
        self.left.emit()
        return True

    def _notes_gone(self) -> None:
        """The map has the keyboard again."""
        self._host.frame.activateWindow()
        self.changed.emit()

    def _place(self) -> None:
        """The canvas has another size."""
        self.countdown_sign.refresh()
        self.said.place()
        self.lock_sign.place()
        self.blank.setGeometry(self._canvas.rect())
        if self.blank.isVisible():
            self.blank.raise_()

    def _open_sheet(self) -> None:
        """The halo lies above it."""
        self.sheet.open(self.walk.step)
        self.halo.raise_()

    def _make_way(self) -> None:
        """The sheet goes while the map beneath it is needed."""
        if self.sheet.isVisible():
            self.toggle_focus()
            self._comes_back = True

    def _cover(self) -> None:
        """The map is no longer needed: the sheet is there again, with the step that is selected now."""
        if self._comes_back:
            self.toggle_focus()


def _frame(canvas: QWidget, *, presented: bool) -> None:
    """The room need not see which pane has the keyboard: there is but one."""
    canvas.setProperty("presented", presented)
    canvas.style().unpolish(canvas)
    canvas.style().polish(canvas)


def _nothing_else() -> bool:
    """There is nothing else to leave."""
    return False
