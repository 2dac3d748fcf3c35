"""What a call knows at each pause of the set, as the detector hears it, and what happens next."""

from dataclasses import dataclass

from tests.pauses.clips import Clip
from tests.pauses.reps import Rep
from tests.pauses.texts import Text
from voice.adapters.silero import BLOCK_SAMPLES, SileroDetector
from voice.events import SpeechStarted, SpeechStopped
from voice.final_pitch import final_pitch_st
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.segmenter import Segmenter

LATEST_S = 0.3
"""A stretch that ends within this long before the rep's pause ends in it; the detector drops soft last sounds."""
PITCH_S = 1.5


@dataclass(frozen=True, slots=True)
class Moment:
    """One pause. Times are seconds from the clip's first sample."""

    text: Text
    rep: Rep
    pause_s: float
    """When the rep falls silent."""
    stopped_s: float
    """When the detector says so, looking back."""
    known_s: float
    """When it can say it: the earliest end of the turn."""
    resumes_s: float | None
    """When the rep goes on; None: the turn is over."""
    own_pause_s: float
    """As the call would count it, if it does not end the turn."""
    final_pitch_st: float | None
    sound: Pcm
    """From the beginning to `known_s`."""

    @property
    def name(self) -> str:
        """The same in every run, and no other moment's."""
        return f"{self.rep.name}: {self.text.before} | {self.text.after}"

    @property
    def is_end(self) -> bool:
        return self.resumes_s is None


def moment_of(clip: Clip, detector: SileroDetector) -> Moment | None:
    """None: the detector took the hesitation for a part of the speech, so nothing can end the turn there."""
    stop = start = None
    began_s = 0.0
    for event, at_s in _heard(clip.sound, detector):
        if isinstance(event, SpeechStopped) and event.at_s >= clip.pause_s - LATEST_S and stop is None:
            stop = (event, at_s)
        elif isinstance(event, SpeechStarted) and stop:
            start = start or (event, at_s)
        elif isinstance(event, SpeechStarted):
            began_s = event.at_s
    if stop is None or (clip.resumes_s is not None and (start is None or stop[1] > start[1])):
        return None
    stopped_s, known_s = stop[0].at_s, stop[1]
    return Moment(
        clip.text,
        clip.rep,
        clip.pause_s,
        stopped_s,
        known_s,
        clip.resumes_s,
        start[0].at_s - stopped_s if start else 0.0,
        final_pitch_st(clip.sound.between(max(began_s, stopped_s - PITCH_S), stopped_s)),
        clip.sound.between(0.0, known_s),
    )


def _heard(sound: Pcm, detector: SileroDetector) -> list[tuple[SpeechStarted | SpeechStopped, float]]:
    """The detector's events, each with the time at which it is known."""
    segmenter, found = Segmenter(), []
    for at in range(0, len(sound) - BLOCK_SAMPLES + 1, BLOCK_SAMPLES):
        event = segmenter.feed(detector.probability(sound.samples[at : at + BLOCK_SAMPLES]), at)
        if event:
            found.append((event, (at + BLOCK_SAMPLES) / AXIS_RATE_HZ))
    return found
