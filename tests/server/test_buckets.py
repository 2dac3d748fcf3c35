from server import buckets
from server.buckets import Bucket, Buckets


def taken(bucket: Bucket, *times_s: float) -> list[bool]:
    return [bucket.take(at_s) for at_s in times_s]


def test_so_many_at_once_and_so_many_a_second_after() -> None:
    bucket = Bucket(2.0, 3.0)
    assert taken(bucket, 1.0, 1.0, 1.0, 1.0, 1.0) == [True, True, True, False, False]
    assert taken(bucket, 1.4, 1.5, 1.6, 2.0) == [False, True, False, True]


def test_a_bucket_never_holds_more_than_its_burst() -> None:
    bucket = Bucket(2.0, 3.0)
    assert taken(bucket, 1.0, 1000.0, 1000.0, 1000.0, 1000.0) == [True, True, True, True, False]


def test_what_was_refused_costs_nothing() -> None:
    bucket = Bucket(1.0, 1.0)
    assert taken(bucket, 1.0, *[1.5] * 50, 2.0) == [True, *[False] * 50, True]


def test_a_clock_that_stands_still_gives_nothing_back() -> None:
    bucket = Bucket(1000.0, 1.0)
    assert taken(bucket, 5.0, 5.0, 4.0) == [True, False, False]


def test_keys_do_not_share_and_the_wait_is_told() -> None:
    each = Buckets(0.5, 1.0)
    assert [each.wait_s(key, 1.0) for key in ("a", "b", "a")] == [0.0, 0.0, 2.0]
    assert each.wait_s("a", 2.0) == 1.0
    assert each.wait_s("a", 3.0) == 0.0


def test_as_many_keys_as_anybody_makes_up_take_bounded_memory() -> None:
    each = Buckets(1.0, 1.0)
    for number in range(buckets.MOST_KEPT + 500):
        each.wait_s(number, 1.0)
    assert len(each._kept) == buckets.MOST_KEPT
