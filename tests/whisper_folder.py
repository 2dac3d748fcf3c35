"""A Whisper-format model made by the tests: whatever it hears, it says "we lost the whole weekend".

Every word's embedding is a direction of its own and the projection maps each onto the word that follows, so greedy and
beam search both find the sentence with certainty. What is heard reaches only the cross-attention that word times are
read from.
"""

import json
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

SENTENCE = ("we", "lost", "the", "whole", "weekend")
END_S = 1.5
WIDTH, MELS, HEADS = 64, 80, 2
WORDS = ["!", *(f"Ġ{word}" for word in SENTENCE)]
SPECIAL = [
    *("<|endoftext|>", "<|startoftranscript|>", "<|transcribe|>", "<|translate|>", "<|startoflm|>"),
    *("<|startofprev|>", "<|nospeech|>", "<|notimestamps|>"),
]
TIMES = [f"<|{step * 0.02:.2f}|>" for step in range(1501)]
VOCABULARY = [*WORDS, *SPECIAL, *TIMES]
CERTAINTY = 10.0
_random = np.random.default_rng(7)


def write_whisper(folder: Path) -> Path:
    """Writes the model, its tokenizer and its configuration."""
    folder.mkdir(parents=True, exist_ok=True)
    spec = ctranslate2.specs.WhisperSpec(1, HEADS, 1, HEADS)
    _fill_encoder(spec.encoder)
    _fill_decoder(spec.decoder)
    spec.register_vocabulary(VOCABULARY)
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [_id("<|endoftext|>")]
    spec.config.alignment_heads = [[0, head] for head in range(HEADS)]
    spec.config.lang_ids = []
    spec.validate()
    spec.optimize()
    spec.save(str(folder))
    _write_tokenizer(folder / "tokenizer.json")
    (folder / "preprocessor_config.json").write_text(json.dumps({"feature_size": MELS}))
    return folder


def _id(token: str) -> int:
    return VOCABULARY.index(token)


def _noise(*shape: int) -> NDArray[np.float32]:
    return (_random.standard_normal(shape) * 0.1).astype(np.float32)


def _nothing(*shape: int) -> NDArray[np.float32]:
    return np.zeros(shape, np.float32)


def _fill_encoder(encoder: Any) -> None:
    encoder.conv1.weight, encoder.conv1.bias = _noise(WIDTH, MELS, 3), _nothing(WIDTH)
    encoder.conv2.weight, encoder.conv2.bias = _noise(WIDTH, WIDTH, 3), _nothing(WIDTH)
    encoder.position_encodings.encodings = _noise(1500, WIDTH)
    _fill_norm(encoder.layer_norm)
    _fill_layer(encoder.layer[0])


def _fill_decoder(decoder: Any) -> None:
    decoder.embeddings.weight = _nothing(len(VOCABULARY), WIDTH)
    decoder.projection.weight = _nothing(len(VOCABULARY), WIDTH)
    decoder.position_encodings.encodings = _nothing(448, WIDTH)
    _fill_norm(decoder.layer_norm)
    _fill_layer(decoder.layer[0])
    cross = decoder.layer[0].attention
    _fill_norm(cross.layer_norm)
    for linear, rows in zip(cross.linear, (WIDTH, 2 * WIDTH), strict=False):
        linear.weight, linear.bias = _noise(rows, WIDTH), _nothing(rows)
    cross.linear[2].weight, cross.linear[2].bias = _nothing(WIDTH, WIDTH), _nothing(WIDTH)
    for direction, (token, follower) in enumerate(_followers()):
        decoder.embeddings.weight[_id(token), direction] = 1.0
        decoder.projection.weight[_id(follower), direction] = CERTAINTY


def _followers() -> list[tuple[str, str]]:
    end = TIMES[round(END_S / 0.02)]
    said = [f"Ġ{word}" for word in SENTENCE]
    return [
        ("<|startoftranscript|>", TIMES[0]),
        ("<|notimestamps|>", said[0]),
        (TIMES[0], said[0]),
        *zip(said, [*said[1:], end], strict=True),
        (end, "<|endoftext|>"),
    ]


def _fill_layer(layer: Any) -> None:
    """Self-attention and feed-forward that add nothing."""
    attention, ffn = layer.self_attention, layer.ffn
    _fill_norm(attention.layer_norm)
    _fill_norm(ffn.layer_norm)
    attention.linear[0].weight, attention.linear[0].bias = _noise(3 * WIDTH, WIDTH), _nothing(3 * WIDTH)
    for linear in (attention.linear[1], ffn.linear_0, ffn.linear_1):
        linear.weight, linear.bias = _nothing(WIDTH, WIDTH), _nothing(WIDTH)


def _fill_norm(norm: Any) -> None:
    norm.gamma, norm.beta = np.ones(WIDTH, np.float32), _nothing(WIDTH)


def _write_tokenizer(path: Path) -> None:
    known = {token: number for number, token in enumerate(WORDS)}
    tokenizer = Tokenizer(models.WordLevel(known, unk_token=WORDS[0]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([*SPECIAL, *TIMES])
    tokenizer.save(str(path))
