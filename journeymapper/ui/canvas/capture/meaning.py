"""What signs mean in a journey: the steps, suppliers and phases that a few letters may stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from journeymapper.analysis.matching import Match, Span, best, fold
from journeymapper.drawing.badge import short_names
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.i18n.terms import state_name
from journeymapper.model.edits.capture import Said, SaidTouch
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import Aida, Supplier, TransitionKind
from journeymapper.ui.canvas.capture.line import ALONE, Sign, SignKind

MOST = 8
"""So many choices are offered at most."""
_REMEMBERED = 20
Named = Literal["step", "supplier", "phase"]
_WAYS_OUT: dict[SignKind, TransitionKind] = {"loop": "loop", "skip": "skip"}
_WAYS_IN: dict[SignKind, TransitionKind] = {"join": "next", "skip-in": "skip"}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a sign may mean: a record by its id, or with `ident` None a new one, or a sign that names nothing.

    `number` is that of a step, `short` what stands on a supplier's badge, `spans` the letters of `text` that
    were typed.
    """

    kind: SignKind
    ident: str | None
    text: str
    color: str
    number: str = ""
    short: str = ""
    spans: tuple[Span, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether it names what is not there yet."""
        return self.ident is None and self.kind not in ALONE

    @property
    def name(self) -> str:
        """How it is called in words."""
        return f"{self.number} {self.text}".strip()


@dataclass(slots=True)
class Chip:
    """A complete sign: as it was typed, blanks before it included, and where in the text it stood."""

    choice: Choice
    aida: Aida | None
    raw: str
    at: int

    @property
    def says(self) -> tuple[SignKind, str | None, str]:
        """What no line says twice: the later of two counts."""
        several = self.choice.kind not in ("phase", *ALONE)
        return self.choice.kind, *((self.choice.ident, fold(self.choice.text)) if several else (None, ""))


class Meaning:
    """Looks signs up, and remembers what was used lately."""

    def __init__(self) -> None:
        self._recent: dict[Named, list[str]] = {"step": [], "supplier": [], "phase": []}

    def choices(
        self, journey: Journey, theme: Theme, step: str, sign: Sign, new: Sequence[str] = ()
    ) -> list[Choice]:
        """What a sign at a step may mean, best first; a new supplier or phase comes last.

        `new` are the names that the line makes of the same kind, which take colours and letters too.
        """
        match group_of(sign.kind):
            case "step":
                return self._steps(journey, theme, step, sign)
            case "supplier":
                suppliers = journey.suppliers
                colors = {each.id: theme.supplier_color(at, each.color) for at, each in enumerate(suppliers)}
                names = [(each.id, each.name) for each in suppliers]
                found = self._found(sign, "supplier", names, colors, short_names(suppliers))
                taken = [*suppliers, *(Supplier(f"new {at}", name) for at, name in enumerate(new))]
                return found + _new(sign, names, theme.supplier_color(len(taken)), taken)
            case "phase":
                phases = journey.phases
                colors = {each.id: theme.phase_color(at, each.color) for at, each in enumerate(phases)}
                names = [(each.id, each.name) for each in phases]
                found = self._found(sign, "phase", names, colors, {})
                return found + _new(sign, names, theme.phase_color(len(phases) + len(new)))
        color = theme.star if sign.kind == "truth" else theme.small
        text = tr("Moment of truth") if sign.kind == "truth" else tr("Assumption")
        return [Choice(sign.kind, None, text, color)]

    def used(self, choice: Choice) -> None:
        """This was chosen: next time it is among the first."""
        group = group_of(choice.kind)
        if group is not None and choice.ident is not None:
            before = [each for each in self._recent[group] if each != choice.ident]
            self._recent[group] = [choice.ident, *before][:_REMEMBERED]

    def _steps(self, journey: Journey, theme: Theme, step: str, sign: Sign) -> list[Choice]:
        numbers, phases = step_numbers(journey), [each.id for each in journey.phases]
        own = [each.color for each in journey.phases]
        others = {each.id: each for each in journey.steps if each.id != step}
        titles = {each.id: one_line(each.title) or tr("(no title)") for each in others.values()}
        names = [(ident, f"{numbers[ident]} {title}") for ident, title in titles.items()]
        matches = best(sign.query, names, len(names), self._recent["step"])
        wanted = fold(sign.query)
        matches.sort(key=lambda match: fold(numbers[match.id]) != wanted)
        made: list[Choice] = []
        for match in matches[:MOST]:
            phase = others[match.id].phase
            at = phases.index(phase) if phase in phases else None
            color = theme.small if at is None else theme.phase_color(at, own[at])
            number = numbers[match.id]
            spans = _behind(match, len(number) + 1)
            made.append(Choice(sign.kind, match.id, titles[match.id], color, number, spans=spans))
        return made

    def _found(
        self,
        sign: Sign,
        group: Named,
        names: Sequence[tuple[str, str]],
        colors: dict[str, str],
        shorts: dict[str, str],
    ) -> list[Choice]:
        named = [(ident, one_line(name) or tr("(no name)")) for ident, name in names]
        return [
            Choice(sign.kind, each.id, each.text, colors[each.id], "", shorts.get(each.id, ""), each.spans)
            for each in best(sign.query, named, MOST - 1, self._recent[group])
        ]


def said(title: str, chips: Iterable[Chip]) -> Said:
    """A title and chips as what the step is to be given."""
    touches: list[SaidTouch] = []
    out: list[tuple[TransitionKind, str]] = []
    into: list[tuple[TransitionKind, str]] = []
    phase: Choice | None = None
    kinds: set[SignKind] = set()
    for chip in chips:
        choice = chip.choice
        kinds.add(choice.kind)
        if choice.kind == "supplier":
            touches.append(SaidTouch(choice.ident, "" if choice.ident else choice.text, chip.aida))
        elif choice.kind == "phase":
            phase = choice
        elif choice.kind in _WAYS_OUT and choice.ident:
            out.append((_WAYS_OUT[choice.kind], choice.ident))
        elif choice.kind in _WAYS_IN and choice.ident:
            into.append((_WAYS_IN[choice.kind], choice.ident))
    return Said(
        title,
        tuple(touches),
        tuple(out),
        tuple(into),
        phase=phase.ident if phase else None,
        new_phase=phase.text if phase and phase.is_new else "",
        moment_of_truth="truth" in kinds,
        assumption="assumption" in kinds,
    )


def spoken(choice: Choice, aida: Aida | None = None) -> str:
    """A choice in words, for a chip and for assistive tools."""
    name = choice.name
    if choice.is_new:
        new = tr("New supplier “{name}”") if choice.kind == "supplier" else tr("New phase “{name}”")
        name = new.format(name=name)
    if choice.kind == "supplier" and aida is not None:
        return tr("{supplier}: {state}", supplier=name, state=state_name(aida))
    if group_of(choice.kind) != "step":
        return name
    arrows: dict[SignKind, str] = {
        "loop": tr("Loop to {step}"),
        "skip": tr("Skip to {step}"),
        "join": tr("Arrow from {step}"),
        "skip-in": tr("Skip from {step}"),
    }
    return arrows[choice.kind].format(step=name)


def group_of(kind: SignKind) -> Named | None:
    """What a sign names; None if it names nothing."""
    if kind in ALONE:
        return None
    return "supplier" if kind == "supplier" else "phase" if kind == "phase" else "step"


def _new(
    sign: Sign, names: Iterable[tuple[str, str]], color: str, suppliers: Sequence[Supplier] = ()
) -> list[Choice]:
    """What would be made of a name that nobody has; it begins with a letter."""
    query = one_line(sign.query)
    if not query[:1].isalpha() or any(fold(name) == fold(query) for _, name in names):
        return []
    short = short_names((*suppliers, Supplier("", query)))[""] if sign.kind == "supplier" else ""
    return [Choice(sign.kind, None, query, color, short=short)]


def _behind(match: Match, start: int) -> tuple[Span, ...]:
    """The spans of a match in what stands behind a number."""
    return tuple((max(0, one - start), end - start) for one, end in match.spans if end > start)
