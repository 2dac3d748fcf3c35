"""What can go wrong in a conversation.

RolecallError                 one plain sentence for a person: what happened, which, what to do
├── BadInput                  the caller gave something that cannot be used (exit status 2, HTTP 4xx)
│   ├── BadAudio              a sound file or stream that cannot be read
│   ├── BadScenario           a scenario that cannot be used; carries its faults
│   └── BadTranscript         a transcript that cannot be read
├── EngineUnavailable         an engine named outright cannot be started
└── EngineFailed              an engine broke while it worked; `retryable` tells if another try makes sense
"""

from collections.abc import Sequence


class RolecallError(Exception):
    """The root of every error that rolecall raises on purpose; `str(error)` is for a person."""


class BadInput(RolecallError):
    """Something from outside cannot be used as it is."""


class BadAudio(BadInput):
    """A sound file or stream cannot be read."""


class BadTranscript(BadInput):
    """A transcript cannot be read."""


class BadScenario(BadInput):
    """A scenario cannot be used."""

    def __init__(self, message: str, faults: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults)


class EngineUnavailable(RolecallError):
    """An engine that was asked for by name cannot be started."""


class EngineFailed(RolecallError):
    """An engine broke while it worked."""

    def __init__(self, message: str, *, retryable: bool = False) -> None:
        super().__init__(message)
        self.retryable = retryable
