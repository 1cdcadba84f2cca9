"""`journeymapper tidy`: lays a map out, without a display."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.arrange.plan import NAMED_SHAPES, bends_of
from journeymapper.cli.command import DONE, Command, CommandError, Option
from journeymapper.cli.loading import loaded, one_file
from journeymapper.cli.options import HELP, LANG, OUT, one_of, wrong_value
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import error_text
from journeymapper.i18n.terms import layout_note
from journeymapper.resources import SAMPLE_SUFFIX
from journeymapper.storage.saving import write

if TYPE_CHECKING:
    from journeymapper.arrange.plan import Shape, Tidied
    from journeymapper.model.journey import Journey

_ANEW = "anew"


def _tidy(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    path = one_file(operands)
    out = Path(chosen.get(OUT.name, ""))
    if OUT.name not in chosen:
        raise CommandError(wrong_value("-o", OUT))
    if out.suffix.lower() != SAMPLE_SUFFIX:
        raise CommandError(tr("{path}: the suffix must be one of {known}", path=out, known=SAMPLE_SUFFIX))
    journey = loaded(path)
    # Imported here, as below: Qt and networkx cost 0.3 s, which help and samples need not wait for.
    from journeymapper.model.edits.tidy import tidy  # noqa: PLC0415

    shape, ratio = NAMED_SHAPES[chosen.get("shape", "phases")]
    found = _laid_out(journey, shape, ratio, anew=_ANEW in chosen)
    bends = {key: bends_of(line) for key, line in found.lines.items()}
    journey.apply(tidy(journey, found.at, bends, found.kept))
    try:
        write(journey, out)
    except OSError as error:
        raise CommandError(error_text(out, error)) from error
    if found.why:
        print(layout_note(found.why))
    return DONE


def _laid_out(journey: Journey, shape: Shape, ratio: float, *, anew: bool) -> Tidied:
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from journeymapper.arrange.asking import plan_of  # noqa: PLC0415
    from journeymapper.arrange.worker import Workshop  # noqa: PLC0415
    from journeymapper.drawing.fonts import load_fonts  # noqa: PLC0415
    from journeymapper.drawing.sizes import sizes_of  # noqa: PLC0415
    from journeymapper.drawing.theme import THEMES  # noqa: PLC0415

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with closing(Workshop()) as workshop:
        workshop.warm()  # while cards are measured
        # Qt tells of fonts for rare scripts: standard error is for what could not be done.
        told = qInstallMessageHandler(lambda *_: None)
        application = QGuiApplication.instance() or QGuiApplication(["journeymapper"])
        try:
            load_fonts()
            sizes = sizes_of(journey, THEMES["light"])
        finally:
            qInstallMessageHandler(told)
            del application
        plan = plan_of(journey, sizes.cards, sizes.chips, shape=shape, ratio=ratio, anew=anew)
        return workshop.tidied(plan)


TIDY = Command(
    "tidy FILE -o OUT.journey",
    lambda: tr(
        "Lays a map out: where steps go and how arrows run. Pinned steps stay, so do arrows that were bent "
        "by hand where their steps move alike. FILE is recognised by its content."
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
