"""The doors for files of others: XML and zip archives, hostile until proven.

Whatever comes through has no DTD and no entities, is nested and sized within the limits given here, and
tells the truth about its sizes. Nothing is fetched from anywhere.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError, TreeBuilder

from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DEEPEST = 200
"""Elements may lie this deep in each other, the root counted."""
MOST_PARTS = 1_000_000
"""Elements and attributes together; so many take up to 0.3 GB and 4 s."""
MOST_XML = 32 * 1024**2
MOST_ENTRIES = 10_000
MOST_UNPACKED = 200 * 1024**2
MOST_RATIO = 200
"""So many times its packed size may an entry be, once it is larger than `FREE_OF_RATIO`."""
FREE_OF_RATIO = 10 * 1024**2

_LONGEST_SPACE = 200
_MOST_SIGNS = 10_000
"""Between two elements: it is there that attributes are, which are one heap until they have been read."""
_MARK = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_TAG = re.compile("<[^<]*")
_ENCODINGS = {"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252"}
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CHUNK = 1024**2
_ENCRYPTED = 0x1
_DAMAGES = (
    zipfile.BadZipFile,
    struct.error,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises for one damage or another."""
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def xml_root(data: bytes) -> Element:
    """The root element of an XML text.

    Raises:
        ExchangeError: not XML, or with a DTD, entities, or beyond `DEEPEST`, `MOST_PARTS` or `MOST_XML`.
    """
    # Imported here: 0.1 s which nobody waits for who opens no file of others.
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415
    from defusedxml.ElementTree import DefusedXMLParser  # noqa: PLC0415

    if len(data) > MOST_XML:
        raise _too_large()
    text = _text(data)
    if any(tag[0].count("=") > _MOST_SIGNS for tag in _TAG.finditer(text)):
        raise _too_large()
    parser = DefusedXMLParser(target=_Builder(), forbid_dtd=True, forbid_entities=True, forbid_external=True)
    parser.parser.StartNamespaceDeclHandler = _check_space
    try:
        parser.feed(text)
        return parser.close()
    except ParseError as error:
        line, column = error.position
        message = tr(
            "line {line}, column {column}: this is not well-formed XML", line=line, column=column + 1
        )
        raise ExchangeError(message) from None
    except DefusedXmlException:
        message = tr("this XML file has a document type or entities of its own, which are not read")
        raise ExchangeError(message) from None


def checked_zip(data: bytes) -> zipfile.ZipFile:
    """An archive with what is in this one, made anew and not packed: reading it holds no surprises.

    Raises:
        ExchangeError: no zip archive, damaged, locked by a password, or beyond the limits.
    """
    fresh = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(fresh, "w") as new:
            entries = {info.filename: info for info in _checked(old.infolist())}
            room = MOST_UNPACKED
            for name, info in entries.items():
                content = b"".join(_unpacked(old, info, room))
                room -= len(content)
                new.writestr(zipfile.ZipInfo(name), content)
    except _DAMAGES:
        raise ExchangeError(tr("this is no zip archive, or a damaged one")) from None
    return zipfile.ZipFile(fresh)


class _Builder(TreeBuilder):
    """Builds the tree of elements, within limits."""

    def __init__(self) -> None:
        super().__init__()
        self._deep = 0
        self._parts = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._deep += 1
        self._parts += 1 + len(attrs)
        if self._deep > DEEPEST:
            raise ExchangeError(tr("this XML file is nested deeper than {most} elements", most=DEEPEST))
        if self._parts > MOST_PARTS:
            raise _too_large()
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._deep -= 1
        return super().end(tag)


def _too_large() -> ExchangeError:
    return ExchangeError(tr("this XML file is too large"))


def _check_space(_prefix: str | None, uri: str | None) -> None:
    """A name space stands in the name of every element: a long one would fill the memory."""
    if uri is not None and (len(uri) > _LONGEST_SPACE or not uri.isascii()):
        raise _too_large()


def _text(data: bytes) -> str:
    """The text of an XML file. An encoding that few programs write could hide what is checked for."""
    name = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if name is None:
        found = _MARK.match(data)
        name = found[1].decode("ascii").lower() if found else "utf-8"
        if name not in _ENCODINGS:
            raise ExchangeError(tr("this XML file is in {encoding}, which is not read", encoding=name))
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = tr("line {line}: this is not text in {encoding}", line=line, encoding=name)
        raise ExchangeError(message) from None


def _checked(entries: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """The entries of an archive, by what it says of them."""
    if len(entries) > MOST_ENTRIES:
        raise ExchangeError(tr("this archive has more than {most} files in it", most=MOST_ENTRIES))
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _too_much()
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise ExchangeError(tr("this file is locked with a password"))
        if entry.compress_type not in _PACKED:
            raise NotImplementedError
        if entry.file_size > max(FREE_OF_RATIO, MOST_RATIO * entry.compress_size):
            raise _too_much()
    return entries


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int) -> Iterator[bytes]:
    """What is in an entry, piece by piece: what the archive says of sizes may be a lie."""
    with archive.open(info) as entry:
        while piece := entry.read(_CHUNK):
            room -= len(piece)
            if room < 0:
                raise _too_much()
            yield piece


def _too_much() -> ExchangeError:
    return ExchangeError(tr("this archive would unpack to more than is read"))
