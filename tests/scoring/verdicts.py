"""One chance of a small call, as the rulings are tried by."""

from scoring.read import read_to_the_end
from tests.scoring.stage import BUYER, DISCOVERY, OUTAGE, RENEWAL, REP, Line, chances
from voice.reading import Chance
from voice.scenario import Scenario
from voice.transcript import Transcript, Turn

HARM = (BUYER, "Monday morning my dispatch floor was blind for three hours.", "harm-1")
JOBS = (BUYER, "Right. Forty-two jobs missed. Nine were emergencies.", "harm-2")
INVITED = (BUYER, "I have fifteen minutes. What have you got?", "invitation")
PRICE = (BUYER, "And what does it cost?", "redirect-1")
CHALLENGE = (BUYER, "Your return figure isn't what I see here.", "challenge-2")
OPENING = (BUYER, "Frankly, I don't see us renewing.", "opening")


def first(stage: Scenario, behaviour: str, *lines: Line) -> Chance:
    return chances(stage, behaviour, *lines)[0]


def impact(*replies: str) -> Chance:
    lines: list[Line] = [HARM]
    for reply in replies:
        lines += [(REP, reply), (BUYER, "Go on.")]
    return first(OUTAGE, "impact-before-fix", *lines)


def redirect(reply: str) -> Chance:
    return first(DISCOVERY, "curiosity-before-capability", PRICE, (REP, reply))


def invited(*replies: str) -> Chance:
    lines: list[Line] = [INVITED]
    for reply in replies:
        lines += [(REP, reply), (BUYER, "Hm.")]
    return first(DISCOVERY, "curiosity-before-capability", *lines)


def challenged(*replies: str) -> Chance:
    lines: list[Line] = [CHALLENGE]
    for reply in replies:
        lines += [(REP, reply), (BUYER, "Well.")]
    return first(RENEWAL, "stay-curious", *lines)


def opened(*replies: str) -> dict[str, Chance]:
    lines: list[Line] = [OPENING]
    for reply in replies:
        lines += [(REP, reply), (BUYER, "Hm.")]
    return {chance.beat: chance for chance in chances(RENEWAL, "stay-curious", *lines)}


def ended(stage: Scenario, behaviour: str, ended_s: float, *turns: Turn) -> list[Chance]:
    reading = read_to_the_end(stage, Transcript(stage.id, turns), ended_s)
    return [chance for chance in reading.chances if chance.behaviour == behaviour]
