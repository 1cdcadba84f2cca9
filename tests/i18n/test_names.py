"""What records are called: titles in quotes, numbers where a title does not do, and what is gone."""

import pytest

from journeymapper.i18n import names as module
from journeymapper.i18n.names import Names, capital, small
from journeymapper.model.records import Step, Supplier
from tests.analysis.small import journey
from tests.i18n.words import changed


def test_a_step_is_called_by_its_title() -> None:
    of = changed(journey("ab"), Step("a", " Views\tthe\nhouse "), Supplier("s", "De {bank} & co"))
    assert Names(of).step("a") == "“Views the house”"
    assert Names(of).supplier("s") == "De {bank} & co"


def test_a_step_without_a_title_and_steps_of_one_title_have_their_number() -> None:
    of = journey("ab bc")
    twice = [Step(each, "Views", rank=of.step(each).rank) for each in "ab"]
    of = changed(of, *twice, Step("c", " ", rank=of.step("c").rank))
    assert [Names(of).step(each) for each in "abc"] == [
        "“Views” (step 1)",
        "“Views” (step 2)",
        "step 3 (without a title)",
    ]
    assert Names(of).title("a") == "“Views”"


def test_numbers_are_worked_out_once_and_only_where_a_title_does_not_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []

    def numbers(of: object) -> dict[str, str]:
        asked.append(of)
        return dict.fromkeys("abc", "9")

    monkeypatch.setattr(module, "step_numbers", numbers)
    of = journey("ab bc")
    assert Names(of).steps("abc") == "“a”, “b” and “c”"
    assert asked == []
    of = changed(of, *(Step(each, "", rank=of.step(each).rank) for each in "abc"))
    assert Names(of).steps("abc", 2) == "step 9 (without a title) and 2 more"
    names = Names(of)
    assert names.step("a") == names.step("b")
    assert len(asked) == 2


def test_what_is_gone_or_has_no_name_is_told_too() -> None:
    of = changed(journey("ab"), Supplier("s", " "))
    names = Names(of)
    assert names.step("x") == "a step that is gone"
    assert names.transition("x") == "an arrow that is gone"
    assert names.supplier("x") == names.supplier("s") == "a supplier without a name"
    assert names.segment("x") == "a segment without a name"
    assert names.entry("phase", "x") == "a phase without a name"


def test_arrows_are_called_by_their_ends() -> None:
    of = journey("ab b>a ac")
    assert Names(of).transition("ab") == "from “a” to “b”"
    assert Names(of).transitions(["ab", "b>a"]) == "from “a” to “b” and from “b” to “a”"
    assert Names(of).transitions(["ab", "b>a", "ac"], 2) == "from “a” to “b” and 2 more"


def test_long_names_are_cut_and_stay_one_line() -> None:
    of = changed(journey("ab"), Step("a", "long\n" * 100))
    name = Names(of).step("a")
    assert len(name) <= 62
    assert name.isprintable()
    assert name.endswith("…”")


def test_first_letters() -> None:
    assert capital("customers of G") == "Customers of G"
    assert small("How often") == "how often"
    assert capital("") == small("") == ""
