"""The formats of export and import, by suffix: a new one is a file of its own and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import DPI, ExchangeError, Options, Progress, quiet
from journeymapper.exchange.pictures.pdf import pdf
from journeymapper.exchange.pictures.picture import picture
from journeymapper.exchange.pictures.png import png
from journeymapper.exchange.pictures.svg import svg
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.files import AnyPath


class Writer(Protocol):
    """Makes the bytes of a file; needs a QGuiApplication. Raises ExchangeError, and what `progress` does."""

    def __call__(self, journey: Journey, options: Options, progress: Progress = quiet) -> bytes: ...


Reader = Callable[[bytes], Incoming]
"""A journey from the bytes of a file, hostile until proven. Raises ExchangeError or RefusedError."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: `label` names it for the user, `write` makes its bytes, heeding the options `heeds`.

    `read` takes it in again; None where it only goes out.
    """

    suffix: str
    label: Callable[[], str]
    write: Writer
    heeds: frozenset[str] = frozenset()
    read: Reader | None = None


def _png(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    del progress
    scale = options.dpi / DPI if options.dpi else options.scale
    return png(picture(journey, options), scale)


def _svg(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    del progress
    return svg(picture(journey, options), options.scale)


def _pdf(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    del progress
    return pdf(picture(journey, options), options.scale, options.paper)


def _journey(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    del options, progress
    return encode(journey)


def _read_journey(data: bytes) -> Incoming:
    return Incoming(decode(data))


_SHOWN = frozenset({"theme", "segment", "supplier", "beside", "evidence", "parts"})
"""What a picture of the map may show."""
_ROWS = (
    Format(".png", lambda: tr("PNG picture"), _png, _SHOWN | {"scale", "dpi"}),
    Format(".svg", lambda: tr("SVG drawing"), _svg, _SHOWN | {"scale"}),
    Format(".pdf", lambda: tr("PDF page"), _pdf, _SHOWN | {"scale", "paper"}),
    Format(".journey", lambda: tr("Journey file"), _journey, read=_read_journey),
)
FORMATS: Mapping[str, Format] = MappingProxyType({each.suffix: each for each in _ROWS})


def format_of(path: AnyPath) -> Format:
    """The format that a path's suffix asks for, in capitals or not.

    Raises:
        ExchangeError: there is no such format.
    """
    found = FORMATS.get(Path(path).suffix.lower())
    if found is None:
        known = ", ".join(FORMATS)
        raise ExchangeError(tr("{path}: the suffix must be one of {known}", path=path, known=known))
    return found
