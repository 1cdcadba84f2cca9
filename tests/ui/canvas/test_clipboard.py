"""Cut, copy, paste and duplicate, within a map, between windows, and to other programs."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.theme import THEMES
from journeymapper.model.records import Key
from journeymapper.model.session import Session
from journeymapper.storage.codec import decode
from journeymapper.ui.canvas import commands
from journeymapper.ui.canvas.clipboard import JOURNEY, MapMime, leave_text
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand

ROOT = Path(__file__).parents[3]
KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALL: list[Key] = [("step", "a"), ("step", "b"), ("note", "n")]


@pytest.fixture(autouse=True)
def clean_clipboard(qapp: QApplication) -> Iterator[None]:
    qapp.clipboard().clear()
    yield
    qapp.clipboard().clear()


def added(session: Session, kind: str = "step") -> list[str]:
    known = set("abcden") | {"ab", "bc", "ce"}
    return [each.id for each in session.journey.all(kind) if each.id not in known]  # type: ignore[arg-type]


def test_copy_and_paste_beside_the_original(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    canvas.select(ALL)
    hand.key(KEY.Key_C, CONTROL)
    assert not session.history.can_undo
    hand.key(KEY.Key_V, CONTROL)
    copies = [session.journey.step(ident) for ident in added(session)]
    assert [(step.title, step.x, step.y) for step in copies] == [("A", 24, 24), ("B", 24, 144)]
    assert [each.target for each in session.journey.out(copies[0].id)] == [copies[1].id]
    assert canvas.selection.steps == {step.id for step in copies}
    assert canvas.selection.notes == set(added(session, "note"))
    undoes()


def test_paste_at_the_pointer(canvas: Canvas, session: Session, hand: Hand) -> None:
    canvas.select([("step", "a"), ("step", "b")])
    hand.key(KEY.Key_C, CONTROL)
    hand.move(470, 300)
    hand.key(KEY.Key_V, CONTROL)
    copies = [session.journey.step(ident) for ident in added(session)]
    assert [(step.x, step.y) for step in copies] == [(468, 240), (468, 360)]


@pytest.mark.parametrize("pointer", [None, (470.0, 300.0)])
def test_pasted_again_nothing_is_hidden_beneath(
    canvas: Canvas, session: Session, hand: Hand, pointer: tuple[float, float] | None
) -> None:
    canvas.select([("step", "a"), ("step", "b")])
    hand.key(KEY.Key_C, CONTROL)
    if pointer is not None:
        hand.move(*pointer)
    for _ in range(3):
        hand.key(KEY.Key_V, CONTROL)
    places = [(step.x, step.y) for step in session.journey.steps]
    assert len(places) == 11
    assert len(set(places)) == 11


def test_cut_and_paste(canvas: Canvas, session: Session, hand: Hand) -> None:
    canvas.select([("step", "b")])
    hand.key(KEY.Key_X, CONTROL)
    assert "b" not in canvas.map.cards
    assert len(session.history.undoable) == 1
    hand.key(KEY.Key_V, CONTROL)
    assert [session.journey.step(ident).title for ident in added(session)] == ["B"]


def test_duplicate(canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    canvas.select([("step", "e")])
    hand.key(KEY.Key_D, CONTROL)
    (copy,) = added(session)
    assert session.journey.step(copy).title == "E"
    assert canvas.selection.steps == {copy}
    assert not QApplication.clipboard().text()
    undoes()


def test_paste_in_another_window(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    canvas.select(ALL)
    hand.key(KEY.Key_C, CONTROL)
    other = Canvas(Session(), THEMES["dark"])
    qtbot.addWidget(other)
    commands.paste(other)
    steps = other.session.journey.steps
    assert [step.title for step in steps] == ["A", "B"]
    assert [phase.name for phase in other.session.journey.phases] == ["Orientation"]
    assert other.session.journey.count("transition") == 1
    assert set(other.map.cards) == {step.id for step in steps}


def test_what_others_get(canvas: Canvas, hand: Hand) -> None:
    canvas.select([("step", "a"), ("step", "b")])
    hand.key(KEY.Key_C, CONTROL)
    data = QApplication.clipboard().mimeData()
    assert data.text() == "A\nB"
    assert [step.id for step in decode(bytes(data.data(JOURNEY).data())).steps] == ["a", "b"]
    drawn = QSvgRenderer(data.data("image/svg+xml"))
    assert drawn.isValid()
    image = QImage.fromData(bytes(data.data("image/png").data()))
    assert image.width() > image.height() * 0.5
    assert (
        len({image.pixel(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}) > 3
    )
    assert data.hasImage()
    assert QImage(data.imageData()).size() == image.size()


def test_when_the_program_ends_the_titles_stay(canvas: Canvas, hand: Hand) -> None:
    canvas.select([("step", "a"), ("step", "b")])
    hand.key(KEY.Key_C, CONTROL)
    for _ in range(2):
        leave_text()
        left = QApplication.clipboard().mimeData()
        assert not isinstance(left, MapMime)
        assert left.text() == "A\nB"


_COPIES = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from journeymapper.drawing.theme import THEMES
from journeymapper.model.session import Session
from journeymapper.ui.canvas import commands
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import small_journey
canvas = Canvas(Session(small_journey()), THEMES["light"])
commands.select_all(canvas)
assert commands.copy(canvas)
"""


def test_python_ends_well_after_a_copy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _COPIES], capture_output=True, text=True, check=False, cwd=ROOT, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_copied_stays_as_it_was(canvas: Canvas, session: Session, hand: Hand) -> None:
    canvas.select([("step", "a")])
    hand.key(KEY.Key_C, CONTROL)
    hand.key(KEY.Key_Delete)
    hand.key(KEY.Key_V, CONTROL)
    assert [session.journey.step(ident).title for ident in added(session)] == ["A"]


@pytest.mark.parametrize("key", [KEY.Key_C, KEY.Key_X, KEY.Key_D])
def test_with_nothing_selected_nothing_happens(
    hand: Hand, unchanged: Callable[[], bool], key: Qt.Key
) -> None:
    QApplication.clipboard().setText("mine")
    hand.key(key, CONTROL)
    assert QApplication.clipboard().text() == "mine"
    assert unchanged()


def foreign() -> list[QMimeData]:
    broken, empty = QMimeData(), QMimeData()
    broken.setData(JOURNEY, b'{"nodes": 3}')
    return [broken, empty]


@pytest.mark.parametrize("which", range(2))
def test_what_is_not_ours_is_not_pasted_and_the_user_hears_so(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool], qtbot: QtBot, which: int
) -> None:
    QApplication.clipboard().setMimeData(foreign()[which])
    with qtbot.waitSignal(canvas.said) as heard:
        hand.key(KEY.Key_V, CONTROL)
    assert heard.args == ["There are no steps on the clipboard."]
    assert unchanged()
