"""Readings made by hand: what each rep line does, told by the test instead of read by the scoring package."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from voice.reading import Act, Chance, Reading
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript

BEHAVIOUR_OF = {
    "invitation": "curiosity-before-capability",
    "redirect": "curiosity-before-capability",
    "harm": "impact-before-fix",
    "opening": "stay-curious",
    "what-changed": "stay-curious",
    "challenge": "objections",
    "next-step": "next-step",
    "closing-stall": "next-step",
}


def act(act_id: str, *facts: str, slots: Iterable[str] = ()) -> Act:
    return Act(act_id, turn=0, first_word=0, last_word=0, quote="", facts=facts, slots=tuple(slots))


@dataclass(frozen=True, slots=True)
class Does:
    """What one rep line does: its acts, and whether it meets or misses the chance that is open."""

    acts: tuple[Act, ...] = ()
    meets: bool | None = None


class HandMade:
    """Reads a transcript by a table from rep line to what it does."""

    def __init__(self, does: Mapping[str, Does]) -> None:
        self._does = does

    def __call__(self, scenario: Scenario, transcript: Transcript) -> Reading:
        kinds = {beat.id: beat.kind for beat in scenario.beats}
        acts: list[Act] = []
        chances: list[Chance] = []
        open_chance: Chance | None = None
        for index, turn in enumerate(transcript.turns):
            if turn.speaker is Speaker.BUYER:
                if turn.beat is not None:
                    open_chance = Chance(BEHAVIOUR_OF[kinds[turn.beat]], turn.beat, index, None, True, "open")
                continue
            does = self._does.get(turn.text, Does())
            acts += [replace(act, turn=index) for act in does.acts]
            if does.meets is not None and open_chance is not None:
                chances.append(replace(open_chance, turn=index, met=does.meets, is_open=False))
                open_chance = None
        return Reading(tuple(acts), (*chances, *([open_chance] if open_chance else [])))
