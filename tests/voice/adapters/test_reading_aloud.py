import pytest

from voice.adapters.reading_aloud import read_aloud


@pytest.mark.parametrize(
    ("phrase", "spoken"),
    [
        ("It cost $48,000, twice.", "It cost 48,000 dollars, twice."),
        ("It cost $1.", "It cost 1 dollar."),
        ("$1.50 each", "1 dollar and 50 cents each"),
        ("£12.05 each", "12 pounds and 5 pence each"),
        ("€1.5m a year", "1.5 million euros a year"),
        ("$48k a month", "48 thousand dollars a month"),
        ("$2 million, gone", "2 million dollars, gone"),
        ("$2.5 billion.", "2.5 billion dollars."),
        ("($300)", "(300 dollars)"),
        ("We run 24/7.", "We run 24 7."),
        ("Fine — go on.", "Fine, go on."),
        ("*Never* say _that_ `again` #1", "Never say that again 1"),
        ("Say [[h@'loU]] now", "Say h@'loU now"),
        ("A\x01B \x00 C", "A B C"),
        ("12.5% at 10:30", "12.5% at 10:30"),
        ("Dr. Reed and Ms. Ray met J. Smith.", "Dr Reed and Miz Ray met J Smith."),
        ("Order No. 5, us vs. them. Is it no. Yes.", "Order number 5, us versus them. Is it no. Yes."),
        ("Well... I know… yes…", "Well, I know, yes,"),
        ("We lost it all because the board", "We lost it all because the board,"),
        ("Go on", "Go on"),
    ],
)
def test_a_phrase_is_read_as_a_person_would(phrase: str, spoken: str) -> None:
    assert read_aloud(phrase).text == spoken


@pytest.mark.parametrize("phrase", ["We lost $2 million, in 24/7 work — gone.", "a  b\n c", "$5k *now*"])
def test_every_word_keeps_its_place_in_the_phrase(phrase: str) -> None:
    tokens = read_aloud(phrase).tokens
    assert [phrase[token.first_char : token.last_char] for token in tokens] == [
        word for word in phrase.split() if word != "—"
    ]


def test_what_is_said_for_a_word_stands_where_the_word_says() -> None:
    text = read_aloud("We lost $48,000 on Monday")
    assert [text.text[token.spoken_at :].startswith(token.spoken) for token in text.tokens] == [True] * 5


def test_a_place_in_the_spoken_text_belongs_to_a_word() -> None:
    text = read_aloud("cost $48,000 twice")
    assert [text.token_at(text.text.index(word)) for word in ("cost", "48,000", "dollars", "twice")] == [0, 1, 1, 2]


def test_nothing_but_signs_is_nothing_to_say() -> None:
    assert read_aloud(" — … !? ").tokens == ()


def test_a_phrase_of_signs_is_read_in_linear_time() -> None:
    assert read_aloud("$" * 50_000 + " $" + "1," * 50_000 + "x").tokens
