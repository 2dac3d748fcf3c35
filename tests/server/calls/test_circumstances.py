"""What the journal says of a call besides its words and sound."""

import pytest

from server.calls.circumstances import SMALLEST_PLAYOUT_ERROR_S, Circumstances

Entry = tuple[str, dict[str, object]]


def way(by: str, at_s: float) -> Entry:
    return "way", {"by": by, "at_s": at_s}


def gap(start_s: float, end_s: float) -> Entry:
    return "gap", {"start_s": start_s, "end_s": end_s}


def playout(*delays_s: float) -> list[Entry]:
    return [("playout", {"delay_s": delay_s}) for delay_s in delays_s]


MICROPHONE: Entry = ("microphone", {})


def read(*entries: Entry) -> Circumstances:
    around = Circumstances()
    for kind, fields in entries:
        around.note(kind, fields)
    return around


def test_without_a_microphone_there_is_no_source() -> None:
    assert read(way("webrtc", 0.0)).source(60.0) == "none"


@pytest.mark.parametrize("by", ["webrtc", "socket"])
def test_a_call_that_went_one_way_came_from_there(by: str) -> None:
    assert read(way(by, 0.0), MICROPHONE).source(60.0) == by


def test_the_way_that_lasted_longer_is_the_source() -> None:
    first_long = read(way("webrtc", 0.0), MICROPHONE, way("none", 40.0), way("socket", 45.0))
    assert (first_long.source(60.0), first_long.source(100.0)) == ("webrtc", "socket")


def test_what_never_came_does_not_count_for_a_way() -> None:
    around = read(way("webrtc", 0.0), MICROPHONE, gap(10.0, 60.0), way("socket", 60.0))
    assert around.source(75.0) == "socket"


def test_a_journal_without_ways_is_of_webrtc() -> None:
    around = read(MICROPHONE, *playout(0.1, 0.2))
    assert around.source(60.0) == "webrtc"
    assert around.playout_error_s == pytest.approx(0.05)


def test_reports_of_different_ways_are_not_a_spread() -> None:
    around = read(way("webrtc", 0.0), *playout(0.1, 0.2), way("socket", 30.0), *playout(0.5, 0.54))
    assert around.playout_error_s == pytest.approx(0.05)


def test_no_error_is_smaller_than_a_frame_and_none_is_known_without_reports() -> None:
    assert read(way("socket", 0.0), *playout(0.3)).playout_error_s == SMALLEST_PLAYOUT_ERROR_S
    assert read(way("socket", 0.0)).playout_error_s is None


def pause(paused: bool, at_s: float) -> Entry:
    return "pause", {"paused": paused, "at_s": at_s}


def test_a_break_is_a_gap_from_its_beginning_to_its_end() -> None:
    around = read(pause(True, 10.0), pause(True, 11.0), pause(False, 40.0), pause(False, 41.0))
    assert [(found.start_s, found.end_s) for found in around.gaps] == [(10.0, 40.0)]
