"""Refusals of a file's text: before anything is known about fields."""

from __future__ import annotations

import json

import pytest

from journeymapper.storage import codec, json_door
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.json_door import DEEPEST, read_json
from tests.storage.refused import FULL, refusal, spoiled

HEAD = b'{"directed": true, "multigraph": true, "graph": {"format": "journeymapper", "version": 1'
TAIL = b'}, "nodes": [], "edges": []}'


def graph_with(field: str) -> bytes:
    return HEAD + b", " + field.encode() + TAIL


def nested(depth: int, opening: str = "[", closing: str = "]") -> bytes:
    """A good file in which the deepest list or object lies `depth` deep, inside an unknown field."""
    inner = depth - 2  # the file and `graph` are the first two
    return graph_with(f'"x": {opening * inner}{"" if opening == "[" else "1"}{closing * inner}')


def test_the_base_of_these_cases_is_a_good_file() -> None:
    assert decode(HEAD + TAIL).count("step") == 0
    assert decode(graph_with('"title": "ok"')).sheet.title == "ok"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"  \n\t ", "empty-file"),
        (b"\xef\xbb\xbf", "empty-file"),
        (b"hello", "not-json"),
        (b"{", "not-json"),
        (b'{"directed": true,}', "not-json"),
        (b"{'directed': true}", "not-json"),
        (b'{"a": 1} {"b": 2}', "not-json"),
        (b'{"a": 1}]', "not-json"),
        (b'{"a": 01}', "not-json"),
        (b'{"a": .5}', "not-json"),
        (b'{"a": +1}', "not-json"),
        (b'{"a": True}', "not-json"),
        (b'{"a": "tab\there"}', "not-json"),
        (b'{"a": "\\x41"}', "not-json"),
        (b'{"a": "\\u12"}', "not-json"),
        (b'{"a": "open', "not-json"),
        (b'{"a": "open\\', "not-json"),
        (b"{/* remark */}", "not-json"),
        (b"\xef\xbb\xbf\xef\xbb\xbf{}", "not-json"),
        (b"\x00" * 10, "not-json"),
        (b"\x89PNG\r\n\x1a\n", "not-utf-8"),
        ('{"a": 1}'.encode("utf-16"), "not-utf-8"),
        ('{"title": "één"}'.encode("latin-1"), "not-utf-8"),
        (b'{"a": "\xed\xa0\xbd"}', "not-utf-8"),
        (b'{"a": "\xc0\xaf"}', "not-utf-8"),
        (b"null", "want-object"),
        (b"[]", "want-object"),
        (b'"text"', "want-object"),
        (b"12", "want-object"),
        (b"true", "want-object"),
        (b"{}", "field-missing"),
    ],
    ids=lambda part: repr(part)[:40],
)
def test_a_file_that_is_something_else(data: bytes, code: str) -> None:
    assert refusal(data).code == code


def test_where_it_stops_being_json_is_said() -> None:
    assert dict(refusal(b'{\n  "a": 1,\n  "b" 2\n}').detail) == {"line": "3", "column": "7"}
    assert dict(refusal(b'{\n"a": "\xff"}').detail) == {"line": "2"}


@pytest.mark.parametrize(
    ("field", "place", "code"),
    [
        ('"x": NaN', "graph.x", "not-a-number"),
        ('"x": Infinity', "graph.x", "not-a-number"),
        ('"x": -Infinity', "graph.x", "not-a-number"),
        ('"x": [0, {"y": NaN}]', "graph.x[1].y", "not-a-number"),
        ('"x": 1e309', "graph.x", "number-too-large"),
        ('"x": -1e309', "graph.x", "number-too-large"),
        ('"x": 1' + "0" * 309, "graph.x", "number-too-large"),
        ('"x": -1' + "0" * 309, "graph.x", "number-too-large"),
        ('"x": ' + "9" * 5000, "graph.x", "number-too-large"),
        ('"x": "\\ud83d"', "graph.x", "surrogate"),
        ('"x": "\\udE00\\ud83d"', "graph.x", "surrogate"),
        ('"x": ["", "a\\uDC00b"]', "graph.x[1]", "surrogate"),
        ('"title": "\\ud800"', "graph.title", "surrogate"),
        ('"\\ud800": 1', "graph", "surrogate"),
        ('"x": {"\\udfff": 1}', "graph.x", "surrogate"),
        ('"title": "a", "title": "a"', "graph.title", "key-twice"),
        ('"x": [{"a": 1, "b": 2, "b": 2}]', "graph.x[0].b", "key-twice"),
        ('"x": 1, "\\u0078": 2', "graph.x", "key-twice"),
        ('"version": 1', "graph.version", "key-twice"),
    ],
    ids=lambda part: part[:30],
)
def test_json_that_could_not_be_written_again(field: str, place: str, code: str) -> None:
    found = refusal(graph_with(field))
    assert (found.place, found.code) == (place, code)


