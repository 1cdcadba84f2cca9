"""`journeymapper insights`: what a map tells of routes, first contact and working together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeymapper.cli.command import DONE, Command, Option
from journeymapper.cli.loading import check_entry, loaded, of_a_file, one_file
from journeymapper.cli.options import HELP, JSON, LANG
from journeymapper.i18n.language import tr


def _insights(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    # Imported here: numpy and networkx cost 0.3 s, which help and samples need not wait for.
    from journeymapper.analysis.insights import insights  # noqa: PLC0415
    from journeymapper.cli.insight_data import figures  # noqa: PLC0415
    from journeymapper.cli.insight_report import report  # noqa: PLC0415
    from journeymapper.cli.layout import json_text  # noqa: PLC0415

    path = one_file(operands)
    segment, supplier = chosen.get("segment"), chosen.get("supplier")
    journey = loaded(path)
    check_entry(path, journey, "segment", segment)
    check_entry(path, journey, "supplier", supplier)
    found = insights(journey, segment, supplier)
    if JSON.name in chosen:
        print(json_text(figures(journey, found)))
    else:
        print("\n".join(report(journey, found, supplier)))
    return DONE


INSIGHTS = Command(
    "insights FILE [--segment ID] [--supplier ID] [--json]",
    lambda: of_a_file(
        tr(
            "Tells what a map tells: routes, how far along customers are at first contact with each "
            "supplier, who can work together, and how much of it is known."
        )
    ),
    (
        Option(
            "segment",
            lambda: tr("of this segment; without it of the map with all routes open"),
            "ID",
            bool,
            lambda: tr("the id of a segment"),
        ),
        Option(
            "supplier",
            lambda: tr("for this supplier alone, in full"),
            "ID",
            bool,
            lambda: tr("the id of a supplier"),
        ),
        JSON,
        LANG,
        HELP,
    ),
    _insights,
)
