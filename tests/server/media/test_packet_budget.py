from server.media.packet_budget import CHECKS, MEDIA, PacketBudget


def admitted(count: int, seconds: float, **what: bool) -> int:
    """Of `count` packets spread over `seconds`."""
    budget = PacketBudget()
    return sum(budget.admits(now_s=100 + seconds * n / count, **what) for n in range(count))


def test_all_that_a_browser_sends_passes() -> None:
    assert admitted(52 * 60, 60.0, is_known=True, is_check=False) == 52 * 60


def test_a_flood_from_a_known_address_is_cut_to_the_budget() -> None:
    assert abs(admitted(20_000, 1.0, is_known=True, is_check=False) - sum(MEDIA)) <= 1


def test_nothing_of_a_strangers_sound_passes_and_few_of_their_checks() -> None:
    assert admitted(20_000, 1.0, is_known=False, is_check=False) == 0
    assert abs(admitted(20_000, 1.0, is_known=False, is_check=True) - sum(CHECKS)) <= 1


def test_a_flood_of_strangers_takes_nothing_from_those_who_are_known() -> None:
    budget = PacketBudget()
    for n in range(20_000):
        budget.admits(is_known=False, is_check=True, now_s=100 + n / 20_000)
    assert budget.admits(is_known=True, is_check=True, now_s=101.0)
    assert budget.admits(is_known=True, is_check=False, now_s=101.0)
