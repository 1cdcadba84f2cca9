"""The walk in sentences: its length, route and ends, what is skipped, bottlenecks, sight, its basis."""

from dataclasses import replace
from math import inf

import pytest

from journeymapper.analysis.insights import insights
from journeymapper.analysis.walk import Basis, Duration
from journeymapper.i18n.segment_words import scope_text, told_basis, told_of_segment
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey
from journeymapper.model.records import Segment, Step
from tests.analysis.small import journey
from tests.i18n.words import changed, dutch, plain, texts


def told(of: Journey, segment: str | None = None) -> list[Told]:
    return told_of_segment(of, insights(of, segment))


def one(of: Journey, segment: str | None, start: str) -> Told:
    """The one sentence that begins so."""
    (found,) = [each for each in told(of, segment) if each.text.startswith(start)]
    return found


def with_days(of: Journey, **days: float) -> Journey:
    return changed(of, *(replace(of.step(each), days=amount) for each, amount in days.items()))


def test_a_plain_walk_in_both_languages() -> None:
    of = with_days(journey("ab bc", touches="b.s", goal="c"), a=1, b=2, c=4)
    assert texts(told(of)) == [
        "On average the way has 3 steps, repeats counted, and takes 7 days.",
        "The main route has 3 steps, from “a” to “c”.",
        "Customers stop at “c”.",
        "Everybody who comes to “c” must pass 2 steps: “a” and “b”.",
        "At 2 of the 3 steps of the main route no supplier is in contact: “a” and “c”.",
        "Of all steps done, repeats counted, 0 % are observed, 0 % reported and 100 % assumed.",
    ]
    with dutch():
        assert texts(told(of)) == [
            "Gemiddeld telt de weg 3 stappen, herhalingen meegeteld, en duurt die 7 dagen.",
            "De hoofdroute telt 3 stappen, van “a” tot “c”.",
            "Klanten stoppen bij “c”.",
            "Wie bij “c” komt, moet langs 2 stappen: “a” en “b”.",
            "Bij 2 van de 3 stappen van de hoofdroute heeft geen leverancier contact: “a” en “c”.",
            (
                "Van alle gezette stappen, herhalingen meegeteld, is 0 % waargenomen, 0 % verteld en 100 % "
                "aangenomen."
            ),
        ]
    assert [each.steps for each in told(of)] == [(), tuple("abc"), ("c",), tuple("ab"), tuple("ac"), ()]


def test_an_empty_map() -> None:
    assert told(Journey()) == [Told("The map has no steps yet.", missing=True)]
    with dutch():
        assert texts(told(Journey())) == ["De kaart heeft nog geen stappen."]


def test_one_loose_step() -> None:
    of = journey("", steps="a", goal="a")
    assert texts(told(of))[:4] == [
        (
            "On average the way has 1 step, repeats counted. How long it takes cannot be told: no step on it "
            "says how many days it takes."
        ),
        "The main route is “a” alone.",
        "Customers stop at “a”.",
        "No step must be passed by everybody who comes to “a”.",
    ]
    assert told(of)[0].missing


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({"a": 1, "b": 1, "c": 1}, "takes 3 days."),
        ({"a": 1, "b": 0}, "takes 1 day. 1 step on it has no days and counts for none."),
        ({"a": 0}, "takes 0 days. 2 steps on it have no days and count for none."),
    ],
)
def test_steps_without_days_are_told(days: dict[str, float], said: str) -> None:
    assert texts(told(with_days(journey("ab bc"), **days)))[0].endswith(said)


def test_days_beyond_all_measure() -> None:
    of = journey("ab")
    found = replace(insights(with_days(of, a=1)), duration=Duration(inf, 0))
    assert told_of_segment(of, found)[0].missing
    assert texts(told_of_segment(of, found))[0].endswith("and takes more than 1,000 years.")


def test_a_trap_is_told_first() -> None:
    of = journey("ab bc cb=1", goal="c")
    first = told(of)[0]
    assert first.missing
    assert first.steps == ("b", "c")
    assert first.text == (
        "How often steps are done and how long the way takes cannot be told: customers get caught in “b” and "
        "“c”, with no way out and no end."
    )
    assert one(of, None, "Nobody comes to an end.").missing
    assert one(of, None, "Everybody who comes to “c” must pass 2").steps == ("a", "b")
    assert one(of, None, "What the figures rest on cannot be told, as customers get caught.").missing


def test_several_starts_are_told() -> None:
    assert one(journey("ac bc"), None, "Customers start").text == (
        "Customers start at 2 steps, equally divided: “a” and “b”."
    )


