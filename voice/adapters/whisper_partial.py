"""A quick guess of an unfinished island: a short window and greedy search, straight on faster-whisper's model.

`WhisperModel.transcribe` always encodes 30 s. Encoding is what costs, in proportion to the window: 8 s take an eighth
of 30 s. So the window here is the island and 2 s of silence, at least 10 s (shorter ones lose words: CTranslate2
issue 2100).
"""

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.tokenizer import Tokenizer

from voice.pcm import Pcm

SHORTEST_WINDOW_S = 10.0
ROOM_S = 2.0
LONGEST_WINDOW_S = 30.0
NO_SPEECH = 0.6
"""Above it the model says that nobody speaks."""
TOKENS_PER_S = 6
"""Fast speech is four words a second, a word and a half tokens."""


def guess(model: WhisperModel, sound: Pcm, language: str) -> str:
    """The island's text so far, "" where the model hears no speech."""
    window_s = min(max(SHORTEST_WINDOW_S, sound.duration_s + ROOM_S), LONGEST_WINDOW_S)
    tokenizer = Tokenizer(model.hf_tokenizer, model.model.is_multilingual, task="transcribe", language=language)
    features = model.feature_extractor(sound.as_float())
    frames = round(window_s * model.frames_per_second)
    room = max(0, frames - features.shape[-1])
    window = np.pad(features[:, :frames], ((0, 0), (0, room)))
    result = model.model.generate(
        model.encode(window),
        [[*tokenizer.sot_sequence, tokenizer.no_timestamps]],
        beam_size=1,
        max_length=16 + round(TOKENS_PER_S * sound.duration_s),
        return_no_speech_prob=True,
    )[0]
    return "" if result.no_speech_prob > NO_SPEECH else str(tokenizer.decode(result.sequences_ids[0])).strip()
