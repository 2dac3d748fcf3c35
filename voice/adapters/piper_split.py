"""Speaks a sentence piece by piece with a network in parts: the first samples come after a few frames of work.

    frames   0     8                 32
    pieces   |■■■■■|■■■■■■■■■■■■■■■■■|■■■■■■■■■■■■■■■■■■■■■■…
    worked   |■■■■■···
             |  ···■■■■■■■■■■■■■■■■■···     · margins: worked out, not kept
             |                    ···■■■■■■■■■■■■■■■■■■■■■■…

The samples are those of the whole network: every frame sees the neighbours it would see there.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper

from voice.adapters.piper_graph import CannotCut, Network, Part
from voice.adapters.piper_pace import LARGEST_FRAMES, Cost, Pace, pace

SAME = 1e-4
"""Largest difference between samples that counts as none (-80 dBFS); 1e-6 is measured."""
TYPES = {"tensor(float)": TensorProto.FLOAT, "tensor(bool)": TensorProto.BOOL, "tensor(int64)": TensorProto.INT64}

Tensor = NDArray[Any]
Tensors = Mapping[str, Tensor]


@dataclass(frozen=True, slots=True)
class Sound:
    """A sentence's sound, worked out when its pieces are asked for."""

    pieces: Iterator[NDArray[np.float32]]
    """In [-1, 1] as the network gives them, each of shape (n,)."""
    length: int
    """Samples in all."""
    first: int
    """Samples of the first piece; the next is ready when so many have been heard."""
    durations: Tensor | None
    """Frames of each phoneme id, shape (ids,); None where the network does not tell."""


@dataclass(frozen=True, slots=True)
class LoadedPart:
    part: Part
    session: onnxruntime.InferenceSession
    cost: Cost = field(default_factory=Cost)

    def run(self, tensors: Tensors, first: int, last: int, frames: int) -> Tensor:
        """The outputs for frames `first` to `last` of a sentence of `frames`."""
        begin, end = max(0, first - self.part.margin), min(frames, last + self.part.margin)
        feeds = {name: np.ascontiguousarray(tensors[name][..., begin:end]) for name in self.part.framed}
        feeds |= {name: tensors[name] for name in self.part.fixed}
        began_s = time.perf_counter()
        (made,) = self.session.run([self.part.output], feeds)
        self.cost.note(end - begin, time.perf_counter() - began_s)
        return np.asarray(made)[..., (first - begin) * self.part.hop : (last - begin) * self.part.hop]


@dataclass(slots=True)
class Sentence:
    """One sentence being spoken."""

    parts: Sequence[LoadedPart]
    tensors: dict[str, Tensor]
    """The network's inputs, what the head made, and what each part before the last has made so far."""
    frames: int
    _made: dict[int, int] = field(default_factory=dict)
    """Frames that each part before the last has worked out."""

    def sound(self, cuts: Iterator[tuple[int, int]]) -> Iterator[NDArray[np.float32]]:
        """The samples between the frames of each cut, from left to right."""
        for first, last in cuts:
            made = self._worked_out(len(self.parts) - 1, first, last)
            yield np.asarray(made, np.float32).reshape(-1)

    def _worked_out(self, index: int, first: int, last: int) -> Tensor:
        if index:
            self._provide(index - 1, min(self.frames, last + self.parts[index].part.margin))
        return self.parts[index].run(self.tensors, first, last, self.frames)

    def _provide(self, index: int, upto: int) -> None:
        """Works out a part's frames up to `upto`, or as many as it has if that is more: margins are work done twice."""
        first, name = self._made.get(index, 0), self.parts[index].part.output
        if upto <= first:
            return
        last = min(self.frames, max(upto, first + min(first, LARGEST_FRAMES)))
        made = self._worked_out(index, first, last)
        self.tensors[name] = np.concatenate([self.tensors[name], made], axis=-1) if first else made
        self._made[index] = last


