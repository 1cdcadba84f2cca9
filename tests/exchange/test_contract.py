"""What every row of FORMATS promises, whatever the format: a new row is held to it without a new test."""

import errno
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from journeymapper.analysis.comparing.differing import differences
from journeymapper.analysis.comparing.matching import matched
from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import ExchangeError, Options, StoppedError
from journeymapper.exchange.reading import read
from journeymapper.exchange.writing import export
from journeymapper.i18n.language import current_language
from journeymapper.i18n.messages import refusal_text
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.resources import sample_path
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load

pytestmark = pytest.mark.usefixtures("qapp")

ALL = pytest.mark.parametrize("suffix", list(FORMATS))
READ = pytest.mark.parametrize("suffix", [suffix for suffix, form in FORMATS.items() if form.read])
OLD = b"what was there before"


@cache
def sample() -> Journey:
    return load(sample_path("house-buyer", "nl"))


@cache
def exported(suffix: str) -> bytes:
    return FORMATS[suffix].write(sample(), Options())


@ALL
def test_the_same_map_gives_the_same_bytes_and_stays_as_it_was(suffix: str) -> None:
    before = encode(sample())
    assert FORMATS[suffix].write(sample(), Options()) == exported(suffix)
    assert encode(sample()) == before


@ALL
def test_a_map_without_steps_is_written_too(suffix: str, tmp_path: Path) -> None:
    export(Journey(), tmp_path / f"empty{suffix}")
    assert (tmp_path / f"empty{suffix}").stat().st_size > 0


@ALL
def test_a_format_has_a_name_and_heeds_options_that_there_are(suffix: str) -> None:
    assert FORMATS[suffix].label()
    assert FORMATS[suffix].heeds <= {each.name for each in fields(Options)}


@ALL
def test_the_language_of_labels_is_given_back(suffix: str, tmp_path: Path) -> None:
    before = current_language()
    if "language" in FORMATS[suffix].heeds:
        export(sample(), tmp_path / f"map{suffix}", Options(language="nl"))
        dutch = (tmp_path / f"map{suffix}").read_bytes()
        export(sample(), tmp_path / f"map{suffix}", Options(language="en"))
        assert (tmp_path / f"map{suffix}").read_bytes() != dutch
    assert current_language() == before


@ALL
def test_whoever_stops_the_work_keeps_the_old_file(suffix: str, tmp_path: Path) -> None:
    parts: list[float] = []

    def stop(part: float) -> None:
        parts.append(part)
        raise StoppedError

    out = tmp_path / f"map{suffix}"
    out.write_bytes(OLD)
    try:
        export(sample(), out, progress=stop)
    except StoppedError:
        assert out.read_bytes() == OLD
        assert all(0 <= part <= 1 for part in parts)
    else:
        assert not parts


@ALL
def test_a_full_disk_leaves_the_old_file(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    out = tmp_path / f"map{suffix}"
    out.write_bytes(OLD)
    monkeypatch.setattr("os.write", full)
    with pytest.raises(OSError, match="full"):
        export(sample(), out)
    monkeypatch.undo()
    assert out.read_bytes() == OLD
    assert [each.name for each in tmp_path.iterdir()] == [out.name]


@READ
def test_what_is_read_back_differs_in_nothing_that_the_file_can_hold(suffix: str, tmp_path: Path) -> None:
    out = tmp_path / f"map{suffix}"
    out.write_bytes(exported(suffix))
    found = read(out)
    assert not found.left_out
    assert found.keyed
    matching = matched(sample(), found.journey)
    assert not matching.unsure
    assert not list(differences(sample(), found.journey, matching, found.holds))


@READ
@pytest.mark.parametrize("cut", [0, 1, 40, 0.5, -1])
def test_a_file_that_is_cut_short_is_read_or_refused_in_a_sentence(
    suffix: str, cut: float, tmp_path: Path
) -> None:
    whole = exported(suffix)
    out = tmp_path / f"map{suffix}"
    out.write_bytes(whole[: int(cut * len(whole)) if isinstance(cut, float) else cut])
    try:
        read(out)
        told = ""
    except ExchangeError as error:
        told = str(error)
        assert out.name in told
    except RefusedError as error:
        told = refusal_text(out, error.refusal)
    assert "\n" not in told
