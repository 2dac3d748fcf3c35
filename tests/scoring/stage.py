"""Small scenarios and transcripts that the scoring tests are played on."""

from collections.abc import Sequence

from scoring.read import read
from voice.reading import Act, Chance
from voice.scenario import (
    Beat,
    Briefing,
    Condition,
    Fact,
    Gate,
    Goal,
    Level,
    Lines,
    Persona,
    Scenario,
    Slots,
    SmallTalk,
    TargetBehaviour,
)
from voice.transcript import Speaker, Transcript, Turn, Word

REP, BUYER = Speaker.REP, Speaker.BUYER
_NOTHING = Lines({})
_TALK = SmallTalk((), (), (), (), _NOTHING, (), (), (), _NOTHING, _NOTHING, _NOTHING)
_PERSONA = Persona("Dana Holt", "operations director", "Northline", "Short sentences.", _TALK)


def usual(*lines: str) -> Lines:
    return Lines({Level.USUAL: lines})


def beat(beat_id: str, line: str, *, fact: str | None = None, full: str = "", better: str = "") -> Beat:
    kind = beat_id.rsplit("-", 1)[0] if beat_id[-1].isdigit() else beat_id
    return Beat(beat_id, kind, usual(line), usual(full) if full else _NOTHING, cues=(line,), fact=fact, better=better)


def gated(kind: str, of: str) -> Gate:
    return Gate(((Condition(kind, of),),))


def scenario(
    name: str,
    beats: Sequence[Beat],
    behaviours: Sequence[str],
    *,
    facts: Sequence[Fact] = (),
    notes: Sequence[str] = (),
    goal: Goal | None = None,
    product: Sequence[str] = (),
) -> Scenario:
    briefing = Briefing("You sell.", "They buy.", "A call.", "Agree what comes next.", tuple(notes))
    return Scenario(
        name, name, 1, 8.0, Level.USUAL, briefing, _PERSONA, tuple(facts), tuple(beats),
        tuple(TargetBehaviour(behaviour) for behaviour in behaviours), goal=goal, product=tuple(product),
    )  # fmt: skip


OUTAGE = scenario(
    "outage",
    [
        beat("harm-1", "Monday morning my dispatch floor was blind for three hours.", fact="blind",
             better="Monday morning your dispatch floor was blind for three hours. Here is what we know."),
        beat("harm-2", "And it wasn't only dispatch.", fact="jobs",
             full="Forty-two jobs missed. Nine were emergencies."),
        beat("challenge-1", "You promised us a second line in spring.",
             better="You were promised a second line and it didn't come. What did that leave you with?"),
        beat("harm-3", "My name is on this choice.", fact="board",
             full="I sit before my board Thursday at nine with nothing to show."),
        beat("next-step", "Who rings me, and when?"),
    ],
    ["impact-before-fix", "objections", "next-step"],
    facts=[
        Fact("blind", "what the outage did", ("My dispatch floor was blind for three hours on Monday morning.",),
             ("What happened on the floor?",),
             slots=Slots(("dispatch floor", "dispatchers", "dispatch"), ("blind", "could not send a van"),
                         ("monday", "ten past seven"), ("three hours",))),
        Fact("jobs", "the work that was lost", ("Forty-two jobs missed.", "Nine were emergencies."),
             ("How many jobs?",), gated("impact-named", "blind"),
             slots=Slots(("customers", "emergencies"),
                         ("jobs missed", "left waiting", "call-outs"), (), ("42", "nine"))),
        Fact("board", "what comes next for them", ("I sit before my board Thursday at nine with nothing to show.",),
             ("What comes next for you?",), gated("impact-named", "jobs"),
             slots=Slots(("board",), ("nothing to show", "no cause and no plan"), ("thursday at nine",),
                         ("seven hours",))),
    ],
    notes=["The outage ran Monday 07:10-10:20.",
           "A failed switch was replaced.", "A report is planned for Thursday 16:00."],
)  # fmt: skip

