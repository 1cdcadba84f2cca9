from dataclasses import replace

from journeymapper.arrange.asking import plan_of
from journeymapper.arrange.plan import Plan
from journeymapper.model.edits.tidy import tidy
from journeymapper.model.journey import Journey
from tests.arrange.plans import HEIGHT, WIDTH
from tests.model.sketch import journey


def asked(of: Journey, *, anew: bool = False) -> Plan:
    return plan_of(of, {step.id: (WIDTH, HEIGHT) for step in of.steps}, {"cd": (70, 20)}, anew=anew)


def test_steps_are_asked_for_as_they_lie() -> None:
    of = asked(journey())
    spots = {spot.key: spot for spot in of.spots}
    assert [spot.key for spot in of.spots] == ["a", "b", "b2", "c", "d"]
    assert [spot.phase for spot in of.spots] == [0, 0, 0, 1, 1]
    assert spots["b2"].at == (276, 120)
    assert spots["b2"].box().width == WIDTH
    assert not any(spot.pinned for spot in of.spots)


def test_arrows_are_asked_for_with_their_chips_and_the_bends_of_the_user() -> None:
    links = {link.key: link for link in asked(journey()).links}
    assert links["ca"].kind == "loop"
    assert (links["cd"].label, links["ab"].label) == ((70, 20), None)
    assert links["bc"].bends == ((10.0, 180.0), (0.0, 180.0))


def test_what_tidy_laid_is_known_as_such() -> None:
    of = journey()
    of.apply(tidy(of, {}, {"ab": ((1.0, 2.0),)}))
    found = asked(of)
    assert found.laid == {"ab": ((1.0, 2.0),)}
    assert next(link for link in found.links if link.key == "ab").bends is None


def test_anew_forgets_what_was_laid_and_bent() -> None:
    of = journey()
    of.apply(tidy(of, {}, {"ab": ((1.0, 2.0),)}))
    found = asked(of, anew=True)
    assert found.laid == {}
    assert not any(link.bends for link in found.links)


def test_pinned_and_not_chosen_is_fixed() -> None:
    of = asked(journey())
    of = replace(of, spots=(replace(of.spots[0], pinned=True), *of.spots[1:]))
    assert of.fixed == {"a"}
    assert replace(of, only=frozenset(("b", "a"))).fixed == {"a", "b2", "c", "d"}
