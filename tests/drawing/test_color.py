import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.color import contrast, legible, luminance

COLORS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


def test_contrast_as_wcag_has_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#336699", "#336699") == 1


def test_a_legible_color_stays_as_it_is() -> None:
    assert legible("#1c2430", ("#ffffff", "#eff1f5")) == "#1c2430"


def test_yellow_on_white_becomes_a_darker_yellow() -> None:
    mended = legible("#ffe600", ("#ffffff",))
    red, green, blue = (int(mended[at : at + 2], 16) for at in (1, 3, 5))
    assert contrast(mended, "#ffffff") >= 4.5
    assert red > green > blue == 0


@given(COLORS, st.sampled_from([("#ffffff", "#eff1f5"), ("#232b37", "#14181f"), ("#000000",)]))
def test_any_color_becomes_legible(color: str, grounds: tuple[str, ...]) -> None:
    mended = legible(color, grounds)
    assert min(contrast(mended, ground) for ground in grounds) >= 4.5
    if min(contrast(color, ground) for ground in grounds) < 4.5:
        darker = luminance(grounds[0]) > 0.36
        assert (luminance(mended) < luminance(color)) == darker or luminance(color) in (0.0, 1.0)
