"""Whether a scenario of the right shape hangs together: what refers to what, leaks, gates, chances, bands."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from scoring.tone_errors import can_be_met
from server.scenarios.gates import never_opening
from server.scenarios.leaks import leaks
from server.scenarios.lengths import at_each_length, length_faults, whole
from server.scenarios.record import Faults, Path, nearest
from server.scenarios.strict_yaml import LARGEST_BYTES
from server.scenarios.terms import ACTS, BEAT_KINDS, CONDITIONS, NARROWEST, NARROWEST_TALK
from server.scenarios.texts import in_a_row, of_lines, spoken
from voice.buyer.asking import normal_words
from voice.buyer.traits import TRAITS
from voice.formula import OwnBehaviour
from voice.scenario import Beat, Condition, Length, Level, Scenario
from voice.variation import placeholders, varied

FEWEST_WAYS_OF_ASKING = 5
LONGEST_LINE_WORDS = 45


def faults_of(scenario: Scenario, faults: Faults) -> None:
    """Adds to `faults` everything wrong with a scenario."""
    for find in (
        _ids,
        _references,
        _placeholders,
        _filled,
        _facts,
        length_faults,
        _bands,
        _talk_bands,
        _traits,
        _shuffles,
    ):
        find(scenario, faults)
    if faults.found:
        return
    filled = varied(whole(replace(scenario, shuffle=())), 0)
    for path, message in (*_long_lines(filled), *_cues(filled), *leaks(filled), *_never(scenario)):
        faults.of(path, message)


def _never(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    """What can never happen at one of the scenario's lengths; said once, for the first of them."""
    seen: set[Path] = set()
    for length, cut in at_each_length(scenario):
        for path, message in never_opening(cut):
            if path not in seen:
                seen.add(path)
                yield path, message if length is Length.USUAL else f"in a {length} call, {message}"


def _ids(scenario: Scenario, faults: Faults) -> None:
    lists = {
        "facts": [fact.id for fact in scenario.facts],
        "beats": [beat.id for beat in scenario.beats],
        "behaviours": [behaviour.id for behaviour in scenario.behaviours],
        "tone": [target.id for target in scenario.tone],
        "talk": [band.id for band in scenario.talk],
    }
    for key, ids in lists.items():
        for twice in (one for one, count in Counter(ids).items() if count > 1):
            faults.of((key, twice), f"{key} has {twice!r} twice; rename one")
    own = [kind for target in scenario.behaviours if target.own for kind in target.own.kinds]
    kinds = tuple(dict.fromkeys((*BEAT_KINDS, *own)))
    for beat in scenario.beats:
        if beat.kind not in kinds:
            message = f"there is no kind of beat {beat.kind[:60]!r}; {nearest(beat.kind, kinds)}"
            faults.of(("beats", beat.id, "id"), message)


def _references(scenario: Scenario, faults: Faults) -> None:
    names = _names(scenario)
    for path, condition in conditions_of(scenario):
        about = CONDITIONS[condition.kind]
        if not about and condition.of:
            faults.of(path, f"{condition.kind} takes nothing after it; remove {condition.of!r}")
        elif condition.of not in names[about] and not (about == "kind" and not condition.of):
            hint = nearest(condition.of, names[about])
            faults.of(path, f"{condition.kind} names no {about} of this scenario: {condition.of!r}; {hint}")
        elif condition.kind in ("goal-said", "gap-named") and scenario.goal is None:
            faults.of(path, f"{condition.kind} needs a goal; add `goal:` with says and groups")
    for beat in scenario.beats:
        if beat.fact is not None and beat.fact not in names["fact"]:
            message = f"there is no fact {beat.fact!r}; {nearest(beat.fact, names['fact'])}"
            faults.of(("beats", beat.id, "fact"), message)
    for rep, lines in scenario.tests.items():
        for beat_id in lines.answers:
            if beat_id not in names["beat"]:
                message = f"there is no beat {beat_id[:60]!r} to answer; {nearest(beat_id, names['beat'])}"
                faults.of(("tests", rep, beat_id), message)
    for target in scenario.tone:
        for kind in target.beats:
            if kind not in names["kind"]:
                message = f"there is no kind of beat {kind!r} here; {nearest(kind, names['kind'])}"
                faults.of(("tone", target.id, "beats"), message)


