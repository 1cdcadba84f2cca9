import pytest

from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import Chances
from journeymapper.analysis.together import Together, together
from journeymapper.model.journey import Journey
from tests.analysis.small import journey


def pairs(of: Journey, segment: str | None = None) -> tuple[Together, ...]:
    return together(Chain(Chances(of, segment)), [each.id for each in of.suppliers])


@pytest.mark.parametrize(
    ("text", "touches", "shared", "handovers"),
    [
        ("ab bc", "a.s b.s b~t c.t", "b", []),  # at b both are there: no hand-over to or from it
        ("ab bc", "a.s b.t", "", ["ab"]),
        ("ab bc", "b.s a.t", "", ["ab"]),  # either way
        ("ab bc", "a.s c.t", "", []),  # only from one step to the next
        ("ab b>a=0.2", "a.s b.t", "", ["ab", "b>a"]),  # loops too
        ("ab b>a", "a.s b.t", "", ["ab"]),  # but not if nobody takes them
        ("ab a/b ax", "a.s b.t", "", ["ab", "a/b"]),
        ("ab bc", "a-s b.t", "", []),  # a mark without contact is none
        ("ab cd dc", "c.s c.t d.t", "", []),  # nobody comes there
        ("ab", "a.s a.t b.s b.t", "ab", []),
    ],
)
def test_where_two_meet_and_hand_over(text: str, touches: str, shared: str, handovers: list[str]) -> None:
    assert pairs(journey(text, touches=touches)) == (Together(("s", "t"), tuple(shared), tuple(handovers)),)


def test_every_pair_is_told_once_in_file_order() -> None:
    found = pairs(journey("ab bc", touches="a.s b.t c.u"))
    assert [each.suppliers for each in found] == [("s", "t"), ("s", "u"), ("t", "u")]
    assert [each.handovers for each in found] == [("ab",), (), ("bc",)]


def test_a_handover_across_a_skipped_step_does_not_count() -> None:
    of = journey("ab bc", touches="a.s b.t c.t", skipped="b")
    assert pairs(of, "g") == (Together(("s", "t"), (), ()),)
    assert pairs(of, "h") == (Together(("s", "t"), (), ("ab",)),)


def test_what_is_closed_to_a_segment_is_no_handover_for_it() -> None:
    of = journey("ab ac", touches="a.s b.t", only="ab")
    assert pairs(of, "g")[0].handovers == ("ab",)
    assert pairs(of, "h")[0].handovers == ()


def test_alone_nobody_works_together() -> None:
    assert pairs(journey("ab", touches="a.s")) == ()
    assert pairs(journey("")) == ()
