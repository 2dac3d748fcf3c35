"""Who talks when: shares, monologues, response times, interruptions. Two clean tracks need no guessing who spoke."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from scoring.spans import Span, common, merged, total_s
from scoring.talk import Talk
from voice.transcript import Speaker, Transcript, Turn

BACKCHANNEL_S = 1.0
"""A listening sound made of listening words is shorter than this …"""
COUGH_S = 0.5
"""… and anything shorter than this takes no floor, whatever it is."""
BRIDGED_S = 2.0
"""A rep's silence shorter than this does not end a monologue."""
OVERLAP_S = 0.3
"""A start this much before the buyer's end is more than a tight change of turns."""
UNKNOWN_S = 0.2
"""A wait with so much of it missing may have been a break, or have held the first words."""
LISTENING = frozenset(
    "ah aha alright exactly fine good great got hm hmm huh i it mhm mm mmhm mmm oh ok okay right see sure thanks"
    " true uh uhhuh um well wow yeah yep yes".split()
)
ENDINGS = (".", "!", "?", "…", '"', "”", "'", "’")


@dataclass(frozen=True, slots=True)
class Exchange:
    """Each turn of a conversation with the time in which it is heard."""

    transcript: Transcript
    speech: tuple[tuple[Span, ...], ...]
    """Per turn, in order; empty where nothing is heard (typed)."""
    missing: tuple[Span, ...] = ()
    """Gaps in the recording, breaks too: what lies across one is not known."""

    def of(self, speaker: Speaker) -> list[tuple[Turn, tuple[Span, ...]]]:
        """The turns of one speaker that are heard."""
        turns = zip(self.transcript.turns, self.speech, strict=True)
        return [(turn, speech) for turn, speech in turns if turn.speaker is speaker and speech]


def exchange_of(transcript: Transcript, talks: Sequence[Talk]) -> Exchange:
    """`talks` are the rep's and the buyer's, one per turn, in order."""
    return Exchange(transcript, tuple(talk.speech for talk in talks), talks[0].missing if talks else ())


def is_backchannel(turn: Turn, speech: Sequence[Span]) -> bool:
    """A cough, or a short sound of listening: it does not take the floor."""
    if not speech:
        return False
    duration_s = speech[-1].end_s - speech[0].start_s
    if duration_s < COUGH_S:
        return True
    if duration_s >= BACKCHANNEL_S:
        return False
    letters = ("".join(mark for mark in token.lower() if mark.isalpha()) for token in turn.tokens)
    return all(word in LISTENING for word in letters if word)


def replies_in(exchange: Exchange) -> Iterator[tuple[int, int]]:
    """Each buyer turn and the rep's reply to it, as indices of turns; sounds of listening left out."""
    buyer: int | None = None
    for index, (turn, speech) in enumerate(zip(exchange.transcript.turns, exchange.speech, strict=True)):
        if not speech or is_backchannel(turn, speech):
            continue
        if turn.speaker is Speaker.REP and buyer is not None:
            yield buyer, index
        buyer = index if turn.speaker is Speaker.BUYER else None


def talk_share(exchange: Exchange) -> float | None:
    """Rep's speech over both speakers' speech, silence excluded; None when nobody speaks."""
    rep_s, buyer_s = (_speech_s(exchange, speaker) for speaker in (Speaker.REP, Speaker.BUYER))
    return rep_s / (rep_s + buyer_s) if rep_s + buyer_s > 0 else None


def _speech_s(exchange: Exchange, speaker: Speaker) -> float:
    return sum(span.duration_s for _, speech in exchange.of(speaker) for span in speech)


def longest_monologue_s(exchange: Exchange) -> float | None:
    """The rep's longest run, first to last sound, in which the buyer gives at most backchannels; None without one."""
    spans = merged(span for _, speech in exchange.of(Speaker.REP) for span in speech)
    floors = [speech[0].start_s for turn, speech in exchange.of(Speaker.BUYER) if not is_backchannel(turn, speech)]
    runs: list[Span] = []
    for span in spans:
        goes_on = bool(runs) and span.start_s - runs[-1].end_s < BRIDGED_S
        if goes_on and not any(runs[-1].start_s < at_s <= span.start_s for at_s in floors):
            runs[-1] = Span(runs[-1].start_s, span.end_s)
        else:
            runs.append(span)
    return max((run.duration_s for run in runs), default=None)


def response_times_s(exchange: Exchange) -> dict[int, float]:
    """By the rep's turn: seconds from the buyer's last sound as heard to the rep's first; no overlaps, no gaps."""
    found: dict[int, float] = {}
    buyer_end_s: float | None = None
    for index, (turn, speech) in enumerate(zip(exchange.transcript.turns, exchange.speech, strict=True)):
        if turn.speaker is Speaker.BUYER:
            if speech and not is_backchannel(turn, speech):
                buyer_end_s = speech[-1].end_s
        elif speech:
            if buyer_end_s is not None and speech[0].start_s >= buyer_end_s:
                wait = Span(buyer_end_s, speech[0].start_s)
                if total_s(common((wait,), exchange.missing)) < UNKNOWN_S:
                    found[index] = wait.duration_s
            buyer_end_s = None
    return found


def median_response_s(exchange: Exchange) -> float | None:
    times = response_times_s(exchange)
    return median(times.values()) if times else None


def interruptions(exchange: Exchange) -> int:
    """Turns in which the rep starts well before the buyer's end and takes the floor; backchannels are not."""
    buyer = [(turn, speech) for turn, speech in exchange.of(Speaker.BUYER)]
    ends_sentences = sum(_is_finished(turn) for turn, _ in buyer) * 2 > len(buyer)
    return sum(
        any(_cuts_in(speech, other, turn, ends_sentences) for turn, other in buyer)
        for rep, speech in exchange.of(Speaker.REP)
        if not is_backchannel(rep, speech)
    )


def _cuts_in(rep: Sequence[Span], buyer: Sequence[Span], turn: Turn, ends_sentences: bool) -> bool:
    """The buyer gives way within a tenth of a second, so an unfinished sentence tells it as well as a long overlap."""
    overlap_s = buyer[-1].end_s - rep[0].start_s
    takes_floor = rep[-1].end_s > buyer[-1].end_s and rep[0].start_s > buyer[0].start_s
    if not takes_floor or overlap_s <= 0:
        return False
    return overlap_s >= OVERLAP_S - 1e-9 or (ends_sentences and not _is_finished(turn))


def _is_finished(turn: Turn) -> bool:
    return turn.text.rstrip().endswith(ENDINGS)


def turn_count(exchange: Exchange, speaker: Speaker) -> int:
    """All turns of one speaker, heard or typed."""
    return sum(turn.speaker is speaker for turn in exchange.transcript.turns)
