"""The pause set is what it says it is, and the trade between cut-ins and delay is counted right."""

import math
from statistics import mean

import numpy as np
import pytest

from bench.pause_trade import Trade, ends, trade
from tests.pauses.clips import Clip, clip
from tests.pauses.moments import Moment, moment_of
from tests.pauses.reps import EXPONENT, LONGEST_S, REPS, SHORTEST_S, lasting_s, said_by
from tests.pauses.texts import Text, texts
from voice.adapters.silero import Silero
from voice.pcm import silence

HESITATIONS = [text for text in texts() if not text.is_end]
ENDS = [text for text in texts() if text.is_end]


async def clip_of(text: Text) -> Clip:
    return await clip(text, said_by(text)[0])


def moment(text: Text, *, lasts_s: float | None, rep: int = 0) -> Moment:
    """A pause after 2 s of speech, known of 0.2 s later; None: the turn is over."""
    resumes_s = None if lasts_s is None else 2.0 + lasts_s
    return Moment(text, REPS[rep], 2.0, 2.0, 2.2, resumes_s, lasts_s or 0.0, None, silence(0.0))


def test_there_are_more_than_120_of_each_and_no_text_comes_twice() -> None:
    assert min(len(HESITATIONS), len(ENDS)) >= 120
    assert len({text.digest for text in texts()}) == len(texts())


def test_a_third_of_the_hesitations_could_have_been_ends() -> None:
    assert sum(text.kind == "clause" for text in HESITATIONS) >= len(HESITATIONS) / 3


def test_the_halves_are_about_even() -> None:
    for kind in (HESITATIONS, ENDS):
        assert 0.4 < mean(text.is_for_tuning for text in kind) < 0.6


def test_plain_words_have_neither_marks_nor_capitals() -> None:
    assert Text("short", "Yes, it is.", "").plain == "yes it is"


def test_every_text_is_said_by_two_reps_and_every_rep_says_some() -> None:
    pairs = [said_by(text) for text in texts()]
    assert all(one is not other for one, other in pairs)
    assert {rep.name for pair in pairs for rep in pair} == {rep.name for rep in REPS}


def test_hesitations_last_as_the_distribution_says() -> None:
    lengths = [rep.hesitation_s(text) for text in HESITATIONS for rep in REPS]
    assert SHORTEST_S <= min(lengths) <= max(lengths) <= LONGEST_S
    longer = (0.6 / SHORTEST_S) ** -EXPONENT
    cut_off = (LONGEST_S / SHORTEST_S) ** -EXPONENT
    assert mean(length > 0.6 for length in lengths) == pytest.approx((longer - cut_off) / (1 - cut_off), abs=0.06)


def test_the_shortest_and_longest_lengths_are_the_distributions_ends() -> None:
    assert lasting_s(0.0) == pytest.approx(SHORTEST_S)
    assert lasting_s(1.0) == pytest.approx(LONGEST_S)


def test_reps_differ_in_how_long_they_pause() -> None:
    by_rep = {rep.habit: mean(rep.hesitation_s(text) for text in HESITATIONS) for rep in REPS}
    assert by_rep[max(by_rep)] > 1.5 * by_rep[min(by_rep)]
    assert math.isclose(sum(rep.habit for rep in REPS), 0.0, abs_tol=1e-9)


async def test_a_clip_is_the_same_every_time_but_for_the_phase_of_the_voice() -> None:
    one, again = await clip_of(HESITATIONS[0]), await clip_of(HESITATIONS[0])
    assert one.pause_s == pytest.approx(again.pause_s, abs=0.02)
    assert one.resumes_s
    assert again.resumes_s
    assert one.resumes_s - one.pause_s == pytest.approx(again.resumes_s - again.pause_s, abs=1e-3)


@pytest.mark.parametrize("text", [*HESITATIONS[::40], *ENDS[::50]], ids=lambda text: text.before[:24])
async def test_a_clip_is_loud_before_its_pause_and_silent_in_it(text: Text) -> None:
    made = await clip_of(text)
    before = made.sound.between(made.pause_s - 0.1, made.pause_s).samples
    pause = made.sound.between(made.pause_s, made.resumes_s or made.sound.duration_s).samples
    assert np.abs(before).max() > 1000
    assert np.abs(pause).max() < 300


async def test_the_words_before_the_pause_are_all_in_the_sound() -> None:
    """Cut out of the sentence or spoken with a comma, the first half takes about as long."""
    for text in HESITATIONS[:6]:
        made = await clip_of(text)
        assert (made.pause_s - 0.3) / len(text.plain.split()) == pytest.approx(0.3, abs=0.15)


async def test_the_detector_places_a_pause_within_a_tenth_of_a_second() -> None:
    silero = Silero()
    for text in (*HESITATIONS[::50], *ENDS[::50]):
        found = moment_of(await clip_of(text), silero.detector())
        assert found
        assert found.stopped_s == pytest.approx(found.pause_s, abs=0.15)
        assert found.stopped_s < found.known_s < found.stopped_s + 0.3


def test_a_turn_that_ends_before_the_rep_goes_on_is_a_cut_in() -> None:
    found = trade([moment(HESITATIONS[0], lasts_s=0.5)], lambda moment, own, setting: setting, [0.4, 0.6])
    assert found.cut_in.tolist() == [[1.0], [0.0]]


def test_no_turn_ends_before_the_detector_knows_of_the_silence() -> None:
    found = trade([moment(ENDS[0], lasts_s=None)], lambda moment, own, setting: setting, [0.05, 0.6])
    assert found.delay_s.ravel().tolist() == pytest.approx([0.2, 0.6])


def test_only_pauses_that_held_are_learnt_each_rep_by_itself() -> None:
    seen: list[tuple[str, int]] = []

    def rule(moment: Moment, own_pauses_s: object, setting_s: float) -> float:
        seen.append((moment.rep.name, len(own_pauses_s)))  # type: ignore[arg-type]
        return setting_s

    ends(
        [moment(text, lasts_s=lasts_s, rep=rep) for text in HESITATIONS[:2] for lasts_s in (0.4,) for rep in (0, 1)],
        rule,
        0.5,
    )
    ends([moment(HESITATIONS[0], lasts_s=0.9), moment(HESITATIONS[1], lasts_s=0.9)], rule, 0.5)
    assert seen == [("rep 0", 0), ("rep 0", 1), ("rep 1", 0), ("rep 1", 1), ("rep 0", 0), ("rep 0", 0)]


def test_the_fewest_cut_ins_within_a_delay_and_the_shortest_delay_for_them_are_found() -> None:
    found = Trade(np.array([[1.0, 1.0], [1.0, 0.0], [0.0, 0.0]]), np.array([[0.2], [0.5], [0.9]]))
    assert [found.cut_in_within(each) for each in (0.1, 0.3, 0.6, 1.0)] == [1.0, 1.0, 0.5, 0.0]
    assert [found.delay_at(each) for each in (0.0, 0.5)] == [0.9, 0.5]
