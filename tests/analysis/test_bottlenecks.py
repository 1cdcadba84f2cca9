import networkx as nx
import pytest

from journeymapper.analysis.bottlenecks import bottlenecks
from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import Chances
from journeymapper.model.journey import Journey
from tests.analysis.small import journey, random_journey


def found(of: Journey, segment: str | None = None) -> str:
    return "".join(bottlenecks(Chain(Chances(of, segment)), of.sheet.goal))


@pytest.mark.parametrize(
    ("text", "goal", "steps"),
    [
        ("ab bc cd", "c", "ab"),
        ("ab ac bd cd de", "e", "ad"),
        ("ab ac bd cd de", "a", ""),  # who starts there is there
        ("ac bc cd", "d", "c"),  # of two entries neither
        ("ab bc ac", "c", "a"),
        ("ab bc b>a=0.5 cd", "d", "abc"),  # going back is no way past
        ("ab bc a>c=0.1 cd", "d", "ac"),  # a loop that leads on is
        ("ab bc ac=0 cd", "d", "abc"),  # nobody goes past
        ("ab bc", "", ""),
        ("ab cd dc", "d", ""),  # cannot be come to
        ("ab bc cb=0.5 cd da", "d", "abc"),
    ],
)
def test_bottlenecks_by_hand(text: str, goal: str, steps: str) -> None:
    assert found(journey(text, goal=goal)) == steps


def test_a_segment_has_its_own() -> None:
    of = journey("ab bc cd bd", goal="d", skipped="b", only="bd")
    assert (found(of), found(of, "g"), found(of, "h")) == ("ab", "a", "abc")


def test_none_where_the_goal_is_skipped() -> None:
    assert found(journey("ab bc", goal="c", skipped="c"), "g") == ""


@pytest.mark.parametrize("seed", range(200))
def test_without_a_bottleneck_the_goal_cannot_be_come_to(seed: int) -> None:
    of = random_journey(seed, size=10)
    for segment in (None, "g"):
        chain = Chain(Chances(of, segment))
        goal = of.sheet.goal
        if goal is None or chain.places[goal] not in chain.visited:
            assert found(of, segment) == ""
            continue
        graph = nx.DiGraph((at, to) for at in chain.reached for to in chain.ways[at])
        graph.add_nodes_from(chain.reached)
        graph.add_edges_from((-1, at) for at in chain.starts)
        needed = set()
        for at in chain.visited - {chain.places[goal]}:
            without = graph.copy()
            without.remove_node(at)
            if not nx.has_path(without, -1, chain.places[goal]):
                needed.add(at)
        assert found(of, segment) == "".join(chain.ids(needed)), segment
