"""`journeymapper check`: what in a map is wrong, odd or unfinished."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from journeymapper.cli.command import DONE, FOUND, Command
from journeymapper.cli.loading import loaded, of_a_file, one_file
from journeymapper.cli.options import HELP, JSON, LANG
from journeymapper.i18n.language import tr

if TYPE_CHECKING:
    from journeymapper.analysis.findings import Finding


def _check(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    # Imported here: numpy and networkx cost 0.3 s, which help and samples need not wait for.
    from journeymapper.analysis.findings import findings  # noqa: PLC0415
    from journeymapper.cli.layout import json_text  # noqa: PLC0415
    from journeymapper.i18n.finding_words import finding_texts  # noqa: PLC0415

    journey = loaded(one_file(operands))
    found = findings(journey)
    texts = finding_texts(journey, found)
    if JSON.name in chosen:
        rows = [finding_data(each, text) for each, text in zip(found, texts, strict=True)]
        print(json_text({"findings": rows}))
    else:
        print("\n".join(_report(found, texts) if journey.steps else [tr("The map has no steps yet.")]))
    return FOUND if any(each.severity == "error" for each in found) else DONE


def finding_data(finding: Finding, message: str) -> dict[str, object]:
    """A finding as `check --json` prints it."""
    return {
        "id": finding.id,
        "severity": finding.severity,
        "steps": list(finding.steps),
        "transitions": list(finding.transitions),
        "segments": list(finding.segments),
        "message": message,
    }


def _report(found: Sequence[Finding], texts: Sequence[str]) -> list[str]:
    """The lines for people: errors, warnings and hints under headings, those of one kind together."""
    from journeymapper.cli.layout import bullets, heading  # noqa: PLC0415 - with what is imported above
    from journeymapper.i18n.finding_words import finding_heading, severity_heading  # noqa: PLC0415

    if not found:
        return heading(tr("Nothing found: the map is in order."))
    lines: list[str] = []
    for severity, graver in groupby(zip(found, texts, strict=True), lambda pair: pair[0].severity):
        pairs = list(graver)
        lines += (
            ["", *heading(severity_heading(severity, len(pairs)))]
            if lines
            else heading(severity_heading(severity, len(pairs)))
        )
        for code, same in groupby(pairs, lambda pair: pair[0].id):
            told = [text for _, text in same]
            lines += [f"  {finding_heading(code, len(told))}", *bullets(told, "    ")]
    return lines


CHECK = Command(
    "check FILE [--json]",
    lambda: of_a_file(
        tr(
            "Tells what in a map is wrong, odd or unfinished, and what to do about it. Exit status: 1 if "
            "something is wrong, 0 if not."
        )
    ),
    (JSON, LANG, HELP),
    _check,
)
