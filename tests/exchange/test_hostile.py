"""Maps of hostile texts as pictures: well-formed, inert, and with the texts as they were written."""

from __future__ import annotations

import json
import re
import zlib
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication, QImage

from journeymapper.drawing.map import draw
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.pictures.svg import svg
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import decode
from journeymapper.storage.files import save
from tests.cli.calls import run
from tests.hostile.case import journey as written
from tests.hostile.texts import SPITEFUL, everywhere

_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS = {"svg", "title", "style", "rect", "circle", "path", "text", "g"}
_REFERENCE = re.compile(r"href|url\s*\(|@import", re.IGNORECASE)


def evil(name: str) -> tuple[Journey, Journey]:
    """A map with this in every text, and one with it as every id."""
    odd = json.dumps(SPITEFUL[name])
    step = f'{{"id": {odd}, "title": {odd}}}'
    arrow = f'{{"source": {odd}, "target": {odd}, "key": {odd}, "label": {odd}}}'
    return decode(everywhere(SPITEFUL[name])), decode(written(nodes=step, edges=arrow))


@pytest.mark.parametrize("name", list(SPITEFUL))
def test_an_svg_is_well_formed_and_does_nothing(qapp: QGuiApplication, name: str) -> None:
    for journey in evil(name):
        data = svg(draw(journey, THEMES["light"]))
        assert b"<!" not in data
        for element in ElementTree.fromstring(data).iter():
            assert element.tag.removeprefix(_SVG) in _ELEMENTS
            for attribute, value in element.attrib.items():
                assert not attribute.lower().startswith("on")
                assert "href" not in attribute
                assert not re.search(r"script:|data:|file:|url", value) or attribute == "id"
            if element.tag == f"{_SVG}style":
                assert not _REFERENCE.search(re.sub(r"url\([\"']?data:[^)]*\)", "", element.text or ""))


@pytest.mark.parametrize("name", ["markup", "script", "entity", "quotes"])
def test_a_title_in_an_svg_is_what_was_written(qapp: QGuiApplication, name: str) -> None:
    root = ElementTree.fromstring(svg(draw(evil(name)[0], THEMES["light"])))
    titles = [" ".join((each.text or "").split()) for each in root.iter(f"{_SVG}title")]
    assert any(" ".join(SPITEFUL[name].split()) in title for title in titles)


@pytest.mark.parametrize("name", list(SPITEFUL))
def test_pictures_and_documents_are_made_and_can_be_read(
    qapp: QGuiApplication, name: str, tmp_path: Path
) -> None:
    for at, journey in enumerate(evil(name)):
        path = tmp_path / f"{at}.journey"
        save(journey, path)
        assert run("export", str(path), "-o", str(tmp_path / f"{at}.png")) == 0
        assert not QImage(str(tmp_path / f"{at}.png")).isNull()
        assert run("export", str(path), "-o", str(tmp_path / f"{at}.pdf")) == 0
        data = (tmp_path / f"{at}.pdf").read_bytes()
        assert len(pypdfium2.PdfDocument(data)) == 1
        assert not re.search(rb"/(JavaScript|JS|OpenAction|Launch|URI|EmbeddedFile)\b", opened(data))


def opened(data: bytes) -> bytes:
    """A PDF with its compressed objects opened, but for what is drawn and for fonts."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
    found = [re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.DOTALL)]
    for stream in streams:
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return b"\n".join(each for each in found if b"obj" in each)
