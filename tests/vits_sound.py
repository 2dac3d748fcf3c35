"""The second half of a VITS network: from frames to samples."""

from collections.abc import Sequence

from tests.onnx_writing import Graph
from tests.vits_parts import Vits


def flow(net: Vits, x: str, mask: str) -> str:
    """The coupling layers, the last first; between two of them the channels are turned round."""
    graph, half = net.graph, net.size.channels // 2
    for index in reversed(range(net.size.flows)):
        turn = [graph.constant("/flow", [value]) for value in (-1, -(2**31), 1, -1)]
        x = graph.node(f"/flow/flows.{2 * index + 1}", "Slice", x, *turn)
        where = f"/flow/flows.{2 * index}"
        kept, changed = graph.nodes(where, "Split", x, graph.constant(where, [half, half]), outputs=2, axis=1)
        hidden = graph.node(where, "Mul", graph.conv(f"{where}/pre", kept, (2 * half, half, 1)), mask)
        mean = graph.conv(f"{where}/post", _wave_net(net, f"{where}/enc", hidden, mask), (half, 2 * half, 1), gain=0.5)
        mean = graph.node(where, "Mul", mean, mask)
        spread = graph.node(where, "Exp", graph.node(where, "Neg", _zeros_like(graph, where, mean)))
        changed = graph.node(where, "Mul", graph.node(where, "Sub", changed, mean), spread)
        x = graph.node(where, "Concat", kept, graph.node(where, "Mul", changed, mask), axis=1)
    return x


def _wave_net(net: Vits, where: str, x: str, mask: str) -> str:
    graph, width = net.graph, net.size.channels
    total = _zeros_like(graph, where, x)
    speaker = ""
    if net.speaker:
        shape = (2 * width * net.size.flow_layers, net.size.speaker_channels, 1)
        speaker = graph.conv(f"{where}/cond_layer", net.speaker, shape, gain=0.3)
    for layer in range(net.size.flow_layers):
        both = graph.conv(f"{where}/in_layers.{layer}", x, (2 * width, width, 5))
        told = (
            _channels(graph, where, speaker, 2 * width * layer, 2 * width)
            if speaker
            else _zeros_like(graph, where, both)
        )
        both = graph.node(where, "Add", both, told)
        value = graph.node(where, "Tanh", _channels(graph, where, both, 0, width))
        gate = graph.node(where, "Sigmoid", _channels(graph, where, both, width, width))
        acts, is_last = graph.node(where, "Mul", value, gate), layer == net.size.flow_layers - 1
        skip = graph.conv(f"{where}/res_skip_layers.{layer}", acts, ((1 if is_last else 2) * width, width, 1))
        if not is_last:
            x = graph.node(where, "Mul", graph.node(where, "Add", x, _channels(graph, where, skip, 0, width)), mask)
            skip = _channels(graph, where, skip, width, width)
        total = graph.node(where, "Add", total, skip)
    return graph.node(where, "Mul", total, mask)


def _channels(graph: Graph, where: str, x: str, first: int, count: int) -> str:
    return graph.node(where, "Slice", x, *(graph.constant(where, [value]) for value in (first, first + count, 1)))


def _zeros_like(graph: Graph, where: str, x: str) -> str:
    return graph.node(where, "ConstantOfShape", graph.node(where, "Shape", x))


def decoder(net: Vits, x: str) -> str:
    """HiFi-GAN: the frames upsampled in steps, after each step the mean of residual blocks; shape (1, 1, samples)."""
    graph, size, where = net.graph, net.size, "/dec"
    x = graph.conv(f"{where}/conv_pre", x, (size.decoder, size.channels, 7), bias=net.bias)
    if net.speaker:
        told = graph.conv(f"{where}/cond", net.speaker, (size.decoder, size.speaker_channels, 1), gain=0.3)
        x = graph.node(where, "Add", x, told)
    width = size.decoder
    for step, (rate, kernel) in enumerate(zip(size.rates, size.kernels, strict=True)):
        x = graph.node(where, "LeakyRelu", x, alpha=0.1)
        x = graph.upsample(f"{where}/ups.{step}", x, (width, width // 2, kernel), rate, bias=net.bias)
        width //= 2
        blocks = [
            _residual(net, f"{where}/resblocks.{step * len(size.blocks) + index}", x, width, *block)
            for index, block in enumerate(size.blocks)
        ]
        total = blocks[0]
        for block in blocks[1:]:
            total = graph.node(where, "Add", total, block)
        x = graph.node(where, "Div", total, graph.constant(where, float(len(blocks))))
    x = graph.node(where, "LeakyRelu", x, alpha=0.01)
    return graph.node(where, "Tanh", graph.conv(f"{where}/conv_post", x, (1, width, 7), gain=0.2))


def _residual(net: Vits, where: str, x: str, width: int, kernel: int, dilations: Sequence[int]) -> str:
    graph = net.graph
    for index, dilation in enumerate(dilations):
        y = graph.node(where, "LeakyRelu", x, alpha=0.1)
        y = graph.conv(f"{where}/convs1.{index}", y, (width, width, kernel), dilation=dilation, gain=0.5, bias=net.bias)
        if net.size.is_deep:
            y = graph.node(where, "LeakyRelu", y, alpha=0.1)
            y = graph.conv(f"{where}/convs2.{index}", y, (width, width, kernel), gain=0.5, bias=net.bias)
        x = graph.node(where, "Add", y, x)
    return x
