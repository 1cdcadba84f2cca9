"""Errors stop at the edge to Qt: one that crosses several of Qt's own calls can end the whole program.

WORKAROUND: with PySide6 6.11 on Python 3.11 an error raised by the interpreter itself (an index that is not
there, say) in an override that answers something is a segfault: measured with `[][1]` in `headerData`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")


def guarded(method: Callable[Concatenate[S, P], None]) -> Callable[Concatenate[S, P], None]:
    """Hands an error in an event to `sys.excepthook`, which logs and shows it, and goes on."""
    return answering(None)(method)


def answering(
    default: Any,
) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """The same for an override that answers something: with `default` in the case of an error."""

    def guard(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        @wraps(method)
        def call(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return method(self, *args, **kwargs)
            except Exception:  # noqa: BLE001 - whatever it is, it is told
                sys.excepthook(*sys.exc_info())
                answer: R = default
                return answer

        return call

    return guard
