"""What the canvas puts on the clipboard: journey data for us, pictures and titles for others."""

from __future__ import annotations

import atexit
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from journeymapper.drawing.map import draw
from journeymapper.drawing.theme import Theme
from journeymapper.model.edits.fragment import take_out
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.storage.codec import decode, encode
from journeymapper.ui.canvas.selection import Selection
from journeymapper.ui.guard import answering

JOURNEY = "application/x-journeymapper+json"
_IMAGE = "application/x-qt-image"


class MapMime(QMimeData):
    """A fragment in all the formats that someone may ask for. A picture is painted when it is asked for."""

    def __init__(self, part: Journey, theme: Theme) -> None:
        super().__init__()
        self._made: dict[str, object] = {}
        self._makers: Mapping[str, Callable[[], object]] = {
            JOURNEY: lambda: QByteArray(encode(part)),
            "image/svg+xml": lambda: QByteArray(_svg(part, theme)),
            "image/png": lambda: QByteArray(_png(part, theme)),
            _IMAGE: lambda: QImage.fromData(_png(part, theme)),
            "text/plain": lambda: titles(part),
        }

    @answering([])
    def formats(self) -> list[str]:
        return list(self._makers)

    @answering(False)
    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self._makers

    @answering(None)
    def retrieveData(self, mimetype: str, preferred: Any) -> object:
        del preferred
        if mimetype not in self._makers:
            return None
        if mimetype not in self._made:
            self._made[mimetype] = self._makers[mimetype]()
        return self._made[mimetype]


@atexit.register
def leave_text() -> None:
    """When the program ends only the titles stay on the clipboard.

    WORKAROUND: a QMimeData made in Python that lies there when Python is gone ends all with a crash.
    """
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        clipboard = QGuiApplication.clipboard()
        if isinstance(clipboard.mimeData(), MapMime):
            clipboard.setText(clipboard.text())


def _svg(part: Journey, theme: Theme) -> bytes:
    # Imported when somebody asks for a picture: the first window is shown 25 ms sooner.
    from journeymapper.exchange.pictures.svg import svg  # noqa: PLC0415

    return svg(draw(part, theme))


def _png(part: Journey, theme: Theme) -> bytes:
    # As above.
    from journeymapper.exchange.pictures.png import png  # noqa: PLC0415

    return png(draw(part, theme))


def fragment(journey: Journey, chosen: Selection) -> Journey:
    """The selected steps and notes as a journey of their own."""
    return take_out(journey, chosen.steps, chosen.notes)


def titles(part: Journey) -> str:
    """The titles of steps and the texts of notes, a line each."""
    texts = [*(step.title for step in part.steps), *(note.text for note in part.notes)]
    return "\n".join(" ".join(text.split()) for text in texts)


def pasted(data: QMimeData | None) -> Journey | None:
    """The fragment that the clipboard holds; None if what it holds is none of ours, or broken."""
    if data is None or not data.hasFormat(JOURNEY):
        return None
    try:
        return decode(bytes(data.data(JOURNEY).data()))
    except RefusedError:
        return None
