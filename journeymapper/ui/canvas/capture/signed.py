"""A line with its signs: what of it stands in the text, and what has become a chip. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journeymapper.ui.canvas.capture.line import ALONE, Sign, Span, parse
from journeymapper.ui.canvas.capture.literals import Literals, shifted
from journeymapper.ui.canvas.capture.meaning import Chip, Choice

Write = Callable[[int, int, str], None]
"""Puts a text in place of a part of the line; the line is told of it by `edited`, as of any change."""


class SignedLine:
    """The text without what has become chips. Put back where they stood, chips give the line as typed."""

    def __init__(
        self,
        write: Write,
        mean: Callable[[Sign], Choice | None],
        unknown: Callable[[Sign], None],
    ) -> None:
        """`mean` says what a sign means, if anything; `unknown` hears of signs that stay text."""
        self._write, self._mean, self._unknown = write, mean, unknown
        self._literals = Literals()
        self.text = ""
        self.chips: list[Chip] = []

    def open(self, text: str) -> None:
        """Begins with a text that was there before: it is no signs."""
        self.text = text
        self.chips = []
        self._literals.clear()
        if text:
            self._literals.keep((0, len(text)))

    def edited(self, now: str, at: int, removed: int, added: str, *, typed: bool) -> None:
        """The text has changed. Pasted, dropped and typed before other words, what came is no sign."""
        self.text = now
        self._literals.edited(at, removed, added)
        for chip in self.chips:
            chip.at = shifted(chip.at, at, removed, len(added))
        if added and not typed:
            self._literals.keep((at, at + len(added)))

    @property
    def sign(self) -> Sign | None:
        """The last sign of the text, still open."""
        return next(iter(parse(self.text, self._literals.spans).signs[-1:]), None)

    def read(self, *, typed_last: bool = False, ended: bool = False) -> None:
        """Makes chips of the signs that are complete, and text of what is no sign any more.

        `typed_last`: what was done last was to type at the end of the line.
        """
        while self._is_overtaken():
            self._put_back(self.chips.pop())
        found: list[tuple[Sign, Choice]] = []
        for sign in self._complete(typed_last=typed_last, ended=ended):
            choice = self._mean(sign)
            if choice is None:
                self.keep_as_text(sign)
                self._unknown(sign)
                self.read(typed_last=typed_last, ended=ended)
                return
            found.append((sign, choice))
        if found:
            self._take(found)

    def keep_as_text(self, sign: Sign) -> None:
        """This sign is text, for good."""
        self._literals.keep((sign.start, sign.end))

    def choose(self, sign: Sign, choice: Choice) -> None:
        """Makes a chip of the open sign, with this meaning."""
        self._take([(sign, choice)])

    def turn_back(self, chip: Chip | None = None) -> bool:
        """Makes a chip text again, that stays text until it is changed; without one the last.

        Returns whether there was such a chip: the last is behind all text, but for blanks.
        """
        if chip is None:
            chip = self.chips[-1] if self.chips and not self.text[self.chips[-1].at :].strip() else None
        if chip is None:
            return False
        self.chips = [each for each in self.chips if each is not chip]
        self._put_back(chip)
        lead = len(chip.raw) - len(chip.raw.lstrip())
        self._literals.keep_unchanged((chip.at + lead, chip.at + len(chip.raw)))
        return True

    def finish(self, gone: Callable[[Choice], bool]) -> str:
        """Completes the last sign and returns the title. What `gone` tells to be no more is text again."""
        self.read(ended=True)
        title = parse(self.text, self._literals.spans).title
        lost = [chip for chip in self.chips if not title or gone(chip.choice)]
        self.chips = [chip for chip in self.chips if chip not in lost]
        return "".join((title, *(chip.raw for chip in lost))).strip()

    def _complete(self, *, typed_last: bool, ended: bool) -> Iterable[Sign]:
        signs = parse(self.text, self._literals.spans).signs
        if not signs or ended:
            return signs
        last = signs[-1]
        by_blank = last.aida is not None and self.text[last.end :] != ""
        alone = last.kind in ALONE
        return signs if typed_last and (alone or by_blank) else signs[:-1]

    def _take(self, found: list[tuple[Sign, Choice]]) -> None:
        """Takes these signs, which stand one behind the other, out of the text."""
        start = at = len(self.text[: found[0][0].start].rstrip())
        made: list[Chip] = []
        for sign, choice in found:
            made.append(Chip(choice, sign.aida, self.text[start : sign.end], at))
            start = sign.end
        self._write(at, start, "")
        for chip in made:
            self.chips = [each for each in self.chips if each.says != chip.says]
            self.chips.append(chip)

    def _put_back(self, chip: Chip) -> None:
        self._write(chip.at, chip.at, chip.raw)

    def _is_overtaken(self) -> bool:
        """Whether the last chip names nothing and has text behind it: then it was no sign."""
        chip = self.chips[-1] if self.chips else None
        if chip is None or chip.choice.kind not in ALONE or not self.text[chip.at :].strip():
            return False
        at, long = chip.at, len(chip.raw)
        whole = self.text[:at] + chip.raw + self.text[at:]
        moved = [_moved(span, at, long) for span in self._literals.spans]
        return all(not at <= sign.start < at + long for sign in parse(whole, moved).signs)


def _moved(span: Span, at: int, by: int) -> Span:
    """Where a span is once a text is put in at a place."""
    start, end = span
    return (start + by if start >= at else start), (end + by if end > at else end)
