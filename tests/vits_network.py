"""A VITS network as Piper exports it, of any size, with random weights: it babbles, and is silent at punctuation.

    phoneme ids → /enc_p (text encoder) → /dp (how long each lasts) → Ceil → expanded to frames → noise
                → /flow (four coupling layers) → Mul = z → /dec (HiFi-GAN: 256 samples a frame) → samples

Nodes are called as in the published voices, with their traps: a one-speaker voice calls its table of phonemes `sid`.
"""

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper

from tests.onnx_writing import Graph
from tests.vits_parts import MINIATURE, Size, Vits
from tests.vits_sound import decoder, flow
from tests.vits_text import durations_of, expanded, text_encoder


def vits(
    size: Size = MINIATURE, *, speakers: int = 1, bias: float = 0.0, silent_ids: Sequence[int] = (), seed: int = 0
) -> onnx.ModelProto:
    graph = Graph(seed)
    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, ["batch_size", "phonemes"]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, ["batch_size"]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    speaker, embedding = "", "sid"
    if speakers > 1:
        inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, ["batch_size"]))
        table = graph.random("emb_g.weight", speakers, size.speaker_channels, gain=np.sqrt(size.speaker_channels))
        speaker = graph.node("", "Unsqueeze", graph.node("/emb_g", "Gather", table, "sid"), graph.constant("", [-1]))
        embedding = "enc_p.emb.weight"
    net = Vits(graph, size, speaker, bias)
    text = text_encoder(net, embedding, silent_ids)
    z_p, mask = expanded(net, text, durations_of(net, text))
    z = graph.node("", "Mul", flow(net, z_p, mask), mask)
    output = graph.node("", "Unsqueeze", decoder(net, z), graph.constant("", [1]))
    return graph.model(inputs, output)
