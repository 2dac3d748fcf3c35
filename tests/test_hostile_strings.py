from tests.hostile_strings import HITS, hostile_strings


def test_there_are_two_hundred_different_strings_that_fit_where_a_remark_goes() -> None:
    found = hostile_strings()
    assert len(found) >= 200
    assert all(0 < len(each) <= 4000 and each.strip() for each in found)


def test_at_least_a_hundred_of_them_would_run_a_script() -> None:
    assert sum(HITS in each for each in hostile_strings()) >= 100
