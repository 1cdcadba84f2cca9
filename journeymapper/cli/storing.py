"""What commands that write a journey share: where to, and the writing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from journeymapper.cli.command import CommandError
from journeymapper.cli.loading import told_of
from journeymapper.cli.options import OUT, wrong_value
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.resources import SAMPLE_SUFFIX
from journeymapper.storage.saving import write


def journey_out(chosen: Mapping[str, str]) -> Path:
    """The journey file that is asked for as OUT. Raises CommandError."""
    if OUT.name not in chosen:
        raise CommandError(wrong_value("-o", OUT))
    out = Path(chosen[OUT.name])
    if out.suffix.lower() != SAMPLE_SUFFIX:
        raise CommandError(tr("{path}: the suffix must be one of {known}", path=out, known=SAMPLE_SUFFIX))
    return out


def stored(journey: Journey, out: Path) -> None:
    """Writes a journey; an old file is replaced as a whole. Raises CommandError."""
    with told_of(out):
        write(journey, out)
