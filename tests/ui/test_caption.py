"""What a map is called in the title of its window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.model.records import Sheet
from journeymapper.model.session import Session
from journeymapper.ui.caption import caption, name_of
from journeymapper.ui.keeper import NEW, Origin


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


def test_a_file_goes_before_a_title_and_a_title_before_untitled() -> None:
    titled = Journey([Sheet(title="A\ntrip  to town")])
    assert name_of(Session(titled, Path("/home/trip.journey")), NEW) == "trip.journey"
    assert name_of(Session(titled), NEW) == "A trip to town"
    assert name_of(Session(), NEW) == "Untitled"


def test_a_copy_is_called_as_the_file_that_it_comes_from() -> None:
    origin = Origin(offered=Path("/home/trip.journey"), state="version")
    assert name_of(Session(Journey([Sheet(title="A trip")])), origin) == "trip.journey"
    assert name_of(Session(path=Path("new.journey")), origin) == "new.journey"


@pytest.mark.parametrize(
    ("origin", "english", "dutch"),
    [
        (NEW, "", ""),
        (Origin(state="recovered"), " (recovered)", " (teruggehaald)"),
        (Origin(state="version"), " (earlier version)", " (eerdere versie)"),
        (Origin(state="copy"), " (copy)", " (kopie)"),
        (Origin(read_only=True), " (read-only)", " (alleen-lezen)"),
    ],
)
def test_what_is_special_about_a_map_is_told(origin: Origin, english: str, dutch: str) -> None:
    session = Session(path=Path("trip.journey"))
    assert caption(session, origin) == f"trip.journey{english}[*] – JourneyMapper"
    use_language("nl")
    assert caption(session, origin) == f"trip.journey{dutch}[*] – JourneyMapper"


def test_a_name_is_not_taken_for_the_mark_of_changes() -> None:
    """Qt shows the mark twice written as itself."""
    assert caption(Session(path=Path("a[*].journey")), NEW) == "a[*][*].journey[*] – JourneyMapper"
