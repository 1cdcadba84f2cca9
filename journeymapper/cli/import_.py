"""`journeymapper import`: a journey from a file of another kind, laid out where that has no places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeymapper.cli.command import DONE, Command
from journeymapper.cli.loading import one_file, told_of
from journeymapper.cli.offscreen import qt
from journeymapper.cli.options import HELP, LANG, OUT
from journeymapper.cli.storing import journey_out, stored
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.i18n.terms import layout_note


def _import(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    path = one_file(operands)
    out = journey_out(chosen)
    # Imported here: Qt and networkx cost 0.3 s, which help and samples need not wait for.
    from journeymapper.exchange.laying import lay_out  # noqa: PLC0415
    from journeymapper.exchange.reading import read  # noqa: PLC0415

    with told_of(path):
        incoming = read(path)
    told = list(incoming.left_out)
    if not incoming.placed and incoming.journey.steps:
        with qt():
            why = lay_out(incoming.journey)
        told += [layout_note(why)] if why else []
    stored(incoming.journey, out)
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
