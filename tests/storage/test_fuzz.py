"""Damaged files: whatever is done to one, it is refused with a sentence or read, and then written back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.i18n.messages import refusal_text, sentence
from journeymapper.model.journey import Journey
from journeymapper.model.rules import Refusal, RefusedError
from journeymapper.storage.codec import decode, encode
from tests.storage.refused import FULL
from tests.strategies import json_values

Way = tuple[str | int, ...]
PIECES = st.binary(max_size=4) | st.sampled_from(
    (
        b"null",
        b"true",
        b"-1",
        b"1e999",
        b"NaN",
        b'""',
        b"[]",
        b"{}",
        b"[[",
        b'"\\ud800"',
        b"\xff",
        b'"s1"',
        b",",
        b":",
    )
)
VALUES = json_values | st.sampled_from(
    ("s1", "g1", "u1", "p1", "t1", "#123456", "2026-01-01", 0.5, 2, 10**400)
)


def read(data: bytes) -> Journey | Refusal:
    try:
        return decode(data)
    except RefusedError as error:
        return error.refusal


def check(data: bytes) -> None:
    """Refuses with a sentence or reads; what was read is written so that it reads the same again."""
    found = read(data)
    if isinstance(found, Refusal):
        assert "This is not allowed" not in sentence(found)
        assert len(refusal_text("map.journey", found).splitlines()) == 1
    else:
        written = encode(found)
        assert encode(decode(written)) == written


def ways(value: object, way: Way = ()) -> Iterator[Way]:
    """The way to every value in parsed JSON, the outermost first."""
    yield way
    if isinstance(value, dict):
        for name, each in value.items():
            yield from ways(each, (*way, name))
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from ways(each, (*way, at))


WAYS = [way for way in ways(json.loads(FULL)) if way]


@given(st.integers(0, len(FULL)), st.integers(0, 12), PIECES)
def test_bytes_lost_and_put_in(start: int, lost: int, piece: bytes) -> None:
    check(FULL[:start] + piece + FULL[start + lost :])


@given(st.integers(0, len(FULL)))
def test_a_file_cut_short(length: int) -> None:
    check(FULL[:length])


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    check(data)


@given(json_values)
def test_any_json(value: object) -> None:
    check(json.dumps(value).encode())


@given(st.lists(st.tuples(st.sampled_from(WAYS), VALUES), min_size=1, max_size=3))
def test_any_value_anywhere(changes: list[tuple[Way, object]]) -> None:
    data = json.loads(FULL)
    for way, value in changes:
        _set(data, way, value)
    check(json.dumps(data).encode())


def _set(data: Any, way: Way, value: object) -> None:
    """Puts a value at a place, unless an earlier change took that place away."""
    try:
        for part in way[:-1]:
            data = data[part]
        data[way[-1]] = value
    except (KeyError, IndexError, TypeError):
        return
