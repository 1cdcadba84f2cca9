"""Groups of a diagram as phases: groups may lie in groups, phases do not."""

from __future__ import annotations

from collections.abc import Iterable


def phase_depth(paths: Iterable[tuple[str, ...]]) -> int:
    """At which depth groups are phases: the outermost, unless one group holds all that there is.

    `paths` are the groups around each step, outermost first.
    """
    listed = list(paths)
    depth = 0
    # One group round everything, with a group round each step in it, says nothing of any step.
    while (
        listed
        and all(len(path) > depth + 1 for path in listed)
        and len({path[depth] for path in listed}) == 1
    ):
        depth += 1
    return depth
