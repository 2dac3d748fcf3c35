from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from server.store.ids import new_id, uuid7

moments = st.integers(min_value=0, max_value=(1 << 48) * 1_000_000 - 1)
bits = st.integers(min_value=0, max_value=(1 << 62) - 1)


@given(moments, bits)
def test_an_id_is_a_version_7_uuid_that_carries_its_millisecond(unix_ns: int, random: int) -> None:
    made = UUID(uuid7(unix_ns, random))
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == unix_ns // 1_000_000


@given(moments, moments, bits, bits)
def test_ids_sort_by_when_they_were_made(one: int, other: int, bits_1: int, bits_2: int) -> None:
    earlier, later = sorted((one, other))
    if later - earlier >= 250:
        assert uuid7(earlier, bits_1) < uuid7(later, bits_2)


def test_ids_differ() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000
