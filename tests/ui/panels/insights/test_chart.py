"""The chart of first contacts in the panel: as wide as its place, told at the pointer, a click chooses."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from journeymapper.analysis.insights import insights
from journeymapper.drawing.contact_chart import contact_chart
from journeymapper.drawing.shapes import Group, Rect
from journeymapper.i18n.figures import percent
from journeymapper.model.edits.lists import edit_entry
from journeymapper.ui.panels.insights.chart import ContactChart
from tests.ui.panels.insights.conftest import Reader

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chart(reader: Reader) -> ContactChart:
    reader.turn("compare")
    return reader.panel.pages.chart


def pill(reader: Reader, chart: ContactChart, line: int, supplier: str) -> QPoint:
    """Where the pill of a supplier lies on a line."""
    theme = reader.canvas.drawing.theme
    drawn = contact_chart(chart.lines, chart.width(), theme).shapes[line]
    assert isinstance(drawn, Group)
    color = next(each.color for each in chart.lines[line].points if each.supplier == supplier)
    box = next(each for each in drawn.shapes if isinstance(each, Rect) and each.fill == color)
    return QPointF(drawn.x + box.x + box.width / 2, drawn.y + box.y + box.height / 2).toPoint()


def test_there_is_a_line_for_the_map_each_segment_and_the_mix(chart: ContactChart) -> None:
    assert [each.name for each in chart.lines] == [
        "All routes open",
        "Starter",
        "Repeat buyer",
        "Mix of the segments",
    ]


def test_without_all_shares_there_is_no_mix(reader: Reader, chart: ContactChart) -> None:
    reader.session.commit(edit_entry(reader.session.journey, "segment", "starter", share=None))
    reader.settle()
    assert [each.name for each in chart.lines] == ["All routes open", "Starter", "Repeat buyer"]


@pytest.mark.parametrize("line", range(4))
def test_a_click_on_a_pill_chooses_its_supplier(reader: Reader, chart: ContactChart, line: int) -> None:
    QTest.mouseClick(chart, LEFT, pos=pill(reader, chart, line, "notary"))
    assert reader.canvas.lens.supplier == "notary"
    assert reader.panel.choosers.boxes["supplier"].currentText() == "Notary"


def test_a_click_beside_the_pills_or_with_another_button_chooses_nothing(
    reader: Reader, chart: ContactChart
) -> None:
    QTest.mouseClick(chart, LEFT, pos=QPoint(2, 2))
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=pill(reader, chart, 0, "notary"))
    assert reader.canvas.lens.supplier is None


def test_the_pointer_is_a_hand_over_a_pill_alone(reader: Reader, chart: ContactChart) -> None:
    QTest.mouseMove(chart, QPoint(2, 2))
    QTest.mouseMove(chart, pill(reader, chart, 1, "notary"))
    assert chart.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(chart, QPoint(2, 2))
    assert chart.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_at_the_pointer_its_sentences_are_told(
    reader: Reader, chart: ContactChart, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: shown.append(text))
    place = pill(reader, chart, 1, "bank")
    event = QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place))
    QApplication.sendEvent(chart, event)
    assert shown == [chart.tip(QPointF(place))]
    assert "Starter" in shown[0]
    assert "By then they have done 49\u00a0% of the way" in shown[0]
    assert "In the mix everybody meets Bank" in chart.tip(QPointF(pill(reader, chart, 3, "bank")))
    assert chart.tip(QPointF(1, 1)) == ""


def test_a_name_is_never_markup(reader: Reader, chart: ContactChart) -> None:
    reader.session.commit(edit_entry(reader.session.journey, "supplier", "bank", name="<b>Bank</b>"))
    reader.settle()
    assert "&lt;b&gt;Bank" in chart.tip(QPointF(pill(reader, chart, 0, "bank")))


def test_the_list_says_what_the_chart_shows(reader: Reader, chart: ContactChart) -> None:
    journey = reader.session.journey
    told = dict(text.split(": ", 1) for text in reader.texts())
    for supplier in journey.suppliers:
        for segment, name in ((None, "all routes"), ("starter", "Starter"), ("repeat-buyer", "Repeat buyer")):
            found = insights(journey, segment)
            contact = next(each.first_contact for each in found.suppliers if each.id == supplier.id)
            if contact.position is None:
                assert told[supplier.name] == "no first contact before the goal"
            else:
                assert f"{name} {percent(contact.position)}" in told[supplier.name]
    assert chart.accessibleName()


def test_the_list_chooses_by_keyboard(reader: Reader, chart: ContactChart) -> None:
    reader.sentences.setFocus()
    reader.sentences.setCurrentIndex(reader.place("Mover:"))
    QTest.keyClick(reader.sentences, Qt.Key.Key_Enter)
    assert reader.canvas.lens.supplier == "mover"
    assert reader.sentences.hasFocus()


def test_it_is_as_high_as_its_lines_at_every_width(reader: Reader, chart: ContactChart) -> None:
    theme = reader.canvas.drawing.theme
    for width in (300, 520):
        reader.window.resizeDocks([reader.window.docks["insights"]], [width], Qt.Orientation.Horizontal)
        QApplication.processEvents()
        assert abs(reader.panel.width() - width) < 3
        assert chart.height() == round(contact_chart(chart.lines, chart.width(), theme).height)


def test_the_chosen_supplier_is_ringed(reader: Reader, chart: ContactChart) -> None:
    plain = chart.grab().toImage()
    reader.look("bank")
    assert chart.grab().toImage() != plain
