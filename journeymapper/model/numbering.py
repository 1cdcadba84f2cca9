"""The numbers that people call steps by: '1' to '20', alternatives '11a' to '11d'."""

from __future__ import annotations

from itertools import groupby
from string import ascii_lowercase

from journeymapper.model.journey import Journey

_NONE: frozenset[str] = frozenset()


def step_numbers(journey: Journey) -> dict[str, str]:
    """The number of each step by id, in file order.

    Consecutive steps that the same steps lead to, by transitions onward, are alternatives: they share a
    number and have letters. Loops and skips do not count, nor does a transition from a step to itself.
    """
    sources: dict[str, set[str]] = {}
    for each in journey.transitions:
        if each.way == "next" and each.source != each.target:
            sources.setdefault(each.target, set()).add(each.source)
    numbers: dict[str, str] = {}
    number = 0
    for origin, run in groupby(journey.steps, lambda step: frozenset(sources.get(step.id, _NONE))):
        steps = list(run)
        if origin and len(steps) > 1:
            number += 1
            numbers.update((step.id, f"{number}{_letters(index)}") for index, step in enumerate(steps))
        else:
            for step in steps:
                number += 1
                numbers[step.id] = str(number)
    return numbers


def _letters(index: int) -> str:
    """Letters a to z, then aa, ab and so on."""
    letters = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        letters = ascii_lowercase[letter] + letters
    return letters
