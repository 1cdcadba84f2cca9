"""Each line tells whether it, and all before it, are as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.storage.journal.lines import START, line, read_lines

BODIES = (b'{"a":1}', b'{"b":2}', b'{"b":2}', b'{"c":3}')


def lines_of(*bodies: bytes) -> list[bytes]:
    found, last = [], START
    for body in bodies:
        data, last = line(last, body)
        found.append(data)
    return found


def sound(data: bytes) -> int:
    """How many lines follow each other from the start."""
    last = START
    for at, each in enumerate(read_lines(data)):
        if not each.follows(last):
            return at
        last = each.checksum
    return len(read_lines(data))


@given(st.lists(st.binary().map(lambda each: each.replace(b"\n", b""))))
def test_what_was_written_is_read(bodies: list[bytes]) -> None:
    data = b"".join(lines_of(*bodies))
    assert [each.body for each in read_lines(data)] == bodies
    assert sound(data) == len(bodies)


def test_nothing_holds_no_line() -> None:
    assert read_lines(b"") == []


def test_the_last_line_break_may_be_missing() -> None:
    assert sound(b"".join(lines_of(*BODIES))[:-1]) == 4


@pytest.mark.parametrize(
    ("order", "count"),
    [
        ((0, 2, 3), 1),  # one is missing
        ((0, 1, 1, 2, 3), 2),  # doubled
        ((0, 2, 1, 3), 1),  # moved, though it says the same
        ((1, 2, 3), 0),  # the first is missing
    ],
)
def test_lines_that_are_not_where_they_were(order: tuple[int, ...], count: int) -> None:
    lines = lines_of(*BODIES)
    assert sound(b"".join(lines[at] for at in order)) == count


@given(st.integers(0, 130), st.integers(1, 255))
def test_no_altered_byte_goes_unseen(at: int, change: int) -> None:
    whole = bytearray(b"".join(lines_of(*BODIES)))
    assert len(whole) == 132  # the break of the last line says nothing
    whole[at] ^= change
    assert sound(bytes(whole)) <= at // 33


def test_every_cut_leaves_the_lines_before_it() -> None:
    whole = b"".join(lines_of(*BODIES))
    for length in range(len(whole)):
        assert sound(whole[:length]) == (length + 1) // 33
