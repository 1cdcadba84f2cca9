"""`python -m journeymapper` and the command `journeymapper`: puts command line and editor together."""

import gc
import sys
from collections.abc import Sequence

from journeymapper.cli.main import main as command_line


def open_editor(files: Sequence[str], language: str | None) -> int:
    """Opens the editor, in this language or the one that it remembers; its exit status."""
    # What is made until the first window is there stays: looking for garbage takes a tenth of the start.
    gc.disable()
    # Imported here: commands need neither widgets nor the time that these take to load.
    from journeymapper.app import run  # noqa: PLC0415

    try:
        return run(files, language)
    finally:
        gc.enable()


def main() -> int:
    """Does what the command line asks; the exit status."""
    return command_line(sys.argv[1:], open_editor)


if __name__ == "__main__":
    sys.exit(main())
