"""The field's terms in words, as the legend of the map has them."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.model.records import Aida, Contact, Source


def state_name(aida: Aida | None) -> str:
    """An AIDA state in a word."""
    return {
        "attention": tr("attention"),
        "interest": tr("interest"),
        "desire": tr("desire"),
        "action": tr("action"),
        None: tr("no state"),
    }[aida]


def contact_name(contact: Contact) -> str:
    """A contact in words."""
    return {
        "direct": tr("direct contact"),
        "indirect": tr("indirect contact"),
        "none": tr("in mind, without contact"),
    }[contact]


def source_name(source: Source) -> str:
    """Where a claim comes from, in words."""
    return {
        "observation": tr("observation"),
        "data": tr("measured data"),
        "interview": tr("talk with a customer"),
        "colleague": tr("colleague"),
        "social_media": tr("social media"),
        "assumption": tr("assumption"),
    }[source]
