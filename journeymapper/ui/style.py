"""How the window looks: a palette and a style sheet made from one set of colours."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from journeymapper.drawing.fonts import load_fonts
from journeymapper.ui.looks import Colors

_FONT = "Lato"
_FONT_PIXELS = 13


_SHEET = Template("""
QMainWindow, QDialog, QMessageBox { background: $panel; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QMenuBar { background: $panel; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $pressed; }
QMenu { background: $panel; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 10px; border-radius: 5px; }
QMenu[roomy="true"]::item { padding: 14px 30px 14px 12px; }
QMenu::item:selected { background: $chosen; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QToolBar { background: $panel; border: none; border-bottom: 1px solid $line;
  padding: 3px 8px; spacing: 1px; }
QToolBar::separator { background: $line; width: 1px; margin: 8px 2px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px; color: $ink;
  background: transparent; }
QToolBar QToolButton { padding: 4px; font-size: 12px; }
QToolBar QToolButton#qt_toolbar_ext_button { padding: 0; background: $hover; }
#lenses QLabel { font-size: 12px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $chosen; }
QToolButton:disabled { color: $faint; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QDockWidget { border: none; }
#panel_title { background: $panel; }
#panel_title QLabel { font-weight: bold; font-size: 12px; color: $soft; }
QListView, QTableView, QTreeView { background: $panel; border: none; selection-background-color: $chosen;
  selection-color: $ink; outline: none; }
QTableView::item { padding: 0 4px; }
QTableView#matrix { gridline-color: $line; }
QTableView#matrix QTableCornerButton::section { background: $panel; border: none;
  border-bottom: 1px solid $line; }
QListView#outline:focus, QTableView:focus, QListView#history:focus { border: 1px solid $accent; }
QListView#outline, QTableView, QListView#history { border: 1px solid transparent; }
QTabWidget::pane { border: none; }
QTabBar { background: $panel; }
QListView#history::item { padding: 4px 8px; }
QTreeView#findings_tree { border: 1px solid transparent; }
QTreeView#findings_tree:focus { border-color: $accent; }
QTreeView#findings_tree::item { padding: 4px 2px; }
QTreeView#findings_tree::item:selected { background: $chosen; }
#findings_summary { color: $soft; font-size: 12px; }
QScrollArea#finding_details { border: none; border-left: 1px solid $line; }
#finding_inner { background: $panel; }
#finding_inner QToolButton { border: 1px solid $edge; padding: 4px 9px 4px 7px; }
#finding_inner QToolButton:focus { border-color: $accent; }
#trial QListView { border: 1px solid transparent; }
#trial QListView:focus { border-color: $accent; }
#trial QListView::item { padding: 2px 4px; }
#trial QListView::item:selected { background: $hover; color: $ink; }
#trial QListView::item:selected:active { background: $chosen; }
#trial_sums, #trial_walks_said { color: $soft; font-size: 12px; }
#trial_ways_inner, #trial_walks_inner { background: $panel; }
#trial_ways QToolButton, #trial_controls QToolButton, #trial_draw { border: 1px solid $edge;
  padding: 4px 8px 4px 6px; }
#trial_controls QToolButton:disabled { border-color: $line; }
#trial QToolButton:focus { border: 2px solid $accent; }
#trial_ways QToolButton:focus, #trial_controls QToolButton:focus, #trial_draw:focus {
  padding: 3px 7px 3px 5px; }
#trial QToolButton[role="page"]:focus { padding: 3px; }
#trial QComboBox { border: 1px solid $edge; border-radius: 5px; color: $ink; padding: 4px 2px 4px 6px;
  background: $panel; }
