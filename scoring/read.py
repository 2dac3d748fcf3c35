"""Reads a conversation, finished or growing: what the rep's words did, and what became of each chance.

Pure: the same scenario and transcript give the same reading. Live calls read again after every rep turn.
"""

from scoring.acts.clauses import said
from scoring.acts.tagging import acts_of, tagged_turns
from scoring.chances import chances_of
from scoring.heard import Heard
from voice.errors import BadTranscript
from voice.reading import Reading
from voice.scenario import Scenario
from voice.transcript import Transcript


def read(scenario: Scenario, transcript: Transcript) -> Reading:
    """All acts and chances so far; what is not decided yet stays open.

    Raises BadTranscript where the turns cannot be put in time.
    """
    return _read(scenario, transcript, None)


def read_to_the_end(scenario: Scenario, transcript: Transcript, ended_s: float) -> Reading:
    """The same for a call that ended at `ended_s` seconds: no chance stays open."""
    return _read(scenario, transcript, ended_s)


def _read(scenario: Scenario, transcript: Transcript, ended_s: float | None) -> Reading:
    check(transcript)
    tagged = tagged_turns(scenario, transcript)
    heard = [Heard(one.index, one.turn, said(one.turn.tokens), one.spans, one.known) for one in tagged]
    return Reading(acts_of(tagged), chances_of(scenario, transcript, heard, ended_s))


def check(transcript: Transcript) -> None:
    """Raises BadTranscript, naming the turn, where times run backwards or words lie outside their turn."""
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


_SLACK_S = 0.5
"""A recogniser's word may reach this far out of its turn."""


def _check_words(number: int, start_s: float, end_s: float, times: list[tuple[float, float]]) -> None:
    for word_start, word_end in times:
        if not (start_s - _SLACK_S <= word_start <= word_end <= end_s + _SLACK_S):
            raise BadTranscript(
                f"Turn {number} of the transcript has a word from {word_start:g} s to {word_end:g} s, outside the "
                f"turn ({start_s:g} s to {end_s:g} s); give words times within their turn."
            )
