"""Which step is likely to be the goal of a map that has none."""

from __future__ import annotations

from journeymapper.analysis.chances import Chances
from journeymapper.analysis.routes import main_route
from journeymapper.model.journey import Journey


def likely_goal(journey: Journey) -> str | None:
    """The step of the main route where suppliers see action: a moment of truth, then that of most suppliers.

    Of equal ones the first; if nobody sees action, the step where the main route ends. None without steps.
    """
    route = [journey.step(ident) for ident in main_route(Chances(journey)).steps]
    if not route:
        return None
    actions = [sum(touch.aida == "action" for touch in step.touches) for step in route]
    if not any(actions):
        return route[-1].id
    best = max(range(len(route)), key=lambda at: (bool(actions[at]) * route[at].moment_of_truth, actions[at]))
    return route[best].id
