"""Offers, messages and fields that are none, as hypothesis makes them."""

import json
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from server.calls.messages import TYPES
from tests.full_counts import counted
from tests.offers import OFFER_LINES, sdp_of

FAST = settings(
    max_examples=counted(150, 16_000),
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[*HealthCheck],
)
SLOW = settings(FAST, max_examples=counted(25, 2_000))
"""Cases that open sockets or go through the whole application."""
HOSTS = ("192.0.2.7", "127.0.0.1", "::1", "169.254.169.254", "0.0.0.0", "x.local", "", "fe80::1%eth0", "999.1.1.1")

numbers = st.one_of(st.integers(-(2**70), 2**70).map(str), st.sampled_from(["", "-", "1e9", "NaN", "0x10", "٣"]))
scraps = st.one_of(st.text(max_size=40), numbers, st.sampled_from(HOSTS))
odd_lines = st.builds(
    lambda head, parts: head + " ".join(parts),
    st.sampled_from(
        "m=audio |m=video |a=rtpmap:|a=fmtp:|a=extmap:|a=candidate:|a=ssrc:|a=fingerprint:|a=mid:|a=setup:|c=IN IP4 "
        "|a=rtcp:|a=group:BUNDLE |a=sctp-port:|a=ice-options:|a=ssrc-group:|a=rtcp-fb:|a=simulcast:|o=|b=|v=|s=|".split(
            "|"
        )
    ),
    st.lists(scraps, max_size=6),
)


@st.composite
def offers(draw: Any) -> str:
    """A browser's offer after a few edits."""
    lines = list(OFFER_LINES)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1)) if lines else 0
        edit = draw(st.sampled_from(["drop", "twice", "odd", "cut", "swap", "in"]))
        if edit == "drop" and lines:
            del lines[at]
        elif edit == "twice" and lines:
            lines.insert(at, lines[at])
        elif edit == "odd":
            lines.insert(at, draw(odd_lines))
        elif edit == "cut" and lines:
            lines[at] = lines[at][: draw(st.integers(0, 20))]
        elif edit == "swap" and lines:
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], lines[at]
        elif lines:
            place = draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:place] + draw(scraps) + lines[at][place:]
    return sdp_of(lines)


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=30)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=12), inner, max_size=4)),
    max_leaves=12,
)
FIELDS = "v type sdp candidate sdpMid sdpMLineIndex text playout_delay_s muted rate_hz chunks auto_gain x".split()
messages = st.builds(
    lambda kind, fields: {"v": 1, "type": kind, **fields},
    st.sampled_from([*TYPES, "welcome", ""]),
    st.dictionaries(st.sampled_from(FIELDS), json_values, max_size=4),
)
socket_texts = st.one_of(
    messages.map(json.dumps),
    json_values.map(json.dumps),
    st.text(max_size=200),
    st.integers(1, 30_000).map(lambda depth: "[" * depth),
    st.builds(
        lambda text, at, scrap: text[:at] + scrap + text[at:], messages.map(json.dumps), st.integers(0, 60), scraps
    ),
)
