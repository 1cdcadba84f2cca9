"""A thousand walks: drawn in a thread, told with what is expected exactly, out of date after an edit."""

import threading
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.analysis import lots as lots_of
from journeymapper.analysis.insights import insights
from journeymapper.analysis.lots import drawn
from journeymapper.drawing.spread_chart import Spread
from journeymapper.model.edits.lists import remove_supplier
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.ui import documents
from journeymapper.ui.panels.trial.drawing_lots import WALKS, Drawn
from journeymapper.ui.panels.trial.spreads import spreads, told_of_walks
from tests.analysis.small import journey
from tests.ui.panels.trial.conftest import Walk, Walker, small

NB = "\u00a0"


def draw(walker: Walker) -> None:
    walker.press("page_walks")
    walker.press("draw")
    walker.qtbot.waitUntil(lambda: walker.panel.walks.lots.done is None)


def charts(walker: Walker) -> dict[str, Spread]:
    return {each.title: each for each in walker.panel.walks.charts.spreads}


def said(walker: Walker) -> str:
    return walker.panel.walks.said.text()


def of_map(of: Journey, segment: str | None = None, walks: int = 300) -> Drawn:
    return Drawn(of, segment, drawn(of, segment, walks=walks), insights(of, segment))


def test_steps_and_days_lie_around_what_is_expected(walker: Walker) -> None:
    draw(walker)
    assert said(walker) == "1,000 walks by lot."
    found = charts(walker)
    assert list(found) == ["Steps, repeats counted", "Days", "How far along at first contact with S"]
    steps = found["Steps, repeats counted"]
    assert len(steps.values) == WALKS
    assert steps.expected == pytest.approx(5.0)
    assert steps.by_lot == pytest.approx(5.0, abs=0.4)
    days = found["Days"]
    assert days.expected == pytest.approx(1.25 * (2 + 0.65 * 3 + 0.35 * 1 + 4))
    assert days.by_lot == pytest.approx(days.expected, rel=0.1)
    assert "expected 5" in walker.panel.walks.charts.accessibleName()


def test_the_supplier_is_chosen_or_that_of_the_lens(walker: Walker) -> None:
    draw(walker)
    first = walker.panel.walks.charts.spreads[-1]
    assert first.title == "How far along at first contact with S"
    assert first.note.startswith("Met by 6")
    assert first.expected == pytest.approx(1 / 3, abs=0.02)
    walker.choose("supplier", 1)
    second = walker.panel.walks.charts.spreads[-1]
    assert second.title.endswith("with T")
    assert second.note == f"Met by 100{NB}% of the walks, expected 100{NB}%."
    assert second.by_lot == pytest.approx(2 / 3)
    assert second.expected == pytest.approx(2 / 3)
    canvas = walker.window.canvas
    canvas.set_lens(replace(canvas.lens, supplier="s"))
    assert "with S" in walker.panel.walks.charts.spreads[-1].title


def test_they_are_of_the_segment_of_the_lens(walker: Walker) -> None:
    walker.choose("segment", 1)
    draw(walker)
    steps = charts(walker)["Steps, repeats counted"]
    assert steps.expected == pytest.approx(1.25 * 3.35)
    nobody = walker.panel.walks.charts.spreads[-1]
    assert nobody.told == "no walk meets this supplier before its goal"
    walker.choose("segment", 0)
    assert said(walker).endswith("This is another segment than that of the lens: draw again.")
    draw(walker)
    assert said(walker) == "1,000 walks by lot."


def test_other_lots_each_time(walker: Walker) -> None:
    draw(walker)
    first = charts(walker)["Days"].values
    draw(walker)
    assert charts(walker)["Days"].values != first


def test_an_edit_makes_them_out_of_date(walker: Walker) -> None:
    draw(walker)
    of = walker.window.session
    of.commit(edit_steps(of.journey, ["a"], "days", days=50.0))
    assert said(walker) == "1,000 walks by lot. The map has changed since: draw again."
    draw(walker)
    assert said(walker) == "1,000 walks by lot."
    assert charts(walker)["Days"].expected == pytest.approx(1.25 * (50 + 0.65 * 3 + 0.35 * 1 + 4))


