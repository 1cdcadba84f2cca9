from journeymapper.analysis.chances import Chances
from journeymapper.analysis.course import (
    BlindSpot,
    FallBack,
    Mark,
    blind_spots,
    course,
    fall_backs,
    out_of_sight,
)
from journeymapper.analysis.routes import main_route
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step
from tests.analysis.small import journey


def route(of: Journey, segment: str | None = None) -> list[Step]:
    return [of.step(each) for each in main_route(Chances(of, segment)).steps]


def test_the_course_is_the_marks_along_the_main_route() -> None:
    of = journey("ab bc=0.2 bd ce de", touches="a-sA b.s c.sD d~sI e.sC e.tA")
    assert course(route(of), "s") == (Mark("a", "attention"), Mark("d", "interest"), Mark("e", "action"))
    assert course(route(of), "t") == (Mark("e", "attention"),)
    assert course([], "s") == ()


def test_a_step_that_is_skipped_is_not_on_the_course() -> None:
    of = journey("ab bc", touches="a.sA b.sI", skipped="b")
    assert course(route(of, "g"), "s") == (Mark("a", "attention"),)


def test_a_mark_lower_than_the_highest_before_is_a_fall_back() -> None:
    marks = [Mark("a", "interest"), Mark("b", "action"), Mark("c", "desire"), Mark("d", "attention")]
    marks += [Mark("e", "action"), Mark("f", "desire")]
    assert fall_backs(marks) == (
        FallBack("c", "desire", "action"),
        FallBack("d", "attention", "action"),
        FallBack("f", "desire", "action"),
    )
    assert fall_backs([Mark("a", "desire"), Mark("b", "desire")]) == ()
    assert fall_backs([]) == ()


def test_blind_spots_are_marks_without_contact_with_who_is_there() -> None:
    of = journey("ab bc cd", touches="a-sA a~u a.t a-v b-s b.t c.sA d-sC")
    suppliers = ["t", "s", "v", "u"]
    assert blind_spots(route(of), "s", suppliers) == (BlindSpot("a", ("t", "u")), BlindSpot("d", ()))
    assert blind_spots(route(of), "t", suppliers) == ()


def test_out_of_sight_is_where_nobody_has_contact() -> None:
    of = journey("ab bc cd", touches="a-sA b~s d.t")
    assert out_of_sight(route(of)) == ("a", "c")
    assert out_of_sight([]) == ()
