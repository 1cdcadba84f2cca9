"""The commands by name; a new one is a row here and a file beside this one."""

from journeymapper.cli.check import CHECK
from journeymapper.cli.command import Command
from journeymapper.cli.compare import COMPARE
from journeymapper.cli.export import EXPORT
from journeymapper.cli.import_ import IMPORT
from journeymapper.cli.insights import INSIGHTS
from journeymapper.cli.sample import SAMPLE
from journeymapper.cli.tidy import TIDY

COMMANDS: dict[str, Command] = {
    "check": CHECK,
    "compare": COMPARE,
    "export": EXPORT,
    "import": IMPORT,
    "insights": INSIGHTS,
    "sample": SAMPLE,
    "tidy": TIDY,
}
