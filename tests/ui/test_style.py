"""The colours of the window can be read, in every look."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.drawing.theme import THEMES
from journeymapper.settings import Appearance
from journeymapper.ui import looks
from journeymapper.ui.desk import Desk
from journeymapper.ui.icons import icon
from journeymapper.ui.looks import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colors, colors_of, is_dark
from journeymapper.ui.style import dress
from journeymapper.ui.window import MainWindow


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


ALL = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
EACH = pytest.mark.parametrize("colors", ALL, ids=[each.theme for each in ALL])
STRONG = pytest.mark.parametrize("colors", ALL[2:], ids=[each.theme for each in ALL[2:]])


@EACH
def test_text_can_be_read_on_every_ground(colors: Colors) -> None:
    grounds = (colors.ground, colors.panel, colors.hover, colors.pressed, colors.chosen)
    for ground in grounds:
        assert contrast(colors.ink, ground) >= 7
    for ground in (colors.ground, colors.panel, colors.hover):
        assert contrast(colors.soft, ground) >= 4.5
    assert contrast(colors.on_accent, colors.accent) >= 4.5


@EACH
def test_focus_and_borders_of_fields_can_be_seen(colors: Colors) -> None:
    for ground in (colors.ground, colors.panel, colors.hover):
        assert contrast(colors.accent, ground) >= 3
    assert contrast(colors.edge, colors.panel) >= 3


@STRONG
def test_high_contrast_is_high(colors: Colors) -> None:
    grounds = (colors.ground, colors.panel, colors.hover, colors.pressed, colors.chosen)
    for ground in grounds:
        assert min(contrast(ink, ground) for ink in (colors.ink, colors.soft)) >= 7
    for ink in (colors.accent, colors.wrong):
        assert contrast(ink, colors.panel) >= 7
    assert contrast(colors.on_accent, colors.accent) >= 7
    for line in (colors.line, colors.edge, colors.accent):
        assert contrast(line, colors.panel) >= 3
    assert contrast(colors.chosen, colors.panel) >= 2.95  # 3 with ink at 7 is one colour, between two bytes
    assert contrast(colors.accent, colors.chosen) >= 3
    assert contrast(colors.faint, colors.panel) >= 4.5


@EACH
def test_colours_are_colours(colors: Colors) -> None:
    assert colors.theme in THEMES
    names = asdict(colors)
    assert [name for name in names if name != "theme" and not QColor(names[name]).isValid()] == []


@EACH
def test_the_application_is_dressed(qapp: QApplication, colors: Colors) -> None:
    dress(qapp, colors)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == colors.panel
    assert "$" not in qapp.styleSheet()
    assert qapp.font().family() == "Lato"
    assert qapp.font().pixelSize() > 0


@EACH
def test_what_cannot_be_pressed_does_not_call_for_it(
    qapp: QApplication, qtbot: QtBot, colors: Colors
) -> None:
    dress(qapp, colors)
    button = QPushButton("")
    qtbot.addWidget(button)
    button.setDefault(True)
    button.resize(120, 40)
    button.ensurePolished()
    assert button.grab().toImage().pixelColor(60, 20).name() == QColor(colors.accent).name()
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(60, 20).name() == QColor(colors.panel).name()


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
    assert is_dark("contrast") == system


class System:
    """What a system says, in the place of Qt's hints."""

    def __init__(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> None:
        self._scheme, self._contrast = scheme, contrast

    def styleHints(self) -> "System":
        return self

    def accessibility(self) -> "System":
        return self

    def colorScheme(self) -> Qt.ColorScheme:
        return self._scheme

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self._contrast


WANTS, DOES_NOT = Qt.ContrastPreference.HighContrast, Qt.ContrastPreference.NoPreference


@pytest.mark.parametrize(
    ("scheme", "asked", "chosen", "colors"),
    [
        (Qt.ColorScheme.Dark, DOES_NOT, "system", DARK),
        (Qt.ColorScheme.Light, DOES_NOT, "system", LIGHT),
        (Qt.ColorScheme.Unknown, DOES_NOT, "system", LIGHT),
        (Qt.ColorScheme.Dark, WANTS, "system", CONTRAST_DARK),
        (Qt.ColorScheme.Light, WANTS, "system", CONTRAST_LIGHT),
        (Qt.ColorScheme.Dark, DOES_NOT, "contrast", CONTRAST_DARK),
        (Qt.ColorScheme.Light, DOES_NOT, "contrast", CONTRAST_LIGHT),
        (Qt.ColorScheme.Dark, WANTS, "light", LIGHT),
        (Qt.ColorScheme.Light, WANTS, "dark", DARK),
    ],
)
def test_colours_of_each_choice(
    monkeypatch: pytest.MonkeyPatch,
    scheme: Qt.ColorScheme,
    asked: Qt.ContrastPreference,
    chosen: Appearance,
    colors: Colors,
) -> None:
    monkeypatch.setattr(looks, "QGuiApplication", System(scheme, asked))
    assert colors_of(chosen) == colors


def test_windows_follow_when_the_system_changes_its_mind(
    desk: Desk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.use_appearance("system")
    monkeypatch.setattr(looks, "QGuiApplication", System(Qt.ColorScheme.Light, WANTS))
    QGuiApplication.styleHints().accessibility().contrastPreferenceChanged.emit(WANTS)
    assert window.canvas.drawing.theme.name == "contrast-light"
    monkeypatch.setattr(looks, "QGuiApplication", System(Qt.ColorScheme.Dark, DOES_NOT))
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.canvas.drawing.theme.name == "dark"
    desk.use_appearance("contrast")
    assert window.canvas.drawing.theme.name == "contrast-dark"
    desk.use_appearance("light")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.canvas.drawing.theme.name == "light"
