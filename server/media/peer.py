"""One rep's media connection."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from aiortc import RTCConfiguration, RTCIceServer, RTCPeerConnection, RTCSessionDescription
from aiortc.rtcrtpsender import RTCRtpSender

from server.media.buyer_track import BuyerTrack
from server.media.loopback import add_loopback_candidate
from server.media.microphone import Microphone
from server.media.places import EVERYWHERE, Places, gather_at
from server.media.sdp import MAX_CANDIDATES, usable_candidate, usable_offer
from server.media.strangers import ignore_strangers
from server.media.sturdy import drop_unreadable
from server.media.uplink import Uplink, UplinkCounts
from voice.errors import BadInput
from voice.pcm import Pcm
from voice.ports import MicBlock

log = logging.getLogger(__name__)

CONNECT_LIMIT_S = 20.0
CLOSE_LIMIT_S = 5.0
LONGEST_PLAYOUT_DELAY_S = 5.0
SPEECH_FORMAT = "maxaveragebitrate=32000;stereo=0;useinbandfec=1"
"""What we ask the browser to send: one channel, a speech bit rate, error correction."""
OPUS_LINE = re.compile(r"a=rtpmap:(\d+) opus/48000/2")


@dataclass(frozen=True, slots=True)
class IceServer:
    """A STUN or TURN server that our own end asks for a way through."""

    urls: tuple[str, ...]
    username: str | None = None
    credential: str | None = field(default=None, repr=False)


def no_public_servers() -> RTCConfiguration:
    """An explicit empty list: without one aiortc asks a public STUN server, and offline stalls the answer 5 s."""
    return RTCConfiguration(iceServers=[])


def only_servers(own: Sequence[IceServer]) -> RTCConfiguration:
    """These servers and no public one."""
    return RTCConfiguration(iceServers=[RTCIceServer(list(each.urls), each.username, each.credential) for each in own])


class PeerLine:
    """The rep's end of a call over WebRTC."""

    def __init__(self, voice: BuyerTrack, microphone: Microphone) -> None:
        self._voice = voice
        self._microphone = microphone
        self.playout_delay_s: float | None = None
        """Seconds, as the page last reported; None: no report."""

    def microphone(self) -> AsyncIterator[MicBlock]:
        """Blocks as they arrive; ends when the peer is gone. Silent for a rep who only types."""
        return self._microphone.listen()

    def play(self, frame: Pcm) -> None:
        """20 ms at 48 kHz. Never waits; beyond two frames the oldest is dropped."""
        self._voice.play(frame)


class Peer:
    """One WebRTC connection: one offer, one answer, one audio track each way.

    `on_state` hears `connecting`, `connected`, `failed` (also when nothing connected within 20 s) and `closed`.
    `ice_servers` are for this end alone. After a BadInput from `answer` the peer is good for nothing but `close`.
    """

    def __init__(
        self,
        *,
        on_loopback: bool,
        on_state: Callable[[str], None],
        ice_servers: Sequence[IceServer] = (),
        places: Places = EVERYWHERE,
    ) -> None:
        self._on_loopback, self._places = on_loopback, places
        self._on_state = on_state
        self._has_offer = False
        self._candidates = 0
        self._give_up: asyncio.TimerHandle | None = None
        microphone = Microphone()
        self._uplink = Uplink(microphone)
        voice = BuyerTrack()
        self.line = PeerLine(voice, microphone)
        self._connection = self._new_connection(voice, only_servers(ice_servers))

    @property
    def state(self) -> str:
        """`new`, `connecting`, `connected`, `failed` or `closed`."""
        return str(self._connection.connectionState)

    @property
    def uplink(self) -> UplinkCounts:
        """What came of the rep's sound so far."""
        return self._uplink.counts

    async def answer(self, offer_sdp: object) -> str:
        """The answer to the page's offer, with all our candidates in it. Raises BadInput."""
        offer = usable_offer(offer_sdp, on_loopback=self._on_loopback)
        if self._has_offer:
            raise BadInput("This connection has its offer already; open a new one to call again.")
        self._has_offer = True
        self._give_up = asyncio.get_running_loop().call_later(CONNECT_LIMIT_S, self._check_connected)
        try:
            await self._connection.setRemoteDescription(RTCSessionDescription(offer, "offer"))
            answer = await self._connection.createAnswer()
            wanted = RTCSessionDescription(with_speech_format(answer.sdp), "answer")
            await self._connection.setLocalDescription(wanted)
        except Exception as error:  # aiortc raises whatever its assertions and conversions raise
            raise BadInput("The offer cannot be answered; reload the page and call again.") from error
        return str(self._connection.localDescription.sdp)

    async def add_candidate(self, message: Mapping[str, object]) -> None:
        """A candidate the browser found after its offer; those beyond 20 are left out. Raises BadInput."""
        candidate = usable_candidate(message, on_loopback=self._on_loopback)
        if not self._has_offer:
            raise BadInput("A network candidate came before the offer; send the offer first.")
        if candidate is None:
            return
        self._candidates += 1
        if self._candidates > MAX_CANDIDATES:
            log.info("left out a network candidate beyond %d", MAX_CANDIDATES)
            return
        await self._connection.addIceCandidate(candidate)

    def report_playout(self, delay_s: float) -> None:
        """The page's own measure of the time from our `play` to the rep's ear. Raises BadInput."""
        if not 0 <= delay_s <= LONGEST_PLAYOUT_DELAY_S:
            raise BadInput(f"A playout delay of {delay_s} s is not between 0 and {LONGEST_PLAYOUT_DELAY_S:g} s.")
        self.line.playout_delay_s = delay_s

    async def close(self) -> None:
        """Ends the connection and the microphone; takes at most 5 s and may be called again."""
        self._uplink.close()
        if self._give_up is not None:
            self._give_up.cancel()
        try:
            async with asyncio.timeout(CLOSE_LIMIT_S):
                await self._connection.close()
        except TimeoutError:
            log.error("a media connection did not close within %g s", CLOSE_LIMIT_S)

    def _new_connection(self, voice: BuyerTrack, servers: RTCConfiguration) -> RTCPeerConnection:
        connection = RTCPeerConnection(servers)
        connection.addTrack(voice)
        only_opus(connection)
        gather_at(connection, self._places)
        if self._on_loopback:
            add_loopback_candidate(connection)
        ignore_strangers(connection)
        drop_unreadable(connection)
        for receiver in connection.getReceivers():
            self._uplink.attach(receiver)
        connection.on("connectionstatechange", self._state_changed)
        return connection

    def _state_changed(self) -> None:
        if self.state in ("closed", "failed"):
            self._uplink.close()
        self._on_state(self.state)

    def _check_connected(self) -> None:
        if self.state in ("new", "connecting"):
            self._uplink.close()
            self._on_state("failed")


def only_opus(connection: RTCPeerConnection) -> None:
    """Negotiates nothing else: our track holds Opus packets, which aiortc would send under any codec's name."""
    opus = [each for each in RTCRtpSender.getCapabilities("audio").codecs if each.name.lower() == "opus"]
    for transceiver in connection.getTransceivers():
        transceiver.setCodecPreferences(opus)


def with_speech_format(answer_sdp: str) -> str:
    """The answer with our wishes for the browser's Opus after its rtpmap line."""
    return OPUS_LINE.sub(rf"\g<0>\r\na=fmtp:\1 {SPEECH_FORMAT}", answer_sdp)
