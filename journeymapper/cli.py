"""The command line: what is asked for, in either language, and an exit status. No widgets, no display."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from getopt import GetoptError, gnu_getopt
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, cast

from journeymapper.i18n.language import LANGUAGES, current_language, tr, use_language
from journeymapper.i18n.messages import error_text, one_line, refusal_text
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.resources import SAMPLE_SUFFIX, sample_names, sample_path
from journeymapper.storage.files import load, read_file, replace_file

if TYPE_CHECKING:
    from journeymapper.exchange.options import Paper, ThemeName
    from journeymapper.model.records import ListKind

OpenEditor = Callable[[Sequence[str], str | None], int]
"""Opens the editor on files, in a language or the one remembered; its exit status."""

DONE, COULD_NOT, INTERRUPTED = 0, 2, 130
_WIDTH = 79


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


def main(arguments: Sequence[str], open_editor: OpenEditor) -> int:
    """Does what the arguments ask, all but the editor by itself; the exit status.

    What cannot be done is told in one line on standard error.
    """
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
    except Exception as error:  # noqa: BLE001 - the user gets a line, whatever happens
        message = tr("unexpected error: {error}", error=f"{type(error).__name__}: {error}")
    print("journeymapper:", one_line(message), file=sys.stderr)
    return COULD_NOT


def _run(arguments: Sequence[str], open_editor: OpenEditor) -> int:
    name = _first_word(arguments)
    command = _COMMANDS.get(name)
    rest = list(arguments)
    if command:
        rest.remove(name)
    operands, chosen = _parsed(rest, name if command else "", command.options if command else _FIRST)
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


def _parsed(
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
                raise CommandError(_expected(dashed, each)) from error
        program = f"journeymapper {command}".strip()
        message = tr("{option}: no such option; see {program} --help", option=dashed, program=program)
        raise CommandError(message) from error
    named = {flag: each for each in options for flag in (f"--{each.name}", f"-{each.short}")}
    chosen = {}
    for flag, value in pairs:
        option = named[flag]
        if option.value and not option.accepts(value):
            raise CommandError(_expected(flag, option))
        chosen[option.name] = value
    return operands, chosen


def _expected(flag: str, option: Option) -> str:
    return tr("{option}: expected {what}", option=flag, what=option.expected())


def _help(command: Command | None) -> str:
    usages = [command.usage] if command else ["[FILE ...]", *(each.usage for each in _COMMANDS.values())]
    lines = [tr("Usage:"), *(f"  journeymapper {usage}" for usage in usages), ""]
    lines += [fill(command.help() if command else _about(), _WIDTH), "", tr("Options:")]
    for option in command.options if command else _FIRST:
        flags = ", ".join([f"-{option.short}"] * bool(option.short) + [f"--{option.name}"])
        text = fill(option.help(), _WIDTH, initial_indent=" " * 22, subsequent_indent=" " * 22)
        named = f"  {flags} {option.value}".rstrip().ljust(21)
        lines.append(f"{named} {text.lstrip()}")
    return "\n".join(lines)


def _about() -> str:
    return tr(
        "Draws how customers really buy. Without a command the editor opens, with a window for each FILE. "
        "A command says more with --help. Exit status: 0 done, 2 could not."
    )


def _check_display() -> None:
    """Qt would end the program without a word to the user."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform not in {"win32", "darwin"} and not any(os.environ.get(each) for each in shown):
        raise CommandError(
            tr("there is no display (neither X11 nor Wayland) for the editor; commands need none")
        )


