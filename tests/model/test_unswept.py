"""The pause in the search for garbage."""

import gc
from collections.abc import Iterator

import pytest

from journeymapper.model.unswept import unswept


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_no_garbage_is_looked_for_until_it_is_over() -> None:
    gc.enable()
    with unswept():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_over_when_something_is_raised() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="on the way"), unswept():
        raise ValueError("on the way")
    assert gc.isenabled()


def test_who_has_paused_before_goes_on_pausing() -> None:
    gc.disable()
    with unswept(), unswept():
        pass
    assert not gc.isenabled()
