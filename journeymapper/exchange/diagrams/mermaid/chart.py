"""The statements of a Mermaid flowchart: nodes, arrows between them, and subgraphs."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product

from journeymapper.exchange.diagrams.gathering import check_number
from journeymapper.exchange.diagrams.mermaid.naming import read_text
from journeymapper.exchange.diagrams.mermaid.source import Source

_SPACE = re.compile(r"[ \t]*")
_GAP = re.compile(r"[\s;]*")
_END = re.compile(r"[ \t]*(?=[\n;]|\Z)")
_ID = re.compile(r"(?:[^\s\[\](){}<>|&;:,@~\"^=.-]|-(?![-.>])|=(?!=)|\.(?!-)|:(?!::))+")
_CLASS = re.compile(r":::([\w,-]+)")
_AND = re.compile(r"\s*&\s*")
_EDGE_ID = re.compile(r"[ \t]*([^\s\"@]{1,200})@(?=[xo<]?(?:--|==|-\.))")
_LINK = re.compile(
    r"\s*(?:(?P<thin>[xo<]?--+[-xo>])|(?P<thick>[xo<]?==+[=xo>])|(?P<dotted>[xo<]?-?\.+-[xo>]?)|(?P<hidden>~~~+))\s*"
)
_OPEN = {
    "thin": (re.compile(r"\s*[xo<]?--\s*"), re.compile(r"\s*[xo<]?--+[-xo>]\s*")),
    "thick": (re.compile(r"\s*[xo<]?==\s*"), re.compile(r"\s*[xo<]?==+[=xo>]\s*")),
    "dotted": (re.compile(r"\s*[xo<]?-\.\s*"), re.compile(r"\s*[xo<]?-?\.+-[xo>]?\s*")),
}
"""How an arrow begins that has its text in it, and how it ends."""
_PIPE = re.compile(r"[ \t]*\|\s*")
_QUOTED = re.compile(r'\s*"([^"]{0,10000})"[ \t]*')
_LABEL = re.compile(r"""\blabel\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,}\n]+))""")
_WORD = re.compile(
    r"(subgraph|end|direction|classDef|class|style|linkStyle|click|accTitle|accDescr)(?![\w-])", re.IGNORECASE
)
_IS_NODE = re.compile(r"[ \t]*(?:--|==|-\.|\[|\(|\{|>|:::|&|@)")
"""After a word: then it is a node that is called so."""
_ABOUT = ("acctitle", "accdescr")
"""What is said of the chart: never nodes."""
_DEEPEST = 50
"""Of so many subgraphs in each other a node is said to lie in."""
_SHAPES = (
    *(("(((", ")))"), ("((", "))"), ("([", "])"), ("[[", "]]"), ("[(", ")]"), ("{{", "}}"), ("(-", "-)")),
    *(
        ("[/", "/]"),
        ("[/", "\\]"),
        ("[\\", "\\]"),
        ("[\\", "/]"),
        ("[", "]"),
        ("(", ")"),
        ("{", "}"),
        (">", "]"),
    ),
)
"""How the text of a node is put in brackets, longer ones first; it is a step whatever its shape."""


@dataclass(slots=True)
class Box:
    """A node: its label, None where it has none; the subgraphs around it, outermost first; its classes."""

    line: int
    label: str | None = None
    within: tuple[str, ...] = ()
    classes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Line:
    """An arrow: `look` is thin, thick or dotted; it may point both ways or not at all."""

    source: str
    target: str
    look: str
    label: str
    line: int
    both: bool = False


@dataclass(slots=True)
class Frame:
    """A subgraph: its title, and the line on which it begins."""

    title: str
    line: int


@dataclass(slots=True)
class Chart:
    """What a flowchart says; `missed` are lines that could not be read, `others` lines by what they are."""

    boxes: dict[str, Box] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    frames: dict[str, Frame] = field(default_factory=dict)
    clicks: list[tuple[int, str]] = field(default_factory=list)
    title: str = ""
    description: str = ""
    missed: list[tuple[int, str]] = field(default_factory=list)
    others: dict[str, int] = field(default_factory=dict)
    """Words whose lines say how things look, with the line of the first."""


class ChartReader:
    """Reads the statements of a flowchart, one after another; one that cannot be read is missed."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._chart = Chart()
        self._within: list[str] = []
        self._arrows: set[str] = set()
        self._words: dict[str, Callable[[int], None]] = {
            "subgraph": self._subgraph,
            "end": self._end,
            "direction": lambda _line: None,
            "class": self._class,
            "click": lambda line: self._chart.clicks.append((line, source.rest_of_line())),
            "acctitle": lambda _line: setattr(self._chart, "title", self._after_colon()),
            "accdescr": self._describe,
        }

    def chart(self) -> Chart:
        """All that the source says, from where it is."""
        source = self._source
        while source.take(_GAP) is not None and not source.is_done:
            line, start = source.line(), source.at
            word = source.take(_WORD)
            if word and (word[1].lower() in _ABOUT or not _IS_NODE.match(source.text, source.at)):
                self._word(word[1].lower(), line)
                source.rest_of_line()
                continue
            source.at = start
            if not self._statement(line) or source.take(_END) is None:
                source.at = max(start, source.at)
                self._chart.missed.append((line, source.rest_of_line()))
        return self._chart

    def _word(self, word: str, line: int) -> None:
        if word in self._words:
            self._words[word](line)
        else:
            self._chart.others.setdefault(word, line)

    def _subgraph(self, line: int) -> None:
        source = self._source
        source.take(_SPACE)
        start = source.at
        quoted = source.take(_QUOTED)
        if quoted:
            name = label = read_text(quoted[1])
        else:
            found = source.take(_ID)
            source.take(_SPACE)
            name = found[0] if found else ""
            text = self._text()
            label = name if text is None else text
            rest = source.rest_of_line().rstrip(";").rstrip()
            if rest:
                name = label = read_text(source.text[start : source.at])
        name = name or f"{line}"
        self._within.append(name)
        self._chart.frames.setdefault(name, Frame(label, line))

    def _end(self, _line: int) -> None:
        if self._within:
            self._within.pop()

    def _class(self, _line: int) -> None:
        names, _, wanted = self._source.rest_of_line().rstrip(";").partition(" ")
        for name in names.split(","):
            if name in self._chart.boxes:
                self._chart.boxes[name].classes += wanted.strip().split(",")

    def _describe(self, _line: int) -> None:
        source = self._source
        source.take(_SPACE)
        if source.text.startswith("{", source.at):
            source.at += 1
            self._chart.description = (source.until("}") or "").strip()
        else:
            self._chart.description = self._after_colon()

    def _after_colon(self) -> str:
        return self._source.rest_of_line().removeprefix(":").strip()

    def _statement(self, line: int) -> bool:
        """Nodes, and arrows from each to each of the next ones; whether all of it could be read."""
        before = self._nodes(line)
        while before:
            if self._source.take(_END) is not None:
                return True
            found = self._link()
            if found is None:
                return False
            look, label, mark = found
            after = self._nodes(line)
            check_number(len(self._chart.lines) + len(before) * len(after))
            if look != "hidden":
                both = mark.strip()[:1] == "<"
                made = product(before, after)
                self._chart.lines += [Line(*ends, look, label, line, both) for ends in made]
            before = after
        return False

    def _nodes(self, line: int) -> list[str]:
        """The nodes that stand here, joined by `&`; none where there is something else."""
        names = []
        while True:
            found = self._source.take(_ID)
            if found is None:
                return []
            self._node(found[0], line)
            names.append(found[0])
            if self._source.take(_AND) is None:
                return names

    def _node(self, name: str, line: int) -> None:
        label = self._text()
        found = self._source.take(_CLASS)
        if name in self._chart.frames or name in self._arrows:
            return
        box = self._chart.boxes.setdefault(name, Box(line))
        box.within = box.within or tuple(self._within[:_DEEPEST])
        box.label = label if label is not None else box.label
        if found:
            box.classes += found[1].split(",")

    def _text(self) -> str | None:
        """The label in brackets that stands here, or None."""
        source = self._source
        start = source.at
        if source.text.startswith("@{", start):
            inner = source.until("}")
            found = _LABEL.search(inner or "")
            return read_text(next(filter(None, found.groups()), "")) if found else None
        for opening, closing in _SHAPES:
            if not source.text.startswith(opening, start):
                continue
            source.at = start + len(opening)
            quoted = source.take(_QUOTED)
            if quoted and source.text.startswith(closing, source.at):
                source.at += len(closing)
                return read_text(quoted[1])
            source.at = start + len(opening)
            text = source.until(closing)
            nearer = (end for begin, end in _SHAPES if begin == opening and end != closing)
            if text is not None and not any(each in text for each in ('"', "\n", *nearer)):
                return read_text(text)
        source.at = start
        return None

    def _link(self) -> tuple[str, str, str] | None:
        """Look, label and mark of the arrow that stands here, or None."""
        source = self._source
        start = source.at
        if named := source.take(_EDGE_ID):
            self._arrows.add(named[1])
        found = source.take(_LINK)
        if found:
            look = next(name for name, mark in found.groupdict().items() if mark)
            return look, self._piped(), found[0]
        for look, (opening, closing) in _OPEN.items():
            first = source.take(opening)
            if first is None:
                continue
            quoted = source.take(_QUOTED)
            last = source.take(closing) if quoted else source.find(closing)
            if last is None:
                break
            label = quoted[1] if quoted else source.text[source.at : last.start()]
            source.at = last.end()
            return look, read_text(label), first[0]
        source.at = start
        return None

    def _piped(self) -> str:
        """The text of an arrow between bars, that stands here or not."""
        source = self._source
        if source.take(_PIPE) is None:
            return ""
        quoted = source.take(_QUOTED)
        text = source.until("|") or ""
        source.take(_SPACE)
        return read_text(quoted[1] if quoted else text)
