"""Something that is done a while after it was asked for, on a thread that sleeps in between."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Beat:
    """Calls `act` on a thread of its own when it is due. The thread starts when it is first asked for."""

    def __init__(self, act: Callable[[], None], name: str) -> None:
        """`act` may ask for the next time; it must not raise."""
        self._act = act
        self._name = name
        self._turn = threading.Condition()
        self._due: float | None = None
        self._ended = False
        self._thread: threading.Thread | None = None

    def ask(self, delay: float) -> None:
        """Has `act` called within `delay` seconds, or earlier if that was asked for before."""
        with self._turn:
            due = time.monotonic() + delay
            if self._ended or (self._due is not None and self._due <= due):
                return
            self._due = due
            if self._thread is None:
                # Nobody waits for it at exit: a disk that hangs must not keep the program from ending.
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._turn.notify()

    def end(self, patience: float) -> bool:
        """Has nothing done any more; whether what was being done ended within `patience` seconds."""
        with self._turn:
            self._ended = True
            self._turn.notify()
            thread = self._thread
        if thread is None:
            return True
        thread.join(patience)
        return not thread.is_alive()

    def _run(self) -> None:
        while self._is_due():
            self._act()

    def _is_due(self) -> bool:
        """Waits until something is due; False when there will be no more."""
        with self._turn:
            while not self._ended:
                left = None if self._due is None else self._due - time.monotonic()
                if left is not None and left <= 0:
                    self._due = None
                    return True
                self._turn.wait(left)
        return False
