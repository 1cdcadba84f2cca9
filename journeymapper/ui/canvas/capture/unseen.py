"""A line typed in a field that shows no chips: its signs are read once it is accepted."""

from __future__ import annotations

from collections.abc import Callable

from journeymapper.model.edits.capture import Said
from journeymapper.ui.canvas.capture.line import ALONE, Sign
from journeymapper.ui.canvas.capture.meaning import Chip, Choice, said
from journeymapper.ui.canvas.capture.signed import SignedLine
from journeymapper.ui.canvas.capture.typed import edit_between, to_units


class UnseenLine:
    """Follows the text letter by letter: what was there before or came in one piece, pasted, is no sign."""

    def __init__(self, text: str, choices: Callable[[Sign], list[Choice]]) -> None:
        """`choices` says what a sign may mean, best first."""
        self._choices = choices
        self._line = SignedLine(self._write, self._choice, lambda _sign: None)
        self._line.open(text)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The signs, once the line was accepted."""
        return tuple(self._line.chips)

    def edited(self, now: str) -> None:
        """The text is this now."""
        before = self._line.text
        edit = edit_between(before, now, 0, to_units(before, len(before)), to_units(now, len(now)))
        behind = now[edit.at + len(edit.added) :].strip()
        self._line.edited(now, *edit, typed=len(edit.added) <= 1 and not behind)

    def accept(self) -> Said:
        """All that the line says. What names nothing stays in the title."""
        title = self._line.finish(lambda _choice: False)
        return said(title, self._line.chips)

    def _choice(self, sign: Sign) -> Choice | None:
        named = sign.query or sign.kind in ALONE
        return next(iter(self._choices(sign)), None) if named else None

    def _write(self, start: int, end: int, text: str) -> None:
        now = self._line.text[:start] + text + self._line.text[end:]
        self._line.edited(now, start, end - start, text, typed=True)
