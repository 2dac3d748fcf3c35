"""Pace and pauses: words of known syllables at known times, without sound; and trains of loudness peaks."""

import numpy as np

from scoring.syllables import syllables_of
from tests.scoring.instruments.made import Case, Found, Voice, call, of_phrases, rep, said, track
from tests.voices import at_level, harmonics, talking
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.transcript import Word

TWO = "table "
"""Two syllables."""


def steady(voice: Voice) -> Found:
    """Six phrases of 10 words of 2 syllables in 4 s, pauses of 0.4, 0.6, 0.8, 1.0 and 1.2 s: talk of 28 s."""
    pauses = {9: 0.4, 19: 0.6, 29: 0.8, 39: 1.0, 49: 1.2}
    return call(rep(3.0, TWO * 60, pauses=pauses))


def phrase_line(rates: list[float], gap_s: float, words: int = 10) -> Found:
    """One turn with a phrase at each of these paces, in syllables per second."""
    lasts = [2 / rate for rate in rates for _ in range(words)]
    return call(
        rep(
            0.0,
            TWO * (words * len(rates)),
            word_s=lasts,
            pauses={words * k + words - 1: gap_s for k in range(len(rates) - 1)},
        )
    )


def quickening(voice: Voice) -> Found:
    """Twelve phrases, each 5 % faster than the one before, all with their middles 5 s apart."""
    times_s = [4.0 / 1.05**k for k in range(12)]
    lasts = [time_s / 10 for time_s in times_s for _ in range(10)]
    pauses = {10 * k + 9: 5.0 - (times_s[k] + times_s[k + 1]) / 2 for k in range(11)}
    return call(rep(0.0, TWO * 120, word_s=lasts, pauses=pauses))


def longer_faster(voice: Voice) -> Found:
    """The more syllables a phrase has, the faster it is."""
    words = [3, 12, 5, 9, 4, 11, 6, 8, 7, 10]
    lasts = [2 / (3 + 0.2 * count) for count in words for _ in range(count)]
    ends = np.cumsum(words)[:-1] - 1
    return call(rep(0.0, TWO * sum(words), word_s=lasts, pauses={int(end): 0.5 for end in ends}))


def long_last_words(voice: Voice) -> Found:
    """Six phrases of 6 words; the last of each takes half again as long."""
    return call(rep(0.0, TWO * 36, word_s=([0.4] * 5 + [0.6]) * 6, pauses={6 * k + 5: 0.5 for k in range(5)}))


def uneven_words(voice: Voice) -> Found:
    """Words of 0.3 and 0.5 s in turn: nPVI 50, spread 1.4826 * 0.1 / 0.4."""
    return call(rep(0.0, TWO * 40, word_s=[0.3, 0.5] * 20, pauses={9: 0.5, 19: 0.5, 29: 0.5}))


def stumbling(voice: Voice) -> Found:
    """Forty words in 20 s of talk, of them two fillers and two said again; two of five pauses are beside a filler."""
    text = "um table table table uh " + "table engine " * 17 + "table"
    words = text.split()
    assert len(words) == 40
    return call(rep(0.0, text, word_s=0.45, pauses={0: 0.4, 3: 0.4, 9: 0.4, 19: 0.4, 29: 0.4}))


def turns(voice: Voice) -> Found:
    """Seven turns at 3.0, 3.3, … syllables per second in geometric steps of 10 %."""
    lines = []
    for k in range(7):
        lines.append(rep(20.0 * k, TWO * 10, word_s=2 / (3.0 * 1.1**k)))
    return call(*lines)


def first_phrases(voice: Voice) -> Found:
    """Four turns whose first phrase is a quarter faster than their two others."""
    lasts = [0.4] * 8 + [0.5] * 16
    return call(*(rep(20.0 * k, TWO * 24, word_s=lasts, pauses={7: 0.5, 15: 0.5}) for k in range(4)))


def asking(voice: Voice) -> Found:
    """Six turns; three of them ask, a fifth faster."""
    asks, states = "where does that hold your drivers up today?", "we looked at it again this monday morning."
    lines = [rep(6.0 * k, (asks, states)[k % 2], word_s=0.4 * asked(k)) for k in range(6)]
    return call(*lines)


