"""Anybody at the supplier table: any keys, any cells; all can be undone, and the table tells the truth."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from journeymapper.drawing.theme import THEMES
from journeymapper.model.session import Session
from journeymapper.storage.codec import decode, encode
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.panels.matrix.model import MatrixModel
from journeymapper.ui.panels.matrix.panel import MatrixPanel
from tests.model.sketch import contents, journey
from tests.ui.panels.matrix.test_matrix_model import told

Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ARROWS = (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End)
LETTERS = (*map(Key, range(Key.Key_A, Key.Key_Z + 1)), *map(Key, range(Key.Key_0, Key.Key_5)))
strokes = st.one_of(
    st.tuples(st.sampled_from(ARROWS), st.sampled_from((NONE, SHIFT, CTRL))),
    st.tuples(st.sampled_from(LETTERS), st.just(NONE)),
    st.tuples(
        st.sampled_from((Key.Key_Space, Key.Key_Delete, Key.Key_Return, Key.Key_Escape)), st.just(NONE)
    ),
    st.tuples(st.sampled_from((Key.Key_C, Key.Key_X, Key.Key_V, Key.Key_A)), st.just(CTRL)),
)


@pytest.mark.usefixtures("desk")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(strokes, max_size=30))
def test_whatever_is_pressed_can_be_undone(pressed: list[tuple[Qt.Key, Qt.KeyboardModifier]]) -> None:
    session = Session(journey())
    before = contents(session.journey)
    canvas = Canvas(session, THEMES["light"])
    panel = MatrixPanel(session, canvas)
    panel.resize(600, 300)
    panel.show()
    panel.table.setFocus()
    try:
        for key, held in pressed:
            QTest.keyClick(panel.table.findChild(QLineEdit) or panel.table, key, held)
            QApplication.processEvents()
        assert told(panel.table.grid) == told(MatrixModel(session, lambda: THEMES["light"]))
        assert encode(decode(encode(session.journey))) == encode(session.journey)
        assert set(session.journey.graph) == {row.id for row in panel.table.grid.rows}
        while session.undo():
            pass
        assert contents(session.journey) == before
        assert told(panel.table.grid) == told(MatrixModel(session, lambda: THEMES["light"]))
    finally:
        panel.release()
        for widget in (panel, canvas):
            widget.close()
            widget.deleteLater()
        QApplication.processEvents()
