"""The figures of a map as `insights --json` prints them."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from journeymapper.analysis.contact import FirstContact
from journeymapper.analysis.evidence import LEVELS
from journeymapper.analysis.insights import Insights, SupplierInsight
from journeymapper.analysis.reasons import reasons
from journeymapper.i18n.insight_words import reason_text
from journeymapper.model.journey import Journey

Data = dict[str, object]


def figures(journey: Journey, found: Insights) -> Data:
    """Ids, numbers and, where there is no figure, None; the sentences in the language in use."""
    visits, duration, basis = found.expected_visits, found.duration, found.basis
    return {
        "segment": found.segment,
        "entries": list(found.entries),
        "main_route": list(found.main_route),
        "ends_at": list(found.ends_at),
        "skipped": list(found.skipped),
        "traps": [list(trap) for trap in found.traps],
        "expected_visits": None if visits is None else {step: _number(each) for step, each in visits.items()},
        "duration": duration and {"days": _number(duration.days), "steps_without": duration.steps_without},
        "basis": {
            "observed": _number(basis.observed),
            "reported": _number(basis.reported),
            "assumed": _number(basis.assumed),
            "forks_without_shares": basis.forks_without_shares,
        },
        "bottlenecks": list(found.bottlenecks),
        "out_of_sight": list(found.out_of_sight),
        "loop_shares_missing": list(found.loop_shares_missing),
        "suppliers": [_supplier(each) for each in found.suppliers],
        "together": [
            {
                "suppliers": list(each.suppliers),
                "shared": list(each.shared),
                "handovers": list(each.handovers),
            }
            for each in found.together
        ],
        "reasons": _reasons(journey, found),
    }


def _supplier(found: SupplierInsight) -> Data:
    return {
        "id": found.id,
        "first_contact": _first_contact(found.first_contact),
        "course": [{"step": mark.step, "aida": mark.aida} for mark in found.course],
        "fall_backs": [
            {"step": fall.step, "aida": fall.aida, "after": fall.after} for fall in found.fall_backs
        ],
        "blind_spots": [{"step": spot.step, "present": list(spot.present)} for spot in found.blind_spots],
    }


def _first_contact(found: FirstContact) -> Data:
    return {
        "position": _number(found.position),
        "reached": _number(found.reached),
        "after_goal": found.after_goal,
        "min": _number(found.range.least),
        "max": _number(found.range.most),
        "step": found.step,
        "started_by": found.started_by,
        "before": {level: found.before[level] for level in LEVELS},
    }


def _reasons(journey: Journey, found: Insights) -> Sequence[Data]:
    return [
        {
            "path": each.path,
            "code": each.code,
            "steps": list(each.steps),
            "message": reason_text(journey, each),
        }
        for each in reasons(found)
    ]


def _number(value: float | None) -> float | None:
    """JSON has no infinity, to which days without end may add up; and 0 has no sign."""
    return None if value is None or not isfinite(value) else value + 0.0