#trial QComboBox:focus { border-color: $accent; }
#trial QComboBox::drop-down { border: none; width: 22px; }
#trial QComboBox::down-arrow { image: none; }
QProgressBar#trial_progress { border: none; border-radius: 3px; background: $pressed; max-height: 6px; }
QProgressBar#trial_progress::chunk { border-radius: 3px; background: $accent; }
QListView#history::item:selected { background: $chosen; color: $ink; }
#insights_inner, QScrollArea#insights_page { background: $panel; border: none; }
#insights_quiet, #insights_basis, #insights_status, #insights_meaning { color: $soft; font-size: 12px; }
#insights_head { background: $ground; border-bottom: 1px solid $line; border-top: 1px solid $line; }
#insights_figure { color: $ink; font-size: 32px; font-weight: bold; }
#insights_caption { color: $ink; font-size: 13px; }
#insights_value { color: $ink; font-weight: bold; }
#insights_meaning { border-top: 1px solid $line; }
#insights QListView { border: 1px solid transparent; }
#insights QListView:focus { border-color: $accent; }
#insights QListView::item:hover { background: $hover; }
#insights QListView::item:selected { background: $chosen; }
#insights_together { gridline-color: $line; font-size: 12px; }
#insights_together QTableCornerButton::section { background: $panel; border: none; }
#insights QAbstractScrollArea::corner { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: $soft; padding: 6px 7px 5px 7px; border: none;
  border-bottom: 2px solid transparent; font-size: 12px; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $ink; background: $hover; }
QTabBar::tab:focus { color: $accent; }
QStatusBar { background: $panel; border-top: 1px solid $line; color: $soft; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $soft; font-size: 12px; padding: 0 6px; }
QStatusBar QToolButton { padding: 1px 4px; font-size: 12px; color: $soft; }
QLineEdit, QPlainTextEdit { background: $panel; color: $ink;
  border: 1px solid $edge; border-radius: 5px; padding: 4px 6px; selection-background-color: $accent;
  placeholder-text-color: $soft;
  selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus { border-color: $accent; }
QScrollArea#inspector, #inspector_inner { background: $panel; border: none; }
#inspector_title { font-weight: bold; color: $ink; }
#inspector QLabel[role="quiet"], #inspector QLabel[role="label"] { color: $soft; font-size: 12px; }
#inspector QLabel[role="name"] { font-weight: bold; }
#inspector QLabel[role="refused"] { color: $wrong; font-size: 12px; }
#inspector QToolButton[role="group"] { font-weight: bold; padding: 4px 6px 4px 2px; }
#inspector QToolButton[role="group"]:checked { background: transparent; }
#inspector QToolButton[role="choice"] { border: 1px solid $line; padding: 3px 7px; min-width: 12px; }
#inspector QToolButton[role="choice"]:hover { border-color: $edge; background: $hover; }
#inspector QToolButton[role="choice"]:checked { background: $chosen; border-color: $accent; }
#inspector QToolButton[role="choice"][some="true"] { border: 1px dashed $accent; }
#inspector QToolButton[role="add"] { padding-left: 0; color: $soft; }
#inspector QPlainTextEdit { padding: 3px 8px 3px 7px; }
#inspector QComboBox, #lenses QComboBox, #insights QComboBox { border: 1px solid $edge;
  border-radius: 5px; color: $ink; padding: 4px 2px 4px 6px; background: $panel; }
#inspector QComboBox:focus, #lenses QComboBox:focus, #insights QComboBox:focus { border-color: $accent; }
#inspector QComboBox::drop-down, #lenses QComboBox::drop-down, #insights QComboBox::drop-down {
  border: none; width: 22px; }
#inspector QComboBox::down-arrow, #lenses QComboBox::down-arrow, #insights QComboBox::down-arrow {
  image: none; }
#lenses QComboBox { font-size: 12px; padding: 2px 20px 2px 5px; }
#inspector QToolButton[role="choice"]:focus { border: 2px solid $accent; padding: 2px 6px; }
#inspector QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $edge; }
#inspector QSlider::sub-page:horizontal { border-radius: 2px; background: $accent; }
#inspector QSlider::handle:horizontal { width: 12px; margin: -6px 0; border: 2px solid $accent;
  border-radius: 8px; background: $panel; }
