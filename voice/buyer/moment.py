"""One moment in a call at which the buyer is about to speak: all that the buyer's answer depends on."""

from dataclasses import dataclass

from voice.buyer.agenda import Agenda
from voice.buyer.gates import Course
from voice.buyer.state import BuyerState, state_of
from voice.buyer.wording import Said
from voice.reading import Chance, Reading
from voice.scenario import Level, Scenario
from voice.transcript import Speaker, Transcript


@dataclass(frozen=True, slots=True)
class Moment:
    course: Course
    state: BuyerState
    agenda: Agenda
    said: Said
    rep_text: str
    """What the rep said since the buyer last spoke."""
    since: int
    """Index of the first turn of that."""
    just_opened: frozenset[str]
    """Facts whose gate these words opened."""

    @property
    def just_decided(self) -> tuple[Chance, ...]:
        """The chances that the rep's last words met or missed."""
        chances = self.course.reading.chances
        return tuple(c for c in chances if c.turn >= self.since and not c.is_open and c.met is not None)

    @property
    def has_asked(self) -> bool:
        """Whether a question was read in the rep's last words, or one can be seen in them."""
        acts = (act for act in self.course.reading.acts if act.turn >= self.since)
        return "?" in self.rep_text or any(act.id.startswith(("question-", "what-changed")) for act in acts)


def moment_of(scenario: Scenario, level: Level, transcript: Transcript, reading: Reading) -> Moment:
    course = Course(scenario, transcript, reading)
    state = state_of(scenario, level, transcript, reading)
    since = _rep_since(transcript)
    before = state_of(
        scenario, level, Transcript(transcript.scenario, transcript.turns[:since]), _until(reading, since)
    )
    return Moment(
        course,
        state,
        Agenda(course, level, state),
        Said(transcript),
        " ".join(turn.text for turn in transcript.turns[since:]),
        since,
        frozenset(state.open) - frozenset(before.open),
    )


def _rep_since(transcript: Transcript) -> int:
    """Index of the first turn after the buyer's last."""
    for index in range(len(transcript.turns), 0, -1):
        if transcript.turns[index - 1].speaker is Speaker.BUYER:
            return index
    return 0


def _until(reading: Reading, turn: int) -> Reading:
    """What was read before `turn`."""
    acts = tuple(act for act in reading.acts if act.turn < turn)
    return Reading(acts, tuple(c for c in reading.chances if c.turn < turn and not c.is_open))
