"""Each field of each record with values of every type, and what format.md says of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from tests.hostile.case import Case, held
from tests.storage.refused import FULL

Way = tuple[str | int, ...]

_MARK = "here it goes"
_DIGITS = "1" + "0" * 100_000
VALUES = {
    **{raw: raw for raw in ("null", "true", "false", "0", "-1", "0.5", "2", "3", "1e308")},
    **{raw: raw for raw in ("1e400", "-1e999", "NaN", "-Infinity")},
    **{raw: raw for raw in ('""', '"x"', '"s1"', '"2026-02-30"', '"\\ud800"', '"\\u0000\\u202e<b>"')},
    **{raw: raw for raw in ("[]", "{}", "[[]]", '{"a": 1, "a": 2}')},
    "digits": _DIGITS,
}
"""By name: a value as it stands in the text of a file."""
_TEXTS = {'""', '"x"', '"s1"', '"2026-02-30"', '"\\u0000\\u202e<b>"'}
_PLACES = {"0", "-1", "0.5", "2", "3"}
_TAKEN: dict[str, set[str]] = {
    r"directed|multigraph": {"true"},
    r"graph\.(title|description)": _TEXTS,
    r"graph\.language": {'"x"'},
    r"graph\.goal|.*suppliers\[0\]\.goal|.*actions\[0\]\.step": {"null", '"s1"'},
    r"graph\.date|.*\.(color|due|date|phase|aida|started_by|bent_by)": {"null"},
    r"graph\.(notes|actions|hushed)|edges": {"[]"},
    r".*\.(name|description|text|owner|title|speaker_notes|value|note|label|url|finding)": _TEXTS,
    r".*\.short": {"null", '"x"', '"s1"'},
    r".*notes\[0\]\.[xy]": _PLACES | {"null"},
    r"nodes\[.\]\.[xy]|.*bends\[.\]\[.\]": _PLACES,
    r".*\.share": {"null", "0", "0.5"},
    r".*\.segment_shares\.g.": {"0", "0.5"},
    r".*\.days": {"null", "0", "0.5", "2", "3", "1e308"},
    r".*\.segment_days\.g.": {"0", "0.5", "2", "3", "1e308"},
    r".*\.mood": {"null", "0", "-1", "2"},
    r".*\.votes": {"0", "2", "3"},
    r".*\.(pinned|moment_of_truth|done)": {"true", "false"},
    r".*\.(touches|channels|pains|chances|links|skipped_by|evidence|segments)": {"[]"},
    r".*\.bends": {"null", "[]"},
    r".*\.(segment_days|segment_shares)|.*\.links\[.\]": {"{}"},
    r".*\.(channels|pains|chances)\[.\]": _TEXTS,
    r"edges\[.\]\.(source|target)": {'"s1"'},
    r"nodes\[0\]\.id": {'"s1"'},
    r"graph\.(phases\[1\]|notes\[.\]|actions\[.\])\.id|edges\[.\]\.key": _TEXTS - {'""'},
}
"""By pattern of places: the values that are taken there; the first that fits holds. Elsewhere none is."""
_OPEN = r".*hushed.*id|graph\.(evidence|segments)"
"""Places of which format.md does not say enough to tell."""
_REFUSED_FIRST = r"graph\.segments"


def ways(value: object, way: Way = ()) -> Iterator[Way]:
    """The way to every value in parsed JSON."""
    if way:
        yield way
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inside:
        yield from ways(each, (*way, name))


def place(way: Way) -> str:
    """`nodes[0].touches[1].aida`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in way).removeprefix(".")


def taken(where: str, raw: str) -> bool | None:
    """Whether format.md takes a value there."""
    if re.fullmatch(_REFUSED_FIRST, where):
        return False
    if re.fullmatch(_OPEN, where):
        return None
    return next((raw in good for pattern, good in _TAKEN.items() if re.fullmatch(pattern, where)), False)


def put(way: Way, text: str) -> bytes:
    """The full file with this text in the place of a value."""
    tree: Any = json.loads(FULL)
    inside = tree
    for part in way[:-1]:
        inside = inside[part]
    inside[way[-1]] = _MARK
    return json.dumps(tree).replace(json.dumps(_MARK), text).encode()


def wrong_values() -> Iterator[Case]:
    """Every value in every place of a file that has all fields."""
    for way in ways(json.loads(FULL)):
        for name, text in VALUES.items():
            where = place(way)
            yield Case(f"{where} = {name}", lambda way=way, text=text: put(way, text), taken(where, name))  # type: ignore[misc]


def missing() -> Iterator[Case]:
    """Each field left out, and each put in twice."""
    required = re.compile(
        r"directed|multigraph|nodes|edges|graph|graph\.(format|version|phases|suppliers|segments)"
        r"|.*\.(id|key|source|target|supplier)"
    )
    for way in ways(json.loads(FULL)):
        if isinstance(way[-1], int):
            continue
        where = place(way)
        without: Any = json.loads(FULL)
        inside = without
        for part in way[:-1]:
            inside = inside[part]
        value = inside.pop(way[-1])
        yield held(f"{where} left out", json.dumps(without).encode(), not required.fullmatch(where))
        twice = f'0, "{way[-1]}": {json.dumps(value)}'
        yield held(f"{where} twice", put(way, twice), False)


def dangling() -> Iterator[Case]:
    """Every reference and id changed to something that is not there, or is there already."""
    places = {
        r"graph\.goal|.*\.(goal|phase|supplier|source|target|step)": (
            "nobody",
            "p2",
            "S1",
            "s1 ",
            "\u0455\u0031",
        ),
        r".*\.(skipped_by|segments)\[.\]": ("nobody", "s1", "G1"),
    }
    for way in ways(json.loads(FULL)):
        where = place(way)
        for pattern, names in places.items():
            if re.fullmatch(pattern, where) and "evidence" not in where:
                for name in names:
                    good = name == "p2" and where.endswith(".phase")
                    yield held(f"{where} -> {name!r}", put(way, json.dumps(name)), good)
    for name in ("phases", "suppliers", "segments", "notes", "actions", "nodes", "edges"):
        tree = json.loads(FULL)
        listed = tree[name] if name in tree else tree["graph"][name]
        listed.append(listed[1])
        yield held(f"{name}: an id twice", json.dumps(tree).encode(), False)
