"""Whisper's network, small: 2 + 2 layers 96 wide, with a second way out of the encoder that only training uses."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, LAYERS, FEED, MELS = 96, 4, 2, 192, 80
FRAMES, PLACES = 1500, 448
"""Whisper's lengths: encoder frames of 20 ms in 30 s, tokens of a prompt and a text together."""


def sinusoids(length: int) -> Tensor:
    rates = torch.exp(-math.log(10_000) / (WIDTH // 2 - 1) * torch.arange(WIDTH // 2))
    angles = torch.arange(length)[:, None] * rates[None]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class Attention(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.key = nn.Linear(WIDTH, WIDTH, bias=False)

    def parts(self, x: Tensor, memory: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Queries, keys and values by head."""
        sides = (self.query(x), self.key(memory), self.value(memory))
        query, key, value = (side.unflatten(-1, (HEADS, -1)).transpose(1, 2) for side in sides)
        return query, key, value

    def forward(self, x: Tensor, memory: Tensor, *, is_causal: bool = False) -> Tensor:
        heads = functional.scaled_dot_product_attention(*self.parts(x, memory), is_causal=is_causal)
        mixed: Tensor = self.out(heads.transpose(1, 2).flatten(2))
        return mixed

    def seen(self, x: Tensor, memory: Tensor) -> tuple[Tensor, Tensor]:
        """The same, with the weights: shape (batch, heads, tokens, frames)."""
        query, key, value = self.parts(x, memory)
        weights = (query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)).softmax(dim=-1)
        return self.out((weights @ value).transpose(1, 2).flatten(2)), weights


class Layer(nn.Module):
    def __init__(self, *, is_decoder: bool) -> None:
        super().__init__()
        self.norm, self.attention = nn.LayerNorm(WIDTH), Attention()
        self.is_decoder = is_decoder
        if is_decoder:
            self.cross_norm, self.cross = nn.LayerNorm(WIDTH), Attention()
        self.feed_norm = nn.LayerNorm(WIDTH)
        self.feed = nn.Sequential(nn.Linear(WIDTH, FEED), nn.GELU(), nn.Linear(FEED, WIDTH))
        self.drop = nn.Dropout(0.05)

    def forward(self, x: Tensor, memory: Tensor | None = None) -> tuple[Tensor, Tensor | None]:
        inner, weights = self.norm(x), None
        x = x + self.drop(self.attention(inner, inner, is_causal=self.is_decoder))
        if memory is not None:
            added, weights = self.cross.seen(self.cross_norm(x), memory)
            x = x + self.drop(added)
        return x + self.drop(self.feed(self.feed_norm(x))), weights


class TinyWhisper(nn.Module):
    def __init__(self, vocabulary: int, texts: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv1d(MELS, WIDTH, 3, padding=1)
        self.conv2 = nn.Conv1d(WIDTH, WIDTH, 3, stride=2, padding=1)
        self.encoder = nn.ModuleList(Layer(is_decoder=False) for _ in range(LAYERS))
        self.encoder_norm = nn.LayerNorm(WIDTH)
        self.embedding = nn.Embedding(vocabulary, WIDTH)
        nn.init.normal_(self.embedding.weight, std=WIDTH**-0.5)
        self.decoder = nn.ModuleList(Layer(is_decoder=True) for _ in range(LAYERS))
        self.decoder_norm = nn.LayerNorm(WIDTH)
        self.frame_texts = nn.Linear(WIDTH, texts)
        self.register_buffer("frame_places", sinusoids(FRAMES), persistent=False)
        self.register_buffer("token_places", sinusoids(PLACES) * 0.1, persistent=False)

    def encode(self, features: Tensor) -> Tensor:
        """(batch, 80, frames of 10 ms) to (batch, frames of 20 ms, width)."""
        x = functional.gelu(self.conv2(functional.gelu(self.conv1(features)))).transpose(1, 2)
        x = x + self.frame_places[: x.shape[1]]
        for layer in self.encoder:
            x, _ = layer(x)
        return self.encoder_norm(x)

    def forward(self, features: Tensor, tokens: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of the following tokens, the last layer's cross-attention, and each frame's text token."""
        memory = self.encode(features)
        x, weights = self.embedding(tokens) + self.token_places[: tokens.shape[1]], None
        for layer in self.decoder:
            x, weights = layer(x, memory)
        return self.decoder_norm(x) @ self.embedding.weight.T, weights, self.frame_texts(memory)
