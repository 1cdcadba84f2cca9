"""The door for JSON from outside: bytes to plain values, refusing what could not be written again.

Python's json takes NaN, keeps the last of two equal keys, lets lone surrogates through and recurses as
deep as the text says. None of that passes here.
"""

from __future__ import annotations

import json
import math
import re
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from journeymapper.model.rules import RefusedError

MOST_BYTES = 64 * 1024 * 1024
DEEPEST = 64
"""Lists and objects may lie this deep in each other, the outermost counted."""
MOST_VALUES = 3_000_000
"""So many take up to 0.4 GB and 4 s to read, of whatever sort they are."""
MOST_FIELDS = 250_000
"""In one object: while it is read, a field takes several times what a value in a list does."""

_NO_SIGNS = bytes(each for each in range(256) if each not in b'",[]{}')
_STEPS = bytes.maketrans(b"[]{}", b"\x01\xff\x01\xff")
"""To one deeper and one less deep, as signed bytes."""
_STRING_OR_BRACKET = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DIGITS_OF_A_DOUBLE = 309
_SHOWN = 40

Place = tuple[str | int, ...]


def read_json(data: bytes) -> object:
    """The values of a JSON text: dict, list, str, int, float, bool, None; all numbers finite.

    Raises:
        RefusedError: not UTF-8 (a byte order mark is fine), not JSON, or JSON that is ambiguous or that
            no program could write: equal keys in an object, NaN, numbers too large for a double, lone
            surrogates, nesting deeper than `DEEPEST`, more than `MOST_BYTES`, `MOST_VALUES` or, in one
            object, `MOST_FIELDS`.
    """
    text = _text(data)
    _check_extent(text)
    parser = _Parser()
    try:
        tree = parser.parse(text)
    except json.JSONDecodeError as error:
        raise RefusedError("", "not-json", line=error.lineno, column=error.colno) from None
    if parser.refused_any or _SURROGATE_ESCAPE.search(text):
        for wrong in _wrongs(tree, ()):
            raise RefusedError(place_text(wrong.place), wrong.code, found=shown(wrong.found))
    return tree


def place_text(place: Place) -> str:
    """A place as people read it: `nodes[3].touches[0].aida`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return "".join(parts).removeprefix(".")


def shown(value: object) -> str:
    """A value as it stands in a file, cut to the length of a message; a list or object by its brackets."""
    if isinstance(value, dict):
        return "{…}" if value else "{}"
    if isinstance(value, list):
        return "[…]" if value else "[]"
    text = value.text if isinstance(value, _Wrong) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _text(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise RefusedError("", "too-large", most=MOST_BYTES // 1024**2)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError("", "not-utf-8", line=data.count(b"\n", 0, error.start) + 1) from None
    if not text.strip():
        raise RefusedError("", "empty-file")
    return text


def _check_extent(text: str) -> None:
    """Refuses too many values, and deep nesting, before the parser makes and recurses into them."""
    signs = _signs(text.encode())
    if _values(signs) > MOST_VALUES:
        raise RefusedError("", "too-many-values", most=MOST_VALUES // 10**6)
    if _deepest(signs) <= DEEPEST:
        return
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(text):
        depth += _step(found[0])
        if depth > DEEPEST:
            line, start = text.count("\n", 0, found.start()) + 1, text.rfind("\n", 0, found.start())
            raise RefusedError("", "too-deep", most=DEEPEST, line=line, column=found.start() - start)


def _signs(data: bytes) -> bytes:
    """The brackets and commas outside strings, found in a few passes that Python makes in one call each."""
    signs = data.replace(rb"\\", b"").replace(rb"\"", b"").translate(None, _NO_SIGNS)
    # Two quotes in a row are a string without signs, or the gap between two strings: either may go.
    return b"".join(signs.replace(b'""', b"").split(b'"')[::2])


def _values(signs: bytes) -> int:
    """How many values there are, or a few more: each comes after a comma, or is the first in a bracket."""
    return 1 + sum(signs.count(sign) for sign in (b",", b"[", b"{"))


def _deepest(signs: bytes) -> int:
    """How deep lists and objects lie in each other."""
    return max(accumulate(array("b", signs.translate(_STEPS, b","))), default=0)


def _step(part: str) -> int:
    return 1 if part in "[{" else -1 if part in "]}" else 0


@dataclass(frozen=True, slots=True)
class _Wrong:
    """Stands in the parsed values where the text holds something to refuse, until its place is known."""

    code: str
    text: str = ""
    name: str | None = None
    """For equal keys: which."""


@dataclass(frozen=True, slots=True)
class _Found:
    place: Place
    code: str
    found: object


@dataclass(slots=True)
class _Parser:
    """The json module's parser, with a mark left wherever it would take what must be refused."""

    refused_any: bool = field(default=False)

    def parse(self, text: str) -> object:
        return json.loads(
            text,
            object_pairs_hook=self._object,
            parse_int=self._whole,
            parse_float=self._number,
            parse_constant=self._constant,
        )

    def _object(self, pairs: list[tuple[str, object]]) -> object:
        if len(pairs) > MOST_FIELDS:
            raise RefusedError("", "too-many-fields", most=MOST_FIELDS // 1000)
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        times = Counter(name for name, _ in pairs)
        return self._refuse(_Wrong("key-twice", name=next(name for name in times if times[name] > 1)))

    def _whole(self, digits: str) -> object:
        # Longer ones are refused unread: Python itself limits the digits of an int.
        if len(digits) >= _DIGITS_OF_A_DOUBLE and not math.isfinite(float(digits)):
            return self._refuse(_Wrong("number-too-large", digits))
        return int(digits)

    def _number(self, digits: str) -> object:
        number = float(digits)
        return number if math.isfinite(number) else self._refuse(_Wrong("number-too-large", digits))

    def _constant(self, name: str) -> object:
        return self._refuse(_Wrong("not-a-number", name))

    def _refuse(self, wrong: _Wrong) -> _Wrong:
        self.refused_any = True
        return wrong


def _wrongs(value: object, place: Place) -> Iterator[_Found]:
    """What is to be refused in parsed values, in the order of the text."""
    if isinstance(value, _Wrong):
        yield _Found(place if value.name is None else (*place, value.name), value.code, value)
    elif isinstance(value, str):
        if _SURROGATE.search(value):
            yield _Found(place, "surrogate", None)
    elif isinstance(value, dict):
        for name, each in value.items():
            if _SURROGATE.search(name):
                yield _Found(place, "surrogate", None)
            yield from _wrongs(each, (*place, name))
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from _wrongs(each, (*place, at))
