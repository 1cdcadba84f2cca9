"""What `--help` prints."""

from collections.abc import Sequence
from textwrap import fill

from journeymapper.cli.command import Option
from journeymapper.i18n.language import tr

_WIDTH = 79


def help_text(usages: Sequence[str], about: str, options: Sequence[Option]) -> str:
    """The ways to call a program, what it does, and its options, in lines of 79 characters at most."""
    lines = [tr("Usage:"), *(f"  journeymapper {usage}" for usage in usages), ""]
    lines += [fill(about, _WIDTH), "", tr("Options:")]
    for option in options:
        flags = ", ".join([f"-{option.short}"] * bool(option.short) + [f"--{option.name}"])
        text = fill(option.help(), _WIDTH, initial_indent=" " * 22, subsequent_indent=" " * 22)
        named = f"  {flags} {option.value}".rstrip().ljust(21)
        lines.append(f"{named} {text.lstrip()}")
    return "\n".join(lines)
