"""The command line: what is asked for, in either language, and an exit status. No widgets, no display."""

import os
import sys
from collections.abc import Callable, Sequence

from journeymapper.cli.command import COULD_NOT, DONE, INTERRUPTED, Command, CommandError, Option
from journeymapper.cli.commands import COMMANDS
from journeymapper.cli.help import help_text
from journeymapper.cli.options import HELP, LANG, parsed
from journeymapper.i18n.language import LANGUAGES, tr, use_language
from journeymapper.i18n.messages import error_text, one_line

OpenEditor = Callable[[Sequence[str], str | None], int]
"""Opens the editor on files, in a language or the one remembered; its exit status."""

_FIRST = (LANG, HELP, Option("version", lambda: tr("the version")))


def main(arguments: Sequence[str], open_editor: OpenEditor) -> int:
    """Does what the arguments ask, all but the editor by itself; the exit status.

    What cannot be done is told in one line on standard error.
    """
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        use_language(_asked_language(arguments))
        return _run(arguments, open_editor)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our lines has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except CommandError as error:
        message = str(error)
    except OSError as error:  # files are told by the commands: this is where their lines go
        message = error_text(tr("standard output"), error)
    except Exception as error:  # noqa: BLE001 - the user gets a line, whatever happens
        message = tr("unexpected error: {error}", error=f"{type(error).__name__}: {error}")
    print("journeymapper:", one_line(message), file=sys.stderr)
    return COULD_NOT


def _open_what_is_closed() -> None:
    """A program may be started without a place for its lines: then nobody reads them."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))


def _run(arguments: Sequence[str], open_editor: OpenEditor) -> int:
    name = _first_word(arguments)
    command = COMMANDS.get(name)
    rest = list(arguments)
    if command:
        rest.remove(name)
    operands, chosen = parsed(rest, name if command else "", command.options if command else _FIRST)
    if "help" in chosen:
        print(_help(command))
        return DONE
    if command:
        return command.run(operands, chosen)
    if "version" in chosen:
        print(f"journeymapper {_version()}")
        return DONE
    _check_display()
    return open_editor(operands, _asked_language(arguments))


def _help(command: Command | None) -> str:
    if command:
        return help_text([command.usage], command.help(), command.options)
    usages = ["[FILE ...]", *(each.usage for each in COMMANDS.values())]
    return help_text(usages, _about(), _FIRST)


def _about() -> str:
    return tr(
        "Draws how customers really buy. Without a command the editor opens, with a window for each FILE. "
        "A command says more with --help. Exit status: 0 done, 1 check found something wrong, 2 could not."
    )


def _version() -> str:
    # Imported here: it brings the parsers of e-mail, a twentieth of the time until the first window.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("journeymapper")
    except PackageNotFoundError:  # run from a folder of sources
        return tr("(not installed)")


def _asked_language(arguments: Sequence[str]) -> str | None:
    """The language that `--lang` names, looked for first since all messages are in it."""
    for at, word in enumerate(arguments):
        asked = arguments[at + 1] if word == "--lang" and at + 1 < len(arguments) else word.partition("=")[2]
        if word.partition("=")[0] == "--lang" and asked in LANGUAGES:
            return asked
    return None


def _first_word(arguments: Sequence[str]) -> str:
    """The first argument that is not about the language: a command, a file or an option."""
    at = 0
    while at < len(arguments) and arguments[at].partition("=")[0] == "--lang":
        at += 1 if "=" in arguments[at] else 2
    return arguments[at] if at < len(arguments) else ""


def _check_display() -> None:
    """Qt would end the program without a word to the user."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform not in {"win32", "darwin"} and not any(os.environ.get(each) for each in shown):
        raise CommandError(
            tr("there is no display (neither X11 nor Wayland) for the editor; commands need none")
        )
