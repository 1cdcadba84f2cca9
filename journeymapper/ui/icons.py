"""Icons of the window: glyphs of the Phosphor font that comes with qtawesome, in the colours of the palette.

qtawesome itself is not imported: it loads twelve fonts and takes half a second, of which one font is used.
"""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPalette,
    QPixmap,
    QRawFont,
)

_DRAWN_AT = 64.0
_SIZES = (16, 20)
"""In pixels, as panels and the toolbar show them."""


def icon(name: str, color: QColor | None = None) -> QIcon:
    """The icon of a name such as "ph.floppy-disk", in a colour or in the application's palette as it is now.

    Raises:
        KeyError: the font has no such icon.
    """
    palette = QGuiApplication.palette()
    normal = color or palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
    found = _icon(
        name,
        normal.rgb(),
        palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).rgb(),
        max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0),
    )
    return QIcon(found)


@cache
def _icon(name: str, normal: int, disabled: int, ratio: float) -> QIcon:
    path = _glyph(name)
    made = QIcon()
    for mode, color in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
        for size in _SIZES:
            made.addPixmap(_pixmap(path, round(size * ratio), QColor.fromRgb(color)), mode)
    return made


def _pixmap(path: QPainterPath, size: int, color: QColor) -> QPixmap:
    made = QPixmap(size, size)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / _DRAWN_AT, size / _DRAWN_AT)
        painter.fillPath(path, color)
    return made


@cache
def _folder() -> Path:
    found = importlib.util.find_spec("qtawesome")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("qtawesome, which brings the icons, is not installed")
    return Path(found.submodule_search_locations[0]) / "fonts"


@cache
def _codes() -> dict[str, str]:
    """The code of each icon in the font, as hexadecimal text."""
    charmap = next(_folder().glob("phosphor-charmap-*.json"))
    found: dict[str, str] = json.loads(charmap.read_text("utf-8"))
    return found


@cache
def _font() -> QRawFont:
    path = next(_folder().glob("phosphor-*.ttf"))
    return QRawFont(str(path), _DRAWN_AT, QFont.HintingPreference.PreferNoHinting)


@cache
def _glyph(name: str) -> QPainterPath:
    """The outline of an icon in a square of `_DRAWN_AT` units from the origin."""
    font = _font()
    character = chr(int(_codes()[name.removeprefix("ph.")], 16))
    index = font.glyphIndexesForString(character)[0]
    path = font.pathForGlyph(index)
    return path.translated(0.0, font.ascent())
