"""The picture on the clipboard: as PNG and as SVG, for programs to take the one that they like better."""

from __future__ import annotations

import atexit
from dataclasses import replace

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.exchange.pictures.png import EVERYBODY
from journeymapper.i18n.language import speaking, tr
from journeymapper.model.journey import Journey
from journeymapper.ui.exporting.draft import Made

_SCALE = 2.0
_PNG, _SVG = "image/png", "image/svg+xml"


class Picture(QMimeData):
    """What `copy` has put on the clipboard."""


@atexit.register
def leave_image() -> None:
    """When the program ends the picture alone stays on the clipboard, in the hands of Qt.

    WORKAROUND: a QMimeData made in Python that lies there when Python is gone ends all with a crash.
    """
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        clipboard = QGuiApplication.clipboard()
        if isinstance(clipboard.mimeData(), Picture):
            clipboard.setImage(clipboard.image())


def copy(journey: Journey, made: Made) -> str:
    """Puts the drawing on the clipboard without the journey; what to tell the user.

    A size in pixels is heeded; one on paper is not, since there is none.
    """
    scale = made.options.scale or _SCALE
    scale = min(scale, (EVERYBODY / max(1.0, made.drawing.width * made.drawing.height)) ** 0.5)
    try:
        with speaking(made.options.language):
            png = _written(".png", journey, replace(made.options, scale=scale))
            svg = _written(".svg", journey, made.options)
    except ExchangeError as error:
        return str(error)
    mime = Picture()
    mime.setImageData(QImage.fromData(png))
    mime.setData(_PNG, QByteArray(png))
    mime.setData(_SVG, QByteArray(svg))
    QGuiApplication.clipboard().setMimeData(mime)
    return tr("The picture is on the clipboard, as PNG and SVG.")


def _written(suffix: str, journey: Journey, options: Options) -> bytes:
    """In a format that knows less, what it knows."""
    form = FORMATS[suffix]
    wanted = {name: getattr(options, name) for name in form.heeds - {"paper", "tile", "dpi", "carry"}}
    return form.write(journey, Options(**wanted, carry=False if "carry" in form.heeds else None))
