"""User text in Markdown: whatever it holds, it stays text.

After CommonMark 0.31 (commonmark.org) and what GitHub adds to it (github.github.com/gfm).
"""

from __future__ import annotations

import re

from journeymapper.exchange.handouts.plain import in_line, legible

_INLINE = re.compile(r"[\\`*_\[\]|~$^@{}]")
"""What means something anywhere in a line."""
_START = re.compile(r"[#+=-]|\d+(?=[.)])|:")
"""What means something where a block begins: headings, lists, underlines, rules, heads of tables."""
_LINK = re.compile(r"://|(?<=www)\.|(?<=WWW)\.")
"""What makes an address a link by itself."""
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def inline(text: str) -> str:
    """A text within a block, on one line."""
    return _guarded(in_line(text))


def blocks(text: str) -> str:
    """A text of several lines, which it keeps."""
    paragraphs = re.split(r"\n[ \t]*\n+", legible(text).strip())
    return "\n\n".join(
        "\\\n".join(_guarded(in_line(each)) for each in paragraph.split("\n") if each.strip())
        for paragraph in paragraphs
    )


def cell(text: str) -> str:
    """A text in a cell of a table."""
    return inline(text) or " "


def fenced(text: str, kind: str) -> str:
    """A block of another language, whatever backticks are in it."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{kind}\n{text.rstrip()}\n{fence}"


def _guarded(line: str) -> str:
    if not line:
        return ""
    start = _START.match(line)
    head = ""
    if start:
        # A number keeps its digits: its point or bracket is what makes it a list.
        is_number = start[0].isdigit()
        head = f"{start[0]}\\{line[start.end()]}" if is_number else f"\\{start[0]}"
        line = line[start.end() + is_number :]
    line = "".join(_ENTITIES.get(char, char) for char in line)
    line = _INLINE.sub(lambda found: f"\\{found[0]}", line)
    return head + _LINK.sub(lambda found: f"\\{found[0]}", line)
