"""The fonts of a map: Lato from the package `font-lato`, so that a map wraps alike on every machine."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import font_lato
from PySide6.QtGui import QFont, QFontDatabase

from journeymapper.drawing.shapes import Weight

FAMILY = "Lato"
_FACES = ("Lato", "LatoBold", "LatoItalic", "LatoBoldItalic")


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Makes the faces known to Qt, once; needs a QGuiApplication.

    Raises:
        RuntimeError: a face is missing or cannot be read.
    """
    for face in _FACES:
        if QFontDatabase.addApplicationFont(str(font_file(face))) < 0:
            raise RuntimeError(f"the font {face} cannot be read")


def font_file(face: str) -> Path:
    """Where the file of a face lies: 'Lato', 'LatoBold', 'LatoItalic' or 'LatoBoldItalic'."""
    return Path(font_lato.font_files[face])


@lru_cache(maxsize=64)
def font(size: int, weight: Weight = "regular", italic: bool = False) -> QFont:
    """The font at this height in pixels. Hinting is off, so that text is as wide on every device."""
    load_fonts()
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setBold(weight == "bold")
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
