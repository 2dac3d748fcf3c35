"""Speech with known words, made by espeak-ng."""

from voice.adapters.espeak import Espeak
from voice.pcm import AXIS_RATE_HZ, Pcm, join
from voice.ports import Speech, TextToSpeech
from voice.scenario import Voice


async def pieces_of(engine: TextToSpeech, phrase: str, voice: Voice | None = None) -> list[Speech]:
    return [piece async for piece in engine.speak(phrase, voice or Voice())]


async def spoken(phrase: str) -> Pcm:
    """The phrase at 16 kHz."""
    pieces = await pieces_of(Espeak(), phrase)
    return join((piece.audio for piece in pieces), pieces[0].audio.rate_hz).at_rate(AXIS_RATE_HZ)
