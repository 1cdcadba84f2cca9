from journeymapper.model.edits.capture import Said, SaidTouch, write_line
from journeymapper.model.edits.touches import touch_of
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Phase, Step, Supplier, Touch, Transition
from tests.model.edits.check import made


def of() -> Journey:
    return Journey(
        [
            Phase("buy", "Buy", rank="11"),
            Supplier("bank", "Bank", rank="11"),
            Step("one", "One", rank="11", touches=(Touch("bank", "desire", value="a quick answer"),)),
            Step("two", "Two", rank="12", phase="buy", evidence=(Evidence("assumption", "we think"),)),
            Transition("on", "one", "two", rank="11"),
        ]
    )


def test_a_title_alone_changes_nothing_else() -> None:
    journey = of()
    patch = write_line(journey, "one", Said("Other"))
    assert (patch.name, patch.about) == ("edit-title", "Other")
    made(journey, patch)
    assert journey.step("one").title == "Other"
    assert set(patch.changes) == {("step", "one")}
    assert touch_of(journey.step("one"), "bank") == Touch("bank", "desire", value="a quick answer")


def test_what_is_said_already_gives_no_patch() -> None:
    assert not write_line(of(), "one", Said("One"))
    assert not write_line(of(), "two", Said("Two", phase="buy", assumption=True))


def test_all_that_a_line_says_is_one_patch() -> None:
    journey = of()
    said = Said(
        "One",
        (SaidTouch("bank", aida="action"), SaidTouch(None, "Notary", "interest")),
        (("loop", "one"), ("skip", "two")),
        phase="buy",
        moment_of_truth=True,
        assumption=True,
    )
    made(journey, write_line(journey, "one", said))
    step = journey.step("one")
    notary = next(each for each in journey.suppliers if each.name == "Notary")
    assert step.phase == "buy"
    assert step.moment_of_truth
    assert step.evidence == (Evidence("assumption"),)
    assert step.touches == (
        Touch("bank", "action", value="a quick answer"),
        Touch(notary.id, "interest"),
    )
    assert sorted((each.target, each.way) for each in journey.transitions) == [
        ("one", "loop"),
        ("two", "next"),
        ("two", "skip"),
    ]


def test_a_supplier_named_without_a_state_keeps_the_one_it_had() -> None:
    assert not write_line(of(), "one", Said("One", (SaidTouch("bank"),)))


def test_a_new_name_said_twice_is_one_supplier() -> None:
    journey = of()
    touches = (SaidTouch(None, "Notary"), SaidTouch(None, "Notary", "desire"), SaidTouch(None, "Mover"))
    made(journey, write_line(journey, "two", Said("Two", touches)))
    assert [each.name for each in journey.suppliers] == ["Bank", "Notary", "Mover"]
    assert [each.aida for each in journey.step("two").touches] == ["desire", None]


def test_a_new_phase_comes_last_and_has_the_step() -> None:
    journey = of()
    made(journey, write_line(journey, "two", Said("Two", new_phase="Use")))
    assert [each.name for each in journey.phases] == ["Buy", "Use"]
    assert journey.step("two").phase == journey.phases[1].id


def test_an_arrow_that_is_there_is_not_made_again() -> None:
    journey = of()
    made(journey, write_line(journey, "two", Said("Two", arrows=(("loop", "one"),))))
    assert not write_line(journey, "two", Said("Two", arrows=(("loop", "one"), ("loop", "one"))))
    made(journey, write_line(journey, "two", Said("Two", arrows=(("skip", "one"),))))


def test_a_step_that_leads_to_itself_loops() -> None:
    journey = of()
    made(journey, write_line(journey, "one", Said("One", arrows=(("skip", "one"), ("skip", "one")))))
    assert [each.way for each in journey.transitions] == ["next", "loop"]


def test_arrows_may_lead_here_from_other_steps() -> None:
    journey = of()
    said = Said("One", arrows_in=(("next", "two"), ("skip", "two"), ("skip", "two")))
    made(journey, write_line(journey, "one", said))
    assert sorted((each.source, each.target, each.way) for each in journey.transitions) == [
        ("one", "two", "next"),
        ("two", "one", "next"),
        ("two", "one", "skip"),
    ]
    assert not write_line(journey, "two", Said("Two", arrows_in=(("next", "one"),)))


def test_it_is_a_change_of_the_title_only_if_it_is_nothing_more() -> None:
    assert write_line(of(), "one", Said("Other")).name == "edit-title"
    assert write_line(of(), "one", Said("One", moment_of_truth=True)).name == "write-line"
    assert write_line(of(), "one", Said("Other", (SaidTouch("bank", aida="action"),))).name == "write-line"
    assert write_line(of(), "one", Said("Other", arrows=(("skip", "two"),))).name == "write-line"
