"""What decided a chance, as one plain sentence to the rep: "You offered the escalation before naming what was hit."

Made by rule from the reason and the quote: what was done and in which order, and nothing about the person.
"""

import re
from collections.abc import Callable, Sequence

from scoring.acts.clauses import said
from scoring.acts.pattern import Patterns
from voice.reading import Chance

_ASK = "before asking or giving back what you heard"
_FIXED = {
    "nothing was said": "You gave no answer to this.",
    "a fix came before anything that was hit was named": "You offered {fix} before naming what was hit.",
    "named, but after the fix": "You named what was hit only after {fix}.",
    "nothing that was hit was named": "You did not name what was hit.",
    "what was named belongs to an earlier harm, not to this one": "You named an earlier harm again, not this one.",
    "named from the notes before the buyer told of it": "You named what was hit before the buyer told you of it.",
    "spoke about the product before asking about their side": (
        "You spoke about the product before asking what goes wrong today."
    ),
    "answered the price, and asked nothing of theirs first": "You answered the price before asking about their side.",
    "asked about budget or who decides, not about what goes wrong": (
        "You asked about budget or who decides, not about what goes wrong."
    ),
    "no question about what goes wrong or what it costs them": (
        "You did not ask what goes wrong or what it costs them."
    ),
    "asked about their side before the product": "You asked about their side before the product.",
    "a claim of value came before their goal": "You claimed value before saying what they set out to reach.",
    "their goal was not said": "You did not say what they set out to reach.",
    "said their goal before any claim of value": "You said what they set out to reach before any claim of value.",
    "a claim of value came before asking what changed": "You claimed value before asking what has changed.",
    "what has changed was not asked": "You did not ask what has changed since.",
    "asked what has changed since": "You asked what has changed since.",
    "asked what has changed, and said their goal next": "You asked what has changed and said their goal next.",
    "the first move was an explanation": f"You explained {_ASK}.",
    "the first move was to deny it": f"You denied it {_ASK}.",
    "the first move was a claim of value": f"You claimed value {_ASK}.",
    "the first move was about the product": f"You spoke about the product {_ASK}.",
    "the first move was an offer": f"You offered {{fix}} {_ASK}.",
    "the first move was to close": f"You asked for their yes {_ASK}.",
    "neither a question nor what was heard given back": "You neither asked nor gave back what you heard.",
    "asked before answering": "You asked before you answered.",
    "gave back what was heard before answering": "You gave back what you heard before you answered.",
    "no next step was offered": "You offered no next step.",
}
_FIXES = Patterns(
    {
        "the escalation": "escalate|escalation",
        "a credit": "credit|refund|compensate|compensation|reimburse|waive|voucher|rebate|free",
        "the report": "report|summary|analysis|write-up",
        "a ticket": "ticket|incident",
        "the repair": "replace|repair|fix|restore|swap|patch|restart|reboot|reroute|failover",
        "an engineer": "engineer|technician|specialist",
        "to look into it": "look|investigate|check|find",
        "what you know": "know",
        "a call": "call|ring|phone",
        "the plan": "plan|page|pages|proposal",
    }
)
_PARTS = {"owner": "who does it", "day": "the day", "time": "the time", "agenda": "what it is for"}


def sentence_for(chance: Chance) -> str:
    """One sentence in the second person on what decided this chance."""
    fixed = _FIXED.get(chance.reason)
    if fixed is not None:
        return fixed.format(fix=fix_named(chance.quote))
    for pattern, make in _MADE:
        found = re.fullmatch(pattern, chance.reason)
        if found is not None:
            return make(found, chance)
    return f"What decided it: {chance.reason}."


def fix_named(quote: str) -> str:
    """What a fix offers, as a noun: the first thing its words name, else "a fix"."""
    tokens = said(tuple(quote.split())).tokens
    hit = _FIXES.first(tokens, 0, len(tokens))
    return hit.name if hit is not None else "a fix"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _named(found: re.Match[str], _chance: Chance) -> str:
    return f"You named {_listed(found[1].split(', '))} before any fix."


def _too_little(found: re.Match[str], chance: Chance) -> str:
    before = f" before {fix_named(chance.quote)}" if "before the fix" in chance.reason else ""
    return f"You named only {found[1]}{before}; name two of who, what, when and how much."


def _wrong(found: re.Match[str], _chance: Chance) -> str:
    who = "your notes" if found[2] == "the notes" else "the buyer"
    return f"You said {found[1]}, {who} said {found[3]}."


def _too_long(found: re.Match[str], _chance: Chance) -> str:
    return f"You said {found[1]} words before your question; at most {found[2]} are brief."


def _step(found: re.Match[str], _chance: Chance) -> str:
    parts = [_PARTS[part] for part in (found[2] or "").split(" and ") if part]
    named = [_PARTS[part] for part in found[1].split(", ") if part]
    if not parts:
        return f"You agreed on {_listed(named)}."
    return f"You left open {_listed(parts)}."


_MADE: tuple[tuple[str, Callable[[re.Match[str], Chance], str]], ...] = (
    (r"named (.+) before any fix", _named),
    (r"only (.+) named(?: before the fix)?, two are needed", _too_little),
    (r"said (\w+), (buyer|the notes) said (\w+)", _wrong),
    (r"(\d+) words came before the question, at most (\d+) are brief", _too_long),
    (r"(.*) said(?:; (.+) missing)?", _step),
)
