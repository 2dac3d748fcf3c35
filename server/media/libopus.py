"""libopus itself: FFmpeg, and so PyAV, can neither conceal a lost frame nor recover one from the packet after it.

PyAV's wheels carry libopus for their own use; loading it by its path gives the same copy that FFmpeg runs on. A PyAV
built on the system's FFmpeg has none, so the system's libopus comes second.
"""

import ctypes
import ctypes.util
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import av

from voice.errors import EngineUnavailable

MISSING = (
    "Live calls need libopus, which neither PyAV's package nor this system has: run `make install`, "
    "or install the system's libopus (Debian: libopus0)."
)
SIGNATURES: dict[str, tuple[type, list[type]]] = {
    "opus_get_version_string": (ctypes.c_char_p, []),
    "opus_strerror": (ctypes.c_char_p, [ctypes.c_int]),
    "opus_packet_parse": (
        ctypes.c_int,
        [ctypes.c_char_p, ctypes.c_int32, *[ctypes.c_void_p] * 4],
    ),
    "opus_packet_get_samples_per_frame": (ctypes.c_int, [ctypes.c_char_p, ctypes.c_int32]),
    "opus_decoder_get_size": (ctypes.c_int, [ctypes.c_int]),
    "opus_decoder_init": (ctypes.c_int, [ctypes.c_void_p, ctypes.c_int32, ctypes.c_int]),
    "opus_decode": (
        ctypes.c_int,
        [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int32, ctypes.c_void_p, ctypes.c_int, ctypes.c_int],
    ),
    "opus_decoder_ctl": (ctypes.c_int, [ctypes.c_void_p, ctypes.c_int]),
    "opus_encoder_get_size": (ctypes.c_int, [ctypes.c_int]),
    "opus_encoder_init": (ctypes.c_int, [ctypes.c_void_p, ctypes.c_int32, ctypes.c_int, ctypes.c_int]),
    "opus_encode": (
        ctypes.c_int,
        [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_int32],
    ),
    "opus_encoder_ctl": (ctypes.c_int, [ctypes.c_void_p, ctypes.c_int]),
}
"""Result and parameters of what is called; the `_ctl` functions take one more int."""


@cache
def libopus() -> ctypes.CDLL:
    """The library, its functions typed. Raises EngineUnavailable when there is none that can be used."""
    for path in _candidates():
        try:
            library = ctypes.CDLL(path)
            for name, (result, parameters) in SIGNATURES.items():
                function = getattr(library, name)
                function.restype, function.argtypes = result, parameters
        except (OSError, AttributeError):
            continue  # of another machine, or too old
        return library
    raise EngineUnavailable(MISSING)


def _candidates() -> Iterator[str]:
    """Where libopus may be: beside PyAV's extension modules on Linux and Windows, inside its package on macOS."""
    package = Path(av.__file__).parent
    for folder in (package.parent / "av.libs", package / ".dylibs"):
        yield from (str(path) for pattern in ("libopus*", "opus*") for path in sorted(folder.glob(pattern)))
    if system := ctypes.util.find_library("opus"):
        yield system
