"""Shares as people write them."""

from __future__ import annotations

from journeymapper.i18n.language import current_language


def hundredths(counts: list[int]) -> list[int]:
    """Whole percentages of a sum that add up to 100: the largest remainders are rounded up (Hare)."""
    total = sum(counts)
    exact = [100 * count / total for count in counts]
    parts = [int(each) for each in exact]
    order = sorted(range(len(counts)), key=lambda index: parts[index] - exact[index])
    for index in order[: 100 - sum(parts)]:
        parts[index] += 1
    return parts


def percent(share: float) -> str:
    """A share 0..1 as '30 %', with one decimal where a whole number would be 0 or 100 without being it."""
    value = 100 * share
    whole = round(value)
    if (whole in (0, 100) or value < 10) and abs(value - whole) > 0.04:
        text = f"{value:.1f}"
        return f"{text.replace('.', ',') if current_language() == 'nl' else text}\u00a0%"
    return f"{whole}\u00a0%"
