"""What is in a file that is to be imported: a whole map, or tables whose columns nobody has explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.ui.canvas.dropping import IMPORTED, OPENED
from journeymapper.ui.importing.source import opened, readable

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("suffix", readable())
def test_what_was_exported_is_read_as_a_whole(suffix: str, house: Journey, tmp_path: Path) -> None:
    path = tmp_path / f"map{suffix.upper()}"
    path.write_bytes(FORMATS[suffix].write(house, Options()))
    source = opened(path)
    assert source.name == path.name
    assert source.tables == ()
    assert source.incoming is not None
    assert source.incoming.journey.count("step") == house.count("step")


def test_a_table_of_others_has_columns_to_explain(workbook: Path) -> None:
    source = opened(workbook)
    assert source.incoming is None
    assert [each.name for each in source.tables] == ["Notes", "Steps & more"]
    assert source.first == 1


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.graphml", "a.exe"])
def test_what_is_none_of_it_is_told_with_its_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"")
    with pytest.raises(ExchangeError, match=rf"{name}: "):
        opened(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises((RefusedError, OSError)):
        opened(tmp_path / "a.csv")
    with pytest.raises(FileNotFoundError):
        opened(tmp_path / "b.csv")


def test_all_that_can_be_read_can_be_dropped() -> None:
    assert set(readable()) <= OPENED | IMPORTED
    assert not OPENED & IMPORTED
