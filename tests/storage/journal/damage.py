"""Damage done to a journal, byte by byte, and whether what is left of it is right."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from journeymapper.storage.journal.entries import DamagedError
from journeymapper.storage.journal.reading import replay
from tests.model.sketch import contents

State = dict[str, Any]


def ends(data: bytes | bytearray) -> list[int]:
    """Where each line ends, its break included."""
    return [at + 1 for at, byte in enumerate(data) if byte == 0x0A]


def outcome(path: Path) -> State | None:
    """The map that a journal leads to, or None if there is nothing to start from."""
    try:
        return contents(replay(path).journey)
    except DamagedError:
        return None


def cuts(journal: Path, cut: Path, states: Sequence[State], first: int) -> list[str]:
    """Cuts at every byte: with so many of the `first` lines there is a map, then each line is an edit.

    `states` are those of the map, from the one that the journal starts from. What was wrong is told.
    """
    data = journal.read_bytes()
    lines = ends(data)
    head = len(lines) - len(states) + 1
    wrong = []
    cut.write_bytes(data)
    for length in reversed(range(len(data))):
        os.truncate(cut, length)  # opening a file anew costs ten times as much
        whole = sum(end <= length + 1 for end in lines)  # the break of a line is no part of what it says
        expected = states[max(0, whole - head)] if whole >= first else None
        if outcome(cut) != expected:
            wrong.append(f"cut at {length}")
    return wrong


def alterations(
    journal: Path, altered: Path, states: Sequence[State], damage: Callable[[int], int]
) -> list[str]:
    """Alters every byte in turn: an edit costs itself and what comes after it, the head costs nothing."""
    data = journal.read_bytes()
    lines = ends(data)
    head = len(lines) - len(states) + 1
    wrong = []
    altered.write_bytes(data)
    with altered.open("r+b", buffering=0) as file:
        for at, byte in enumerate(data[:-1]):
            other = damage(byte)
            if other == byte:
                continue
            _put(file, at, other)
            hit = sum(end <= at for end in lines)
            if at == lines[head - 1] - 1:
                hit += 1  # without the break between them the first edit is part of the head
            if outcome(altered) != (states[hit - head] if hit >= head else states[-1]):
                wrong.append(f"altered at {at}")
            _put(file, at, byte)
    return wrong


def _put(file: io.FileIO, at: int, byte: int) -> None:
    file.seek(at)
    file.write(bytes((byte,)))
