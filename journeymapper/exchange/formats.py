"""The formats of export, by suffix: a new one is a file of its own and a row here."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor
from pathlib import Path
from types import MappingProxyType

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.map import draw
from journeymapper.drawing.parts import USUAL
from journeymapper.drawing.shapes import Drawing
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.options import DPI, SIZES, ExchangeError, Options
from journeymapper.exchange.pdf import pdf
from journeymapper.exchange.png import png
from journeymapper.exchange.svg import svg
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import encode
from journeymapper.storage.files import AnyPath, replace_file

_GRID = 4


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: `label` names it for the user, `write` makes its bytes, heeding the options `heeds`."""

    suffix: str
    label: Callable[[], str]
    write: Callable[[Journey, Options], bytes]
    heeds: frozenset[str] = frozenset()


def picture(journey: Journey, options: Options) -> Drawing:
    """The map as it is exported; needs a QGuiApplication."""
    lens = Lens(options.supplier, options.segment, options.beside, bool(options.evidence))
    return on_whole_units(draw(journey, THEMES[options.theme or "light"], lens, options.parts or USUAL))


def on_whole_units(drawing: Drawing) -> Drawing:
    """The drawing with its edges moved outwards, so that pictures are sharp and of one size in all formats.

    A corner on whole units keeps cards on whole pixels; four units are three points, of which a PDF's page
    has a whole number.
    """
    x, y = floor(drawing.x), floor(drawing.y)
    width = _GRID * max(1, ceil((drawing.x + drawing.width - x) / _GRID))
    height = _GRID * max(1, ceil((drawing.y + drawing.height - y) / _GRID))
    return replace(drawing, x=x, y=y, width=width, height=height)


def _png(journey: Journey, options: Options) -> bytes:
    scale = options.dpi / DPI if options.dpi else options.scale
    return png(picture(journey, options), scale)


def _svg(journey: Journey, options: Options) -> bytes:
    return svg(picture(journey, options), options.scale)


def _pdf(journey: Journey, options: Options) -> bytes:
    return pdf(picture(journey, options), options.scale, options.paper)


def _journey(journey: Journey, _options: Options) -> bytes:
    return encode(journey)


_SHOWN = frozenset({"theme", "segment", "supplier", "beside", "evidence", "parts"})
"""What a picture of the map may show."""
_ROWS = (
    Format(".png", lambda: tr("PNG picture"), _png, _SHOWN | {"scale", "dpi"}),
    Format(".svg", lambda: tr("SVG drawing"), _svg, _SHOWN | {"scale"}),
    Format(".pdf", lambda: tr("PDF page"), _pdf, _SHOWN | {"scale", "paper"}),
    Format(".journey", lambda: tr("Journey file"), _journey),
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


def export(journey: Journey, path: AnyPath, options: Options | None = None) -> None:
    """Writes a journey in the format that the suffix of `path` asks for; needs a QGuiApplication.

    Raises:
        ExchangeError: there is no such format, or this journey or these options do not suit it.
        OSError: the file cannot be written; an old one is then untouched.
    """
    chosen = options or Options()
    form = format_of(path)
    _check(path, form, chosen.chosen())
    try:
        content = form.write(journey, chosen)
    except ExchangeError as error:
        raise ExchangeError(f"{os.fspath(path)}: {error}") from error
    replace_file(path, content)


def _check(path: AnyPath, form: Format, chosen: Sequence[str]) -> None:
    for name in chosen:
        if name not in form.heeds:
            message = tr("{path}: this format knows no {option}", path=path, option=name)
            raise ExchangeError(message)
    sizes = [name for name in chosen if name in SIZES]
    if len(sizes) > 1:
        raise ExchangeError(tr("choose one of {options}", options=", ".join(sizes)))
