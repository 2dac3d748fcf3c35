"""Offers and candidates, good and bad."""

from contextlib import suppress

import pytest
from aiortc.sdp import SessionDescription
from hypothesis import given, settings
from hypothesis import strategies as st

from server.media.sdp import usable_candidate, usable_offer
from tests.offers import FINGERPRINT, OFFER_LINES, candidate, offer, sdp_of
from voice.errors import BadInput


def test_a_browsers_offer_passes() -> None:
    description = SessionDescription.parse(usable_offer(offer(), on_loopback=True))
    assert [media.kind for media in description.media] == ["audio"]


def test_an_offer_that_only_listens_passes() -> None:
    assert "a=recvonly" in usable_offer(offer(swap={"a=sendrecv": "a=recvonly"}), on_loopback=True)


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (None, "plain text"),
        (7, "plain text"),
        ("", "not a session description"),
        ("hello", "not a session description"),
        ("v=0\r\n", "0 audio sections"),
        (offer(plus=("a=tool:\u00e9",)), "plain text"),
        (offer(plus=("a=tool:\ud800",)), "plain text"),
        (offer(plus=tuple(["a=tool:" + "x" * 1000] * 33)), "32 kB"),
        (offer(plus=("a=tool:" + "x" * 1024,)), "1 kB"),
        (offer(plus=tuple(f"a={candidate('10.0.0.1', port=1000 + n)}" for n in range(21))), "more than 20"),
        (offer(plus=("m=video 9 UDP/TLS/RTP/SAVPF 96",)), "video"),
        (offer(plus=("m=application 9 UDP/DTLS/SCTP webrtc-datachannel",)), "not audio"),
        (sdp_of(OFFER_LINES + OFFER_LINES[6:]), "2 audio sections"),
        (offer(plus=("m=",)), "not audio"),
        (offer(plus=("a=candidate:1 1 udp",)), "candidate cannot be read"),
        (offer(plus=("a=candidate:1 1 udp 1 10.0.0.1 port typ host",)), "candidate cannot be read"),
        (offer(plus=("a=setup:sideways",)), "cannot be read"),
        (offer(plus=("a=fmtp:5 x",)), "cannot be read"),
        (offer(plus=("a=extmap:one",)), "cannot be read"),
        (offer(plus=("a=extmap",)), "cannot be read"),
        (offer(without="a=sendrecv"), "buyer's voice"),
        (offer(swap={"a=sendrecv": "a=sendonly"}), "buyer's voice"),
        (offer(without="a=rtpmap:111", swap={"a=fmtp:111 minptime=10;useinbandfec=1": "a=x"}), "no Opus"),
        (offer(without="a=rtcp-mux"), "rtcp-mux"),
        (offer(without="a=mid"), "rtcp-mux"),
        (offer(without="a=ice-ufrag"), "user name"),
        (offer(swap={"a=ice-pwd:abcdefghijklmnopqrstuvwx": "a=ice-pwd:short"}), "password"),
        (offer(without="a=setup"), "fingerprint"),
        (offer(without="a=fingerprint"), "fingerprint"),
        (offer(swap={f"a=fingerprint:sha-256 {FINGERPRINT}": "a=fingerprint:md5 AB"}), "fingerprint"),
    ],
)
def test_a_bad_offer_is_refused_in_one_sentence(bad: object, says: str) -> None:
    with pytest.raises(BadInput, match=says) as caught:
        usable_offer(bad, on_loopback=True)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("host", "protocol"),
    [
        ("10.0.0.1", "tcp"),
        ("8f9a1b6c-0000-4000-8000-1234567890ab.local", "udp"),
        ("169.254.169.254", "udp"),
        ("224.0.0.251", "udp"),
        ("example.org", "udp"),
    ],
)
def test_a_candidate_the_server_should_not_answer_is_left_out(host: str, protocol: str) -> None:
    line = candidate(host, protocol=protocol)
    assert line not in usable_offer(offer(plus=(f"a={line}",)), on_loopback=True)
    assert usable_candidate({"candidate": line}, on_loopback=True) is None


def test_a_candidate_in_the_offer_is_kept() -> None:
    line = candidate("192.168.1.7")
    assert line in usable_offer(offer(plus=(f"a={line}",)), on_loopback=False)


def test_a_loopback_candidate_counts_only_when_the_server_is_bound_there() -> None:
    message = {"candidate": candidate("127.0.0.1")}
    assert usable_candidate(message, on_loopback=False) is None
    kept = usable_candidate(message, on_loopback=True)
    assert kept is not None
    assert (kept.ip, kept.port, kept.sdpMLineIndex) == ("127.0.0.1", 50_000, 0)


def test_the_end_of_candidates_is_not_passed_on() -> None:
    assert "end-of-candidates" not in usable_offer(offer(plus=("a=end-of-candidates",)), on_loopback=True)
    assert usable_candidate({"candidate": ""}, on_loopback=True) is None


def test_a_candidate_for_a_second_component_or_an_impossible_port_is_left_out() -> None:
    for line in (candidate("10.0.0.1", component=2), candidate("10.0.0.1", port=70_000), candidate("::1", port=0)):
        assert usable_candidate({"candidate": line}, on_loopback=True) is None


@pytest.mark.parametrize("message", [{}, {"candidate": 5}, {"candidate": "x" * 2000}, {"candidate": "candidate:1 2"}])
def test_a_candidate_that_is_no_candidate_is_refused(message: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        usable_candidate(message, on_loopback=True)


def refuses_or_passes(text: str) -> None:
    with suppress(BadInput):
        usable_offer(text, on_loopback=True)


@settings(deadline=None)
@given(st.text())
def test_no_text_raises_anything_but_bad_input(text: str) -> None:
    refuses_or_passes(text)
    refuses_or_passes("v=0\r\n" + text)


@settings(deadline=None)
@given(st.data())
def test_no_damaged_offer_raises_anything_but_bad_input(data: st.DataObject) -> None:
    lines = list(OFFER_LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        first, last = sorted(data.draw(st.tuples(st.integers(0, 40), st.integers(0, 40))))
        junk = data.draw(st.text(st.characters(codec="ascii"), max_size=12))
        lines[at] = lines[at][:first] + junk + lines[at][last:]
    refuses_or_passes(sdp_of(data.draw(st.permutations(lines)) if data.draw(st.booleans()) else lines))


@settings(deadline=None)
@given(st.text(st.characters(codec="ascii"), max_size=80), st.booleans())
def test_no_candidate_raises_anything_but_bad_input(text: str, on_loopback: bool) -> None:
    with suppress(BadInput):
        usable_candidate({"candidate": "candidate:" + text}, on_loopback=on_loopback)
