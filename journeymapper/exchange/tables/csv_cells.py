"""The cells of a CSV file of anyone's: encodings and separators are recognised."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice

from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables.table import MOST_COLUMNS, MOST_ROWS, Table
from journeymapper.exchange.tables.taking import shortened
from journeymapper.i18n.language import tr

MOST_BYTES = 16 * 1024**2
"""A line of nothing but separators takes eight times as much."""
SEPARATORS = ";,\t|"
_TRIED = 50
"""Rows by which a separator is recognised."""
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_OTHERS = re.compile(
    r"""[\[{]\s*["\[{\]}]                                     # JSON
    |<(?:\?xml|!DOCTYPE|!--|(?:svg|html|graphml|mxfile)\b)   # XML and web pages
    |(?:---\s*\n(?:.*\n){0,50}?---\s*\n\s*)?(?:flowchart|graph)[ \t]+(?:TB|TD|BT|RL|LR)\b   # Mermaid
    |%PDF-""",
    re.VERBOSE | re.IGNORECASE,
)
"""How a text begins that is of another kind: each of its lines would else be taken for a step."""
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_RISKY = re.compile(r"'*[=+\-@\t\r]")


def csv_tables(data: bytes) -> list[Table]:
    """The one table of a CSV file.

    Raises:
        ExchangeError: this is no text, or one of another kind.
    """
    if len(data) > MOST_BYTES:
        raise ExchangeError(tr("this table of text is too large"))
    text = _text(data)
    _check_kind(text.lstrip("\ufeff \t\r\n"))
    said = _SAID.match(text)
    if said is not None:
        text = text[said.end() :]
    rows = _rows(text, said[1] if said else _separator(text))
    while rows and not any(rows[-1]):
        rows.pop()
    return [Table("", tuple(tuple(map(unguarded, row)) for row in rows))]


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    """The text that was `guarded`."""
    return text[1:] if _GUARDED.match(text) else text


def _text(data: bytes) -> str:
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), None) or _unmarked(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    if encoding == "utf-8" and b"\x00" not in data:
        return data.decode("cp1252", errors="replace")
    raise _no_text()


def _check_kind(text: str) -> None:
    if _OTHERS.match(text):
        found = shortened(text[:200].splitlines()[0])
        raise ExchangeError(tr("line 1: expected a table of text, found “{found}”", found=found))


def _unmarked(data: bytes) -> str:
    """UTF-16 without its mark has a zero in every other byte, in the languages that are read here."""
    some = data[:2000]
    if len(some) > 3 and len(data) % 2 == 0:
        zeros = some[0::2].count(0), some[1::2].count(0)
        if max(zeros) > len(some) // 4 and min(zeros) == 0:
            return "utf-16-be" if zeros[0] else "utf-16-le"
    return "utf-8"


def _separator(text: str) -> str:
    """What parts the cells: that with which most rows have one number of cells, the more the better."""
    sample = "".join(islice(io.StringIO(text), 2 * _TRIED))
    best, most = SEPARATORS[0], (0.0, 0)
    for each in SEPARATORS:
        lengths = [len(row) for row in _rows(sample, each)[:_TRIED] if any(row)]
        (usual, count), *_ = Counter(lengths).most_common(1) or [(1, 1)]
        told = (count / max(len(lengths), 1), usual) if usual > 1 else (0.0, 0)
        if told[1] > 1 and (told[0] > 0.6 or told[1] > most[1]) and told > most:
            best, most = each, told
    return best


def _rows(text: str, separator: str) -> list[list[str]]:
    """The rows; where quotes do not fit they are letters like others."""
    usual = csv.field_size_limit(
        MOST_BYTES
    )  # the module's, for all who read: it is shorter than a text may be
    try:
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
            reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting)
            try:
                return [row[:MOST_COLUMNS] for row in islice(reader, MOST_ROWS)]
            except csv.Error:
                continue
    finally:
        csv.field_size_limit(usual)
    raise _no_text()


def _no_text() -> ExchangeError:
    return ExchangeError(tr("this is no text: a table of text was expected"))
