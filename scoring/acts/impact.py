"""Naming what was hit: who, what, when and how much, checked against what the rep can know.

A slot is filled by a phrase the scenario lists for a disclosed fact, by a day, time or number the buyer said or
the notes hold, by people on the buyer's side, or by a loss at something of theirs. "Your" alone is nobody,
"ruined" is nothing, our own side does not count, and a wrong day or number fills nothing but is shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from scoring.acts.clauses import Clause, Said
from scoring.acts.harm_sides import is_no_harm, is_other_side, may_name, tells_only_cause
from scoring.acts.impact_words import HARDSHIP, LOSS, OF_THEIRS, OURS_TOLD, PEOPLE, THEIR_SIDE, WHEN
from scoring.acts.known import Known
from scoring.acts.pattern import Hit
from scoring.acts.span import Span
from scoring.acts.tokens import Token
from scoring.acts.topic import Content, Key, agrees, content, first_said, keys_at, keys_in, keys_of_text, phrase_in
from voice.scenario import Fact, Slots

SLOTS = ("who", "what", "when", "how-much")


@dataclass(frozen=True, slots=True)
class Naming:
    """What one sentence names."""

    first: int
    last: int
    slots: tuple[str, ...]
    facts: tuple[str, ...]
    """Disclosed facts it names by something that is theirs alone."""
    keys: tuple[Key, ...]
    """The content it was filled by."""
    wrong: tuple[str, ...]
    """"said Friday, buyer said Monday"."""

    def moved(self, by: int) -> "Naming":
        if not by:
            return self
        keys = tuple(key._replace(place=key.place + by) for key in self.keys)
        return replace(self, first=self.first + by, last=self.last + by, keys=keys)


def impact_spans(named: Sequence[Naming]) -> list[Span]:
    """The sentences that name an impact: who or what, or two slots."""
    return [
        Span("impact", found.first, found.last, facts=found.facts, slots=found.slots)
        for found in named
        if len(found.slots) >= 2 or not {"who", "what"}.isdisjoint(found.slots)
    ]


def namings(turn: Said, known: Known, taken: Sequence[Span]) -> list[Naming]:
    """What each sentence names, the empty ones left out; `taken`: spans that are something else."""
    found = []
    for own in turn.sentences:
        clauses = [clause for clause in own if may_name(turn.tokens, clause, own)]
        for run in _runs(turn.tokens, clauses, taken):
            naming = _naming(turn.tokens, run, known)
            if naming is not None:
                found.append(naming)
    return found


def tells_loss(tokens: Sequence[Token], clause: Clause, known: Known) -> bool:
    """Whether a statement sets a number or day of the buyer's last turn beside a loss, and tells nothing of us."""
    first, end = clause.first, clause.end
    if clause.is_question or OURS_TOLD.match(tokens, first, end) or is_no_harm(tokens, clause):
        return False
    if not (LOSS.match(tokens, first, end) or HARDSHIP.match(tokens, first, end)):
        return False
    return any(key.kind != "word" and known.last.holds(key) for key in keys_in(tokens, first, end))


def _runs(tokens: Sequence[Token], clauses: list[Clause], taken: Sequence[Span]) -> list[list[int]]:
    """Token places of neighbouring clauses, without what is a fix, a set phrase or a claim of ours."""
    runs: list[list[int]] = []
    last_clause_end = -1
    for clause in clauses:
        free = [p for p in range(clause.first, clause.end) if not any(s.covers(p) for s in taken)]
        if not free:
            continue
        has_cut = len(free) < clause.end - clause.first
        if runs and last_clause_end == clause.first:
            runs[-1].extend(free)
        else:
            runs.append(free)
        last_clause_end = -1 if has_cut and free[-1] != clause.last else clause.end
    return runs


def _naming(tokens: Sequence[Token], places: list[int], known: Known) -> Naming | None:
    """What these tokens name; None where they name nothing or our own side."""
    window = [tokens[place] for place in places]
    if is_other_side(window):
        return None
    keys = keys_at(tokens, places)
    filled: dict[str, tuple[Key, ...]] = {}
    for slot, found in _by_phrases(content(keys), known.facts):
        filled[slot] = filled.get(slot, ()) + found
    wrong = _fill_times_and_numbers(window, keys, known, filled)
    _fill_people_and_losses(window, keys, known, filled)
    if (not filled and not wrong) or tells_only_cause(window, filled):
        return None
    used = tuple(key for slot in SLOTS for key in filled.get(slot, ()))
    slots = tuple(slot for slot in SLOTS if slot in filled)
    facts = facts_named(keys, known.facts)
    return Naming(places[0], places[-1], slots, facts, used or keys, tuple(wrong))


def _slot_phrases(slots: Slots) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (("who", slots.who), ("what", slots.what), ("when", slots.when), ("how-much", slots.how_much))


def _by_phrases(window: Content, facts: Sequence[Fact]) -> list[tuple[str, tuple[Key, ...]]]:
    found = []
    for fact in facts:
        for slot, phrases in _slot_phrases(fact.slots):
            hits = first_said(phrases, window)
            if hits:
                found.append((slot, hits))
    return found


