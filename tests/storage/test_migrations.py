"""Older files are brought up to date: with made-up migrations, as version 1 is the first."""

from __future__ import annotations

import json
from typing import Any

import pytest

from journeymapper.model.rules import RefusedError
from journeymapper.storage import codec
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.migrations import MIGRATIONS, migrate, newest
from tests.storage.refused import FULL


def rename_headline(tree: dict[str, Any]) -> None:
    tree["graph"]["title"] = tree["graph"].pop("headline", "")


def wrap_moods(tree: dict[str, Any]) -> None:
    for node in tree["nodes"]:
        node["mood"] = -node["mood"]


MADE_UP = (rename_headline, wrap_moods)


def of_version(version: int) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(FULL)
    data["graph"] |= {"version": version, "headline": "Oud", "title": "Nieuw"}
    data["nodes"] = [{"id": "s1", "mood": 2}, {"id": "s2", "mood": -1}]
    return data


@pytest.mark.parametrize(
    ("version", "title", "moods"), [(1, "Oud", [-2, 1]), (2, "Nieuw", [-2, 1]), (3, "Nieuw", [2, -1])]
)
def test_each_migration_after_the_files_version_is_made(version: int, title: str, moods: list[int]) -> None:
    tree = of_version(version)
    migrate(tree, version, MADE_UP)
    assert tree["graph"]["version"] == newest(MADE_UP) == 3
    assert tree["graph"]["title"] == title
    assert [node["mood"] for node in tree["nodes"]] == moods


def test_the_codec_migrates_before_it_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "migrate", lambda tree, version: migrate(tree, version, MADE_UP))
    monkeypatch.setattr(codec, "newest", lambda: newest(MADE_UP))
    journey = decode(json.dumps(of_version(1)).encode())
    assert journey.sheet.title == "Oud"
    assert journey.step("s1").mood == -2
    assert json.loads(encode(journey))["graph"]["version"] == 3
    with pytest.raises(RefusedError) as caught:
        decode(json.dumps(of_version(4)).encode())
    assert caught.value.refusal.code == "version-too-high"


def test_a_file_of_the_newest_version_is_left_as_it_is() -> None:
    tree = of_version(newest())
    migrate(tree, newest())
    assert tree == of_version(newest())


def test_version_1_is_written() -> None:
    assert not MIGRATIONS
    assert newest() == 1
