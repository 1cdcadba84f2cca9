"""Files whose text is broken, of another encoding, cut, or full of what screens and terminals obey."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.hostile.case import Case, held, journey
from tests.storage.refused import FULL

SPITEFUL = {
    "markup": "<img src=file:///etc/passwd><a href='https://evil.example'>x</a><b>bold</b>",
    "script": '"><script>alert(1)</script><svg onload="alert(1)">',
    "entity": "&lt;&amp;&#0;&xxe; ]]> <!ENTITY x SYSTEM 'file:///etc/passwd'>",
    "mnemonic": "&File &&x &",
    "placeholder": "[*] %1 %n %L1 {name} {0} {} %s %(x)s",
    "escape": "\x1b[31mred\x1b]0;title\x07\x1b[2J",
    "control": "".join(map(chr, range(32))) + "\x7f\x80\x9b",
    "lines": "a\nb\r\nc\rd\x0be\x0cf\x85g\u2028h\u2029i",
    "bidi": "\u202eevil\u202c \u2066x\u2069 \u200f\u200e\u061c",
    "unseen": "\u200b\u200c\u200d\ufeff\u00ad\u2060",
    "marks": "z" + "\u0301\u0489" * 500,
    "noncharacter": "\ufffe\uffff\U0010ffff\U000e0001",
    "private": "\ue000\U000f0000",
    "formula": '=HYPERLINK("https://evil.example","x")',
    "astral": "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001d54f",
    "arabic": "مرحبا بالعالم " * 20,
    "one word": "w" * 5000,
    "path": "../../../etc/passwd\\..\\x",
    "blank": " \t ",
    "quotes": "\"'`\\",
}
"""By name: texts that something somewhere takes for more than a text."""


def cut() -> Iterator[Case]:
    """The full file cut at many places, and with its end or its start lost."""
    whole = len(FULL.rstrip())
    for at in range(0, whole, max(1, whole // 160)):
        yield held(f"cut after {at} bytes", FULL[:at], False)
    for at in (1, 2, 3, 100, 1000):
        yield held(f"the first {at} bytes lost", FULL[at:], False)
        yield held(f"{at} bytes of zeros at the end", FULL + b"\0" * at, False)
        yield held(f"{at} bytes of zeros over the end", FULL[:-at] + b"\0" * at, at == 1 and None)


def encodings() -> Iterator[Case]:
    """The full file as other programs might write it."""
    text = FULL.decode()
    for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp1252", "cp037", "utf-8-sig"):
        yield held(f"encoded as {name}", text.encode(name, "replace"), name == "utf-8-sig" or None)
    yield held("latin-1", '{"title": "één"}'.encode("latin-1"), False)
    odd = {
        "lone surrogate as bytes": b"\xed\xa0\xbd",
        "overlong slash": b"\xc0\xaf",
        "overlong zero": b"\xc0\x80",
        "beyond unicode": b"\xf5\x80\x80\x80",
        "cut character": b"\xf0\x9f\x9a",
        "continuation alone": b"\x80",
        "latin byte": b"\xe9",
        "bare control": b"\x01",
        "bare tab": b"\t",
        "bare line end": b"\n",
    }
    for name, piece in odd.items():
        yield held(f"in a text: {name}", FULL.replace(b"fiets", b"fi" + piece + b"ets", 1), False)
    for name, bom in {"two marks": b"\xef\xbb\xbf" * 2, "mark inside": b" \xef\xbb\xbf"}.items():
        yield held(f"byte order: {name}", bom + FULL, False)


def other_files() -> Iterator[Case]:
    """What else is on a disk."""
    heads = {
        "nothing": b"",
        "blanks": b" \n\t\r ",
        "zeros": b"\0" * 1000,
        "png": b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
        "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
        "zip": b"PK\x03\x04" + b"\0" * 100,
        "gzip": b"\x1f\x8b\x08" + b"\0" * 100,
        "elf": b"\x7fELF" + b"\0" * 100,
        "xml": b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "html": b"<html><script>alert(1)</script>",
        "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "yaml": b"directed: true\nnodes: []\n",
        "pickle": b"\x80\x04cos\nsystem\n(S'true'\ntR.",
        "python": b"__import__('os').abort()",
        "csv": b"a;b\n1;2\n",
        "shell": b"#!/bin/sh\nexit 1\n",
        "other json": b'{"name": "x", "version": "1.0.0"}',
        "geojson": b'{"type": "FeatureCollection", "features": []}',
        "json lines": b'{"a": 1}\n{"a": 2}\n',
        "json5": b"{a: 1, /* b */ 'c': 2,}",
        "text": b"een gewone tekst",
    }
    for name, data in heads.items():
        yield held(f"another file: {name}", data, False)
    for text in (
        "[]",
        "{}",
        "null",
        "true",
        "0",
        '""',
        "[[]]",
        '{"graph": 1}',
        '{"graph": []}',
        '{"graph": {}}',
    ):
        yield held(f"only {text}", text.encode(), False)


def spiteful() -> Iterator[Case]:
    """Texts that programs obey, in every text of a map, and in ids and names of unknown fields."""
    for name, text in SPITEFUL.items():
        yield held(f"every text: {name}", everywhere(text), True)
        odd = json.dumps(text)
        step = f'{{"id": {odd}, "title": {odd}}}'
        arrow = f'{{"source": {odd}, "target": {odd}, "key": {odd}, "label": {odd}}}'
        yield held(f"as an id: {name}", journey(nodes=step, edges=arrow), True)
        yield held(f"as a field's name: {name}", journey(f"{odd}: {{{odd}: {odd}}}"), True)
        yield held(f"as an unknown id: {name}", journey(f'"goal": {odd}'), False)
        yield held(f"as a choice: {name}", journey(nodes=f'{{"id": "a", "mood": {odd}}}'), False)
        yield held(f"as a format: {name}", FULL.replace(b'"journeymapper"', odd.encode()), False)
        yield held(f"as a field twice: {name}", journey(f"{odd}: 1, {odd}: 2"), False)


def everywhere(text: str) -> bytes:
    """The full file with one text in the place of every free text."""
    tree = json.loads(FULL)
    free = {"title", "description", "name", "text", "owner", "speaker_notes", "value", "label", "note", "url"}

    def change(value: object) -> None:
        if isinstance(value, dict):
            for name, each in value.items():
                if name in free:
                    value[name] = text
                elif name in {"channels", "pains", "chances"}:
                    value[name] = [text] * 3
                else:
                    change(each)
        elif isinstance(value, list):
            for each in value:
                change(each)

    change(tree)
    tree["graph"]["suppliers"][0]["short"] = text[:3]
    return json.dumps(tree).encode()
