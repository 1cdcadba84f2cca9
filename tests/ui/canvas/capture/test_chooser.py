"""The list under the line: what it offers, how one chooses, and where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.drawing.theme import THEMES
from journeymapper.i18n.language import use_language
from journeymapper.model.edits.remove import remove
from journeymapper.model.records import Step, Touch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.capture.typist import CONTROL, KEY, Line

LEFT = Qt.MouseButton.LeftButton
MIDDLE = QPoint(20, 15)


def made(session: Session) -> Step:
    (step,) = [each for each in session.journey.steps if len(each.id) > 2 and each.title]
    return step


def targets(session: Session) -> list[tuple[str, str]]:
    return [(each.target, each.way) for each in session.journey.out(made(session).id)]


def test_steps_are_offered_by_number_and_letters_of_the_title(line: Line) -> None:
    line.type("Again >")
    assert line.offered[:2] == ["1 Decide to move", "2 Pick the houses"]
    line.type("hou")
    assert line.offered == ["2 Pick the houses", "3 View the houses"]
    assert line.walked == "2 Pick the houses"
    for _ in "hou":
        line.key(KEY.Key_Backspace)
    line.type(" 4")
    assert line.walked == "4 Choose"


def test_the_step_itself_is_not_offered(canvas: Canvas) -> None:
    line = Line(canvas).open("s2")
    line.type(" >")
    assert line.offered == ["1 Decide to move", "3 View the houses", "4 Choose", "5 Sign the deed"]


def test_a_number_means_the_step_that_has_it(canvas: Canvas, session: Session) -> None:
    line = Line(canvas).new("s5")
    for _ in range(6):
        line.type("On")
        line.key(KEY.Key_Return)
    line.type("Far >11")
    line.key(KEY.Key_Return)
    line.type("Back >1")
    assert line.walked == "1 Decide to move"
    line.key(KEY.Key_Return)
    steps = {each.title: each.id for each in session.journey.steps}
    assert [each.target for each in session.journey.out(steps["Back"]) if each.way == "loop"] == ["s1"]


def test_an_empty_query_chooses_nothing_by_itself(line: Line, canvas: Canvas, session: Session) -> None:
    said: list[str] = []
    canvas.said.connect(said.append)
    line.type("Again >")
    assert line.walked is None
    line.key(KEY.Key_Return)
    assert made(session).title == "Again >"
    assert targets(session) == [(line.canvas.selection.step, "next")]
    assert said == ["The sign at the end names nothing: it stays in the title."]


def test_down_and_up_walk_and_enter_takes_that(line: Line, session: Session) -> None:
    line.type("Again >>")
    line.key(KEY.Key_Down)
    line.key(KEY.Key_Down)
    assert line.walked == "2 Pick the houses"
    line.key(KEY.Key_Up)
    line.key(KEY.Key_Up)
    assert line.walked == "5 Sign the deed", "it goes round"
    line.key(KEY.Key_Return)
    line.key(KEY.Key_Return)
    assert targets(session) == [("s5", "skip")]
    assert made(session).title == "Again"


def test_what_was_walked_to_stays_while_its_state_is_typed(line: Line, session: Session) -> None:
    line.type("Call @re")
    line.key(KEY.Key_Down)
    assert line.walked == "Buying realtor"
    line.type(" d")
    assert line.walked == "Buying realtor"
    line.type(" ")
    assert line.chips == ["Buying realtor: desire"]


def test_the_latest_used_come_first(line: Line) -> None:
    line.type("One @buy a >4")
    line.key(KEY.Key_Return)
    line.type("Two @")
    assert line.offered == ["Buying realtor", "Bank", "Selling realtor"]
    line.type("re")
    assert line.walked == "Buying realtor"
    line.type(" >")
    assert line.offered[0] == "4 Choose"


def test_escape_closes_the_list_and_keeps_the_sign_as_text(line: Line, session: Session) -> None:
    line.type("Mail @bank")
    line.key(KEY.Key_Escape)
    assert line.field.isVisible()
    assert (line.text, line.offered, line.chips) == ("Mail @bank", [], [])
    line.type("er d")
    assert line.offered == []
    line.key(KEY.Key_Return)
    line.key(KEY.Key_Return)
    assert made(session).title == "Mail @banker d"
    assert made(session).touches == ()


def test_a_sign_kept_as_text_makes_text_of_the_mark_before_it(line: Line) -> None:
    line.type("Mail ! >2")
    assert line.chips == ["Moment of truth"]
    line.key(KEY.Key_Escape)
    assert (line.text, line.chips) == ("Mail ! >2", [])


def test_a_second_escape_ends_as_before(line: Line, session: Session) -> None:
    line.type("Mail @bank")
    line.key(KEY.Key_Escape)
    line.key(KEY.Key_Escape)
    assert not line.field.isVisible()
    assert session.journey.count("step") == 5


def test_escape_keeps_a_sign_that_means_nothing_as_text_too(line: Line, session: Session) -> None:
    line.type("Costs > income")
    assert line.chooser.isVisible()
    assert line.offered == []
    assert line.chooser.accessibleDescription() == "Nothing is called so: it stays text"
    line.key(KEY.Key_Escape)
    assert line.field.isVisible()
    assert not line.chooser.isVisible()


def test_an_arrow_to_nowhere_stays_text_and_is_told(line: Line, canvas: Canvas, session: Session) -> None:
    said: list[str] = []
    canvas.said.connect(said.append)
    line.type("Costs > income @bank")
    line.key(KEY.Key_Return)
    line.key(KEY.Key_Return)
    assert made(session).title == "Costs > income"
    assert made(session).touches == (Touch("bank"),)
    assert said == ["No step is like “income”: it stays in the title."]


def test_a_name_that_nobody_has_makes_a_supplier(line: Line, session: Session) -> None:
    line.type("Sign @Notary of the town c")
    assert line.offered == ["Notary of the town"]
    assert line.row("Notary of the town").accessibleName().startswith("New supplier “Notary of the town”")
    line.key(KEY.Key_Return)
    line.type("Pay @not c")
    line.key(KEY.Key_Return)
    line.key(KEY.Key_Return)
    notary = session.journey.suppliers[-1]
    assert notary.name == "Notary of the town"
    assert [step.title for step in session.journey.steps if Touch(notary.id, "action") in step.touches] == [
        "Sign",
        "Pay",
    ]


def test_two_new_names_in_a_line_differ_in_color_and_letters(line: Line) -> None:
    line.type("Sign @Notary a @Notable b")
    one = line.strip.buttons[0].chip.choice
    other = line.chooser.shown[-1]
    assert (one.short, other.text) == ("NO", "Notable b")
    assert one.short != other.short
    assert one.color != other.color


def test_a_new_name_may_be_chosen_though_others_match(line: Line, session: Session) -> None:
    line.type("Ask @Bank of the town")
    assert line.offered == ["Bank of the town"], "a long name is no misspelt short one"
    for _ in " of the town":
        line.key(KEY.Key_Backspace)
    assert line.offered == ["Bank"], "it has this name"
    line.type(" #Sea")
    assert line.offered == ["Search", "Sea"]
    line.key(KEY.Key_Up)
    line.key(KEY.Key_Return)
    assert [each.name for each in session.journey.phases] == ["Search", "Purchase", "Sea"]


@pytest.mark.parametrize("text", ["Pay #3", "Win @ 7 times", "Go @@"])
def test_a_new_name_begins_with_a_letter(line: Line, session: Session, text: str) -> None:
    line.type(text)
    assert line.offered == []
    line.key(KEY.Key_Return)
    line.key(KEY.Key_Return)
    assert made(session).title == text
    assert len(session.journey.suppliers) == 3
    assert len(session.journey.phases) == 2


def test_a_click_chooses_and_typing_goes_on(line: Line, session: Session) -> None:
    line.type("Ask @")
    QTest.mouseClick(line.row("Selling realtor"), LEFT, pos=MIDDLE)
    assert (line.text, line.chips) == ("Ask", ["Selling realtor"])
    assert line.field.hasFocus()
    line.type(" again")
    line.key(KEY.Key_Return)
    line.key(KEY.Key_Return)
    assert made(session).title == "Ask again"
    assert made(session).touches == (Touch("seller"),)


def test_chips_stay_the_same_while_other_things_are_typed(line: Line) -> None:
    line.type("Ask @bank a ! ")
    before = list(line.strip.buttons)
    line.type("@sel")
    assert line.strip.buttons == before


def test_a_click_on_a_chip_makes_it_text(line: Line) -> None:
    line.type("Ask @bank a !")
    QTest.mouseClick(line.strip.buttons[0], LEFT, pos=MIDDLE)
    assert (line.text, line.chips) == ("Ask @bank a", ["Moment of truth"])
    assert line.field.hasFocus()


def test_a_finger_chooses_and_the_map_does_not_notice(line: Line) -> None:
    device = QTest.createTouchDevice()
    line.type("Ask @")
    row = line.row("Bank")
    QTest.touchEvent(row, device).press(0, MIDDLE, row).commit()
    QTest.touchEvent(row, device).release(0, MIDDLE, row).commit()
    assert line.chips == ["Bank"]
    ground = line.strip
    QTest.touchEvent(ground, device).press(0, QPoint(1, 1), ground).commit()
    QTest.touchEvent(ground, device).release(0, QPoint(1, 1), ground).commit()
    assert line.field.hasFocus()
    button = line.strip.buttons[0]
    assert button.height() >= 44
    QTest.touchEvent(button, device).press(0, MIDDLE, button).commit()
    QTest.touchEvent(button, device).release(0, MIDDLE, button).commit()
    assert (line.text, line.chips) == ("Ask @", [])


@pytest.mark.parametrize("button", [LEFT, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_the_map_hears_nothing_of_presses_on_the_list(
    line: Line, canvas: Canvas, button: Qt.MouseButton
) -> None:
    asked: list[object] = []
    canvas.menu_wanted.connect(lambda *about: asked.append(about))
    line.type("Ask @")
    seen = canvas.camera.seen
    QTest.mouseClick(line.chooser, button, pos=QPoint(2, 2))
    turn = QWheelEvent(
        QPointF(2, 2),
        QPointF(line.chooser.mapToGlobal(QPoint(2, 2))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(line.chooser, turn)
    assert line.field.hasFocus()
    assert line.chooser.isVisible()
    assert canvas.camera.seen == seen
    assert not asked


def test_keys_with_ctrl_are_not_for_the_list(line: Line) -> None:
    line.type("Ask @re")
    line.key(KEY.Key_Down, CONTROL)
    assert line.walked == "Selling realtor"


def test_nothing_takes_the_keyboard_or_a_window(line: Line) -> None:
    line.type("Ask @bank a >")
    widgets: list[QWidget] = [line.strip, line.chooser, *line.strip.buttons, *line.chooser.rows]
    for each in widgets:
        assert each.focusPolicy() == Qt.FocusPolicy.NoFocus
        assert not each.isWindow()
    assert line.chooser.accessibleName() == "Steps to choose from"
    assert line.strip.accessibleName() == "What the line says of the step"
    assert all(row.accessibleName() for row in line.chooser.rows if row.isVisible())


def test_a_screen_reader_hears_what_enter_would_choose(line: Line) -> None:
    line.type("Ask @re a")
    assert line.field.accessibleDescription() == "Selling realtor: attention"
    line.key(KEY.Key_Down)
    assert line.field.accessibleDescription() == "Buying realtor: attention"
    line.type(" ")
    assert line.field.accessibleDescription() == ""


def test_it_speaks_dutch(line: Line) -> None:
    use_language("nl")
    try:
        line.type("Vraag @bank a ! ? @Notaris")
        assert line.chips == ["Bank: attentie", "Moment dat telt", "Aanname"]
        assert line.row("Notaris").accessibleName() == "Nieuwe leverancier “Notaris”, Enter kiest dit"
    finally:
        use_language("en")


def test_what_has_left_the_map_meanwhile_is_text_again(line: Line, session: Session) -> None:
    line.type("Back >2 @bank d ")
    session.commit(remove(session.journey, ["s2"]))
    line.key(KEY.Key_Return)
    line.key(KEY.Key_Return)
    assert made(session).title == "Back >2"
    assert made(session).touches == (Touch("bank", "desire"),)


def in_sight(line: Line) -> bool:
    room = line.canvas.viewport().geometry()
    shown = [each.geometry() for each in (line.strip, line.chooser) if each.isVisible()]
    rows = [row for row in line.chooser.rows if row.isVisible()]
    inner = line.chooser.rect()
    return all(room.contains(each) for each in shown) and all(inner.contains(row.geometry()) for row in rows)


@pytest.mark.parametrize("zoom", [0.1, 0.4, 1.0, 3.0])
@pytest.mark.parametrize("corner", [(0, 0), (1, 0), (0, 1), (1, 1), (0.5, 0.5)])
@pytest.mark.parametrize("size", [(900, 700), (260, 180)])
def test_it_is_never_cut_off(
    canvas: Canvas, zoom: float, corner: tuple[float, float], size: tuple[int, int]
) -> None:
    line = Line(canvas)
    canvas.resize(*size)
    canvas.camera.zoom_to(zoom)
    line.open("s3")
    room = canvas.camera.room
    at = canvas.camera.on_view(canvas.rect_of(("step", "s3"))).center()
    wanted = QPointF(room.width() * corner[0], room.height() * corner[1])
    line.type(" @bank a !")
    line.type(" @")
    canvas.camera.pan(wanted - at)
    assert len(line.chips) == 2
    assert line.offered
    assert in_sight(line)
    for _ in range(5):
        line.key(KEY.Key_Down)
        assert line.walked in line.offered
        assert in_sight(line)


def test_they_do_not_lie_over_the_line_where_there_is_room(canvas: Canvas) -> None:
    line = Line(canvas).open("s3")
    line.type(" @bank a ! >")
    places = [line.strip.geometry(), line.chooser.geometry()]
    card = canvas.camera.on_view(canvas.rect_of(("step", "s3"))).toRect()
    for each in places:
        assert not each.intersects(card)
        assert not each.intersects(line.field.geometry())
    assert not places[0].intersects(places[1])


def test_they_go_with_the_card(canvas: Canvas) -> None:
    line = Line(canvas).open("s3")
    line.type(" @bank a >")
    before = QRect(line.strip.geometry()), QRect(line.chooser.geometry())
    canvas.camera.pan(QPointF(30, 20))
    assert (line.strip.geometry(), line.chooser.geometry()) == tuple(
        each.translated(30, 20) for each in before
    )


def test_they_have_the_colors_of_the_theme(canvas: Canvas) -> None:
    line = Line(canvas).open("s3")
    line.type(" @bank a >")
    for theme in (THEMES["dark"], THEMES["light"]):
        canvas.set_theme(theme)
        for each in (line.strip, line.chooser):
            ground = each.grab().toImage().pixelColor(each.width() // 2, 3)
            assert ground.name() == theme.card
