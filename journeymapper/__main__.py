"""`python -m journeymapper`: the same as the command `journeymapper`."""

import sys

from journeymapper.cli import main

if __name__ == "__main__":
    sys.exit(main())
