"""From the torch model to a folder that faster-whisper reads: 8-bit weights, tokenizer and configuration."""

from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
from torch import Tensor

from tools.tiny_whisper.model import HEADS, LAYERS, PLACES, TinyWhisper
from tools.tiny_whisper.tokens import Tokens

ALIGNING_HEADS = 2
"""Heads of the last decoder layer that training ties to the words' times."""


def export(model: TinyWhisper, tokens: Tokens, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    spec = ctranslate2.specs.WhisperSpec(LAYERS, HEADS, LAYERS, HEADS)
    _fill(spec, model)
    spec.register_vocabulary(tokens.vocabulary)
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [tokens.tokenizer.token_to_id("Ġ"), tokens.end]
    spec.config.alignment_heads = [[LAYERS - 1, head] for head in range(ALIGNING_HEADS)]
    spec.config.lang_ids = []
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    tokens.tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def _fill(spec: Any, model: TinyWhisper) -> None:
    for name in ("conv1", "conv2"):
        _linear(getattr(spec.encoder, name), getattr(model, name))
    spec.encoder.position_encodings.encodings = _array(model.frame_places)
    _norm(spec.encoder.layer_norm, model.encoder_norm)
    spec.decoder.embeddings.weight = _array(model.embedding.weight)
    spec.decoder.projection.weight = spec.decoder.embeddings.weight
    spec.decoder.position_encodings.encodings = _array(model.token_places[:PLACES])
    _norm(spec.decoder.layer_norm, model.decoder_norm)
    for side, layers in ((spec.encoder, model.encoder), (spec.decoder, model.decoder)):
        for target, layer in zip(side.layer, layers, strict=True):
            _layer(target, layer)


def _layer(target: Any, layer: Any) -> None:
    _norm(target.self_attention.layer_norm, layer.norm)
    own = layer.attention
    _fused(target.self_attention.linear[0], own.query, own.key, own.value)
    _linear(target.self_attention.linear[1], own.out)
    if layer.is_decoder:
        _norm(target.attention.layer_norm, layer.cross_norm)
        _linear(target.attention.linear[0], layer.cross.query)
        _fused(target.attention.linear[1], layer.cross.key, layer.cross.value)
        _linear(target.attention.linear[2], layer.cross.out)
    _norm(target.ffn.layer_norm, layer.feed_norm)
    _linear(target.ffn.linear_0, layer.feed[0])
    _linear(target.ffn.linear_1, layer.feed[2])


def _fused(target: Any, *linears: Any) -> None:
    """Several projections in one; the keys' has no bias."""
    target.weight = np.concatenate([_array(linear.weight) for linear in linears])
    biases = [np.zeros(len(linear.weight), np.float32) if linear.bias is None else linear.bias for linear in linears]
    target.bias = np.concatenate([bias if isinstance(bias, np.ndarray) else _array(bias) for bias in biases])


def _linear(target: Any, linear: Any) -> None:
    target.weight, target.bias = _array(linear.weight), _array(linear.bias)


def _norm(target: Any, norm: Any) -> None:
    target.gamma, target.beta = _array(norm.weight), _array(norm.bias)


def _array(tensor: Tensor) -> np.ndarray[Any, np.dtype[np.float32]]:
    """A copy: making 8-bit weights writes into what it is given, which training still needs."""
    return tensor.detach().float().contiguous().numpy().copy()
