"""A call that was spoken: espeak-ng says what a scripted rep and the buyer say, and the call is scored from that.

No recogniser is asked, so that the words in the picture are those of the script; pitch, pace and level are measured.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from scoring.baseline import call_baseline, worth_keeping
from scoring.drawing import pace_points, thinned
from scoring.hearing import hearing_of
from scoring.kept import KeptBaseline
from scoring.recording import Recording
from scoring.score import score_heard
from server.recording.call_files import CallFiles, seal_tracks
from server.rehearsal import Rehearsal
from server.versions import versions
from tests.spoken import pieces_of
from voice.adapters.espeak import Espeak
from voice.pcm import AXIS_RATE_HZ, Pcm, join
from voice.ports import Speech
from voice.scenario import Scenario, Voice
from voice.transcript import Speaker, Transcript, Turn, Word

REP = Voice("en-us", rate_wpm=178, pitch=48)
SLOWER = replace(REP, rate_wpm=142, pitch=42)
"""How the rep answers the first harm: as the scenario asks; later ones as ever."""
QUIETER = 0.7
BEFORE_S, TRACK_HOP_S = 0.7, 0.05


READ_ALOUD = (
    "The north wind and the sun were disputing which was the stronger, when a traveller came along in a warm cloak. "
    "They agreed that who first made the traveller take his cloak off should be called stronger than the other. "
    "Then the north wind blew as hard as he could, but the more he blew, the more closely did the traveller fold his "
    "cloak around him; and at last the north wind gave up the attempt. Then the sun shone out warmly, and at once the "
    "traveller took off his cloak. And so the north wind had to confess that the sun was the stronger of the two."
)
"""What the rep reads before the call, to tell their usual: the passage that phoneticians have long used."""
TIMES_READ = 2
"""Half a minute of voice makes a usual that is kept."""


@dataclass(frozen=True, slots=True)
class Spoken:
    transcript: Transcript
    tracks: dict[Speaker, Pcm]
    card: dict[str, object]
    track: dict[str, object]

    def keep(self, folder: Path) -> int:
        """Writes the sound where a call's lies; gives its samples."""
        files = CallFiles(folder)
        for speaker, track in self.tracks.items():
            files.place(speaker, 0, track.samples.tobytes())
        files.close()
        return seal_tracks(folder)


async def spoken(call: Rehearsal, scenario: Scenario) -> Spoken:
    laid = await _laid(call.transcript, scenario)
    recording = replace(laid, kept=await _usual(scenario))
    hearing = hearing_of(recording)
    assert hearing.track is not None
    assert laid.rep is not None
    assert laid.buyer is not None
    track = thinned(hearing.track, TRACK_HOP_S) | pace_points(hearing.talks, laid.rep.duration_s)
    card = score_heard(hearing, recording, scenario, versions=versions())
    return Spoken(laid.transcript, {Speaker.REP: laid.rep, Speaker.BUYER: laid.buyer}, card, track)


async def _usual(scenario: Scenario) -> KeptBaseline | None:
    read = Transcript(scenario.id, (Turn(Speaker.REP, 0.0, 0.0, READ_ALOUD),) * TIMES_READ)
    return worth_keeping(call_baseline(hearing_of(await _laid(read, scenario)), frozenset()), "warmup")


async def _laid(transcript: Transcript, scenario: Scenario) -> Recording:
    """The turns spoken one after the other, each on its speaker's track."""
    turns: list[Turn] = []
    placed: list[tuple[Speaker, float, Pcm]] = []
    at_s, answers = BEFORE_S, 0
    for turn in transcript.turns:
        is_answer = turn.speaker is Speaker.REP and bool(turns) and (turns[-1].beat or "").startswith("harm")
        answers += is_answer
        sound, words = await _said(turn, scenario, at_s, is_slower=is_answer and answers == 1)
        turns.append(replace(turn, start_s=at_s, end_s=at_s + sound.duration_s, words=words))
        placed.append((turn.speaker, at_s, sound))
        at_s += sound.duration_s + BEFORE_S
    rep, buyer = (_track([one[1:] for one in placed if one[0] is speaker], at_s) for speaker in Speaker)
    return Recording(replace(transcript, turns=tuple(turns)), "file", rep, buyer, playout_error_s=0.01)


async def _said(turn: Turn, scenario: Scenario, at_s: float, *, is_slower: bool) -> tuple[Pcm, tuple[Word, ...]]:
    voice = scenario.buyer.voice if turn.speaker is Speaker.BUYER else SLOWER if is_slower else REP
    pieces = await pieces_of(Espeak(), turn.text, voice)
    sound = join([piece.audio for piece in pieces], pieces[0].audio.rate_hz).at_rate(AXIS_RATE_HZ)
    loud = (sound.samples * (QUIETER if is_slower else 1.0)).astype(np.int16)
    return Pcm(loud, AXIS_RATE_HZ), tuple(_words(turn.text, pieces, at_s))


def _words(text: str, pieces: list[Speech], at_s: float) -> Iterator[Word]:
    """Words that the engine speaks as one share its time."""
    for spoken_word in (word for piece in pieces for word in piece.words):
        parts = text[spoken_word.first_char : spoken_word.last_char].split()
        step_s = (spoken_word.end_s - spoken_word.start_s) / max(1, len(parts))
        for number, part in enumerate(parts):
            start_s = at_s + spoken_word.start_s + number * step_s
            yield Word(part, round(start_s, 3), round(start_s + step_s, 3))


def _track(placed: list[tuple[float, Pcm]], duration_s: float) -> Pcm:
    whole = np.zeros(round(duration_s * AXIS_RATE_HZ), np.int16)
    for at_s, sound in placed:
        first = round(at_s * AXIS_RATE_HZ)
        whole[first : first + len(sound)] = sound.samples[: len(whole) - first]
    return Pcm(whole, AXIS_RATE_HZ)
