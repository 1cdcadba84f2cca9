"""`journeymapper export`: a journey as a picture, a page or a file, without a display."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from journeymapper.cli.command import DONE, Command, CommandError, Option
from journeymapper.cli.loading import check_entry, loaded, of_a_file, one_file
from journeymapper.cli.offscreen import qt
from journeymapper.cli.options import HELP, LANG, OUT, between, one_of, wrong_value
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import error_text

if TYPE_CHECKING:
    from journeymapper.exchange.options import Paper, ThemeName, Tile

PARTS = ("title", "legend", "mood", "table", "actions", "insights")
"""The parts of a poster, as drawing/parts.py has them."""
NO_PARTS = "none"
SUFFIXES = (
    ".png", ".svg", ".pdf", ".pptx", ".xlsx", ".csv", ".html", ".md",
    ".mmd", ".drawio", ".graphml", ".json", ".journey",
)  # fmt: skip
"""Those of the formats table, which help need not load."""
_NO_JOURNEY = "no-journey"


def _export(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    # Imported here: Qt and fonts cost 0.3 s, which help and samples need not wait for.
    from journeymapper.drawing.parts import Parts  # noqa: PLC0415
    from journeymapper.exchange.formats import format_of  # noqa: PLC0415
    from journeymapper.exchange.options import ExchangeError, Options  # noqa: PLC0415
    from journeymapper.exchange.writing import export  # noqa: PLC0415

    path = one_file(operands)
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
        tile=cast("Tile | None", chosen.get("tile")),
        margin=_number(chosen.get("margin")),
        transparent=True if "transparent" in chosen else None,
        carry=False if _NO_JOURNEY in chosen else None,
        parts=Parts(**{name: name in _named(chosen["parts"]) for name in PARTS})
        if "parts" in chosen
        else None,
    )
    try:
        format_of(out)  # before the file is read, which may take a while
        with qt():
            journey = loaded(path)
            check_entry(path, journey, "segment", options.segment)
            check_entry(path, journey, "supplier", options.supplier)
            export(journey, out, options)
    except ExchangeError as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(error_text(out, error)) from error
    return DONE


def _named(text: str) -> list[str]:
    """The parts in a list with commas between them."""
    return [] if text == NO_PARTS else [name.strip() for name in text.split(",")]


def _are_parts(text: str) -> bool:
    return all(name in PARTS for name in _named(text))


def _number(text: str | None) -> float | None:
    return None if text is None else float(text)


EXPORT = Command(
    "export FILE -o OUT",
    lambda: of_a_file(
        tr(
            "Writes a journey as a picture, a page or a file, by the suffix of OUT: {known}.",
            known=", ".join(SUFFIXES),
        )
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
            lambda: tr(
                "sheet of paper that the map is fitted on, A4 to A0, in its better turn (PDF; PNG: a picture "
                "of that size at --dpi, without it 300 or what every program can open)"
            ),
            "A4..A0",
            one_of("A4", "A3", "A2", "A1", "A0"),
            lambda: "A4 | A3 | A2 | A1 | A0",
        ),
        Option(
            "tile",
            lambda: tr(
                "a poster on sheets of this size, with marks to cut and glue along and a plan of the sheets "
                "first: as large as --paper, without it as --scale (PDF)"
            ),
            "A4|A3",
            one_of("A4", "A3"),
            lambda: "A4 | A3",
        ),
        Option(
            "margin",
            lambda: tr("what stays free around the map: in mm on paper, else in units of the map"),
            "N",
            between(0, 1000),
            lambda: tr("a number from {least} to {most}", least=0, most=1000),
        ),
        Option("transparent", lambda: tr("without a ground behind the map (PNG, SVG)")),
        Option(
            _NO_JOURNEY,
            lambda: tr(
                "without the journey itself, which else goes along in the file for it to be opened from "
                "again (PNG, SVG, PDF)"
            ),
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
        Option(
            "parts",
            lambda: tr(
                "what is drawn beside the map, instead of its title and legend: some of these, or none"
            ),
            "PART,PART",
            _are_parts,
            lambda: f"{', '.join(PARTS)} | {NO_PARTS}",
        ),
        LANG,
        HELP,
    ),
    _export,
)