def test_keys_twice_at_the_top_and_in_the_order_of_the_text() -> None:
    assert refusal(b'{"nodes": [], "nodes": []}').place == "nodes"
    assert refusal(b'{"a": NaN, "b": [1e999]}').place == "a"


@pytest.mark.parametrize(
    "field",
    [
        '"x": 1e308',
        '"x": 5e-324',
        '"x": 1e-999',
        '"x": ' + "1" * 309,
        '"x": "\\ud83c\\udfe0"',
        '"x": "NaN Infinity 1e999"',
        '"x": "\\\\ud800"',
        '"x": "\\u0000"',
        '"x": "[[[[{{{{\\"[[[["',
    ],
)
def test_what_looks_like_it_but_is_fine(field: str) -> None:
    journey = decode(graph_with(field))
    assert encode(decode(encode(journey))) == encode(journey)


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_nesting_up_to_the_limit_is_read_and_beyond_refused(opening: str, closing: str) -> None:
    journey = decode(nested(DEEPEST, opening, closing))
    assert encode(decode(encode(journey))) == encode(journey)
    assert refusal(nested(DEEPEST + 1, opening, closing)).code == "too-deep"


@pytest.mark.parametrize("data", [b"[" * 200_000, b'{"a":' * 200_000, b'["\\"[",' * 100_000, b"[{" * 100_000])
def test_bottomless_nesting_is_refused_without_recursion(data: bytes) -> None:
    assert refusal(data).code == "too-deep"


def test_where_it_is_too_deep_is_said() -> None:
    data = b'{"a": "[[",\n "x": ' + b"[" * 64 + b"]" * 64 + b"}"
    assert dict(refusal(data).detail) == {"most": "64", "line": "2", "column": "70"}


def test_brackets_in_texts_are_no_nesting() -> None:
    text = "[{" * 100 + '"\\'
    assert decode(spoiled("graph.title", text)).sheet.title == text


def test_a_byte_order_mark_is_fine() -> None:
    assert encode(decode(b"\xef\xbb\xbf" + FULL)) == encode(decode(FULL))


def test_other_line_ends_and_no_spaces_are_fine() -> None:
    assert encode(decode(FULL.replace(b"\n", b"\r\n"))) == FULL
    assert encode(decode(json.dumps(json.loads(FULL), separators=(",", ":")).encode())) == FULL


def test_too_many_bytes_are_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    assert json_door.MOST_BYTES == 64 * 1024 * 1024
    monkeypatch.setattr(json_door, "MOST_BYTES", 1024**2)
    assert read_json(b"[" + b" " * (1024**2 - 2) + b"]") == []
    found = refusal(b"[" + b" " * (1024**2 - 1) + b"]")
    assert (found.code, dict(found.detail)) == ("too-large", {"most": "1"})


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("0", 1),
        ("[]", 1),
        ('[0, "a,b,[{", {"x": [1, 2], "y": {}}]', 8),
        ('["\\",", "\\\\", ",,,"]', 4),
        ('{"": "", "a": ""}', 3),
    ],
)
def test_no_fewer_values_are_counted_than_there_are(text: str, values: int) -> None:
    """Each empty list or object counts as if there was something in it."""
    empty = text.count("[]") + text.count("{}")
    assert json_door._values(json_door._signs(text.encode())) == values + empty


def test_too_many_values_are_refused_before_they_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    assert json_door.MOST_VALUES == 3_000_000
    monkeypatch.setattr(json_door, "_Parser", None)
    found = refusal(b"[" + b"0," * 3_000_000 + b"0]")
    assert (found.code, dict(found.detail)) == ("too-many-values", {"most": "3"})


def test_commas_in_texts_are_no_values() -> None:
    assert read_json(b'["' + b"," * 3_000_001 + b'"]') == ["," * 3_000_001]


def test_too_many_fields_of_an_object_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert json_door.MOST_FIELDS == 250_000
    monkeypatch.setattr(json_door, "MOST_FIELDS", 3000)
    many = b",".join(b'"%d": 0' % at for at in range(3001))
    assert refusal(b'{"a": [{' + many + b"}]}").code == "too-many-fields"
    assert len(read_json(b"{" + many.rpartition(b",")[0] + b"}")) == 3000  # type: ignore[arg-type]


def test_too_many_records_are_refused_before_they_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    assert codec.MOST_RECORDS == 300_000
    data = spoiled("graph.title", "x")
    whole = json.loads(data)
    lists = [*whole["graph"].values(), whole["nodes"], whole["edges"]]
    there = sum(len(each) for each in lists if isinstance(each, list)) - len(whole["graph"]["hushed"])
    monkeypatch.setattr(codec, "MOST_RECORDS", there)
    assert decode(data).sheet.title == "x"
    monkeypatch.setattr(codec, "MOST_RECORDS", there - 1)
    assert refusal(data).code == "too-many-records"
