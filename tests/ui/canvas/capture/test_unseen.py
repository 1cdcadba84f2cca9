"""Signs typed where no chips are shown: what is read, and what is text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.capture import Said, SaidTouch
from journeymapper.ui.canvas.capture.meaning import Meaning, spoken
from journeymapper.ui.canvas.capture.unseen import UnseenLine
from tests.ui.canvas.capture.conftest import journey


def line(text: str = "") -> UnseenLine:
    meaning = Meaning()
    return UnseenLine(text, lambda sign: meaning.choices(journey(), THEMES["light"], "s5", sign))


def typed(behind: str, text: str = "") -> Said:
    made = line(text)
    for at in range(1, len(behind) + 1):
        made.edited(text + behind[:at])
    return made.accept()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Pay", Said("Pay")),
        ("Pay >2", Said("Pay", arrows=(("loop", "s2"),))),
        ("Pay @bank d !", Said("Pay", (SaidTouch("bank", aida="desire"),), moment_of_truth=True)),
        ("Pay #purch ?", Said("Pay", phase="purchase", assumption=True)),
        ("Pay @Notary", Said("Pay", (SaidTouch(None, "Notary"),))),
        ("Pay >zzz", Said("Pay >zzz")),
        ("Rent or buy?", Said("Rent or buy?")),
        ("Pay \\#now", Said("Pay #now")),
        ("", Said("")),
    ],
)
def test_what_is_typed_means_what_it_means_on_the_canvas(text: str, said: Said) -> None:
    assert typed(text) == said


def test_what_was_there_is_no_sign_and_what_is_typed_behind_it_is() -> None:
    assert typed(" >2", "Now #purch ?") == Said("Now #purch ?", arrows=(("loop", "s2"),))


def test_what_is_pasted_or_typed_before_other_words_is_no_sign() -> None:
    pasted = line()
    pasted.edited("Pay @bank d")
    assert pasted.accept() == Said("Pay @bank d")
    before = line("Pay now")
    for now in ("Pay  now", "Pay @ now", "Pay @b now"):
        before.edited(now)
    assert before.accept() == Said("Pay @b now")


def test_all_typed_anew_is_read_from_its_beginning() -> None:
    made = line("Old @bank")
    for now in ("P", "Pa", "Pa ", "Pa !"):
        made.edited(now)
    assert made.accept() == Said("Pa", moment_of_truth=True)
    assert [spoken(chip.choice) for chip in made.chips] == ["Moment of truth"]


@given(st.text(alphabet="ab >@#!?\\é𝄞", max_size=12), st.lists(st.text(max_size=8), max_size=4))
def test_no_text_is_lost_whatever_is_done_to_it(first: str, others: list[str]) -> None:
    made = line(first)
    for each in others:
        made.edited(each)
    assert made._line.text == (others[-1] if others else first)
    if not others:
        assert made.accept() == Said(first.strip())
