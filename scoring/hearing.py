"""Everything that is heard of the rep and the buyer in one recording, before any measure is taken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from scoring.bandwidth import is_narrowband
from scoring.frames import HOP_S, Mask, frames_within
from scoring.kept import KeptBaseline
from scoring.loudness import audible, background_of, hears_background, least_snr_db, snr_db
from scoring.recording import Recording
from scoring.spans import Span, merged
from scoring.speech import heard_speech
from scoring.talk import Talk, talk_of, talk_of_words
from scoring.track import Track, track_of
from scoring.turns import Exchange, exchange_of
from voice.pcm import Pcm
from voice.transcript import Speaker, Word

STEADY_ST = 0.02
"""A voice's pitch moves more than this within 10 ms nearly always."""
IMPURE = 0.97
"""Periodicity of several tones at once stays below this; a lone steady tone is above it."""
STEADY_SHARE = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """The rep's voice in one recording."""

    talks: tuple[Talk, ...]
    """The rep's, one per turn, in order."""
    track: Track | None
    """None where there is no audio."""
    clean: Mask
    """Frames of the track with the rep's sound and no buyer's: shape (frames,)."""
    background: Mask
    """Frames further than 0.1 s from anybody's speech: shape (frames,)."""
    snr_db: float | None
    """Voice over background; None without voice."""
    hears_background: bool
    """False where no pause lets the background be heard, so that `snr_db` is only the least it can be."""
    is_one_voice: bool
    exchange: Exchange | None
    """None for a track alone."""
    sound: Pcm | None = None
    """The rep's track as it was recorded."""
    buyer: Pcm | None = None
    """The buyer's, on the same axis."""
    level_limit: str | None = None
    """Why the channel makes loudness meaningless; None where it does not."""
    is_narrowband: bool = False
    """True for sound from a telephone: the lowest harmonics of the voice are missing."""
    has_auto_gain: bool = False
    """True where automatic gain is known to have been on."""
    playout_error_s: float | None = None
    noise_suppression: bool | None = None
    has_word_times: bool = True
    rep: Pcm | None = None
    """The track itself, for a second look at a part of it."""
    kept: KeptBaseline | None = None
    leaves_out: frozenset[str] = frozenset()

    def voiced(self, talks: Sequence[Talk]) -> Mask:
        """Frames of these talks with a pitch, where only the rep is heard."""
        if self.track is None:
            return self.clean
        speech = frames_within((span for talk in talks for span in talk.speech), len(self.track))
        return speech & self.clean & (self.track.f0_hz > 0)

    def voiced_s(self, talks: Sequence[Talk]) -> float:
        return float(np.count_nonzero(self.voiced(talks))) * HOP_S

    def voiced_level_db(self, talks: Sequence[Talk]) -> float | None:
        """Median level of the voiced frames in dBFS; None without any."""
        voiced = self.voiced(talks)
        return float(np.median(self.track.level_db[voiced])) if self.track is not None and voiced.any() else None

    def heard(self) -> tuple[Talk, ...]:
        """The talks that hold speech."""
        return tuple(talk for talk in self.talks if talk.speech)


def hearing_of(recording: Recording) -> Hearing:
    """What is heard in a recorded call."""
    missing = merged(Span(gap.start_s, gap.end_s) for gap in recording.gaps)
    track = None if recording.rep is None else track_of(recording.rep)
    heard = None if track is None else heard_speech(track, missing)
    turns = recording.transcript.turns
    talks = [
        talk_of(index, turn, heard if turn.speaker is Speaker.REP else None, missing, recording.has_word_times)
        for index, turn in enumerate(turns)
    ]
    buyer = merged(
        span for talk, turn in zip(talks, turns, strict=True) if turn.speaker is Speaker.BUYER for span in talk.speech
    )
    if track is not None and recording.buyer is not None:
        buyer = merged((*buyer, *audible(recording.buyer)))
    rep = tuple(talk for talk, turn in zip(talks, turns, strict=True) if turn.speaker is Speaker.REP)
    hearing = _hearing(rep, track, heard or (), (*missing, *buyer), exchange_of(recording.transcript, talks))
    return replace(
        hearing,
        sound=recording.rep,
        buyer=recording.buyer,
        level_limit=_level_limit(recording),
        is_narrowband=recording.rep is not None and is_narrowband(recording.rep),
        has_auto_gain=recording.source != "file" and recording.channel.auto_gain is True,
        playout_error_s=recording.playout_error_s,
        noise_suppression=recording.channel.noise_suppression,
        has_word_times=recording.has_word_times,
        rep=recording.rep,
        kept=recording.kept,
        leaves_out=recording.leaves_out,
    )


def _level_limit(recording: Recording) -> str | None:
    if recording.source == "file" or recording.channel.auto_gain is False:
        return None
    if recording.channel.auto_gain:
        return "automatic gain was on and changes the loudness; turn it off for the microphone"
    return "the browser did not say whether automatic gain was off"


def hearing_of_track(rep: Pcm, words: Sequence[Word] | None) -> Hearing:
    """What is heard on one track alone: one talk, from its first sound to its last."""
    track = track_of(rep)
    heard = heard_speech(track)
    talk = Talk(0, (), heard) if words is None else talk_of_words(words, heard)
    return replace(_hearing((talk,), track, heard, (), None), is_narrowband=is_narrowband(rep))


def _hearing(
    talks: tuple[Talk, ...],
    track: Track | None,
    heard: Sequence[Span],
    others: Iterable[Span],
    exchange: Exchange | None,
) -> Hearing:
    if track is None:
        nothing = np.zeros(0, np.bool_)
        return Hearing(talks, None, nothing, nothing, None, False, True, exchange)
    clean = ~frames_within(others, len(track))
    spoken = frames_within((span for talk in talks for span in talk.speech), len(track))
    voiced = clean & spoken & (track.f0_hz > 0)
    background = background_of(frames_within(heard, len(track)), clean)
    return Hearing(
        talks=talks,
        track=track,
        clean=clean,
        background=background,
        snr_db=_snr_db(track, voiced, background, clean),
        hears_background=hears_background(background),
        is_one_voice=not _is_several_tones(track, voiced),
        exchange=exchange,
    )


def _snr_db(track: Track, voiced: Mask, background: Mask, clean: Mask) -> float | None:
    if not voiced.any():
        return None
    if hears_background(background):
        return snr_db(track.level_db, voiced, background)
    return least_snr_db(track.level_db[clean], voiced[clean], track.periodicity[clean])


def _is_several_tones(track: Track, voiced: Mask) -> bool:
    """A chord repeats itself steadily but never exactly; a voice moves, a lone tone repeats exactly."""
    pairs = voiced[1:] & voiced[:-1]
    if not pairs.any():
        return False
    moved_st = np.abs(12 * np.log2(track.f0_hz[1:][pairs] / track.f0_hz[:-1][pairs]))
    is_steady = (moved_st < STEADY_ST) & (track.periodicity[1:][pairs] < IMPURE)
    return float(np.mean(is_steady)) > STEADY_SHARE
