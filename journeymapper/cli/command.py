"""What a command of the command line is: its usage, its options, and the function that does it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

DONE, FOUND, COULD_NOT, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses."""


class CommandError(Exception):
    """What was asked cannot be done; the message is for the user, in the language in use."""


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command: `--name VALUE`, or a mere `--name` where `value` is empty."""

    name: str
    help: Callable[[], str]
    value: str = ""
    accepts: Callable[[str], bool] = bool
    expected: Callable[[], str] = str
    """What a value must be, as a part of a sentence."""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its usage, what it does, the options it has, and the function that does it."""

    usage: str
    help: Callable[[], str]
    options: tuple[Option, ...]
    run: Callable[[Sequence[str], Mapping[str, str]], int]
