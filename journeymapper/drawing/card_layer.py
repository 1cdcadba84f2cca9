"""The cards of a map, each drawn anew only where what it shows changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from journeymapper.arrange.geometry import box_around
from journeymapper.drawing.card import Card, height_of
from journeymapper.drawing.card_facts import WIDTH
from journeymapper.drawing.facts import Context, card_facts
from journeymapper.drawing.lens import KEPT, Lens
from journeymapper.drawing.present import card_signs
from journeymapper.drawing.story import Story
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.patch import Patch
from journeymapper.model.records import Record, Step, Transition


class CardLayer:
    """Cards and step numbers, and which signs occur on the cards."""

    def __init__(self, journey: Journey, theme: Theme, context: Context, story: Story) -> None:
        self.cards: dict[str, Card] = {}
        self.numbers = step_numbers(journey)
        self.signs: Counter[str] = Counter()
        self._lens = story.lens
        self._kept: dict[Lens, tuple[dict[str, Card], Counter[str]]] = {}
        self._journey = journey
        self._theme = theme
        self._goal = journey.sheet.goal
        self._todo = _still_to_do(journey)
        self.draw(self.numbers, context, story)

    def affected(self, patch: Patch) -> set[str]:
        """The steps that a patch changes, gives another number, more or less to do, or makes goal or not."""
        steps = {ident for kind, ident in patch.changes if kind == "step"}
        if not all(_keeps_numbers(change.before, change.after) for change in patch.changes.values()):
            numbers = step_numbers(self._journey)
            steps |= {step for step, number in numbers.items() if self.numbers.get(step) != number}
            self.numbers = numbers
        goal = self._journey.sheet.goal
        if goal != self._goal:
            steps |= {step for step in (goal, self._goal) if step}
            self._goal = goal
        if any(kind == "action" for kind, _ in patch.changes):
            before, self._todo = self._todo, _still_to_do(self._journey)
            steps |= {step for step in before | self._todo if before[step] != self._todo[step]}
        return steps

    def tell(self, steps: AbstractSet[str], story: Story) -> set[str]:
        """Draws these as another story tells them, where the journey has not changed; what changed."""
        changed = {ident for ident in steps if ident in self.cards}
        self._kept[self._lens] = self.cards, self.signs
        self._lens = story.lens
        known = self._kept.pop(story.lens, None)
        for lens in [*self._kept][:-KEPT]:
            del self._kept[lens]
        if known:
            self.cards, self.signs = known
            return changed
        self.cards, self.signs = dict(self.cards), self.signs.copy()
        for ident in changed:
            old = self.cards[ident]
            self.cards[ident] = new = replace(old, facts=replace(old.facts, look=story.card(ident)))
            self.signs.subtract(card_signs(old.facts))
            self.signs.update(card_signs(new.facts))
        return changed

    def draw(self, steps: Iterable[str], context: Context, story: Story) -> set[str]:
        """Draws these anew where they differ, drops those that are gone; the ids of what changed."""
        self._kept.clear()
        self._lens = story.lens
        changed = set()
        for ident in steps:
            old = self.cards.get(ident)
            new = self._card(ident, old, context, story)
            if new == old:
                continue
            changed.add(ident)
            if old and new and old.facts is new.facts:  # it lies elsewhere: thousands may at once
                self.cards[ident] = new
                continue
            if old:
                self.signs.subtract(card_signs(old.facts))
                del self.cards[ident]
            if new:
                self.signs.update(card_signs(new.facts))
                self.cards[ident] = new
        return changed

    def _card(self, ident: str, old: Card | None, context: Context, story: Story) -> Card | None:
        step = self._journey.get("step", ident)
        if not isinstance(step, Step):
            return None
        facts = card_facts(
            step, self.numbers[ident], self._goal, context, story.card(ident), self._todo[ident]
        )
        if old and old.facts == facts:
            facts = old.facts
        if old and (old.facts is facts or replace(old.facts, look=facts.look) == facts):
            height = round(old.box.height, 6)  # as it was made, however far out its box has lain since
        else:
            height = height_of(facts, self._theme)
        new = Card(ident, facts, box_around((step.x, step.y), WIDTH, height), self._theme)
        return old if new == old else new


def _still_to_do(journey: Journey) -> Counter[str]:
    """How many actions are not done yet, by the step that they are about."""
    return Counter(action.step for action in journey.actions if action.step and not action.done)


def _keeps_numbers(before: Record | None, after: Record | None) -> bool:
    """Whether a change leaves the numbers of all steps as they are."""
    return _counted(before) == _counted(after)


def _counted(record: Record | None) -> tuple[str, ...]:
    """What of a record has a say in the numbers."""
    if isinstance(record, Step):
        return record.id, record.rank
    if isinstance(record, Transition) and record.way == "next":
        return record.source, record.target
    return ()
