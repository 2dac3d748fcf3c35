"""Trains the tiny model: `python -m tools.tiny_whisper.train FOLDER --steps 1200` from the repository's root.

cross-entropy of the text            teacher forcing, with and without timestamps, with and without a prompt
+ 0.3 × attention off the word       two heads of the last decoder layer, which word times are read from
+ 0.5 × cross-entropy of the frames  which token is spoken in each 20 ms
"""

import argparse
import math
import pickle
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence
from torch.optim.lr_scheduler import LambdaLR
from torch.utils.data import DataLoader, IterableDataset

from tools.tiny_whisper.export import ALIGNING_HEADS, export
from tools.tiny_whisper.lessons import IGNORED, Lesson, Teacher
from tools.tiny_whisper.model import FRAMES, TinyWhisper
from tools.tiny_whisper.sentences import SENTENCES
from tools.tiny_whisper.speech import Spoken, recombined, sentences_spoken
from tools.tiny_whisper.tokens import Tokens

RECOMBINED = 900
RATE, WARM_STEPS, DECAY = 2e-3, 100, 0.01
FULL_EVERY = 4
"""A model that never saw the full 30 s window fails in it."""
SHORT_BATCH, FULL_BATCH = 16, 6
MOST_SENTENCES = 8
ATTENTION_SHARE, FRAMES_SHARE = 0.3, 0.5
SAVE_EVERY = 100
STATE = "training.pt"
"""Beside the model: a run that was stopped goes on from here."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=1200)
    parser.add_argument("--speech", type=Path, help="file that keeps the speech between runs")
    asked = parser.parse_args()
    torch.manual_seed(0)
    tokens = Tokens(SENTENCES)
    teacher = Teacher(speech(asked.speech), tokens)
    model = TinyWhisper(tokens.size, tokens.text_size)
    print(f"{sum(map(torch.numel, model.parameters())):,} parameters, {tokens.text_size} text tokens", flush=True)
    train(model, teacher, tokens, asked.steps, asked.folder)


def speech(path: Path | None) -> list[Spoken]:
    if path and path.is_file():
        return list(pickle.loads(path.read_bytes()))
    clips = [*sentences_spoken(), *recombined(RECOMBINED)]
    if path:
        path.write_bytes(pickle.dumps(clips))
    return clips


def train(model: TinyWhisper, teacher: Teacher, tokens: Tokens, steps: int, folder: Path) -> None:
    adam = torch.optim.AdamW(model.parameters(), RATE, betas=(0.9, 0.98), weight_decay=DECAY)
    schedule = LambdaLR(adam, lambda step: _share(step, steps))
    done = _resumed(model, adam, schedule, folder / STATE)
    begun, losses = time.monotonic(), []
    lessons = iter(DataLoader(Course(teacher, done, steps), batch_size=None, num_workers=1, prefetch_factor=4))
    for step in range(done + 1, steps + 1):
        losses.append(_step(model, adam, next(lessons)))
        schedule.step()
        if step % 50 == 0:
            text, attention, frames = np.mean(losses, axis=0)
            print(
                f"step {step}  text {text:.3f}  attention {attention:.3f}  frames {frames:.3f}"
                f"  {time.monotonic() - begun:.0f} s",
                flush=True,
            )
            losses = []
        if step % SAVE_EVERY == 0 or step == steps:
            export(model, tokens, folder)
            parts = {"model": model, "adam": adam, "schedule": schedule}
            torch.save({"step": step, **{name: each.state_dict() for name, each in parts.items()}}, folder / STATE)


def _resumed(model: TinyWhisper, adam: torch.optim.Optimizer, schedule: LambdaLR, path: Path) -> int:
    """How many steps an earlier run made, its state taken over."""
    if not path.is_file():
        return 0
    state = torch.load(path)
    for name, each in (("model", model), ("adam", adam), ("schedule", schedule)):
        each.load_state_dict(state[name])
    return int(state["step"])


def _share(step: int, steps: int) -> float:
    """Linear warm-up, then half a cosine down to 0."""
    if step < WARM_STEPS:
        return (step + 1) / WARM_STEPS
    return 0.5 * (1 + math.cos(math.pi * (step - WARM_STEPS) / max(1, steps - WARM_STEPS)))


class Course(IterableDataset[list[Lesson]]):
    """The batches of all steps, made in a process of their own."""

    def __init__(self, teacher: Teacher, done: int, steps: int) -> None:
        self._teacher, self._done, self._steps = teacher, done, steps

    def __iter__(self) -> Iterator[list[Lesson]]:
        self._teacher.begin(self._done)
        return (batch(self._teacher, step) for step in range(self._done + 1, self._steps + 1))


def batch(teacher: Teacher, step: int) -> list[Lesson]:
    """Every fourth on the full window with up to eight sentences, the others short."""
    if step % FULL_EVERY:
        return [teacher.lesson(1 + (number % 8 == 0)) for number in range(SHORT_BATCH)]
    return [teacher.lesson(1 + number * MOST_SENTENCES // FULL_BATCH) for number in range(FULL_BATCH)]


def _step(model: TinyWhisper, adam: torch.optim.Optimizer, lessons: Sequence[Lesson]) -> list[float]:
    losses = _losses(model, lessons)
    adam.zero_grad()
    (losses[0] + ATTENTION_SHARE * losses[1] + FRAMES_SHARE * losses[2]).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    adam.step()
    return [float(loss.detach()) for loss in losses]


def _losses(model: TinyWhisper, lessons: Sequence[Lesson]) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(lesson.features.shape[1] for lesson in lessons)
    is_full = len(lessons) == FULL_BATCH
    width = 2 * FRAMES if is_full else min(2 * FRAMES, longest + longest % 2)
    features = torch.zeros(len(lessons), 80, width)
    for row, lesson in enumerate(lessons):
        length = min(width, lesson.features.shape[1])
        features[row, :, :length] = torch.from_numpy(lesson.features[:, :length])
    tokens, targets = (
        pad_sequence([torch.tensor(each) for each in sides], batch_first=True, padding_value=padding)
        for sides, padding in (([x.tokens for x in lessons], 0), ([x.targets for x in lessons], IGNORED))
    )
    logits, weights, frame_texts = model(features, tokens)
    text = functional.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=IGNORED)
    return text, _attention_loss(weights, lessons), _frame_loss(frame_texts, lessons)


def _attention_loss(weights: Tensor, lessons: Sequence[Lesson]) -> Tensor:
    """Minus the logarithm of the share of attention that lies on the word, over all tokens with a known time."""
    places = [(row, *place) for row, lesson in enumerate(lessons) for place in lesson.attended]
    if not places:
        return weights.sum() * 0
    rows, tokens, first, last = torch.tensor(places).T
    frames = torch.arange(weights.shape[-1])
    is_inside = (frames >= first[:, None]) & (frames < last[:, None])
    seen = weights[rows, :ALIGNING_HEADS, tokens]
    share = (seen * is_inside[:, None]).sum(-1)[is_inside.any(-1)]
    return -(share + 1e-6).log().mean()


def _frame_loss(frame_texts: Tensor, lessons: Sequence[Lesson]) -> Tensor:
    targets = torch.full(frame_texts.shape[:2], IGNORED)
    for row, lesson in enumerate(lessons):
        for first, last, token in lesson.frames:
            targets[row, first:last] = token
    if not (targets >= 0).any():
        return frame_texts.sum() * 0
    return functional.cross_entropy(frame_texts.flatten(0, 1), targets.flatten(), ignore_index=IGNORED)


if __name__ == "__main__":
    main()
