"""Terms and codes in words that several places show: of the field, and of layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.i18n.language import tr
from journeymapper.model.records import Aida, Contact, Source

if TYPE_CHECKING:
    from journeymapper.arrange.plan import Why


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


def layout_note(why: Why) -> str:
    """Why a plain layout was made; nothing if it was not."""
    return {
        "slow": tr("The layout took too long: a plain one was made."),
        "lost": tr("The layout broke off: a plain one was made."),
        "failed": tr("The layout failed: a plain one was made."),
        "unfit": tr("The layout was not good enough: a plain one was made."),
    }.get(why, "")
