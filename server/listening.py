"""Words of a recorded call that has no transcript: each track is cut into turns and recognised."""

from collections.abc import Sequence

import numpy as np

from server.wiring import EngineRoom
from voice.errors import BadAudio
from voice.pcm import Pcm
from voice.ports import SpeechToText, VoiceDetector
from voice.scenario import Scenario
from voice.segmenter import BLOCK, Segmenter
from voice.transcript import Speaker, Transcript, Turn, shifted, text_of

TURN_GAP_S = 1.0
"""A silence shorter than this lies inside a turn."""
MARGIN_S = 0.25
"""Sound around a turn that the recogniser gets too."""

Span = tuple[float, float]


async def transcript_of(room: EngineRoom, scenario: Scenario, rep: Pcm, buyer: Pcm | None) -> Transcript:
    """Turns of both tracks (16 kHz, one axis), in order of their starts. Raises BadAudio, EngineFailed."""
    engine = await room.speech_to_text()
    turns = []
    for speaker, track in ((Speaker.REP, rep), (Speaker.BUYER, buyer)):
        if track is not None:
            spans = turn_spans(await room.voice_detector(), track)
            turns += [turn for span in spans if (turn := await _turn(engine, scenario, speaker, track, span))]
    if not any(turn.speaker is Speaker.REP for turn in turns):
        raise BadAudio("No words were recognised in the rep's track; give a transcript with --transcript.")
    return Transcript(scenario.id, tuple(sorted(turns, key=lambda turn: turn.start_s)))


def turn_spans(detector: VoiceDetector, track: Pcm) -> list[Span]:
    """Start and end of each turn, in seconds."""
    samples = np.pad(track.samples, (0, -len(track) % BLOCK))
    segmenter = Segmenter()
    blocks = enumerate(samples.reshape(-1, BLOCK))
    events = [segmenter.feed(detector.probability(block), index * BLOCK) for index, block in blocks]
    edges = [event.at_s for event in events if event]
    if len(edges) % 2:  # speech up to the very end
        edges.append(track.duration_s)
    return _joined(list(zip(edges[::2], edges[1::2], strict=True)))


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Stretches of speech with short silences between them make one turn."""
    turns: list[Span] = []
    for start_s, end_s in spans:
        if turns and start_s - turns[-1][1] < TURN_GAP_S:
            turns[-1] = (turns[-1][0], end_s)
        else:
            turns.append((start_s, end_s))
    return turns


async def _turn(engine: SpeechToText, scenario: Scenario, speaker: Speaker, track: Pcm, span: Span) -> Turn | None:
    offset_s = max(0.0, span[0] - MARGIN_S)
    sound = track.between(offset_s, span[1] + MARGIN_S)
    heard = await engine.transcribe(sound, scenario.vocabulary)
    words = shifted(heard, offset_s)
    if not words:
        return None
    return Turn(speaker, min(span[0], words[0].start_s), max(span[1], words[-1].end_s), text_of(words), words)
