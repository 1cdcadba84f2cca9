"""Typing a title, a label or a note in place: what its end means, and the chain of new steps."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor

from journeymapper.arrange.geometry import Point, stretches
from journeymapper.drawing.card import title_left
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.edits.capture import write_line
from journeymapper.model.edits.notes import write_note
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.transitions import edit_transitions
from journeymapper.model.patch import Patch
from journeymapper.model.records import Key, Note, Step, Transition
from journeymapper.ui.canvas import commands
from journeymapper.ui.canvas.capture.capture import Capture
from journeymapper.ui.canvas.editor import TitleEditor
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.stage import Stage
from journeymapper.ui.canvas.walking import CARD_WIDTH

_LABEL_HEIGHT = 30.0
_CARD_IN_SIGHT = 0.6
"""Seen from further away, a card does not reach round the field."""
_TITLE_TOP, _TITLE_EDGE = 11.0, 5.0
"""Where the letters of a title begin from the top of a card, and what is left free at its right."""
_TITLE_FOOT, _TITLE_HEIGHT = 7.0, 40.0
_MARGIN = 4.0
"""Of the field, round its text, in pixels."""


@dataclass(frozen=True, slots=True)
class _Typing:
    """What is being typed: of which record, and how that came to be."""

    key: Key
    made_by: str | None
    back_to: tuple[Key, ...]


class Titling:
    """At most one text at a time."""

    def __init__(self, stage: Stage, editor: TitleEditor, closed: Callable[[], None]) -> None:
        """`closed` is called whenever nothing is typed any more."""
        self._closed = closed
        self._stage = stage
        self._editor = editor
        self._typing: _Typing | None = None
        self.line = Capture(stage, editor, self._keep_in_sight)
        """The signs behind the title of a step."""
        editor.ended.connect(self.end)

    @property
    def is_open(self) -> bool:
        """Whether something is being typed."""
        return self._typing is not None

    def dress(self, theme: Theme) -> None:
        """Takes the colours of a theme."""
        self._editor.dress(QColor(theme.card), QColor(theme.ink))
        self.line.dress(theme)

    def begin(self, key: Key, made_by: str | None, back_to: Iterable[Key]) -> None:
        """Lets the user type; what is being typed now is accepted first."""
        self._finish("leave")
        if self._stage.map.box(key) is None:
            return
        self._typing = _Typing(key, made_by, tuple(back_to))
        self.follow()
        self._editor.setAccessibleName(tr("Title") if key[0] == "step" else tr("Text"))
        bare = key[0] == "transition" or self._stage.camera.zoom < _CARD_IN_SIGHT
        self._editor.open(self._text(key), select=key[0] != "note", framed=bare)
        if key[0] == "step":
            self.line.begin(key[1])
            if made_by is not None:
                self._keep_in_sight(self.line.room)

    def follow(self) -> None:
        """Keeps the field over its card; closes it if that is gone."""
        typing = self._typing
        if typing is None:
            return
        box = self._stage.map.box(typing.key)
        if box is None:
            self._close()
            self._closed()
            return
        rect = rect_of(box)
        if typing.key[0] == "step":
            rect = self._title_rect(typing.key[1], rect)
        if typing.key[0] == "transition":
            arrow = self._stage.map.drawing.arrows[typing.key[1]]
            middle = rect_of(arrow.label_box).center() if arrow.label_box else _halfway(arrow.points)
            rect = QRectF(0, 0, CARD_WIDTH * 0.8, _LABEL_HEIGHT)
            rect.moveCenter(middle)
        self._editor.place(self._stage.camera.on_view(rect), self._stage.camera.zoom)
        self.line.place(self._taken(typing.key))

    def _title_rect(self, step: str, card: QRectF) -> QRectF:
        """Where the letters of a card's title stand: its number and what is at its foot stay in sight."""
        zoom, number = self._stage.camera.zoom, self._stage.map.drawing.cards[step].number
        margin = _MARGIN / zoom
        rect = card.adjusted(title_left(number) - margin, _TITLE_TOP - margin, -_TITLE_EDGE, -_TITLE_FOOT)
        if zoom >= _CARD_IN_SIGHT:
            rect.setHeight(min(rect.height(), _TITLE_HEIGHT * max(1.0, 1.0 / zoom)))
        return rect

    def _taken(self, key: Key) -> QRect:
        """What card and field take of the viewport, in pixels."""
        box, field = self._stage.map.box(key), self._editor.geometry()
        return field if box is None else self._stage.camera.on_view(rect_of(box)).toRect().united(field)

    def _keep_in_sight(self, beneath: int = 0) -> None:
        """Moves the map if the line, which grows as it is typed, is no longer wholly in sight."""
        typing = self._typing
        if typing is None:
            return
        self.line.place(self._taken(typing.key))
        taken = self._taken(typing.key).united(self.line.chips_at).adjusted(0, 0, 0, beneath)
        if beneath or not self._stage.camera.room.contains(QRectF(taken)):
            self._stage.camera.reveal(self._stage.camera.on_map_rect(QRectF(taken)))

    def end(self, ending: str) -> None:
        """Ends typing, as the key or the way it ended says; nothing if nothing is being typed."""
        if self._finish(ending) and not self.is_open:
            self._closed()

    def _finish(self, ending: str) -> bool:
        """Ends it, and perhaps begins with the next of a chain; returns whether anything was typed."""
        typing = self._typing
        if typing is None:
            return False
        is_new, is_escape = typing.made_by is not None, ending == "escape"
        is_kept = is_new or not is_escape
        said = self.line.said() if typing.key[0] == "step" and is_kept else None
        text = said.title if said is not None else self._editor.text()
        self._close()
        if is_kept and (text or not is_new):
            journey = self._stage.session.journey
            written = write_line(journey, typing.key[1], said) if said else self._written(typing.key, text)
            self._stage.commit(replace(written, about=written.about or text), typing.made_by)
        if is_new and (is_escape or not text):
            self._unmake(typing, merged=not text)
        elif typing.key[0] == "step":
            self._go_on(ending, new=is_new)
        return True

    def _go_on(self, ending: str, *, new: bool) -> None:
        if ending == "tab" or (ending == "enter" and new):
            commands.next_step(self._stage)
        elif ending == "backtab":
            commands.branch(self._stage)

    def _close(self) -> None:
        self._typing = None
        self.line.end()
        self._editor.close_field()

    def _unmake(self, typing: _Typing, *, merged: bool) -> None:
        """Takes back what was made only to be named.

        `merged`: it leaves nothing to undo. Else that can be undone: whatever was typed comes back with it.
        """
        kind, ident = typing.key
        session = self._stage.session
        journey = session.journey
        made = next(iter(session.history.undoable), None)
        if made is not None and typing.key in made.changes and made.changes[typing.key].before is None:
            gone = made.inverse()  # also of what made room for it
        else:
            gone = remove(journey, [ident]) if kind == "step" else remove(journey, notes=[ident])
        if merged:
            self._stage.commit(gone, typing.made_by)
        else:
            self._stage.commit(replace(gone, name="remove"), f"{typing.made_by} gone")
            self._stage.say(tr("Undo brings back what was typed."))
        self._stage.select(key for key in typing.back_to if journey.get(*key) is not None)

    def _text(self, key: Key) -> str:
        record = self._stage.session.journey.get(*key)
        match record:
            case Step():
                return record.title
            case Transition():
                return record.label
            case Note():
                return record.text
        return ""

    def _written(self, key: Key, text: str) -> Patch:
        journey, (kind, ident) = self._stage.session.journey, key
        if kind == "note":
            return write_note(journey, ident, text)
        return edit_transitions(journey, [ident], "edit-label", label=text)


def _halfway(points: Sequence[Point]) -> QPointF:
    """The middle of a course, measured along it."""
    parts = list(stretches(points))
    left = sum(math.dist(start, end) for start, end in parts) / 2
    for start, end in parts:
        long = math.dist(start, end)
        if long and left <= long:
            part = left / long
            return QPointF(start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1]))
        left -= long
    return QPointF(*points[0])
