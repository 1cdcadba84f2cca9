"""Whether things may move on the screen: some people get ill from it, and tell their system so."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QStyle

_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of Windows."""


def is_calm() -> bool:
    """Whether the system asks for less motion.

    Qt has no question for it: Windows and macOS are asked themselves, elsewhere the settings of KDE, and
    the style, which knows of some desktops.
    """
    style = QApplication.style()
    if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0:
        return True
    if sys.platform == "win32":
        # Imported where it is there: other systems have no such library.
        from ctypes import byref, c_int, windll  # noqa: PLC0415

        moves = c_int(1)
        windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, byref(moves), 0)
        return not moves.value
    if sys.platform == "darwin":
        return _says(QSettings("apple.com", "universalaccess"), "reduceMotion", "1", "true")
    return _says(QSettings("kdeglobals"), "KDE/AnimationDurationFactor", "0")


def _says(settings: QSettings, key: str, *values: str) -> bool:
    return str(settings.value(key, "")).lower() in values
