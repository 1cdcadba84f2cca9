"""The cells of a draw.io file: pages, compressed or not, and what each cell says.

A page is an mxGraphModel, or its text: percent-encoded, deflated, in base64.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from journeymapper.exchange.diagrams.adopting import number_of
from journeymapper.exchange.doors import FREE_OF_RATIO, MOST_RATIO, MOST_XML, xml_root
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr

Point = tuple[float, float]


@dataclass(slots=True)
class Cell:
    """A box, an arrow, a layer or a label; `box` is left, top, width and height within its parent."""

    ident: str
    label: str
    told: dict[str, str]
    """The attributes of the object that wraps it."""
    style: dict[str, str] = field(default_factory=dict)
    """By name; what stands alone has ''."""
    parent: str = ""
    source: str = ""
    target: str = ""
    is_vertex: bool = False
    is_edge: bool = False
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    points: tuple[Point, ...] = ()


@dataclass(slots=True)
class Page:
    """A page: its name and its cells in order."""

    name: str
    cells: list[Cell]


def pages_of(root: Element) -> Iterator[Page]:
    """The pages of a file, one after another.

    Raises:
        ExchangeError: this is no draw.io file, or a page cannot be unpacked.
    """
    if root.tag == "mxGraphModel":
        yield Page("", list(_cells(root)))
        return
    if root.tag != "mxfile":
        raise ExchangeError(tr("expected <{wanted}>, found <{found}>", wanted="mxfile", found=str(root.tag)))
    for diagram in root.iter("diagram"):
        model = diagram.find("mxGraphModel")
        packed = "".join((diagram.text or "").split())
        if model is None and packed:
            model = xml_root(_unpacked(packed))
        yield Page(diagram.get("name", ""), [] if model is None else list(_cells(model)))


def _unpacked(packed: str) -> bytes:
    try:
        data = base64.b64decode(packed, validate=True)
        worker = zlib.decompressobj(-zlib.MAX_WBITS)
        # What is percent-encoded is up to three times as long, but no more is made of it than is read.
        most = min(MOST_XML, max(FREE_OF_RATIO, MOST_RATIO * len(data)))
        text = worker.decompress(data, most + 1)
    except (binascii.Error, ValueError, zlib.error):
        raise ExchangeError(tr("a page of this file cannot be unpacked")) from None
    if len(text) > most:
        raise ExchangeError(tr("this XML file is too large"))
    return unquote(text.decode("utf-8", "replace")).encode("utf-8", "replace")


def _cells(model: Element) -> Iterator[Cell]:
    root = model.find("root")
    for each in root if root is not None else ():
        inner = each if each.tag == "mxCell" else each.find("mxCell")
        if inner is None:
            continue
        told = {} if inner is each else dict(each.attrib)
        ident = each.get("id") or inner.get("id") or ""
        label = (told.pop("label", "") if told else inner.get("value")) or ""
        told.pop("id", None)
        yield _cell(Cell(ident, label, told), inner)


def _cell(cell: Cell, inner: Element) -> Cell:
    for part in inner.get("style", "").split(";"):
        name, _, value = part.partition("=")
        if name.strip():
            cell.style[name.strip()] = value.strip()
    cell.parent = inner.get("parent", "")
    cell.source, cell.target = inner.get("source", ""), inner.get("target", "")
    cell.is_vertex, cell.is_edge = inner.get("vertex") == "1", inner.get("edge") == "1"
    geometry = inner.find("mxGeometry")
    if geometry is None:
        return cell
    x, y, width, height = (
        number_of(geometry.get(name, "0")) or 0.0 for name in ("x", "y", "width", "height")
    )
    if geometry.get("relative") != "1":
        cell.box = x, y, width, height
    points = next((each for each in geometry if each.get("as") == "points"), None)
    if points is not None:
        corners = [(number_of(each.get("x", "0")), number_of(each.get("y", "0"))) for each in points]
        cell.points = tuple((x, y) for x, y in corners if x is not None and y is not None)
    return cell
