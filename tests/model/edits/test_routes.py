import pytest

from journeymapper.model.edits.routes import give_to, set_days, set_share, skip_for, toggle_skip
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.model.session import Session
from tests.model.edits.check import made
from tests.model.sketch import contents, journey


@pytest.fixture
def of() -> Journey:
    return journey()


def test_a_segment_skips_steps_and_visits_them_again(of: Journey) -> None:
    made(of, skip_for(of, ["a", "b"], "again", skip=True))
    assert [of.step(each).skipped_by for each in ("a", "b")] == [("again",), ("again",)]
    made(of, skip_for(of, ["a", "b"], "again", skip=False))
    assert [of.step(each).skipped_by for each in ("a", "b")] == [(), ()]


def test_skipping_what_is_skipped_changes_nothing(of: Journey) -> None:
    assert not skip_for(of, ["b"], "again", skip=True)


def test_one_key_lets_all_be_skipped_before_it_takes_that_back(of: Journey) -> None:
    made(of, toggle_skip(of, ["a", "b"], "again"))
    assert of.step("a").skipped_by == ("again",)
    made(of, toggle_skip(of, ["a", "b"], "again"))
    assert (of.step("a").skipped_by, of.step("b").skipped_by) == ((), ())


def test_the_others_who_skip_a_step_go_on_doing_so(of: Journey) -> None:
    made(of, toggle_skip(of, ["b"], "new"))
    assert of.step("b").skipped_by == ("again", "new")


def test_a_share_is_given_for_all_and_for_a_segment(of: Journey) -> None:
    made(of, set_share(of, ["ab"], 0.75))
    made(of, set_share(of, ["ab"], 0.25, "new"))
    assert (of.transition("ab").share, of.transition("ab").segment_shares) == (0.75, (("new", 0.25),))
    made(of, set_share(of, ["ab"], None))
    made(of, set_share(of, ["ab"], None, "new"))
    assert (of.transition("ab").share, of.transition("ab").segment_shares) == (None, ())


def test_a_changed_share_stands_where_it_stood(of: Journey) -> None:
    made(of, set_share(of, ["b2c"], 0.125, "new"))
    assert of.transition("b2c").segment_shares == (("new", 0.125), ("again", 1))


def test_a_share_beyond_all_is_refused_and_nothing_is_lost(of: Journey) -> None:
    session, before = Session(of), contents(of)
    with pytest.raises(RefusedError) as caught:
        session.commit(set_share(of, ["ab"], 1.5))
    assert caught.value.refusal.code == "share"
    assert contents(of) == before


def test_days_are_given_for_all_and_for_a_segment(of: Journey) -> None:
    made(of, set_days(of, ["c"], 14))
    made(of, set_days(of, ["c"], 3, "new"))
    assert (of.step("c").days, of.step("c").segment_days) == (14, (("again", 2), ("new", 3)))
    made(of, set_days(of, ["c"], None, "again"))
    assert of.step("c").segment_days == (("new", 3),)


def test_a_transition_is_kept_from_a_segment_and_given_back(of: Journey) -> None:
    made(of, give_to(of, ["ab"], "new", open_to=False))
    assert of.transition("ab").segments == ("again",)
    made(of, give_to(of, ["ab"], "new", open_to=True))
    assert of.transition("ab").segments == ()


def test_a_transition_is_never_taken_from_its_last_segment(of: Journey) -> None:
    assert not give_to(of, ["ab2"], "new", open_to=False)
    made(of, give_to(of, ["ab2"], "again", open_to=True))
    assert of.transition("ab2").segments == ()


def test_several_take_the_same_days_and_the_same_share() -> None:
    of = journey()
    made(of, set_days(of, ["a", "c"], 2, "again"))
    assert of.step("a").segment_days == of.step("c").segment_days == (("again", 2),)
    patch = set_share(of, ["ab", "b2c"], 0.25)
    assert (patch.name, patch.about) == ("share", "")
    made(of, patch)
    assert of.transition("ab").share == of.transition("b2c").share == 0.25
