"""What may go wrong in the process in which layouts are made: it dies, hangs, or answers nonsense."""

import os
import time
from multiprocessing.connection import Connection

from journeymapper.arrange.plan import Tidied


def dying(line: Connection) -> None:
    line.recv()
    os._exit(1)


def hanging(line: Connection) -> None:
    line.recv()
    time.sleep(600)


def hanging_with_the_engine(line: Connection) -> None:
    _, with_engine = line.recv()
    if with_engine:
        time.sleep(600)
    line.send(Tidied({"a": (1.0, 2.0), "b": (300.0, 2.0)}, {}, "plain"))


def failing(line: Connection) -> None:
    line.recv()
    line.send(None)


def talking_nonsense(line: Connection) -> None:
    line.recv()
    line.send_bytes(b"no pickle at all")


def losing_cards(line: Connection) -> None:
    line.recv()
    line.send(Tidied({"a": (0.0, 0.0)}, {}, "graphlay"))


def nowhere(line: Connection) -> None:
    line.recv()
    line.send(Tidied({"a": (float("nan"), 0.0), "b": (0.0, 0.0)}, {}, "graphlay"))


def deaf(line: Connection) -> None:
    """It takes nothing out of the pipe, as one that was stopped."""
    time.sleep(600)


def leaving_off(line: Connection) -> None:
    """It announces an answer of a kilobyte, and never says it."""
    line.recv()
    os.write(line.fileno(), (1024).to_bytes(4))
    time.sleep(600)


def boasting(line: Connection) -> None:
    """What it sends is no message: read as one, it would be longer than any memory."""
    line.recv()
    os.write(line.fileno(), b"\xff" * 4 + b"\x7f" + b"\xff" * 100)
    time.sleep(600)
