"""Pictures of map files, made once and kept."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeymapper.drawing.theme import THEMES
from journeymapper.model.journey import Journey
from journeymapper.settings import cache_folder
from journeymapper.storage import files
from journeymapper.ui import documents
from journeymapper.ui.keeping.picture import picture
from journeymapper.ui.start import pictures
from journeymapper.ui.start.tile import PICTURE


def test_a_picture_is_made_once_for_each_state_of_a_file(
    qapp: QApplication, tmp_path: Path, house_buyer: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def count(*about: Any) -> QImage:
        made.append(1)
        return picture(*about)

    monkeypatch.setattr(pictures, "picture", count)
    path = tmp_path / "a.journey"
    files.save(house_buyer, path)
    for _ in range(2):
        image = pictures.picture_of(path, PICTURE, THEMES["light"], 2.0)
        assert isinstance(image, QImage)
        assert image.deviceIndependentSize().toSize() == PICTURE
    assert len(made) == 1
    pictures.picture_of(path, PICTURE, THEMES["dark"], 2.0)
    files.save(documents.sample("house-buyer", "nl"), path)
    pictures.picture_of(path, PICTURE, THEMES["light"], 2.0)
    assert len(made) == 3
    assert len(list((cache_folder() / "pictures").glob("*.picture"))) == 3


def test_the_oldest_pictures_go_first(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_MOST", 2)
    for at in range(4):
        path = tmp_path / f"{at}.journey"
        files.save(documents.new_journey(), path)
        pictures.picture_of(path, PICTURE, THEMES["light"], 1.0)
    assert len(list((cache_folder() / "pictures").glob("*.picture"))) == 2


def test_what_cannot_be_read_has_no_picture_and_what_is_gone_is_told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bad.journey"
    path.write_bytes(b"no journey")
    assert pictures.picture_of(path, PICTURE, THEMES["light"], 1.0) is None
    with pytest.raises(FileNotFoundError):
        pictures.picture_of(tmp_path / "none.journey", PICTURE, THEMES["light"], 1.0)
    files.save(documents.new_journey(), path)
    monkeypatch.setattr(pictures, "_LARGEST", 10)
    assert pictures.picture_of(path, PICTURE, THEMES["light"], 1.0) is None


def test_a_cache_that_cannot_be_written_is_no_trouble(qapp: QApplication, tmp_path: Path) -> None:
    cache_folder().parent.mkdir(parents=True, exist_ok=True)
    cache_folder().write_text("a file where the folder should be")
    path = tmp_path / "a.journey"
    files.save(documents.new_journey(), path)
    assert pictures.picture_of(path, PICTURE, THEMES["light"], 1.0) is not None


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\x00\x00\x00\x01\x89PNG\r\n"])
def test_a_picture_that_was_damaged_is_made_again(qapp: QApplication, tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "a.journey"
    files.save(documents.new_journey(), path)
    first = pictures.picture_of(path, PICTURE, THEMES["light"], 1.0)
    (kept,) = (cache_folder() / "pictures").iterdir()
    kept.write_bytes(damage)
    assert pictures.picture_of(path, PICTURE, THEMES["light"], 1.0) == first
    assert len(kept.read_bytes()) > 100
