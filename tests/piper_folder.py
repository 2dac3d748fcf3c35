"""Piper-format voices made by the tests, with the inputs, outputs and Ceil node of a real one.

A tone of 220 Hz, higher for each further speaker, 2.5 frames a phoneme id; and a miniature of a real voice's network.
"""

import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

from tests.vits_network import vits
from tests.vits_parts import MINIATURE, Size

RATE_HZ = 22_050
HOP = 256
TONE_HZ = 220.0
SILENT = "^$.,?!;:"
"""Phonemes of no sound: a sentence's beginning and end, and punctuation."""


def write_piper(folder: Path, name: str = "tone", *, speakers: int = 1, tells_lengths: bool = True) -> Path:
    """A tone; writes `<name>.onnx` and its configuration and gives the former."""
    return _written(folder, name, _network(speakers, "Ceil" if tells_lengths else "Round"), speakers)


def write_vits(
    folder: Path, name: str = "babble", *, size: Size = MINIATURE, speakers: int = 1, silent: str = SILENT
) -> Path:
    """Random weights in a real voice's network: it babbles, always the same, and is silent at some phonemes."""
    silent_ids = [DEFAULT_PHONEME_ID_MAP[sign][0] for sign in silent]
    return _written(folder, name, vits(size, speakers=speakers, silent_ids=silent_ids), speakers)


def _written(folder: Path, name: str, network: onnx.ModelProto, speakers: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.onnx"
    onnx.save(network, str(path))
    config = {
        "audio": {"sample_rate": RATE_HZ},
        "espeak": {"voice": "en-us"},
        "phoneme_type": "espeak",
        "num_symbols": 256,
        "num_speakers": speakers,
        "inference": {"noise_scale": 0.0, "length_scale": 1.0, "noise_w": 0.0},
        "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
        "hop_length": HOP,
    }
    Path(f"{path}.json").write_text(json.dumps(config), encoding="utf-8")
    return path


def _network(speakers: int, rounding: str) -> onnx.ModelProto:
    numbers = {
        "zero": 0.0,
        "frames": 2.5,
        "one": 1.0,
        "hop": float(HOP),
        "step": 2 * np.pi * TONE_HZ / RATE_HZ,
        "loud": 0.3,
    }
    constants = [numpy_helper.from_array(np.array(value, np.float32), key) for key, value in numbers.items()]
    constants.append(numpy_helper.from_array(np.array([1]), "which"))
    constants.append(numpy_helper.from_array(np.array([1, 1, 1, -1]), "shape"))
    nodes = [
        helper.make_node("Cast", ["input"], ["ids"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["ids", "zero"], ["nothing"]),
        helper.make_node("Add", ["nothing", "frames"], ["plain"]),
        helper.make_node("Gather", ["scales", "which"], ["pace"]),
        helper.make_node("Mul", ["plain", "pace"], ["lengths"]),
        helper.make_node(rounding, ["lengths"], ["whole"]),
        helper.make_node("ReduceSum", ["whole"], ["sum"], keepdims=0),
        helper.make_node("Mul", ["sum", "hop"], ["count"]),
        helper.make_node("Range", ["zero", "count", "one"], ["places"]),
        helper.make_node("Mul", ["places", "step"], ["low"]),
        *_pitch(speakers),
        helper.make_node("Sin", ["angle"], ["wave"]),
        helper.make_node("Mul", ["wave", "loud"], ["quiet"]),
        helper.make_node("Reshape", ["quiet", "shape"], ["output"]),
    ]
    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, [1, "ids"]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, [1]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    if speakers > 1:
        inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, [1]))
    output = helper.make_tensor_value_info("output", TensorProto.FLOAT, [1, 1, 1, "samples"])
    graph = helper.make_graph(nodes, "tone", inputs, [output], constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=9)


def _pitch(speakers: int) -> list[onnx.NodeProto]:
    if speakers == 1:
        return [helper.make_node("Identity", ["low"], ["angle"])]
    return [
        helper.make_node("Cast", ["sid"], ["speaker"], to=TensorProto.FLOAT),
        helper.make_node("Add", ["speaker", "one"], ["factor"]),
        helper.make_node("Mul", ["low", "factor"], ["angle"]),
    ]
