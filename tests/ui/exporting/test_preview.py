"""The preview by itself: fitted, painted anew when it must be, sharp, clear where there is no ground."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.shapes import Drawing, Rect
from journeymapper.exchange.options import Options
from journeymapper.exchange.pictures.pages import pages_of
from journeymapper.ui.exporting.draft import Made
from journeymapper.ui.exporting.preview import Preview

pytestmark = pytest.mark.qt_log_ignore("does not support")
RED, GROUND = "#c01010", "#e0f0e0"


def made_of(wide: float, high: float, options: Options | None = None) -> Made:
    """A red square in the middle."""
    square = Rect(wide / 2 - 20, high / 2 - 20, 40, 40, fill=RED)
    drawing = Drawing((square,), 0.0, 0.0, wide, high, GROUND, "A <b>title</b>")
    chosen = options or Options()
    return Made(chosen, drawing, pages_of(drawing, chosen))


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def grabbed(preview: Preview) -> QImage:
    QApplication.processEvents()
    return preview.grab().toImage()


def color_at(preview: Preview, x: float, y: float) -> str:
    """At a part of the page's width and height."""
    page = preview.page_rect()
    at = page.left() + x * page.width(), page.top() + y * page.height()
    return QColor(grabbed(preview).pixelColor(round(at[0]), round(at[1]))).name()


@pytest.mark.parametrize(("wide", "high"), [(400, 100), (100, 400), (4000, 3000), (40, 40)])
def test_the_page_is_fitted_into_the_middle(preview: Preview, wide: float, high: float) -> None:
    preview.show_made(made_of(wide, high))
    page = preview.page_rect()
    assert page.width() / page.height() == pytest.approx(wide / high, rel=0.05)
    assert page.center().x() == pytest.approx(200, abs=1)
    assert page.center().y() == pytest.approx(150, abs=1)
    assert preview.rect().toRectF().contains(page)
    assert color_at(preview, 0.5, 0.5) == RED


def test_there_is_nothing_before_there_is_something(preview: Preview) -> None:
    assert preview.page_rect().isEmpty()
    assert not grabbed(preview).isNull()


def test_a_map_on_paper_lies_on_its_own_ground(preview: Preview) -> None:
    preview.show_made(made_of(400, 300, Options(paper="A4")))
    assert color_at(preview, 0.5, 0.5) == RED
    assert color_at(preview, 0.02, 0.02) == GROUND


def test_without_a_ground_there_are_squares(preview: Preview) -> None:
    preview.show_made(made_of(400, 300, Options(transparent=True)))
    image, page = grabbed(preview), preview.page_rect().toRect().adjusted(3, 3, -3, -3)
    found = {
        image.pixelColor(x, y).name()
        for x in range(page.left(), page.left() + 60)
        for y in range(page.top(), page.top() + 60)
    }
    assert found == {"#ffffff", "#dcdfe4"}
    assert color_at(preview, 0.5, 0.5) == RED


def test_what_is_the_same_is_not_painted_again(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    made = made_of(400, 300)
    preview.show_made(made)
    painted: list[int] = []
    monkeypatch.setattr(preview, "_paint_anew", lambda: painted.append(1))
    preview.show_made(replace(made, options=Options(scale=3.0)))  # larger, but it looks alike
    assert painted == []
    preview.show_made(made_of(300, 300))
    assert painted == [1]


def test_another_size_is_painted_when_it_rests(preview: Preview, qtbot: QtBot) -> None:
    preview.show_made(made_of(400, 300))
    preview.resize(200, 150)
    assert color_at(preview, 0.5, 0.5) == RED  # the old picture, smaller
    (timer,) = preview.findChildren(QTimer)
    qtbot.waitUntil(lambda: not timer.isActive())
    assert color_at(preview, 0.5, 0.5) == RED
    preview.resize(10, 10)
    qtbot.waitUntil(lambda: not timer.isActive())
    assert not grabbed(preview).isNull()
