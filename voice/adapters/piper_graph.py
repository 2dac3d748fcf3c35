"""Cuts a Piper voice's network where sound can be made piece by piece: an onnx graph in, its parts out.

    text ─▶ head: encoder, durations, noise ─▶ frames ─▶ flow ─▶ z ─▶ HiFi-GAN decoder ─▶ samples
            needs the whole sentence                     need a few frames to either side

Nothing goes by names, which differ between exports: z is what the first convolution before the first upsampling
reads; the flow is what lies before z, as far back as every operation works frame by frame. How far a part sees to
either side follows from its convolutions. That z parts a VITS network: OHF-Voice/piper1-gpl#302. The flow is a quarter
of the work, so it is parted too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import onnx
from onnx import helper

FRAMEWISE = frozenset(
    "Add Cast Concat ConstantOfShape Div Exp Identity LeakyRelu Mul Neg Relu Shape Sigmoid Slice Split Squeeze Sub Tanh"
    " Unsqueeze".split()
)
"""Operations that make each frame from the same frame, as VITS uses them; `SplitVoice.check` proves it by running."""
CONVOLUTIONS = frozenset(("Conv", "ConvTranspose"))
TEXT = frozenset(("input", "input_lengths"))
SOMEWHERE = 1_000_000
"""A frame far from both ends of a sentence."""


class CannotCut(Exception):
    """The network is not built as those that Piper exports; says where."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a network that works frame by frame."""

    nodes: tuple[onnx.NodeProto, ...]
    framed: tuple[str, ...]
    """What it reads frame by frame: tensors whose last axis is time."""
    fixed: tuple[str, ...]
    """What it reads that is the same for every frame: inputs of the network, such as `sid`."""
    output: str
    margin: int
    """Frames to either side that a frame's output depends on."""
    hop: int
    """Outputs for each frame."""


@dataclass(frozen=True, slots=True)
class Cut:
    head: tuple[onnx.NodeProto, ...]
    parts: tuple[Part, ...]
    """What works frame by frame, in the order it runs."""


