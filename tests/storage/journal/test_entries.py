"""Lines say what was written, to the last rank and half a character; what says anything else is refused."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from journeymapper.model.journey import Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import KINDS, Sheet, Step, Transition
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.journal.entries import (
    UNREADABLE,
    VERSION,
    DamagedError,
    Header,
    NewerError,
    ranks_to_keep,
    read_base,
    read_edit,
    read_header,
    with_ranks,
    write_base,
    write_edit,
    write_header,
)
from tests.model.sketch import contents, journey
from tests.strategies import journeys

HEADER = Header(
    "0123456789abcdef",
    3,
    4711,
    "desk",
    "/maps/huis.journey",
    "ab" * 32,
    saved=True,
    at=12.5,
    title="Huis",
    base="ab" * 12,
)


@given(journeys())
def test_every_journey_comes_back_with_its_ranks(made: Journey) -> None:
    assert contents(read_base(write_base(made))) == contents(made)


@given(journeys(), journeys())
def test_every_patch_comes_back(before: Journey, after: Journey) -> None:
    def records(of: Journey) -> dict[Any, Any]:
        return {(each.kind, each.id): each for kind in KINDS for each in of.all(kind)}

    one, other = records(before), records(after)
    patch = Patch("edit", {key: Change(one.get(key), other.get(key)) for key in one | other})
    if not patch:
        return
    body = write_edit(patch, 5.0)
    assert b"\n" not in body
    edit = read_edit(body)
    assert edit.at == 5.0
    before.apply(edit.patch(before))
    assert contents(before) == contents(after)


def test_half_a_character_comes_back() -> None:
    made = Journey([Sheet(title="\udcff"), Step("a\ud83d", "\udfe0", rank="1")])
    assert contents(read_base(write_base(made))) == contents(made)


def test_fields_that_are_not_known_come_back_beside_those_that_look_like_them() -> None:
    extra = (("kind", '"x"'), ("rank", "1.0"), ("put", "[null]"))
    made = Journey([Sheet(extra=extra, file_extra=extra), Step("a", extra=extra, rank="1")])
    assert contents(read_base(write_base(made))) == contents(made)


def test_an_edit_tells_what_is_gone() -> None:
    made = journey()
    note = made.notes[0]
    edit = read_edit(write_edit(Patch("remove", {("note", note.id): Change(note, None)}), 1))
    assert edit.put == ()
    assert edit.gone == (("note", note.id),)


@pytest.mark.parametrize(
    "header",
    [
        HEADER,
        replace(HEADER, path=None, digest=None, saved=False),
        replace(HEADER, path="/maps/\udcff.journey", title="\udcff"),
        replace(HEADER, ranks={"step": ["1", "15"]}),
    ],
)
def test_a_header_comes_back(header: Header) -> None:
    assert read_header(write_header(header)) == header


def test_a_header_may_tell_more() -> None:
    told = json.loads(write_header(HEADER)) | {"colour": "red"}
    assert read_header(json.dumps(told).encode()) == HEADER


def test_a_header_of_a_later_version_is_known_as_such() -> None:
    with pytest.raises(NewerError):
        read_header(b'{"version": %d, "who": "knows"}' % (VERSION + 1))


@pytest.mark.parametrize(
    "name", ["session", "generation", "pid", "host", "path", "digest", "saved", "at", "title", "base"]
)
def test_a_header_with_a_wrong_field_is_refused(name: str) -> None:
    told = json.loads(write_header(HEADER))
    wrongs: list[object] = [[], {}]
    for wrong in wrongs:
        with pytest.raises(DamagedError):
            read_header(json.dumps(told | {name: wrong}).encode())


@pytest.mark.parametrize("name", ["session", "generation", "pid", "host", "saved", "at", "title", "base"])
def test_a_header_without_a_field_is_refused(name: str) -> None:
    told = json.loads(write_header(HEADER))
    del told[name]
    with pytest.raises(DamagedError):
        read_header(json.dumps(told).encode())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff",
        b"[]",
        b"null",
        b"{}",
        b'{"base": {}}',
        b'{"base": [5]}',
        b'{"base": [["step", "1"]]}',
        b'{"base": [["step", 1, {"id": "a"}]]}',
        b'{"base": [["stop", "1", {"id": "a"}]]}',
        b'{"base": [["step", "1", {"id": 5}]]}',
        b'{"base": [["step", "1", {"id": ""}]]}',
        b'{"base": [["step", "1", {"id": "a", "x": NaN}]]}',
        b'{"base": [["step", "1", {"id": "a", "x": 1e300}]]}',
        b'{"base": [["step", "1", {"id": "a"}], ["step", "2", {"id": "a"}]]}',
        b'{"base": [["step", "1", {"id": "a", "phase": "nowhere"}]]}',
        b'{"base": [["sheet", "", {}, [["a", "1"]]]]}',
        b'{"base": ' + b"[" * 100_000,
    ],
)
def test_what_is_no_base_is_refused(body: bytes) -> None:
    with pytest.raises(UNREADABLE):
        read_base(body)


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b'{"edit": 1, "at": 1, "put": [], "gone": []}',
        b'{"edit": "x", "at": "1", "put": [], "gone": []}',
        b'{"edit": "x", "at": NaN, "put": [], "gone": []}',
        b'{"edit": "x", "at": 1, "put": null, "gone": []}',
        b'{"edit": "x", "at": 1, "put": [], "gone": null}',
        b'{"edit": "x", "at": 1, "put": [], "gone": ["step"]}',
        b'{"edit": "x", "at": 1, "put": [], "gone": [["stop", "a"]]}',
        b'{"edit": "x", "at": 1, "put": [["step", "1", {}]], "gone": []}',
    ],
)
def test_what_is_no_edit_is_refused(body: bytes) -> None:
    with pytest.raises(UNREADABLE):
        read_edit(body)


def test_a_file_that_was_just_read_needs_no_ranks() -> None:
    assert ranks_to_keep(decode(encode(journey()))) is None


@given(journeys())
def test_a_file_and_the_ranks_make_the_same_journey(made: Journey) -> None:
    back = decode(encode(made))
    assert contents(with_ranks(back, ranks_to_keep(made))) == contents(made)


def test_the_order_of_arrows_in_a_file_is_no_matter() -> None:
    made = Journey(
        [
            *(Step(ident, rank=rank) for ident, rank in (("a", "7"), ("b", "3"))),
            *(Transition(ident, ident[0], "b", rank=ident[1:]) for ident in ("a3", "b5", "a1")),
        ]
    )
    assert contents(with_ranks(decode(encode(made)), ranks_to_keep(made))) == contents(made)


def test_ranks_of_another_journey_are_refused() -> None:
    with pytest.raises(DamagedError):
        with_ranks(journey(), {"step": ["1"]})
