"""The language that the program speaks, Qt's own words included."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from journeymapper.i18n.language import current_language, use_language


class Speech:
    """Holds Qt's translator, which goes with `owner`."""

    def __init__(self, app: QApplication, owner: QObject) -> None:
        self._app = app
        self._translator = QTranslator(owner)

    def use(self, language: str | None) -> None:
        """Speaks this language, or the system's: Dutch where that is Dutch, else English."""
        use_language(language or ("nl" if QLocale.system().language() == QLocale.Language.Dutch else "en"))
        self._app.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if current_language() != "en" and self._translator.load(f"qtbase_{current_language()}", folder):
            self._app.installTranslator(self._translator)
