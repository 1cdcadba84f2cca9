"""What commands that read a journey share: the one file they are given, and the ids that it must have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from journeymapper.cli.command import CommandError
from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.reading import opened
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import error_text, refusal_text
from journeymapper.model.journey import Journey
from journeymapper.model.records import ListKind
from journeymapper.model.rules import RefusedError
from journeymapper.storage.files import AnyPath


def of_a_file(about: str) -> str:
    """What a command does, for its help, and what it takes as FILE."""
    file = tr(
        "FILE is a journey, recognised by its content whatever its suffix, or a PNG, SVG or PDF that "
        "carries one."
    )
    return f"{about} {file}"


def one_file(operands: Sequence[str]) -> str:
    """The file of a command that takes one. Raises CommandError."""
    if len(operands) != 1 or not operands[0]:
        raise CommandError(tr("{option}: expected {what}", option="FILE", what=tr("one journey file")))
    return operands[0]


def loaded(path: str) -> Journey:
    """The journey in a file, recognised by its content. Raises CommandError."""
    with told_of(path):
        return opened(path)


@contextmanager
def told_of(path: AnyPath) -> Iterator[None]:
    """What goes wrong with this file is raised as a CommandError."""
    try:
        yield
    except ExchangeError as error:
        raise CommandError(str(error)) from error
    except RefusedError as error:
        raise CommandError(refusal_text(path, error.refusal)) from error
    except OSError as error:
        raise CommandError(error_text(path, error)) from error


def check_entry(path: str, journey: Journey, kind: ListKind, ident: str | None) -> None:
    """Raises CommandError if a journey has no such segment or supplier; None is no wish."""
    if ident is not None and journey.get(kind, ident) is None:
        known = ", ".join(each.id for each in journey.entries(kind)) or tr("none, as the map has none")
        place = f"{path}: --{kind} {ident}"
        raise CommandError(tr("{place}: expected one of: {known}", place=place, known=known))
