"""What is left out is told in a few sentences, each of them one line."""

from journeymapper.exchange.diagrams.told import MOST, Told


def test_sentences_are_told_once_in_their_order() -> None:
    told = Told()
    for sentence in ("b", "a", "b"):
        told.add(sentence)
    assert told.sentences() == ("b", "a")


def test_many_sentences_are_counted() -> None:
    told = Told()
    for at in range(MOST + 7):
        told.add(str(at))
    assert told.sentences() == (*map(str, range(MOST)), "and 7 more")


def test_a_sentence_is_a_line_of_a_length_to_read() -> None:
    told = Told()
    told.add("a\nb\u2028c" + "x" * 100_000)
    (sentence,) = told.sentences()
    assert sentence.startswith("a b c")
    assert len(sentence) < 300