def asked(turn: int) -> float:
    """What a word lasts in this turn, so that eight words of 10 and of 11 syllables are a fifth apart in pace."""
    syllables = {0: sum(map(syllables_of, "where does that hold your drivers up today".split()))}
    syllables[1] = sum(map(syllables_of, "we looked at it again this monday morning".split()))
    return 1.0 if turn % 2 == 0 else 1.2 * syllables[1] / syllables[0]


def peaks(voice: Voice) -> Found:
    """Six phrases of 3 s with 4 loudness peaks per second."""
    return track(of_phrases([talking(12, 4.0, voice.hz)] * 6, voice.noise_dbfs))


def peaks_and_words(voice: Voice) -> Found:
    """The same with the words: 12 syllables to each phrase."""
    words = tuple(
        Word("table", 0.5 + 3.5 * k + 0.5 * n, 0.5 + 3.5 * k + 0.5 * (n + 1)) for k in range(6) for n in range(6)
    )
    return track(of_phrases([talking(12, 4.0, voice.hz)] * 6, voice.noise_dbfs), words)


def uneven_peaks(voice: Voice) -> Found:
    """Peaks 0.2 and 0.3 s apart in turn: nPVI 40, spread 1.4826 * 0.05 / 0.25."""
    at_s = np.cumsum([0.15, *[0.2, 0.3] * 6])
    times = np.arange(round((at_s[-1] + 0.15) * AXIS_RATE_HZ)) / AXIS_RATE_HZ
    shape = 0.1 + sum(np.exp(-0.5 * ((times - peak) / 0.04) ** 2) for peak in at_s)
    phrase: Pcm = at_level(harmonics(np.full(len(times), voice.hz)) * shape, -20.0)
    return track(of_phrases([phrase] * 6, voice.noise_dbfs))


def slow_waves(voice: Voice) -> Found:
    """Loudness, in dB, is the sum of a wave at 2 Hz and one of half its size at 6 Hz: 4/5 of the power is slow."""
    times = np.arange(4 * AXIS_RATE_HZ) / AXIS_RATE_HZ
    level = -26 + 4 * np.sin(2 * np.pi * 2 * times) + 2 * np.sin(2 * np.pi * 6 * times)
    return track(of_phrases([said(np.zeros(len(times)), level, voice.hz)] * 4, voice.noise_dbfs))


def pausing(voice: Voice) -> Found:
    """Eleven phrases of 1 … 11 words and pauses of 0.3, 0.4, … 1.2 s between them: both grow."""
    words = list(range(1, 12))
    ends = np.cumsum(words)[:-1] - 1
    pauses = {int(end): round(0.3 + 0.1 * k, 1) for k, end in enumerate(ends)}
    return call(rep(2.0, TWO * sum(words), pauses=pauses))


def slackening(voice: Voice) -> Found:
    """Eleven phrases of 4, 3.9, … s and pauses of 1, 1.1, … s: a tenth of a second more every 4.9 s."""
    lasts = [(4 - 0.1 * k) / 10 for k in range(11) for _ in range(10)]
    return call(rep(0.0, TWO * 110, word_s=lasts, pauses={10 * k + 9: 1.0 + 0.1 * k for k in range(10)}))


def punctuated(voice: Voice) -> Found:
    """Eight pauses, six of them after a mark."""
    texts = ["table table, ", "table table. "] * 3 + ["table table "] * 3
    return call(rep(0.0, "".join(texts), pauses={2 * k + 1: 0.5 for k in range(8)}))


def pausing_turns(voice: Voice) -> Found:
    """Five turns of 4 s with one pause of 0, 0.4, 0.8, 1.2 and 1.6 s: 0, 0.1, … of their time."""
    lines = []
    for k in range(5):
        pause_s = 0.4 * k
        lines += [rep(10.0 * k, TWO * 10, word_s=(4 - pause_s) / 10, pauses={4: pause_s} if k else {})]
    return call(*lines)