def _fill_times_and_numbers(
    window: Sequence[Token], keys: Sequence[Key], known: Known, filled: dict[str, tuple[Key, ...]]
) -> list[str]:
    """Fills `when` and `how-much` from the buyer's words and the notes; gives what was said wrongly."""
    wrong = []
    for key in keys:
        slot = {"day": "when", "time": "when", "number": "how-much"}.get(key.kind)
        if slot is None:
            continue
        if known.holds(key):
            filled[slot] = (*filled.get(slot, ()), key)
        elif not any(key in held for held in filled.values()):
            wrong.extend(_contradiction(key, window, known))
    if len({key.text for key in filled.get("when", ()) if key.kind == "time"}) >= 2:
        filled.setdefault("how-much", filled["when"])
    when = WHEN.first(window, 0, len(window))
    if when and "when" not in filled:
        words = keys_in(window, when.first, when.last + 1)
        if any(known.holds(word) for word in words):
            filled["when"] = words
    return wrong


def _contradiction(key: Key, window: Sequence[Token], known: Known) -> list[str]:
    """ "said Friday, buyer said Monday", where the buyer or the notes give another."""
    sources = [("buyer", known.last.keys), ("buyer", known.buyer.keys), ("the notes", known.notes.keys)]
    for who, keys in sources:
        true = [other for other in keys if other.kind == key.kind]
        if key.kind == "day" and true:
            return [f"said {key.text.capitalize()}, {who} said {true[0].text.capitalize()}"]
    return []


def _loss_of_theirs(window: Sequence[Token]) -> Hit | None:
    """The first loss that is not the speaker's own: "I don't know" is none of the buyer's."""
    hits = LOSS.hits(window, 0, len(window))
    theirs = [hit for hit in hits if not hit.first or window[hit.first - 1].text != "i"]
    return max(theirs, key=lambda hit: (-hit.first, hit.last), default=None)


def _fill_people_and_losses(
    window: Sequence[Token], keys: Sequence[Key], known: Known, filled: dict[str, tuple[Key, ...]]
) -> None:
    """Fills `who` by people on their side and `what` by a loss at something of theirs.

    Said of them, or beside a day, time or number of theirs, hardship of any kind is loss enough, and so is what the
    buyer called it.
    """
    end = len(window)
    loss = _loss_of_theirs(window)
    is_placed = not filled.keys().isdisjoint({"when", "how-much"})
    if loss is None and (is_placed or THEIR_SIDE.match(window, 0, end)):
        loss = HARDSHIP.first(window, 0, end)
        if is_placed or loss is not None:
            _fill_from_their_words(window, keys, known, filled)
    theirs = OF_THEIRS.first(window, 0, end)
    if theirs is not None and "what" not in filled:
        filled["what"] = keys_in(window, theirs.first, theirs.last + 1)
    if loss is None:
        return
    people = PEOPLE.first(window, 0, end)
    if people is not None and "who" not in filled and not _is_ours(window, people.first):
        filled["who"] = keys_in(window, people.first, people.last + 1)
    things = [key for key in keys if key.kind == "word" and _is_thing(key, known)]
    if "what" not in filled and (things or (people is not None and loss.first != people.first)):
        filled["what"] = tuple(things) or keys_in(window, loss.first, loss.last + 1)


def _fill_from_their_words(
    window: Sequence[Token], keys: Sequence[Key], known: Known, filled: dict[str, tuple[Key, ...]]
) -> None:
    """Fills `what` by two words of the buyer's latest turn, said of their side."""
    own = tuple(key for key in keys if key.kind == "word" and known.last.holds(key) and _is_plain(key))
    if "what" not in filled and len({key.text for key in own}) >= 2:
        filled["what"] = own


def _is_plain(key: Key) -> bool:
    return key.token.forms.isdisjoint({"@people", "@period", "@partofday", "@feeling", "@day"})


def _is_ours(window: Sequence[Token], place: int) -> bool:
    return any(token.text in ("our", "my") for token in window[max(0, place - 3) : place])


def _is_thing(key: Key, known: Known) -> bool:
    if "@opnoun" in key.token.forms:
        return True
    return _is_plain(key) and "@loss" not in key.token.forms and known.buyer.holds(key)


def facts_named(keys: Sequence[Key], facts: Sequence[Fact]) -> tuple[str, ...]:
    """Disclosed facts that the keys name by something no earlier disclosed fact holds as well."""
    named: list[str] = []
    seen: list[Content] = []
    for fact in facts:
        own = _of_fact(fact.says, fact.slots)
        fresh = [key for key in keys if own.holds(key) and not any(earlier.holds(key) for earlier in seen)]
        if _is_enough(fresh, fact, keys):
            named.append(fact.id)
        seen.append(own)
    return tuple(named)


def _is_enough(fresh: Sequence[Key], fact: Fact, keys: Sequence[Key]) -> bool:
    if not fresh:
        return False
    if any(key.kind != "word" for key in fresh) or len({key.text for key in fresh}) >= 2:
        return True
    window = content(tuple(keys))
    return any(
        phrase_in(phrase, window)
        for _slot, phrases in _slot_phrases(fact.slots)
        for phrase in phrases
        if any(agrees(fresh[0], key) for key in keys_of_text(phrase))
    )


@lru_cache(maxsize=1024)
def _of_fact(says: tuple[str, ...], slots: Slots) -> Content:
    """Everything a fact's sentences and slots are about."""
    texts = says + tuple(phrase for _slot, phrases in _slot_phrases(slots) for phrase in phrases)
    return content(tuple(key for text in texts for key in keys_of_text(text)))
