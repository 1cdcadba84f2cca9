"""Taking an end of an arrow to another card."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeymapper.i18n.language import tr
from journeymapper.model.edits.transitions import reconnect
from journeymapper.ui.canvas import pick
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.bend import Bend, slide
from journeymapper.ui.canvas.tools.gesture import BaseGesture
from journeymapper.ui.canvas.walking import nearest_side

_HOME = 9.0
"""An end slides along its card while the pointer is this near to it, in pixels."""


class Reconnect(BaseGesture):
    """From an arrow's end to the card where the button goes up; elsewhere nothing changes.

    Over the card where it is the end slides along that card's side.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, stage: Stage, transition: str, part: pick.Part, start: Pointer) -> None:
        super().__init__(stage)
        self._transition = stage.session.journey.transition(transition)
        self._takes_source = part == "source"
        self._slide = slide(stage, transition, start, source=self._takes_source)
        self._own = self._transition.source if self._takes_source else self._transition.target
        self._home = stage.map.drawing.cards[self._own].box.grown(stage.reach(_HOME))

    def move(self, pointer: Pointer) -> None:
        slides = self._is_home(pointer)
        self.cursor = slides.cursor if slides is not None else Reconnect.cursor
        if slides is not None:
            self.drop()
            slides.move(pointer)
            return
        if self._slide is not None:
            self._slide.drop()
        aim = pick.card_at(self.stage.map, pointer.at)
        self.stage.map.aim(("step", aim) if aim is not None else None)
        cards = self.stage.map.drawing.cards
        fixed = cards[self._transition.target if self._takes_source else self._transition.source].box
        loose = cards[aim].box.center if aim is not None else (pointer.at.x(), pointer.at.y())
        line = (nearest_side(fixed, loose), loose)
        self.stage.overlay.show_line(tuple(reversed(line)) if self._takes_source else line)

    def release(self, pointer: Pointer) -> None:
        self.drop()
        slides = self._is_home(pointer)
        if slides is not None:
            slides.release(pointer)
            return
        self.stage.rest()
        aim = pick.card_at(self.stage.map, pointer.at)
        if aim is None:
            return
        journey = self.stage.session.journey
        source = aim if self._takes_source else self._transition.source
        target = self._transition.target if self._takes_source else aim
        if (source, target) == (self._transition.source, self._transition.target):
            return
        there = [
            each for each in journey.out(source) if each.target == target and each.way == self._transition.way
        ]
        if there:
            self.stage.select([("transition", there[0].id)])
            self.stage.say(tr("That arrow is there already."))
        else:
            self.stage.commit(reconnect(journey, self._transition.id, source=source, target=target))

    def drop(self) -> None:
        self.stage.map.aim(None)
        self.stage.overlay.show_line()
        if self._slide is not None:
            self._slide.drop()

    def _is_home(self, pointer: Pointer) -> Bend | None:
        """What slides the end along its card, if the pointer is there."""
        near = self._home.contains((pointer.at.x(), pointer.at.y()))
        return self._slide if near and pick.card_at(self.stage.map, pointer.at) in (None, self._own) else None