CASES = (
    Case("steady words", steady, {
        "articulation_rate": (5.0, 0.01), "speech_rate": (120 / 28, 0.01), "words_per_minute": (60 * 60 / 28, 0.1),
        "syllables_per_word": (2.0, 0), "speech_time": (24.0, 0.01), "phrase_time": (4.0, 0.01),
        "longest_phrase": (4.0, 0.01), "phrase_time_spread": (0.0, 0.001), "syllables_per_phrase": (20.0, 0),
        "rate_spread": (0.0, 0.1), "rate_step": (0.0, 0.1), "pause_count": (5, 0), "pause_ratio": (4 / 28, 0.001),
        "mean_pause": (0.8, 0.005), "pause_median": (0.8, 0.005), "pause_longest": (1.2, 0.005), "long_pauses": (2, 0),
        "pauses_per_minute": (60 * 5 / 28, 0.1), "pause_spread": (1.4826 * 0.2 / 0.8, 0.002),
        "long_pause_time_share": (0.55, 0.001), "short_pause_share": (0.2, 0), "pause_longest_share": (0.3, 0.001),
        "pauses_per_100_syllables": (100 * 5 / 120, 0.01), "first_phrase_time": (4.0, 0.01),
        "lead_silence": (3.0, 0.01),
        "rep_word_count": (60, 0),
    }),
    Case("quickening words", quickening, {
        "rate_drift": (100 * (1.05**12 - 1), 0.3), "rate_step": (5.0, 0.1), "rate_opening": (100 * (1.05**-6 - 1), 0.2),
        "rate_closing": (100 * (1.05**6 - 1), 0.2), "rate_spread": (100 * (1.05 ** (3 * 1.4826) - 1), 0.2),
        "rate_fastest": (100 * (1.05**4.4 - 1), 0.2), "rate_slowest": (100 * (1.05**-4.4 - 1), 0.2),
    }),
    Case("longer is faster", longer_faster, {"rate_length_coupling": (1.0, 0), "syllables_per_phrase": (15.0, 0)}),
    Case("long last words", long_last_words, {"final_lengthening": (50.0, 0.1)}),
    Case("uneven words", uneven_words, {
        "syllable_time_unevenness": (50.0, 0.1), "syllable_time_spread": (1.4826 * 0.25, 0.002),
    }),
    Case("stumbling", stumbling, {"pruned_rate": (72 / 20, 0.01), "filled_pause_share": (0.4, 0.001)}),
    Case("turns of other paces", turns, {"rate_turn_spread": (100 * (1.1 ** (2 * 1.4826) - 1), 0.2)}),
    Case("quick first phrases", first_phrases, {"rate_turn_start": (25.0, 0.1)}),
    Case("quick questions", asking, {"rate_question_shift": (20.0, 1.0)}),
    Case("peaks", peaks, {
        "nuclei_rate": (4.0, 0.15), "peak_interval": (0.25, 0.01), "peak_interval_spread": (0.0, 0.06),
        "peak_interval_unevenness": (0.0, 3.0), "rhythm_peak": (4.0, 0.2),
    }),
    Case("peaks and words", peaks_and_words, {"nuclei_per_syllable": (1.0, 0.03)}),
    Case("uneven peaks", uneven_peaks, {
        "peak_interval": (0.25, 0.06), "peak_interval_unevenness": (40.0, 5.0), "peak_interval_spread": (0.2965, 0.08),
    }),
    Case("slow waves", slow_waves, {
        "rhythm_peak": (2.0, 0.2), "rhythm_slow_share": (0.8, 0.03), "rhythm_centre": (2.8, 0.15),
    }),
    Case("pausing more and more", pausing, {
        "pause_next_coupling": (1.0, 0), "pause_last_coupling": (1.0, 0), "pause_count": (10, 0),
        "pause_opening": (0.4 - 0.9, 0.01), "pause_closing": (1.1 - 0.6, 0.01), "pause_median": (0.75, 0.005),
        "short_pause_share": (0.2, 0),
    }),
    Case("longer and longer pauses", slackening, {"pause_drift": (60 * 0.1 / 4.9, 0.01)}),
    Case("punctuated", punctuated, {"pause_at_clause_share": (0.75, 0)}),
    Case("turns that pause", pausing_turns, {"pause_turn_spread": (1.4826 * 0.1, 0.001)}),
)  # fmt: skip
