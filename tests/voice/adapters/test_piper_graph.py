"""Cutting networks: those built as Piper's voices are, and some that are not."""

from collections.abc import Callable

import onnx
import pytest
from onnx import TensorProto, helper

from tests.onnx_writing import Graph
from tests.vits_network import vits
from tests.vits_parts import MINIATURE, MINIATURE_HIGH, Size
from voice.adapters.piper_graph import CannotCut, Network

Odd = Callable[[Graph, str], str]


def network(before: Odd, within: Odd, rates: tuple[int, ...] = (4,)) -> onnx.ModelProto:
    """Ids as latent frames; `before` and `within` stand before the decoder and between its upsampling and its end."""
    graph = Graph()
    ids = graph.node("", "Cast", graph.node("", "Unsqueeze", "input", graph.constant("", [1])), to=TensorProto.FLOAT)
    x = graph.conv("/dec/conv_pre", before(graph, ids), (2, 1, 3))
    for index, rate in enumerate(rates):
        x = graph.upsample(f"/dec/ups.{index}", x, (2, 2, 2 * rate), rate)
    inputs = [helper.make_tensor_value_info("input", TensorProto.INT64, [1, "ids"])]
    return graph.model(inputs, graph.conv("/dec/conv_post", within(graph, x), (1, 2, 3)))


def plain(graph: Graph, x: str) -> str:
    return graph.node("", "LeakyRelu", x, alpha=0.1)


def weighed_over_time(graph: Graph, x: str) -> str:
    return graph.node("", "Softmax", x, axis=2)


def less_its_mean(graph: Graph, x: str) -> str:
    return graph.node("", "Sub", x, graph.node("", "ReduceMean", x, axes=[2]))


def shortened(graph: Graph, x: str) -> str:
    return graph.fixed_conv("/odd", [x, graph.random("odd", 2, 2, 3)], 3, 1, 0)


def joined_with_itself_upsampled(graph: Graph, x: str) -> str:
    return graph.node("", "Add", x, graph.upsample("/odd", x, (2, 2, 4), 2))


@pytest.mark.parametrize("size", [MINIATURE, MINIATURE_HIGH], ids=["medium", "high"])
def test_a_voice_is_cut_before_its_flow_and_before_its_decoder(size: Size) -> None:
    flow, decoder = Network(vits(size)).cut().parts
    assert (flow.hop, decoder.hop) == (1, 256)
    assert decoder.framed == (flow.output,)


def test_the_decoder_begins_with_its_first_convolution() -> None:
    decoder = Network(vits()).cut().parts[-1]
    assert next(node.name for node in decoder.nodes if node.op_type == "Conv") == "/dec/conv_pre/Conv"


def test_no_node_is_lost_and_none_but_what_all_parts_need_runs_twice() -> None:
    model = vits(speakers=3)
    cut = Network(model).cut()
    runs = [node.name for nodes in (cut.head, *(part.nodes for part in cut.parts)) for node in nodes]
    assert set(runs) == {node.name for node in model.graph.node}
    twice = {name for name in runs if runs.count(name) > 1}
    assert twice == {name for name in twice if "emb_g" in name or "Constant" in name or name.startswith("/Unsqueeze")}


def test_every_part_of_a_voice_of_many_speakers_knows_who_speaks() -> None:
    assert all("sid" in part.fixed for part in Network(vits(speakers=3)).cut().parts)


def test_a_table_called_like_an_input_is_no_input() -> None:
    assert all("sid" not in part.fixed for part in Network(vits()).cut().parts)


def test_without_a_flow_there_is_a_decoder_alone() -> None:
    (decoder,) = Network(network(weighed_over_time, plain)).cut().parts
    assert (decoder.margin, decoder.hop) == (2, 4)


@pytest.mark.parametrize(
    ("model", "reason"),
    [
        (network(plain, plain, rates=()), "no convolution"),
        (network(plain, weighed_over_time), "more than the latent"),
        (network(plain, less_its_mean), "rates"),
        (network(plain, shortened), "length"),
        (network(plain, joined_with_itself_upsampled), "rates"),
    ],
    ids=["no upsampling", "weighed over time", "less its mean", "a length that changes", "two rates"],
)
def test_what_is_built_otherwise_is_not_cut(model: onnx.ModelProto, reason: str) -> None:
    with pytest.raises(CannotCut, match=reason):
        Network(model).cut()
