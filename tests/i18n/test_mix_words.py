"""The mix of the segments in sentences."""

import pytest

from journeymapper.analysis.mix import Mix, MixedContact
from journeymapper.i18n.mix_words import told_of_mix
from journeymapper.i18n.told import Told
from tests.analysis.small import journey
from tests.i18n.words import dutch, texts

OF = journey("ab", touches="b.s")
SHARES = {"g": 0.45, "h": 0.55}


def told(contact: MixedContact) -> Told:
    return told_of_mix(OF, Mix(SHARES, 1.0, 2.0, (), (contact,)), "s")[-1]


def test_what_it_is_of_and_how_long_it_takes() -> None:
    assert texts(told_of_mix(OF, Mix(SHARES, 1.0, 748.2, (), ()))) == [
        "The mix of the segments, each by its share: G 45 % and H 55 %.",
        "Its way takes about 25 months (748 days) on average.",
    ]
    with dutch():
        assert texts(told_of_mix(OF, Mix(SHARES, 1.0, 748.2, (), ()))) == [
            "De mix van de segmenten, elk naar zijn aandeel: G 45 % en H 55 %.",
            "De weg duurt daarin gemiddeld ongeveer 25 maanden (748 dagen).",
        ]


@pytest.mark.parametrize(("given", "said"), [(0.8, "80 %"), (1.2, "120 %"), (1.001, ">100 %")])
def test_shares_that_are_not_all_customers_are_told(given: float, said: str) -> None:
    first = texts(told_of_mix(OF, Mix(SHARES, given, 1.0, (), ())))[0]
    assert first.endswith(f"add up to {said}, not to 100 %: here they count as everybody.")


def test_shares_that_come_to_one_but_for_rounding_are_fine() -> None:
    assert "add up" not in texts(told_of_mix(OF, Mix(SHARES, 0.1 + 0.2 + 0.7, 1.0, (), ())))[0]


def test_why_there_is_no_duration() -> None:
    caught = told_of_mix(OF, Mix(SHARES, 1.0, None, ("g", "h"), ()))[1]
    assert caught.text == "How long its way takes cannot be told: customers of G and H get caught."
    without = told_of_mix(OF, Mix(SHARES, 1.0, None, (), ()))[1]
    assert without.text.endswith("no step on it says how many days it takes.")
    assert caught.missing
    assert without.missing


@pytest.mark.parametrize(
    ("reached", "english", "nederlands"),
    [
        (1.0, "In the mix everybody meets S.", "In de mix komt iedereen in contact met S."),
        (
            0.62,
            "In the mix 62 of 100 customers meet S.",
            "In de mix komen van 100 klanten er 62 in contact met S.",
        ),
        (
            0.01,
            "In the mix 1 of 100 customers meets S.",
            "In de mix komt van 100 klanten er 1 in contact met S.",
        ),
        (
            1e-6,
            "In the mix <1 % of the customers meet S.",
            "In de mix komt <1 % van de klanten in contact met S.",
        ),
    ],
)
def test_first_contact_of_all_together(reached: float, english: str, nederlands: str) -> None:
    contact = MixedContact("s", reached, 0.41)
    assert texts([told(contact)]) == [f"{english} By then they have done 41 % of the way, repeats counted."]
    with dutch():
        assert texts([told(contact)]) == [
            f"{nederlands} Dan hebben zij 41 % van de weg afgelegd, herhalingen meegeteld."
        ]


def test_nobody_and_what_cannot_be_told() -> None:
    assert told(MixedContact("s", 0.0, None)) == Told("In the mix nobody meets S.", missing=True)
    assert told(MixedContact("s", 1.0, None, ("h",))) == Told(
        "In the mix everybody meets S. How far along they are then cannot be told: customers of H get "
        "caught.",
        missing=True,
    )


def test_a_supplier_that_is_not_asked_for_is_not_told_of() -> None:
    assert len(told_of_mix(OF, Mix(SHARES, 1.0, 2.0, (), (MixedContact("s", 1.0, 0.5),)))) == 2
