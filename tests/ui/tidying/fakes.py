"""Workshops and processes that behave otherwise than they should."""

import os
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

from journeymapper.arrange.laying import laid_out
from journeymapper.arrange.plan import Plan, Tidied
from journeymapper.arrange.worker import CancelledError, Workshop


class Held(Workshop):
    """Answers in no process at all, and not before it may; the plans that it was asked are kept."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.plans: list[Plan] = []
        self.given_up = 0

    def tidied(
        self, plan: Plan, timeout: float = 15.0, cancelled: Callable[[], bool] = lambda: False
    ) -> Tidied:
        self.plans.append(plan)
        while not self.go.wait(0.005):
            if cancelled():
                self.given_up += 1
                raise CancelledError
        return laid_out(plan, with_engine=False)


class Broken(Workshop):
    """Fails as nobody has foreseen."""

    def tidied(
        self, plan: Plan, timeout: float = 15.0, cancelled: Callable[[], bool] = lambda: False
    ) -> Tidied:
        raise ZeroDivisionError


class Deaf(Workshop):
    """Does not hear that it is to end, until it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.closed = threading.Event()

    def tidied(
        self, plan: Plan, timeout: float = 15.0, cancelled: Callable[[], bool] = lambda: False
    ) -> Tidied:
        self.closed.wait()
        raise OSError

    def close(self) -> None:
        self.closed.set()
        super().close()


def hang(line: Connection) -> None:
    """With the engine it never answers."""
    while True:
        plan, with_engine = line.recv()
        if with_engine:
            time.sleep(3600)
        line.send(laid_out(plan, with_engine=False))


def die(line: Connection) -> None:
    """With the engine it is gone at once."""
    while True:
        plan, with_engine = line.recv()
        if with_engine:
            os._exit(3)
        line.send(laid_out(plan, with_engine=False))


def babble(line: Connection) -> None:
    """With the engine it answers what is no answer."""
    while True:
        plan, with_engine = line.recv()
        line.send({"at": "nowhere"} if with_engine else laid_out(plan, with_engine=False))


def rave(line: Connection) -> None:
    """It never answers anything of use."""
    while True:
        line.recv()
        line.send(None)
