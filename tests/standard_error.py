"""What a server would write to standard error, for tests that ask for the fixture `written` by importing it."""

import logging
from collections.abc import Iterator

import pytest

from server import logs

SAID = "brass-hurdy-gurdy"
"""Words of a rep."""


class Written:
    """`text` is all of it so far."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys, self._text = capsys, ""

    @property
    def text(self) -> str:
        self._text += self._capsys.readouterr().err
        return self._text


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]) -> Iterator[Written]:
    """Logging is as before afterwards."""
    root = logging.getLogger()
    before = (root.level, root.handlers[:], {name: logging.getLogger(name).level for name in logs.OURS})
    yield Written(capsys)
    root.setLevel(before[0])
    root.handlers[:] = before[1]
    for name, level in before[2].items():
        logging.getLogger(name).setLevel(level)
