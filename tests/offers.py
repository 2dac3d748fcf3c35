"""An offer as a browser writes it, and its parts."""

FINGERPRINT = ":".join(["AB"] * 32)
OFFER_LINES = [
    "v=0",
    "o=- 4611731400430051336 2 IN IP4 127.0.0.1",
    "s=-",
    "t=0 0",
    "a=group:BUNDLE 0",
    "a=msid-semantic: WMS stream",
    "m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110",
    "c=IN IP4 0.0.0.0",
    "a=rtcp:9 IN IP4 0.0.0.0",
    "a=ice-ufrag:abcd",
    "a=ice-pwd:abcdefghijklmnopqrstuvwx",
    "a=ice-options:trickle",
    f"a=fingerprint:sha-256 {FINGERPRINT}",
    "a=setup:actpass",
    "a=mid:0",
    "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level",
    "a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid",
    "a=sendrecv",
    "a=msid:stream track",
    "a=rtcp-mux",
    "a=rtpmap:111 opus/48000/2",
    "a=rtcp-fb:111 transport-cc",
    "a=fmtp:111 minptime=10;useinbandfec=1",
    "a=rtpmap:63 red/48000/2",
    "a=fmtp:63 111/111",
    "a=rtpmap:9 G722/8000",
    "a=rtpmap:0 PCMU/8000",
    "a=rtpmap:8 PCMA/8000",
    "a=rtpmap:13 CN/8000",
    "a=rtpmap:110 telephone-event/48000",
    "a=ssrc:2231627014 cname:x",
    "a=ssrc:2231627014 msid:stream track",
]


def sdp_of(lines: list[str]) -> str:
    return "\r\n".join(lines) + "\r\n"


def offer(*, without: str = "\0", plus: tuple[str, ...] = (), swap: dict[str, str] | None = None) -> str:
    """The browser's offer less the lines starting `without`, with `plus` at its end and `swap` replaced."""
    lines = [line for line in OFFER_LINES if not line.startswith(without)]
    return sdp_of([(swap or {}).get(line, line) for line in lines] + list(plus))


def candidate(host: str, *, port: int = 50_000, protocol: str = "udp", component: int = 1) -> str:
    return f"candidate:842163049 {component} {protocol} 1677729535 {host} {port} typ host generation 0"
