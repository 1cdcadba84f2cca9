"""What is made for fingers, and whether there may be any."""

from __future__ import annotations

from PySide6.QtGui import QInputDevice

FINGER = 44
"""What a finger can hit is at least this wide and high, in pixels."""


def has_touch_screen() -> bool:
    """Whether somebody may use fingers."""
    return any(each.type() == QInputDevice.DeviceType.TouchScreen for each in QInputDevice.devices())
