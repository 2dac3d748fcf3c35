"""A small scenario with an open and a closed fact, and a moment in its call."""

from voice.plan import Plan
from voice.scenario import Beat, Briefing, Condition, Fact, Gate, Level, Lines, Persona, Scenario, SmallTalk
from voice.transcript import Speaker, Transcript, Turn


def _usual(*lines: str) -> Lines:
    return Lines({Level.USUAL: lines})


TALK = SmallTalk(
    *(("Hello.",), ("I am Dana.",), ("I said:",), ("Fine.",)),
    silence=_usual("Are you still there?"),
    unclear=("I do not know.",),
    listening=("Go on.",),
    filler=("Well.",),
    too_long=_usual("Stop."),
    closing=_usual("Goodbye."),
    hard_closing=_usual("We are done."),
)
OPEN_FACT = Fact("lost-jobs", "what the outage cost", ("We lost 42 jobs.",), ("what was lost",), numbers=("42",))
CLOSED_FACT = Fact(
    "board-meeting",
    "who decides",
    ("The board meets on Thursday with Northwind.",),
    ("who decides",),
    gate=Gate(((Condition("impact-named", "lost-jobs"),),)),
    numbers=("Thursday", "Northwind"),
)
SCENARIO = Scenario(
    *("outage", "Outage", 1, 5.0, Level.USUAL),
    Briefing("You sell.", "Dana.", "An outage.", "Keep them.", ()),
    Persona("Dana Reyes", "head of operations", "Halden", "Short sentences.", TALK),
    facts=(OPEN_FACT, CLOSED_FACT),
    beats=(Beat("harm-1", "harm", _usual("We lost jobs."), _usual("42 of them."), ("lost",)),),
    behaviours=(),
)
PLAN = Plan(
    "We lost 42 jobs. All of them.", "harm-1", ("lost-jobs",), "what the outage cost", open_facts=("lost-jobs",)
)
TRANSCRIPT = Transcript(
    "outage",
    (
        Turn(Speaker.BUYER, 0.0, 1.0, "Dana here. What do you want?"),
        Turn(Speaker.REP, 1.5, 3.0, "What did the outage cost you?"),
    ),
)
