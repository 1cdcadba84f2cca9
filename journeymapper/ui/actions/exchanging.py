"""The rows of the table of actions for what leaves the program and what comes in from others."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action, has_steps
from journeymapper.ui.editor import Editor


# Imported when they are first wanted: what writes and reads files takes as long to load as the canvas.
def _export(editor: Editor) -> None:
    from journeymapper.ui.exporting import running  # noqa: PLC0415

    running.export(editor)


def _print(editor: Editor) -> None:
    from journeymapper.ui.exporting import print_dialog  # noqa: PLC0415

    print_dialog.print_map(editor)


def _import(editor: Editor) -> None:
    from journeymapper.ui.importing import landing  # noqa: PLC0415

    landing.import_file(editor)


EXCHANGING = (
    Action("export", lambda: tr("Export…"), _export, "ph.export", ("Ctrl+E",), menu="file",
           apart=True, enabled=has_steps, word=lambda: tr("Export")),
    Action("print", lambda: tr("Print…"), _print, "ph.printer", ("Ctrl+P",), menu="file", enabled=has_steps),
    Action("import", lambda: tr("Import…"), _import, "ph.download-simple", menu="file"),
)  # fmt: skip
