"""A journal cut at every byte, and with a bit flipped in every byte: no wrong map, and no line too few."""

from pathlib import Path

import pytest

from journeymapper.model.edits import steps
from journeymapper.model.journey import Journey
from journeymapper.model.records import Sheet, Step
from journeymapper.storage import saving
from journeymapper.storage.journal.lines import line, read_lines
from journeymapper.storage.journal.reading import replay
from tests.storage.journal.damage import alterations, cuts, ends, outcome
from tests.storage.journal.left import Open, open_map

EDITS = 5


def small() -> Journey:
    return Journey([Sheet(title="Small"), Step("a", "Ask", rank="5"), Step("b", "Buy", rank="1")])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "map.journey"


@pytest.fixture
def saved(file: Path) -> Open:
    """A saved map, with ranks that no file gives, and some edits since."""
    found = open_map(journey=small())
    found.session.commit(steps.insert_before(found.journey, "c", "a", (0, 0)))
    found.journal.rebase(file, saving.save(found.journey, file).standing.digest)
    found.states[:] = found.states[-1:]
    found.edit(EDITS, seed=6)
    found.kill()
    return found


@pytest.fixture
def fresh() -> Open:
    """A map without a file, and some edits."""
    found = open_map(journey=small())
    found.edit(EDITS, seed=7)
    found.kill()
    return found


def test_the_whole_gives_the_last_state(saved: Open, fresh: Open) -> None:
    for map_ in (saved, fresh):
        assert outcome(map_.file) == map_.states[-1]
        assert not replay(map_.file).broken
        assert replay(map_.file).edits == EDITS


def test_cut_at_every_byte(saved: Open, fresh: Open, tmp_path: Path) -> None:
    # A header alone will do where there is a file.
    assert cuts(saved.file, tmp_path / "cut", saved.states, first=1) == []
    assert cuts(fresh.file, tmp_path / "cut", fresh.states, first=2) == []
    assert min(map_.file.stat().st_size for map_ in (saved, fresh)) > 1500


def test_a_bit_flipped_in_every_byte(saved: Open, fresh: Open, tmp_path: Path) -> None:
    assert alterations(saved.file, tmp_path / "altered", saved.states, lambda byte: byte ^ 1) == []
    assert alterations(fresh.file, tmp_path / "altered", fresh.states, lambda byte: byte ^ 0x80) == []


def test_a_line_break_in_place_of_every_byte(saved: Open, fresh: Open, tmp_path: Path) -> None:
    assert alterations(saved.file, tmp_path / "altered", saved.states, lambda _: 0x0A) == []
    assert alterations(fresh.file, tmp_path / "altered", fresh.states, lambda _: 0x0A) == []


def test_a_damaged_header_costs_nothing(saved: Open, file: Path) -> None:
    data = bytearray(saved.file.read_bytes())
    data[40] ^= 1
    saved.file.write_bytes(data)
    header = replay(saved.file).header
    assert header is not None
    assert header.path == str(file)
    data[ends(data)[1] + 40] ^= 1  # the other one, too
    saved.file.write_bytes(data)
    assert replay(saved.file).header is None
    assert outcome(saved.file) == saved.states[-1]


def test_the_file_stands_in_for_a_damaged_base(saved: Open, file: Path) -> None:
    data = bytearray(saved.file.read_bytes())
    data[ends(data)[0] + 60] ^= 1
    saved.file.write_bytes(data)
    assert outcome(saved.file) == saved.states[-1]
    file.write_bytes(file.read_bytes() + b"\n")  # another one by now
    assert outcome(saved.file) is None
    file.unlink()
    assert outcome(saved.file) is None


def test_what_comes_after_the_damage_is_told_as_missing(saved: Open) -> None:
    data = saved.file.read_bytes()
    saved.file.write_bytes(data[:-9])
    assert replay(saved.file).broken
    assert replay(saved.file).edits == EDITS - 1


def test_two_damaged_lines_skip_nothing(saved: Open) -> None:
    """Base and first edit: the file serves as base, but what follows an unknown edit is not made."""
    data = bytearray(saved.file.read_bytes())
    for at in (0, 2):
        data[ends(data)[at] + 60] ^= 1
    saved.file.write_bytes(data)
    assert outcome(saved.file) == saved.states[0]
    assert replay(saved.file).broken


def test_lines_of_another_journal_are_not_followed(saved: Open, fresh: Open) -> None:
    other = fresh.file.read_bytes().splitlines(keepends=True)[4:]
    with saved.file.open("ab") as file:
        file.writelines(other)
    assert outcome(saved.file) == saved.states[-1]
    assert replay(saved.file).broken


@pytest.mark.parametrize(
    "body", [b"{}", b'{"edit":"x","at":1,"put":[["step","1",{"id":"z","phase":"nowhere"}]],"gone":[]}']
)
def test_a_sound_line_that_cannot_be_an_edit_ends_the_replay(fresh: Open, body: bytes) -> None:
    """The checksum is right, the words are not: a fault of the program that wrote it."""
    lines = fresh.file.read_bytes().splitlines(keepends=True)
    wrong, last = line(read_lines(lines[5])[0].checksum, body)
    good, _ = line(last, read_lines(lines[6])[0].body)
    fresh.file.write_bytes(b"".join((*lines[:6], wrong, good)))
    assert outcome(fresh.file) == fresh.states[2]
    assert replay(fresh.file).broken


def test_the_judge_sees_what_is_wrong(fresh: Open, tmp_path: Path) -> None:
    states = [*fresh.states[:2], *fresh.states[1:]]
    assert cuts(fresh.file, tmp_path / "cut", states[:-1], first=2)
    assert alterations(fresh.file, tmp_path / "altered", states[:-1], lambda byte: byte ^ 2)
