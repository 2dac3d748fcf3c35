"""What a turn's words end in. The sentences are none of the pause set's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.endings import Ending, ending_of, last_sentence

HANGING = """
we looked at the logs and
i called them because
that is what i was told but
so i talked to the
we had a visit from our
the fault was in
we want to get rid of
our engineer went there with
i think we should
what we can do is
you told me that they
what do you
how often does it
i asked why and he
they have replaced
let me bring
we could offer you
that would have cost them
what i found was that the whole
it is a very
we are not
this is the new
from the twenty
the rate was four point
i would like to
because it
it was my colleague's
as you know we have no
"""
FILLED = """
well let me see
um
we had uh
that was i mean
give me a second
so i guess
just a moment
"""
OPEN = """
okay look
when the line went down
if we sign on friday
as soon as you have the figures
the man who sat at the desk that day
on the second day of the visit
there are three ways
we need the drawings the keys
it goes to leeds to york
since we met in the spring in your office
"""
CLAUSE = """
we replaced the pump
i see that
we set it up
they should log in
the plant that had the trouble is back
after the visit we wrote it down
when you called i was in a meeting
that is the man i spoke to
it is nothing to worry about
these are the parts you need
we did what we could
i told you so
it started in may
we have a team in each of the sites
we looked at two options and took the cheaper one
it went well
i hope not
we called them at nine
the report was sent
thanks for saying that
"""
QUESTION = """
what happened
what did that leave you with
how many people do you have
who signs that
so where does it go from there
could you show me that
is there somebody on the late shift
we had that in spring as well how did you fix it
do you know who signs it
what is it
how are you
which one do you want
what have you tried
why not
"""
HANDED_OVER = """
we start with two sites does that work for you
so it was the third time this year wasn't it
you want the small one right
we will call you on monday if that's okay with you
what we need is a date is that fair
we could do it in june what do you think
thank you very much
thanks a lot for your time
i will send it goodbye
then have a nice weekend
see you on tuesday
"""
ANSWER = """
yes
no not yet
of course
exactly
yes it is
"""
NUMBER = """
that comes to forty
we have three hundred
it takes about six
"""
PHRASE = """
in leeds
about two weeks
my colleague sarah
"""
SENTENCES = {
    Ending.HANGING: HANGING,
    Ending.FILLED: FILLED,
    Ending.OPEN: OPEN,
    Ending.CLAUSE: CLAUSE,
    Ending.QUESTION: QUESTION,
    Ending.HANDED_OVER: HANDED_OVER,
    Ending.ANSWER: ANSWER,
    Ending.NUMBER: NUMBER,
    Ending.PHRASE: PHRASE,
}
CASES = [(text, ending) for ending, lines in SENTENCES.items() for text in lines.strip().splitlines()]


@pytest.mark.parametrize(("text", "ending"), CASES)
def test_plain_words_end_in(text: str, ending: Ending) -> None:
    assert ending_of(text) is ending


@pytest.mark.parametrize(("text", "ending"), [case for case in CASES if case[1] not in (Ending.OPEN, Ending.PHRASE)])
def test_a_full_stop_and_capitals_change_nothing(text: str, ending: Ending) -> None:
    assert ending_of(f"{text.capitalize()}.") is ending


def test_nothing_heard_ends_in_nothing() -> None:
    assert ending_of("") is ending_of(" . ") is Ending.NOTHING


@pytest.mark.parametrize("mark", [",", "…", "...", " -", " –", ":"])
def test_a_mark_that_leads_on_leaves_the_sentence_hanging(mark: str) -> None:
    assert ending_of(f"We replaced the pump{mark}") is Ending.HANGING


def test_a_question_mark_makes_a_question_of_anything() -> None:
    assert ending_of("You replaced the pump?") is ending_of("And the second site?") is Ending.QUESTION


def test_only_the_last_sentence_counts() -> None:
    assert ending_of("What did that cost? We replaced it.") is Ending.CLAUSE
    assert ending_of("We replaced it. And then the") is Ending.HANGING


def test_a_mark_inside_a_number_ends_no_sentence() -> None:
    assert last_sentence("it was 3.5 percent") == (("it", "was", "3.5", "percent"), "")


@given(st.text(max_size=60))
def test_any_text_has_an_ending(text: str) -> None:
    assert ending_of(text) in Ending


@given(st.lists(st.sampled_from("what do you the we and it is not so to in one which 's - ? that like no".split())))
def test_any_row_of_small_words_has_an_ending(words: list[str]) -> None:
    assert ending_of(" ".join(words)) in Ending
