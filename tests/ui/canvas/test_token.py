"""The figure of a walk on the canvas: where it stands, what it brings into sight, what it leaves behind."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.analysis.trial import Passage
from journeymapper.drawing.theme import THEMES
from journeymapper.ui.canvas.token import Seen, Token
from tests.ui.canvas.person import Rig

COLOR = "#2f5faa"


@pytest.fixture
def token(rig: Rig) -> Token:
    return Token(rig.canvas)


def arrow(rig: Rig, source: str) -> str:
    return rig.session.journey.out(source)[0].id


def way(rig: Rig, *steps: str) -> tuple[Passage, ...]:
    """The passages through these steps, by the first arrow out of each."""
    arrows = [None, *(arrow(rig, each) for each in steps[:-1])]
    return tuple(Passage(step, by, True) for step, by in zip(steps, arrows, strict=True))


def place(rig: Rig, step: str) -> QPointF:
    rect = rig.canvas.rect_of(("step", step))
    return QPointF(rect.left() + 26, rect.top())


def stopped(token: Token) -> bool:
    return token.glide.state() == token.glide.State.Stopped


def test_nothing_is_seen_of_no_walk(rig: Rig, token: Token) -> None:
    token.show(Seen())
    assert not token.figure.isVisible()
    assert token.way.path().isEmpty()
    assert token.ring.path().isEmpty()


def test_it_stands_on_its_card_within_a_ring(rig: Rig, token: Token) -> None:
    token.show(Seen(way(rig, "a", "b"), color=COLOR))
    assert token.figure.pos() == place(rig, "b")
    card = rig.canvas.rect_of(("step", "b"))
    ring = token.ring.path().boundingRect()
    assert ring.contains(card)
    assert ring.width() < card.width() + 20
    assert token.ring.pen().color().name() == COLOR


def test_the_way_gone_lies_along_its_arrows_once(rig: Rig, token: Token) -> None:
    there = way(rig, "a", "b")
    token.show(Seen((*there, *there), color=COLOR))
    points = rig.canvas.drawing.arrows[arrow(rig, "a")].points
    assert token.way.path().elementCount() == len(points)
    assert token.way.zValue() < rig.canvas.map.arrows[arrow(rig, "a")].zValue()


def test_numbers_stand_at_the_ends_of_the_ways_on(rig: Rig, token: Token) -> None:
    on = arrow(rig, "b")
    token.show(Seen(way(rig, "a", "b"), (on, "gone"), color=COLOR))
    (number,) = (each for each in token.numbers if each.isVisible())
    assert number.pos() == QPointF(*rig.canvas.drawing.arrows[on].points[-1])
    token.show(Seen(way(rig, "a", "b"), color=COLOR))
    assert not any(each.isVisible() for each in token.numbers)


def test_it_glides_and_ring_and_numbers_wait(rig: Rig, token: Token, qtbot: QtBot) -> None:
    token.show(Seen(way(rig, "a"), color=COLOR))
    token.go(Seen(way(rig, "a", "b"), (arrow(rig, "b"),), color=COLOR), 150)
    assert token.figure.pos() == place(rig, "a")
    assert token.ring.path().isEmpty()
    assert not any(each.isVisible() for each in token.numbers)
    seen = []
    token.glide.valueChanged.connect(lambda: seen.append(token.figure.pos()))
    qtbot.waitUntil(lambda: stopped(token))
    assert token.figure.pos() == place(rig, "b")
    assert len({(each.x(), each.y()) for each in seen}) > 2
    assert not token.ring.path().isEmpty()
    assert token.numbers[0].isVisible()


def test_another_walk_ends_a_glide(rig: Rig, token: Token) -> None:
    token.go(Seen(way(rig, "a", "b"), color=COLOR), 5000)
    token.show(Seen(way(rig, "a"), color=COLOR))
    assert stopped(token)
    assert token.figure.pos() == place(rig, "a")


def test_without_time_it_is_there_at_once(rig: Rig, token: Token) -> None:
    token.go(Seen(way(rig, "a", "b"), color=COLOR), 0)
    assert stopped(token)
    assert token.figure.pos() == place(rig, "b")


def test_what_can_come_next_is_brought_into_sight_where_it_fits(rig: Rig, token: Token) -> None:
    canvas = rig.canvas
    canvas.centerOn(3000, 3000)
    token.go(Seen(way(rig, "a", "b"), nexts=("c", "e", "gone"), color=COLOR), 0)
    for step in ("b", "c", "e"):
        assert canvas.camera.seen.contains(canvas.rect_of(("step", step)))
    canvas.camera.zoom_to(2.5)
    canvas.centerOn(3000, 3000)
    token.go(Seen(way(rig, "a", "b"), nexts=("c", "e"), color=COLOR), 0)
    assert canvas.camera.seen.contains(canvas.rect_of(("step", "b")))
    assert not canvas.camera.seen.contains(canvas.rect_of(("step", "e")))


def test_what_is_in_sight_stays_where_it_is(rig: Rig, token: Token, qtbot: QtBot) -> None:
    before = rig.canvas.camera.seen
    token.go(Seen(way(rig, "a", "b"), nexts=("c",), color=COLOR), 60)
    qtbot.waitUntil(lambda: stopped(token))
    assert rig.canvas.camera.seen == before


def test_a_step_or_arrow_that_is_not_drawn_is_passed_over(rig: Rig, token: Token) -> None:
    token.go(Seen((Passage("x", None, True), Passage("y", "xy", True)), ("yz",), ("z",), COLOR), 100)
    assert not token.figure.isVisible()
    assert stopped(token)
    token.go(Seen((Passage("x", None, True), Passage("b", "xb", True)), color=COLOR), 100)
    assert token.figure.pos() == place(rig, "b")
    assert stopped(token)


def test_it_follows_the_map(rig: Rig, token: Token) -> None:
    token.show(Seen(way(rig, "a", "b"), color=COLOR))
    rig.canvas.set_theme(THEMES["dark"])
    token.follow()
    assert token.figure.pos() == place(rig, "b")
    token.hide()
    token.follow()
    assert not token.figure.isVisible()


def test_far_away_it_is_painted_over_the_map(rig: Rig, token: Token) -> None:
    canvas = rig.canvas
    canvas.camera.zoom_to(0.2)
    canvas.centerOn(place(rig, "b"))
    bare = canvas.grab().toImage()
    token.show(Seen(way(rig, "a", "b"), (arrow(rig, "b"),), color="#ff0000"))
    QApplication.processEvents()
    shown = canvas.grab().toImage()
    at = canvas.mapFromScene(place(rig, "b"))
    reds = sum(
        shown.pixelColor(x, y).name() == "#ff0000"
        for x in range(at.x() - 10, at.x() + 10)
        for y in range(at.y() - 28, at.y())
    )
    assert reds > 60
    token.hide()
    QApplication.processEvents()
    assert canvas.grab().toImage() == bare


def test_removed_it_leaves_nothing_behind(rig: Rig) -> None:
    scene = rig.canvas.map
    before, far = set(scene.items()), list(rig.canvas.overlay.far)
    token = Token(rig.canvas)
    token.show(Seen(way(rig, "a", "b"), (arrow(rig, "b"),), color=COLOR))
    assert set(scene.items()) != before
    token.remove()
    assert set(scene.items()) == before
    assert rig.canvas.overlay.far == far
