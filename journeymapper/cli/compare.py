"""`journeymapper compare`: what was added, removed, changed and moved from one map to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from journeymapper.cli.command import DONE, Command, CommandError
from journeymapper.cli.loading import loaded
from journeymapper.cli.options import HELP, JSON, LANG
from journeymapper.i18n.language import tr

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.merging.difference import Difference, Matching
    from journeymapper.model.merging.renaming import Theirs


def _compare(operands: Sequence[str], chosen: Mapping[str, str]) -> int:
    # Imported here: numpy costs 0.1 s, which help and samples need not wait for.
    from journeymapper.analysis.comparing.differing import differing  # noqa: PLC0415
    from journeymapper.analysis.comparing.matching import matched  # noqa: PLC0415
    from journeymapper.cli.difference_data import difference_data  # noqa: PLC0415
    from journeymapper.cli.layout import json_text  # noqa: PLC0415
    from journeymapper.model.merging.renaming import renamed  # noqa: PLC0415

    if len(operands) != 2 or not all(operands):
        raise CommandError(tr("{option}: expected {what}", option="A B", what=tr("two journey files")))
    one, other = map(loaded, operands)
    matching = matched(one, other)
    theirs = renamed(one, other, matching)
    found = differing(one, theirs)
    if JSON.name in chosen:
        print(json_text(difference_data(one, other, theirs, matching, found)))
    else:
        print("\n".join(_report(one, other, theirs, matching, found)))
    return DONE


def _report(
    one: Journey, other: Journey, theirs: Theirs, matching: Matching, found: Sequence[Difference]
) -> list[str]:
    """The lines for people: what was added, removed, changed and moved under headings, by kind."""
    from journeymapper.cli.layout import bullets, heading, wrapped  # noqa: PLC0415 - with what is above
    from journeymapper.i18n.difference_words import DifferenceWords, kind_name, sort_name  # noqa: PLC0415

    words = DifferenceWords(one, theirs.journey)
    lines: list[str] = []
    for sort, of_sort in groupby(found, lambda each: each.sort):
        rows = list(of_sort)
        lines += ["", *heading(f"{sort_name(sort)} ({len(rows)})", "-")]
        for kind, of_kind in groupby(rows, lambda each: each.kind):
            lines += ["", *wrapped(kind_name(kind), "  ")]
            for each in of_kind:
                lines += bullets([words.title(each)], "  ")
                lines += bullets([words.change(change) for change in each.fields], "    ")
    if not found:
        lines = ["", tr("Nothing differs.")]
    if matching.unsure:
        lines += ["", *heading(tr("Perhaps the same ({n})", n=len(matching.unsure)), "-"), ""]
        lines += bullets(_unsure(one, other, matching))
    return lines[1:]


def _unsure(one: Journey, other: Journey, matching: Matching) -> list[str]:
    from journeymapper.i18n.difference_words import pair_text  # noqa: PLC0415 - with what is above

    return [pair_text(one, other, each) for each in matching.unsure]


COMPARE = Command(
    "compare A B [--json]",
    lambda: tr(
        "Tells what was added, removed, changed and moved from map A to map B. Steps are the same by id if "
        "the maps descend from one another, else by title, also a misspelt one; what is not sure is listed "
        "apart. A and B are recognised by their content. The exit status is 0, also where they differ. As "
        "JSON: lists added, removed, changed and moved, each row with kind, id and title, id_b where B has "
        "another id, and fields: by name what was before and what is after; arrows that were added or "
        "removed have source and target; and a list unsure, each row with kind, id, id_b and likeness, up to "
        "100."
    ),
    (JSON, LANG, HELP),
    _compare,
)
