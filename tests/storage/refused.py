"""What the tests of refusals share: a file with every field, and a way to spoil one place in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from journeymapper.i18n.messages import refusal_text
from journeymapper.model.rules import Refusal, RefusedError
from journeymapper.storage.codec import decode

FULL = (Path(__file__).resolve().parents[1] / "data" / "v1" / "full.journey").read_bytes()
GONE = object()
"""As a value: the field is not there."""
_PART = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def spoiled(place: str, value: object) -> bytes:
    """The full file with another value at a place like `nodes[0].touches[0].aida`."""
    data = json.loads(FULL)
    *way, last = [int(index) if index else name for index, name in _PART.findall(place)]
    inside: Any = data
    for part in way:
        inside = inside[part]
    if value is GONE:
        del inside[last]
    elif isinstance(inside, list) and last == len(inside):
        inside.append(value)
    else:
        inside[last] = value
    return json.dumps(data).encode()


def refusal(data: bytes) -> Refusal:
    """Why the file is refused; also sees to it that there is one clear line about it."""
    with pytest.raises(RefusedError) as caught:
        decode(data)
    found = caught.value.refusal
    line = refusal_text("map.journey", found)
    assert line.startswith(f"map.journey: {found.place}: " if found.place else "map.journey: ")
    assert line.endswith(".")
    assert f"({found.code})" not in line, "the code has no sentence"
    assert "{" not in line.removesuffix("{…}.").replace("{…}", "").replace("{}", "")
    assert "\n" not in line
    return found
