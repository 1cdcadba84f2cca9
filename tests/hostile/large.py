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
    yield Case("a million notes", lambda: journey(_listed("notes", 1_000_000)), True)
    for name in ("phases", "suppliers", "segments", "actions"):
        yield Case(f"100,000 {name}", lambda name=name: journey(_listed(name, 100_000)), True)  # type: ignore[misc]
    channels = '{"id": "a", "channels": [' + ",".join(['"c"'] * 1_000_000) + "]}"
    yield Case("a step with a million channels", lambda: journey(nodes=channels), True)
    fields = ",".join(f'"f{at}": {at}' for at in range(200_000))
    yield Case("200,000 unknown fields", lambda: journey(fields), True)
    bends = ",".join(["[0, 1]"] * 300_000)
    arrow = f'{{"source": "s0", "target": "s1", "key": "t", "bends": [{bends}]}}'
    yield Case("an arrow with 300,000 bends", lambda: journey(nodes=_steps(2), edges=arrow), True)


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