#inspector QSlider::handle:horizontal:focus { background: $accent; }
#recent_files QListView { border: 1px solid $line; border-radius: 5px; }
#recent_files QListView::item { border-radius: 5px; }
#recent_files QListView::item:selected { background: $chosen; color: $ink; }
#dialog_head { font-size: 16px; font-weight: bold; color: $ink; }
#dialog_text { color: $soft; }
#recover QListView, #pictures QListView { border: 1px solid $line; border-radius: 8px; padding: 4px; }
#parking_list { border: 1px solid transparent; }
#recover QListView:focus, #pictures QListView:focus, #recent_files QListView:focus,
#parking_list:focus { border-color: $accent; }
#canvas { border: 1px solid $ground; }
#canvas:focus { border-color: $accent; }
#canvas[presented="true"]:focus { border-color: $ground; }
QDialog QComboBox { background: $panel; color: $ink; border: 1px solid $edge; border-radius: 5px;
  padding: 4px 6px; }
QDialog QComboBox:focus { border-color: $accent; }
QDialog QComboBox::drop-down { border: none; width: 22px; }
QDialog QComboBox::down-arrow { image: none; }
QDialog QAbstractSpinBox { background: $panel; color: $ink; border: 1px solid $edge; border-radius: 5px;
  padding: 4px 0; selection-background-color: $accent; selection-color: $on_accent; }
QDialog QAbstractSpinBox:focus { border-color: $accent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
QScrollArea#export_pane, #export_inner, #import_columns QScrollArea, #import_inner {
  background: $panel; border: none; }
#import QToolButton:checked { border-color: $accent; }
#import_inner QLabel[role="name"] { font-weight: bold; }
#export_pane QLabel[role="quiet"], #import_inner QLabel[role="quiet"], #export_size {
  color: $soft; font-size: 12px; }
QTableView#export_table { border: 1px solid $edge; border-radius: 5px; gridline-color: $line; }
#export_preview, #import_preview { background: $ground; border: 1px solid $line; border-radius: 8px; }
#outside_bar, #find_bar, #command_palette { background: $panel; border: 1px solid $edge;
  border-radius: 8px; }
#paste_list #list_preview { border: 1px solid $edge; border-radius: 5px; }
#paste_list #list_preview:focus { border-color: $accent; }
#find_count, #find_place, #command_palette QLabel { color: $soft; font-size: 12px; }
#outside_bar QLabel { color: $ink; }
#outside_bar QPushButton { padding: 4px 12px; }
#outside_bar QPushButton:focus { padding: 3px 11px; }
QAbstractItemView QLineEdit { border-radius: 3px; padding: 0 3px; border-color: $accent; }
QPushButton { background: $panel; border: 1px solid $edge; border-radius: 6px; padding: 6px 16px;
  color: $ink; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:default { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 15px; }
QPushButton:default:focus { border-color: $ink; }
QPushButton:disabled { background: $panel; color: $faint; border-color: $line; }
QToolTip { background: $ink; color: $panel; border: none; padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QHeaderView::section { background: $panel; color: $soft; border: none; border-bottom: 1px solid $line;
  padding: 4px; }
#tour_card { background: $panel; border: 1px solid $accent; border-radius: 10px; }
#tour_card QLabel { color: $ink; }
#tour_card #tour_heading { font-size: 15px; font-weight: bold; }
#tour_card #tour_count { color: $soft; font-size: 12px; }
#start_page, #start_inner { background: $ground; border: none; }
#start_title { font-size: 24px; font-weight: bold; color: $ink; }
#start_quiet { color: $soft; }
#start_heading { font-size: 15px; font-weight: bold; color: $ink; }
#start_cross { background: $panel; border: 1px solid $edge; border-radius: 6px; padding: 2px; }
#start_cross:hover { background: $hover; border-color: $accent; }
#start_page QPushButton { padding: 8px 14px; }
#start_page QPushButton:focus { padding: 7px 13px; }
#hint { background: transparent; color: $soft; }
#hint QLabel { color: $soft; font-size: 14px; }
#hint QLabel[keycap="true"] { color: $ink; background: $panel; border: 1px solid $edge; border-radius: 6px;
  padding: 5px 10px; font-weight: bold; }
#minimap { background: $panel; border: 1px solid $edge; border-radius: 8px; }
QScrollArea#palette, #palette_inner { background: $panel; border: none; }
#palette QLabel[role="quiet"] { color: $soft; font-size: 12px; }
QToolButton[role="palette"] { padding: 2px; }
#badge_list, #noted_list { background: $panel; border: 1px solid $edge; border-radius: 8px; }
#noted_list QScrollArea, #noted_inner { background: transparent; border: none; }
#present_bar, #present_corner { background: $panel; border: 1px solid $edge; border-radius: 10px; }
#present_corner:checked { background: $chosen; }
#present_corner:focus { border: 2px solid $accent; }
#present_bar QToolButton { font-size: 12px; padding: 4px 6px; }
#present_bar QToolButton:focus { border: 2px solid $accent; padding: 3px 5px; }
#present_said { background: $ink; color: $panel; border-radius: 8px; padding: 10px 16px; font-size: 18px; }
#present_lock { background: $panel; border: 2px solid $accent; border-radius: 8px; }
#present_lock QLabel { color: $ink; font-size: 16px; font-weight: bold; }
#present_countdown { background: $panel; color: $ink; border: 2px solid $edge; border-radius: 14px;
  padding: 4px 20px; font-weight: bold; }
