"""The mix of the segments' figures in sentences."""

from __future__ import annotations

from journeymapper.analysis.chances import CLOSE
from journeymapper.analysis.mix import Mix, MixedContact
from journeymapper.i18n.figures import days_text, listed, of_hundred, percent
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey


def told_of_mix(journey: Journey, mix: Mix, supplier: str | None = None) -> list[Told]:
    """What the mix is of, how long its way takes, and the first contact with one supplier or with none."""
    names = Names(journey)
    told = [_told_shares(names, mix), _told_days(names, mix)]
    told += [_told_contact(names, each) for each in mix.suppliers if each.id == supplier]
    return told


def _told_shares(names: Names, mix: Mix) -> Told:
    parts = [
        tr("{segment} {share}", segment=names.segment(ident), share=percent(share))
        for ident, share in mix.shares.items()
    ]
    text = tr("The mix of the segments, each by its share: {segments}.", segments=listed(parts, 10))
    if abs(mix.given - 1) > CLOSE:
        text += " " + tr(
            "Their shares as given add up to {sum}, not to {all}: here they count as everybody.",
            sum=percent(mix.given),
            all=percent(1),
        )
    return Told(text)


def _told_days(names: Names, mix: Mix) -> Told:
    if mix.days is not None:
        return Told(tr("Its way takes {days} on average.", days=days_text(mix.days)))
    if mix.caught:
        text = tr(
            "How long its way takes cannot be told: customers of {segments} get caught.",
            segments=_names(names, mix.caught),
        )
    else:
        text = tr("How long its way takes cannot be told: no step on it says how many days it takes.")
    return Told(text, missing=True)


def _told_contact(names: Names, contact: MixedContact) -> Told:
    values = {"supplier": names.supplier(contact.id)}
    if not contact.reached:
        return Told(tr("In the mix nobody meets {supplier}.", **values), missing=True)
    if contact.reached >= 1 - CLOSE:
        text = tr("In the mix everybody meets {supplier}.", **values)
    else:
        count = of_hundred(contact.reached)
        if count is None:
            text = tr(
                "In the mix {share} of the customers meet {supplier}.",
                share=percent(contact.reached),
                **values,
            )
        elif count == 1:
            text = tr("In the mix 1 of 100 customers meets {supplier}.", **values)
        else:
            text = tr("In the mix {n} of 100 customers meet {supplier}.", n=count, **values)
    if contact.position is not None:
        position = tr(
            "By then they have done {position} of the way, repeats counted.",
            position=percent(contact.position),
        )
        return Told(f"{text} {position}")
    why = tr(
        "How far along they are then cannot be told: customers of {segments} get caught.",
        segments=_names(names, contact.caught),
    )
    return Told(f"{text} {why}", missing=True)


def _names(names: Names, segments: tuple[str, ...]) -> str:
    return listed([names.segment(each) for each in segments])