class Network:
    """A graph and its wiring."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self.model = model
        self.inputs = {entry.name: entry for entry in model.graph.input}
        self.told = tuple(entry.name for entry in model.graph.output)[1:]
        """What the network tells besides its sound: how long each phoneme lasts."""
        self._nodes = tuple(model.graph.node)
        self._weights = {weight.name: weight for weight in model.graph.initializer}
        self._maker = {name: index for index, node in enumerate(self._nodes) for name in node.output}
        self._of_text = set(TEXT & self.inputs.keys())
        for node in self._nodes:  # a graph lists its nodes in the order they can run
            if self._of_text.intersection(read_by(node)):
                self._of_text.update(node.output)

    def cut(self) -> Cut:
        """Raises CannotCut."""
        z = self._latent()
        decoder = self._part(self.model.graph.output[0].name, stop_at=z)
        if decoder.framed != (z,):
            raise CannotCut("the decoder reads more than the latent frames")
        flow = self._part(z)
        parts = (decoder,) if flow.framed == (z,) else (flow, decoder)
        return Cut(self._before((*parts[0].framed, *self.told)), parts)

    def bytes_of(
        self, nodes: Sequence[onnx.NodeProto], inputs: Sequence[onnx.ValueInfoProto], outputs: Sequence[str]
    ) -> bytes:
        """Some of the nodes, as a network of their own."""
        used = {name for node in nodes for name in read_by(node)}
        graph = helper.make_graph(
            *(nodes, "part", inputs, [onnx.ValueInfoProto(name=name) for name in outputs]),
            [weight for name, weight in self._weights.items() if name in used],
        )
        model = helper.make_model(graph, opset_imports=self.model.opset_import, ir_version=self.model.ir_version)
        return bytes(model.SerializeToString())

    def _latent(self) -> str:
        """What the first convolution of the decoder reads."""
        name = next((node.input[0] for node in self._nodes if node.op_type == "ConvTranspose"), "")
        while name in self._maker:
            node = self._nodes[self._maker[name]]
            told = [str(each) for each in node.input if each in self._of_text]
            if node.op_type not in FRAMEWISE | CONVOLUTIONS or len(told) != 1:
                break
            if node.op_type == "Conv":
                return told[0]
            name = told[0]
        raise CannotCut("no convolution stands before an upsampling")

    def _part(self, output: str, stop_at: str = "") -> Part:
        """The nodes before `output`, as far back as they work frame by frame."""
        taken: set[int] = set()
        framed: dict[str, None] = {}
        fixed: dict[str, None] = {}
        ahead = [output]
        while ahead:
            name = ahead.pop()
            maker = self._maker.get(name)
            if name in self._of_text and (name == stop_at or not self._is_framewise(maker)):
                framed[name] = None
            elif maker is None:
                fixed.update({name: None} if name in self.inputs else {})
            elif maker not in taken:
                taken.add(maker)
                ahead += read_by(self._nodes[maker])
        nodes = tuple(self._nodes[index] for index in sorted(taken))
        moving = [node for node in nodes if self._of_text.intersection(node.input)]
        return Part(nodes, tuple(framed), tuple(fixed), output, *self._reach(moving, output, tuple(framed)))

    def _is_framewise(self, maker: int | None) -> bool:
        return maker is not None and self._nodes[maker].op_type in FRAMEWISE | CONVOLUTIONS

    def _before(self, names: Sequence[str]) -> tuple[onnx.NodeProto, ...]:
        """Every node that `names` depend on."""
        taken: set[int] = set()
        ahead = list(names)
        while ahead:
            maker = self._maker.get(ahead.pop())
            if maker is not None and maker not in taken:
                taken.add(maker)
                ahead += read_by(self._nodes[maker])
        return tuple(self._nodes[index] for index in sorted(taken))

    def _reach(self, moving: Sequence[onnx.NodeProto], output: str, framed: Sequence[str]) -> tuple[int, int]:
        """How many frames to either side an output depends on, and how many outputs each frame has."""
        hop = _hop(moving, output, framed)
        needed = {output: (SOMEWHERE * hop, (SOMEWHERE + 1) * hop - 1)}
        for node in reversed(moving):
            wanted = [needed[name] for name in node.output if name in needed]
            first, last = self._seen(node, min(low for low, _ in wanted), max(high for _, high in wanted))
            for name in self._of_text.intersection(node.input):
                low, high = needed.get(name, (first, last))
                needed[name] = (min(low, first), max(high, last))
        return max(max(SOMEWHERE - low, high - SOMEWHERE) for low, high in (needed[name] for name in framed)), hop

    def _seen(self, node: onnx.NodeProto, first: int, last: int) -> tuple[int, int]:
        """What a node reads to make its outputs `first` to `last`. Raises CannotCut where it changes the length."""
        if node.op_type not in CONVOLUTIONS:
            return first, last
        weight = self._weights.get(node.input[1])
        kernel = _ints(node, "kernel_shape", weight.dims[2:] if weight else [0])[0]
        reach = _ints(node, "dilations", [1])[0] * (kernel - 1)
        left, right = _ints(node, "pads", [0, 0])
        stride = _ints(node, "strides", [1])[0]
        if node.op_type == "Conv":
            keeps_length = stride == 1 and left + right == reach
            span = first - left, last - left + reach
        else:
            keeps_length = reach + 1 - left - right + _ints(node, "output_padding", [0])[0] == stride
            span = -((reach - first - left) // stride), (last + left) // stride
        if not keeps_length:
            raise CannotCut(f"{node.name} changes the length of the sound")
        return span


def read_by(node: onnx.NodeProto) -> Iterator[str]:
    """Every tensor a node reads, also inside its branches and loops."""
    yield from filter(None, node.input)
    for attribute in node.attribute:
        for inner in attribute.g.node:
            yield from read_by(inner)


def _hop(moving: Iterable[onnx.NodeProto], output: str, framed: Sequence[str]) -> int:
    """Outputs for each frame: the product of the strides on the way."""
    rates = dict.fromkeys(framed, 1)
    for node in moving:
        read = {rates[name] for name in node.input if name in rates}
        if len(read) != 1:
            raise CannotCut(f"{node.name} joins sounds of different rates")
        stride = _ints(node, "strides", [1])[0] if node.op_type == "ConvTranspose" else 1
        rates.update(dict.fromkeys(node.output, read.pop() * stride))
    return rates[output]


def _ints(node: onnx.NodeProto, name: str, otherwise: Sequence[int]) -> Sequence[int]:
    return next((each.ints for each in node.attribute if each.name == name), otherwise)
