"""Files of other programs, and what is read from them."""

from pathlib import Path

from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.incoming import Incoming
from journeymapper.model.journey import Journey

FOLDER = Path(__file__).parents[2] / "data" / "foreign"


def taken(name: str) -> Incoming:
    """What is read from one of the files in tests/data/foreign."""
    return incoming((FOLDER / name).read_bytes(), Path(name).suffix)


def incoming(content: bytes | str, suffix: str) -> Incoming:
    """What is read from a file of this content and suffix."""
    read = FORMATS[suffix].read
    assert read is not None
    return read(content.encode() if isinstance(content, str) else content)


def titles(journey: Journey) -> dict[str, str]:
    return {step.id: step.title for step in journey.steps}


def arrows(journey: Journey) -> list[tuple[str, str, str, str]]:
    """Source, way, target and label of each transition."""
    return [(each.source, each.way, each.target, each.label) for each in journey.transitions]


def phases(journey: Journey) -> dict[str, str | None]:
    """The name of the phase of each step."""
    names = {each.id: each.name for each in journey.phases}
    return {step.id: names[step.phase] if step.phase else None for step in journey.steps}
