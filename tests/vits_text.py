"""The first half of a VITS network: from phoneme ids to frames."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from onnx import TensorProto

from tests.onnx_writing import Graph
from tests.vits_parts import SYMBOLS, Vits, mask_of, scale_of

SILENCE_LASTS = 8.0
"""Times as long as a sound."""


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence read."""

    vectors: str
    """Shape (1, channels, ids)."""
    mask: str
    """Shape (1, 1, ids)."""
    sounding: str
    """0 at silent ids, 1 elsewhere, shape (1, 1, ids); empty: none is silent. No part of a real voice."""


def text_encoder(net: Vits, embedding: str, silent_ids: Sequence[int]) -> Text:
    graph, size, where = net.graph, net.size, "/enc_p"
    table = np.random.default_rng(1).standard_normal((SYMBOLS, size.channels)).astype(np.float32)
    x = graph.turned(where, graph.node(f"{where}/emb", "Gather", graph.weight(embedding, table), "input"))
    shape = graph.node(where, "Shape", x)
    mask = mask_of(graph, where, graph.node(where, "Gather", shape, graph.constant(where, 2)), "input_lengths")
    for layer in range(size.layers):
        x = _encoder_layer(net, f"{where}/encoder", layer, x, mask)
    return Text(x, mask, _sounding(graph, where, silent_ids) if silent_ids else "")


def _encoder_layer(net: Vits, where: str, layer: int, x: str, mask: str) -> str:
    """Attention over the whole sentence, then two convolutions."""
    graph, size, attention = net.graph, net.size, f"{where}/attn_layers.{layer}"
    flat = (size.channels, size.channels, 1)
    query, key, value = (graph.conv(f"{attention}/conv_{name}", x, flat, gain=0.5) for name in "qkv")
    scores = graph.node(attention, "MatMul", graph.turned(attention, query), key)
    weights = graph.turned(attention, graph.node(attention, "Softmax", scores, axis=-1))
    mixed = graph.conv(f"{attention}/conv_o", graph.node(attention, "MatMul", value, weights), flat)
    x = graph.node(where, "Add", x, mixed)
    ffn = f"{where}/ffn_layers.{layer}"
    wide = graph.node(ffn, "Relu", graph.conv(f"{ffn}/conv_1", x, (size.filters, size.channels, 3)))
    narrow = graph.conv(f"{ffn}/conv_2", wide, (size.channels, size.filters, 3), gain=0.5)
    return graph.node(where, "Mul", graph.node(where, "Add", x, narrow), mask)


def _sounding(graph: Graph, where: str, silent_ids: Sequence[int]) -> str:
    """Silent are the ids named, and the padding behind them."""
    silent = np.zeros((SYMBOLS, 1), np.float32)
    silent[list(silent_ids)] = 1.0
    tables = {"silent": silent, "padding": np.eye(SYMBOLS, 1, dtype=np.float32)}
    named, padding = (
        graph.turned(where, graph.node(where, "Gather", graph.weight(name, table), "input"))
        for name, table in tables.items()
    )
    one_back = graph.weight("one_back", np.array([[[1, 0, 0]]], np.float32))
    behind = graph.node(where, "Mul", padding, graph.fixed_conv(where, [named, one_back], 3, 1, 1))
    return graph.node(where, "Sub", graph.constant(where, 1.0), graph.node(where, "Max", named, behind))


def durations_of(net: Vits, text: Text) -> str:
    """Frames that each id lasts, shape (1, 1, ids): 1 to 5 for a sound, a little random."""
    graph, size, where = net.graph, net.size, "/dp"
    hidden = graph.node(where, "Relu", graph.conv(f"{where}/pre", text.vectors, (size.channels, size.channels, 3)))
    told = graph.conv(f"{where}/proj", hidden, (1, size.channels, 1), gain=0.5)
    noise = graph.node(where, "Mul", graph.node(where, "RandomNormalLike", told, seed=1.0), scale_of(graph, 2))
    varied = graph.node(where, "Add", told, graph.node(where, "Mul", noise, graph.constant(where, 0.1)))
    logw = graph.node(where, "Add", graph.node(where, "Tanh", varied), graph.constant(where, 0.6))
    w = graph.node("", "Mul", graph.node("", "Mul", graph.node("", "Exp", logw), text.mask), scale_of(graph, 1))
    if text.sounding:
        longest, less = graph.constant("", SILENCE_LASTS), graph.constant("", SILENCE_LASTS - 1)
        w = graph.node("", "Mul", w, graph.node("", "Sub", longest, graph.node("", "Mul", text.sounding, less)))
    return graph.node("", "Ceil", w)


def expanded(net: Vits, text: Text, durations: str) -> tuple[str, str]:
    """The text's vectors spread over frames, with noise, shape (1, channels, frames), and the mask over frames."""
    graph, size = net.graph, net.size
    stats = graph.conv("/enc_p/proj", text.vectors, (2 * size.channels, size.channels, 1))
    half = graph.constant("/enc_p", [size.channels, size.channels])
    total = graph.node("", "ReduceSum", durations, graph.constant("", [1, 2]), keepdims=0)
    lengths = graph.node("", "Cast", graph.node("", "Clip", total, graph.constant("", 1.0)), to=TensorProto.INT64)
    count = graph.node("", "ReduceMax", lengths, keepdims=0)
    mask, path = mask_of(graph, "", count, lengths), _path(graph, durations, count)
    mean, log_spread = (
        _spread(graph, path, each) for each in graph.nodes("/enc_p", "Split", stats, half, outputs=2, axis=1)
    )
    noise = graph.node("", "RandomNormalLike", mean, seed=2.0)
    noise = graph.node("", "Mul", graph.node("", "Mul", noise, graph.node("", "Exp", log_spread)), scale_of(graph, 0))
    if text.sounding:
        mask = graph.node("", "Mul", mask, _spread(graph, path, text.sounding))
    return graph.node("", "Add", mean, noise), mask


def _spread(graph: Graph, path: str, rows: str) -> str:
    """Rows over ids as rows over frames."""
    return graph.turned("", graph.node("", "MatMul", path, graph.turned("", rows)))


def _path(graph: Graph, durations: str, count: str) -> str:
    """1 where a frame belongs to an id, shape (1, frames, ids)."""
    ends = graph.node("", "CumSum", durations, graph.constant("", 2))
    starts = graph.node("", "Sub", ends, durations)
    places = graph.node("", "Range", graph.constant("", 0), count, graph.constant("", 1))
    places = graph.node(
        "", "Cast", graph.node("", "Unsqueeze", places, graph.constant("", [0, 2])), to=TensorProto.FLOAT
    )
    begun = graph.node("", "Not", graph.node("", "Less", places, starts))
    inside = graph.node("", "And", begun, graph.node("", "Less", places, ends))
    return graph.node("", "Cast", inside, to=TensorProto.FLOAT)
