"""The colours of the window can be read, in both looks."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from journeymapper.ui.icons import icon
from journeymapper.ui.style import DARK, LIGHT, Colors, dress, is_dark


def luminance(color: str) -> float:
    """WCAG 2.2's relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    found = QColor(color)
    red, green, blue = map(linear, (found.redF(), found.greenF(), found.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


BOTH = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
def test_text_can_be_read_on_every_ground(colors: Colors) -> None:
    grounds = (colors.ground, colors.panel, colors.hover, colors.pressed, colors.chosen)
    for ground in grounds:
        assert contrast(colors.ink, ground) >= 7
    for ground in (colors.ground, colors.panel, colors.hover):
        assert contrast(colors.soft, ground) >= 4.5
    assert contrast(colors.on_accent, colors.accent) >= 4.5


@BOTH
def test_focus_and_borders_of_fields_can_be_seen(colors: Colors) -> None:
    for ground in (colors.ground, colors.panel, colors.hover):
        assert contrast(colors.accent, ground) >= 3
    assert contrast(colors.edge, colors.panel) >= 3


@BOTH
def test_colours_are_colours(colors: Colors) -> None:
    assert [name for name, color in asdict(colors).items() if not QColor(color).isValid()] == []


@BOTH
def test_the_application_is_dressed(qapp: QApplication, colors: Colors) -> None:
    dress(qapp, colors)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == colors.panel
    assert "$" not in qapp.styleSheet()
    assert qapp.font().family() == "Lato"
    assert qapp.font().pixelSize() > 0


def test_icons_have_the_colour_of_the_palette(qapp: QApplication) -> None:
    for colors in (LIGHT, DARK):
        dress(qapp, colors)
        for mode, color in ((QIcon.Mode.Normal, colors.ink), (QIcon.Mode.Disabled, colors.faint)):
            image = icon("ph.floppy-disk").pixmap(20, mode).toImage()
            solid = {
                image.pixelColor(x, y).name()
                for x in range(image.width())
                for y in range(image.height())
                if image.pixelColor(x, y).alpha() == 255
            }
            assert color in solid
    dress(qapp, LIGHT)


def test_the_look_follows_the_system_unless_it_is_chosen(qapp: QApplication) -> None:
    assert is_dark("dark")
    assert not is_dark("light")
    system = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert is_dark("system") == system
