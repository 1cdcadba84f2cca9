"""What two programs tell differently, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

CLOSE = 1e-9


def differences(ours: dict[str, Any], theirs: dict[str, Any]) -> list[str]:
    """Where two dicts of `insights --json` differ: numbers by more than 1e-9 of their size (or of 1).

    Lists of steps are compared in order. Transitions, `present`, the traps and the reasons have no order
    of their own, and a pair of suppliers without anything together may be left out.
    """
    return list(differing(orderly(ours), orderly(theirs), ""))


def orderly(told: dict[str, Any]) -> dict[str, Any]:
    """The same with everything that has no order in one."""
    made = dict(told)
    made["traps"] = sorted(told["traps"])
    made["loop_shares_missing"] = sorted(told["loop_shares_missing"])
    made["together"] = {
        " ".join(pair["suppliers"]): pair | {"handovers": sorted(pair["handovers"])}
        for pair in told["together"]
        if pair["shared"] or pair["handovers"]
    }
    made["suppliers"] = [
        supplier
        | {"blind_spots": [spot | {"present": sorted(spot["present"])} for spot in supplier["blind_spots"]]}
        for supplier in told["suppliers"]
    ]
    made["reasons"] = {reason["path"]: reason["code"] for reason in told["reasons"]}
    return made


def differing(ours: Any, theirs: Any, place: str) -> Iterator[str]:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in ours | theirs:
            if key in ours and key in theirs:
                yield from differing(ours[key], theirs[key], f"{place}.{key}" if place else key)
            else:
                one = "ours" if key in ours else "theirs"
                yield f"{place}.{key}: only in {one}: {(ours | theirs)[key]!r}"
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for position, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            yield from differing(one, other, f"{place}[{position}]")
    elif not same(ours, theirs):
        yield f"{place}: ours {ours!r}, theirs {theirs!r}"


def same(ours: Any, theirs: Any) -> bool:
    if is_number(ours) and is_number(theirs):
        return bool(abs(ours - theirs) <= CLOSE * max(1.0, abs(ours), abs(theirs)))
    return type(ours) is type(theirs) and bool(ours == theirs)


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def differing_findings(ours: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> list[str]:
    """Findings that only one of the two has; their order and sentences do not matter."""
    one, other = ([*map(in_short, told)] for told in (ours, theirs))
    missing = [f"only theirs: {told}" for told in other if other.count(told) > one.count(told)]
    return [f"only ours: {told}" for told in one if one.count(told) > other.count(told)] + missing


def in_short(told: dict[str, Any]) -> str:
    kept = (sorted(told[part]) for part in ("steps", "transitions", "segments"))
    return f"{told['id']} ({told['severity']}) " + " ".join(map(str, kept))
