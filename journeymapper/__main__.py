"""The command `journeymapper`, also as `python -m journeymapper`: here the command line meets the editor."""

import sys
from collections.abc import Sequence

from journeymapper import cli


def main() -> int:
    """Does what the command line asks; the exit status."""
    return cli.main(sys.argv[1:], open_editor)


def open_editor(paths: Sequence[str], language: str) -> int:
    """Opens a window for each file, or one with a new map, and stays until the last is closed."""
    # Imported here: the other commands run without widgets, and start 0.1 s sooner for it.
    from journeymapper import app  # noqa: PLC0415

    return app.open_editor(paths, language)


if __name__ == "__main__":
    sys.exit(main())
