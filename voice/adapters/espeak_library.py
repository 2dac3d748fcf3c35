"""espeak-ng's C API (`speak_lib.h`, version 1.52) through ctypes, for `espeak.py` alone.

The library is one piece of global state per process: voice, rate and the callback belong to whoever spoke last. So
there is one instance, made by `library()`, and everything runs on its one thread.
"""

import ctypes
import functools
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import espeakng_loader
import numpy as np
from numpy.typing import NDArray

from voice.errors import EngineFailed, EngineUnavailable
from voice.scenario import Voice

SYNCHRONOUS = 2
"""Output goes to the callback, and `espeak_Synth` returns when all is said."""
DO_NOT_EXIT = 0x8000
BLOCK_MS = 60
"""Sound per callback. A whole phrase of 8 s takes 10 ms to make, so the first block is there within 1 ms."""
UTF8 = 1
RATE, PITCH = 1, 3
WORD, END = 1, 5
POSITION_IN_CHARACTERS = 1
IPA_APART = 0x02 | ord("_") << 8
"""Phonemes as IPA with "_" between them."""


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


class _Voice(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass(frozen=True, slots=True)
class UnitStarted:
    """A unit of pronunciation begins: a word, a part of one, or several merged ("of the")."""

    position: int
    """Index of its first character in the text."""
    at_s: float


@dataclass(frozen=True, slots=True)
class ClauseEnded:
    """What came before is over, with the pause after it."""

    at_s: float


Mark = UnitStarted | ClauseEnded
OnBlock = Callable[[NDArray[np.int16], Sequence[Mark]], bool]
"""Takes a block of sound and the marks that came with it; says whether to go on."""


class EspeakLibrary:
    """The loaded library. Every method but the constructor runs on `thread`."""

    def __init__(self) -> None:
        self.thread = ThreadPoolExecutor(1, "espeak")
        try:
            self._lib = ctypes.CDLL(espeakng_loader.get_library_path())
            data = espeakng_loader.get_data_path()
        except (OSError, RuntimeError) as error:
            raise EngineUnavailable(f"espeak-ng cannot be loaded: {error}.") from error
        self._lib.espeak_GetCurrentVoice.restype = ctypes.POINTER(_Voice)
        self._lib.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self.rate_hz = int(self._lib.espeak_Initialize(SYNCHRONOUS, BLOCK_MS, data.encode(), DO_NOT_EXIT))
        if self.rate_hz <= 0:
            raise EngineUnavailable(f"espeak-ng does not start with its data in {data}.")
        self._on_block: OnBlock | None = None
        self._callback = _CALLBACK(self._called)
        self._lib.espeak_SetSynthCallback(self._callback)

    def say(self, text: str, voice: Voice, on_block: OnBlock) -> None:
        """Speaks `text`, handing out the sound as it is made. Raises EngineFailed."""
        self._choose(voice.espeak)
        self._lib.espeak_SetParameter(RATE, voice.rate_wpm, 0)
        self._lib.espeak_SetParameter(PITCH, voice.pitch, 0)
        self._on_block = on_block
        data = text.encode() + b"\0"
        status = self._lib.espeak_Synth(data, len(data), 0, POSITION_IN_CHARACTERS, 0, UTF8, None, None)
        self._on_block = None
        if status:
            raise EngineFailed(f"espeak-ng could not speak a phrase (status {status}).")

    def phonemes(self, text: str, voice: str) -> str:
        """How one line of `text` is said: IPA, `_` between sounds, a space between words. Raises EngineFailed."""
        self._choose(voice)
        rest = ctypes.c_char_p(text.encode())
        said = []
        while rest:
            said.append(self._lib.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA_APART).decode())
        return " ".join(said)

    def _choose(self, name: str) -> None:
        """Sets the voice; the C function keeps the old one in silence where it does not know a name or variant."""
        status = self._lib.espeak_SetVoiceByName(name.encode())
        variant = name.partition("+")[2]
        chosen = (self._lib.espeak_GetCurrentVoice().contents.identifier or b"").decode()
        if status or not chosen.endswith(f"+{variant}" if variant else ""):
            raise EngineFailed(
                f'espeak-ng has no voice "{name}": use one that `espeak-ng --voices` lists, such as "en-us".'
            )

    def _called(self, sound: "ctypes._Pointer[ctypes.c_short]", count: int, events: object) -> int:
        block = np.ctypeslib.as_array(sound, (count,)).copy() if sound and count else np.zeros(0, np.int16)
        go_on = self._on_block is None or self._on_block(block, list(_marks(events)))
        return 0 if go_on else 1


def _marks(events: object) -> Iterator[Mark]:
    """The marks of a callback's event list, which ends with type 0."""
    for event in events:  # type: ignore[attr-defined]  # a ctypes pointer iterates without an end
        if not event.type:
            return
        if event.type == WORD:
            yield UnitStarted(max(0, event.text_position - 1), event.audio_position / 1000)
        elif event.type == END:
            yield ClauseEnded(event.audio_position / 1000)


@functools.cache
def library() -> EspeakLibrary:
    """The process's one library. Raises EngineUnavailable."""
    return EspeakLibrary()
