"""What files of others may try at the doors, and what comes through."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange import doors
from journeymapper.exchange.doors import DEEPEST, checked_zip, xml_root
from journeymapper.exchange.options import ExchangeError

_LAUGHS = b"""<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;">]><lolz>&lol1;</lolz>"""


def _refusal(data: bytes) -> str:
    with pytest.raises(ExchangeError) as refused:
        xml_root(data)
    return str(refused.value)


def _archive(*entries: tuple[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def _zip_refusal(data: bytes) -> str:
    with pytest.raises(ExchangeError) as refused:
        checked_zip(data)
    return str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_xml_comes_through_in_the_usual_encodings(encoding: str) -> None:
    declared = "" if encoding.startswith("utf") else f'<?xml version="1.0" encoding="{encoding}"?>'
    root = xml_root(f'{declared}<map title="één &amp; twee"><step>é</step></map>'.encode(encoding))
    assert (root.tag, root.get("title"), root.findtext("step")) == ("map", "één & twee", "é")


@pytest.mark.parametrize(
    "dtd",
    [
        _LAUGHS,
        b'<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>',
        b'<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>',
        b'<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><a/>',
        b"<!DOCTYPE a><a/>",
        _LAUGHS.decode().encode("utf-16"),
    ],
)
def test_no_document_type_and_no_entity_comes_through(dtd: bytes) -> None:
    assert _refusal(dtd) == "this XML file has a document type or entities of its own, which are not read"


def test_what_is_no_xml_is_refused_with_its_place() -> None:
    assert _refusal(b"<a>\n <b></a>") == "line 2, column 7: this is not well-formed XML"
    assert _refusal(b"") == "line 1, column 1: this is not well-formed XML"
    assert _refusal(b"<a>\n\xff</a>") == "line 2: this is not text in utf-8"


@pytest.mark.parametrize("encoding", ["utf-7", "cp037", "rot13", "hex", "idna", "nonsense"])
def test_an_encoding_that_could_hide_something_is_refused(encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode()
    assert _refusal(declared) == f"this XML file is in {encoding}, which is not read"


def test_elements_nest_so_deep_and_no_deeper() -> None:
    assert xml_root(b"<a>" * DEEPEST + b"</a>" * DEEPEST).tag == "a"
    assert "200" in _refusal(b"<a>" * (DEEPEST + 1) + b"</a>" * (DEEPEST + 1))
    assert "200" in _refusal(b"<a>" * 1_000_000)


def test_there_are_so_many_elements_and_attributes_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "MOST_PARTS", 10)
    assert len(xml_root(b"<a>" + b'<b c=""/>' * 4 + b"</a>")) == 4
    assert _refusal(b"<a>" + b'<b c=""/>' * 5 + b"</a>") == "this XML file is too large"
    many = "".join(f' a{at}=""' for at in range(10_001))
    assert _refusal(f"<a{many}/>".encode()) == "this XML file is too large"


def test_a_long_name_space_would_stand_in_every_name() -> None:
    assert xml_root(b'<a xmlns="http://example.org/a"/>').tag == "{http://example.org/a}a"
    long = "x" * 201
    assert _refusal(f'<a xmlns="{long}"/>'.encode()) == "this XML file is too large"
    assert _refusal(f'<a xmlns:b="{long}"><b:c/></a>'.encode()) == "this XML file is too large"


def test_a_large_file_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "MOST_XML", 8)
    assert xml_root(b"<abcde/>").tag == "abcde"
    assert _refusal(b"<abcdef/>") == "this XML file is too large"


@given(st.binary(max_size=60) | st.text("<>/a=\"'!&;? -[]x", max_size=40).map(str.encode))
def test_any_bytes_are_a_tree_or_refused(data: bytes) -> None:
    try:
        root = xml_root(data)
    except ExchangeError:
        return
    assert ElementTree.fromstring(data).tag == root.tag


def test_an_archive_comes_through_whole() -> None:
    entries = (("a.txt", b"a" * 1000), ("é/b.xml", b"<b/>"), ("empty", b""))
    archive = checked_zip(_archive(*entries))
    assert [(name, archive.read(name)) for name in archive.namelist()] == list(entries)


def test_a_bomb_is_refused_by_what_it_says_of_itself() -> None:
    bomb = _archive(("a", bytes(20 * 1024**2)))
    assert len(bomb) < 30_000
    assert _zip_refusal(bomb) == "this archive would unpack to more than is read"


def _with_size(data: bytes, size: int, crc: int) -> bytes:
    """An archive of one entry that says so of its size, twice, as a bomb that lies would."""
    true = zipfile.ZipFile(io.BytesIO(data)).infolist()[0]
    for old, new in ((true.file_size, size), (true.CRC, crc)):
        data = data.replace(old.to_bytes(4, "little"), new.to_bytes(4, "little"))
    return data


def test_a_bomb_that_lies_does_not_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = _archive(("a", bytes(20 * 1024**2)))
    modest = _with_size(bomb, 100, zlib.crc32(bytes(100)))
    assert checked_zip(modest).read("a") == bytes(100), "no more than it says is taken out"
    assert _zip_refusal(_with_size(bomb, 100, 0)) == "this is no zip archive, or a damaged one"


def test_sizes_are_counted_while_unpacking(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = _archive(("a", b"a" * 60), ("b", b"b" * 60))
    assert checked_zip(archive).read("b") == b"b" * 60
    monkeypatch.setattr(doors, "MOST_UNPACKED", 100)
    assert _zip_refusal(archive) == "this archive would unpack to more than is read"
    monkeypatch.setattr(doors, "_checked", lambda entries: entries)
    assert _zip_refusal(archive) == "this archive would unpack to more than is read"


def test_too_many_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "MOST_ENTRIES", 2)
    assert len(checked_zip(_archive(("a", b""), ("b", b""))).namelist()) == 2
    refused = _zip_refusal(_archive(("a", b""), ("b", b""), ("c", b"")))
    assert refused == "this archive has more than 2 files in it"


def test_a_locked_archive_and_one_packed_oddly() -> None:
    plain = bytearray(_archive(("a", b"a")))
    for header, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        plain[plain.index(header) + at] |= 1
    assert _zip_refusal(bytes(plain)) == "this file is locked with a password"
    assert "damaged" in _zip_refusal(_archive(("a", b"a" * 100), packed=zipfile.ZIP_BZIP2))


def test_every_cut_of_an_archive_is_refused() -> None:
    whole = _archive(("a.txt", b"abc" * 100), ("b.txt", b"def"))
    for end in range(len(whole)):
        assert "damaged" in _zip_refusal(whole[:end])


@given(st.integers(0, 300), st.integers(0, 255))
def test_every_changed_byte_of_an_archive_is_taken_or_refused(at: int, byte: int) -> None:
    whole = bytearray(_archive(("a.txt", b"abc" * 100), ("b.txt", b"def")))
    whole[at % len(whole)] = byte
    try:
        archive = checked_zip(bytes(whole))
    except ExchangeError:
        return
    assert sum(len(archive.read(name)) for name in archive.namelist()) <= 303
