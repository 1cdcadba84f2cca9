"""Names are found by what people type in a hurry."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.analysis.matching import best, fold

STEPS = [
    ("1", "Woonwensen bepalen"),
    ("2", "Hypotheek oriënteren"),
    ("3", "Bezichtiging"),
    ("4", "Bod uitbrengen"),
    ("5", "Tweede bezichtiging"),
    ("6", "Koopovereenkomst tekenen"),
    ("7", "Hypotheek aanvragen"),
]


def ids(query: str, recent: Sequence[str] = ()) -> list[str]:
    return [match.id for match in best(query, STEPS, recent=recent)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("bod", "4"),
        ("BOD UIT", "4"),
        ("bezichtiging", "3"),
        ("tweede", "5"),
        ("bez tw", "5"),
        ("kt", "6"),
        ("orienteren", "2"),
        ("hypoteek aanv", "7"),
        ("bezichteging", "3"),
        ("wensen", "1"),
    ],
)
def test_what_was_meant_comes_first(query: str, first: str) -> None:
    assert ids(query)[0] == first


@pytest.mark.parametrize("query", ["xyz", "bod tekenen", "bak", "hypotheek bod"])
def test_what_does_not_fit_is_not_offered(query: str) -> None:
    assert ids(query) == []


def test_a_long_word_is_no_misspelt_short_one_that_it_begins_with() -> None:
    assert best("banketbakker", [("b", "Bank")]) == []
    assert [match.id for match in best("bankk", [("b", "Bank")])] == ["b"]


def test_an_empty_query_offers_all_in_order_and_the_latest_used_first() -> None:
    assert ids("") == ["1", "2", "3", "4", "5", "6", "7"]
    assert ids("", recent=["6", "2"])[:3] == ["6", "2", "1"]


def test_of_names_that_fit_alike_the_one_used_lately_comes_first() -> None:
    assert ids("hyp") == ["2", "7"]
    assert ids("hyp", recent=["7"]) == ["7", "2"]


def test_what_was_used_lately_does_not_push_away_what_was_spelt_out() -> None:
    assert ids("bezichtiging", recent=["5"])[0] == "3"


def test_at_most_as_many_as_asked_for() -> None:
    assert len(best("", STEPS, most=3)) == 3


def test_the_letters_typed_are_told_as_they_stand_in_the_shown_text() -> None:
    (match,) = best("ori", STEPS)
    assert [match.text[start:end] for start, end in match.spans] == ["ori"]
    (match,) = best("kt", STEPS)
    assert [match.text[start:end] for start, end in match.spans] == ["K", "t"]


def test_letters_that_become_two_when_compared_are_marked_whole() -> None:
    (match,) = best("strasse", [("s", "Große Straße")])
    assert [match.text[start:end] for start, end in match.spans] == ["Straße"]


def test_accents_and_case_do_not_count() -> None:
    assert fold("Één Coöperatie") == "een cooperatie"


@given(st.text(max_size=20), st.lists(st.text(max_size=30), max_size=8))
def test_any_text_is_searched_without_a_fault_and_spans_lie_within_it(query: str, texts: list[str]) -> None:
    for match in best(query, [(str(at), text) for at, text in enumerate(texts)]):
        assert texts[int(match.id)] == match.text
        assert 0 <= match.score <= 100
        ends = [place for span in match.spans for place in span]
        assert ends == sorted(set(ends))
        assert all(0 <= place <= len(match.text) for place in ends)


@given(st.text(min_size=1, max_size=30).filter(lambda text: len(fold(text).split()) == 1))
def test_a_name_of_one_word_is_found_by_itself_with_full_score(text: str) -> None:
    (match,) = best(text, [("it", text)])
    assert match.score == 100
