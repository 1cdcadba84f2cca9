"""Texts of users where Qt guesses whether a text is rich: tooltips would take a `<` as markup."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """The text for a tooltip that shows it letter by letter."""
    return f"<qt>{escape(text)}</qt>" if "<" in text or "&" in text else text
