"""The beginning of a file of text, for the preview of formats that are no pictures."""

from __future__ import annotations

from time import monotonic

from journeymapper.exchange.formats import Format
from journeymapper.exchange.options import ExchangeError, Options, StoppedError
from journeymapper.i18n.language import speaking
from journeymapper.model.journey import Journey
from journeymapper.ui.exporting.brief import IN_FULL

_TEXTS = frozenset({".csv", ".mmd", ".md", ".json", ".graphml"})
_LINES, _LETTERS = 120, 8_000
_PATIENCE = 0.3
"""Seconds after which a text that is not made yet is given up."""


def beginning(form: Format, journey: Journey, options: Options) -> str:
    """The first lines of what will be written; '' for what is no text, or takes too long."""
    if form.suffix not in _TEXTS or journey.count("step") > IN_FULL:
        return ""
    end = monotonic() + _PATIENCE

    def hurry(_part: float) -> None:
        if monotonic() > end:
            raise StoppedError

    try:
        with speaking(options.language):
            data = form.write(journey, options, hurry)
    except (ExchangeError, StoppedError):
        return ""
    text = data.decode("utf-8-sig", "replace")
    shown = text[:_LETTERS].splitlines()[:_LINES]
    is_cut = len(text) > _LETTERS or len(text.splitlines()) > _LINES
    return "\n".join([*shown, "…"] if is_cut else shown)
