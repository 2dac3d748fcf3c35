"""The real decoder, without hearing anything: what it knows and expects."""

from collections.abc import Sequence

import pytest

from tests.sphinx_decoder import Segment
from voice.adapters.sphinx_decoder import EXPECTED_MARK, SphinxDecoder, said

NORTHLINE = ("northline", "N AO R TH L AY N")
HALDEN = ("halden", "HH AE L D AH N")


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("began(2)", ["began"]),
        ("<sil>", []),
        ("</s>", []),
        ("[NOISE]", []),
        ("++UM++", []),
        ("i'm", ["i'm"]),
        ("northline~", ["northline"]),
        ("northline~(2)", ["northline"]),
        ("halden_field~", ["halden", "field"]),
    ],
)
def test_dictionary_entries_become_words(entry: str, words: Sequence[str]) -> None:
    assert [word for word, *_ in said(Segment(entry, 0, 9))] == words


def test_words_of_one_entry_share_its_time_by_their_letters() -> None:
    spread = [(word, start_s, end_s) for word, start_s, end_s, _ in said(Segment("a_halden~", 10, 79), 1.0)]
    assert spread == [("a", pytest.approx(1.1), pytest.approx(1.2)), ("halden", pytest.approx(1.2), pytest.approx(1.8))]


def test_a_probability_is_never_over_one() -> None:
    assert said(Segment("it", 0, 9, 1.0001))[0][3] == 1.0


def knows(decoder: SphinxDecoder, word: str) -> bool:
    return bool(decoder.engine.get_lm("wide").prob([word]) > -500_000)


def decoder_for(*phrases: Sequence[tuple[str, str]]) -> SphinxDecoder:
    decoder = SphinxDecoder({"fwdflat": False, "bestpath": False}, phrases)
    decoder.add_search("wide", {})
    return decoder


def test_a_name_nobody_knows_is_known_when_expected() -> None:
    decoder = decoder_for([NORTHLINE])
    assert knows(decoder, "northline")
    assert decoder.engine.lookup_word("northline") == "N AO R TH L AY N"


def test_without_being_expected_it_is_not() -> None:
    decoder = decoder_for()
    assert not knows(decoder, "northline")
    assert decoder.engine.lookup_word("northline") is None


def test_a_common_word_is_likelier_when_expected() -> None:
    decoder = decoder_for([("dispatch", "D IH S P AE CH")])
    model = decoder.engine.get_lm("wide")
    assert model.prob(["dispatch" + EXPECTED_MARK]) > model.prob(["dispatch"]) + 10_000


def test_the_words_of_an_expected_phrase_are_one_entry_besides() -> None:
    decoder = decoder_for([HALDEN, ("field", "F IY L D")])
    assert knows(decoder, "halden_field" + EXPECTED_MARK)
    assert decoder.engine.lookup_word("halden_field" + EXPECTED_MARK) == "HH AO L D AH N F IY L D"


def test_a_name_in_the_dictionary_may_also_be_said_as_espeak_says_it() -> None:
    decoder = decoder_for([HALDEN])
    assert decoder.engine.lookup_word("halden" + EXPECTED_MARK) == "HH AO L D AH N"
    assert decoder.engine.lookup_word("halden" + EXPECTED_MARK + "(2)") == "HH AE L D AH N"


def test_other_words_may_be_expected_later() -> None:
    decoder = decoder_for([NORTHLINE])
    decoder.drop("wide")
    decoder.expect([[("telmark", "T EH L M AA R K")]])
    decoder.add_search("wide", {})
    assert knows(decoder, "telmark")
    assert not knows(decoder, "northline")


def test_the_same_words_may_be_expected_twice() -> None:
    decoder = decoder_for([NORTHLINE], [NORTHLINE])
    decoder.drop("wide")
    decoder.expect([[NORTHLINE]])
    decoder.add_search("wide", {})
    assert knows(decoder, "northline")
