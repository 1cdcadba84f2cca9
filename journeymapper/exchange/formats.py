"""The formats of export and import, by suffix: a new one is a file of its own and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from journeymapper.exchange.carrying.carried import carried
from journeymapper.exchange.carrying.taking import taken_along
from journeymapper.exchange.diagrams.drawio.reading import read as read_drawio
from journeymapper.exchange.diagrams.drawio.writing import write as write_drawio
from journeymapper.exchange.diagrams.graphml.reading import read as read_graphml
from journeymapper.exchange.diagrams.graphml.writing import write as write_graphml
from journeymapper.exchange.diagrams.mermaid.reading import read as read_mermaid
from journeymapper.exchange.diagrams.mermaid.writing import write as write_mermaid
from journeymapper.exchange.diagrams.nodelink.reading import read as read_graph
from journeymapper.exchange.diagrams.nodelink.writing import write as write_graph
from journeymapper.exchange.handouts.writers import html, markdown, pptx
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError, Options, Progress, quiet
from journeymapper.exchange.pictures.pdf import pdf
from journeymapper.exchange.pictures.picture import picture
from journeymapper.exchange.pictures.places import places
from journeymapper.exchange.pictures.png import png
from journeymapper.exchange.pictures.sizing import sized
from journeymapper.exchange.pictures.svg import svg
from journeymapper.exchange.tables.csv_out import write_csv
from journeymapper.exchange.tables.opening import read_csv, read_xlsx
from journeymapper.exchange.tables.xlsx import write_xlsx
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
    return png(
        *sized(picture(journey, options), options),
        transparent=bool(options.transparent),
        carried=taken_along(journey, options),
        progress=progress,
    )


def _svg(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    del progress
    return svg(
        picture(journey, options),
        options.scale,
        transparent=bool(options.transparent),
        carried=taken_along(journey, options),
    )


def _pdf(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    drawing, along = picture(journey, options), taken_along(journey, options)
    return pdf(drawing, options, places(journey, drawing), carried=along, progress=progress)


def _journey(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    del options, progress
    return encode(journey)


def _read_picture(data: bytes) -> Incoming:
    return Incoming(carried(data))


def _read_journey(data: bytes) -> Incoming:
    return Incoming(decode(data))


_SHOWN = frozenset({"theme", "segment", "supplier", "beside", "evidence", "parts", "only", "margin", "carry"})
"""What a picture of the map may show, and what may go along in it."""
_ROWS = (
    Format(
        ".png",
        lambda: tr("PNG picture"),
        _png,
        _SHOWN | {"scale", "dpi", "density", "paper", "transparent"},
        _read_picture,
    ),
    Format(".svg", lambda: tr("SVG drawing"), _svg, _SHOWN | {"scale", "transparent"}, _read_picture),
    Format(".pdf", lambda: tr("PDF page"), _pdf, _SHOWN | {"scale", "paper", "tile"}, _read_picture),
    Format(".journey", lambda: tr("Journey file"), _journey, read=_read_journey),
    Format(".pptx", lambda: tr("PowerPoint presentation"), pptx, frozenset({"theme"})),
    Format(".html", lambda: tr("Web page"), html, frozenset({"theme"})),
    Format(".md", lambda: tr("Markdown report"), markdown, frozenset({"theme"})),
    Format(".xlsx", lambda: tr("Excel workbook"), write_xlsx, read=read_xlsx),
    Format(".csv", lambda: tr("Table of text (CSV)"), write_csv, read=read_csv),
    Format(".graphml", lambda: tr("GraphML (yEd, Gephi, networkx)"), write_graphml, read=read_graphml),
    Format(".mmd", lambda: tr("Mermaid flowchart"), write_mermaid, frozenset({"theme"}), read_mermaid),
    Format(".drawio", lambda: tr("draw.io diagram"), write_drawio, frozenset({"theme"}), read_drawio),
    Format(".json", lambda: tr("Graph for networkx (JSON)"), write_graph, read=read_graph),
)
_UNSPOKEN = {".journey", ".json", ".graphml", ".mmd", ".drawio"}
"""Formats without a label of ours in them: all others heed the language of labels, as `writing` does."""


def _labelled(form: Format) -> Format:
    """The same, heeding the language of labels where it has any."""
    return form if form.suffix in _UNSPOKEN else replace(form, heeds=form.heeds | {"language"})


FORMATS: Mapping[str, Format] = MappingProxyType({each.suffix: _labelled(each) for each in _ROWS})


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
