"""The style sheet of the page: sound, and without anything from outside."""

import re

import pytest

from journeymapper.drawing.theme import DARK, LIGHT, Theme
from journeymapper.exchange.handouts.page.style import style


def rules(light: Theme = LIGHT, dark: Theme = DARK, panes: int = 3) -> str:
    return style("", light, dark, "--m0:#111111;", "--m0:#eeeeee;", panes)


@pytest.mark.parametrize("panes", [0, 1, 16])
def test_every_brace_is_closed(panes: int) -> None:
    text = rules(panes=panes)
    depth = 0
    for char in text:
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth >= 0
    assert depth == 0


def test_every_colour_that_is_used_has_a_value() -> None:
    text = rules()
    used = set(re.findall(r"var\((--\w+)\)", text)) - {"--w"}  # that of a picture stands with the picture
    for block in re.findall(r":root\{([^}]*)\}", text):
        assert used <= set(re.findall(r"(--\w+):", block))


def test_each_pane_is_shown_by_its_own_button() -> None:
    text = rules(panes=2)
    assert re.findall(r"#lens-(\d):checked\) #view-(\d)\{display:block\}", text) == [("0", "0"), ("1", "1")]


def test_light_and_dark_follow_the_screen_but_paper_is_light() -> None:
    text = rules()
    assert "color-scheme:light dark" in text
    dark = text.index("@media screen and (prefers-color-scheme:dark)")
    assert text.index("--m0:#111111") < dark < text.index("--m0:#eeeeee")
    assert "@media print" in text


@pytest.mark.parametrize(("theme", "scheme"), [(LIGHT, "light"), (DARK, "dark")])
def test_one_theme_is_one_on_all_screens(theme: Theme, scheme: str) -> None:
    text = rules(theme, theme)
    assert f"color-scheme:{scheme};" in text
    assert "prefers-color-scheme" not in text


def test_nothing_is_fetched() -> None:
    assert "url(" not in rules()
    assert "@import" not in rules()
    assert "http" not in rules()
