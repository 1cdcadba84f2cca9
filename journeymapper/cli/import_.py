"""`journeymapper import`: a journey from a file of another kind, laid out where that has no places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from journeymapper.cli.command import DONE, Command, CommandError
from journeymapper.cli.loading import one_file
from journeymapper.cli.offscreen import qt
from journeymapper.cli.options import HELP, LANG, OUT, wrong_value
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import error_text, one_line, refusal_text
from journeymapper.i18n.terms import layout_note
from journeymapper.model.rules import RefusedError
from journeymapper.resources import SAMPLE_SUFFIX
from journeymapper.storage.saving import write


def _import(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    path = one_file(operands)
    out = Path(chosen.get(OUT.name, ""))
    if OUT.name not in chosen:
        raise CommandError(wrong_value("-o", OUT))
    if out.suffix.lower() != SAMPLE_SUFFIX:
        raise CommandError(tr("{path}: the suffix must be one of {known}", path=out, known=SAMPLE_SUFFIX))
    # Imported here: Qt and networkx cost 0.3 s, which help and samples need not wait for.
    from journeymapper.exchange.laying import lay_out  # noqa: PLC0415
    from journeymapper.exchange.options import ExchangeError  # noqa: PLC0415
    from journeymapper.exchange.reading import read  # noqa: PLC0415

    try:
        incoming = read(path)
    except ExchangeError as error:
        raise CommandError(str(error)) from error
    except RefusedError as error:
        raise CommandError(refusal_text(path, error.refusal)) from error
    except OSError as error:
        raise CommandError(error_text(path, error)) from error
    told = list(incoming.left_out)
    if not incoming.placed and incoming.journey.steps:
        with qt():
            why = lay_out(incoming.journey)
        told += [layout_note(why)] if why else []
    try:
        write(incoming.journey, out)
    except OSError as error:
        raise CommandError(error_text(out, error)) from error
    for sentence in told:
        print(one_line(sentence))
    return DONE


IMPORT = Command(
    "import FILE -o OUT.journey",
    lambda: tr(
        "Makes a journey of a file of another kind, known by its suffix, and lays it out where that says "
        "nothing of places. What cannot be taken along is told, one sentence a line."
    ),
    (OUT, LANG, HELP),
    _import,
)
