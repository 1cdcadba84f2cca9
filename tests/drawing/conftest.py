"""Drawings measure text: every test here has an application, and speaks English."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from journeymapper.i18n.language import use_language


@pytest.fixture(autouse=True)
def english(qapp: QGuiApplication) -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")
