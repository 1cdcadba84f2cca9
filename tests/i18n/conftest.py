"""English, whatever the machine speaks, and again afterwards."""

from collections.abc import Iterator

import pytest

from journeymapper.i18n.language import use_language


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")
