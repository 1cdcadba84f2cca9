from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import Step, Transition, TransitionKind


def numbered(steps: str, *arrows: str, way: TransitionKind = "next") -> str:
    """The numbers of steps named by letters; arrows are pairs of letters."""
    journey = Journey(
        [Step(name, rank=f"{at:03}1") for at, name in enumerate(steps)]
        + [Transition(f"{at}", pair[0], pair[1], way, rank=f"{at:03}1") for at, pair in enumerate(arrows)]
    )
    return " ".join(step_numbers(journey).values())


def test_steps_count_in_file_order() -> None:
    assert numbered("abc", "ca", "ab") == "1 2 3"


def test_alternatives_share_a_number() -> None:
    assert numbered("abcde", "ab", "ac", "ad", "be", "ce", "de") == "1 2a 2b 2c 3"


def test_alternatives_must_stand_together() -> None:
    assert numbered("abcd", "ab", "ad", "bc") == "1 2 3 4"


def test_all_sources_must_be_the_same() -> None:
    assert numbered("abcd", "ac", "ad", "bd") == "1 2 3 4"
    assert numbered("abcd", "ac", "ad", "bc", "bd") == "1 2 3a 3b"


def test_steps_that_nothing_leads_to_are_no_alternatives() -> None:
    assert numbered("abc") == "1 2 3"


def test_only_ways_onward_count() -> None:
    assert numbered("abc", "ab", "ac", way="skip") == "1 2 3"
    assert numbered("abc", "ab", "ac", way="loop") == "1 2 3"
    assert numbered("abc", "ab", "ac", "bb") == "1 2a 2b"


def test_two_arrows_between_two_steps_count_once() -> None:
    assert numbered("abc", "ab", "ab", "ac") == "1 2a 2b"


def test_letters_go_on_after_z() -> None:
    names = [chr(0x4E00 + at) for at in range(29)]
    numbers = numbered("a" + "".join(names), *(f"a{name}" for name in names)).split()
    assert (numbers[1], numbers[26], numbers[27], numbers[29]) == ("2a", "2z", "2aa", "2ac")


@given(st.integers(0, 12), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=30))
def test_every_step_has_a_number_of_its_own_that_rises(count: int, pairs: list[tuple[int, int]]) -> None:
    names = "abcdefghijkl"[:count]
    arrows = [names[one] + names[other] for one, other in pairs if one < count and other < count]
    numbers = numbered(names, *arrows).split()
    assert len(set(numbers)) == count
    keys = [(int("".join(filter(str.isdigit, each))), each) for each in numbers]
    assert keys == sorted(keys)
    assert [key for key, _ in keys] == sorted(key for key, _ in keys)
    assert {key for key, _ in keys} == set(range(1, len({key for key, _ in keys}) + 1))
