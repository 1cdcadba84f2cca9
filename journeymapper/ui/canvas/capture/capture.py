"""A line is typed: its complete signs become chips under it, what the last one may mean is offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.edits.capture import Said
from journeymapper.model.journey import Journey
from journeymapper.ui.canvas.capture.line import ALONE, Sign
from journeymapper.ui.canvas.capture.meaning import Chip, Choice, Meaning, group_of, said
from journeymapper.ui.canvas.capture.shown import Shown
from journeymapper.ui.canvas.capture.signed import SignedLine
from journeymapper.ui.canvas.capture.typed import edit_between, is_at_end, replace_text
from journeymapper.ui.canvas.editor import CHARACTERS_MOST, TitleEditor
from journeymapper.ui.canvas.keys import held
from journeymapper.ui.canvas.stage import Stage
from journeymapper.ui.guard import guarded


class Capture:
    """Follows the field in which a title is typed, while that is a step's."""

    def __init__(self, stage: Stage, field: TitleEditor, grown: Callable[[], None]) -> None:
        """`grown` is called when the line takes more room than before."""
        self._stage, self._field, self._grown = stage, field, grown
        self._meaning = Meaning()
        self._line = SignedLine(self._write, self._choice, self._tell_unknown)
        self._shown = Shown(stage.view, field, self._turn_back, self._chosen)
        self._step: str | None = None
        self._writing = False
        self._typed_last = False
        self._choices: Sequence[Choice] = ()
        self._sign: Sign | None = None
        self._walked: int | None = None
        field.first = self._key
        field.document().contentsChange.connect(self._edited)
        field.textChanged.connect(self._read)

    @property
    def chips(self) -> Sequence[Chip]:
        """The signs that are complete."""
        return tuple(self._line.chips)

    def dress(self, theme: Theme) -> None:
        """Takes the colours of a theme."""
        self._shown.dress(theme)

    def begin(self, step: str) -> None:
        """The field is open with the title of a step."""
        self._step = step
        self._line.open(self._field.toPlainText())
        self._shown.show_chips(())
        self._close_list()

    def end(self) -> None:
        """Nothing is typed any more."""
        self._step = None
        self._shown.show_chips(())
        self._close_list()

    def said(self) -> Said:
        """All that the line says, its last sign completed."""
        journey = self._stage.session.journey
        title = self._line.finish(lambda choice: _is_gone(journey, choice))
        for chip in self._line.chips:
            self._meaning.used(chip.choice)
        return said(title[:CHARACTERS_MOST], self._line.chips)

    def place(self, anchor: QRect) -> None:
        """Chips and choices stand beside what the line takes of the viewport."""
        self._shown.place(anchor)

    @property
    def chips_at(self) -> QRect:
        """Where the chips stand; an empty rectangle if there are none."""
        return self._shown.chips_at

    @property
    def room(self) -> int:
        """How much room a new line asks for beneath itself, in pixels."""
        return self._shown.room

    # What is typed

    @guarded
    def _edited(self, at: int, removed: int, added: int) -> None:
        now = self._field.toPlainText()
        if self._step is None or now == self._line.text:
            return
        edit = edit_between(self._line.text, now, at, removed, added)
        behind = now[edit.at + len(edit.added) :].strip()
        typed = self._writing or not (self._field.is_pasting or behind)
        self._line.edited(now, *edit, typed=typed)
        self._typed_last = bool(edit.added) and typed

    @guarded
    def _read(self) -> None:
        if self._step is None or self._writing:
            return
        self._line.read(typed_last=self._typed_last)
        self._typed_last = False  # the same text is read again when only its font changes
        self._show()

    def _write(self, start: int, end: int, text: str) -> None:
        self._writing = True
        try:
            replace_text(self._field, start, end, text)
        finally:
            self._writing = False

    # Keys and presses

    def _key(self, event: QKeyEvent) -> bool:
        """Takes a key before the field does; returns whether it was for chips or choices."""
        if self._step is None or held(event.modifiers()):
            return False
        key = event.key()
        if key == Qt.Key.Key_Backspace:
            return is_at_end(self._field) and self._line.turn_back() and self._show()
        if self._sign is None:
            return False
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._choices:
            self._walk(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self._line.keep_as_text(self._sign)
            self._line.read()
            return self._show()
        return False

    def _walk(self, by: int) -> None:
        at = self._walked
        if at is None:
            at = -1 if by > 0 else 0
        self._walked = (at + by) % len(self._choices)
        if self._sign is not None:
            self._shown.offer(self._sign, self._choices, self._walked)

    def _chosen(self, choice: Choice) -> None:
        if self._sign is not None:
            self._line.choose(self._sign, choice)
            self._show()

    def _turn_back(self, chip: Chip) -> None:
        self._line.turn_back(chip)
        self._show()

    # What signs mean

    def _choice(self, sign: Sign) -> Choice | None:
        """What was walked to, or else matches best; an empty query means nothing."""
        if sign.kind not in ALONE and _same(sign, self._sign) and self._walked is not None:
            return self._choices[self._walked]
        if sign.query or sign.kind in ALONE:
            return next(iter(self._look_up(sign)), None)
        return None

    def _look_up(self, sign: Sign) -> list[Choice]:
        drawing = self._stage.map.drawing
        new = [each.choice for each in self._line.chips if each.choice.is_new]
        names = [each.text for each in new if each.kind == sign.kind]
        return self._meaning.choices(drawing.journey, drawing.theme, self._step or "", sign, names)

    def _tell_unknown(self, sign: Sign) -> None:
        if group_of(sign.kind) == "step" and sign.query:
            self._stage.say(tr("No step is like “{name}”: it stays in the title.", name=sign.query))
        elif sign.query:
            self._stage.say(tr("“{name}” is no name: it stays in the title.", name=sign.query))
        else:
            self._stage.say(tr("The sign at the end names nothing: it stays in the title."))

    # What is seen

    def _show(self) -> bool:
        """Chips and choices as the line is now; True, for keys that were taken."""
        self._shown.show_chips(self._line.chips)
        sign = self._line.sign
        if sign is None or sign.kind in ALONE:
            self._close_list()
        else:
            if not _same(sign, self._sign):
                self._walked = 0 if sign.query else None
            self._sign = sign
            self._choices = self._look_up(sign)
            if not self._choices:
                self._walked = None
            self._shown.offer(sign, self._choices, self._walked)
        self._grown()
        return True

    def _close_list(self) -> None:
        self._sign, self._choices, self._walked = None, (), None
        self._shown.close_list()


def _same(sign: Sign, other: Sign | None) -> bool:
    """Whether two signs, one typed further than the other, offer the same choices."""
    return other is not None and (sign.kind, sign.query, sign.start) == (other.kind, other.query, other.start)


def _is_gone(journey: Journey, choice: Choice) -> bool:
    """Whether what was chosen has left the journey since."""
    group = group_of(choice.kind)
    return group is not None and choice.ident is not None and journey.get(group, choice.ident) is None
