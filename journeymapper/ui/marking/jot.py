"""A line for a few words at what is selected: what will be done, or the share of an arrow."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from journeymapper.analysis.chances import fork_at
from journeymapper.drawing.numbers import percent
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.edits.actions import add_action
from journeymapper.model.edits.routes import set_share
from journeymapper.model.records import Key
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.editor import Editor
from journeymapper.ui.forms import SHARE
from journeymapper.ui.guard import guarded
from journeymapper.ui.marking.key_menu import place_of

_GAP = 6
_AWAY = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""The keyboard is elsewhere for a while, and comes back."""


class Jot(QLineEdit):
    """Enter takes the text, Escape does not, a click elsewhere does. It stays with what it is about."""

    def __init__(
        self,
        canvas: Canvas,
        name: str,
        label: str,
        width: int,
        take: Callable[[str], str],
        also_about: Iterable[Key] = (),
    ) -> None:
        """`take` gets the text, and gives back why it cannot be used, or nothing.

        It is about what is selected, and what else is named; when some of that goes, so does the line.
        """
        super().__init__(canvas.viewport())
        self.setObjectName(name)
        self.setPlaceholderText(label)
        self.setAccessibleName(label)
        self._canvas = canvas
        self._take = take
        self._is_open = True
        self._about = [*canvas.selection, *also_about]
        self.setFixedWidth(width)
        for moved in (canvas.view_moved, canvas.zoom_changed, canvas.map_changed):
            moved.connect(self._stay)
        canvas.map_changed.connect(self._drop_if_gone)
        canvas.selection_changed.connect(self._follow)
        self._stay()
        self.show()
        self.setFocus()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._drop()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _AWAY:
            self._leave()

    def _enter(self) -> None:
        """Takes the text; what cannot be used can be mended."""
        self._is_open = False
        why = self._take(self.text())
        if why:
            self._is_open = True
            self._canvas.say(why)
            self.selectAll()
        else:
            self._end()

    def _leave(self) -> None:
        """Takes the text if it can be used, and goes."""
        if self._is_open:
            self._is_open = False
            why = self._take(self.text())
            if why:
                self._canvas.say(why)
            self._end()

    def _follow(self) -> None:
        """Something else is selected: by the user, or because what this is about has gone."""
        self._drop_if_gone()
        self._leave()

    def _drop_if_gone(self) -> None:
        known = self._canvas.session.journey.get
        if any(known(*key) is None for key in self._about):
            self._drop()

    def _drop(self) -> None:
        if self._is_open:
            self._end()

    def _end(self) -> None:
        self._is_open = False
        had_keyboard = self.hasFocus()
        self.hide()
        self.deleteLater()
        if had_keyboard:
            self._canvas.setFocus()

    def _stay(self) -> None:
        """Lies beneath what is selected, within the view."""
        place, room = place_of(self._canvas), self._canvas.viewport().rect()
        height = self.sizeHint().height()
        left = min(place.left(), room.width() - self.width() - _GAP)
        top = min(place.bottom() + _GAP, room.height() - height - _GAP)
        self.move(round(max(_GAP, left)), round(max(_GAP, top)))


def note_action(editor: Editor) -> None:
    """Lets an action be typed, at the selected step or for the map as a whole."""
    canvas, step = editor.canvas, editor.canvas.selection.step

    def take(text: str) -> str:
        journey = editor.session.journey
        if text.strip():
            canvas.commit(add_action(journey, journey.new_id("action"), text.strip(), step))
            left = sum(not each.done for each in journey.actions)
            canvas.say(tr("Noted. Actions still to be done: {n}.", n=left))
        return ""

    title = one_line(editor.session.journey.step(step).title) if step is not None else ""
    label = tr("What will we do about “{step}”?", step=title) if title else tr("What will we do?")
    Jot(canvas, "action_line", label, 320, take)


def share(editor: Editor) -> None:
    """Lets the share of the selected arrow be typed: of the segment in the lens, else of all."""
    canvas, arrow = editor.canvas, editor.canvas.selection.transition
    if arrow is None:
        return
    journey, segment = editor.session.journey, canvas.lens.segment
    record = journey.transition(arrow)
    present = record.share if segment is None else dict(record.segment_shares).get(segment)
    name = next((one_line(each.name) for each in journey.segments if each.id == segment), "")

    def take(text: str) -> str:
        try:
            part = SHARE.read(text)
        except ValueError:
            return SHARE.expected()
        canvas.commit(set_share(journey, [arrow], part, segment))
        canvas.say(_what_is_left(editor, arrow, segment))
        return ""

    label = tr("Share of {segment} in %", segment=name) if segment is not None else tr("Share of all in %")
    whose: list[Key] = [] if segment is None else [("segment", segment)]
    line = Jot(canvas, "share_line", label, 180, take, whose)
    canvas.say(label)  # what is in the line hides it there
    line.setText(SHARE.show(present))
    line.selectAll()


def _what_is_left(editor: Editor, arrow: str, segment: str | None) -> str:
    journey = editor.session.journey
    fork = fork_at(journey, journey.transition(arrow).source, segment)
    if fork.is_over:
        return tr("Together the shares are {share}: each counts for less.", share=percent(fork.given))
    own = next((way.chance for way in fork.ways if way.transition.id == arrow), 0.0)
    return tr("Left to the others: {share}", share=percent(max(0.0, 1 - own)))
