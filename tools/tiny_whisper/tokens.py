"""The tokenizer: byte pairs that hold every known word whole, then Whisper's special tokens and its timestamps."""

from collections.abc import Sequence

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

SPECIAL = (
    *("<|endoftext|>", "<|startoftranscript|>", "<|translate|>", "<|transcribe|>", "<|startoflm|>"),
    *("<|startofprev|>", "<|nospeech|>", "<|notimestamps|>"),
)
"""In this order behind the text tokens: faster-whisper takes whatever is below the end of text for text."""
STEP_S = 0.02
TIMES = tuple(f"<|{step * STEP_S:.2f}|>" for step in range(1501))
GRID = 5
"""The model learns times in steps of 0.1 s only."""


class Tokens:
    def __init__(self, sentences: Sequence[str]) -> None:
        self.tokenizer = _trained(sentences)
        self.text_size = self.tokenizer.get_vocab_size()
        self.tokenizer.add_special_tokens([*SPECIAL, *TIMES])
        self.end, self.start, _, _, _, self.before, self.no_speech, self.no_times = (
            self.tokenizer.token_to_id(token) for token in SPECIAL
        )
        self.first_time = self.no_times + 1

    @property
    def size(self) -> int:
        return int(self.tokenizer.get_vocab_size())

    @property
    def vocabulary(self) -> list[str]:
        return [str(self.tokenizer.id_to_token(number)) for number in range(self.size)]

    def text(self, text: str) -> list[int]:
        """Without the space before the first word it would be another token."""
        return list(self.tokenizer.encode(" " + text, add_special_tokens=False).ids)

    def is_mark(self, token: int) -> bool:
        """A full stop, a comma, a question mark."""
        return not any(map(str.isalnum, self.tokenizer.decode([token])))

    def time(self, at_s: float) -> int:
        return self.first_time + round(at_s / (STEP_S * GRID)) * GRID


def _trained(sentences: Sequence[str]) -> Tokenizer:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=4000,
        min_frequency=1,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator((" " + sentence for sentence in sentences), trainer)
    return tokenizer
