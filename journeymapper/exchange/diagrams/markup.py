"""Writing XML: any text at all becomes one that every program reads, and ids come back as they were."""

from __future__ import annotations

import re
from collections.abc import Mapping

_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_UNCLEAN = re.compile(f"[{_FORBIDDEN}]")
_UNSAFE = re.compile(f"[{_FORBIDDEN}%]")
_KEPT = re.compile("%([0-9A-CEF][0-9A-F]{3}|D[0-7][0-9A-F]{2})")
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = _IN_TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def clean(text: str) -> str:
    """The text with what XML cannot hold replaced."""
    return _UNCLEAN.sub("\N{REPLACEMENT CHARACTER}", text)


def clean_json(text: str) -> str:
    """JSON with what XML cannot hold written as JSON's own escapes: nothing of it is lost."""
    return _UNCLEAN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def escaped(text: str) -> str:
    """Text between tags."""
    return clean(text).translate(_IN_TEXT)


def attributes(values: Mapping[str, object]) -> str:
    """The attributes of a tag, each after a space."""
    return "".join(
        f' {name}="{clean(str(value)).translate(_IN_ATTRIBUTE)}"' for name, value in values.items()
    )


def safe(ident: str) -> str:
    """An id in characters that XML can hold; no two ids become one."""
    return _UNSAFE.sub(lambda found: f"%{ord(found[0]):04X}", ident)


def unsafe(ident: str) -> str:
    """The id that `safe` made this of."""
    return _KEPT.sub(lambda found: chr(int(found[1], 16)), ident)
