"""Who skips what: marking steps for a segment, one by one or all between two steps of its main route."""

from __future__ import annotations

from journeymapper.analysis.chances import Chances
from journeymapper.analysis.routes import between, main_route
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.edits import routes
from journeymapper.model.journey import Journey
from journeymapper.ui.canvas.stage import Stage
from journeymapper.ui.canvas.tools.connect import Connect


def skip_for(canvas: Stage) -> None:
    """The segment of the lens skips the selected steps, or does not if it skipped them all."""
    journey = canvas.session.journey
    chosen = [step.id for step in journey.steps if step.id in canvas.selection.steps]
    if not chosen:
        return
    segments = [each.id for each in journey.segments]
    segment = canvas.map.drawing.lens.segment or (segments[0] if len(segments) == 1 else None)
    if segment is not None:
        canvas.commit(routes.toggle_skip(journey, chosen, segment))
        _tell(canvas, chosen, segment)
    elif segments:
        canvas.say(tr("Who skips this? First choose the lens of a segment (Shift+F3), then press S."))
    else:
        canvas.say(tr("There are no segments yet. Make one in the panel at the left, then press S."))


def skip(canvas: Stage) -> None:
    """An arrow past steps, that some take; under a segment's lens its main route to there is skipped."""
    start, segment = canvas.selection.step, canvas.map.drawing.lens.segment
    if start is None:
        return
    if segment is None:
        canvas.begin(Connect(canvas, start, "skip"))
        return
    canvas.say(tr("Skip up to which step? Click it, or walk there with the arrows and press Enter."))
    canvas.begin(Connect(canvas, start, "skip", lambda end: _skip_between(canvas, start, end, segment)))


def _skip_between(canvas: Stage, start: str, end: str, segment: str) -> None:
    journey = canvas.session.journey
    found = between(main_route(Chances(journey, segment)), start, end)
    names = {"segment": _name(journey, segment), "start": _title(journey, start), "end": _title(journey, end)}
    if found is None:
        canvas.say(tr("The main route of {segment} does not go from “{start}” on to “{end}”.", **names))
    elif not found:
        canvas.say(tr("Between “{start}” and “{end}” there is no step to skip.", **names))
    elif canvas.commit(routes.skip_for(journey, found, segment, skip=True)):
        _tell(canvas, list(found), segment)
    else:
        canvas.say(tr("{segment} skips all between “{start}” and “{end}” already.", **names))


def _tell(canvas: Stage, steps: list[str], segment: str) -> None:
    journey = canvas.session.journey
    skipped = all(segment in journey.step(each).skipped_by for each in steps)
    name = _name(journey, segment)
    if len(steps) > 1:
        many = tr("{segment} skips {n} steps.") if skipped else tr("{segment} visits {n} steps again.")
        canvas.say(many.format(segment=name, n=len(steps)))
    else:
        one = tr("{segment} skips “{step}”.") if skipped else tr("{segment} visits “{step}” again.")
        canvas.say(one.format(segment=name, step=_title(journey, steps[0])))


def _title(journey: Journey, step: str) -> str:
    return one_line(journey.step(step).title) or tr("(no title)")


def _name(journey: Journey, segment: str) -> str:
    return next((one_line(each.name) for each in journey.segments if each.id == segment), "") or tr(
        "(no name)"
    )
