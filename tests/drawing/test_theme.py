from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.color import contrast
from journeymapper.drawing.shade import faded, on_ground
from journeymapper.drawing.theme import THEMES, Theme
from tests.drawing.color_science import SIMULATIONS, ciede2000, distance

THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
COLORS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_measure_itself(
    one: tuple[float, float, float], other: tuple[float, float, float], apart: float
) -> None:
    """Pairs from the test data that Sharma, Wu and Dalal published with the formula."""
    assert ciede2000(one, other) == pytest.approx(apart, abs=5e-5)


@THEME
@pytest.mark.parametrize("ink", ["ink", "small", "loop", "skip", "error", "warning"])
def test_text_is_legible_on_every_ground(theme: Theme, ink: str) -> None:
    for ground in (*theme.grounds, theme.chip):
        assert contrast(getattr(theme, ink), ground) >= theme.contrast


@THEME
@pytest.mark.parametrize("sign", ["arrow", "observed", "guessed", "star"])
def test_signs_stand_out_from_every_ground(theme: Theme, sign: str) -> None:
    for ground in theme.grounds:
        assert contrast(getattr(theme, sign), ground) >= 3


@THEME
def test_notes_are_legible(theme: Theme) -> None:
    assert contrast(theme.note_ink, theme.note) >= theme.contrast
    assert max(contrast(theme.note_line, theme.canvas), contrast(theme.note, theme.canvas)) >= 1.5


@THEME
@pytest.mark.parametrize("vision", SIMULATIONS)
def test_phases_stay_apart(theme: Theme, vision: str) -> None:
    colors = [theme.phase_color(index) for index in range(len(theme.phases))]
    assert len(colors) >= 8
    near = {pair: distance(*pair, vision) for pair in combinations(colors, 2)}
    assert min(near.values()) >= 10, near


@THEME
def test_own_colors_of_the_theme_need_no_mending(theme: Theme) -> None:
    assert [theme.phase_color(index) for index in range(len(theme.phases))] == list(theme.phases)
    assert [theme.supplier_color(index) for index in range(len(theme.suppliers))] == list(theme.suppliers)


@THEME
def test_suppliers_without_a_color_differ(theme: Theme) -> None:
    colors = [theme.supplier_color(index) for index in range(len(theme.suppliers))]
    assert len(colors) >= 8
    assert min(distance(*pair, "normal") for pair in combinations(colors, 2)) >= 8


@THEME
@given(color=COLORS)
def test_any_color_of_the_user_is_legible(theme: Theme, color: str) -> None:
    for mended in (theme.phase_color(0, color), theme.supplier_color(0, color)):
        assert min(contrast(mended, ground) for ground in theme.grounds) >= theme.contrast
    assert contrast(theme.on_color, theme.supplier_color(0, color)) >= theme.contrast


def test_print_is_white_flat_and_dark_enough_for_grey() -> None:
    theme = THEMES["print"]
    assert theme.shadow is None
    assert set(theme.grounds) == {"#ffffff"}
    assert theme.hatch_width < THEMES["light"].hatch_width
    for color in (*theme.phases, *theme.suppliers, theme.loop, theme.skip, theme.arrow, theme.small):
        assert contrast(color, "#ffffff") >= 4.5


CONTRASTY = pytest.mark.parametrize("name", ["contrast-light", "contrast-dark"])


@CONTRASTY
def test_with_high_contrast_every_line_stands_out(name: str) -> None:
    theme = THEMES[name]
    assert theme.contrast == 7
    for line in ("band_line", "hatch", "observed", "guessed", "arrow", "loop", "skip", "star"):
        for ground in theme.grounds:
            assert contrast(getattr(theme, line), ground) >= 3, line
    assert contrast(theme.note_line, theme.canvas) >= 3
    assert contrast(theme.note_line, theme.note) >= 3


@CONTRASTY
def test_with_high_contrast_text_is_legible_under_a_lens_too(name: str) -> None:
    theme = THEMES[name]
    for ground in (*theme.tones, *theme.beside):
        card = on_ground(theme, ground)
        assert min(contrast(ink, ground) for ink in (card.ink, card.small, card.skip)) >= 7
    dim = faded(theme)
    assert min(contrast(ink, dim.card) for ink in (dim.ink, dim.small)) >= 7
    assert contrast(dim.arrow, dim.canvas) >= 3


@CONTRASTY
def test_with_high_contrast_a_lens_dims_still(name: str) -> None:
    theme = THEMES[name]
    assert contrast(theme.ink, faded(theme).ink) >= 1.5


def test_dark_themes_are_dark() -> None:
    for theme in THEMES.values():
        assert (contrast(theme.canvas, "#ffffff") > 10) == theme.is_dark, theme.name
