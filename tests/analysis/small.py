"""Small journeys in a line of text: 'ab bc c>a' is a to b to c, with a loop back from c to a."""

from random import Random

from journeymapper.model.journey import Journey
from journeymapper.model.records import (
    Aida,
    Contact,
    Record,
    Segment,
    Sheet,
    Step,
    Supplier,
    Touch,
    Transition,
    TransitionKind,
)

WAYS: dict[str, TransitionKind] = {">": "loop", "/": "skip"}
CONTACTS: dict[str, Contact] = {".": "direct", "~": "indirect", "-": "none"}
MARKS: dict[str, Aida] = {"A": "attention", "I": "interest", "D": "desire", "C": "action"}


def journey(
    text: str, *, steps: str = "", skipped: str = "", only: str = "", touches: str = "", goal: str = ""
) -> Journey:
    """A journey from words like 'ab' (next), 'c>a' (loop), 'a/c' (skip), each with '=0.5' for a share.

    Transitions have their word without the share as id. `skipped` names the steps that segment g skips,
    `only` the transitions, by word, that g alone may take. `touches` has words like 'b.s' (supplier s has
    direct contact at b; '~' indirect, '-' none), with a mark A, I, D or C behind. `goal` is the map's.
    """
    words = text.split()
    names = "".join(word.partition("=")[0] for word in words)
    touched_steps = "".join(word[0] for word in touches.split())
    letters = dict.fromkeys(each for each in steps + names + touched_steps if each.isalpha())
    records: list[Record] = [Segment("g", "G", rank="1"), Segment("h", "H", rank="2")]
    records.append(Sheet(goal=goal or None))
    touched: dict[str, list[Touch]] = {each: [] for each in letters}
    for word in touches.split():
        touched[word[0]].append(Touch(word[2], MARKS.get(word[3:]), CONTACTS[word[1]]))
    for at, each in enumerate(sorted({word[2] for word in touches.split()})):
        records.append(Supplier(each, each.upper(), rank=f"{at:03}1"))
    for at, each in enumerate(letters):
        skips = ("g",) if each in skipped else ()
        records.append(Step(each, each, touches=tuple(touched[each]), skipped_by=skips, rank=f"{at:03}1"))
    for at, word in enumerate(words):
        name, _, share = word.partition("=")
        segments = ("g",) if name in only.split() else ()
        arrow = Transition(
            name,
            name[0],
            name[-1],
            WAYS.get(name[1], "next"),
            segments=segments,
            share=float(share) if share else None,
            rank=f"{at:03}1",
        )
        records.append(arrow)
    return Journey(records)


def random_journey(seed: int, *, size: int = 7, back: float = 0.3) -> Journey:
    """A journey of up to `size` steps with loops, alternatives, shares, skipped steps, touches and a goal."""
    draw = Random(seed)
    letters = "abcdefghijklmnop"[: draw.randint(2, size)]
    words: dict[str, str] = {}
    for at, each in enumerate(letters):
        for other in draw.sample(letters[at + 1 :], min(len(letters) - at - 1, draw.choice((1, 1, 2, 3)))):
            words[each + other] = draw.choice(("", "", "=0.5", "=0.25", "=0.1"))
        if draw.random() < back:
            words[f"{each}>{draw.choice(letters)}"] = draw.choice(("=0.2", "=0.4", "=0.4", "", "=0.7"))
    touches = {f"{draw.choice(letters)}.s" for _ in range(draw.randint(0, 2))}
    touches |= {f"{draw.choice(letters)}~t" for _ in range(draw.randint(0, 2))}
    return journey(
        " ".join(name + share for name, share in words.items()),
        skipped="".join(each for each in letters if draw.random() < 0.2),
        touches=" ".join(sorted(touches)),
        goal=draw.choice((letters[-1], draw.choice(letters), "")),
    )
