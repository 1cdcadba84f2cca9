"""`journeymapper sample`: lists the samples that are shipped, or writes one."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from journeymapper.cli.command import DONE, Command, CommandError
from journeymapper.cli.options import HELP, LANG, OUT
from journeymapper.i18n.language import current_language, tr
from journeymapper.i18n.messages import error_text
from journeymapper.model.rules import RefusedError
from journeymapper.resources import SAMPLE_SUFFIX, sample_names, sample_path
from journeymapper.storage.files import load, read_file, replace_file


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
    out = Path(chosen.get(OUT.name, f"{name}{SAMPLE_SUFFIX}"))
    if out.suffix.lower() != SAMPLE_SUFFIX:
        raise CommandError(tr("{path}: the suffix must be one of {known}", path=out, known=SAMPLE_SUFFIX))
    try:
        if OUT.name not in chosen and out.exists() and not _holds(out, content):
            raise CommandError(tr("{path}: is there already; -o says where to write", path=out))
        replace_file(out, content)
    except OSError as error:
        raise CommandError(error_text(out, error)) from error
    if OUT.name not in chosen:
        print(out)
    return DONE


def _holds(path: Path, content: bytes) -> bool:
    try:
        return read_file(path) == content
    except RefusedError:
        return False


SAMPLE = Command(
    "sample [NAME] [-o OUT.journey]",
    lambda: tr(
        "Writes a sample journey, to NAME.journey if no OUT is given. Without NAME it lists the samples."
    ),
    (OUT, LANG, HELP),
    _sample,
)
