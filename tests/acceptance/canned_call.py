"""One made-up call, in the words of EXAMPLES.md, as the server's JSON has it; with markup where a title or words go."""

from typing import Any

HOSTILE = "<img src=x onerror=\"document.title='broken in'\">"
"""Shown as text wherever it stands; run as markup it changes the page's title."""

OUTAGE = "outage-escalation"
BUYER = {"name": "Maren Holt", "role": "operations director", "company": "Fieldline Services"}
ENGINES = {"stt": "pocketsphinx", "tts": "espeak", "buyer": "scripted"}

SAID = [
    ("buyer", 2.0, 6.1, "Monday morning my dispatch floor was blind for three hours."),
    ("rep", 8.0, 13.2, "I understand your frustration, sorry for the inconvenience. I've escalated it."),
    ("buyer", 14.0, 18.4, "I've had that sentence twice today. Do you know what happened here?"),
    (
        "rep",
        19.6,
        27.5,
        "Your dispatch floor was blind from ten past seven to twenty past ten on Monday, you couldn't send a van out.",
    ),
    ("buyer", 28.9, 33.0, "Right. Forty-two jobs missed. Nine were emergencies."),
    (
        "rep",
        34.2,
        43.8,
        "Forty-two customers left waiting, nine of them emergencies. The switch is replaced and "
        "I'll send you the report Thursday by four.",
    ),
    ("buyer", 45.0, 47.6, "You promised us a second line in spring."),
    ("rep", 48.0, 52.9, "Actually, that wasn't us, that was sales, because of the budget round."),
    ("buyer", 53.2, 55.0, "I don't care which team."),
    ("rep", 56.3, 59.1, f"Fair. What did it cost you that it never came? {HOSTILE}"),
    ("buyer", 60.4, 64.8, "I sit before my board Thursday at nine with nothing to show."),
    (
        "rep",
        66.0,
        76.2,
        "Thursday at nine with no cause and no plan, and my report comes seven hours later. I'll "
        "bring you two pages Wednesday noon.",
    ),
    ("buyer", 77.1, 78.9, "Who rings me, and when?"),
    ("rep", 79.4, 81.0, "I do, Wednesday at twelve."),
    ("buyer", 82.2, 86.0, "Wednesday noon. If it's late, the board hears it from me."),
]
DURATION_S = 88.0


def behaviours() -> list[dict[str, str]]:
    return [
        {
            "id": "impact-before-fix",
            "title": "Name the impact before the fix",
            "definition": "Say who was hit, with what, when or how much, before the first fix, credit or time line. "
            "At least two of the four count. “I understand your frustration” never does.",
        },
        {
            "id": "stay-curious",
            "title": "Meet a challenge with a question",
            "definition": "Your first move after a challenge is a question, a reflection, or an acknowledgement "
            "with a question.",
        },
        {
            "id": "next-step",
            "title": "Agree on a next step",
            "definition": "Say who does what, on which day, at what time, and what it is about.",
        },
    ]


def card(scenario: str = OUTAGE, title: str = "Outage escalation") -> dict[str, Any]:
    return {
        "id": scenario,
        "title": title,
        "minutes": 6,
        "lengths": {"short": 3, "usual": 6, "long": 10},
        "level": "usual",
        "buyer": BUYER,
        "behaviours": behaviours(),
    }


def cards() -> list[dict[str, Any]]:
    return [
        card(),
        card("procurement-stall", "Procurement stall")
        | {"buyer": {"name": "Tom Adeyemi", "role": "head of operations", "company": "Lark & Sons"}},
        card("quiet-renewal", f"Quiet renewal {HOSTILE}")
        | {"buyer": {"name": "Ines Barbosa", "role": "head of client operations", "company": "Bank Meridian"}},
    ]


def page_of(scenario: str) -> dict[str, Any]:
    found = next((each for each in cards() if each["id"] == scenario), None)
    if found is None:
        raise KeyError(scenario)
    return found | {
        "briefing": {
            "you": "Account manager at Northwire, the network supplier.",
            "buyer": "Maren Holt runs the dispatch of a field service company with 140 vans.",
            "situation": "Their line was down on Monday morning. She has rung twice and was told that it is being "
            "looked into.",
            "goal": "She knows what happened, what it did to her, and who rings her when.",
            "notes": [
                "Outage Monday 07:10–10:20.",
                "The failed switch was replaced; the cause is under review.",
                "A report is planned for Thursday 16:00.",
            ],
        },
        "tone": [
            {"id": "after-harm-pace", "title": "Pace after a harm", "low": -20, "high": -5, "relative": "%"},
            {"id": "after-harm-level", "title": "Loudness after a harm", "low": -6, "high": 0, "relative": "dB"},
            {
                "id": "after-harm-wait",
                "title": "Wait before answering a harm",
                "low": 0.6,
                "high": 2.0,
                "relative": "s",
            },
        ],
    }


def transcript() -> dict[str, Any]:
    return {"scenario": OUTAGE, "turns": [_turn(*said) for said in SAID]}


def _turn(speaker: str, start_s: float, end_s: float, text: str) -> dict[str, Any]:
    texts = text.split()
    step_s = (end_s - start_s) / len(texts)
    words = [
        {
            "text": each,
            "start_s": round(start_s + i * step_s, 2),
            "end_s": round(start_s + (i + 1) * step_s, 2),
            "probability": 0.31 if each in ("escalated", "emergencies.") and speaker == "rep" else 0.93,
        }
        for i, each in enumerate(texts)
    ]
    return {"speaker": speaker, "start_s": start_s, "end_s": end_s, "text": text, "words": words}


