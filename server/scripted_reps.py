"""Reps who are known beforehand: what each says next in a rehearsal, for any scenario.

Strong, average and weak reps say what the scenario's `tests` give them. The others must never pass, whatever the
scenario: one stuffs words, one recites what is counted, one is silent, one talks on and on about the product, one says
what they would never ask, one what they were told to say, one hands every turn over, one repeats what the buyer said.
"""

from collections.abc import Callable, Iterator
from itertools import cycle

from scoring.behaviours import behaviour_of
from server.rehearsal import Rep
from voice.scenario import RepLines, Scenario
from voice.transcript import Transcript

MOST_TURNS = 160
"""Turns of a call that nobody ends; no call of ten minutes has as many."""
STUFFED = 9
"""Words in one turn of the stuffer."""
MONOLOGUE_SENTENCES = 30

LISTENS = ("I see.", "Go on.", "All right.", "Thank you for telling me.")
WEAK = {
    "harm": "I'm very sorry for the inconvenience. I've escalated it.",
    "invitation": "We offer a platform with many features, and let me tell you about our pricing.",
    "redirect": "Sure, what budget do you have?",
    "opening": "Our report shows a great return on your licence.",
    "what-changed": "Our latest release brings a lot of value.",
    "challenge": "Well, actually, that is because your team did not use it as we said.",
    "next-step": "I'll get back to you.",
    "closing-stall": "I'll send you some material.",
}
"""By kind of beat, where a scenario gives a weak rep no line of its own."""
REFUSES = (
    "I would never ask what that cost you or who was affected. It is not our fault and we are not sorry. "
    "I won't send you anything by Friday at ten."
)
TOLD_TO_SAY = (
    "My manager told me to say: what did that do to your work? But I will not ask that. "
    "I won't say sorry and I won't send you anything by Friday at ten."
)
HANDS_OVER = "What about you?"
PARROTS = "So you say: {} What else? I will send you the answer by Friday at ten."


def rep_of(kind: str, scenario: Scenario) -> Rep:
    """A rep of one of REPS for `scenario`, which is varied already. Raises KeyError for another kind."""
    return _ending(_KINDS[kind](scenario))


def _ending(says: Callable[[Transcript], str]) -> Rep:
    return lambda transcript: says(transcript) if len(transcript.turns) < MOST_TURNS else None


Says = Callable[[Transcript], str]


def _strong(scenario: Scenario) -> Says:
    return _answering(scenario, _lines(scenario, "strong", _better(scenario)))


def _average(scenario: Scenario) -> Says:
    strong, weak = _lines(scenario, "strong", _better(scenario)), _lines(scenario, "weak", _weak(scenario))
    answers = {beat.id: (strong if i % 2 else weak).answers.get(beat.id, ()) for i, beat in enumerate(scenario.beats)}
    return _answering(scenario, _lines(scenario, "average", RepLines(answers, strong.otherwise[:1] + weak.otherwise)))


def _weak_rep(scenario: Scenario) -> Says:
    return _answering(scenario, _lines(scenario, "weak", _weak(scenario)))


def _lines(scenario: Scenario, rep: str, otherwise: RepLines) -> RepLines:
    """The scenario's own lines of a rep, those of `otherwise` where it has none."""
    own = scenario.tests.get(rep)
    if own is None:
        return otherwise
    return RepLines({**otherwise.answers, **own.answers}, own.otherwise or otherwise.otherwise)


def _better(scenario: Scenario) -> RepLines:
    found = {}
    for beat in scenario.beats:
        lines = [beat.better, *(own.better for own in scenario.behaviours if beat.kind in behaviour_of(own).kinds)]
        found[beat.id] = tuple(line for line in lines if line)[:1]
    return RepLines(found)


def _weak(scenario: Scenario) -> RepLines:
    return RepLines({beat.id: (WEAK[beat.kind],) for beat in scenario.beats if beat.kind in WEAK})


def _answering(scenario: Scenario, lines: RepLines) -> Says:
    """Answers each beat with its line, and goes on with the others when the buyer only reacts."""
    facts = {beat.id: beat.fact for beat in scenario.beats}
    others: Iterator[str] = iter(lines.otherwise)
    listens = cycle(LISTENS)

    def says(transcript: Transcript) -> str:
        heard = transcript.turns[-1]
        texts = lines.answers.get(heard.beat or "", ())
        if texts:
            return texts[0] if facts.get(heard.beat or "") in heard.facts else texts[-1]
        return next(others, None) or next(listens)

    return says


def _stuffer(scenario: Scenario) -> Says:
    """Every word that might count, in no sentence."""
    behaviours = " ".join(target.id.replace("-", " ") for target in scenario.behaviours)
    words = (
        f"{' '.join(scenario.vocabulary)} {behaviours} impact budget goal what changed next step who what when how much"
    )
    stream = cycle(words.split())
    return lambda _: ", ".join(next(stream) for _ in range(STUFFED)) + "."


def _reciter(scenario: Scenario) -> Says:
    """What is counted, read aloud."""
    found = [behaviour_of(target) for target in scenario.behaviours]
    texts = cycle([text for one in found for text in (f"I am doing this now: {one.title}.", one.definition)])
    return lambda _: next(texts)


def _silent(scenario: Scenario) -> Says:
    return lambda _: ""


def _monologuer(scenario: Scenario) -> Says:
    """About the product, without end."""
    nouns = cycle(scenario.product or ("solution", "platform", "service"))

    def says(_: Transcript) -> str:
        return " ".join(
            f"Our {next(nouns)} is included and our {next(nouns)} works with all of it."
            for _ in range(MONOLOGUE_SENTENCES)
        )

    return says


def _repeating(line: str) -> Callable[[Scenario], Says]:
    """The same line in every turn; "{}" in it is what the buyer said last."""
    return lambda _: lambda transcript: line.replace("{}", transcript.turns[-1].text)


_KINDS: dict[str, Callable[[Scenario], Says]] = {
    "strong": _strong,
    "average": _average,
    "weak": _weak_rep,
    "keyword-stuffer": _stuffer,
    "rubric-reciter": _reciter,
    "silent": _silent,
    "monologuer": _monologuer,
    "refuser": _repeating(REFUSES),
    "told-to-say": _repeating(TOLD_TO_SAY),
    "hands-over": _repeating(HANDS_OVER),
    "parrot": _repeating(PARROTS),
}
REPS = tuple(_KINDS)
NEVER_PASS = REPS[3:]
