"""Recorded calls for tone readings: the rep's turns are synthetic voices of a known pace, pitch and loudness."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.recording import Channel, Recording
from tests.voices import louder, talking
from voice.pcm import Pcm, join, silence
from voice.scenario import Briefing, Level, Lines, Persona, Scenario, SmallTalk, ToneTarget
from voice.transcript import Speaker, Transcript, Turn, Word

BUYER_S = 2.0
WAIT_S = 0.4
WORD = "table"
"""Two syllables."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One buyer turn and what the rep answers."""

    words: int = 20
    syllables_per_s: float = 5.0
    hz: float = 120.0
    by_db: float = 0.0
    range_st: float = 4.0
    beat: str | None = None


def call(replies: Sequence[Reply], *, channel: Channel | None = None, source: str = "webrtc") -> Recording:
    """A call in which the buyer speaks 2 s, the rep waits 0.4 s and answers, over and over."""
    turns: list[Turn] = []
    parts: list[Pcm] = []
    now_s = 0.0
    for reply in replies:
        turns.append(Turn(Speaker.BUYER, now_s, now_s + BUYER_S, "And then it stopped.", beat=reply.beat))
        start_s = now_s + BUYER_S + WAIT_S
        voice = talking(2 * reply.words, reply.syllables_per_s, reply.hz, reply.range_st, -26.0)
        parts += [silence(BUYER_S + WAIT_S), louder(voice, reply.by_db), silence(0.5)]
        turns.append(_rep_turn(start_s, reply))
        now_s = turns[-1].end_s + 0.5
    return Recording(
        Transcript("a-call", tuple(turns)),
        source=source,
        rep=join(parts),
        channel=Channel(auto_gain=False) if channel is None else channel,
        playout_error_s=0.05,
    )


def _rep_turn(start_s: float, reply: Reply) -> Turn:
    step_s = 2 / reply.syllables_per_s
    words = tuple(
        Word(WORD, start_s + number * step_s, start_s + (number + 1) * step_s) for number in range(reply.words)
    )
    return Turn(Speaker.REP, start_s, words[-1].end_s, " ".join([WORD] * reply.words), words)


def scenario_with(*targets: ToneTarget) -> Scenario:
    nothing = Lines({})
    talk = SmallTalk((), (), (), (), nothing, (), (), (), nothing, nothing, nothing)
    return Scenario(
        id="a-call",
        title="A call",
        version=1,
        minutes=5,
        level=Level.USUAL,
        briefing=Briefing("", "", "", "", ()),
        buyer=Persona("", "", "", "", talk),
        facts=(),
        beats=(),
        behaviours=(),
        tone=targets,
    )


def target(measure: str, low: float, high: float, relative: str = "%", *beats: str) -> ToneTarget:
    return ToneTarget(f"the-{measure}", "A target", measure, low, high, relative, beats)
