"""Turn-taking: calls of a few turns at known times, without sound; counted by hand."""

from tests.scoring.instruments.made import Case, Found, Line, Voice, call

WORD = "table "


def line(who: str, start_s: float, end_s: float, words: int, text: str | None = None) -> Line:
    said = text or (WORD * words).strip() + "."
    return Line(who, start_s, said, (end_s - start_s) / len(said.split()))


def plain(voice: Voice) -> Found:
    """Rep 10 + 4 + 30 + 4 + 2 s, buyer 5 + 8 + 4 + 3 s; the rep waits 0.5, 0.2, 3 and 1 s, the buyer 1 s."""
    return call(
        line("rep", 0, 10, 20), line("buyer", 11, 16, 10), line("rep", 16.5, 20.5, 8), line("buyer", 21.5, 29.5, 16),
        line("rep", 29.7, 59.7, 60), line("buyer", 60.7, 64.7, 8), line("rep", 67.7, 71.7, 8),
        line("buyer", 72.7, 75.7, 6), line("rep", 76.7, 78.7, 3),
    )  # fmt: skip


def overlapping(voice: Voice) -> Found:
    """The rep cuts in once by 1 s, listens twice, and is cut off twice: yields after 0.5 s, goes on for 2 s."""
    return call(
        line("buyer", 0, 10, 20),
        line("rep", 3, 3.6, 1, "uh-huh"),
        line("rep", 9, 19, 20),
        line("buyer", 18.5, 30, 20),
        line("rep", 24, 24.6, 1, "uh-huh"),
        line("rep", 31, 41, 20),
        line("buyer", 39, 50, 22),
    )


def halves(voice: Voice) -> Found:
    """First half: rep 10 of 40 s; second half: rep 30 of 40 s."""
    return call(line("rep", 0, 10, 20), line("buyer", 10, 40, 60), line("rep", 40, 70, 60), line("buyer", 70, 80, 20))


def growing(voice: Voice) -> Found:
    """Ten exchanges; the buyer's turns, the rep's waits and the rep's turns all grow."""
    lines, now_s = [], 0.0
    for k in range(10):
        lines.append(line("buyer", now_s, now_s + 2 + 0.2 * k, 8))
        start_s = now_s + 2 + 0.2 * k + 0.3 + 0.1 * k
        lines.append(line("rep", start_s, start_s + 3 + 0.5 * k, 10))
        now_s = start_s + 3 + 0.5 * k + 0.4
    return call(*lines)


CASES = (
    Case("plain", plain, {
        "talk_share": (50 / 70, 0.001), "longest_monologue": (30.0, 0.01), "rep_turns": (5, 0), "buyer_turns": (4, 0),
        "longest_buyer_turn": (8.0, 0.01), "switches_per_minute": (60 * 8 / 78.7, 0.01), "turn_time": (4.0, 0.01),
        "turn_time_spread": (1.4826 * 2 / 4, 0.002), "turn_inequality": (124 / 250, 0.001),
        "opening_turn": (10.0, 0.01), "words_per_turn": (8, 0), "buyer_words_per_turn": (9, 0),
        "word_share": (99 / 139, 0.001), "silence_share": (1 - 70 / 78.7, 0.001), "longest_silence": (3.0, 0.01),
        "monologue_share": (0.6, 0.001), "short_turn_share": (0.2, 0), "response_time": (0.75, 0.01),
        "response_longest": (3.0, 0.01), "quick_response_share": (0.25, 0), "slow_response_share": (0.25, 0),
        "buyer_response_time": (1.0, 0.01), "interruptions": (0, 0), "overlaps": (0, 0), "overlap_share": (0.0, 0),
        "buyer_interruptions": (0, 0), "backchannels_per_minute": (0.0, 0),
    }),
    Case("overlapping", overlapping, {
        "interruptions": (1, 0), "overlaps": (5, 0), "overlap_time": (0.6, 0.01),
        "overlap_share": ((0.6 + 1 + 0.5 + 0.6 + 2) / 21.2, 0.001), "backchannels_per_minute": (60 * 2 / 32.5, 0.1),
        "buyer_interruptions": (2, 0), "yielded_share": (0.5, 0),
    }),
    Case("halves", halves, {"talk_share_shift": (0.5, 0.001), "talk_share": (0.5, 0.001)}),
    Case("growing", growing, {
        "turn_trend": (1.0, 0), "response_trend": (1.0, 0),
        "response_length_coupling": (1.0, 0), "response_spread": (1.4826 * 0.25, 0.01), "response_time": (0.75, 0.01),
    }),
)  # fmt: skip
