"""Shipped files are found in a checkout and in an installed wheel, and a missing one is named."""

from pathlib import Path

import pytest

from journeymapper import resources


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for a checkout with two samples; returns its folder."""
    samples = tmp_path / "resources" / "samples"
    samples.mkdir(parents=True)
    for name in ("zoo.nl.journey", "house.en.journey", "house.nl.journey", "notes.txt"):
        (samples / name).write_text(name, "utf-8")
    monkeypatch.setattr(resources, "_INSTALLED", tmp_path / "journeymapper" / "resources_data")
    monkeypatch.setattr(resources, "_CHECKOUT", tmp_path / "resources")
    return tmp_path


def test_a_checkout_reads_the_folder_beside_the_package(checkout: Path) -> None:
    path = resources.resource_path("samples", "zoo.nl.journey")
    assert path == checkout / "resources" / "samples" / "zoo.nl.journey"


def test_an_installed_wheel_reads_its_own_data_first(checkout: Path) -> None:
    installed = checkout / "journeymapper" / "resources_data" / "samples"
    installed.mkdir(parents=True)
    (installed / "zoo.nl.journey").write_text("installed", "utf-8")
    assert resources.resource_path("samples", "zoo.nl.journey").read_text("utf-8") == "installed"


def test_samples_are_listed_once_by_name(checkout: Path) -> None:
    assert resources.sample_names() == ["house", "zoo"]


def test_a_sample_is_found_by_name_and_language(checkout: Path) -> None:
    assert resources.sample_path("house", "nl").name == "house.nl.journey"
    with pytest.raises(FileNotFoundError, match=r"zoo\.en\.journey"):
        resources.sample_path("zoo", "en")


def test_a_missing_file_is_named(checkout: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"samples/absent\.journey: not among the files"):
        resources.resource_path("samples", "absent.journey")


def test_the_real_folder_is_there() -> None:
    assert resources.resource_path().is_dir()
