"""Where chips and the list of choices stand: under the line, or above it, never cut off. In pixels."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

_APART = 4
_MARGIN = 4


def beside(anchor: QRect, size: QSize, room: QRect, least: int) -> QRect:
    """A place for something of a size: below `anchor` if there is room, else above it.

    Where neither has room for all of it, it is made lower, but not lower than `least`; it stays within `room`
    though it then lies over the anchor.
    """
    below = room.bottom() + 1 - _MARGIN - (anchor.bottom() + 1 + _APART)
    above = anchor.top() - _APART - (room.top() + _MARGIN)
    goes_down = below >= size.height() or below >= above
    space = below if goes_down else above
    height = min(size.height(), max(space, least), room.height() - 2 * _MARGIN)
    top = anchor.bottom() + 1 + _APART if goes_down else anchor.top() - _APART - height
    wide = min(size.width(), room.width() - 2 * _MARGIN)
    return _within(QRect(QPoint(anchor.left(), top), QSize(wide, height)), room)


def _within(rect: QRect, room: QRect) -> QRect:
    """As near to where it was as lets all of it be in sight."""
    inner = room.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    left = max(inner.left(), min(rect.left(), inner.right() + 1 - rect.width()))
    top = max(inner.top(), min(rect.top(), inner.bottom() + 1 - rect.height()))
    return QRect(QPoint(left, top), rect.size())
