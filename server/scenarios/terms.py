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

SLOTS: Final = ("who", "what", "when", "how-much", "owner", "day", "time", "agenda")
"""What an impact, a fix or a next step may name."""

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
    "articulation_rate": {"%": 14.0},
    "level": {"dB": 3.0},
    "f0_median": {"st": 1.5},
    "f0_range": {"st": 2.5, "%": 33.0},
    "pause_ratio": {"1": 0.11, "%": 20.0},
    "response_time": {"s": 0.3},
}
"""Measure → unit → narrowest band that can be told apart: twice the just noticeable difference for tempo (5 %),
three times for level (1 dB), once for pitch (1.5 st); for pace, range and pauses the error of the longest reply
(scoring/tone_errors.py) asks for more than perception does; a wait must differ by what counts as a pause."""

NARROWEST_TALK: Final = {"talk_share": 0.1, "longest_run": 5.0}
"""Whole-call measure → narrowest band: a tenth of the talk, five seconds."""

REPS: Final = ("strong", "average", "weak")
"""Scripted reps whose lines a scenario may give; the others are the same everywhere (`server.scripted_reps`)."""
