"""`journeymapper export`: a journey as a picture, a page or a file, without a display."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from journeymapper.cli.command import DONE, Command, CommandError, Option
from journeymapper.cli.options import HELP, LANG, OUT, between, one_of, wrong_value
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import error_text, refusal_text
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.storage.files import load

if TYPE_CHECKING:
    from journeymapper.exchange.options import Paper, ThemeName
    from journeymapper.model.records import ListKind


def _export(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    # Imported here: Qt and fonts cost 0.3 s, which help and samples need not wait for.
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from journeymapper.exchange.formats import export, format_of  # noqa: PLC0415
    from journeymapper.exchange.options import ExchangeError, Options  # noqa: PLC0415

    if len(operands) != 1 or not operands[0]:
        raise CommandError(tr("{option}: expected {what}", option="FILE", what=tr("one journey file")))
    out = chosen.get(OUT.name)
    if out is None:
        raise CommandError(wrong_value("-o", OUT))
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


def _number(text: str | None) -> float | None:
    return None if text is None else float(text)


EXPORT = Command(
    "export FILE -o OUT",
    lambda: tr(
        "Writes a journey as a picture, a page or a file, by the suffix of OUT: "
        ".png, .svg, .pdf or .journey. FILE is recognised by its content."
    ),
    (
        OUT,
        Option(
            "scale",
            lambda: tr("size of the picture or page; 1 is a pixel for each unit of the map (PNG: 2)"),
            "N",
            between(0.01, 100),
            lambda: tr("a number from {least} to {most}", least=0.01, most=100),
        ),
        Option(
            "dpi",
            lambda: tr("pixels an inch, instead of --scale: 96 is a scale of 1 (PNG)"),
            "N",
            between(1, 9600),
            lambda: tr("a number from {least} to {most}", least=1, most=9600),
        ),
        Option(
            "theme",
            lambda: tr("colours; without it light"),
            "THEME",
            one_of("light", "dark", "print"),
            lambda: "light | dark | print",
        ),
        Option(
            "paper",
            lambda: tr("sheet of paper that the map is fitted on, A4 to A0, in its better turn (PDF)"),
            "A4..A0",
            one_of("A4", "A3", "A2", "A1", "A0"),
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
        LANG,
        HELP,
    ),
    _export,
)
