"""What of a file was left out, as sentences with the place of each: no more of them than anybody reads."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line

MOST = 50
_LONGEST = 240


class Told:
    """Collects sentences; one that is there already is not said again."""

    def __init__(self) -> None:
        self._sentences: dict[str, None] = {}
        self._more = 0

    def add(self, sentence: str) -> None:
        """Says this, if there is room, else counts it."""
        if len(self._sentences) >= MOST:
            self._more += 1
            return
        line = one_line(sentence[: 2 * _LONGEST])
        self._sentences[line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"] = None

    def sentences(self) -> tuple[str, ...]:
        """What was said, in order, and how much more there was."""
        rest = (tr("and {count} more", count=self._more),) if self._more else ()
        return (*self._sentences, *rest)
