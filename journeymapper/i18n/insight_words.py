"""The figures of a map in plain sentences, why a figure is missing, and why figures of your own count."""

from __future__ import annotations

from journeymapper.analysis.reasons import Reason
from journeymapper.i18n.contact_words import told_of_contact
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names, small
from journeymapper.i18n.segment_words import told_of_segment
from journeymapper.i18n.supplier_words import told_of_supplier, told_together
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey

__all__ = [
    "Told",
    "reason_text",
    "told_of_contact",
    "told_of_segment",
    "told_of_supplier",
    "told_together",
    "what_is_this",
]


def reason_text(journey: Journey, reason: Reason) -> str:
    """Why a figure does not exist, as one sentence."""
    names = Names(journey)
    figure = reason.path.rpartition(".")[2]
    about = reason.path.removeprefix("suppliers.").rpartition(".first_contact.")[0]
    what = _figures()[figure]
    why = _why(names, reason, figure)
    if not about:
        return tr("{figure} cannot be told: {why}.", figure=what, why=why)
    return tr(
        "{supplier}: {figure} cannot be told: {why}.",
        supplier=names.supplier(about),
        figure=small(what),
        why=why,
    )


def what_is_this() -> list[str]:
    """Why a figure of your own map beats the percentages that everybody quotes."""
    return [
        tr(
            "Well-known percentages of how far customers are before first contact rest on what buyers say of "
            "themselves, of other markets, and leave out suppliers who made the first move."
        ),
        tr(
            "This figure is about your own customers, for each supplier and segment, and shows who started "
            "and how much of it is known: correct the map, and the figure follows."
        ),
    ]


def _figures() -> dict[str, str]:
    return {
        "expected_visits": tr("How often each step is done"),
        "duration": tr("How long the way takes"),
        "observed": tr("Which part is observed"),
        "reported": tr("Which part is reported"),
        "assumed": tr("Which part is assumed"),
        "reached": tr("How many come to first contact"),
        "position": tr("How far along customers are at first contact"),
        "min": tr("How far along they are at least"),
        "max": tr("How far along they are at most"),
        "step": tr("At which step of the main route they meet"),
    }


def _why(names: Names, reason: Reason, figure: str) -> str:
    steps = names.steps(reason.steps)
    if reason.code == "trap":
        return tr("customers get caught in {steps}, with no way out and no end", steps=steps)
    if reason.code == "cycle":
        return tr("{steps} lead on to each other in a circle without a loop", steps=steps)
    if reason.code == "no-steps":
        return tr("no step is visited")
    if figure == "step":
        return tr("no step of the main route up to the goal has contact")
    if figure in {"min", "max"}:
        return tr("no route without going back comes to contact and to an end")
    return tr("nobody comes to a step with contact up to the goal")
