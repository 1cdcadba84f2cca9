"""Cards on slides: text that stands where the map has it, pills, signs, and what a lens makes of them."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from journeymapper.drawing.card import Card
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.theme import LIGHT
from journeymapper.exchange.handouts.slides.card import add_card
from journeymapper.exchange.handouts.slides.markup import Markup
from journeymapper.exchange.handouts.slides.placing import Placing
from journeymapper.model.records import Evidence, Phase, Segment, Step, Supplier, Touch
from tests.drawing.maps import made

pytestmark = pytest.mark.usefixtures("qapp")

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
FULL = Placing(1.0, 500.0, 300.0)
NAMES = {f"v{at}": f"Supplier {at}" for at in range(6)}


def card(step: Step, lens: Lens = NO_LENS) -> Card:
    suppliers = [Supplier(ident, name, short=f"S{ident[1]}") for ident, name in NAMES.items()]
    journey = made(Phase("p", "Phase"), *suppliers, Segment("g", "Group"), step, Step("z", "Last", y=900.0))
    return MapDrawing(journey, LIGHT, lens).cards[step.id]


def shown(of: Card, *, bare: bool = False) -> Element:
    """The group of a card."""
    markup = Markup()
    add_card(markup, of, FULL, NAMES, bare=bare)
    (group,) = ElementTree.fromstring(markup.written())
    return group


def names(group: Element) -> list[str]:
    return [each.get("name") or "" for each in group.iter(f"{P}cNvPr")]


def part(group: Element, name: str) -> Element:
    """The shape of this name in a group."""
    return next(each for each in group.iter(f"{P}sp") if names(each) == [name])


def text(shape: Element) -> str:
    return "".join(each.text or "" for each in shape.iter(f"{A}t"))


def about(group: Element) -> str:
    return next(group.iter(f"{P}cNvPr")).get("descr") or ""


def test_the_parts_of_a_card_are_a_group_by_the_name_of_the_step() -> None:
    group = shown(card(Step("a", "One", phase="p", touches=(Touch("v1", "desire"),))))
    assert group.tag == f"{P}grpSp"
    assert names(group)[:2] == ["step-a", "card-a"]
    assert names(group)[2:] == ["phase", "badge-v1"]


def test_its_border_tells_how_well_it_is_known() -> None:
    looks = {}
    for source in ("observation", "interview", "assumption"):
        body = part(shown(card(Step("a", "One", evidence=(Evidence(source),)))), "card-a")
        line = next(body.iter(f"{A}ln"))
        looks[source] = (round(int(line.get("w") or "") / 9525, 1), bool(list(line.iter(f"{A}prstDash"))))
    assert looks == {"observation": (2.0, False), "interview": (1.4, False), "assumption": (1.4, True)}


def test_what_is_out_of_sight_is_hatched_and_says_so() -> None:
    seen = Step("b", "Two", touches=(Touch("v1"),), y=200.0)
    journey = made(Supplier("v1", "Supplier"), Step("a", "One"), seen)
    group = shown(MapDrawing(journey, LIGHT).cards["a"])
    assert next(part(group, "card-a").iter(f"{A}pattFill")).get("prst") == "ltUpDiag"
    assert "out of sight" in [text(each) for each in group.iter(f"{P}sp")]
    assert about(group) == "1 One, assumed, out of sight"


@pytest.mark.parametrize("count", range(7))
def test_every_supplier_has_a_pill_or_is_counted(count: int) -> None:
    touches = tuple(Touch(f"v{at}", "interest", "indirect") for at in range(min(count, 6)))
    group = shown(card(Step("a", "One", touches=touches)))
    pills = [each for each in names(group) if each.startswith("badge-")]
    more = [text(part(group, "more suppliers"))] if "more suppliers" in names(group) else []
    hidden = len(touches) - len(pills)
    assert more == ([f"+{hidden}"] if hidden else [])
    assert len(pills) == min(len(touches), 3)
    for touch in touches:
        assert f"{NAMES[touch.supplier]}: interest, indirect contact" in about(group)


@pytest.mark.parametrize(
    ("contact", "filled", "dash"),
    [("direct", True, None), ("indirect", False, None), ("none", False, "sysDot")],
)
def test_a_pill_tells_the_contact_without_its_colour(contact: str, filled: bool, dash: str | None) -> None:
    touch = Touch("v1", "action", contact)  # type: ignore[arg-type]
    pill = part(shown(card(Step("a", "One", touches=(touch,)))), "badge-v1")
    ground = pill.find(f"{P}spPr/{A}solidFill/{A}srgbClr")
    assert ground is not None
    assert (ground.get("val") != "FFFFFF") is filled
    assert [each.get("val") for each in pill.iter(f"{A}prstDash")] == ([dash] if dash else [])
    assert text(pill) == "S1 | A!"


def test_signs_of_the_map_are_there_but_no_letter_twice() -> None:
    step = Step(
        "a",
        "One",
        touches=(Touch("v1", "desire"),),
        moment_of_truth=True,
        votes=3,
        pains=("x", "y"),
        mood=1,
        skipped_by=("g",),
        pinned=True,
    )
    group = shown(card(step))
    texts = [text(each) for each in group.iter(f"{P}sp") if text(each)]
    assert sorted(texts) == sorted(["1\tOne", "S1 | D", "3", "2", "Group"])
    assert names(group).count("sign") > 8
    assert about(group).endswith("moment of truth")


def test_a_bare_card_is_its_rectangle_alone() -> None:
    group = shown(card(Step("a", "One", touches=(Touch("v1", "desire"),), votes=3)), bare=True)
    assert names(group) == ["step-a", "card-a", "phase"]
    assert about(group) == "1 One, assumed, Supplier 1: desire, direct contact"


def test_under_a_lens_the_letter_is_large_and_the_ground_tells_the_state() -> None:
    step = Step("a", "One", touches=(Touch("v1", "desire"), Touch("v2", "action")))
    group = shown(card(step, Lens(supplier="v1")))
    pill = part(group, "badge-v1")
    assert text(pill) == "D"
    assert int(next(pill.iter(f"{A}rPr")).get("sz") or "") > 1500
    assert "badge-v2" not in names(group)
    ground = part(group, "card-a").find(f"{P}spPr/{A}solidFill/{A}srgbClr")
    assert ground is not None
    assert f"#{(ground.get('val') or '').lower()}" == LIGHT.tones[2]


def test_what_a_lens_is_not_about_is_faint_but_there() -> None:
    group = shown(card(Step("a", "One", touches=(Touch("v2", "action"),)), Lens(supplier="v1")))
    plain = shown(card(Step("a", "One", touches=(Touch("v2", "action"),))))
    assert names(group) == names(plain)
    inks = [next(part(each, "card-a").iter(f"{A}ln")).find(f".//{A}srgbClr") for each in (group, plain)]
    assert inks[0] is not None
    assert inks[1] is not None
    assert (inks[0].get("val") or "") > (inks[1].get("val") or "")  # lighter


@pytest.mark.parametrize(
    "title", ["One", "two lines of a title that is long", "a title of many words " * 4, "x" * 90]
)
def test_all_of_a_title_is_there_and_small_enough(title: str) -> None:
    body = part(shown(card(Step("a", title, touches=(Touch("v1"),)))), "card-a")
    assert text(body) == f"1\t{title.strip()}"
    sizes = [int(each.get("sz") or "") for each in body.iter(f"{A}rPr")]
    assert sizes[-1] == 975 if len(title) < 40 else sizes[-1] < 975


def test_lines_of_a_title_hang_beside_the_number() -> None:
    body = part(shown(card(Step("a", "One"))), "card-a")
    look = next(body.iter(f"{A}pPr"))
    assert int(look.get("marL") or "") == -int(look.get("indent") or "") > 0
    assert next(body.iter(f"{A}tab")).get("pos") == look.get("marL")
