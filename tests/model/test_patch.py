import pytest

from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Step

BEFORE, AFTER, LATER = Step("a", "old"), Step("a", "new"), Step("a", "newest")


def patch(before: Step | None, after: Step | None, name: str = "edit") -> Patch:
    return Patch(name, {("step", "a"): Change(before, after)}, "about")


def test_a_change_of_nothing_is_left_out() -> None:
    assert not patch(BEFORE, Step("a", "old"))
    assert patch(BEFORE, AFTER)


def test_the_inverse_of_the_inverse_is_the_patch() -> None:
    assert patch(BEFORE, AFTER).inverse() == patch(AFTER, BEFORE)
    assert patch(BEFORE, None).inverse().inverse() == patch(BEFORE, None)


def test_two_in_one_go_from_the_first_to_the_last_under_the_first_name() -> None:
    joined = patch(BEFORE, AFTER, "first").then(patch(AFTER, LATER, "second"))
    assert joined == patch(BEFORE, LATER, "first")


def test_what_has_no_name_yet_is_about_the_name_that_comes_later() -> None:
    nameless = Patch("add-step", {("step", "a"): Change(None, BEFORE)})
    assert nameless.then(patch(BEFORE, AFTER)).about == "about"
    assert patch(None, BEFORE).then(nameless.inverse()).about == "about"


def test_there_and_back_is_nothing() -> None:
    assert not patch(BEFORE, AFTER).then(patch(AFTER, BEFORE))


def test_what_does_not_follow_is_not_joined() -> None:
    with pytest.raises(ValueError, match="does not follow"):
        patch(BEFORE, AFTER).then(patch(BEFORE, LATER))


def test_changes_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        patch(BEFORE, AFTER).changes["step", "a"] = Change(None, None)  # type: ignore[index]
