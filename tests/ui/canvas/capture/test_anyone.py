"""A person who types anything: nothing fails, and what was typed is in the title or in the chips."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper.drawing.theme import THEMES
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.canvas.capture.line import Sign
from journeymapper.ui.canvas.capture.meaning import Choice
from journeymapper.ui.canvas.capture.signed import SignedLine
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.capture.conftest import journey
from tests.ui.canvas.capture.typist import CONTROL, KEY, NONE, SHIFT, Line
from tests.ui.canvas.person import assert_shown

BACK = "\b"


@dataclass
class Typing:
    """A line without a field: letters come at its end, or the last goes."""

    known: bool
    unknown: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.line = SignedLine(self._write, self._mean, lambda sign: self.unknown.append(sign.query))

    def type(self, keys: str) -> None:
        for key in keys:
            if key != BACK:
                self._edit(len(self.line.text), len(self.line.text), key)
                self.line.read(typed_last=True)
            elif not self.line.turn_back() and self.line.text:
                self._edit(len(self.line.text) - 1, len(self.line.text), "")
                self.line.read()

    def whole(self) -> str:
        """The line with its chips put back where they stood."""
        text = self.line.text
        for chip in reversed(self.line.chips):
            text = text[: chip.at] + chip.raw + text[chip.at :]
        return text

    def _mean(self, sign: Sign) -> Choice | None:
        known = self.known or sign.kind not in ("loop", "skip", "join", "skip-in")
        # Each names something else, so that no chip takes the place of another.
        return Choice(sign.kind, f"{sign.start} {sign.query}", sign.query, "#000") if known else None

    def _write(self, start: int, end: int, text: str) -> None:
        self._edit(start, end, text)

    def _edit(self, start: int, end: int, text: str) -> None:
        now = self.line.text[:start] + text + self.line.text[end:]
        self.line.edited(now, start, end - start, text, typed=True)


def said_twice(text: str) -> bool:
    """Whether marks that count but once are typed more than once."""
    return any(text.count(each) > 1 for each in "!?#")


@given(st.text(alphabet="ab di>@<\\ ", max_size=30), st.booleans())
@example("a @b d a !", True)
def test_without_a_field_the_line_is_always_as_it_was_typed(keys: str, known: bool) -> None:
    typing = Typing(known)
    typing.type(keys)
    assert typing.whole() == keys


@given(st.text(alphabet="ab d!?#@> ", max_size=24).filter(lambda keys: not said_twice(keys)))
def test_marks_that_count_once_are_kept_too(keys: str) -> None:
    typing = Typing(known=True)
    typing.type(keys)
    assert typing.whole() == keys


@given(st.text(alphabet="ab d!?>@ " + BACK, max_size=40))
def test_as_many_backspaces_and_more_leave_nothing(keys: str) -> None:
    typing = Typing(known=True)
    typing.type(keys + BACK * 3 * (len(keys) + 1))
    assert (typing.line.text, typing.line.chips) == ("", [])


KEYS = [
    *((key, NONE) for key in (KEY.Key_Backspace, KEY.Key_Delete, KEY.Key_Left, KEY.Key_Home, KEY.Key_End)),
    *((key, NONE) for key in (KEY.Key_Up, KEY.Key_Down, KEY.Key_Return, KEY.Key_Tab, KEY.Key_Escape)),
    *((key, CONTROL) for key in (KEY.Key_A, KEY.Key_Z, KEY.Key_Y, KEY.Key_Backspace)),
    (KEY.Key_Return, SHIFT),
    (KEY.Key_Backtab, SHIFT),
]
PIECES = [
    "a",
    "house ",
    " @",
    " >",
    " >>",
    " <",
    " <<2",
    " #",
    " ! ",
    " ?",
    "bank d ",
    "\\",
    "Notary",
    " 3",
    "é🏠",
]
Piece = str | tuple[Qt.Key, Qt.KeyboardModifier]


@settings(max_examples=25)
@given(st.lists(st.sampled_from([*PIECES, *PIECES, *KEYS]), max_size=25))
def test_with_real_keys_nothing_fails_and_all_can_be_undone(qapp: object, pieces: list[Piece]) -> None:
    del qapp
    session = Session(journey())
    before = encode(session.journey)
    canvas = Canvas(session, THEMES["light"])
    try:
        canvas.resize(700, 500)
        line = shown(canvas)
        canvas.edit_title("s3")
        for piece in pieces:
            target = line.field if canvas.is_writing else canvas
            if isinstance(piece, tuple):
                QTest.keyClick(target, *piece)
            elif canvas.is_writing:
                line.field.insertPlainText(piece) if not piece.isascii() else line.type(piece)
            assert canvas.is_writing or not (line.strip.isVisible() or line.chooser.isVisible())
        canvas.accept_title()
        assert_shown(canvas)
        after = encode(session.journey)
        done = len(session.history.undoable)
        for _ in range(done):
            session.undo()
        assert encode(session.journey) == before
        for _ in range(done):
            session.redo()
        assert encode(session.journey) == after
    finally:
        canvas.deleteLater()


def shown(canvas: Canvas) -> Line:
    canvas.show()
    canvas.activateWindow()
    canvas.setFocus()
    while not canvas.hasFocus():
        QApplication.processEvents()
    return Line(canvas)


WORDS = st.lists(st.sampled_from(["one", "two", "three", "four", "five", "six"]), unique=True, min_size=1)
SIGNS = st.permutations(["@", "@", ">", ">>", "<", "<<", "!", "?", "#", ""])


@settings(max_examples=20)
@given(WORDS, SIGNS)
def test_with_real_keys_each_word_is_in_the_title_or_in_a_chip(
    qapp: object, words: list[str], signs: list[str]
) -> None:
    del qapp
    session = Session(journey())
    canvas = Canvas(session, THEMES["light"])
    try:
        line = shown(canvas).new("s5")
        step = canvas.selection.step
        typed = " ".join(["Begin", *(sign + word for sign, word in zip(signs, words, strict=False))])
        line.type(typed)
        raws = "".join(chip.raw for chip in canvas.titling.line.chips)
        seen = Counter((line.text + raws).split())
        assert seen == Counter(typed.split())
        line.key(KEY.Key_Return)
        made = session.journey.step(step or "")
        said = " ".join([made.title, *(each.name for each in session.journey.suppliers)])
        said += " ".join(each.name for each in session.journey.phases)
        assert all(word in said for word in words)
    finally:
        canvas.accept_title()
        canvas.deleteLater()
