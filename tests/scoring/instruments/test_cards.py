"""The registry, its cards and its page."""

import re
from pathlib import Path

import pytest

from scoring.instruments.card import Card
from scoring.instruments.document import FILE, card_json, card_text, document
from scoring.instruments.figures import all_figures, figures_of
from scoring.instruments.registry import BY_ID, CARDS, has_one_track, left_out_of

NEEDS = {
    "audio", "words", "word times", "audio or word times", "two tracks", "turns", "playout report", "gain control off",
    "SNR 20 dB", "bandwidth 5 kHz", "3 s of voice", "30 words", "20 replies", "scenario",
}  # fmt: skip
STABLE = {
    "f0_median": "Hz", "f0_range": "st", "voiced_time": "s", "articulation_rate": "syll/s", "speech_rate": "syll/s",
    "pause_ratio": "1", "pause_count": "1", "level_median": "dBFS", "snr": "dB",
}  # fmt: skip
NEVER = ("jitter", "shimmer", "hnr", "harmonic_to", "cpp", "cepstral", "formant", "f1_", "f2_", "creak", "breath")
SOURCE = re.compile(r"rolecall|.*\d{4}.*|.*(Kelly|IEC|MITI|SPIN).*")


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_says_what_it_must(card: Card) -> None:
    assert re.fullmatch(r"[a-z0-9_]+", card.id)
    assert card.unit
    assert len(card.formula) > 8
    assert SOURCE.fullmatch(card.source)
    assert set(card.kind.needs) <= NEEDS
    assert card.kind.channel
    assert 0 <= card.decimals <= 3


def test_the_stable_measures_keep_their_ids_and_units() -> None:
    assert {measure: BY_ID[measure].unit for measure in STABLE} == STABLE
    assert all(has_one_track(BY_ID[measure]) for measure in STABLE)


def test_nothing_of_a_speakers_health_is_measured() -> None:
    assert [
        card.id for card in CARDS if card.id.startswith(NEVER) or any(f"_{name}" in card.id for name in NEVER)
    ] == []


def test_entrainment_and_spectrum_are_for_display_only() -> None:
    shown = {card.kind.family for card in CARDS if card.kind.is_display_only}
    compared = {card.kind.family for card in CARDS if not card.kind.is_display_only}
    assert shown == {"spectrum", "entrainment"}
    assert shown.isdisjoint(compared)


def test_the_page_is_in_step_with_the_registry() -> None:
    assert Path(FILE).read_text("utf-8") == document(), "run `python -m scoring.instruments.document`"


def test_every_card_has_figures_and_no_figure_is_without_a_card() -> None:
    assert set(all_figures()) == set(BY_ID)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_an_error_was_measured_for_every_card(card: Card) -> None:
    figures = figures_of(card.id)
    assert figures.known_answers > 0
    assert figures.known_answer_error is not None


def test_a_card_reads_the_same_for_people_and_programs() -> None:
    card = BY_ID["articulation_rate"]
    assert card_json(card)["unit"] == "syll/s"
    assert card_json(card)["source"] == "Jacewicz et al. 2010"
    assert "unit                syll/s" in card_text(card)


@pytest.mark.parametrize("word", ["beat", "act", "gate", "floor", "band", "baseline", "kappa"])
def test_no_id_holds_a_word_that_a_reps_page_never_says(word: str) -> None:
    """A page without words of its own for a measure shows the parts of its id."""
    assert [card.id for card in CARDS if word in card.id.split("_")] == []


@pytest.mark.parametrize(
    ("dimension", "gone", "kept"),
    [
        ("pace", {"articulation_rate", "pause_ratio", "response_time", "pace_synchrony"}, {"f0_median", "talk_share"}),
        ("pitch", {"f0_median", "f0_drift", "pitch_synchrony", "voiced_share"}, {"level_median", "pause_ratio"}),
        ("loudness", {"level_median", "level_drift", "level_synchrony"}, {"f0_range", "articulation_rate"}),
    ],
)
def test_what_a_rep_leaves_out_goes_with_all_its_measures(dimension: str, gone: set[str], kept: set[str]) -> None:
    left_out = left_out_of([dimension])
    assert gone <= left_out
    assert kept.isdisjoint(left_out)
    assert left_out_of([]) == frozenset()