DISCOVERY = scenario(
    "discovery",
    [
        beat("invitation", "I have fifteen minutes. What have you got?",
             better="Before I show anything: where do approvals get stuck today?"),
        beat("redirect-1", "And what does it cost?"),
        beat("redirect-2", "If it's above ten thousand, I'd loop in procurement."),
        beat("redirect-3", "I asked about the price before."),
        beat("closing-stall", "Send me something, I'll show finance."),
    ],
    ["curiosity-before-capability", "next-step"],
    facts=[
        Fact("email", "how approvals run", ("Our approvals run by e-mail.",), ("How do approvals run?",)),
        Fact("days", "how long they take", ("Eleven working days, on average.",), ("How long do approvals take?",),
             gated("question", "question-problem"), slots=Slots((), ("approvals",), (), ("eleven days",))),
        Fact("openings", "what waits for them", ("Two site openings slipped three weeks last quarter.",),
             ("What waits?",), gated("effect-asked", "days"),
             slots=Slots((), ("site openings slipped",), ("last quarter",), ("three weeks", "two openings"))),
    ],
    notes=["200 people, four sites."],
    product=["FlowDesk", "approval app"],
)  # fmt: skip

RENEWAL = scenario(
    "renewal",
    [
        beat("opening", "Frankly, I don't see us renewing."),
        beat("what-changed", "The person who wanted that left.", fact="sponsor"),
        beat("challenge-1", "Nobody has logged in since spring."),
        beat("challenge-2", "Your return figure isn't what I see here.", better="What do you see on your side?"),
        beat("challenge-3", "Another vendor is half the price."),
    ],
    ["stay-curious"],
    facts=[
        Fact("sponsor", "who wanted it", ("The person who wanted that left.",), ("Who wanted it?",),
             gated("goal-said", "")),
        Fact("gap", "where onboarding stands", ("Onboarding stands at fourteen days.",), ("Where are you now?",),
             gated("what-changed-after-goal", "")),
    ],
    notes=["Signed to cut client onboarding from 20 to 10 days.", "Log-ins fell from month six."],
    goal=Goal(
        "Cut client onboarding from 20 to 10 days.",
        (("onboarding",), ("ten days", "twenty days to ten", "20 to 10", "half", "halve", "ten")),
        (("ten", "ten days"), ("fourteen", "fourteen days", "four days")),
    ),
)  # fmt: skip


Line = tuple[Speaker, str] | tuple[Speaker, str, str]
"""Who, what, and the beat it delivered where it did."""


def call(stage: Scenario, *lines: Line) -> Transcript:
    """A transcript of turns of three seconds, one second apart; a third item is the beat's id."""
    turns = []
    for index, line in enumerate(lines):
        start = 4.0 * index
        label = line[2] if len(line) > 2 else None
        turns.append(Turn(line[0], start, start + 3.0, line[1], beat=label))
    return Transcript(stage.id, tuple(turns))


def heard(text: str, start_s: float, probability: float) -> Turn:
    """A rep turn whose words all carry one probability."""
    texts = text.split()
    words = tuple(Word(word, start_s + 0.2 * i, start_s + 0.2 * i + 0.2, probability) for i, word in enumerate(texts))
    return Turn(REP, start_s, start_s + 0.2 * len(texts), text, words)


def acts_in(text: str, stage: Scenario = OUTAGE, buyer: str = "", *, is_first: bool = False) -> tuple[Act, ...]:
    """The acts of one rep line, said after a buyer's."""
    opening: tuple[tuple[Speaker, str], ...] = () if is_first else ((REP, "Good morning."),)
    lines = (*opening, (BUYER, buyer or "Hello."), (REP, text))
    transcript = call(stage, *lines)
    return tuple(act for act in read(stage, transcript).acts if act.turn == len(lines) - 1)


def ids_in(text: str, stage: Scenario = OUTAGE, buyer: str = "", *, is_first: bool = False) -> set[str]:
    return {act.id for act in acts_in(text, stage, buyer, is_first=is_first)}


def chances(stage: Scenario, behaviour: str, *lines: Line) -> list[Chance]:
    reading = read(stage, call(stage, *lines))
    return [chance for chance in reading.chances if chance.behaviour == behaviour]
