"""Small pictures of maps."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from journeymapper.drawing.theme import THEMES, Theme
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Phase, Record, Step, Transition
from journeymapper.ui.keeping import picture as pictures
from journeymapper.ui.keeping.picture import picture

SIZE = QSize(160, 100)

pytestmark = pytest.mark.usefixtures("qapp")


def chain(count: int, *, wide: float = 276.0) -> Journey:
    """Steps in columns of twenty, in two phases, each connected to the next."""
    fresh = ranks()
    records: list[Record] = [Phase("a", "A", rank=next(fresh)), Phase("b", "B", rank=next(fresh))]
    fresh = ranks()
    for at in range(count):
        column, row = divmod(at, 20)
        phase = "a" if at < count / 2 else "b"
        place = column * wide, row * 120.0
        records.append(Step(f"s{at}", f"Step {at}", phase=phase, x=place[0], y=place[1], rank=next(fresh)))
    records += [
        Transition(f"t{at}", source=f"s{at}", target=f"s{at + 1}", rank=rank)
        for at, rank in zip(range(count - 1), ranks(), strict=False)
    ]
    return Journey(records)


def colors(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def drawn_box(image: QImage, theme: Theme) -> tuple[int, int, int, int]:
    """What is not the ground: its left, top, right and bottom."""
    ground = QColor(theme.canvas).name()
    places = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() != ground
    ]
    columns, rows = [x for x, _ in places], [y for _, y in places]
    return min(columns), min(rows), max(columns), max(rows)


@pytest.mark.parametrize("count", [1, 30, 400])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_map_is_whole_in_the_middle_on_the_ground_of_the_theme(count: int, name: str) -> None:
    theme = THEMES[name]
    image = picture(chain(count), SIZE, theme)
    assert image.size() == SIZE
    assert image.pixelColor(0, 0).name() == QColor(theme.canvas).name()
    left, top, right, bottom = drawn_box(image, theme)
    assert abs((left + right) / 2 - 80) <= 3
    assert abs((top + bottom) / 2 - 50) <= 3
    assert right - left < 160
    assert bottom - top < 100


def test_a_map_of_one_step_is_not_blown_up() -> None:
    left, _, right, _ = drawn_box(picture(chain(1), QSize(600, 400), THEMES["light"]), THEMES["light"])
    assert right - left < 212


@pytest.mark.usefixtures("qapp")
def test_an_empty_map_is_the_ground_alone() -> None:
    assert colors(picture(Journey(), SIZE, THEMES["dark"])) == {QColor(THEMES["dark"].canvas).name()}


def test_a_large_map_has_the_colours_of_its_phases() -> None:
    theme = THEMES["light"]
    found = colors(picture(chain(130), QSize(640, 400), theme))
    assert {QColor(theme.phase_color(at)).name() for at in (0, 1)} <= found


def test_very_many_arrows_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    theme, journey = THEMES["light"], chain(130, wide=900)
    with_lines = picture(journey, SIZE, theme)
    monkeypatch.setattr(pictures, "_MANY_LINES", 100)
    assert picture(journey, SIZE, theme) != with_lines


def test_a_fine_screen_gets_more_pixels() -> None:
    image = picture(chain(10), SIZE, THEMES["light"], 2.0)
    assert (image.width(), image.height()) == (320, 200)
    assert image.deviceIndependentSize().toSize() == SIZE


def test_large_maps_break_no_text_into_lines(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    """It is what takes the time: thousands of steps are drawn without."""

    def fail(*_: object, **__: object) -> None:
        pytest.fail("drawn in full")

    monkeypatch.setattr(pictures, "MapDrawing", fail)
    assert len(colors(picture(chain(5000), SIZE, THEMES["light"]))) > 2
