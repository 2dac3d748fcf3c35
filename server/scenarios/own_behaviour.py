"""A behaviour that the scenario file states itself: which acts meet its chances and which miss them."""

from server.scenarios.record import Path, Record, nearest
from server.scenarios.terms import ACTS, BEATS_OF, SLOTS
from voice.formula import Counted, Deciding, Formula, OwnBehaviour

MISSED, NO_CHANCE = "missed", "no chance"


def own_behaviour_in(behaviour: Record, behaviour_id: str) -> OwnBehaviour | None:
    """None where the file only names one of rolecall's own."""
    record = behaviour.record("own")
    if record is None:
        return None
    if behaviour_id in BEATS_OF:
        message = f"{behaviour_id} is one of rolecall's own behaviours; give yours another id"
        record.faults.of((*behaviour.path, "id"), message)
    own = OwnBehaviour(
        title=record.text("title"),
        definition=record.text("definition"),
        kinds=record.texts("chances", needed=True),
        nothing=record.text("nothing", "no moment for it came in this call"),
        formula=_formula(record),
    )
    _contradictions(record.path, own.formula, record)
    record.finish()
    return own


def _formula(record: Record) -> Formula:
    undecided = record.text("undecided", MISSED)
    if undecided not in (MISSED, NO_CHANCE):
        record.faults.of((*record.path, "undecided"), f"undecided is {undecided[:60]!r}; write {MISSED} or {NO_CHANCE}")
    return Formula(
        met_by=tuple(_deciding(entry) for entry in _entries(record, "met_by", needed=True)),
        missed_by=tuple(_deciding(entry) for entry in _entries(record, "missed_by")),
        turns=record.whole("turns", 2, low=1, high=4),
        is_missed_undecided=undecided == MISSED,
        undecided=record.text("reason", ""),
        checks=tuple(_counted(entry) for entry in _entries(record, "checks")),
    )


def _entries(record: Record, key: str, *, needed: bool = False) -> list[Record]:
    found = []
    for i, item in enumerate(record.items(key, needed=needed)):
        path = (*record.path, key, str(i))
        record.faults.places.setdefault(path, item.line)
        found.append(Record(item, path, record.faults))
    return found


def _deciding(entry: Record) -> Deciding:
    form = entry.text("form", "any")
    if form not in ("any", "open"):
        entry.faults.of((*entry.path, "form"), f"form is {form[:60]!r}; write open, or leave it out")
    most = entry.whole("words_before", -1, low=-1, high=200)
    deciding = Deciding(
        acts=_known(entry, "acts", ACTS, "act", needed=True),
        after=_known(entry, "after", ACTS, "act"),
        slots=entry.whole("slots", 0, low=0, high=4),
        named=_known(entry, "named", SLOTS, "slot"),
        words_before=None if most < 0 else most,
        is_open=form == "open",
        times=entry.whole("times", 1, low=1, high=10),
        reason=entry.text("reason", ""),
    )
    entry.finish()
    return deciding


def _counted(entry: Record) -> Counted:
    most = entry.whole("at_most", -1, low=-1, high=100)
    least = entry.whole("at_least", 0, low=0, high=100)
    counted = Counted(
        entry.text("id"), _known(entry, "acts", ACTS, "act", needed=True), least, None if most < 0 else most
    )
    if counted.at_most is not None and counted.at_most < counted.at_least:
        entry.faults.of((*entry.path, "at_most"), f"at_most {most} lies below at_least {least}; swap or widen them")
    if counted.at_most is None and not least:
        entry.faults.of(entry.path, "a check needs at_least or at_most; add one")
    entry.finish()
    return counted


def _known(entry: Record, key: str, known: tuple[str, ...], noun: str, *, needed: bool = False) -> tuple[str, ...]:
    words = entry.texts(key, needed=needed)
    for word in words:
        if word not in known:
            entry.faults.of((*entry.path, key), f"there is no {noun} {word[:60]!r}; {nearest(word, known)}")
    return words


def _contradictions(path: Path, formula: Formula, record: Record) -> None:
    """An act that always misses can never meet: the miss is looked at first."""
    always = {act for entry in formula.missed_by if _is_bare(entry) for act in entry.acts}
    for i, entry in enumerate(formula.met_by):
        if entry.acts and always.issuperset(entry.acts):
            message = f"{' and '.join(entry.acts)} always misses by missed_by and so never meets; take it out of one"
            record.faults.of((*path, "met_by", str(i)), message)


def _is_bare(entry: Deciding) -> bool:
    return entry == Deciding(entry.acts, reason=entry.reason)
