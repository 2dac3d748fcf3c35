"""A network with Smart Turn's input and output, made by the tests: what it says follows from the features' mean."""

from pathlib import Path

import onnx
from onnx import TensorProto, helper

SHAPE = ("batch", 80, 800)
STEEPNESS = 4.0


def write_smart_turn(path: Path, *, shape: tuple[str | int, ...] = SHAPE, breaks: bool = False) -> Path:
    """probability = sigmoid(4 * (mean of the last second - mean of all)); `breaks`: it fails when it runs."""
    bands, frames = (int(each) for each in shape[1:])
    nodes = [
        helper.make_node("Slice", ["input_features", "from", "to", "axis"], ["end"]),
        helper.make_node("ReduceMean", ["end"], ["of_end"], axes=[1, 2], keepdims=0),
        helper.make_node("ReduceMean", ["input_features"], ["of_all"], axes=[1, 2], keepdims=0),
        helper.make_node("Sub", ["of_end", "of_all"], ["difference"]),
        helper.make_node("Mul", ["difference", "steepness"], ["steep"]),
        helper.make_node("Sigmoid", ["steep"], ["probability"]),
        helper.make_node("Unsqueeze", ["probability", "last"], ["logits"]),
    ]
    if breaks:
        nodes[0] = helper.make_node("Gather", ["input_features", "beyond"], ["end"], axis=2)
    numbers = {"beyond": [frames], "from": [frames - 100], "to": [frames], "axis": [2], "last": [1]}
    constants = [helper.make_tensor(name, TensorProto.INT64, [1], value) for name, value in numbers.items()]
    constants.append(helper.make_tensor("steepness", TensorProto.FLOAT, [1], [STEEPNESS]))
    inputs = [helper.make_tensor_value_info("input_features", TensorProto.FLOAT, [shape[0], bands, frames])]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [shape[0], 1])]
    graph = helper.make_graph(nodes, "smart-turn", inputs, outputs, constants)
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), str(path))
    return path
