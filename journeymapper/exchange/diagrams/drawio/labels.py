"""Labels of draw.io, which are HTML: a text as one, and what one says as text."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]{0,2000})?/?>")
_UNSEEN = re.compile(r"<(style|script)\b", re.IGNORECASE)
_BLOCKS = {"div", "p", "li", "tr", "ul", "ol", "table", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}


def as_label(text: str) -> str:
    """A text as HTML that shows just that."""
    return html.escape(text, quote=False).replace("\n", "<br>")


def as_text(label: str) -> str:
    """What a label says: a block begins a line of its own, other markup is left out."""
    if "<" not in label and "&" not in label:
        return label
    text = _TAG.sub(_line, _seen(label))
    return html.unescape(text.removeprefix("\0").replace("\0\n", "\n").replace("\0", "\n"))


def as_plain_text(label: str) -> str:
    """The same without the spaces and empty lines that a label was laid out with."""
    text = as_text(label).replace("\xa0", " ")
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _seen(label: str) -> str:
    """A label without what is written in it for the program that shows it."""
    parts, at, plain = [], 0, label.lower()
    while found := _UNSEEN.search(label, at):
        end = plain.find(f"</{found[1].lower()}", found.end())
        parts.append(label[at : found.start()])
        if end < 0:
            return "".join(parts)
        at = end
    return "".join([*parts, label[at:]])


def _line(found: re.Match[str]) -> str:
    name = found[2].lower()
    if name == "br":
        return "\n"
    return "\0" if name in _BLOCKS and not found[1] else ""
