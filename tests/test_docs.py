"""The documents name everything that there is to set and to say."""

import re
from pathlib import Path

import pytest

from server.calls.audience import UNNUMBERED
from server.calls.live_call import TOLD_TO_THE_PAGE
from server.calls.messages import TYPES, Candidate, End, Granted, Mute, Offer, Stats, TypedText
from server.settings import PREFIX, Settings

DOCS = Path(__file__).parents[1] / "docs"


def rows(document: str) -> dict[str, str]:
    """First cell of every table row → the whole row."""
    lines = (DOCS / document).read_text("utf-8").splitlines()
    return {match[1]: line for line in lines if (match := re.match(r"\| `(\w+)` \|", line))}


def test_every_setting_is_described_and_nothing_else_is() -> None:
    assert set(rows("settings.md")) == set(Settings.model_fields)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_each_setting_is_described_with_its_variable(name: str) -> None:
    assert f"`{PREFIX}{name.upper()}`" in rows("settings.md")[name]


@pytest.mark.parametrize("message", [Offer, Candidate, TypedText, Stats, Granted, Mute, End])
def test_each_message_of_the_page_is_described_with_its_fields(message: type[Offer]) -> None:
    kind = re.search(r"'(\w+)'", str(message.model_fields["type"].annotation))
    assert kind is not None
    assert all(
        f"`{field}`" in rows("protocol.md")[kind[1]] for field in message.model_fields if field not in ("v", "type")
    )


def test_each_message_of_the_server_is_described() -> None:
    assert TOLD_TO_THE_PAGE | UNNUMBERED | {"ended", "debrief"} | set(TYPES) == set(rows("protocol.md"))
