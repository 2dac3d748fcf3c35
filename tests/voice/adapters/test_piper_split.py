"""Sentences spoken in pieces: the samples of the whole network, and never later than they are heard."""

from dataclasses import dataclass, field, replace

import numpy as np
import onnx
import onnxruntime
import pytest

from tests.onnx_writing import Graph
from tests.vits_network import vits
from tests.vits_parts import MINIATURE, MINIATURE_HIGH
from voice.adapters.piper_graph import CannotCut, Part
from voice.adapters.piper_pace import Pace
from voice.adapters.piper_split import SAME, Sentence, SplitVoice, Tensors, WholeVoice

NETWORKS = {
    "one speaker": vits(bias=0.3),
    "three speakers": vits(bias=0.3, speakers=3),
    "high quality": vits(MINIATURE_HIGH, bias=0.3),
    "without a flow": vits(replace(MINIATURE, flows=0), bias=0.3),
}


def options() -> onnxruntime.SessionOptions:
    one_thread = onnxruntime.SessionOptions()
    one_thread.intra_op_num_threads = 1
    return one_thread


def feeds(model: onnx.ModelProto, ids: int, *, noise: float = 0.667) -> Tensors:
    numbers = np.random.default_rng(ids).integers(3, 150, (1, ids))
    given = {
        "input": numbers,
        "input_lengths": np.array([ids]),
        "scales": np.array([noise, 1.0, 0.8], np.float32),
        "sid": np.array([1]),
    }
    return {entry.name: given[entry.name] for entry in model.graph.input}


@pytest.mark.parametrize("ids", [1, 5, 40, 200])
@pytest.mark.parametrize("name", NETWORKS)
def test_pieces_have_the_samples_of_the_whole(name: str, ids: int) -> None:
    model = NETWORKS[name]
    (whole,) = WholeVoice(model, options()).begin(feeds(model, ids)).pieces
    sound = SplitVoice(model, options(), 22_050).begin(feeds(model, ids))
    joined = np.concatenate(list(sound.pieces))
    assert len(joined) == len(whole) == sound.length
    assert np.abs(joined - whole).max() <= SAME
    assert np.abs(whole).max() > 0.1


@pytest.mark.parametrize("name", NETWORKS)
def test_half_the_margin_would_not_do(name: str) -> None:
    model = NETWORKS[name]
    split = SplitVoice(model, options(), 22_050)
    (whole,) = WholeVoice(model, options()).begin(feeds(model, 60)).pieces
    split._parts = [replace(each, part=replace(each.part, margin=each.part.margin // 2)) for each in split._parts]
    joined = np.concatenate(list(split.begin(feeds(model, 60)).pieces))
    assert np.abs(joined - whole).max() > SAME


def test_a_sample_depends_on_no_frame_beyond_the_margin() -> None:
    model = NETWORKS["high quality"]
    decoder = SplitVoice(model, options(), 22_050)._parts[-1]
    latent = np.random.default_rng(0).standard_normal((1, 8, 80)).astype(np.float32)
    changed = latent.copy()
    changed[..., 40] += 1.0
    one, other = (decoder.run({decoder.part.framed[0]: each}, 0, 80, 80).reshape(80, 256) for each in (latent, changed))
    reached = np.flatnonzero(np.abs(one - other).max(axis=1))
    assert reached.min() >= 40 - decoder.part.margin
    assert reached.max() <= 40 + decoder.part.margin
    assert reached.max() - reached.min() > decoder.part.margin


def test_durations_are_those_of_the_whole() -> None:
    model = vits()
    model.graph.output.append(onnx.ValueInfoProto(name="/Ceil_output_0"))
    given = feeds(model, 30)
    sounds = (WholeVoice(model, options()).begin(given), SplitVoice(model, options(), 22_050).begin(given))
    told = [sound.durations.tolist() for sound in sounds if sound.durations is not None]
    assert len(told) == 2
    assert told[0] == told[1]


def test_a_voice_that_is_as_it_seems_is_proved() -> None:
    model = NETWORKS["one speaker"]
    SplitVoice(model, options(), 22_050).prove(feeds(model, 60))


def test_a_voice_that_looks_both_ways_in_time_is_found_out() -> None:
    model = vits()
    reversing = Graph()
    turn = [reversing.constant("/odd", [value]) for value in (-1, -(2**31), -1, -1)]
    last = model.graph.node.pop()
    reversing.node("/odd", "Slice", last.input[0], *turn)
    nodes = reversing.model([], "").graph.node[:-1]
    last.input[0] = nodes[-1].output[0]
    for node in (*nodes, last):
        model.graph.node.append(node)
    with pytest.raises(CannotCut, match="other samples"):
        SplitVoice(model, options(), 22_050).prove(feeds(model, 60))


@dataclass
class Worker:
    """A part that counts the frames it works out."""

    part: Part
    worked: list[int] = field(default_factory=list)

    def run(
        self, tensors: Tensors, first: int, last: int, frames: int
    ) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        margin = self.part.margin
        self.worked.append(min(frames, last + margin) - max(0, first - margin))
        return np.zeros((1, 1, (last - first) * self.part.hop), np.float32)


def work_on_first_piece(frames: int) -> list[int]:
    """Frames that each part works out before the first samples are there."""
    workers = [Worker(Part((), ("x",), (), "z", 32, 1)), Worker(Part((), ("z",), (), "sound", 11, 256))]
    sentence = Sentence(workers, {}, frames)  # type: ignore[arg-type]
    next(sentence.sound(Pace().pieces(frames)))
    return [sum(worker.worked) for worker in workers]


def test_the_first_samples_take_the_same_work_however_long_the_sentence() -> None:
    assert work_on_first_piece(200) == work_on_first_piece(2000) == [8 + 11 + 32, 8 + 11]
