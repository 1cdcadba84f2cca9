"""The palette: things dragged onto cards and arrows, or put on what is selected with the keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.lists import add_entry, edit_entry, remove_supplier
from journeymapper.model.records import Evidence, Step, Supplier, Touch
from journeymapper.ui.panels.palette.flow import Flow
from journeymapper.ui.panels.palette.item import PaletteItem
from journeymapper.ui.panels.palette.panel import Palette
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import assert_shown

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SOURCES = ["observation", "data", "interview", "colleague", "social_media", "assumption"]


@pytest.fixture
def palette(window: MainWindow) -> Palette:
    for ident, name in (("bank", "Bank"), ("realtor", "Realtor")):
        window.session.commit(add_entry(window.session.journey, Supplier(ident, name)))
    window.session.history.mark_saved()
    window.canvas.zoom_100()
    window.canvas.centerOn(60, 60)
    found = window.docks["palette"].findChild(Palette, "palette")
    assert found is not None
    return found


def item(palette: Palette, name: str) -> PaletteItem:
    return next(each for each in palette.items if each.objectName() == f"palette_{name}")


class Drag:
    """A drag with the mouse from an item of the palette to places on the map."""

    def __init__(self, window: MainWindow, start: PaletteItem) -> None:
        self.window, self.item = window, start
        self.at = start.mapToGlobal(start.rect().center())
        self._send(QEvent.Type.MouseButtonPress, LEFT, LEFT)

    def to(self, x: float, y: float) -> None:
        canvas = self.window.canvas
        self.over(canvas.viewport().mapToGlobal(canvas.mapFromScene(QPointF(x, y))))

    def over(self, place: QPoint) -> None:
        for at in ((self.at + place) / 2, place):
            self.at = at
            self._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton, LEFT)

    def drop(self) -> None:
        self._send(QEvent.Type.MouseButtonRelease, LEFT, Qt.MouseButton.NoButton)

    def _send(self, kind: QEvent.Type, button: Qt.MouseButton, down: Qt.MouseButton) -> None:
        local = QPointF(self.item.mapFromGlobal(self.at))
        QApplication.sendEvent(self.item, QMouseEvent(kind, local, QPointF(self.at), button, down, NONE))


def step(window: MainWindow, ident: str) -> Step:
    return window.session.journey.step(ident)


def check_undo(window: MainWindow) -> None:
    """One undo step takes the latest edit back, and redo makes it again."""
    session = window.session
    after = session.journey.steps, session.journey.transitions
    count = len(session.history.undoable)
    session.undo()
    assert (session.journey.steps, session.journey.transitions) != after
    assert len(session.history.undoable) == count - 1
    assert_shown(window.canvas)
    session.redo()
    assert (session.journey.steps, session.journey.transitions) == after
    assert_shown(window.canvas)


def test_it_holds_suppliers_sources_and_a_vote_each_with_a_name(palette: Palette) -> None:
    names = [each.objectName().removeprefix("palette_") for each in palette.items]
    assert names == ["supplier_bank", "supplier_realtor", *SOURCES, "vote"]
    assert all(each.accessibleName() and each.toolTip() for each in palette.items)
    assert item(palette, "supplier_bank").accessibleName() == "Bank"
    assert all(each.focusPolicy() == Qt.FocusPolicy.StrongFocus for each in palette.items)


def test_a_name_that_looks_like_code_is_shown_as_it_is(window: MainWindow, palette: Palette) -> None:
    window.session.commit(edit_entry(window.session.journey, "supplier", "bank", name="<b>B & W</b>"))
    assert item(palette, "supplier_bank").accessibleName() == "<b>B & W</b>"
    assert "&lt;b&gt;B &amp; W&lt;/b&gt;" in item(palette, "supplier_bank").toolTip()


def test_it_follows_the_list_of_suppliers(window: MainWindow, palette: Palette) -> None:
    session = window.session
    session.commit(remove_supplier(session.journey, "bank"))
    assert [each.accessibleName() for each in palette.items[:1]] == ["Realtor"]
    session.undo()
    assert [each.accessibleName() for each in palette.items[:2]] == ["Bank", "Realtor"]


def test_the_keyboard_stays_at_a_supplier_that_changes(window: MainWindow, palette: Palette) -> None:
    item(palette, "supplier_realtor").setFocus()
    window.session.commit(edit_entry(window.session.journey, "supplier", "realtor", color="#336699"))
    focused = QApplication.focusWidget()
    assert focused is palette.items[1]
    assert palette.items[1].accessibleName() == "Realtor"


def test_a_supplier_dropped_on_a_card_touches_it(window: MainWindow, palette: Palette) -> None:
    drag = Drag(window, item(palette, "supplier_bank"))
    drag.to(0, 0)
    ghost = window.canvas.marking.ghost
    assert window.canvas.map.cards["one"].is_aimed
    assert (ghost.isVisible(), ghost.hint.text()) == (True, "Bank touches this step")
    drag.drop()
    assert step(window, "one").touches == (Touch("bank"),)
    assert not ghost.isVisible()
    assert window.canvas.hasFocus()
    check_undo(window)


def test_a_supplier_that_is_there_already_changes_nothing_and_that_is_said(
    window: MainWindow, palette: Palette
) -> None:
    drag = Drag(window, item(palette, "supplier_bank"))
    drag.to(0, 0)
    drag.drop()
    steps, undoable = window.session.journey.steps, len(window.session.history.undoable)
    said: list[str] = []
    window.canvas.said.connect(said.append)
    drag = Drag(window, item(palette, "supplier_bank"))
    drag.to(0, 0)
    drag.drop()
    assert said == ["Bank is here already."]
    assert (window.session.journey.steps, len(window.session.history.undoable)) == (steps, undoable)


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_is_dropped_on_a_card(window: MainWindow, palette: Palette, source: str) -> None:
    drag = Drag(window, item(palette, source))
    drag.to(0, 0)
    drag.drop()
    assert [each.source for each in step(window, "one").evidence] == [source]
    check_undo(window)


def test_a_source_is_dropped_on_an_arrow(window: MainWindow, palette: Palette) -> None:
    arrow = window.session.journey.transitions[0]
    drag = Drag(window, item(palette, "data"))
    drag.to(0, 60)
    assert window.canvas.map.arrows[arrow.id].is_aimed
    drag.drop()
    assert window.session.journey.transition(arrow.id).evidence == (Evidence("data"),)
    check_undo(window)


def test_a_vote_is_dropped_on_a_card_and_on_no_arrow(window: MainWindow, palette: Palette) -> None:
    for place in ((0, 120), (0, 60)):
        drag = Drag(window, item(palette, "vote"))
        drag.to(*place)
        drag.drop()
    assert [step(window, each).votes for each in ("one", "two")] == [0, 1]
    check_undo(window)


@pytest.mark.parametrize("name", ["supplier_bank", "data", "vote"])
def test_dropped_on_empty_ground_or_beside_the_map_nothing_happens(
    window: MainWindow, palette: Palette, name: str
) -> None:
    window.canvas.select([("step", "one")])
    steps = window.session.journey.steps
    drag = Drag(window, item(palette, name))
    drag.to(250, 60)
    drag.drop()
    drag = Drag(window, item(palette, name))
    drag.to(0, 0)
    drag.over(palette.mapToGlobal(palette.rect().center()))
    drag.drop()
    assert window.session.journey.steps == steps
    assert not window.session.is_modified
    assert not window.canvas.marking.ghost.isVisible()
    assert_shown(window.canvas)


def test_escape_half_way_leaves_no_trace(window: MainWindow, palette: Palette) -> None:
    drag = Drag(window, item(palette, "supplier_bank"))
    drag.to(0, 0)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not window.canvas.marking.ghost.isVisible()
    assert not window.canvas.map.cards["one"].is_aimed
    drag.to(0, 120)
    assert not window.canvas.marking.ghost.isVisible()
    drag.drop()
    assert not window.session.is_modified
    assert_shown(window.canvas)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_puts_a_supplier_on_the_selected_steps_where_it_is_not_yet(
    window: MainWindow, palette: Palette, key: Qt.Key
) -> None:
    bank = item(palette, "supplier_bank")
    bank.setFocus()
    window.canvas.select([("step", "one")])
    QTest.keyClick(bank, key)
    window.canvas.select([("step", "one"), ("step", "two")])
    QTest.keyClick(bank, key)
    assert [step(window, each).touches for each in ("one", "two")] == [(Touch("bank"),)] * 2
    assert len(window.session.history.undoable) == 4
    check_undo(window)


def test_enter_puts_sources_on_steps_and_arrows_and_votes_on_steps(
    window: MainWindow, palette: Palette
) -> None:
    arrow = window.session.journey.transitions[0].id
    window.canvas.select([("step", "one"), ("transition", arrow)])
    item(palette, "interview").setFocus()
    QTest.keyClick(item(palette, "interview"), Qt.Key.Key_Return)
    assert step(window, "one").evidence == (Evidence("interview"),)
    assert window.session.journey.transition(arrow).evidence == (Evidence("interview"),)
    check_undo(window)
    item(palette, "vote").setFocus()
    QTest.keyClick(item(palette, "vote"), Qt.Key.Key_Return)
    assert step(window, "one").votes == 1
    check_undo(window)


def test_with_nothing_selected_it_says_what_to_do(window: MainWindow, palette: Palette) -> None:
    said: list[str] = []
    window.canvas.said.connect(said.append)
    QTest.mouseClick(item(palette, "vote"), LEFT)
    assert said == ["Select steps first, or drag it onto a card."]
    assert not window.session.is_modified


def test_arrows_walk_through_the_palette(window: MainWindow, palette: Palette) -> None:
    palette.setFocus()
    assert QApplication.focusWidget() is palette.items[0]
    QTest.keyClick(palette.items[0], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is palette.items[1]
    QTest.keyClick(palette.items[1], Qt.Key.Key_Up)
    QTest.keyClick(palette.items[0], Qt.Key.Key_Left)
    assert QApplication.focusWidget() is palette.items[-1]


def test_v_adds_votes_and_shift_v_takes_them_off(window: MainWindow, palette: Palette) -> None:
    window.canvas.setFocus()
    window.canvas.select([("step", "one"), ("step", "two")])
    QTest.keyClick(window.canvas, Qt.Key.Key_V)
    QTest.keyClick(window.canvas, Qt.Key.Key_V)
    QTest.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
    assert [step(window, each).votes for each in ("one", "two")] == [1, 1]
    check_undo(window)
    QTest.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
    assert not window.deeds["vote_less"].isEnabled()


def test_what_is_carried_can_be_read_on_any_ground(palette: Palette) -> None:
    """A badge is one by itself; a sign has its name beside it on an opaque ground."""
    bank, data = item(palette, "supplier_bank").picture(), item(palette, "data").picture()
    assert data.width() > item(palette, "data").fontMetrics().horizontalAdvance("Known by measured data")
    image = data.toImage()
    assert image.pixelColor(image.width() - 4, image.height() // 2).alpha() == 255
    assert bank.deviceIndependentSize().toSize() == item(palette, "supplier_bank").iconSize()


def test_it_is_said_in_dutch_and_in_the_other_theme(window: MainWindow, palette: Palette) -> None:
    before = item(palette, "supplier_bank").icon().pixmap(34).toImage()
    window.desk.use_language("nl")
    window.desk.use_appearance("dark")
    assert item(palette, "observation").accessibleName() == "Bekend door waarneming"
    assert palette.items[0].icon().pixmap(34).toImage() != before


def test_a_flow_breaks_lines_as_words_are(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = Flow(box, gap=5)
    for _ in range(3):
        button = QPushButton()
        button.setFixedSize(40, 20)
        flow.addWidget(button)
    assert flow.heightForWidth(130) == 20
    assert flow.heightForWidth(90) == 45
    assert flow.heightForWidth(10) == 70
    assert flow.minimumSize() == QSize(40, 20)
    flow.setGeometry(QRect(10, 10, 90, 100))
    places = [(each.x(), each.y()) for each in box.findChildren(QPushButton)]
    assert places == [(10, 10), (55, 10), (10, 35)]
    assert flow.itemAt(3) is None
    assert flow.takeAt(3) is None


def test_where_there_is_a_touch_screen_items_are_large_enough_for_fingers(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDevice, "devices", list)
    small = Palette(window.session, window.canvas)
    assert max(each.sizeHint().height() for each in small.items) < 44
    small.release()
    small.close()
    screen = QPointingDevice(
        "screen",
        1,
        QInputDevice.DeviceType.TouchScreen,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position,
        5,
        0,
    )
    monkeypatch.setattr(QInputDevice, "devices", lambda: [screen])
    large = Palette(window.session, window.canvas)
    try:
        large.resize(232, 400)
        large.show()
        assert all(each.width() >= 44 <= each.height() for each in large.items)
        boxes = [QRect(each.mapTo(large, QPoint()), each.size()) for each in large.items]
        for at, one in enumerate(boxes):
            assert large.rect().contains(one)
            assert not any(one.intersects(other) for other in boxes[at + 1 :])
    finally:
        large.release()
        large.close()
