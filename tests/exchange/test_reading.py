"""Reading by suffix, and opening by content whatever the suffix."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from journeymapper.exchange import formats, reading
from journeymapper.exchange.formats import FORMATS, Format
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.exchange.reading import in_picture, opened, read
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.resources import sample_path
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load

pytestmark = pytest.mark.usefixtures("qapp")

PICTURES = (".png", ".svg", ".pdf")


def sample() -> Journey:
    return load(sample_path("house-buyer", "nl"))


@cache
def exported(suffix: str, carry: bool = True) -> bytes:
    return FORMATS[suffix].write(sample(), Options(scale=0.2, carry=carry))


@pytest.mark.parametrize("suffix", PICTURES)
@pytest.mark.parametrize("name", ["map{}", "map.txt"])
def test_a_picture_opens_as_the_map_it_was_made_from(tmp_path: Path, suffix: str, name: str) -> None:
    path = tmp_path / name.format(suffix)
    path.write_bytes(exported(suffix))
    assert encode(opened(path)) == encode(sample())
    found = in_picture(path)
    assert found is not None
    assert encode(found) == encode(sample())


def test_a_journey_opens_under_any_name_and_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    path.write_bytes(encode(sample()))
    assert encode(opened(path)) == encode(sample())
    assert in_picture(path) is None


def test_a_picture_of_some_steps_opens_as_those(tmp_path: Path) -> None:
    steps = frozenset(step.id for step in sample().steps[:3])
    path = tmp_path / "some.svg"
    path.write_bytes(FORMATS[".svg"].write(sample(), Options(only=steps)))
    assert {step.id for step in opened(path).steps} == steps


@pytest.mark.parametrize("suffix", PICTURES)
def test_a_picture_that_took_nothing_along_is_told_with_its_name(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"bare{suffix}"
    path.write_bytes(exported(suffix, carry=False))
    for opens in (opened, in_picture):
        with pytest.raises(ExchangeError, match=rf"bare\{suffix}: this picture carries no map"):
            opens(path)


def test_what_is_neither_is_refused_as_a_journey(tmp_path: Path) -> None:
    path = tmp_path / "odd.png"
    path.write_bytes(b"GIF89a")
    with pytest.raises(RefusedError):
        opened(path)
    assert in_picture(path) is None


def test_a_folder_and_what_is_not_there_are_no_files(tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        opened(tmp_path)
    with pytest.raises(FileNotFoundError):
        opened(tmp_path / "absent.png")


def test_too_large_a_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 5)
    (tmp_path / "large.png").write_bytes(b"123456")
    for reads in (opened, in_picture, lambda path: read(path.with_suffix(".journey"))):
        (tmp_path / "large.journey").write_bytes(b"123456")
        with pytest.raises(RefusedError) as caught:
            reads(tmp_path / "large.png")
        assert caught.value.refusal.code == "too-large"


def test_the_suffix_tells_who_reads(tmp_path: Path) -> None:
    path = tmp_path / "Map.JOURNEY"
    path.write_bytes(encode(sample()))
    assert encode(read(path).journey) == encode(sample())


@pytest.mark.parametrize("suffix", PICTURES)
def test_a_picture_comes_in_as_what_it_carries(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"map{suffix}"
    path.write_bytes(exported(suffix))
    found = read(path)
    assert encode(found.journey) == encode(sample())
    assert (found.left_out, found.placed, found.keyed) == ((), True, True)
    path.write_bytes(b"odd")
    with pytest.raises(ExchangeError, match="expected a PNG, SVG or PDF"):
        read(path)


@pytest.mark.parametrize("name", ["map.gif", "map", "map.pptx", ".png"])
def test_a_suffix_that_nobody_reads_is_told_with_those_that_are(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"odd")
    with pytest.raises(ExchangeError, match=rf"{name}: the suffix must be one of .*\.journey"):
        read(tmp_path / name)


def test_an_error_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(data: bytes) -> Incoming:
        raise ExchangeError("line 3: no such thing")

    row = Format(".odd", lambda: "odd", FORMATS[".journey"].write, read=refuse)
    monkeypatch.setattr(formats, "FORMATS", {".odd": row})
    (tmp_path / "map.odd").write_bytes(b"")
    with pytest.raises(ExchangeError, match=r"map\.odd: line 3: no such thing$"):
        read(tmp_path / "map.odd")


def test_opening_loads_neither_qt_nor_what_reads_pdf_and_tables() -> None:
    program = (
        "import sys\n"
        "from journeymapper.exchange.reading import opened\n"
        f"opened({str(sample_path('house-buyer', 'nl'))!r})\n"
        "heavy = 'PySide6', 'pypdf', 'openpyxl', 'pptx', 'defusedxml', 'numpy'\n"
        "print([name for name in sys.modules if name.startswith(heavy)])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
