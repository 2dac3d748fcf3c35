"""Junk at a port as fast as it is told: `python -m tests.flood PORT PACKETS_PER_S SECONDS`. Prints what it sent."""

import itertools
import os
import random
import select
import socket
import sys
import time

BURST_S = 0.005
KINDS = 64


def junk(chance: random.Random) -> list[bytes]:
    """What looks like STUN, DTLS, RTP, RTCP, and nothing."""
    heads = (b"\x00\x01\x00\x08\x21\x12\xa4\x42", b"\x01\x01", b"\x16\xfe\xff", b"\x80\x60", b"\x80\xc8", b"", b"\xff")
    return [chance.choice(heads) + os.urandom(chance.choice((0, 12, 40, 172, 1200))) for _ in range(KINDS)]


def flood(port: int, per_s: int, seconds: float) -> int:
    sockets = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(8)]
    packets = itertools.cycle(junk(random.Random(1)))
    sent, began_s = 0, time.monotonic()
    while (now_s := time.monotonic() - began_s) < seconds:
        for _ in range(min(per_s, round(now_s * per_s) - sent)):
            sockets[sent % 8].sendto(next(packets), ("127.0.0.1", port))
            sent += 1
        select.select([], [], [], BURST_S)
    return sent


if __name__ == "__main__":
    print(flood(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))
