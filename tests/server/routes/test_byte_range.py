import pytest

from server.routes.byte_range import ranged

WHOLE = b"0123456789"


@pytest.mark.parametrize(
    ("asked", "status", "body", "said"),
    [
        (None, 200, WHOLE, None),
        ("bytes=2-4", 206, b"234", "bytes 2-4/10"),
        ("bytes=7-", 206, b"789", "bytes 7-9/10"),
        ("bytes=-2", 206, b"89", "bytes 8-9/10"),
        ("bytes=-20", 206, WHOLE, "bytes 0-9/10"),
        ("bytes=8-99", 206, b"89", "bytes 8-9/10"),
        ("bytes=008-", 206, b"89", "bytes 8-9/10"),
        ("bytes=8-" + "9" * 5000, 206, b"89", "bytes 8-9/10"),
        ("bytes=-" + "9" * 5000, 206, WHOLE, "bytes 0-9/10"),
        ("bytes=" + "9" * 5000 + "-", 416, b"", "bytes */10"),
        ("bytes=10-", 416, b"", "bytes */10"),
        ("bytes=4-2", 416, b"", "bytes */10"),
        ("bytes=-0", 416, b"", "bytes */10"),
        ("bytes=0-1,4-5", 200, WHOLE, None),
        ("bytes=-", 200, WHOLE, None),
        ("seconds=1-2", 200, WHOLE, None),
    ],
)
def test_a_range_is_answered(asked: str | None, status: int, body: bytes, said: str | None) -> None:
    answer = ranged(WHOLE, asked, "audio/ogg", {"Cache-Control": "private"})
    assert (answer.status_code, answer.body, answer.headers.get("content-range")) == (status, body, said)
    assert (answer.headers["accept-ranges"], answer.headers["cache-control"]) == ("bytes", "private")
