"""Files that are too much: too large, too deep, too many, too far."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.case import Case, held, journey

_MB = 1024**2


def deep() -> Iterator[Case]:
    """Nesting, which makes parsers recurse."""
    for name, opening, closing in (
        ("lists", "[", "]"),
        ("objects", '{"a": ', "}"),
        ("both", '[{"a": ', "}]"),
    ):
        for depth in (61, 62, 63, 1000, 100_000, 3_000_000 // len(opening)):
            levels = depth * (2 if name == "both" else 1)
            text = opening * depth + "1" + closing * depth
            yield Case(
                f"{depth} {name} in each other",
                lambda text=text: journey(f'"x": {text}'),  # type: ignore[misc]
                levels <= 62,
            )
        yield Case(f"{name} that never end", lambda opening=opening: opening.encode() * 1_000_000, False)  # type: ignore[misc]


def numbers() -> Iterator[Case]:
    """Numbers that are long, far, or nearly nothing."""
    for raw in ("1e10000000", "-1e309", "1" + "0" * 4301, "9" * 100_000, "1" * 5_000_000, "-" + "9" * 400):
        yield Case(f"unknown field: {raw[:12]}", lambda raw=raw: journey(f'"x": {raw}'), False)  # type: ignore[misc]
    for raw in ("1e-400", "0." + "0" * 100_000 + "1", "-0", "-0.0", "1E+2", "5e-324", "0." + "3" * 100_000):
        yield held(f"x of a step: {raw[:12]}", journey(nodes=f'{{"id": "a", "x": {raw}}}'), True)
    for raw in ("10000000.1", "-1e9", "1e308", "10000001"):
        yield held(f"x of a step: {raw}", journey(nodes=f'{{"id": "a", "x": {raw}}}'), False)
    corners = ",".join(f'{{"id": "{x}{y}", "x": {x}e7, "y": {y}e7}}' for x in (-1, 1) for y in (-1, 1))
    yield Case("steps in the four furthest corners", lambda: journey(nodes=corners), True)
    for raw in ("0", "-1", "2", "1.0", "1e0", "true", '"1"', "99999999999999999999", "1" + "0" * 5000):
        text = journey().replace(b'"version": 1', f'"version": {raw}'.encode())
        yield Case(f"version {raw[:12]}", lambda text=text: text, False)  # type: ignore[misc]


def many() -> Iterator[Case]:
    """More of everything than anyone draws."""
    yield Case("100,000 steps", lambda: journey(nodes=_steps(100_000)), True)
    yield Case("100,000 steps in a row", lambda: journey(nodes=_steps(100_000), edges=_chain(100_000)), True)
    yield Case(
        "100,000 arrows between two steps", lambda: journey(nodes=_steps(2), edges=_between(100_000)), True
    )
    yield Case(
        "100,000 arrows of a step to itself", lambda: journey(nodes=_steps(1), edges=_own(100_000)), True
    )
    yield Case("a million notes", lambda: journey(_listed("notes", 1_000_000)), False)
    yield Case("300,000 notes", lambda: journey(_listed("notes", 300_000)), True)
    yield Case("60,000 steps with all fields", lambda: journey(_LISTS, _rich_steps(60_000)), True)
    yield Case("100,000 steps with each field", lambda: journey(_LISTS, _lean_steps(100_000)), True)
    for name in ("phases", "suppliers", "segments", "actions"):
        yield Case(f"100,000 {name}", lambda name=name: journey(_listed(name, 100_000)), True)  # type: ignore[misc]
    channels = '{"id": "a", "channels": [' + ",".join(['"c"'] * 1_000_000) + "]}"
    yield Case("a step with a million channels", lambda: journey(nodes=channels), True)
    fields = ",".join(f'"f{at}": {at}' for at in range(200_000))
    yield Case("200,000 unknown fields", lambda: journey(fields), True)
    bends = ",".join(["[0, 1]"] * 300_000)
    arrow = f'{{"source": "s0", "target": "s1", "key": "t", "bends": [{bends}]}}'
    yield Case("an arrow with 300,000 bends", lambda: journey(nodes=_steps(2), edges=arrow), True)


def tiny() -> Iterator[Case]:
    """Millions of tiny values, which take far more memory than bytes: within the limits and beyond."""
    sorts = {
        "zeros": "0",
        "texts": '"abc"',
        "fractions": "0.5",
        "empty lists": "[]",
        "empty objects": "{}",
        "lists of one": "[0]",
        "objects of one": '{"":0}',
        "objects of six": '{"a":0,"b":0,"c":0,"d":0,"e":0,"f":0}',
    }
    for name, raw in sorts.items():
        each = raw.count(",") + raw.count("[") + raw.count("{") + 1
        for values, good in ((2_900_000, True), (60 * _MB * each // (len(raw) + 1), False)):
            yield Case(
                f"{values:,} values: {name}",
                lambda raw=raw, n=values // each: journey(f'"x": [{_times(raw, n)}]'),  # type: ignore[misc]
                good,
            )
    for n, good in ((249_000, True), (1_400_000, False), (4_000_000, False)):
        yield Case(
            f"{n:,} fields in an object",
            lambda n=n: journey('"x": {' + ",".join(f'"{at:x}":0' for at in range(n)) + "}"),  # type: ignore[misc]
            good,
        )
    inside = {"channels": '""', "links": "{}", "evidence": '{"source":"data"}', "pains": '"p"'}
    inside |= {"links, of them unknown": '{"u":0}', "evidence, of it unknown": '{"source":"data","u":0}'}
    for name, raw in inside.items():
        each = raw.count(",") + raw.count("{") + 1
        for n, good in ((2_900_000 // each, True), (60 * _MB // (len(raw) + 1), False)):
            yield Case(
                f"a step with {n:,} {name}",
                lambda name=name, raw=raw, n=n: _holding(name.partition(",")[0], raw, n),  # type: ignore[misc]
                good,
            )
    for n, good in ((300_000, True), (300_001, False), (2_900_000, False)):
        yield Case(f"{n:,} steps, bare", lambda n=n: journey(nodes=_bare(n)), good)  # type: ignore[misc]


def long() -> Iterator[Case]:
    """Texts of megabytes, and files of more than is read."""
    for name, letter in (("letters", "x"), ("bicycles", "\U0001f6b2"), ("escapes", "\\n"), ("spaces", " ")):
        size = 20 * _MB // len(letter.encode())
        yield Case(
            f"a title of {size} {name}",
            lambda letter=letter, size=size: journey(nodes=f'{{"id": "a", "title": "{letter * size}"}}'),  # type: ignore[misc]
            True,
        )
    yield Case("an id of a million letters", lambda: journey(nodes=f'{{"id": "{"x" * _MB}"}}'), True)
    yield Case("a goal of a million letters", lambda: journey(f'"goal": "{"x" * _MB}"'), False)
    yield Case("64 MB to the byte", lambda: journey().ljust(64 * _MB), True)
    yield Case("64 MB and a byte", lambda: journey().ljust(64 * _MB + 1), False)
    yield Case("60 MB of spaces", lambda: b" " * 60 * _MB, False)
    yield Case("60 MB of commas", lambda: b"," * 60 * _MB, False)
    yield Case("60 MB of quotes", lambda: b'"' * 60 * _MB, False)
    yield Case("60 MB of backslashes in a text", lambda: b'{"a": "' + b"\\" * 60 * _MB, False)
    yield Case("60 MB of closing brackets", lambda: b"]" * 60 * _MB, False)
    yield Case("60 MB of digits", lambda: journey('"x": ' + "1" * 60 * _MB), False)


_LISTS = '"phases":[{"id":"p"}],"suppliers":[{"id":"b"}],"segments":[{"id":"g"}]'
_RICH = (
    '{"id":"s%d","title":"t","description":"d","speaker_notes":"n","phase":"p","x":1,"y":2,"pinned":true,'
    '"touches":[{"supplier":"b","aida":"interest","contact":"direct","started_by":"customer","value":"v"}],'
    '"channels":["funda.nl"],"mood":1,"moment_of_truth":true,"votes":2,"pains":["p"],"chances":["c"],'
    '"links":[{"title":"t","url":"https://e.nl"}],"days":2.5,"segment_days":{"g":3},"skipped_by":["g"],'
    '"evidence":[{"source":"interview","note":"n","date":"2026-01-01"}]}'
)
_LEAN = (
    '{"id":"s%d","title":"","description":"","speaker_notes":"","phase":null,"x":1,"y":2,"pinned":true,'
    '"touches":[],"channels":[],"mood":1,"moment_of_truth":true,"votes":2,"pains":[],"chances":[],'
    '"links":[],"days":2.5,"segment_days":{},"skipped_by":[],"evidence":[]}'
)


def _rich_steps(n: int) -> str:
    return ",".join(_RICH % at for at in range(n))


def _lean_steps(n: int) -> str:
    return ",".join(_LEAN % at for at in range(n))


def _holding(name: str, raw: str, n: int) -> bytes:
    return journey(nodes=f'{{"id": "a", "{name}": [{_times(raw, n)}]}}')


def _bare(n: int) -> str:
    return ",".join(f'{{"id":"{at:x}"}}' for at in range(n))


def _times(raw: str, n: int) -> str:
    return (raw + ",") * (n - 1) + raw


def _steps(n: int) -> str:
    return ",".join(
        f'{{"id": "s{at}", "title": "step {at}", "x": {at % 1000}, "y": {at}}}' for at in range(n)
    )


def _chain(n: int) -> str:
    return ",".join(f'{{"source": "s{at}", "target": "s{at + 1}", "key": "t{at}"}}' for at in range(n - 1))


def _between(n: int) -> str:
    return ",".join(f'{{"source": "s0", "target": "s1", "key": "t{at}"}}' for at in range(n))


def _own(n: int) -> str:
    return ",".join(f'{{"source": "s0", "target": "s0", "key": "t{at}"}}' for at in range(n))


def _listed(name: str, n: int) -> str:
    return f'"{name}": [' + ",".join(f'{{"id": "{at}"}}' for at in range(n)) + "]"
