import pytest

from journeymapper.analysis.evidence import LEVELS, level_of
from journeymapper.model.records import Evidence, Source


@pytest.mark.parametrize(
    ("sources", "level"),
    [
        ([], "assumed"),
        (["assumption"], "assumed"),
        (["assumption", "colleague"], "reported"),
        (["interview"], "reported"),
        (["social_media"], "reported"),
        (["social_media", "data"], "observed"),
        (["observation"], "observed"),
    ],
)
def test_the_best_evidence_counts(sources: list[Source], level: str) -> None:
    assert level_of(tuple(Evidence(source) for source in sources)) == level


def test_levels_stand_from_the_best_known_down() -> None:
    sources: tuple[Source, ...] = ("data", "interview", "assumption")
    assert tuple(level_of([Evidence(each)]) for each in sources) == LEVELS
