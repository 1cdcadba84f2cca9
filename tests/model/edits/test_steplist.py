"""A list becomes steps, arrows and phases in one edit."""

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.edits.steplist import Lead, Listed, add_list, onward, parents
from journeymapper.model.edits.steps import add_after, add_step
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import Phase
from journeymapper.storage.codec import encode

HOUSE = (
    Listed("decide", phase="Search"),
    Listed("look", phase="Search", description="on a site"),
    Listed("negotiate", phase="Buy"),
    Listed("alone", 1, phase="Buy"),
    Listed("together", 1, phase="Buy", leads=(Lead("loop", 1, "no luck"),)),
    Listed("sign", phase="Buy", leads=(Lead("loop", 5),)),
    Listed("move", phase="Buy"),
)


def added(journey: Journey, rows: tuple[Listed, ...], after: str | None = None) -> None:
    journey.apply(add_list(journey, rows, [(10.0 * at, 0.0) for at in range(len(rows))], after))


def arrows(journey: Journey) -> set[tuple[str, str, str]]:
    title = {step.id: step.title for step in journey.steps}
    return {(title[each.source], each.way, title[each.target]) for each in journey.transitions}


def test_a_list_becomes_a_chain_with_alternatives_and_loops() -> None:
    journey = Journey()
    added(journey, HOUSE)
    assert [step.title for step in journey.steps] == [row.title for row in HOUSE]
    assert arrows(journey) == {
        ("decide", "next", "look"),
        ("look", "next", "negotiate"),
        ("negotiate", "next", "alone"),
        ("negotiate", "next", "together"),
        ("alone", "next", "sign"),
        ("together", "next", "sign"),
        ("sign", "next", "move"),
        ("together", "loop", "look"),
        ("sign", "loop", "sign"),
    }
    assert list(step_numbers(journey).values()) == ["1", "2", "3", "4a", "4b", "5", "6"]
    assert [phase.name for phase in journey.phases] == ["Search", "Buy"]
    assert journey.steps[1].description == "on a site"
    assert [each.label for each in journey.transitions if each.way == "loop"] == ["no luck", ""]
    assert journey.steps[3].x == 30


def test_phases_that_are_there_are_used() -> None:
    journey = Journey([Phase("p", "search", rank="5")])
    added(journey, HOUSE)
    assert [phase.name for phase in journey.phases] == ["search", "Buy"]
    assert journey.steps[0].phase == "p"


def test_a_list_follows_on_a_step_in_its_phase_and_before_what_comes_after() -> None:
    journey = Journey([Phase("p", "Search", rank="5")])
    journey.apply(add_step(journey, "one", (0, 0), title="one", phase="p"))
    journey.apply(add_after(journey, "two", "one", (0, 120), title="two"))
    before = encode(journey)
    patch = add_list(journey, (Listed("a"), Listed("b")), [(1, 1), (2, 2)], "one")
    journey.apply(patch)
    assert [step.title for step in journey.steps] == ["one", "a", "b", "two"]
    assert {step.phase for step in journey.steps} == {"p"}
    assert arrows(journey) == {("one", "next", "two"), ("one", "next", "a"), ("a", "next", "b")}
    journey.apply(patch.inverse())
    assert encode(journey) == before


def test_an_arrow_that_the_order_means_is_drawn_once() -> None:
    journey = Journey()
    added(journey, (Listed("a", leads=(Lead("next", 1), Lead("skip", 1), Lead("skip", 1))), Listed("b")))
    assert sorted(each.way for each in journey.transitions) == ["next", "skip"]


LISTS = st.lists(
    st.builds(Listed, st.just("x"), st.integers(0, 5), st.sampled_from([None, "A", "B"])),
    min_size=1,
    max_size=15,
)


@given(LISTS)
def test_every_step_but_the_first_is_reached(rows: list[Listed]) -> None:
    drawn = onward(rows)
    assert {target for _, target in drawn} == set(range(1, len(rows)))
    assert all(source < target for source, target in drawn)
    assert len(set(drawn)) == len(drawn)
    above = parents(rows)
    assert all(parent is None or rows[parent].level < rows[at].level for at, parent in enumerate(above))
