"""Chips and choices stand beside the line, in sight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from journeymapper.ui.canvas.capture.placing import beside

ROOM = QRect(0, 0, 800, 600)


@pytest.mark.parametrize(
    ("anchor", "size", "place"),
    [
        (QRect(100, 100, 200, 80), QSize(240, 200), QRect(100, 184, 240, 200)),
        (QRect(100, 500, 200, 80), QSize(240, 200), QRect(100, 296, 240, 200)),
        (QRect(700, 100, 200, 80), QSize(240, 200), QRect(556, 184, 240, 200)),
        (QRect(-90, 100, 200, 80), QSize(240, 200), QRect(4, 184, 240, 200)),
        (QRect(100, 204, 200, 200), QSize(240, 400), QRect(100, 4, 240, 196)),
        (QRect(0, 0, 800, 600), QSize(240, 400), QRect(4, 556, 240, 40)),
        (QRect(100, 100, 200, 80), QSize(2000, 50), QRect(4, 184, 792, 50)),
    ],
)
def test_below_or_above_and_lower_if_need_be(anchor: QRect, size: QSize, place: QRect) -> None:
    assert beside(anchor, size, ROOM, 40) == place


@given(
    st.integers(-2000, 2000), st.integers(-2000, 2000), st.integers(1, 1500), st.integers(1, 900),
    st.integers(1, 900), st.integers(41, 900),
)  # fmt: skip
def test_it_is_always_in_sight(left: int, top: int, wide: int, high: int, width: int, height: int) -> None:
    place = beside(QRect(left, top, wide, high), QSize(width, height), ROOM, 40)
    assert ROOM.contains(place)
    assert place.height() >= 40
