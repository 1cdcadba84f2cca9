"""Small journeys in a line of text: 'ab bc c>a' is a to b to c, with a loop back from c to a."""

from journeymapper.model.journey import Journey
from journeymapper.model.records import Record, Segment, Step, Transition, TransitionKind

WAYS: dict[str, TransitionKind] = {">": "loop", "/": "skip"}


def journey(text: str, *, steps: str = "", skipped: str = "", only: str = "") -> Journey:
    """A journey from words like 'ab' (next), 'c>a' (loop), 'a/c' (skip), each with '=0.5' for a share.

    Transitions have their word without the share as id. `skipped` names the steps that segment g skips,
    `only` the transitions, by word, that g alone may take.
    """
    words = text.split()
    letters = dict.fromkeys(steps + "".join(each for word in words for each in word if each.isalpha()))
    records: list[Record] = [Segment("g", "G", rank="1"), Segment("h", "H", rank="2")]
    records += [
        Step(each, each, skipped_by=("g",) if each in skipped else (), rank=f"{at:03}1")
        for at, each in enumerate(letters)
    ]
    for at, word in enumerate(words):
        name, _, share = word.partition("=")
        way = WAYS.get(name[1], "next")
        segments = ("g",) if name in only.split() else ()
        arrow = Transition(name, name[0], name[-1], way, segments=segments, rank=f"{at:03}1")
        records.append(
            arrow
            if not share
            else Transition(
                name, name[0], name[-1], way, segments=segments, share=float(share), rank=f"{at:03}1"
            )
        )
    return Journey(records)
