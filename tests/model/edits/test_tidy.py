from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.edits.tidy import tidy
from tests.model.edits.check import made
from tests.model.sketch import journey

COURSE = ((5.0, 6.0), (7.0, 8.0))


def test_steps_go_where_they_are_put_in_one_edit() -> None:
    of = journey()
    patch = tidy(of, {"a": (10, 20), "d": (30, 40)}, {})
    made(of, patch)
    assert patch.name == "tidy"
    assert [(of.step(each).x, of.step(each).y) for each in ("a", "d")] == [(10, 20), (30, 40)]


def test_courses_are_laid_and_said_to_be_tidys() -> None:
    of = journey()
    made(of, tidy(of, {}, {"ab": COURSE}))
    assert (of.transition("ab").bends, of.transition("ab").bent_by) == (COURSE, "tidy")


def test_pinned_steps_stay() -> None:
    of = journey()
    of.apply(edit_steps(of, ["b"], "pin", pinned=True))
    made(of, tidy(of, {"b": (99, 99), "a": (1, 1)}, {}))
    assert (of.step("b").x, of.step("b").y) == (0, 120)


def test_what_the_user_bent_is_kept_and_goes_along() -> None:
    of = journey()
    made(of, tidy(of, {"b": (10, 125), "c": (10, 245)}, {"bc": COURSE}, {"bc"}))
    assert of.transition("bc").bends == ((20, 185), (10, 185))
    assert of.transition("bc").bent_by == "user"


def test_what_the_user_bent_is_replaced_where_it_could_not_be_kept() -> None:
    of = journey()
    made(of, tidy(of, {"b": (10, 125)}, {"bc": COURSE}, {"bc"}))
    assert (of.transition("bc").bends, of.transition("bc").bent_by) == (COURSE, "tidy")


def test_bends_without_a_new_course_are_dropped_when_their_cards_move_apart() -> None:
    of = journey()
    made(of, tidy(of, {"b": (10, 125)}, {}))
    assert (of.transition("bc").bends, of.transition("bc").bent_by) == (None, None)


def test_a_tidy_of_what_is_tidy_changes_nothing() -> None:
    of = journey()
    of.apply(tidy(of, {"a": (10, 20)}, {"ab": COURSE}))
    assert not tidy(of, {"a": (10, 20)}, {"ab": COURSE})


def test_what_has_gone_meanwhile_is_passed_over() -> None:
    of = journey()
    made(of, tidy(of, {"gone": (1, 1), "a": (3, 3)}, {"gone too": COURSE}))
    assert of.step("a").x == 3
