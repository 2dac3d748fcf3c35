"""What somebody does to put a thing right: verbs in the forms that tell who acts, and when."""

_IRREGULAR = {
    "put": "put", "set": "set", "take": "taken", "bring": "brought", "get": "got", "send": "sent", "resend": "resent",
    "write": "written", "draw": "drawn", "give": "given", "find": "found", "rebuild": "rebuilt", "build": "built",
    "redo": "redone", "rerun": "rerun", "tell": "told", "speak": "spoken", "ring": "rung", "lend": "lent",
    "pay": "paid", "stand": "stood", "lay": "laid", "make": "made", "drive": "driven", "fly": "flown", "run": "run",
    "go": "gone", "come": "come", "begin": "begun", "sort": "sorted", "have": "had", "dig": "dug", "cut": "cut",
    "walk": "walked", "keep": "kept", "hold": "held", "see": "seen", "meet": "met", "strike": "struck",
    "rewrite": "rewritten", "split": "split",
}  # fmt: skip
_PAST = {
    "take": "took", "write": "wrote", "draw": "drew", "give": "gave", "redo": "redid", "rerun": "reran",
    "ring": "rang", "speak": "spoke", "drive": "drove", "fly": "flew", "run": "ran", "go": "went", "come": "came",
    "begin": "began", "rewrite": "rewrote",
}  # fmt: skip
_DOUBLING = frozenset(
    "swap rig fit refit ship stop chip drop plan plug log flag rewrap strip pin tag map split".split()
)

_MENDING = (
    "swap replace fix mend repair restore reset restart reboot patch reroute rewire rebuild refit reinstall reissue "
    "resend relabel repack reprint rerun redo recalibrate reprogram rectify correct amend unblock reconnect refill "
    "refund credit compensate waive reimburse recredit escalate expedite prioritise prioritize isolate quarantine "
    "recount retest retrain reverse revert rework reopen reinstate rebook reassign relist reload reallocate"
)
"""Verbs that say that something is put right, whoever says them."""
_HANDLING = (
    "raise open log ship dispatch assign email book arrange schedule rearrange order reorder fit install put add "
    "move switch shift transfer pull halt freeze pause recall test check inspect audit review trace track chase "
    "find identify diagnose rig bring take hand pass forward flag set hire ring tell ask warn brief notify "
    "inform draft write prepare update upgrade extend double lift deduct remove clean reserve lend loan deliver "
    "courier fly post authorise authorize approve clear deploy cover staff monitor investigate organise organize "
    "allocate appoint line sort source stage build change apply send speak call round pair plug stop drive pay "
    "lay get start tighten adapt adjust ground bump block reinforce divert bypass copy confirm close shorten "
    "exchange overhaul roll collect request commission supply reconfigure retire decommission tune redesign "
    "split separate configure relocate migrate rewrite station strengthen harden duplicate"
)
"""Verbs of doing that put something right where we are the ones who do them."""


def participle(verb: str) -> str:
    """ "swapped" of "swap"."""
    return _IRREGULAR.get(verb) or _regular(verb, "ed")


def past(verb: str) -> str:
    """ "took" of "take"."""
    return _PAST.get(verb) or participle(verb)


def going_on(verb: str) -> str:
    """ "swapping" of "swap"."""
    if verb in ("put", "set", "get", "run", "rerun", "dig", "cut", "begin"):
        return verb + verb[-1] + "ing"
    return _regular(verb, "ing")


def _regular(verb: str, ending: str) -> str:
    if verb in _DOUBLING:
        return verb + verb[-1] + ending
    if verb.endswith("e"):
        return verb[:-1] + ending
    if ending == "ed" and verb.endswith("y") and verb[-2] not in "aeo":
        return verb[:-1] + "ied"
    return verb + ending


MENDING = tuple(dict.fromkeys(_MENDING.split()))
ACTING = tuple(dict.fromkeys((*MENDING, *_HANDLING.split())))
DONE = "|".join(participle(verb) for verb in ACTING if verb != "get")
"""What we "have" done."""
MENDED = "|".join(sorted({form for verb in MENDING for form in (participle(verb), past(verb))}))
DOING = "|".join(going_on(verb) for verb in ACTING if verb not in ("ask", "tell", "ring", "call"))
DO = "|".join(ACTING)
