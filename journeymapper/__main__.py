"""`python -m journeymapper` and the command `journeymapper`: puts command line and editor together."""

import sys
from collections.abc import Sequence

from journeymapper import cli


def open_editor(files: Sequence[str], language: str) -> int:
    """Opens the editor; its exit status."""
    # Imported here: commands need neither widgets nor the time that these take to load.
    from journeymapper.app import run  # noqa: PLC0415

    return run(files, language)


def main() -> int:
    """Does what the command line asks; the exit status."""
    return cli.main(sys.argv[1:], open_editor)


if __name__ == "__main__":
    sys.exit(main())
