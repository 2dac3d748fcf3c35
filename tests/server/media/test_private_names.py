"""The names inside aiortc and aioice that we use, and what is said when one is gone."""

from collections.abc import Iterator
from typing import Any

import aioice.ice
import pytest
from aioice import Connection
from aiortc import rtcdtlstransport, rtcicetransport, rtcrtpreceiver, rtcrtpsender

from server.media.private_names import check_media
from voice.errors import EngineUnavailable


@pytest.fixture(autouse=True)
def not_checked_before() -> Iterator[None]:
    check_media.cache_clear()
    yield
    check_media.cache_clear()


def test_all_of_them_are_there() -> None:
    check_media()


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (rtcrtpreceiver, "StreamStatistics"),
        (rtcrtpreceiver.RTCRtpReceiver, "_handle_rtp_packet"),
        (rtcdtlstransport.RTCDtlsTransport, "_handle_rtp_data"),
        (rtcrtpsender.RTCRtpSender, "_next_encoded_frame"),
        (Connection, "get_component_candidates"),
        (aioice.ice, "StunProtocol"),
        (aioice.ice.CandidatePair, "remote_addr"),
    ],
)
def test_a_name_that_is_gone_is_told_in_one_sentence(owner: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(owner, name)
    with pytest.raises(
        EngineUnavailable, match=rf"Live calls do not work with aiortc .*{name}.*make install"
    ) as caught:
        check_media()
    assert "\n" not in str(caught.value)


def test_a_function_that_takes_something_else_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    async def handle(self: object, packet: object, arrival_time_ms: int, codec: object) -> None: ...

    monkeypatch.setattr(rtcrtpreceiver.RTCRtpReceiver, "_handle_rtp_packet", handle)
    with pytest.raises(EngineUnavailable, match="_handle_rtp_packet"):
        check_media()


def test_an_attribute_that_is_not_set_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def made(self: object) -> None: ...

    monkeypatch.setattr(rtcicetransport.RTCIceGatherer, "__init__", made)
    with pytest.raises(EngineUnavailable, match=r"RTCIceGatherer.__init__ \(_connection\)"):
        check_media()
