"""What hand-outs tell: gathered from the figures, findings and notes of a map."""

from dataclasses import replace

from hypothesis import given, settings

from journeymapper.exchange.handouts.content import gathered
from journeymapper.i18n.language import speaking
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Hushed, Note, Sheet, Step, Supplier, Touch, Transition
from tests.drawing.maps import made, sample
from tests.strategies import journeys

GUESS = (Evidence("assumption"),)
SEEN = (Evidence("observation"),)


def small(**sheet: object) -> Journey:
    """Three steps; a supplier is met at the second, and only in mind at the first."""
    return made(
        replace(Sheet(title="Bread", date="2026-02-28", goal="c"), **sheet),  # type: ignore[arg-type]
        Supplier("baker", "Baker"),
        Step(
            "a",
            "Hunger",
            touches=(Touch("baker", "attention", "none", value=" smell\nof bread "),),
            evidence=GUESS,
        ),
        Step("b", "Shop", touches=(Touch("baker", "action", "direct", "customer"),), evidence=SEEN),
        Step("c", "Eat", evidence=(Evidence("interview"),)),
        Transition("ab", "a", "b", evidence=GUESS),
        Transition("bc", "b", "c"),
        Note("n", " Butter? "),
        Note("empty", " "),
    )


def test_the_head_says_what_when_and_how_well_known() -> None:
    told = gathered(small())
    assert (told.title, told.date, told.language, told.spoken) == ("Bread", "28 February 2026", "en", "nl")
    assert told.known == "3 steps: 1 observed, 1 reported, 1 assumed"
    with speaking("nl"):
        assert gathered(small()).known == "3 stappen: 1 waargenomen, 1 verteld, 1 aangenomen"


def test_a_map_without_a_title_has_one() -> None:
    assert gathered(made(Sheet(title=" \n"))).title == "Untitled map"


def test_a_supplier_is_told_its_first_contact_and_what_it_could_add() -> None:
    (baker,) = gathered(small()).suppliers
    assert baker.headline == "Baker: first contact at “Shop”, 33\u00a0% of the way"
    assert baker.values == ("At “Hunger”: smell of bread",)
    assert any("has Baker in mind without contact" in text for text in baker.sentences)


def test_a_supplier_that_is_met_late_or_never_is_told_so() -> None:
    late = small(goal="a")
    assert gathered(late).suppliers[0].headline == "Baker: first contact only after the goal"
    never = made(Supplier("v", "Shy"), Step("a", "One"), Step("b", "Two"), Transition("t", "a", "b"))
    assert gathered(never).suppliers[0].headline == "Shy: no contact on the main route"


def test_what_is_assumed_is_an_open_question() -> None:
    assert gathered(small()).questions == ("“Hunger”", "From “Hunger” to “Shop”")


def test_findings_are_told_but_for_those_that_are_hushed() -> None:
    journey = made(Sheet(goal="a"), Supplier("v", "Shy"), Step("a", "One"), Step("b", "One"))
    told = [text for part in gathered(journey).findings for text in part.sentences]
    assert any("“Shy” is at no step" in text for text in told)
    quiet = made(
        Sheet(goal="a", hushed=(Hushed("untouched-supplier", "v"),)),
        Supplier("v", "Shy"),
        Step("a", "One"),
        Step("b", "One"),
    )
    left = [text for part in gathered(quiet).findings for text in part.sentences]
    assert len(left) == len(told) - 1
    assert not any("“Shy”" in text for text in left)


def test_the_gravest_findings_come_first() -> None:
    journey = made(
        Step("a", "One"),
        Step("b", ""),
        Transition("t", "a", "b"),
        Transition("l", "b", "a"),
        Step("c", "Loose"),
    )
    assert [part.heading.split()[1] for part in gathered(journey).findings] == ["error", "warnings", "hints"]


def test_the_way_is_told_for_everybody_and_for_each_segment() -> None:
    headings = [way.heading for way in gathered(sample("en")).ways]
    assert headings[0].startswith("The map with all routes open")
    assert headings[1:] == [
        "Segment Starter, 45\u00a0% of the customers",
        "Segment Repeat buyer, 55\u00a0% of the customers",
    ]


def test_notes_are_told_and_empty_ones_are_not() -> None:
    assert gathered(small()).notes == ("Butter?",)


def test_nothing_is_told_of_figures_where_there_are_none() -> None:
    told = gathered(made(Sheet(title="New"), Supplier("v", "Shy")))
    assert told.contacts is told.segments is told.actions is None
    assert told.known == "0 steps"


@settings(max_examples=15)
@given(journey=journeys())
def test_any_map_has_something_to_tell(journey: Journey) -> None:
    told = gathered(journey)
    assert told.title
    assert len(told.suppliers) == journey.count("supplier")
    assert len(told.ways) == 1 + journey.count("segment")
    for table in (told.table, told.contacts, told.segments, told.actions):
        assert table is None or all(len(row) == len(table.heads) for row in table.rows)
