"""Where the files that come with the program are: samples and translations."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "resources_data"
_CHECKOUT = _PACKAGE.parent / "resources"

SAMPLE_SUFFIX = ".journey"


def resource_path(*parts: str) -> Path:
    """Path of a shipped file or folder, such as `resource_path("samples", "house-buyer.nl.journey")`.

    A wheel holds the folder `resources` as package data; a checkout, and an installation that points to
    one, reads the folder beside the package, so that a change there shows at once.

    Raises:
        FileNotFoundError: nothing of that name is shipped.
    """
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    path = root.joinpath(*parts)
    if not path.exists():
        message = f"{'/'.join(parts)}: not among the files that come with JourneyMapper"
        raise FileNotFoundError(message)
    return path


def sample_names() -> list[str]:
    """Names of the shipped sample journeys, in alphabetical order; each is there in several languages."""
    return sorted({path.name.split(".")[0] for path in resource_path("samples").glob(f"*{SAMPLE_SUFFIX}")})


def sample_path(name: str, language: str) -> Path:
    """File of a sample in a language (`nl` or `en`).

    Raises:
        FileNotFoundError: there is no such sample, or not in this language.
    """
    return resource_path("samples", f"{name}.{language}{SAMPLE_SUFFIX}")
