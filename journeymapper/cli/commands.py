"""The commands by name; a new one is a row here and a file beside this one."""

from journeymapper.cli.command import Command
from journeymapper.cli.export import EXPORT
from journeymapper.cli.sample import SAMPLE

COMMANDS: dict[str, Command] = {
    "export": EXPORT,
    "sample": SAMPLE,
}
