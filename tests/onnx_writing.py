"""Writes ONNX graphs node by node, named as PyTorch's exporter names them: `/dec/conv_pre/Conv` and its `_output_0`."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper


class Graph:
    """A graph being written; every method adds a node and gives the name of what it puts out."""

    def __init__(self, seed: int = 0) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._weights: dict[str, onnx.TensorProto] = {}
        self._names: set[str] = set()
        self._random = np.random.default_rng(seed)

    def node(self, where: str, op: str, *inputs: str, **attributes: Any) -> str:
        """`where`: the module it belongs to, "/dec/ups.0" or "" for the model itself."""
        return self.nodes(where, op, *inputs, outputs=1, **attributes)[0]

    def nodes(self, where: str, op: str, *inputs: str, outputs: int, **attributes: Any) -> list[str]:
        name = self._free(f"{where}/{op}")
        given = [f"{name}_output_{index}" for index in range(outputs)]
        self._nodes.append(helper.make_node(op, list(inputs), given, name=name, **attributes))
        return given

    def turned(self, where: str, x: str) -> str:
        """The last two of three axes exchanged."""
        return self.node(where, "Transpose", x, perm=[0, 2, 1])

    def constant(self, where: str, value: NDArray[Any] | float | Sequence[int]) -> str:
        """A Constant node: floats as float32, whole numbers as int64."""
        array = np.asarray(value)
        array = array.astype(np.int64 if array.dtype.kind in "iu" else np.float32)
        return self.node(where, "Constant", value=numpy_helper.from_array(array))

    def weight(self, name: str, array: NDArray[Any]) -> str:
        self._weights[name] = numpy_helper.from_array(array, name)
        return name

    def random(self, name: str, *shape: int, gain: float = 1.0) -> str:
        """Random weights that keep a signal's level, times `gain`; `shape`: outputs, inputs, …"""
        scale = gain / math.sqrt(math.prod(shape[1:]))
        return self.weight(name, (scale * self._random.standard_normal(shape)).astype(np.float32))

    def conv(
        self,
        where: str,
        x: str,
        shape: tuple[int, int, int],
        *,
        dilation: int = 1,
        gain: float = 1.0,
        bias: float = 0.0,
    ) -> str:
        """A convolution that keeps the length; `shape`: outputs, inputs, kernel."""
        weight = self.random(f"{_module(where)}.weight", *shape, gain=gain)
        reach = dilation * (shape[2] - 1) // 2
        return self.fixed_conv(where, [x, weight, *self._bias(where, shape[0], bias)], shape[2], dilation, reach)

    def fixed_conv(self, where: str, inputs: Sequence[str], kernel: int, dilation: int, reach: int) -> str:
        """A convolution of weights that are there, `reach` zeros at either side."""
        shape = {"dilations": [dilation], "kernel_shape": [kernel], "pads": [reach, reach]}
        return self.node(where, "Conv", *inputs, group=1, strides=[1], **shape)

    def upsample(self, where: str, x: str, shape: tuple[int, int, int], rate: int, *, bias: float = 0.0) -> str:
        """A transposed convolution, `rate` samples for each; `shape`: inputs, outputs, kernel."""
        name = f"onnx::ConvTranspose_{len(self._nodes)}"  # a weight that lost its name, as in the published voices
        weight = self.random(name, *shape, gain=math.sqrt(2 * rate * shape[1] / shape[0]))
        reach = (shape[2] - rate) // 2
        attributes = {"dilations": [1], "kernel_shape": [shape[2]], "pads": [reach, reach], "strides": [rate]}
        inputs = [x, weight, *self._bias(where, shape[1], bias)]
        return self.node(where, "ConvTranspose", *inputs, group=1, **attributes)

    def model(self, inputs: Sequence[onnx.ValueInfoProto], output: str) -> onnx.ModelProto:
        """The finished model; its output is called "output"."""
        self._nodes.append(helper.make_node("Identity", [output], ["output"], name="/Identity"))
        told = helper.make_tensor_value_info("output", TensorProto.FLOAT, ["batch_size", 1, "time", "samples"])
        graph = helper.make_graph(self._nodes, "main_graph", inputs, [told], list(self._weights.values()))
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8)

    def _bias(self, where: str, count: int, level: float) -> list[str]:
        if not level:
            return []
        array = (level * self._random.standard_normal(count)).astype(np.float32)
        return [self.weight(f"{_module(where)}.bias", array)]

    def _free(self, name: str) -> str:
        numbered, number = name, 0
        while numbered in self._names:
            number += 1
            numbered = f"{name}_{number}"
        self._names.add(numbered)
        return numbered


def _module(where: str) -> str:
    """ "/dec/conv_pre" is the module `dec.conv_pre`."""
    return where.lstrip("/").replace("/", ".")
