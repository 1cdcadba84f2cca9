"""Texts of users where Qt guesses whether a text is rich: tooltips would take a `<` as markup."""

from __future__ import annotations

from html import escape

_LONG = 60
"""Letters; Qt breaks lines in rich text alone."""


def plain_tip(text: str) -> str:
    """The text for a tooltip that shows it letter by letter, its lines as they are, long ones broken."""
    if len(text) <= _LONG and not any(sign in text for sign in "<&\n"):
        return text
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"
