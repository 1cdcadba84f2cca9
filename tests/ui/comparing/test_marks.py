"""What happened to a step is told by colour, line and sign, all of them seen on every ground."""

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeymapper.analysis.comparing.differing import differences
from journeymapper.analysis.comparing.matching import matched
from journeymapper.drawing.color import contrast
from journeymapper.drawing.theme import THEMES, Theme
from journeymapper.model.merging.difference import SORTS, Sort
from journeymapper.ui.comparing.legend import Legend
from journeymapper.ui.comparing.marks import LINES, color_of, marks_of, outside, paint_badge
from tests.ui.comparing.conftest import Shower, ours, theirs

THEMES_SHOWN = [theme for theme in THEMES.values() if theme.name != "print"]


@pytest.mark.parametrize("theme", THEMES_SHOWN, ids=lambda theme: theme.name)
def test_colours_are_seen_on_every_ground_and_differ(theme: Theme) -> None:
    for sort in SORTS:
        assert min(contrast(color_of(sort, theme).name(), ground) for ground in theme.grounds) >= 3, sort
    for one, other in combinations(SORTS, 2):
        assert color_of(one, theme) != color_of(other, theme)
        assert LINES[one] != LINES[other]


def badge(sort: Sort, theme: Theme, *, picked: bool) -> QImage:
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.canvas))
    with QPainter(image) as painter:
        paint_badge(painter, QPointF(15, 15), sort, theme, picked=picked)
    return image


def ink(image: QImage) -> frozenset[tuple[int, int]]:
    """Where a badge has other pixels than the disc around its sign."""
    ground = image.pixelColor(15, 8)
    return frozenset((x, y) for x in range(10, 21) for y in range(10, 21) if image.pixelColor(x, y) != ground)


@pytest.mark.parametrize("theme", THEMES_SHOWN, ids=lambda theme: theme.name)
def test_signs_differ_without_their_colours(theme: Theme, qapp: QApplication) -> None:
    for picked in (True, False):
        signs = [ink(badge(sort, theme, picked=picked)) for sort in SORTS]
        assert len(set(signs)) == len(SORTS)
    for sort in SORTS:
        assert badge(sort, theme, picked=True) != badge(sort, theme, picked=False)


def test_marks_are_those_of_what_is_on_the_map() -> None:
    one, other = ours(), theirs()
    found = differences(one, other, matched(one, other))
    marks = marks_of(found, one)
    assert {key: mark.sorts for key, mark in marks.items()} == {
        ("step", "e"): ["added"],
        ("transition", "b>d"): ["added"],
        ("transition", "d>e"): ["added"],
        ("step", "c"): ["removed"],
        ("transition", "b>c"): ["removed"],
        ("transition", "c>d"): ["removed"],
        ("step", "a"): ["changed"],
        ("step", "d"): ["moved"],
    }
    assert marks["step", "d"].before == (828.0, 0.0)
    assert all(mark.before is None for key, mark in marks.items() if key != ("step", "d"))


def test_what_is_written_stays_free_of_lines(qapp: QApplication) -> None:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        with outside(painter, QRectF(10, 0, 10, 20)):
            painter.fillRect(image.rect(), Qt.GlobalColor.black)
        painter.fillRect(0, 0, 2, 2, Qt.GlobalColor.red)
    assert image.pixelColor(15, 10) == Qt.GlobalColor.white
    assert image.pixelColor(5, 10) == image.pixelColor(30, 10) == Qt.GlobalColor.black
    assert image.pixelColor(1, 1) == Qt.GlobalColor.red


def test_the_legend_names_every_sort(qapp: QApplication) -> None:
    legend = Legend(THEMES["light"])
    assert legend.accessibleName() == "Legend: Added, Removed, Changed, Moved"
    assert legend.sizeHint().width() > 300
    legend.deleteLater()


def test_a_narrow_legend_has_several_lines_and_cuts_off_nothing(qapp: QApplication) -> None:
    legend = Legend(THEMES["light"])
    wide = legend.sizeHint().width()
    assert len({at.y() for at in legend.places(wide)}) == 1
    legend.resize(wide, legend.height())
    flat = legend.height()
    for room in (wide - 9, wide // 2, legend.minimumSizeHint().width(), 1):
        places = legend.places(room)
        assert len(places) == 5
        lines = sorted({at.y() for at in places})
        assert lines[0] * 2 == flat
        assert len(lines) > 1
        rights = [after.x() for at, after in pairwise(places) if after.y() == at.y()]
        assert all(right < room for right in rights)
    assert len(lines) == 5  # one each, however little room there is
    legend.resize(legend.minimumSizeHint().width(), flat)
    legend.show()
    assert legend.height() == 5 * flat
    legend.deleteLater()


def test_where_there_is_little_room_the_legend_goes_first(shower: Shower) -> None:
    view = shower()
    assert view.maps.legend.isVisible()
    view.resize(620, 220)
    QApplication.processEvents()
    assert view.height() == 220
    assert not view.maps.legend.isVisible()
    assert view.changes.height() > view.details.height()
    view.resize(1000, 640)
    QApplication.processEvents()
    assert view.maps.legend.isVisible()
    assert view.maps.legend.width() >= view.maps.legend.sizeHint().width()
