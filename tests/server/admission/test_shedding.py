from server.admission.decision import Ceilings
from server.admission.load import Load
from server.admission.shedding import ORDER, SENTENCES, Shedding

CEILINGS = Ceilings(8, processor=0.8, gap_s=0.05)
CALM, USED, BUSY, LATE = Load(), Load(processor=0.75), Load(processor=0.9), Load(gap_s=0.09)


def levels(*loads: Load, every_s: float = 1.0) -> list[int]:
    """How many things rest after each look."""
    shedding, found = Shedding(CEILINGS), []
    for number, load in enumerate(loads, 1):
        shedding.look(load, 100.0 + every_s * number)
        found.append(shedding.level)
    return found


def test_nothing_rests_while_calls_are_merely_no_longer_taken() -> None:
    assert levels(*[USED] * 20) == [0] * 20


def test_one_thing_after_another_rests_while_the_server_stays_too_busy() -> None:
    assert levels(*[BUSY] * 11) == [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3]


def test_an_event_loop_that_runs_late_counts_as_much_as_a_processor_that_is_full() -> None:
    assert levels(LATE) == [1]


def test_things_come_back_one_by_one_and_more_slowly() -> None:
    found = levels(*[BUSY] * 4, *[CALM] * 25)
    assert found[4:13] == [2] * 9
    assert found[13:23] == [1] * 10
    assert found[23:] == [0] * 6


def test_between_the_ceilings_everything_stays_as_it_is() -> None:
    assert levels(BUSY, *[USED] * 30) == [1] * 31


def test_the_order_is_live_views_then_guesses_then_the_larger_model() -> None:
    shedding = Shedding(CEILINGS)
    seen = []
    for number in range(4):
        seen.append([what for what in ORDER if shedding.sheds(what)])
        shedding.look(BUSY, 100.0 + 10 * number)
    assert seen == [[], ["live_views"], ["live_views", "partial_captions"], [*ORDER]]


def test_no_step_touches_the_recording_or_the_sound() -> None:
    shedding = Shedding(CEILINGS, level=len(ORDER))
    assert not any(shedding.sheds(what) for what in ("recording", "audio", "sound", "final_captions"))


def test_there_is_a_sentence_for_the_page_at_every_step() -> None:
    assert set(SENTENCES) == {*range(len(ORDER) + 1)}
