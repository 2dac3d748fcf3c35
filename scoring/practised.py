"""A moment that is tried again, read try by try: each as if what was said before it had only just been said.

What is found in a try is what its own words did; chances that were decided before it count for the call it is from.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from voice.reading import Act, Chance, Reading
from voice.scenario import Scenario
from voice.told import Try, tries_of
from voice.transcript import Practice, Transcript

ReadOne = Callable[[Scenario, Transcript, float | None], Reading]
"""Reads a conversation as a whole; with the seconds of its end, no chance stays open."""


def own_reading(scenario: Scenario, transcript: Transcript, read_one: ReadOne, ended_s: float | None) -> Reading:
    """The acts and chances of a practice on its own turns and times; of a drill those of its behaviour and beat."""
    practice, found = _practice(transcript), tries_of(transcript)
    acts: list[Act] = []
    chances: list[Chance] = []
    for one, end_s in zip(found, _ends(found, transcript, ended_s), strict=True):
        reading = read_one(scenario, one.told, None if end_s is None else end_s + one.shift_s)
        acts.extend(_own_acts(one, reading, practice))
        chances.extend(chance for chance in _own_chances(one, reading, practice) if _counts(chance, practice))
    return Reading(tuple(acts), tuple(chances))


def tried(scenario: Scenario, transcript: Transcript, read_one: ReadOne) -> tuple[Chance, ...]:
    """What became of the chance in each try so far."""
    practice = _practice(transcript)
    chances = own_reading(scenario, transcript, read_one, None).chances
    return tuple(chance for chance in chances if chance.beat == practice.beat)


def _practice(transcript: Transcript) -> Practice:
    if transcript.practice is None:
        raise ValueError("a whole call is read as it is")
    return transcript.practice


def _ends(found: tuple[Try, ...], transcript: Transcript, ended_s: float | None) -> Iterator[float | None]:
    """When each try is over: as the buyer begins anew; the last with the call."""
    for following in found[1:]:
        yield transcript.turns[following.first].start_s
    if found:
        yield ended_s


def _counts(chance: Chance, practice: Practice) -> bool:
    return not practice.is_drill or (chance.behaviour, chance.beat) == (practice.behaviour, practice.beat)


def _own_acts(one: Try, reading: Reading, practice: Practice) -> Iterator[Act]:
    before = len(practice.before)
    return (replace(act, turn=one.own(act.turn, before)) for act in reading.acts if act.turn >= before)


def _own_chances(one: Try, reading: Reading, practice: Practice) -> Iterator[Chance]:
    """What its own words decided, or what it left open."""
    before = len(practice.before)
    for chance in reading.chances:
        if chance.turn >= before:
            start_s, end_s = chance.start_s - one.shift_s, chance.end_s - one.shift_s
            yield replace(chance, turn=one.own(chance.turn, before), start_s=start_s, end_s=end_s)