def _export(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    # Imported here: Qt and fonts cost 0.3 s, which help and samples need not wait for.
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from journeymapper.exchange.formats import export, format_of  # noqa: PLC0415
    from journeymapper.exchange.options import ExchangeError, Options  # noqa: PLC0415

    if len(operands) != 1 or not operands[0]:
        raise CommandError(tr("{option}: expected {what}", option="FILE", what=tr("one journey file")))
    out = chosen.get(_OUT.name)
    if out is None:
        raise CommandError(_expected("-o", _OUT))
    options = Options(
        theme=cast("ThemeName | None", chosen.get("theme")),
        scale=_number(chosen.get("scale")),
        dpi=_number(chosen.get("dpi")),
        paper=cast("Paper | None", chosen.get("paper")),
        segment=chosen.get("segment"),
        supplier=chosen.get("supplier"),
    )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Qt tells of fonts for rare scripts and of the locale: standard error is for what could not be done.
    told = qInstallMessageHandler(lambda *_: None)
    application = QGuiApplication.instance() or QGuiApplication(["journeymapper"])
    try:
        format_of(out)  # before the file is read, which may take a while
        journey = _loaded(operands[0])
        for kind in ("segment", "supplier"):
            _check_entry(operands[0], journey, kind, chosen.get(kind))
        export(journey, out, options)
    except ExchangeError as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(error_text(out, error)) from error
    finally:
        qInstallMessageHandler(told)
        del application
    return DONE


def _check_entry(path: str, journey: Journey, kind: ListKind, ident: str | None) -> None:
    """Raises CommandError if a journey has no such segment or supplier."""
    if ident is not None and journey.get(kind, ident) is None:
        known = ", ".join(each.id for each in journey.entries(kind)) or tr("none, as the map has none")
        place = f"{path}: --{kind} {ident}"
        raise CommandError(tr("{place}: expected one of: {known}", place=place, known=known))


def _loaded(path: str) -> Journey:
    try:
        return load(path)
    except RefusedError as error:
        raise CommandError(refusal_text(path, error.refusal)) from error
    except OSError as error:
        raise CommandError(error_text(path, error)) from error


def _sample(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    known = {name: sample_path(name, current_language()) for name in sample_names()}
    if not operands:
        for name, path in known.items():
            print(f"{name:20} {load(path).sheet.title}")
        return DONE
    name = operands[0]
    if name not in known or len(operands) > 1:
        names = tr("the name of one sample: {names}", names=", ".join(known))
        raise CommandError(tr("{option}: expected {what}", option=" ".join(operands), what=names))
    content = known[name].read_bytes()
    out = Path(chosen.get(_OUT.name, f"{name}{SAMPLE_SUFFIX}"))
    if out.suffix.lower() != SAMPLE_SUFFIX:
        raise CommandError(tr("{path}: the suffix must be one of {known}", path=out, known=SAMPLE_SUFFIX))
    try:
        if _OUT.name not in chosen and out.exists() and not _holds(out, content):
            raise CommandError(tr("{path}: is there already; -o says where to write", path=out))
        replace_file(out, content)
    except OSError as error:
        raise CommandError(error_text(out, error)) from error
    if _OUT.name not in chosen:
        print(out)
    return DONE


def _holds(path: Path, content: bytes) -> bool:
    try:
        return read_file(path) == content
    except RefusedError:
        return False


def _number(text: str | None) -> float | None:
    return None if text is None else float(text)


def _between(least: float, most: float) -> Callable[[str], bool]:
    """Whether a text is a number from `least` to `most`; NaN is neither."""

    def accepts(text: str) -> bool:
        try:
            return least <= float(text) <= most
        except ValueError:
            return False

    return accepts


def _one_of(*values: str) -> Callable[[str], bool]:
    return values.__contains__


_LANG = Option(
    "lang",
    lambda: tr("language of what is printed and labelled; without it the system's"),
    "nl|en",
    _one_of(*LANGUAGES),
    lambda: "nl | en",
)
_HELP = Option("help", lambda: tr("this help"), short="h")
_OUT = Option(
    "output",
    lambda: tr("the file to write; an old one is replaced as a whole"),
    "OUT",
    bool,
    lambda: tr("the file to write"),
    "o",
)
_FIRST = (_LANG, _HELP, Option("version", lambda: tr("the version")))
_COMMANDS = {
    "export": Command(
        "export FILE -o OUT",
        lambda: tr(
            "Writes a journey as a picture, a page or a file, by the suffix of OUT: "
            ".png, .svg, .pdf or .journey. FILE is recognised by its content."
        ),
        (
            _OUT,
            Option(
                "scale",
                lambda: tr("size of the picture or page; 1 is a pixel for each unit of the map (PNG: 2)"),
                "N",
                _between(0.01, 100),
                lambda: tr("a number from {least} to {most}", least=0.01, most=100),
            ),
            Option(
                "dpi",
                lambda: tr("pixels an inch, instead of --scale: 96 is a scale of 1 (PNG)"),
                "N",
                _between(1, 9600),
                lambda: tr("a number from {least} to {most}", least=1, most=9600),
            ),
            Option(
                "theme",
                lambda: tr("colours; without it light"),
                "THEME",
                _one_of("light", "dark", "print"),
                lambda: "light | dark | print",
            ),
            Option(
                "paper",
                lambda: tr("sheet of paper that the map is fitted on, A4 to A0, in its better turn (PDF)"),
                "A4..A0",
                _one_of("A4", "A3", "A2", "A1", "A0"),
                lambda: "A4 | A3 | A2 | A1 | A0",
            ),
            Option(
                "segment",
                lambda: tr("lens: the route of this segment"),
                "ID",
                bool,
                lambda: tr("the id of a segment"),
            ),
            Option(
                "supplier",
                lambda: tr("lens: the course of the customer for this supplier"),
                "ID",
                bool,
                lambda: tr("the id of a supplier"),
            ),
            _LANG,
            _HELP,
        ),
        _export,
    ),
    "sample": Command(
        "sample [NAME] [-o OUT.journey]",
        lambda: tr(
            "Writes a sample journey, to NAME.journey if no OUT is given. Without NAME it lists the samples."
        ),
        (_OUT, _LANG, _HELP),
        _sample,
    ),
}
