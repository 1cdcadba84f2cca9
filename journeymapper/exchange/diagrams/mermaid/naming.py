"""Ids and texts as Mermaid takes them, and back.

Mermaid's entities (`#35;`, `#quot;`) hold any character, so that a text comes back as it was; ids are
letters, digits and a few signs, and must not begin with a word of the language.
"""

from __future__ import annotations

import html
import re

_WORD = re.compile(
    r"(?:call|class|classdef|click|default|direction|end|flowchart|graph|href|interpolate|linkstyle|style"
    r"|subgraph|acctitle|accdescr)(?![A-Za-z0-9_])",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(?!(?:jm_|phase_)|[ox]-)[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*")
_MADE = re.compile(r"jm_(?:[A-Za-z0-9]|_[0-9a-f]+_)+")
_HELD = re.compile("_([0-9a-f]+)_|(.)")
_ESCAPED = re.compile(r"[\"#&<>`{}\\\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|^\s|\s$")
_STYLED = re.compile(r":(?=\S*#)")
_ENTITY = re.compile(r"[#&](#?\w{1,32});")
_BREAK = re.compile(r"<\s*br\s*/?\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_ICON = re.compile(r"\bfa[a-z]?:fa-[\w-]+\s?")
_STRONG = re.compile(r"(\*\*|__|[*_])(?=\S)(.{1,500}?)(?<=\S)\1")


def name_of(ident: str) -> str:
    """An id as Mermaid takes it; no two ids become one, and none begins with `phase_`."""
    if _PLAIN.fullmatch(ident) and not _WORD.match(ident):
        return ident
    held = (each if each.isascii() and each.isalnum() else f"_{ord(each):x}_" for each in ident)
    return "jm_" + "".join(held)


def ident_of(name: str) -> str:
    """The id that `name_of` made this of; any other name is itself."""
    if not _MADE.fullmatch(name):
        return name
    try:
        ident = _HELD.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], name[3:])
    except (ValueError, OverflowError):
        return name
    return ident if name_of(ident) == name else name


def quoted(text: str) -> str:
    """A text in quotes, for any place where Mermaid takes one; nothing in it is read as anything else."""
    held = "<br>".join(_ESCAPED.sub(_entity, line) for line in text.split("\n"))
    # What looks like a style would lose its last semicolon.
    return f'"{_STYLED.sub("#58;", held) or " "}"'


def read_text(text: str) -> str:
    """What a label says: entities as their characters, breaks as lines, other markup left out."""
    text = text.strip()
    if text.startswith("`") and text.endswith("`") and len(text) > 1:
        text = _STRONG.sub(r"\2", text[1:-1].strip())
    text = _TAG.sub("", _BREAK.sub("\n", text))
    return _ENTITY.sub(_character, _ICON.sub("", text))


def _entity(found: re.Match[str]) -> str:
    return f"#{ord(found[0])};"


def _character(found: re.Match[str]) -> str:
    name = found[1].removeprefix("#")
    if name.isascii() and name.isdigit():
        number = int(name)
        is_character = len(name) <= 7 and number < 0x110000 and not 0xD800 <= number < 0xE000
        return chr(number) if is_character else found[0]
    character = html.unescape(f"&{name};")
    return found[0] if character.startswith("&") and name != "amp" else character
