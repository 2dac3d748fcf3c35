import pytest

from voice.adapters.sphinx_acoustics import AcousticModel
from voice.adapters.sphinx_decoder import MODEL
from voice.adapters.sphinx_names import ARPABET, arpabet, pronounced


@pytest.mark.parametrize(
    ("ipa", "sounds"),
    [
        ("n_ˈɔːɹ_θ_l_aɪ_n", "N AO R TH L AY N"),
        ("h_ˈæ_l_d_ə_n", "HH AE L D AH N"),
        ("k_w_ˈaɪɚ", "K W AY ER"),
        ("b_ˈʌ_ʔ_n̩", "B AH T AH N"),
        ("l_ˈɪ_ɾ_əl", "L IH T AH L"),
        ("dʒ_ˈuː_ə_l", "JH UW AH L"),
        ("", ""),
    ],
)
def test_espeaks_sounds_are_written_as_the_recognisers(ipa: str, sounds: str) -> None:
    assert arpabet(ipa) == sounds


def test_every_sound_is_one_that_the_acoustic_model_knows() -> None:
    known = set(AcousticModel.read(MODEL / "en-us").sounds)
    assert {sound for sounds in ARPABET.values() for sound in sounds.split()} <= known


async def test_a_name_nobody_knows_gets_its_sounds() -> None:
    assert await pronounced(["Northline"]) == ((("northline", "N AO R TH L AY N"),),)


async def test_an_entry_of_several_words_stays_together() -> None:
    [phrase] = await pronounced(["Halden Field Services"])
    assert [word for word, _ in phrase] == ["halden", "field", "services"]


async def test_hyphens_part_words() -> None:
    [phrase] = await pronounced(["sign-off"])
    assert [word for word, _ in phrase] == ["sign", "off"]


@pytest.mark.parametrize("vocabulary", [[], [""], ["42"], ["—"], ["'"]])
async def test_an_entry_without_letters_is_left_out(vocabulary: list[str]) -> None:
    assert await pronounced(vocabulary) == ()
