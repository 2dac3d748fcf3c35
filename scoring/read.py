"""Reads a conversation, finished or growing: what the rep's words did, and what became of each chance.

Pure: the same scenario and transcript give the same reading. Live calls read again after every rep turn; turns
read before are kept (scoring/acts/tagged.py).
"""

from dataclasses import replace

from scoring.acts.tagged import acts_of, tagged_turns
from scoring.chances import chances_of
from scoring.heard import Heard
from scoring.practised import own_reading, tried
from voice.errors import BadTranscript
from voice.reading import Reading
from voice.scenario import Scenario
from voice.told import told
from voice.transcript import Transcript


def read(scenario: Scenario, transcript: Transcript) -> Reading:
    """All acts and chances so far; what is not decided yet stays open.

    Of a moment that is tried again, those of the conversation as the buyer remembers it (`voice.told`), and the tries.
    Raises BadTranscript where the turns cannot be put in time.
    """
    reading = _read(scenario, told(transcript), None)
    return reading if transcript.practice is None else replace(reading, tries=tried(scenario, transcript, _read))


def read_to_the_end(scenario: Scenario, transcript: Transcript, ended_s: float) -> Reading:
    """The same for a call that ended at `ended_s` seconds: no chance stays open.

    Of a moment that is tried again, what its own words did.
    """
    if transcript.practice is not None:
        return own_reading(scenario, transcript, _read, ended_s)
    return _read(scenario, transcript, ended_s)


def _read(scenario: Scenario, transcript: Transcript, ended_s: float | None) -> Reading:
    check(transcript)
    tagged = tagged_turns(scenario, transcript)
    heard = [Heard(one) for one in tagged]
    return Reading(tuple(acts_of(tagged)), chances_of(scenario, transcript, heard, ended_s))


def check(transcript: Transcript) -> None:
    """Raises BadTranscript: it is too long, times run backwards, or words lie outside their turn."""
    _check_length(transcript)
    latest = 0.0
    for number, turn in enumerate(transcript.turns, start=1):
        if not turn.start_s >= 0 or not turn.end_s >= turn.start_s:
            raise BadTranscript(
                f"Turn {number} of the transcript runs from {turn.start_s:g} s to {turn.end_s:g} s; "
                "its end must not lie before its start, nor its start before 0."
            )
        if turn.start_s < latest:
            raise BadTranscript(
                f"Turn {number} of the transcript starts at {turn.start_s:g} s, before turn {number - 1}; "
                "put the turns in the order of their starts."
            )
        latest = turn.start_s
        _check_words(number, turn.start_s, turn.end_s, [(w.start_s, w.end_s) for w in turn.words])


MOST_TURNS = 10_000
MOST_WORDS = 100_000
"""Twice what two people say in four hours, the longest call there is, at 220 words a minute."""


def _check_length(transcript: Transcript) -> None:
    if len(transcript.turns) > MOST_TURNS:
        raise BadTranscript(f"The transcript has {len(transcript.turns):,} turns; {MOST_TURNS:,} is the most.")
    words = sum(len(turn.tokens) for turn in transcript.turns)
    if words > MOST_WORDS:
        raise BadTranscript(
            f"The transcript has {words:,} words; {MOST_WORDS:,} is the most, more than is said in four hours."
        )


_SLACK_S = 0.5
"""A recogniser's word may reach this far out of its turn."""


def _check_words(number: int, start_s: float, end_s: float, times: list[tuple[float, float]]) -> None:
    for word_start, word_end in times:
        if not (start_s - _SLACK_S <= word_start <= word_end <= end_s + _SLACK_S):
            raise BadTranscript(
                f"Turn {number} of the transcript has a word from {word_start:g} s to {word_end:g} s, outside the "
                f"turn ({start_s:g} s to {end_s:g} s); give words times within their turn."
            )
