"""`journeymapper tidy`: lays a map out, without a display."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeymapper.arrange.plan import NAMED_SHAPES
from journeymapper.cli.command import DONE, Command, Option
from journeymapper.cli.loading import loaded, of_a_file, one_file
from journeymapper.cli.offscreen import qt
from journeymapper.cli.options import HELP, LANG, OUT, one_of
from journeymapper.cli.storing import journey_out, stored
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import layout_note

_ANEW = "anew"


def _tidy(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    path = one_file(operands)
    out = journey_out(chosen)
    journey = loaded(path)
    # Imported here: Qt and networkx cost 0.3 s, which help and samples need not wait for.
    from journeymapper.exchange.laying import lay_out  # noqa: PLC0415

    with qt():
        why = lay_out(journey, chosen.get("shape", "phases"), anew=_ANEW in chosen)
    stored(journey, out)
    if why:
        print(layout_note(why))
    return DONE


TIDY = Command(
    "tidy FILE -o OUT.journey",
    lambda: of_a_file(
        tr(
            "Lays a map out: where steps go and how arrows run. Pinned steps stay, so do arrows that were "
            "bent by hand where their steps move alike."
        )
    ),
    (
        OUT,
        Option(
            "shape",
            lambda: tr(
                "columns of phases, all to the right, all down, or filling a screen or a sheet of paper; "
                "without it phases"
            ),
            "SHAPE",
            one_of(*NAMED_SHAPES),
            lambda: " | ".join(NAMED_SHAPES),
        ),
        Option(_ANEW, lambda: tr("forgets how the map was tidied before, and arrows that were bent by hand")),
        LANG,
        HELP,
    ),
    _tidy,
)
