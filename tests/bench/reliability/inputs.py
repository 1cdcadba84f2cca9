"""Malformed, hostile and absurd files: each opened or refused as the format says, how fast and at what cost.

The many small ones share a process; each large one has its own, whose peak of memory is that of the whole
program that reads it. Goal: at least 500, none that is taken wrongly, 5 s and 500 MB at most. The time is
that of the processor: what else runs on the machine does not count.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tests.bench.reliability._figure import Figure
from tests.hostile import fields, large, texts
from tests.hostile.case import Case
from tests.hostile.places import emptied, places

LEAST, SECONDS, MEGABYTES = 500, 5.0, 500
SMALL: tuple[Callable[[], Iterable[Case]], ...] = (
    *(fields.wrong_values, fields.missing, fields.dangling, large.numbers),
    *(texts.cut, texts.encodings, texts.other_files, texts.spiteful),
)
LARGE: tuple[Callable[[], Iterable[Case]], ...] = (large.deep, large.many, large.tiny, large.long)

READ = """
import json, sys, time
try:
    import resource
except ImportError:
    resource = None
from journeymapper.i18n.language import use_language
from journeymapper.i18n.messages import error_text, refusal_text
from journeymapper.model.rules import RefusedError
from journeymapper.storage.files import load

told = []
for path in json.loads(sys.stdin.read()):
    began = time.process_time()
    said = []
    try:
        load(path)
    except (RefusedError, OSError) as error:
        for language in ("nl", "en"):
            use_language(language)
            own = isinstance(error, RefusedError)
            said.append(refusal_text(path, error.refusal) if own else error_text(path, error))
    told.append([time.process_time() - began, said])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 if resource else 0
try:  # what resource tells starts from the peak of the program that started this one
    lines = open("/proc/self/status").read().splitlines()
    peak = next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
except OSError:
    pass
print(json.dumps([told, peak]))
"""


class Score:
    """What was found so far."""

    def __init__(self) -> None:
        self.count = 0
        self.wrong: list[str] = []
        self.slowest = (0.0, "")
        self.fattest = (0.0, "")

    def read(self, cases: Mapping[str, tuple[Path, bool | None]]) -> None:
        """Has a process of its own read files, each by name with its path and what the format says of it."""
        asked = json.dumps([str(path) for path, _ in cases.values()])
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", READ],
            input=asked,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        if done.returncode or done.stderr:
            self.wrong.append(f"{next(iter(cases))}...: ended with {done.returncode}: {done.stderr[-300:]}")
            return
        told, peak = json.loads(done.stdout)
        self.fattest = max(self.fattest, (peak, next(iter(cases))))
        for (name, (_, taken)), (took, said) in zip(cases.items(), told, strict=True):
            self.count += 1
            self.slowest = max(self.slowest, (took, name))
            self.wrong += [f"{name}: {line!r}" for line in said if not _is_sentence(line)]
            if taken is not None and taken == bool(said):
                self.wrong.append(f"{name}: {'refused' if said else 'opened'}")


def _is_sentence(line: str) -> bool:
    return line.translate(dict.fromkeys((0x200C, 0x200D))).isprintable() and line.endswith(".")


def small(score: Score, folder: Path) -> None:
    """All small files, a kind at a time."""
    for kind in SMALL:
        emptied(folder)
        written: dict[str, tuple[Path, bool | None]] = {}
        for at, case in enumerate(kind()):
            path = folder / f"{at}.journey"
            path.write_bytes(case.make())
            written[case.name] = (path, case.taken)
        score.read(written)


def one_by_one(score: Score, folder: Path) -> None:
    """What may take long, or is no file at all."""
    for kind in LARGE:
        for case in kind():
            path = emptied(folder) / "large.journey"
            path.write_bytes(case.make())
            score.read({case.name: (path, case.taken)})
    for place in places():
        score.read({place.name: (place.make(emptied(folder)), place.taken)})


def measure() -> Iterable[Figure]:
    score = Score()
    with tempfile.TemporaryDirectory() as kept:
        small(score, Path(kept) / "files")
        one_by_one(score, Path(kept) / "files")
    slowest, fattest = score.slowest, score.fattest
    yield Figure(
        "malformed, hostile and absurd input files",
        f"{score.count:,} files, {len(score.wrong)} taken wrongly; "
        f"at most {slowest[0]:.1f} s and {fattest[0]:.0f} MB",
        f"at least {LEAST}, 0 taken wrongly, {SECONDS:.0f} s and {MEGABYTES} MB",
        score.count >= LEAST and not score.wrong and slowest[0] <= SECONDS and fattest[0] <= MEGABYTES,
        wrong=(*score.wrong, f"slowest: {slowest[1]}; most memory: {fattest[1]}"),
    )