#present_countdown[done="true"] { background: $chosen; border-color: $accent; }
#present_notes { background: $ground; }
#present_notes QScrollArea, #present_notes_text { background: $ground; border: none; }
#present_notes_step { font-size: 24px; font-weight: bold; color: $ink; }
#present_notes_text { font-size: 20px; color: $ink; }
#present_notes_next, #present_notes_clock { font-size: 16px; color: $soft; }
#present_notes_left { font-size: 20px; font-weight: bold; color: $ink; }
#ghost_hint { background: $ink; color: $panel; border-radius: 5px; padding: 4px 7px; font-size: 12px; }
""")


_STRONG = Template("""
QToolButton:hover, QPushButton:hover, QMenuBar::item:selected { border: 1px solid $edge; }
QToolButton:checked { border: 1px solid $edge; }
QMenu { border: 1px solid $edge; }
QTabBar::tab:selected { border-bottom: 3px solid $accent; font-weight: bold; }
QToolButton:focus { border: 2px solid $accent; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 3px 5px; }
""")
"""What high contrast adds: borders where others have a shade alone."""


def dress(app: QApplication, colors: Colors) -> None:
    """Gives all windows these colours, and the font of the map."""
    load_fonts()
    font = QFont(_FONT)
    font.setPixelSize(_FONT_PIXELS)
    app.setFont(font)
    app.setPalette(_palette(colors))
    sheets = (_SHEET, _STRONG) if colors.is_strong else (_SHEET,)
    app.setStyleSheet("".join(each.substitute(asdict(colors)) for each in sheets))


def _palette(colors: Colors) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, color in (
        (role.Window, colors.panel),
        (role.WindowText, colors.ink),
        (role.Base, colors.panel),
        (role.AlternateBase, colors.ground),
        (role.Text, colors.ink),
        (role.PlaceholderText, colors.soft),
        (role.Button, colors.panel),
        (role.ButtonText, colors.ink),
        (role.BrightText, colors.on_accent),
        (role.ToolTipBase, colors.ink),
        (role.ToolTipText, colors.panel),
        (role.Highlight, colors.accent),
        (role.HighlightedText, colors.on_accent),
        (role.Accent, colors.accent),
        (role.Link, colors.accent),
        (role.Light, colors.panel),
        (role.Midlight, colors.hover),
        (role.Mid, colors.line),
        (role.Dark, colors.edge),
        (role.Shadow, colors.ink),
    ):
        palette.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colors.faint))
    return palette
