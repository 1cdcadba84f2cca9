"""The field in which titles are typed: how large, how it looks, and which keys it keeps."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from journeymapper.drawing.card_facts import MARGIN, WIDTH
from journeymapper.drawing.text import SMALL_BOLD, measure
from journeymapper.drawing.theme import THEMES
from journeymapper.model.journey import Journey
from journeymapper.ui.canvas.editor import TitleEditor
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import Hand, Rig

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(canvas: Canvas) -> TitleEditor:
    found = canvas.findChild(TitleEditor, "title_editor")
    assert found is not None
    return found


def test_the_field_grows_with_what_is_typed(editor: TitleEditor, hand: Hand) -> None:
    hand.double_click(0, 0)
    low = editor.height()
    hand.type("a title of so many words that a card has no room for them " * 3)
    assert editor.height() > low
    assert editor.verticalScrollBar().maximum() == 0
    editor.selectAll()
    hand.key(KEY.Key_Delete)
    assert editor.height() == low


@pytest.mark.parametrize("place", [(0, 0), (0, 60), (520, 120)])
def test_letters_are_bold_as_on_the_card_whatever_is_typed(
    editor: TitleEditor, hand: Hand, place: tuple[float, float]
) -> None:
    hand.double_click(*place)
    assert editor.isVisible()
    assert editor.font().bold()


@pytest.mark.parametrize("key", [KEY.Key_Q, KEY.Key_E, KEY.Key_2])
def test_altgr_of_windows_writes_and_ends_nothing(editor: TitleEditor, hand: Hand, key: Qt.Key) -> None:
    """There it comes as Ctrl and Alt, and writes @ or € on the keyboards of several countries."""
    hand.double_click(0, 0)
    hand.key(key, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert editor.isVisible()


def test_ctrl_y_is_for_the_text_that_is_typed(editor: TitleEditor, rig: Rig, hand: Hand) -> None:
    fired: list[str] = []
    redo = QShortcut(QKeySequence("Ctrl+Y"), rig.frame)
    redo.activated.connect(lambda: fired.append("redo"))
    hand.double_click(0, 0)
    hand.type("Decide")
    hand.key(KEY.Key_Y, CONTROL)
    assert not fired
    assert editor.isVisible()


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_field_has_the_colors_of_a_card(
    canvas: Canvas, editor: TitleEditor, hand: Hand, name: str
) -> None:
    theme = THEMES[name]
    canvas.set_theme(theme)
    hand.double_click(0, 0)
    field = editor.grab().toImage()
    assert field.pixelColor(field.width() - 6, field.height() - 6).name() == theme.card


@pytest.mark.parametrize(("zoom", "framed"), [(1.0, False), (0.3, True)])
def test_where_no_card_reaches_round_it_the_field_has_a_frame(
    canvas: Canvas, editor: TitleEditor, zoom: float, framed: bool
) -> None:
    canvas.camera.zoom_to(zoom)
    canvas.edit_title("a")
    field = editor.grab().toImage()
    edge = field.pixelColor(field.width() // 2, 0).name()
    assert (edge != canvas.drawing.theme.card) == framed


@pytest.mark.parametrize("zoom", [1.0, 1.6, 2.5])
def test_number_and_badges_stay_in_sight_while_the_title_is_typed(
    opener: Callable[[Journey], MainWindow], house_buyer: Journey, zoom: float
) -> None:
    canvas = opener(house_buyer).canvas
    field = canvas.findChild(TitleEditor, "title_editor")
    assert field is not None
    cards = [card for card in canvas.drawing.cards.values() if card.badge_boxes]
    assert max(len(card.number) for card in cards) > 2
    for card in cards:
        canvas.camera.zoom_to(zoom)
        canvas.edit_title(card.step)
        middle = canvas.rect_of(("step", card.step)).center()
        left, top = middle.x() - WIDTH / 2, middle.y() - card.box.height / 2
        number = QRectF(left + MARGIN, top + 14, measure(card.number, SMALL_BOLD), 11)
        assert not canvas.camera.on_view(number).intersects(QRectF(field.geometry()))
        for _name, box in card.badge_boxes:
            badge = rect_of(box).translated(middle)
            assert not canvas.camera.on_view(badge).intersects(QRectF(field.geometry()))
