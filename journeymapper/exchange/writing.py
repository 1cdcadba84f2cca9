"""Writing an export: the format that the suffix asks for, in memory first, then replaced as a whole."""

from __future__ import annotations

import os
from collections.abc import Sequence

from journeymapper.exchange.formats import Format, format_of
from journeymapper.exchange.options import SIZES, ExchangeError, Options, Progress, quiet
from journeymapper.i18n.language import speaking, tr
from journeymapper.model.journey import Journey
from journeymapper.storage.files import AnyPath, replace_file

_SHOWN = {"carry": "no-journey"}
"""Options of the command line, where they are called otherwise."""


def export(
    journey: Journey, path: AnyPath, options: Options | None = None, progress: Progress = quiet
) -> None:
    """Writes a journey in the format that the suffix of `path` asks for; needs a QGuiApplication.

    Raises:
        ExchangeError: there is no such format, or this journey or these options do not suit it.
        OSError: the file cannot be written; an old one is then untouched.
    """
    chosen = options or Options()
    form = format_of(path)
    _check(path, form, chosen.chosen())
    try:
        with speaking(chosen.language):
            content = form.write(journey, chosen, progress)
    except ExchangeError as error:
        raise ExchangeError(f"{os.fspath(path)}: {error}") from error
    replace_file(path, content)


def _check(path: AnyPath, form: Format, chosen: Sequence[str]) -> None:
    for name in chosen:
        if name not in form.heeds:
            option = f"--{_SHOWN.get(name, name)}"
            message = tr("{path}: {option} does not go with this format", path=path, option=option)
            raise ExchangeError(message)
    for pair in SIZES:
        if set(pair) <= set(chosen):
            options = ", ".join(f"--{name}" for name in pair)
            raise ExchangeError(tr("choose one of {options}", options=options))
