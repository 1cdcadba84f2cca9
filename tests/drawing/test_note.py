from journeymapper.drawing.note import WIDTH, draw_note
from journeymapper.drawing.theme import LIGHT
from journeymapper.model.records import Note
from tests.drawing.maps import flat, span, texts


def test_a_note_is_as_high_as_its_text() -> None:
    short = draw_note(Note("n", "Ask"), 100, 200, LIGHT)
    long = draw_note(
        Note("n", "Ask the notary about this, and whoever else may know more of it"), 100, 200, LIGHT
    )
    assert short.box.center == long.box.center == (100, 200)
    assert long.box.height > short.box.height
    assert texts(short.shapes) == ["Ask"]


def test_what_is_written_lies_on_the_note() -> None:
    for text in ("", "Ask", "word " * 200, "W" * 300):
        note = draw_note(Note("n", text), 0, 0, LIGHT)
        for shape, _, _ in flat(note.shapes):
            left, top, right, bottom = span(shape)
            assert -WIDTH / 2 <= left <= right <= WIDTH / 2
            assert note.box.top <= top <= bottom <= note.box.bottom


def test_a_very_long_note_is_elided() -> None:
    assert texts(draw_note(Note("n", "word " * 500), 0, 0, LIGHT).shapes)[-1].endswith("…")
