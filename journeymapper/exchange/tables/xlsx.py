"""Excel workbooks: written for people, and what they hold of a journey."""

from __future__ import annotations

from types import MappingProxyType

from journeymapper.exchange.incoming import Holds
from journeymapper.exchange.options import Options, Progress, quiet
from journeymapper.model.journey import Journey
from journeymapper.model.records import Kind

HOLDS: Holds = MappingProxyType[Kind, frozenset[str]](
    {
        "sheet": frozenset({"title", "description", "date", "language", "goal"}),
        "phase": frozenset({"name", "color"}),
        "supplier": frozenset({"name", "short", "color", "goal"}),
        "segment": frozenset({"name", "description", "color", "share"}),
        "step": frozenset(
            {
                "title",
                "description",
                "speaker_notes",
                "phase",
                "x",
                "y",
                "pinned",
                "touches",
                "channels",
                "mood",
                "moment_of_truth",
                "votes",
                "pains",
                "chances",
                "links",
                "days",
                "segment_days",
                "skipped_by",
                "evidence",
            }
        ),
        "transition": frozenset(
            {
                "source",
                "target",
                "way",
                "label",
                "segments",
                "share",
                "segment_shares",
                "bends",
                "bent_by",
                "evidence",
            }
        ),
        "note": frozenset({"text", "x", "y"}),
        "action": frozenset({"text", "step", "owner", "due", "done"}),
    }
)
"""What `read_xlsx` gives back of what `write_xlsx` wrote, with all ids.

All but the findings that are hushed, and fields that this program does not know. The order of touches at a
step is that of the suppliers. Of a text longer than 32,767 letters a cell holds the beginning.
"""


def write_xlsx(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """A workbook: steps, the supplier table, arrows and lists to work in, and insights to read."""
    # Imported here: openpyxl costs 0.4 s, which only who opens or writes such a file need wait for.
    from journeymapper.exchange.tables.book import book_bytes  # noqa: PLC0415

    del options
    found = book_bytes(journey, progress)
    progress(1.0)
    return found
