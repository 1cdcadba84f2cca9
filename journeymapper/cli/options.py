"""Options: how arguments are taken apart, what a value may be, and those that commands share."""

from collections.abc import Callable, Sequence
from getopt import GetoptError, gnu_getopt

from journeymapper.cli.command import CommandError, Option
from journeymapper.i18n.language import LANGUAGES, tr


def parsed(
    arguments: Sequence[str], command: str, options: Sequence[Option]
) -> tuple[list[str], dict[str, str]]:
    """The operands, and the values of options by name. Raises CommandError."""
    short = "".join(each.short + ":" * bool(each.value) for each in options)
    try:
        pairs, operands = gnu_getopt(
            list(arguments), short, [each.name + "=" * bool(each.value) for each in options]
        )
    except GetoptError as error:
        dashed = f"--{error.opt}" if len(error.opt) > 1 else f"-{error.opt}"
        for each in options:
            if dashed in (f"--{each.name}", f"-{each.short}") and each.value:
                raise CommandError(wrong_value(dashed, each)) from error
        program = f"journeymapper {command}".strip()
        message = tr("{option}: no such option; see {program} --help", option=dashed, program=program)
        raise CommandError(message) from error
    named = {flag: each for each in options for flag in (f"--{each.name}", f"-{each.short}")}
    chosen = {}
    for flag, value in pairs:
        option = named[flag]
        if option.value and not option.accepts(value):
            raise CommandError(wrong_value(flag, option))
        chosen[option.name] = value
    return operands, chosen


def wrong_value(flag: str, option: Option) -> str:
    """Says what the value of an option, given as `flag`, must be: it is missing or another."""
    return tr("{option}: expected {what}", option=flag, what=option.expected())


def between(least: float, most: float) -> Callable[[str], bool]:
    """Whether a text is a number from `least` to `most`; NaN is neither."""

    def accepts(text: str) -> bool:
        try:
            return least <= float(text) <= most
        except ValueError:
            return False

    return accepts


def one_of(*values: str) -> Callable[[str], bool]:
    """Whether a text is one of these, letter by letter."""
    return values.__contains__


LANG = Option(
    "lang",
    lambda: tr("language of what is printed and labelled; without it the system's"),
    "nl|en",
    one_of(*LANGUAGES),
    lambda: "nl | en",
)
HELP = Option("help", lambda: tr("this help"), short="h")
JSON = Option("json", lambda: tr("as JSON, for programs"))
OUT = Option(
    "output",
    lambda: tr("the file to write; an old one is replaced as a whole"),
    "OUT",
    bool,
    lambda: tr("the file to write"),
    "o",
)
