"""Earlier versions: what is kept, what goes, and that the newest and what is rare never does."""

from __future__ import annotations

import datetime as dt
import errno
import os
import stat
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.settings import state_folder
from journeymapper.storage import backups
from journeymapper.storage.backups import Version, excess, folder_of, keep, superfluous, versions_of

NOW = dt.datetime(2026, 3, 18, 15, 30, 12, 345678, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def version(when: dt.datetime, size: int = 1000) -> Version:
    return Version(Path(f"{when:%Y%m%dT%H%M%S%f}"), when, size)


def ago(days: float, size: int = 1000) -> Version:
    return version(NOW - days * DAY, size)


def left(versions: list[Version], now: dt.datetime = NOW, most: int = backups.MOST_BYTES) -> list[Version]:
    gone = superfluous(versions, now, most)
    return [each for each in versions if each not in gone]


HISTORIES = st.lists(
    st.builds(
        ago,
        st.floats(-1, 900).map(lambda days: round(days, 3)),
        st.integers(1, 10_000),
    ),
    min_size=1,
    max_size=60,
    unique_by=lambda each: each.when,
)


class TestThinning:
    def test_all_of_two_days_are_kept(self) -> None:
        late = [ago(hours / 24) for hours in range(49)]
        assert superfluous(late, NOW) == []

    def test_then_the_last_of_each_day(self) -> None:
        morning, noon, evening = (
            version(dt.datetime(2026, 3, 10, hour, tzinfo=dt.UTC)) for hour in (9, 12, 21)
        )
        before = version(dt.datetime(2026, 3, 9, 23, tzinfo=dt.UTC))
        assert left([before, noon, evening, morning, ago(0)]) == [before, evening, ago(0)]

    def test_then_the_last_of_each_week(self) -> None:
        monday, sunday, next_monday = (
            version(dt.datetime(2026, 1, day, tzinfo=dt.UTC)) for day in (12, 18, 19)
        )
        assert left([monday, sunday, next_monday, ago(0)]) == [sunday, next_monday, ago(0)]

    def test_the_days_around_new_year_are_of_one_week(self) -> None:
        eve, first = dt.datetime(2025, 12, 31, tzinfo=dt.UTC), dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
        assert left([version(eve), version(first), ago(0)]) == [version(first), ago(0)]

    def test_then_the_last_of_each_month(self) -> None:
        days = [(2024, 6, 1), (2024, 6, 30), (2024, 7, 1), (2023, 6, 30)]
        found = [version(dt.datetime(*day, tzinfo=dt.UTC)) for day in days]
        assert left([*found, ago(0)]) == [*found[1:], ago(0)]

    def test_what_does_not_fit_goes_the_oldest_first(self) -> None:
        found = [ago(days / 10, 400) for days in range(5)]
        assert left(found, most=1000) == found[:2]
        assert left(found, most=1200) == found[:3]

    def test_one_that_is_too_large_leaves_room_for_older_ones(self) -> None:
        found = [ago(0, 100), ago(1, 5000), ago(1.5, 100)]
        assert left(found, most=1000) == [found[0], found[2]]

    def test_the_newest_stays_however_large(self) -> None:
        assert left([ago(0, 10_000), ago(1, 1)], most=100) == [ago(0, 10_000)]

    def test_nothing_of_nothing(self) -> None:
        assert superfluous([], NOW) == []

    @given(HISTORIES, st.integers(0, 100_000))
    def test_the_newest_never_goes_and_the_rest_fits(self, history: list[Version], most: int) -> None:
        kept = left(history, most=most)
        newest = max(history, key=lambda each: each.when)
        assert newest in kept
        assert sum(each.size for each in kept) <= max(most, newest.size)

    @given(HISTORIES, st.randoms())
    def test_it_depends_on_no_order_and_is_done_at_once(self, history: list[Version], random: object) -> None:
        gone = superfluous(history, NOW)
        mixed = list(history)
        random.shuffle(mixed)  # type: ignore[attr-defined]
        assert superfluous(mixed, NOW) == gone
        assert superfluous([each for each in history if each not in gone], NOW) == []

    @given(HISTORIES)
    def test_what_goes_has_a_later_one_of_its_time_that_stays(self, history: list[Version]) -> None:
        kept = left(history)
        for each in superfluous(history, NOW):
            age = NOW - each.when
            assert age > 2 * DAY
            reach = DAY if age <= 30 * DAY else 7 * DAY if age <= 365 * DAY else 31 * DAY
            assert any(dt.timedelta(0) < other.when - each.when < reach for other in kept)

    def test_over_years_of_daily_work_few_are_left_and_none_is_far_from_the_next(self) -> None:
        kept: list[Version] = []
        start = dt.datetime(2023, 1, 1, 9, tzinfo=dt.UTC)
        for day in range(3 * 365):
            for hour in (0, 3, 7):
                now = start + day * DAY + dt.timedelta(hours=hour)
                kept.append(version(now))
                kept = left(kept, now)
        assert len(kept) < 130
        gaps = [later.when - earlier.when for earlier, later in pairwise(kept)]
        assert max(gaps) < 36 * DAY
        assert kept[0].when < start + 31 * DAY
        year = [gap for earlier, gap in zip(kept, gaps, strict=False) if now - earlier.when < 360 * DAY]
        assert max(year) <= 14 * DAY


class TestOfAllMaps:
    def test_the_oldest_go_whichever_map_they_are_of(self) -> None:
        one = [ago(0, 100), ago(5, 100), ago(9, 100)]
        other = [ago(3, 100), ago(7, 100)]
        assert excess([one, other], 500) == []
        assert excess([one, other], 499) == [one[2]]
        assert excess([other, one], 300) == [one[2], other[1]]

    def test_the_newest_of_each_stays(self) -> None:
        assert excess([[ago(900, 100)], [ago(1, 100), ago(0, 100)]], 0) == [ago(1, 100)]

    @given(st.lists(HISTORIES, max_size=5), st.integers(0, 300_000))
    def test_what_stays_fits_or_is_one_of_each(self, maps: list[list[Version]], most: int) -> None:
        gone = excess(maps, most)
        left_over = sum(each.size for history in maps for each in history) - sum(each.size for each in gone)
        may_go = sum(len(history) - 1 for history in maps)
        assert left_over <= most or len(gone) == may_go

    def test_keeping_heeds_it(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        one, other = tmp_path / "one", tmp_path / "other"
        for hours in range(4):
            keep(one, b"%d" % hours * 100, NOW - dt.timedelta(hours=9 - hours))
        monkeypatch.setattr(backups.excess, "__defaults__", (250,))
        (state_folder() / "versions" / "a file").write_bytes(b"in between")
        keep(other, b"x" * 100, NOW)
        assert [each.path.read_bytes() for each in versions_of(one)] == [b"3" * 100]
        assert len(versions_of(other)) == 1


class TestKeeping:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        return tmp_path / "map.journey"

    def test_a_version_holds_the_bytes_and_the_time(self, path: Path) -> None:
        found = keep(path, b"een", NOW)
        assert found.path.read_bytes() == b"een"
        assert (found.when, found.size) == (NOW, 3)
        assert versions_of(path) == [found]
        assert found.path.parent.parent == state_folder() / "versions"

    def test_the_newest_comes_first(self, path: Path) -> None:
        for days in (3, 1, 2):
            keep(path, b"%d" % days, NOW - days * DAY)
        assert [each.path.read_bytes() for each in versions_of(path)] == [b"1", b"2", b"3"]

    def test_a_time_of_another_zone_is_the_same_time(self, path: Path) -> None:
        zone = dt.timezone(dt.timedelta(hours=2))
        assert keep(path, b"een", NOW.astimezone(zone)).when == NOW
        assert versions_of(path)[0].when == NOW

    def test_what_is_kept_already_is_not_kept_twice(self, path: Path) -> None:
        first = keep(path, b"een", NOW - DAY)
        assert keep(path, b"een", NOW) == first
        keep(path, b"twee", NOW)
        keep(path, b"een", NOW + DAY)
        assert [each.path.read_bytes() for each in versions_of(path)] == [b"een", b"twee", b"een"]

    def test_two_of_one_moment_are_both_kept(self, path: Path) -> None:
        keep(path, b"een", NOW)
        keep(path, b"twee", NOW)
        assert {each.path.read_bytes() for each in versions_of(path)} == {b"een", b"twee"}

    def test_keeping_thins(self, path: Path) -> None:
        for hour in range(4):
            keep(path, b"%d" % hour, dt.datetime(2026, 3, 1, 10 + hour, tzinfo=dt.UTC))
        assert len(versions_of(path)) == 4
        keep(path, b"now", NOW)
        assert [each.path.read_bytes() for each in versions_of(path)] == [b"now", b"3"]

    def test_a_clock_that_was_set_back_loses_nothing(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backups.superfluous, "__defaults__", (5,))
        keep(path, b"later", NOW + 900 * DAY)
        keep(path, b"now", NOW)
        assert {each.path.read_bytes() for each in versions_of(path)} == {b"later", b"now"}

    def test_each_map_has_its_own_versions(self, path: Path) -> None:
        keep(path, b"een", NOW)
        assert versions_of(path.with_name("other.journey")) == []
        keep(path.with_name("other.journey"), b"twee", NOW)
        assert [each.path.read_bytes() for each in versions_of(path)] == [b"een"]

    def test_all_ways_to_a_file_lead_to_its_versions(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path.write_bytes(b"")
        link = path.with_name("link")
        link.symlink_to(path)
        keep(link, b"een", NOW)
        monkeypatch.chdir(path.parent)
        assert len(versions_of(path)) == len(versions_of("map.journey")) == len(versions_of(str(link))) == 1

    def test_what_else_lies_there_is_left_alone(self, path: Path) -> None:
        found = keep(path, b"een", NOW)
        for name in ("notes.txt", "20269999T999999.999999Z-0123456789abcdef.journey", "x.journey"):
            (found.path.parent / name).write_bytes(b"other")
        assert versions_of(path) == [found]
        keep(path, b"twee", NOW + 400 * DAY)
        assert len(list(found.path.parent.iterdir())) == 5

    @pytest.mark.skipif(os.name == "nt", reason="files have no modes here")
    def test_versions_are_nobody_elses_to_read(self, path: Path) -> None:
        found = keep(path, b"een", NOW)
        assert stat.S_IMODE(found.path.parent.stat().st_mode) == 0o700

    def test_what_cannot_be_removed_goes_another_time(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keep(path, b"een", NOW - 10 * DAY)
        keep(path, b"twee", NOW - 10 * DAY + dt.timedelta(hours=1))

        def refused(*_: object, **__: object) -> None:
            raise PermissionError(errno.EACCES, "in use")

        with monkeypatch.context() as patched:
            patched.setattr(Path, "unlink", refused)
            keep(path, b"drie", NOW)
        assert len(versions_of(path)) == 3
        keep(path, b"vier", NOW + dt.timedelta(hours=1))
        assert [each.path.read_bytes() for each in versions_of(path)] == [b"vier", b"drie", b"twee"]

    def test_one_that_another_window_has_just_thinned_is_no_error(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = keep(path, b"een", NOW)
        second = keep(path, b"twee", NOW + DAY)
        true_scan = os.scandir

        def scan(folder: Path) -> object:
            found = true_scan(folder)
            first.path.unlink(missing_ok=True)
            return found

        monkeypatch.setattr(os, "scandir", scan)
        assert versions_of(path) == [second]

    def test_a_folder_that_cannot_be_read_is_an_error(self, path: Path) -> None:
        folder = folder_of(path)
        folder.parent.mkdir(parents=True)
        folder.write_bytes(b"in the way")
        with pytest.raises(NotADirectoryError):
            versions_of(path)
        with pytest.raises(OSError, match=r"."):
            keep(path, b"een", NOW)
