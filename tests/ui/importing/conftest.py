"""Files to import: the sample, and a table of a workshop; layouts that cost nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication

from journeymapper.arrange.plan import Plan, Tidied
from journeymapper.arrange.simplest import simplest
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage import files
from journeymapper.ui.looks import colors_of
from journeymapper.ui.style import dress
from journeymapper.ui.tidying.job import Bench

ROWS = (
    ("Workshop of 3 November",),
    (),
    ("No", "Phase", "Step", "What happens", "Bank", "Odd"),
    (1, "Search", "Decides to move", "with the family", None, "x1"),
    (2, "Search", "Looks around", "on listing sites", None, "x2"),
    (3, "Purchase", "Talks to the bank", "about a loan", "A", "x3"),
    (4, "Purchase", "Signs", "at the notary", None, "x4"),
)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    dress(qapp, colors_of("light"))
    yield
    use_language("en")
    qapp.setStyleSheet("")


@pytest.fixture
def house() -> Journey:
    return files.load(sample_path("house-buyer", "en"))


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A sheet that nobody of ours has made, and beside it one that holds next to nothing."""
    book = openpyxl.Workbook()
    other = book.active
    assert other is not None
    other.title = "Notes"
    other.append(["a remark"])
    sheet = book.create_sheet("Steps & more")
    for row in ROWS:
        sheet.append(row)
    path = tmp_path / "workshop.xlsx"
    book.save(path)
    return path


class FakeJob:
    """Is done when the test says so."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.wanted = True
        self.is_done = False
        self.answer: Tidied | None = None

    def end(self, down: float) -> None:
        """Answers with places that lie lower than plain ones."""
        plain = simplest(self.plan)
        at = {key: (x, y + down) for key, (x, y) in plain.at.items()}
        self.answer, self.is_done = Tidied(at, {}, "plain"), True


class FakeBench:
    """Begins jobs that cost nothing."""

    def __init__(self) -> None:
        self.jobs: list[FakeJob] = []
        self.is_closed = False
        self.at_once = False
        """Whether jobs are done as soon as they are begun."""

    def begin(self, plan: Plan) -> FakeJob:
        self.jobs.append(FakeJob(plan))
        if self.at_once:
            self.jobs[-1].end(down=0)
        return self.jobs[-1]

    def close(self) -> None:
        self.is_closed = True

    @property
    def bench(self) -> Bench:
        return cast("Bench", self)


@pytest.fixture
def fake() -> FakeBench:
    return FakeBench()
