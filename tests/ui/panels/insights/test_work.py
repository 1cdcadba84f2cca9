"""Figures of all segments: those of the chosen one come first, and are shown before the others are there."""

import threading

import pytest

from journeymapper.analysis.insights import Insights, insights
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.ui.panels.insights.work import work_out
from tests.ui.panels.insights.conftest import Reader


@pytest.mark.parametrize("chosen", [None, "starter", "repeat-buyer", "gone"])
def test_the_chosen_comes_first_and_all_in_the_order_of_the_map(
    house_buyer: Journey, chosen: str | None
) -> None:
    parts = list(work_out(house_buyer, chosen))
    first = None if chosen == "gone" else chosen
    assert parts[0].by_segment == {first: insights(house_buyer, first)}
    assert [each.is_whole for each in parts] == [False, False, False, True]
    whole = parts[-1]
    assert list(whole.by_segment) == [None, "starter", "repeat-buyer"]
    assert all(each.segment == segment for segment, each in whole.by_segment.items())
    assert whole.mix is not None
    assert (whole.whole, whole.segments) == (
        insights(house_buyer),
        (insights(house_buyer, "starter"), insights(house_buyer, "repeat-buyer")),
    )


@pytest.mark.parametrize(
    ("page", "segment", "supplier", "enough"),
    [
        ("supplier", "starter", "bank", True),
        ("supplier", "starter", None, False),
        ("supplier", None, "bank", False),
        ("way", "starter", None, True),
        ("together", "starter", "bank", True),
        ("compare", "starter", "bank", False),
    ],
)
def test_what_a_part_is_enough_for(
    house_buyer: Journey, page: str, segment: str | None, supplier: str | None, enough: bool
) -> None:
    parts = list(work_out(house_buyer, "starter"))
    assert parts[0].is_enough_for(page, segment, supplier) is enough
    assert parts[-1].is_enough_for(page, segment, supplier)


def test_the_chosen_is_shown_while_the_others_are_worked_out(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def slow(journey: Journey, segment: str | None = None) -> Insights:
        assert segment == "starter" or gate.wait(20)
        return insights(journey, segment)

    monkeypatch.setattr("journeymapper.analysis.insights.insights", slow)
    reader.panel._patience.setInterval(0)
    reader.look("bank", "starter")
    reader.turn("way")
    step = reader.session.journey.steps[0].id
    reader.session.commit(edit_steps(reader.session.journey, [step], "edit-title", title="Fresh"))
    try:
        reader.qtbot.waitUntil(lambda: any("“Fresh”" in text for text in reader.texts()))
        assert reader.panel.figures.is_stale
        assert reader.panel.status.text() == "Being worked out…"
        assert not any("mix" in text for text in reader.texts())
        reader.turn("compare")
        assert reader.texts() == []
        reader.panel.copy()
        assert (
            reader.window.statusBar().currentMessage()
            == "The figures are being worked out; one moment, please."
        )
    finally:
        gate.set()
    reader.settle()
    assert reader.texts()
    assert reader.panel.status.text() == ""
