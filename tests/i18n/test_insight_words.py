"""Why a figure is missing, why figures of your own count, and random journeys in words."""

import json
import re
from collections.abc import Iterator

import pytest

from journeymapper.analysis.findings import findings
from journeymapper.analysis.insights import insights
from journeymapper.analysis.mix import mix
from journeymapper.analysis.reasons import Reason, reasons
from journeymapper.i18n.finding_words import finding_texts
from journeymapper.i18n.insight_words import (
    reason_text,
    told_of_segment,
    told_of_supplier,
    told_together,
    what_is_this,
)
from journeymapper.i18n.language import use_language
from journeymapper.i18n.mix_words import told_of_mix
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import decode
from tests.analysis.reference.random_journeys import random_journey
from tests.analysis.small import journey
from tests.i18n.words import dutch

OF = journey("ab bc", touches="b.s")


@pytest.mark.parametrize(
    ("reason", "english", "nederlands"),
    [
        (
            Reason("expected_visits", "trap", ("a", "b")),
            (
                "How often each step is done cannot be told: customers get caught in “a” and “b”, with no "
                "way out and no end."
            ),
            (
                "Hoe vaak elke stap wordt gezet, valt niet te zeggen: klanten blijven steken in “a” en “b”, "
                "zonder uitweg en zonder einde."
            ),
        ),
        (
            Reason("basis.observed", "no-steps"),
            "Which part is observed cannot be told: no step is visited.",
            "Welk deel is waargenomen, valt niet te zeggen: er wordt geen stap gezet.",
        ),
        (
            Reason("suppliers.s.first_contact.min", "cycle", ("b", "c")),
            (
                "S: how far along they are at least cannot be told: “b” and “c” lead on to each other in a "
                "circle without a loop."
            ),
            (
                "S: hoe ver zij minstens zijn, valt niet te zeggen: “b” en “c” leiden in een kring naar "
                "elkaar zonder lus."
            ),
        ),
        (
            Reason("suppliers.s.first_contact.position", "no-contact"),
            (
                "S: how far along customers are at first contact cannot be told: nobody comes to a step with "
                "contact up to the goal."
            ),
            (
                "S: hoe ver klanten zijn bij het eerste contact, valt niet te zeggen: niemand komt tot en "
                "met het doel bij een stap met contact."
            ),
        ),
        (
            Reason("suppliers.s.first_contact.max", "no-contact"),
            (
                "S: how far along they are at most cannot be told: no route without going back comes to "
                "contact and to an end."
            ),
            (
                "S: hoe ver zij hoogstens zijn, valt niet te zeggen: geen route zonder terug te gaan komt "
                "bij contact en bij een einde."
            ),
        ),
        (
            Reason("suppliers.s.first_contact.step", "no-contact"),
            (
                "S: at which step of the main route they meet cannot be told: no step of the main route up "
                "to the goal has contact."
            ),
            (
                "S: bij welke stap van de hoofdroute het contact komt, valt niet te zeggen: geen stap van de "
                "hoofdroute tot en met het doel heeft contact."
            ),
        ),
    ],
)
def test_a_missing_figure_has_its_reason(reason: Reason, english: str, nederlands: str) -> None:
    assert reason_text(OF, reason) == english
    with dutch():
        assert reason_text(OF, reason) == nederlands


def test_a_supplier_with_dots_in_its_id_is_named() -> None:
    path = "suppliers.a.first_contact.b.first_contact.reached"
    assert reason_text(OF, Reason(path, "no-steps")) == (
        "a supplier without a name: how many come to first contact cannot be told: no step is visited."
    )


def test_what_is_this_states_no_percentage() -> None:
    for language in ("en", "nl"):
        use_language(language)
        said = what_is_this()
        assert len(said) == 2
        assert all(each.endswith(".") and each[0].isupper() for each in said)
        assert not re.search(r"\d", " ".join(said))


def sentences(of: Journey) -> Iterator[Told]:
    """All that can be told of a map."""
    figures = [insights(of, segment) for segment in (None, *(each.id for each in of.segments))]
    for found in figures:
        yield from told_of_segment(of, found)
        for supplier in of.suppliers:
            yield from told_of_supplier(of, found, supplier.id)
            yield from told_together(of, found, supplier.id)
        yield from (Told(reason_text(of, reason), reason.steps) for reason in reasons(found))
    mixed = mix(of, figures)
    if mixed is not None:
        for supplier in of.suppliers:
            yield from told_of_mix(of, mixed, supplier.id)
    odd = findings(of)
    for finding, text in zip(odd, finding_texts(of, odd), strict=True):
        yield Told(text, finding.steps, finding.transitions)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_random_journeys_are_told_in_whole_sentences(language: str) -> None:
    use_language(language)
    told = 0
    for seed in range(100):
        data = random_journey(seed)
        for at, segment in enumerate(data["graph"]["segments"]):
            segment["share"] = (0.25, 0.5, 0)[at] if seed % 2 else None
        of = decode(json.dumps(data).encode())
        for each in sentences(of):
            told += 1
            assert each.text.endswith("."), each
            assert not re.search(r"None|[{}]|\bnan\b|\binf\b|-0|  |\.\.|\( | ,", each.text), each
            assert all(of.get("step", step) for step in each.steps)
            assert all(of.get("transition", arrow) for arrow in each.transitions)
    assert told > 3000
