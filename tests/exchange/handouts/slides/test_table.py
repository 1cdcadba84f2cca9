"""Tables and lists on slides: as many slides as they need, nothing lost, nothing below the edge."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pptx import Presentation

from journeymapper.drawing.theme import LIGHT
from journeymapper.exchange.handouts.slides.presentation import BODY, Deck
from journeymapper.exchange.handouts.slides.table import Columns, add_list, add_table, even, small
from journeymapper.i18n.insight_tables import Table

pytestmark = pytest.mark.usefixtures("qapp")

EMU = 9525


def deck() -> Deck:
    return Deck(LIGHT, "Title", "en")


def slides(of: Deck) -> list[Any]:
    return list(Presentation(io.BytesIO(of.save())).slides)


def cells(slide: Any) -> list[str]:
    return ["".join(each.text or "" for each in cell.iter("{*}t")) for cell in slide._element.iter("{*}tc")]


def table(rows: int, text: str = "cell") -> Table:
    return Table("Things", ("Name", "What"), tuple((f"row {at}", text) for at in range(rows)))


def test_a_short_table_is_on_one_slide() -> None:
    made = deck()
    assert add_table(made, table(3), even(table(3), 0.3), "what it is") == 1
    (slide,) = slides(made)
    assert slide.shapes.title.text == "Things"
    assert cells(slide) == ["Name", "What", "row 0", "cell", "row 1", "cell", "row 2", "cell"]


@pytest.mark.parametrize("text", ["cell", "many words " * 40])
def test_a_long_table_goes_on_with_its_head_and_ends_above_the_edge(text: str) -> None:
    made, whole = deck(), table(70, text)
    count = add_table(made, whole, even(whole, 0.3))
    found = slides(made)
    assert len(found) == count > 1
    assert found[0].shapes.title.text == f"Things (1 of {count})"
    assert all(cells(slide)[:2] == ["Name", "What"] for slide in found)
    rows = [name for slide in found for name in cells(slide)[2::2]]
    assert rows == [f"row {at}" for at in range(70)]
    for slide in found:
        high = sum(int(row.get("h")) for row in slide._element.iter("{*}tr"))
        assert BODY.top * EMU + high <= BODY.bottom * EMU + 2


def test_a_row_that_is_higher_than_a_slide_does_not_go_on_for_ever() -> None:
    made = deck()
    whole = table(2, "word " * 5000)
    assert add_table(made, whole, Columns((200.0, 200.0))) == 2


def test_columns_fill_the_slide() -> None:
    whole = table(1)
    for columns in (even(whole, 0.25), small(whole, 0.25)):
        assert sum(columns.widths) == pytest.approx(BODY.width)
    assert even(whole, 0.25).widths[0] == pytest.approx(BODY.width / 4)


def test_a_table_of_one_column_is_that_wide() -> None:
    made = deck()
    alone = Table("Steps", ("Step",), (("One",),))
    assert add_table(made, alone, even(alone, 1.0)) == 1
    assert cells(slides(made)[0]) == ["Step", "One"]


def test_a_list_goes_on_and_ends_with_how_many_there_are_more() -> None:
    made = deck()
    texts = [f"sentence {at} " + "with many words " * 10 for at in range(200)]
    assert add_list(made, "Told", texts) == 3
    found = slides(made)
    shown = [
        "".join(each.text or "" for each in p.iter("{*}t")) for s in found for p in s._element.iter("{*}p")
    ]
    told = [each for each in shown if each.startswith("•\tsentence")]
    assert told[0].startswith("•\tsentence 0 ")
    assert shown[-1] == f"•\tAnd {200 - len(told)} more."


def test_a_short_list_is_told_whole() -> None:
    made = deck()
    assert add_list(made, "Told", ["one", "two"], "about") == 1
    shown = "".join(each.text or "" for each in slides(made)[0]._element.iter("{*}t"))
    assert shown == "Toldabout•\tone•\ttwo"


def test_a_long_title_is_set_smaller() -> None:
    made = deck()
    made.add("word " * 60)
    made.add("short")
    long, short = slides(made)
    (size,) = {
        each.get("sz") for each in long.shapes.title._element.iter("{*}rPr", "{*}defRPr") if each.get("sz")
    }
    assert int(size) < 26 * 75
    assert not [each for each in short.shapes.title._element.iter("{*}rPr", "{*}defRPr") if each.get("sz")]
