"""New from template: a menu whose entries are looked up when it opens."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from journeymapper.i18n.language import tr
from journeymapper.ui import documents, templates
from journeymapper.ui.editor import Editor
from journeymapper.ui.guard import guarded


class TemplateMenu(QMenu):
    """A template an entry; each opens a copy of it."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor.frame)
        self.setObjectName("menu_templates")
        self._editor = editor
        self.aboutToShow.connect(self._list)
        self.retext()

    def retext(self) -> None:
        """Puts the title in the language in use."""
        self.setTitle(tr("New from template"))

    @guarded
    def _list(self) -> None:
        self.clear()
        for name in templates.names():
            action = self.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, name=name: documents.open_template(self._editor, name))
        if self.isEmpty():
            self.addAction(tr("No templates yet")).setEnabled(False)
