from journeymapper.analysis.likely_goal import likely_goal
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step, Supplier, Touch, Transition
from journeymapper.resources import sample_path
from journeymapper.storage.files import load


def chain(*touched: int) -> Journey:
    """s0 -> s1 -> ... with so many suppliers in action at each."""
    suppliers = [Supplier(f"p{at}", rank=str(at + 1)) for at in range(3)]
    steps = [
        Step(
            f"s{at}",
            touches=tuple(
                Touch(each.id, "action" if n < count else "desire") for n, each in enumerate(suppliers)
            ),
            rank=str(at + 1),
        )
        for at, count in enumerate(touched)
    ]
    arrows = [
        Transition(f"t{at}", f"s{at}", f"s{at + 1}", rank=str(at + 1)) for at in range(len(touched) - 1)
    ]
    return Journey([*suppliers, *steps, *arrows])


def test_it_is_where_most_suppliers_see_action() -> None:
    assert likely_goal(chain(0, 1, 3, 2)) == "s2"
    assert likely_goal(chain(0, 2, 2, 0)) == "s1"


def test_without_any_action_it_is_where_the_main_route_ends() -> None:
    assert likely_goal(chain(0, 0, 0)) == "s2"


def test_an_empty_map_has_none() -> None:
    assert likely_goal(Journey()) is None


def test_loose_steps_have_one_too() -> None:
    assert likely_goal(Journey([Step("a"), Step("b")])) == "a"


def test_a_moment_of_truth_goes_first_if_anybody_sees_action_there() -> None:
    of = chain(0, 1, 3)
    of.apply(edit_steps(of, ["s0", "s1"], "moment-of-truth", moment_of_truth=True))
    assert likely_goal(of) == "s1"


def test_that_of_the_house_buyer_is_found() -> None:
    of = load(sample_path("house-buyer", "en"))
    assert likely_goal(of) == of.sheet.goal == "close-purchase"
