"""What the panel has worked out: the figures of the whole map, of each segment, and of their mix."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.model.journey import Journey

if TYPE_CHECKING:
    from journeymapper.analysis.insights import Insights
    from journeymapper.analysis.mix import Mix


@dataclass(frozen=True, slots=True)
class AllInsights:
    """Figures by segment, None for the whole map; `mix` is None unless each segment has a share.

    While they are being worked out only those of the chosen segment are there.
    """

    by_segment: Mapping[str | None, Insights]
    mix: Mix | None = None
    is_whole: bool = True

    @property
    def whole(self) -> Insights:
        """The figures of the whole map."""
        return self.by_segment[None]

    @property
    def segments(self) -> tuple[Insights, ...]:
        """The figures of the segments, in the order of the journey."""
        return tuple(each for segment, each in self.by_segment.items() if segment is not None)

    def of(self, segment: str | None) -> Insights:
        """The figures of a segment; of the whole map for None, and for a segment that is not among them."""
        return self.by_segment[segment if segment in self.by_segment else None]

    def is_enough_for(self, page: str, segment: str | None, supplier: str | None) -> bool:
        """Whether a page has all figures it shows, but for the mix beside them, which may follow later."""
        shows_all = page == "compare" or (page == "supplier" and supplier is None)
        return self.is_whole or (segment in self.by_segment and not shows_all)


def work_out(journey: Journey, chosen: str | None) -> Iterator[AllInsights]:
    """The figures of the chosen segment, then all: another segment is then shown without a wait."""
    # Imported in the thread that works: networkx and numpy take a quarter of a second.
    from journeymapper.analysis.insights import insights  # noqa: PLC0415
    from journeymapper.analysis.mix import mix  # noqa: PLC0415

    order = (None, *(each.id for each in journey.segments))
    first = chosen if chosen in order else None
    found = {first: insights(journey, first)}
    yield AllInsights(dict(found), is_whole=False)
    for segment in order:
        if segment not in found:
            found[segment] = insights(journey, segment)
            yield AllInsights(dict(found), is_whole=False)
    by_segment = {segment: found[segment] for segment in order}
    yield AllInsights(by_segment, mix(journey, [each for segment, each in by_segment.items() if segment]))
