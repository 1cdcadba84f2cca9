"""A Mermaid text without what is around the diagram, and the reading of it from place to place."""

from __future__ import annotations

import json
import re
from bisect import bisect_left

from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr

_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?)\n[ \t]*---[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^[ \t]*title[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,}|:{3,})[ \t]*\{?[ \t]*mermaid\b[^\n]*$", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(%%[^\n]*)$", re.MULTILINE)
_NOT_BREAKS = re.compile(r"[^\n]")
LONGEST = 10_000
"""A label is not longer: what is not closed by then is not closed at all."""


class Source:
    """The text of the first diagram; `at` is how far it is read. What is no diagram is made spaces."""

    def __init__(self, data: bytes) -> None:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise ExchangeError(tr("line {line}: this is not text in UTF-8", line=line)) from None
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.title = ""
        self.others = 0
        """How many diagrams follow the first one."""
        text = self._front(self._fenced(text))
        text = _without_directives(text)
        self.comments = [(found.start(), found[1]) for found in _COMMENT.finditer(text)]
        self.text = _COMMENT.sub(_blank, text)
        self.at = 0
        self._breaks = [found.start() for found in re.finditer("\n", self.text)]

    def _fenced(self, text: str) -> str:
        """The first fenced diagram, where a text has any; lines stay where they are."""
        fences = list(_FENCE.finditer(text))
        if not fences:
            return text
        self.others = len(fences) - 1
        start = fences[0].end()
        end = re.compile(rf"^[ \t]*{re.escape(fences[0][1])}[ \t]*$", re.MULTILINE).search(text, start)
        return _NOT_BREAKS.sub(" ", text[:start]) + text[start : end.start() if end else len(text)]

    def _front(self, text: str) -> str:
        front = _FRONT.match(text)
        if front is None:
            return text
        title = _TITLE.search(front[1])
        self.title = _unquoted(title[1]) if title else ""
        return _NOT_BREAKS.sub(" ", front[0]) + text[front.end() :]

    def line(self, at: int | None = None) -> int:
        """The number of the line at a place, from 1; without a place, of where reading is."""
        return bisect_left(self._breaks, self.at if at is None else at) + 1

    @property
    def is_done(self) -> bool:
        return self.at >= len(self.text)

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What stands here, if it is of this pattern; reading goes on after it."""
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def find(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first thing of this pattern on this line; reading stays where it is."""
        end = self.text.find("\n", self.at)
        return pattern.search(self.text, self.at, min(len(self.text) if end < 0 else end, self.at + LONGEST))

    def until(self, end: str) -> str | None:
        """The text up to this mark, which is passed over; None where it does not come."""
        at = self.text.find(end, self.at, self.at + LONGEST)
        if at < 0:
            return None
        found, self.at = self.text[self.at : at], at + len(end)
        return found

    def rest_of_line(self) -> str:
        """What is left of this line, which is passed over."""
        at = self.text.find("\n", self.at)
        at = len(self.text) if at < 0 else at
        found, self.at = self.text[self.at : at], at
        return found.strip()


def _without_directives(text: str) -> str:
    """The text with `%%{init: ...}%%` made spaces."""
    parts, at = [], 0
    while (start := text.find("%%{", at)) >= 0 and (end := text.find("}%%", start)) >= 0:
        parts += [text[at:start], _NOT_BREAKS.sub(" ", text[start : end + 3])]
        at = end + 3
    return "".join([*parts, text[at:]])


def _blank(found: re.Match[str]) -> str:
    return _NOT_BREAKS.sub(" ", found[0])


def _unquoted(text: str) -> str:
    """A value of YAML, as plain text or in quotes."""
    if text.startswith('"'):
        try:
            value = json.loads(text)
        except ValueError:
            return text.strip('"')
        return value if isinstance(value, str) else text
    if text.startswith("'") and text.endswith("'") and len(text) > 1:
        return text[1:-1].replace("''", "'")
    return text
