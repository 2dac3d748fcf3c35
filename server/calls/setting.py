"""What a call is made of, fixed when its session is created."""

from dataclasses import dataclass, field

from server.calls.read_and_talk import PATIENT, Keeps, Listening
from server.store.principal import Principal
from server.store.usuals import NOTHING_KEPT, Usual
from voice.buyer.mind import Mind
from voice.buyer.practising import PractisingMind
from voice.buyer.state import MANNERS
from voice.call import Engines
from voice.conversation import Conversation
from voice.manners import Manners
from voice.ports import Mind as AnyMind
from voice.scenario import Level, Scenario
from voice.transcript import Practice
from voice.turns import Turns

BROKEN_OFF = "The call broke off because of a fault in the server. What was recorded is kept, and scored now."
NO_SOUND = "No sound connection could be made. Type instead, or reload the page to try again."
LINE_LOST_FIRST_S = 5.0
"""The conversation ends a call whose sound went; only one that it keeps beyond this is ended from the server."""


@dataclass(frozen=True, slots=True)
class Setting:
    session_id: str
    owner: Principal
    scenario: Scenario
    """Already varied by the seed."""
    level: Level
    seed: int
    engines: Engines
    names: dict[str, str]
    """Port to engine name, as in `GET /api/health`."""
    versions: dict[str, str]
    token: str = field(repr=False)
    """What a page shows to come back to the call."""
    usual: Usual = NOTHING_KEPT
    """What is kept of the rep from before the call."""
    practice: Practice | None = None
    """The one moment that is practised; None: a whole call."""
    is_stored: bool = True
    """False: its recording lies in memory, and goes with the debrief."""
    keeps_usual: Keeps | None = None
    """The rep reads and talks alone, for this; None: a call."""


def mind_of(setting: Setting) -> AnyMind:
    """The buyer of a whole call, or of one moment; or one who only listens."""
    if setting.keeps_usual is not None:
        return Listening()
    if setting.practice is None:
        return Mind(setting.scenario, setting.level, setting.seed)
    return PractisingMind(setting.scenario, setting.level, setting.seed, setting.practice)


@dataclass(frozen=True, slots=True)
class Limits:
    max_call_s: float
    reconnect_s: float
    """A call is kept this long without its rep."""


def talk_of(setting: Setting, limits: Limits, *, is_typed: bool) -> Conversation:
    """Who may speak when; while the rep reads and talks alone, nobody but them."""
    cues = {beat.id: beat.cues for beat in setting.scenario.beats}
    turns = Turns(setting.scenario.id, cues, practice=setting.practice)
    if setting.keeps_usual is not None:
        return Conversation(turns, PATIENT, is_typed=is_typed, deadline=None)
    timing, longest_run_s = setting.scenario.buyer.timing, MANNERS[setting.level].longest_run_s
    manners = Manners(timing.pause_s, timing.silence_s, timing.gives_up_s, longest_run_s, limits.reconnect_s)
    accuracy = setting.engines.speech_to_text.word_accuracy
    return Conversation(turns, manners, accuracy, is_typed)
