"""What the panel has worked out: the figures of the whole map, of each segment, and of their mix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.model.journey import Journey

if TYPE_CHECKING:
    from journeymapper.analysis.insights import Insights
    from journeymapper.analysis.mix import Mix


@dataclass(frozen=True, slots=True)
class AllInsights:
    """`segments` are in the order of the journey; there is no mix unless each has a share."""

    whole: Insights
    segments: tuple[Insights, ...]
    mix: Mix | None

    def of(self, segment: str | None) -> Insights:
        """The figures of a segment; of the whole map for None, and for a segment that is not among them."""
        return next((each for each in self.segments if each.segment == segment), self.whole)


def work_out(journey: Journey) -> AllInsights:
    """All figures of a map. All at once: another segment is then shown without a wait."""
    # Imported in the thread that works: networkx and numpy take a quarter of a second.
    from journeymapper.analysis.insights import insights  # noqa: PLC0415
    from journeymapper.analysis.mix import mix  # noqa: PLC0415

    segments = tuple(insights(journey, each.id) for each in journey.segments)
    return AllInsights(insights(journey), segments, mix(journey, segments))
