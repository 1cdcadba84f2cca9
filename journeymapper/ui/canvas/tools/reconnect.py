"""Taking an end of an arrow to another card."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeymapper.i18n.language import tr
from journeymapper.model.edits.transitions import reconnect
from journeymapper.ui.canvas import pick
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.gesture import BaseGesture
from journeymapper.ui.canvas.walking import nearest_side


class Reconnect(BaseGesture):
    """From an arrow's end to the card where the button goes up; elsewhere nothing changes."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, stage: Stage, transition: str, part: pick.Part) -> None:
        super().__init__(stage)
        self._transition = stage.session.journey.transition(transition)
        self._takes_source = part == "source"

    def move(self, pointer: Pointer) -> None:
        aim = pick.card_at(self.stage.map, pointer.at)
        self.stage.map.aim(("step", aim) if aim is not None else None)
        cards = self.stage.map.drawing.cards
        fixed = cards[self._transition.target if self._takes_source else self._transition.source].box
        loose = cards[aim].box.center if aim is not None else (pointer.at.x(), pointer.at.y())
        line = (nearest_side(fixed, loose), loose)
        self.stage.overlay.show_line(tuple(reversed(line)) if self._takes_source else line)

    def release(self, pointer: Pointer) -> None:
        self.drop()
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
