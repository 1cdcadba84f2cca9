"""Whole journeys to be laid out: three invented ones, and seeded ones of any size. All lie about untidily."""

import random
from collections.abc import Iterable, Sequence
from itertools import pairwise

from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Phase, Record, Step, Transition, TransitionKind

Arrow = tuple[str, str, TransitionKind, str]


def journey(title: str, phases: Sequence[tuple[str, Sequence[str]]], arrows: Iterable[Arrow]) -> Journey:
    """Steps are named by what stands before the colon of their text; they lie about at random."""
    fresh, chance = ranks(), random.Random(title)
    records: list[Record] = [Phase(f"p{at}", name, rank=next(fresh)) for at, (name, _) in enumerate(phases)]
    count = sum(len(steps) for _, steps in phases)
    places = [(at % 6 * 300.0, at // 6 * 170.0) for at in range(count)]
    chance.shuffle(places)
    for at, (_, steps) in enumerate(phases):
        for text in steps:
            ident, name = text.split(": ")
            x, y = places.pop()
            x, y = x + chance.randrange(40), y + chance.randrange(40)
            records.append(Step(ident, name, phase=f"p{at}", x=x, y=y, rank=next(fresh)))
    for at, (source, target, way, label) in enumerate(arrows):
        records.append(Transition(f"t{at}", source, target, way, label, rank=next(fresh)))
    return Journey(records)


def chain(text: str) -> list[Arrow]:
    """Arrows from each to the next."""
    keys = text.split()
    return [(one, other, "next", "") for one, other in pairwise(keys)]


def patient() -> Journey:
    """A patient with a painful knee: waiting, two ways of treatment, and checks that come again."""
    return journey(
        "A painful knee",
        (
            ("Complaint", ("feel: Feels pain in the knee", "wait: Waits whether it passes", "read: Reads")),
            ("Doctor", ("gp: Sees the general practitioner", "pills: Takes pain killers", "refer: Referral")),
            ("Hospital", ("scan: Has a scan made", "talk: Talks it over with the surgeon", "think: Thinks")),
            ("Treatment", ("train: Trains with a therapist", "prepare: Prepares", "operate: Is operated on")),
            ("Recovery", ("home: Recovers at home", "check: Has it checked", "sport: Takes up sport again")),
        ),
        [
            *chain("feel wait gp pills refer scan talk think prepare operate home check sport"),
            ("feel", "read", "next", "curious"),
            ("read", "gp", "next", ""),
            ("pills", "gp", "loop", "no better"),
            ("gp", "refer", "skip", "urgent"),
            ("think", "train", "next", "rather not"),
            ("train", "check", "next", ""),
            ("think", "talk", "loop", "in doubt"),
            ("check", "home", "loop", "not yet"),
            ("train", "prepare", "skip", "no better"),
        ],
    )


def car_buyer() -> Journey:
    """A car buyer who visits dealers in turn, and drives until the next car."""
    return journey(
        "The next car",
        (
            ("Wish", ("old: The old car fails its test", "new: New or used, own or lease", "money: Budget")),
            ("Search", ("sites: Compares on sites", "ask: Asks friends", "list: Makes a short list")),
            ("Try", ("visit: Visits a dealer", "drive: Makes a test drive", "offer: Gets an offer")),
            (
                "Buy",
                (
                    "trade: Trades in the old car",
                    "loan: Arranges a loan",
                    "cash: Pays at once",
                    "sign: Signs",
                ),
            ),
            (
                "Drive",
                ("fetch: Fetches the car", "use: Drives", "service: Has it serviced", "sell: Sells it"),
            ),
        ),
        [
            *chain("old new money sites list visit drive offer trade loan sign fetch use service sell"),
            ("money", "ask", "next", ""),
            ("ask", "list", "next", ""),
            ("list", "sites", "loop", "nothing fits"),
            ("offer", "visit", "loop", "another dealer"),
            ("trade", "cash", "next", "has savings"),
            ("cash", "sign", "next", ""),
            ("offer", "loan", "skip", "no old car"),
            ("service", "use", "loop", "each year"),
            ("sell", "new", "loop", "the next one"),
        ],
    )


def business_buyer() -> Journey:
    """A firm buys software: seven people decide, each at a step of their own, and some send it back."""
    deciders = ("user", "chief", "works", "legal", "safety", "buyer", "board")
    weighs = [f"{each}: The {each} weighs it" for each in deciders]
    arrows = chain("need team demands market briefs demo short")
    for each in deciders:
        arrows += [("short", each, "next", ""), (each, "vote", "next", "")]
    arrows += chain("vote bargain contract pilot roll review renew")
    arrows += [
        ("safety", "demands", "loop", "not safe"),
        ("vote", "market", "loop", "no majority"),
        ("pilot", "bargain", "loop", "too slow"),
        ("need", "demo", "skip", "knows a seller"),
        ("review", "roll", "loop", "next site"),
    ]
    return journey(
        "Software for a firm",
        (
            ("Need", ("need: Something takes too long", "team: A team is formed", "demands: Demands")),
            (
                "Market",
                ("market: Scans the market", "briefs: Sends briefs", "demo: Sees demos", "short: Short list"),
            ),
            ("Decide", (*weighs, "vote: They vote")),
            ("Buy", ("bargain: Bargains", "contract: Makes a contract", "pilot: Runs a pilot")),
            ("Use", ("roll: Rolls it out", "review: Reviews it", "renew: Renews or leaves")),
        ),
        arrows,
    )


def seeded(count: int, seed: int = 0, phases: int = 5) -> Journey:
    """A journey of so many steps: a way on with alternatives, a tenth of loops and of skips."""
    chance, fresh = random.Random(f"{count} {seed}"), ranks()
    records: list[Record] = [Phase(f"p{at}", f"Phase {at + 1}", rank=next(fresh)) for at in range(phases)]
    for at in range(count):
        phase = f"p{at * phases // count}" if phases else None
        place = chance.randrange(40) * 300.0, chance.randrange(40) * 170.0
        records.append(Step(f"n{at}", f"Step {at} of the way", "", "", phase, *place, rank=next(fresh)))
    arrows: list[Arrow] = []
    at = 0
    while at < count - 1:
        width = min(chance.choice((2, 2, 3, 4)), count - at - 2) if chance.random() < 0.12 else 1
        if width > 1:
            for branch in range(at + 1, at + 1 + width):
                arrows.append((f"n{at}", f"n{branch}", "next", "some"))
                arrows.append((f"n{branch}", f"n{at + width + 1}", "next", ""))
            at += width + 1
        else:
            arrows.append((f"n{at}", f"n{at + 1}", "next", "most" if chance.random() < 0.1 else ""))
            at += 1
        if chance.random() < 0.1:
            arrows.append((f"n{at}", f"n{max(0, at - chance.randint(2, 12))}", "loop", "once more"))
        if chance.random() < 0.1 and at + 3 < count:
            arrows.append((f"n{at}", f"n{min(count - 1, at + chance.randint(2, 8))}", "skip", "in a hurry"))
    for number, (source, target, way, label) in enumerate(arrows):
        records.append(Transition(f"t{number}", source, target, way, label, rank=next(fresh)))
    return Journey(records)
