"""All that a map tells of one segment, or of the whole map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymapper.analysis.bottlenecks import bottlenecks
from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import Chances
from journeymapper.analysis.contact import FirstContact, FirstContacts
from journeymapper.analysis.course import (
    BlindSpot,
    FallBack,
    Mark,
    blind_spots,
    course,
    fall_backs,
    out_of_sight,
)
from journeymapper.analysis.routes import main_route
from journeymapper.analysis.together import Together, together
from journeymapper.analysis.walk import (
    Basis,
    Duration,
    basis,
    duration,
    ends_at,
    expected_visits,
    loop_shares_missing,
    skipped,
    traps,
)
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step, Supplier


@dataclass(frozen=True, slots=True)
class SupplierInsight:
    """What a map tells one supplier."""

    id: str
    first_contact: FirstContact
    course: tuple[Mark, ...]
    fall_backs: tuple[FallBack, ...]
    blind_spots: tuple[BlindSpot, ...]


@dataclass(frozen=True, slots=True)
class Insights:
    """The figures of a segment (None: the whole map). Steps are in file order unless they are a route."""

    segment: str | None
    entries: tuple[str, ...]
    main_route: tuple[str, ...]
    ends_at: tuple[str, ...]
    skipped: tuple[str, ...]
    traps: tuple[tuple[str, ...], ...]
    expected_visits: Mapping[str, float] | None
    duration: Duration | None
    basis: Basis
    bottlenecks: tuple[str, ...]
    out_of_sight: tuple[str, ...]
    loop_shares_missing: tuple[str, ...]
    suppliers: tuple[SupplierInsight, ...]
    together: tuple[Together, ...]


def insights(journey: Journey, segment: str | None = None, supplier: str | None = None) -> Insights:
    """The figures of a segment, for all suppliers or for one and whom it can work with."""
    chain = Chain(Chances(journey, segment))
    route = main_route(chain.chances).steps
    steps = [journey.step(each) for each in route]
    caught = traps(chain)
    visits = None if caught else expected_visits(chain)
    everybody = [each.id for each in journey.suppliers]
    contacts = FirstContacts(chain, route)
    return Insights(
        segment=segment,
        entries=chain.ids(chain.starts),
        main_route=route,
        ends_at=ends_at(chain),
        skipped=skipped(chain),
        traps=tuple(chain.ids(each) for each in caught),
        expected_visits=None if visits is None else {chain.steps[at].id: each for at, each in visits.items()},
        duration=None if visits is None else duration(chain, visits),
        basis=basis(chain, visits),
        bottlenecks=bottlenecks(chain, journey.sheet.goal),
        out_of_sight=out_of_sight(steps),
        loop_shares_missing=loop_shares_missing(chain.chances),
        suppliers=tuple(
            _told(each, contacts, steps, everybody)
            for each in journey.suppliers
            if supplier in (None, each.id)
        ),
        together=tuple(
            pair for pair in together(chain, everybody) if supplier is None or supplier in pair.suppliers
        ),
    )


def _told(
    supplier: Supplier, contacts: FirstContacts, route: Sequence[Step], suppliers: Sequence[str]
) -> SupplierInsight:
    marks = course(route, supplier.id)
    return SupplierInsight(
        supplier.id,
        contacts.of(supplier),
        marks,
        fall_backs(marks),
        blind_spots(route, supplier.id, suppliers),
    )
