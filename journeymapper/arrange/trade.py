"""What runs in the process in which layouts are made (`worker`): it takes plans, and answers with layouts."""

from __future__ import annotations

from multiprocessing.connection import Connection


def serve(line: Connection) -> None:
    """Answers (plan, whether with the engine) until the other end is closed; None for what went wrong."""
    # Imported here: the window need not load what only this process uses.
    from journeymapper.arrange.laying import laid_out  # noqa: PLC0415

    while True:
        try:
            plan, with_engine = line.recv()
        except (EOFError, OSError):
            return
        try:
            answer = laid_out(plan, with_engine=with_engine)
        except Exception:  # noqa: BLE001 - the process goes on; who asked makes do without the engine
            answer = None
        try:
            line.send(answer)
        except OSError:  # whoever asked was killed meanwhile
            return