def _names(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    return {
        "": ("",),
        "fact": tuple(fact.id for fact in scenario.facts),
        "act": ACTS,
        "beat": tuple(beat.id for beat in scenario.beats),
        "kind": tuple(dict.fromkeys(beat.kind for beat in scenario.beats)),
    }


def conditions_of(scenario: Scenario) -> Iterator[tuple[Path, Condition]]:
    for fact in scenario.facts:
        for i, group in enumerate(fact.gate.any_of):
            for condition in group:
                yield ("facts", fact.id, "opens_when", str(i)), condition
    for beat in scenario.beats:
        for key, conditions in (("needs", beat.needs), ("until", beat.until)):
            for condition in conditions:
                yield ("beats", beat.id, key), condition


def _placeholders(scenario: Scenario, faults: Faults) -> None:
    for path, text in spoken(scenario):
        for name in dict.fromkeys(placeholders(text)):
            if name not in scenario.vary:
                hint = nearest(name, tuple(scenario.vary)) if scenario.vary else "add it under `vary`"
                faults.of(path, f"{{{name}}} has no values; {hint}")
    for name, values in scenario.vary.items():
        first = name.partition(".")[0]
        if len(values) != len(scenario.vary.get(first, values)):
            faults.of(("vary", name), f"{name} goes with {first}; give both the same number of values")


def _filled(scenario: Scenario, faults: Faults) -> None:
    """A text may name a value a thousand times, and a value may be a thousand characters."""
    longest = {name: max(map(len, values), default=0) for name, values in scenario.vary.items()}
    names = (name for _, text in (*spoken(scenario), *_about_the_rep(scenario)) for name in placeholders(text))
    characters = sum(longest.get(name, 0) for name in names)
    if characters > LARGEST_BYTES:
        message = f"its values fill the texts with {characters} characters; keep them under {LARGEST_BYTES}"
        faults.of(("vary",), message)


def _facts(scenario: Scenario, faults: Faults) -> None:
    for fact in scenario.facts:
        ways = {tuple(normal_words(line)) for line in fact.asked}
        if len(ways) < FEWEST_WAYS_OF_ASKING:
            message = f"{fact.id} has {len(ways)} ways of asking for it; write at least {FEWEST_WAYS_OF_ASKING}"
            faults.of(("facts", fact.id, "asked"), message)
        if fact.gate.any_of and not fact.deflects.at(Level.USUAL):
            message = f"{fact.id} is behind a gate; add `deflects`, what the buyer says while it is closed"
            faults.of(("facts", fact.id), message)


def _bands(scenario: Scenario, faults: Faults) -> None:
    for target in scenario.tone:
        path = ("tone", target.id)
        units = NARROWEST.get(target.measure)
        if units is None:
            message = f"there is no tone measure {target.measure!r}; {nearest(target.measure, tuple(NARROWEST))}"
            faults.of((*path, "measure"), message)
        elif target.relative not in units:
            message = f"{target.measure} is not told in {target.relative!r}; use {' or '.join(units)}"
            faults.of((*path, "relative"), message)
        elif target.low >= target.high:
            faults.of((*path, "low"), f"low {target.low:g} is not below high {target.high:g}; swap or widen them")
        elif target.high - target.low < units[target.relative]:
            message = (
                f"the band {target.low:g}…{target.high:g} is narrower than can be told apart; "
                f"make it at least {units[target.relative]:g} {target.relative} wide"
            )
            faults.of((*path, "low"), message)
        elif not can_be_met(target.measure, target.relative, target.low, target.high):
            message = (
                f"the band {target.low:g}…{target.high:g} {target.relative} is narrower than a reply of 20 s can be "
                "measured, so none could be called within it; widen it"
            )
            faults.of((*path, "low"), message)


def _talk_bands(scenario: Scenario, faults: Faults) -> None:
    for band in scenario.talk:
        path, narrowest = ("talk", band.id), NARROWEST_TALK.get(band.measure)
        if narrowest is None:
            message = f"there is no talk measure {band.measure!r}; {nearest(band.measure, tuple(NARROWEST_TALK))}"
            faults.of((*path, "measure"), message)
        elif band.measure == "talk_share" and band.high > 1:
            faults.of((*path, "high"), f"a share of the talk is 0 to 1, not {band.high:g}; write 40 % as 0.4")
        elif band.low >= band.high:
            faults.of((*path, "low"), f"low {band.low:g} is not below high {band.high:g}; swap or widen them")
        elif band.high - band.low < narrowest - 1e-9:
            faults.of(
                (*path, "low"),
                f"the band {band.low:g}…{band.high:g} is too narrow; make it at least {narrowest:g} wide",
            )


def _traits(scenario: Scenario, faults: Faults) -> None:
    for path, text in _about_the_rep(scenario):
        for word in normal_words(text):
            if word in TRAITS:
                faults.of(path, f"{word!r} judges the rep; say what to do or say, in words or units")


def _about_the_rep(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    briefing = scenario.briefing
    for key in ("you", "situation", "goal"):
        yield ("briefing", key), getattr(briefing, key)
    yield from ((("briefing", "notes", str(i)), note) for i, note in enumerate(briefing.notes))
    yield from ((("beats", beat.id, "better"), beat.better) for beat in scenario.beats)
    for target in scenario.behaviours:
        yield ("behaviours", target.id, "better"), target.better
        if target.own is not None:
            yield from _of_own(("behaviours", target.id, "own"), target.own)
    yield from ((("tone", target.id, "title"), target.title) for target in scenario.tone)
    yield from ((("talk", band.id, "title"), band.title) for band in scenario.talk)


def _of_own(path: Path, own: OwnBehaviour) -> Iterator[tuple[Path, str]]:
    formula = own.formula
    for key, text in (("title", own.title), ("definition", own.definition), ("nothing", own.nothing)):
        yield (*path, key), text
    yield (*path, "reason"), formula.undecided
    for key, entries in (("met_by", formula.met_by), ("missed_by", formula.missed_by)):
        yield from (((*path, key, str(i), "reason"), entry.reason) for i, entry in enumerate(entries))


def _shuffles(scenario: Scenario, faults: Faults) -> None:
    known = [beat.id for beat in scenario.beats]
    for i, group in enumerate(scenario.shuffle):
        for beat_id in group:
            if beat_id not in known:
                hint = nearest(beat_id, known)
                faults.of(("shuffle", str(i)), f"there is no beat {beat_id[:60]!r} to shuffle; {hint}")


def _long_lines(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    for path, text in spoken(scenario):
        words = len(text.split())
        if words > LONGEST_LINE_WORDS and path[0] != "briefing":
            yield path, f"this line has {words} words; keep it to {LONGEST_LINE_WORDS}, it is heard, not read"


def _cues(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    for beat in scenario.beats:
        lines = [in_a_row(line) for line in beat.bare.every()]
        for i, cue in enumerate(beat.cues):
            words = in_a_row(cue)
            if not any(words in line for line in lines):
                path = ("beats", beat.id, "cues", str(i))
                yield path, f"no bare line of {beat.id} holds the cue {cue!r}; put it in one or remove it"
        yield from _cueless(beat)


def _cueless(beat: Beat) -> Iterator[tuple[Path, str]]:
    cues = [in_a_row(cue) for cue in beat.cues]
    for path, line in of_lines(("beats", beat.id, "bare"), beat.bare):
        words = in_a_row(line)
        if not any(cue in words for cue in cues):
            yield path, f"this line of {beat.id} holds none of its cues; add a cue, or words of one"
