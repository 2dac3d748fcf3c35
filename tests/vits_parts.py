"""What the parts of a VITS network share: its size, its graph, and masks."""

from collections.abc import Sequence
from dataclasses import dataclass

from onnx import TensorProto

from tests.onnx_writing import Graph

SYMBOLS = 256


@dataclass(frozen=True, slots=True)
class Size:
    """How large a network is; as written here, a miniature of 0.1 MB."""

    channels: int = 8
    filters: int = 16
    layers: int = 1
    """Of the text encoder."""
    flows: int = 4
    flow_layers: int = 4
    decoder: int = 16
    """Channels before the first upsampling."""
    rates: Sequence[int] = (8, 8, 4)
    kernels: Sequence[int] = (16, 16, 8)
    blocks: Sequence[tuple[int, Sequence[int]]] = ((3, (1, 2)), (5, (2, 6)), (7, (3, 12)))
    """Kernel and dilations of each residual block."""
    is_deep: bool = False
    """Blocks of the second kind, as in Piper's "high" voices."""
    speaker_channels: int = 8


MINIATURE = Size()
MINIATURE_HIGH = Size(
    rates=(8, 8, 2, 2), kernels=(16, 16, 4, 4), blocks=((3, (1, 3, 5)), (7, (1, 3, 5)), (11, (1, 3, 5))), is_deep=True
)
MEDIUM = Size(channels=192, filters=768, layers=6, decoder=256, speaker_channels=512)
"""Piper's own "low" and "medium" (piper.train.vits.config)."""


@dataclass(frozen=True, slots=True)
class Vits:
    """What the parts of the network share."""

    graph: Graph
    size: Size
    speaker: str = ""
    """The speaker's vector, shape (1, speaker_channels, 1); empty in a one-speaker voice."""
    bias: float = 0.0
    """Level of the decoder's biases; 0 keeps silence silent."""


def mask_of(graph: Graph, where: str, count: str, lengths: str) -> str:
    """1 where a place is within the length, shape (1, 1, count)."""
    zero, one = graph.constant(where, 0), graph.constant(where, 1)
    places = graph.node(where, "Unsqueeze", graph.node(where, "Range", zero, count, one), graph.constant(where, [0]))
    inside = graph.node(where, "Less", places, graph.node(where, "Unsqueeze", lengths, graph.constant(where, [1])))
    return graph.node(
        where, "Cast", graph.node(where, "Unsqueeze", inside, graph.constant(where, [1])), to=TensorProto.FLOAT
    )


def scale_of(graph: Graph, index: int) -> str:
    return graph.node("", "Gather", "scales", graph.constant("", index), axis=0)
