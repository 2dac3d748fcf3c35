"""`/what-is-measured`: what this server measures, who sees it, for how long, and what is off; as it runs now."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from server.settings import Settings
from server.store.rules import Days

LEAD = (
    "rolecall is for practice, not for assessing anybody. It measures what can be heard and counted. It infers no "
    "emotion, intention or trait, ranks nobody, and gives no number about a person's voice to anyone but the rep and "
    "the coach they shared the call with."
)


LOCKED = {"audio_days": "recordings", "words_days": "words"}


@dataclass(frozen=True, slots=True)
class Measured:
    what: str
    how: str
    who: str
    how_long: str


def measured(days: Days, has_accounts: bool) -> Sequence[Measured]:
    """Each thing that is kept of a call."""
    own = "the rep, and coaches the rep shared the call with" if has_accounts else "whoever has this machine's key"
    sound, words = f"{days.audio} days, or the date shown when it was shared", f"{days.words} days"
    if not has_accounts:
        sound = f"{days.audio} days"
    counts = "until the account goes" if has_accounts else "until the call or the data folder is deleted"
    return (
        Measured("Recording", "the rep's voice and the buyer's synthetic voice, apart", own, sound),
        Measured("Words", "speech recognition, with times and probabilities", own, words),
        Measured(
            "Named behaviours", "patterns of words, counted per chance and quoted", own, f"{words}; counts {counts}"
        ),
        Measured("Pace", "syllables and words per second, without and with pauses", own, words),
        Measured("Loudness", "decibels, against the rep's own usual", own, words),
        Measured("Pitch", "semitones, against the rep's own usual", own, words),
        Measured("Pauses and turns", "seconds between and within turns, share of the talk", own, words),
        Measured("Comments", "what rep and coaches write about a moment; private ones their author alone", own, words),
        Measured("Decisions", "a coach confirms or overrules a chance, with a reason", own, f"{words}; {counts}"),
        Measured(
            "Counts", "how often a behaviour appeared, out of how many chances; if a drill was solved", own, counts
        ),
    )


def switched_off(settings: Settings) -> Sequence[str]:
    """What this server does not do."""
    off = ["Emotion, intention, health, accent or face recognition: not built in."]
    off.append("Ranking or comparing people: not built in.")
    elsewhere = settings.elsewhere
    if elsewhere:
        off.append(f"Words or sound also go to {', '.join(elsewhere)}: the operator set that.")
    else:
        off.append("Sending words or sound to another machine: off.")
    off.append("Accounts: on." if settings.accounts else "Accounts: off; one person uses this machine.")
    if settings.accounts:
        off.append("A team may keep things for another time than the house; the shortest of a rep's teams counts.")
    if settings.locked:
        off.append(
            f"Locked by the operator: how long {' and '.join(LOCKED[name] for name in settings.locked)} are kept."
        )
    return off


def as_html(rows: Sequence[Measured], off: Sequence[str]) -> str:
    """The page: no script, no style from elsewhere, readable by anything."""
    heads = "".join(f"<th scope=col>{head}</th>" for head in ("What", "How", "Who sees it", "How long"))
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in (row.what, row.how, row.who, row.how_long)) + "</tr>"
        for row in rows
    )
    listed = "".join(f"<li>{escape(line)}</li>" for line in off)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>What is measured · rolecall</title>'
        '<link rel="stylesheet" href="/static/styles/tokens.css"><link rel="stylesheet" href="/static/styles/page.css">'
        '<link rel="stylesheet" href="/static/styles/measured.css"></head>'
        f"<body><main><p><a href=/>rolecall</a></p><h1>What is measured</h1><p>{escape(LEAD)}</p>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
        f"<h2>What is off, and what is set</h2><ul>{listed}</ul></main></body></html>"
    )
