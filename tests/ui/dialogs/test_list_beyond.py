"""References of a pasted list to steps that are on the map already."""

import pytest

from journeymapper.exchange.lists.steplist import StepList, parse
from journeymapper.model.edits.steplist import Beyond, add_list
from journeymapper.model.edits.steps import add_step
from journeymapper.model.journey import Journey
from journeymapper.model.records import TransitionKind
from journeymapper.ui.dialogs.list_beyond import numbers_of, with_map
from journeymapper.ui.dialogs.list_preview import count_leads, shown_rows, spoken


@pytest.fixture
def journey() -> Journey:
    made = Journey()
    titles = ("Decide", "Look around", "Pick houses", "View the houses", "Weigh", "Choose", "Offer")
    for at, title in enumerate(titles, 1):
        made.apply(add_step(made, f"s{at}", (0, 120.0 * at), title=title))
    return made


def beyond(found: StepList) -> list[tuple[Beyond, ...]]:
    return [row.beyond for row in found.rows]


@pytest.mark.parametrize(
    ("words", "way", "step", "label"),
    [
        ("(back to 6)", "loop", "s6", ""),
        ("(no luck: back to view the houses)", "loop", "s4", "no luck"),
        ("(terug naar stap 3)", "loop", "s3", ""),
        ("(skip to 7)", "skip", "s7", ""),
        ("-> 6", "loop", "s6", ""),
    ],
)
def test_what_the_list_does_not_have_the_map_may_have(
    journey: Journey, words: str, way: TransitionKind, step: str, label: str
) -> None:
    found = with_map(parse(f"Sign\nPay {words}"), journey, None)
    assert [row.title for row in found.rows] == ["Sign", "Pay"]
    assert beyond(found) == [(), (Beyond(way, step, label),)]
    assert found.told == ()
    journey.apply(add_list(journey, found.rows, [(300, 0), (300, 120)]))
    (arrow,) = journey.out(journey.steps[-1].id)
    assert (arrow.way, arrow.target, arrow.label) == (way, step, label)


def test_the_list_itself_comes_first(journey: Journey) -> None:
    found = parse("1. Sign\n2. Pay (back to 1)")
    assert with_map(found, journey, None) is found


def test_go_to_what_lies_ahead_goes_on_there(journey: Journey) -> None:
    rows = with_map(parse("Sign\nPay (go to 6)"), journey, "s3").rows
    assert rows[1].beyond == (Beyond("next", "s6"),)


def test_what_neither_has_stays_and_is_told(journey: Journey) -> None:
    found = with_map(parse("Sign\nPay (back to 44) (back to 5)\nMove (back to 99)"), journey, None)
    assert [row.title for row in found.rows] == ["Sign", "Pay (back to 44)", "Move (back to 99)"]
    assert beyond(found) == [(), (Beyond("loop", "s5"),), ()]
    assert [(told.line, told.words) for told in found.told] == [(2, "(back to 44)"), (3, "(back to 99)")]


def test_an_empty_map_has_nothing(journey: Journey) -> None:
    found = parse("Sign\nPay (back to 44)")
    assert with_map(found, Journey(), None) is found


def test_the_preview_says_which_steps_are_meant(journey: Journey) -> None:
    found = with_map(parse("Sign\nPay (back to 6)"), journey, None)
    rows = shown_rows(found.rows, found.lines, numbers_of(found.rows, journey))
    assert [spoken(row) for row in rows] == ["1 Sign", "2 Pay, back to 6 on the map"]
    assert count_leads(found.rows, "loop") == 1