def _chance(beat: str, turn: int, met: bool | None, reason: str, **checks: bool) -> dict[str, Any]:
    _, start_s, end_s, text = SAID[turn]
    return {
        "beat": beat,
        "turn": turn,
        "met": met,
        "reason": reason,
        "quote": text,
        "start_s": start_s,
        "end_s": end_s,
        "checks": [{"id": name.replace("_", "-"), "met": value} for name, value in checks.items()],
    }


def _behaviour(name: str, status: str, chances: list[dict[str, Any]], reason: str | None = None) -> dict[str, Any]:
    return {
        "id": name,
        "status": status,
        "observed": sum(each["met"] is True for each in chances),
        "opportunities": sum(each["met"] is not None for each in chances),
        "uncertain": sum(each["met"] is None for each in chances),
        "interval": [0.21, 0.94],
        "passed": False,
        "experimental": False,
        "undelivered": [],
        "chances": chances,
        "reason": reason,
    }


def _tone(turn: int, target: str, measure: str, unit: str, relative: str, **more: Any) -> dict[str, Any]:
    _, start_s, end_s, _ = SAID[turn]
    return {
        "turn": turn,
        "beat": None,
        "target": target,
        "measure": measure,
        "unit": unit,
        "value": None,
        "interval": None,
        "baseline": None,
        "baseline_source": "call",
        "band": None,
        "band_relative": relative,
        "start_s": start_s,
        "end_s": end_s,
        "voiced_s": 3.4,
        "status": "not_measured",
        "reason": None,
        "confidence": "high",
    } | more


def scorecard() -> dict[str, Any]:
    slots = {"who": True, "what": True, "when": True, "how_much": True}
    pace = ("after-harm-pace", "articulation_rate", "syll/s", "-20..-5 %")
    return {
        "schema": 1,
        "scenario": OUTAGE,
        "versions": {},
        "source": "webrtc",
        "acts": [],
        "passed": False,
        "behaviours": [
            _behaviour(
                "impact-before-fix",
                "scored",
                [
                    _chance("harm-1", 1, False, "the escalation came before what was hit", who=False, what=False),
                    _chance("harm-2", 5, True, "named before the fix", **slots),
                    _chance("harm-3", 11, True, "named before the fix", **slots),
                ],
            ),
            _behaviour(
                "stay-curious",
                "too_few_chances",
                [
                    _chance("challenge-1", 7, False, "the first move was an explanation"),
                    _chance("challenge-2", 9, None, "heard 'one day mourning'"),
                ],
            ),
            _behaviour("next-step", "not_assessed", [], "the buyer never asked who does what"),
        ],
        "tone": [
            _tone(1, *pace, status="not_enough_speech", reason="2.1 s voiced"),
            _tone(5, *pace, value=4.4, interval=[4.18, 4.62], baseline=4.9, band=[3.92, 4.66], status="within"),
            _tone(11, *pace, value=4.7, interval=[4.47, 4.93], baseline=4.9, band=[3.92, 4.66], status="unclear"),
            _tone(
                5,
                "after-harm-level",
                "level",
                "dBFS",
                "-6..0 dB",
                value=-24.5,
                interval=[-25.7, -23.3],
                baseline=-23.0,
                band=[-29.0, -23.0],
                status="within",
            ),
            _tone(
                3,
                "after-harm-wait",
                "response_time",
                "s",
                "0.6..2.0 s",
                value=0.3,
                interval=[0.2, 0.4],
                baseline=0.7,
                band=[0.6, 2.0],
                status="below",
            ),
        ],
        "measures": [
            {"id": "talk_share", "unit": "1", "value": 0.56, "status": "measured"},
            {"id": "articulation_rate", "unit": "syll/s", "value": 4.87, "status": "measured"},
            {"id": "f0_median", "unit": "Hz", "value": 118.4, "status": "measured"},
            {"id": "f0_range", "unit": "st", "value": 5.6, "status": "measured"},
            {"id": "level_median", "unit": "dBFS", "value": -23.0, "status": "measured"},
            {"id": "snr", "unit": "dB", "value": 31.2, "status": "measured"},
            {
                "id": "jitter",
                "unit": "%",
                "value": None,
                "status": "not_measured",
                "reason": "the sound was compressed",
            },
        ],
        "focus": {
            "kind": "behaviour",
            "behaviour": "impact-before-fix",
            "title": "Name the impact before the fix",
            "text": "You offered the escalation before naming what was hit.",
            "turn": 1,
            "quote": SAID[1][3],
            "start_s": 8.0,
            "try": "Monday morning your dispatch floor was blind for three hours. Here is what we know.",
        },
        "notes": [
            {
                "kind": "behaviour",
                "behaviour": "stay-curious",
                "text": "The first move was an explanation.",
                "turn": 7,
                "quote": SAID[7][3],
                "start_s": 48.0,
                "try": "You were promised a second line and it didn't come. What did that leave you with?",
            },
            {"kind": "tone", "target": "after-harm-wait", "turn": 3, "quote": "", "start_s": 19.6, "try": ""},
        ],
    }
