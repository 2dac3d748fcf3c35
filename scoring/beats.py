"""Which beats were delivered, and where: by their labels, else by the scenario's own cue words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scoring.acts.clauses import said
from scoring.acts.pattern import Patterns
from scoring.acts.topic import Content, content_of_text, keys_heard, keys_of_text
from scoring.remembered import Remembered
from voice.scenario import Beat, Scenario
from voice.transcript import Speaker, Transcript, Turn


@dataclass(frozen=True, slots=True)
class Delivered:
    """A beat the rep heard."""

    id: str
    kind: str
    turn: int
    fact: str | None = None


_CUE_SHARE = 0.75
"""Share of a cue's content that must be heard: of up to three content words, all."""
_LINE_SHARE = 0.8

_DEMANDS = Patterns(
    {
        "demand": """
        who ~2 ring|call|phone|contact|tell me|us
        when ~3 i|we ~2 hear|know|get|expect
        when ~3 you ~2 ring|call|come|send|get|be ~2 back|me|in
        what ~2 happens|happen|is ~3 next ?step ?steps $
        what ~3 next step|steps
        where do we go from here
        how do we leave
        send me something|information|a|an|the|your|it
    """
    }
)


def kind_of(beat_id: str) -> str:
    """`harm` of `harm-2`; the id itself where it ends in no number."""
    stem, _, number = beat_id.rpartition("-")
    return stem if stem and number.isdecimal() else beat_id


def delivered_beats(scenario: Scenario, transcript: Transcript) -> Sequence[Delivered]:
    """Each delivered beat once, in order; a demand for what comes next counts as a `next-step` beat.

    Asked for four times while a call is scored, and worked out once (6 ms of ten minutes).
    """
    call = (id(scenario), id(transcript))  # both are kept with the answer, so that no other takes their place
    return _asked.of(call, lambda: (scenario, transcript, tuple(_delivered(scenario, transcript))))[-1]


_asked: Remembered[tuple[Scenario, Transcript, Sequence[Delivered]]] = Remembered(8)


def _delivered(scenario: Scenario, transcript: Transcript) -> list[Delivered]:
    found: list[Delivered] = []
    wants_step = any(target.id == "next-step" for target in scenario.behaviours)
    has_labels = any(turn.beat for turn in transcript.turns)
    for index, turn in enumerate(transcript.turns):
        if turn.speaker is not Speaker.BUYER:
            continue
        done = {one.id for one in found}
        beat_id = turn.beat or ("" if has_labels else _by_cue(scenario.beats, turn, done))
        if not beat_id and wants_step and _is_demand(turn) and not _has_step(found, index):
            beat_id = "next-step"
        if beat_id and (beat_id not in done or beat_id == "next-step"):
            found.append(Delivered(beat_id, kind_of(beat_id), index, _fact_of(scenario, beat_id)))
    return found


def _fact_of(scenario: Scenario, beat_id: str) -> str | None:
    return next((beat.fact for beat in scenario.beats if beat.id == beat_id), None)


def _has_step(found: Sequence[Delivered], index: int) -> bool:
    return any(one.kind in ("next-step", "closing-stall") and index - one.turn <= 4 for one in found)


def _is_demand(turn: Turn) -> bool:
    return _demands(turn.tokens)


@lru_cache(maxsize=1024)
def _demands(words: tuple[str, ...]) -> bool:
    tokens = said(words).tokens
    return _DEMANDS.match(tokens, 0, len(tokens))


def _by_cue(beats: Sequence[Beat], turn: Turn, done: set[str]) -> str:
    """The beat whose cue or line the turn holds most of; empty where it holds none."""
    heard = content_of_text(turn.text)
    plain = " ".join(token.text for token in said(turn.tokens).tokens)
    best, best_id = 0.0, ""
    for beat in beats:
        if beat.id not in done:
            score = max(_cue_score(beat, heard, plain), _line_score(beat, heard))
            if score > best:
                best, best_id = score, beat.id
    return best_id


def _cue_score(beat: Beat, heard: Content, plain: str) -> float:
    return max((_one_cue(cue, heard, plain) for cue in beat.cues), default=0.0)


def _one_cue(cue: str, heard: Content, plain: str) -> float:
    """How much of a cue was heard, the longer cues above the shorter; 0 below the share."""
    wanted = keys_of_text(cue)
    if not wanted:
        bare = " ".join(token.text for token in said(tuple(cue.split())).tokens)
        return 1.0 if bare and f" {bare} " in f" {plain} " else 0.0
    share = keys_heard(cue, heard) / len(wanted)
    return share + 0.1 * len(wanted) if share >= _CUE_SHARE else 0.0


def _line_score(beat: Beat, heard: Content) -> float:
    return max((_one_line(line, heard) for line in beat.bare.every() + beat.full.every()), default=0.0)


def _one_line(line: str, heard: Content) -> float:
    found = keys_heard(line, heard)
    if not found:
        return 0.0
    wanted = len(keys_of_text(line))
    share = found / wanted
    return share + 0.1 * wanted if wanted >= 2 and share >= _LINE_SHARE else 0.0
