"""The words a scenario file may use: conditions, acts, behaviours, beat kinds, measures and their units."""

from typing import Final

CONDITIONS: Final = {
    "impact-named": "fact",
    "effect-asked": "fact",
    "reflected": "fact",
    "known": "fact",
    "question": "act",
    "act": "act",
    "goal-said": "",
    "gap-named": "",
    "what-changed-asked": "",
    "what-changed-after-goal": "",
    "fix-owned": "",
    "chances-met": "kind",
    "beat-delivered": "beat",
}
"""Condition → what it is about; "" where it takes nothing."""

ACTS: Final = (
    "question-situation",
    "question-problem",
    "question-implication",
    "question-need-payoff",
    "question-qualifying",
    "question-permission",
    "question-closing",
    "capability",
    "reflection",
    "acknowledgement",
    "impact",
    "fix",
    "protocol-phrase",
    "goal",
    "what-changed",
    "value-claim",
    "justification",
    "negation",
    "next-step",
    "introduction",
    "filler",
    "hedge",
)

BEATS_OF: Final = {
    "curiosity-before-capability": ("invitation", "redirect"),
    "impact-before-fix": ("harm",),
    "stay-curious": ("opening", "what-changed", "challenge"),
    "objections": ("challenge",),
    "next-step": ("next-step", "closing-stall"),
}
"""Behaviour → the beat kinds that give its chances."""

BEAT_KINDS: Final = tuple(sorted({kind for kinds in BEATS_OF.values() for kind in kinds}))

NARROWEST: Final = {
    "articulation_rate": {"%": 10.0},
    "level": {"dB": 3.0},
    "f0_median": {"st": 1.5},
    "f0_range": {"st": 1.5, "%": 25.0},
    "pause_ratio": {"1": 0.05, "%": 20.0},
    "response_time": {"s": 0.3},
}
"""Measure → unit → narrowest band that can be told apart: twice the just noticeable difference for tempo (5 %),
three times for level (1 dB), once for pitch (1.5 st), all from research/prosody.md 2.1; for `f0_range` the reading's
own noise, for pauses and waits the 0.2–0.3 s a pause must last to count."""

TRAITS: Final = (
    "aggressive angry annoyed anxious arrogant assertive authentic bored calm caring charismatic charming cold "
    "compassionate confident cool defensive desperate eager empathetic empathic engaged engaging enthusiastic "
    "excited friendly frustrated genuine happy hesitant honest insecure irritated nervous passionate patient "
    "persuasive pleasant polite positive professional reassuring relaxed rude sad sincere stressed sympathetic "
    "timid trustworthy uncertain upset warm weak"
).split()
"""Words that judge a person; a text about the rep names what to say or do instead."""