@pytest.mark.parametrize(
    ("skipped", "english", "nederlands"),
    [
        ("", "G skips no step.", "G slaat geen stap over."),
        ("b", "G skips “b”.", "G slaat “b” over."),
        ("bc", "G skips 2 steps: “b” and “c”.", "G slaat 2 stappen over: “b” en “c”."),
    ],
)
def test_what_a_segment_skips(skipped: str, english: str, nederlands: str) -> None:
    of = journey("ab bc cd", skipped=skipped)
    assert one(of, "g", "G skips") == Told(english, tuple(skipped))
    with dutch():
        assert one(of, "g", "G slaat").text == nederlands
    assert not any("skips" in each.text for each in told(of))


def test_a_segment_that_skips_everything() -> None:
    of = journey("ab", skipped="ab")
    assert texts(told(of, "g")) == [
        "Nobody visits a step, so there is nothing to tell.",
        "The main route visits no step: all on it are skipped.",
        "Customers stop at “b”.",
        "G skips 2 steps: “a” and “b”.",
        "Where everybody must pass cannot be told: the map has no goal yet.",
        "What the figures rest on cannot be told, as no step is visited.",
    ]
    assert [each.missing for each in told(of, "g")] == [True, True, False, False, True, True]


def test_what_is_done_most_often() -> None:
    of = journey("ab bc c>b=0.5 cd")
    most = one(of, None, "Most often")
    assert most.text == "Most often done, 2 times on average: “b” and “c”."
    assert most.steps == ("b", "c")
    with dutch():
        assert one(of, None, "Het vaakst").text == "Het vaakst gezet, gemiddeld 2 keer: “b” en “c”."


def test_why_there_are_no_bottlenecks() -> None:
    skipped = one(journey("ab bc", goal="b", skipped="b"), "g", "Where everybody")
    assert skipped.text == "Where everybody must pass cannot be told: “b”, the goal, is skipped."
    apart = one(journey("ab=1 ac=0 cd", goal="d"), None, "Where everybody")
    assert apart.text == "Where everybody must pass cannot be told: nobody comes to “d”, the goal."
    assert skipped.missing
    assert apart.missing
    assert one(journey("ac bc", goal="c"), None, "No step must").text == (
        "No step must be passed by everybody who comes to “c”."
    )
    assert one(journey("ab", goal="b"), None, "Everybody").text == "Everybody who comes to “b” must pass “a”."


@pytest.mark.parametrize(
    ("touches", "said"),
    [
        ("a.s b~s c.s", "On the main route some supplier is in contact at every step."),
        ("a-s", "On the main route no supplier is in contact at any step."),
        ("a.s b.s", "At 1 of the 3 steps of the main route no supplier is in contact: “c”."),
    ],
)
def test_what_is_out_of_sight(touches: str, said: str) -> None:
    assert said in texts(told(journey("ab bc", touches=touches)))


def test_loops_without_a_share_are_told() -> None:
    one_loop = one(journey("ab b>a"), None, "How many go back")
    assert one_loop == Told(
        "How many go back from “b” to “a” has not been given: it counts as nobody.", transitions=("b>a",)
    )
    two = one(journey("ab bc b>a c>b"), None, "For 2 loops")
    assert two.text.endswith("go back: from “b” to “a” and from “c” to “b”. They count as nobody.")
    assert two.transitions == ("b>a", "c>b")


@pytest.mark.parametrize(
    ("forks", "said"),
    [
        (0, "20 % assumed."),
        (1, "20 % assumed. At 1 fork shares are missing: there the program divides equally."),
        (2, "20 % assumed. At 2 forks shares are missing: there the program divides equally."),
    ],
)
def test_what_the_figures_rest_on(forks: int, said: str) -> None:
    found = replace(insights(journey("ab")), basis=Basis(0.5, 0.3, 0.2, forks))
    assert plain(told_basis(found).text) == (
        f"Of all steps done, repeats counted, 50 % are observed, 30 % reported and {said}"
    )


def test_the_whole_map_is_no_average_customer() -> None:
    of = changed(journey("ab"), Segment("g", "Starter", share=0.45, rank="1"))
    assert plain(scope_text(of, insights(of))) == "The map with all routes open (not the average customer)"
    assert plain(scope_text(of, insights(of, "g"))) == "Segment Starter, 45 % of the customers"
    assert plain(scope_text(of, insights(of, "h"))) == "Segment H"
    assert scope_text(Journey(), insights(of, "g")) == "Segment a segment without a name"


def test_figures_of_an_older_map_are_told_too() -> None:
    old = journey("ab b>a", goal="b", skipped="a")
    for segment in (None, "g"):
        assert told_of_segment(Journey(), insights(old, segment))
        assert told_of_segment(Journey([Step("b", "b")]), insights(old, segment))
