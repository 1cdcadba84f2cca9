"""A map with a fault of nearly every kind."""

from journeymapper.model.journey import Journey
from journeymapper.model.records import Phase, Segment, Sheet, Step, Supplier, Transition, TransitionKind


def faulty() -> Journey:
    """a -> b -> c -> d, of which b -> d goes to an earlier phase, and the loop a -> c onward."""
    at = iter(range(100, 200))

    def step(ident: str, title: str, phase: str | None) -> Step:
        n = next(at)
        return Step(ident, title, phase=phase, x=0, y=120.0 * (n - 100), rank=str(n))

    def arrow(ident: str, way: TransitionKind = "next", share: float | None = None) -> Transition:
        return Transition(ident, ident[0], ident[-1], way, share=share, rank=str(next(at)))

    return Journey(
        [
            Sheet(title="Faulty"),
            Phase("early", "Early", rank="1"),
            Phase("late", "Late", rank="2"),
            Supplier("idle", "<b>Idle</b> & Co", rank="1"),
            Segment("dull", "Dull", rank="1"),
            step("a", "Begin", "early"),
            step("b", "Middle", "late"),
            step("c", "Middle", None),
            step("d", "", "early"),
            step("z", "Loose", "late"),
            arrow("a-b", share=0.8),
            arrow("a-c", "loop", 0.6),
            arrow("b-c"),
            arrow("c-d"),
            arrow("b-d"),
            arrow("d-a", "loop"),
        ]
    )


FAULTY = {
    "shares-over-one": 1,
    "no-goal": 1,
    "forward-loop": 1,
    "loop-share-missing": 1,
    "untouched-supplier": 1,
    "phase-order": 1,
    "untitled-step": 1,
    "loose-step": 1,
    "segment-like-everyone": 1,
    "duplicate-title": 1,
    "no-phase": 1,
    "assumed-only": 2,
}
"""Its findings by kind."""