class SplitVoice:
    """A network in parts, loaded."""

    def __init__(self, network: onnx.ModelProto, options: onnxruntime.SessionOptions, rate_hz: int) -> None:
        """Raises CannotCut, and what onnxruntime raises for parts that do not stand alone."""
        graph = Network(network)
        cut = graph.cut()
        self._told, self._framed = graph.told, cut.parts[0].framed
        head = graph.bytes_of(cut.head, list(graph.inputs.values()), [*self._framed, *self._told])
        self._head = session_of(head, options)
        types = {each.name: TYPES[each.type] for each in self._head.get_outputs()}
        self._rate_hz = rate_hz
        self._parts = []
        for part in cut.parts:
            framed = [helper.make_tensor_value_info(name, types[name], None) for name in part.framed]
            inputs = [*framed, *(graph.inputs[name] for name in part.fixed)]
            session = session_of(graph.bytes_of(part.nodes, inputs, [part.output]), options)
            types[part.output] = TYPES[session.get_outputs()[0].type]
            self._parts.append(LoadedPart(part, session))

    @property
    def pace(self) -> Pace | None:
        """How long pieces are at present; None where this machine is too slow for pieces."""
        heard_s = self._parts[-1].part.hop / self._rate_hz
        costs = [(each.part.margin, each.cost.frame_s) for each in self._parts]
        overhead_s = sum(2 * margin * frame_s for margin, frame_s in costs)
        return pace(sum(frame_s for _, frame_s in costs) / heard_s, overhead_s / heard_s)

    def begin(self, feeds: Tensors) -> Sound:
        """Runs the head over a whole sentence; `feeds` are the network's own inputs."""
        sentence, durations = self._read(feeds)
        paced, hop = self.pace or Pace(first=sentence.frames), self._parts[-1].part.hop
        cuts = paced.pieces(sentence.frames)
        return Sound(sentence.sound(cuts), sentence.frames * hop, min(paced.first, sentence.frames) * hop, durations)

    def prove(self, feeds: Tensors) -> None:
        """Speaks one sentence whole and in pieces. Raises CannotCut when the samples differ."""
        sentence, _ = self._read(feeds)
        if {sentence.tensors[name].shape[-1] for name in self._framed} != {sentence.frames}:
            raise CannotCut("what its head makes is not all made of frames")
        again = Sentence(self._parts, dict(sentence.tensors), sentence.frames)
        (whole,) = sentence.sound(iter([(0, sentence.frames)]))
        for loaded in self._parts:
            loaded.cost.frame_s = 0.0  # the first run of a network is its slowest
        joined = np.concatenate(list(again.sound(Pace().pieces(sentence.frames))))
        if len(whole) != len(joined) or np.abs(whole - joined).max() > SAME:
            raise CannotCut("in pieces it gives other samples")

    def _read(self, feeds: Tensors) -> tuple[Sentence, Tensor | None]:
        names = [*self._framed, *self._told]
        tensors = dict(zip(names, self._head.run(names, dict(feeds)), strict=True))
        durations = tensors[self._told[0]].reshape(-1) if self._told else None
        return Sentence(self._parts, {**feeds, **tensors}, tensors[self._framed[0]].shape[-1]), durations


class WholeVoice:
    """A network that is not cut: a sentence is one piece."""

    def __init__(self, network: onnx.ModelProto, options: onnxruntime.SessionOptions) -> None:
        self._session = session_of(network.SerializeToString(), options)

    def begin(self, feeds: Tensors) -> Sound:
        made, *told = self._session.run(None, dict(feeds))
        samples = np.asarray(made, np.float32).reshape(-1)
        return Sound(iter([samples]), len(samples), 0, np.asarray(told[0]).reshape(-1) if told else None)


def session_of(network: bytes, options: onnxruntime.SessionOptions) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(network, sess_options=options, providers=["CPUExecutionProvider"])
