from itertools import pairwise

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF

from journeymapper.drawing.outline import dashed, middle, polyline, rectangle, rounded


def test_a_rectangle_starts_behind_its_first_corner_and_runs_clockwise() -> None:
    path = rectangle(10, 20, 100, 50, 9)
    assert path.elementAt(0).x == 19
    assert path.elementAt(0).y == 20
    assert path.elementAt(1).x == pytest.approx(101)
    assert path.boundingRect() == QRectF(10, 20, 100, 50)
    assert not path.contains(QPointF(11, 21))
    assert path.contains(QPointF(13, 23))


def test_radius_is_at_most_half_of_a_side() -> None:
    assert rectangle(0, 0, 10, 20, 50).boundingRect() == QRectF(0, 0, 10, 20)
    assert rectangle(0, 0, 10, 20, 0).contains(QPointF(0.1, 0.1))


def test_corners_are_rounded_where_there_is_room() -> None:
    assert rounded((0, 0), (100, 0), (100, 100), 8) == ((92, 0), (100, 8))
    assert rounded((0, 0), (10, 0), (10, 100), 8) == ((5, 0), (10, 5))
    assert rounded((0, 0), (0, 0), (10, 0), 8) == ((0, 0), (0, 0))


def test_a_polyline_starts_and_ends_at_its_ends() -> None:
    path = polyline([(0, 0), (100, 0), (100, 100)], 8, closed=False)
    assert path.elementAt(0).x == 0
    assert (path.currentPosition().x(), path.currentPosition().y()) == (100, 100)
    assert path.length() < 200
    assert polyline([(0, 0), (100, 0), (100, 100)], 0, closed=False).length() == pytest.approx(200)


def test_a_closed_polyline_has_all_its_corners_rounded() -> None:
    square = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]
    path = polyline(square, 20, closed=True)
    for corner in square:
        inward = QPointF(corner[0] * 0.98 + 1, corner[1] * 0.98 + 1)
        assert not path.contains(inward)
    assert path.contains(QPointF(50, 50))
    assert polyline(square, 0, closed=True).contains(QPointF(1, 1))


def lengths(cut: list[QLineF]) -> list[float]:
    return [line.length() for line in cut]


def test_dashes_have_their_length_and_gaps() -> None:
    cut = dashed(polyline([(0, 0), (20, 0)], 0, closed=False), (5, 3))
    assert [(line.x1(), line.x2()) for line in cut] == [(0, 5), (8, 13), (16, 20)]


def test_dashes_go_on_round_a_corner() -> None:
    cut = dashed(polyline([(0, 0), (4, 0), (4, 20)], 0, closed=False), (6, 2))
    assert [(line.p1().toTuple(), line.p2().toTuple()) for line in cut[:3]] == [
        ((0, 0), (4, 0)),
        ((4, 0), (4, 2)),
        ((4, 4), (4, 10)),
    ]


@pytest.mark.parametrize("dashes", [(5.0, 4.0), (1.5, 2.5), (0.1, 0.3), (400.0, 1.0)])
def test_dashes_cover_their_part_of_a_card(dashes: tuple[float, float]) -> None:
    path = rectangle(-106, -43, 212, 86, 9)
    drawn = sum(lengths(dashed(path, dashes)))
    on, off = dashes
    whole, rest = divmod(path.length(), on + off)
    assert drawn == pytest.approx(whole * on + min(on, rest), rel=0.01, abs=on / 2)


def test_gaps_are_gaps() -> None:
    cut = dashed(polyline([(0, 0), (300, 0)], 0, closed=False), (0.1, 0.3))
    assert len(cut) == 750
    assert all(after.x1() - before.x2() == pytest.approx(0.3) for before, after in pairwise(cut))


def test_middle() -> None:
    assert middle((0, 0), (10, 4)) == (5, 2)


def test_a_line_of_any_length_has_a_bounded_number_of_dashes() -> None:
    cut = dashed(polyline([(0, 0), (10_000_000, 0), (10_000_000, 9_000_000)], 8, closed=False), (6, 4))
    assert 1000 < len(cut) <= 2002
    assert sum(lengths(cut)) == pytest.approx(0.6 * 19_000_000, rel=0.001)
    assert cut[0].x1() == 0
