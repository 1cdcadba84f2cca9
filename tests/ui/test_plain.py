"""What a user writes is shown letter by letter, wherever Qt would guess."""

import pytest
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication

from journeymapper.ui.plain import plain_tip

LONG = "a great many words " * 8 + "end"
ODD = [
    "two\nlines",
    LONG,
    "<b>bold</b>",
    "a < b",
    "<img src=file:///etc/passwd>",
    "R&D",
    "&lt;",
    "<qt>",
    "</qt>x",
]


@pytest.mark.parametrize("text", [*ODD, "plain", ""])
def test_a_tip_shows_the_text_itself(qapp: QApplication, text: str) -> None:
    tip = plain_tip(text)
    rich = tip.startswith("<qt>")  # without a sign of markup Qt takes a tip as it is
    assert rich == (text in ODD)
    shown = QTextDocumentFragment.fromHtml(tip).toPlainText() if rich else tip
    assert shown == text
