"""The hand-outs, each loaded when it is first written.

The figures that they tell bring numpy and networkx: a quarter of a second that the first window need not
wait for.
"""

from __future__ import annotations

from journeymapper.exchange.options import Options, Progress, quiet
from journeymapper.model.journey import Journey


def pptx(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """The journey as a presentation; needs a QGuiApplication."""
    from journeymapper.exchange.handouts.slides.deck import pptx as write  # noqa: PLC0415 - as said above

    return write(journey, options, progress)


def html(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """The journey as a page; needs a QGuiApplication."""
    from journeymapper.exchange.handouts.page.page import html as write  # noqa: PLC0415 - as said above

    return write(journey, options, progress)


def markdown(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """The journey as a report; needs a QGuiApplication."""
    from journeymapper.exchange.handouts.report.report import markdown as write  # noqa: PLC0415 - as said above

    return write(journey, options, progress)