def test_an_edit_while_they_are_drawn_makes_them_out_of_date_too(
    walker: Walker, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = held(monkeypatch)
    walker.press("page_walks")
    walker.press("draw")
    of = walker.window.session
    of.commit(edit_steps(of.journey, ["a"], "days", days=50.0))
    gate.set()
    walker.qtbot.waitUntil(lambda: walker.panel.walks.lots.value is not None)
    assert said(walker).endswith("draw again.")


def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Lets the thread wait before its walk number 7."""
    gate = threading.Event()
    real = lots_of._path
    count = 0

    def path(*given: object) -> object:
        nonlocal count
        count += 1
        if count == 7:
            assert gate.wait(20)
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(lots_of, "_path", path)
    return gate


def test_how_far_it_is_is_seen_and_it_can_be_stopped(walker: Walker, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = held(monkeypatch)
    walker.press("page_walks")
    walker.press("draw")
    walks = walker.panel.walks
    walker.qtbot.waitUntil(lambda: walks.progress.value() == 6)
    assert walks.progress.isVisible()
    assert said(walker) == "6 of 1,000 walks…"
    assert walker.button("draw").text() == "Stop"
    gate.set()
    walker.press("draw")
    assert walks.lots.done is None
    assert walks.lots.value is None
    assert not walks.progress.isVisible()
    assert walker.button("draw").text() == "Draw 1,000 walks"


def test_what_was_drawn_stays_when_the_next_is_stopped(
    walker: Walker, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(walker)
    value = walker.panel.walks.lots.value
    gate = held(monkeypatch)
    walker.press("draw")
    assert not walker.panel.walks.charts.isVisible()
    gate.set()
    walker.press("draw")
    assert walker.panel.walks.lots.value is value
    assert walker.panel.walks.charts.isVisible()


def test_a_supplier_that_goes_has_no_chart(walker: Walker) -> None:
    draw(walker)
    of = walker.window.session
    of.commit(remove_supplier(of.journey, "s"))
    assert "with T" in walker.panel.walks.charts.spreads[-1].title
    assert walker.panel.walks.supplier.count() == 1


def test_an_empty_map_draws_nothing(walk: Walk) -> None:
    walker = walk(documents.new_journey())
    walker.press("page_walks")
    assert not walker.button("draw").isEnabled()
    assert not walker.panel.walks.supplier.isVisible()


def test_it_speaks_dutch(walker: Walker, qtbot: QtBot) -> None:
    draw(walker)
    walker.window.desk.use_language("nl")
    assert said(walker) == "1.000 tochten door loting."
    assert charts(walker)["Dagen"].told.endswith("verwacht 10,4")


# Figures


def test_walks_that_are_caught_are_told_and_nothing_is_expected() -> None:
    found = of_map(journey("ab=0.5 ac c>c=1", touches="b.s"))
    told = told_of_walks(found)
    assert told.startswith("300 walks by lot; ")
    assert told.endswith(f"{found.lots.caught} of them got caught in a trap, have no end and are left out.")
    steps, contact = spreads(found, "s")[0], spreads(found, "s")[-1]
    assert (steps.by_lot, steps.expected) == (2.0, None)
    assert steps.told == "by lot 2; no exact figure, as customers get caught"
    assert contact.expected is None or contact.by_lot is not None


def test_where_everybody_is_caught() -> None:
    found = of_map(journey("ab b>b=1"), walks=20)
    steps = spreads(found, None)[0]
    assert (steps.values, steps.by_lot, steps.expected) == ([], None, None)
    assert steps.told == "no exact figure, as customers get caught"


def test_without_days_there_is_no_chart_of_days() -> None:
    assert [each.title for each in spreads(of_map(journey("ab")), None)] == ["Steps, repeats counted"]


def test_a_supplier_without_a_name_and_one_that_is_not_there() -> None:
    of = small()
    assert len(spreads(of_map(of), "nobody")) == 2
