"""What the contests are run on: made speech and made conversations, the same in every run."""

import re
from functools import cache
from itertools import cycle, islice

from server.scenarios.library import find
from tests.spoken import spoken
from voice.pcm import Pcm, join, silence
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript, Turn
from voice.variation import varied

TEN_MINUTES_S = 600.0
WORDS_PER_S = 2.7
GAP_S = 0.5
SENTENCE_END = re.compile(r"[.?](?= |$)")
SCENARIO = "outage-escalation"

REP_LINES = (
    "I understand your frustration and I'm sorry for the inconvenience. I've escalated this already to the team.",
    "On Monday morning your dispatch floor was blind for three hours, you could not send a single van out.",
    "Forty-two customers were left waiting, nine of them emergencies. What did that do to your accounts?",
    "We replaced the switch and I'll send you the report on Thursday by four. Does that work for you?",
    "Fair enough. What did it cost you that the second line never came?",
    "So you face your board on Thursday at nine with no cause and no plan. I'll bring you two pages Wednesday at noon.",
    "Well, actually, that wasn't us, that was the sales team, because nobody ordered it in spring.",
    "Our monitoring and the managed service would have seen that within a minute, that's what it is for.",
)
SPOKEN_LINES = (
    "What happened on your side on Monday morning?",
    "So your dispatch floor was blind for three hours.",
    "What did that do to your customers?",
    "I will call you on Wednesday at twelve.",
)


@cache
def scenario() -> Scenario:
    return varied(find(SCENARIO), 0)


def conversation(duration_s: float, salt: str) -> Transcript:
    """A call of this length in which no two sentences are alike; another `salt` gives other words to each of them."""
    facts = cycle(line for fact in scenario().facts for line in fact.says)
    rep = cycle(REP_LINES)
    turns: list[Turn] = []
    while not turns or turns[-1].end_s < duration_s:
        point = f"on point {salt} {len(turns) // 2}"
        for speaker, text in ((Speaker.BUYER, " ".join(islice(facts, 2))), (Speaker.REP, next(rep))):
            start_s = turns[-1].end_s + GAP_S if turns else GAP_S
            said = SENTENCE_END.sub(rf" {point}\g<0>", text)
            turns.append(Turn(speaker, start_s, start_s + len(said.split()) / WORDS_PER_S, said))
    return Transcript(SCENARIO, tuple(turns))


async def speech(duration_s: float) -> Pcm:
    """espeak-ng reading the rep's lines with pauses between, at 16 kHz, cut to this length."""
    lines = [await spoken(line) for line in REP_LINES]
    parts = [part for line in lines for part in (line, silence(0.8))]
    once = join(parts)
    return join([once] * (int(duration_s / once.duration_s) + 1)).between(0, duration_s)
