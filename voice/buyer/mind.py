"""The buyer's mind: what to say next, decided by code from the scenario and what the rep has done.

It answers what was asked, reacts to a chance just met or missed, then brings up the next beat. The same call so
far and the same seed give the same plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from voice.buyer.asking import Topics
from voice.buyer.moment import Moment, moment_of
from voice.buyer.small_talk import Manners, manners_of
from voice.buyer.state import is_cut_short
from voice.buyer.wording import fresh, fresh_or_rarest, halved, ordered, told_again
from voice.plan import Plan
from voice.reading import Reading
from voice.scenario import Beat, Fact, Level, Lines, Scenario, SmallTalk
from voice.transcript import Transcript

SHORT_AT_PATIENCE = 1
"""At this patience lines halve in length (EXAMPLES.md)."""
MOST_FACTS = 2
"""So many facts fit in one breath."""
MERITS = ("chances-met", "fix-owned")
"""Conditions that no single question meets."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the buyer's turn."""

    text: str
    beat: str | None = None
    facts: tuple[str, ...] = ()
    topic: str = ""
    holds_turn: bool = False
    """Asks for a reaction of its own: nothing more is said in this turn."""
    ends_call: bool = False


class Mind:
    """One call's buyer. `scenario` is already varied by the seed."""

    def __init__(self, scenario: Scenario, level: Level, seed: int) -> None:
        self._scenario, self._level, self._seed = scenario, level, seed
        self._topics = Topics({fact.id: fact.asked for fact in scenario.facts})

    def plan(self, occasion: str, transcript: Transcript, reading: Reading) -> Plan:
        """The buyer's next turn; `occasion` is one of `voice.commands.Reply`'s."""
        moment = moment_of(self._scenario, self._level, transcript, reading)
        parts = self._parts(occasion, moment)
        return Plan(
            line=" ".join(part.text for part in parts if part.text),
            beat=next((part.beat for part in parts if part.beat), None),
            facts=tuple(dict.fromkeys(fact for part in parts for fact in part.facts)),
            topic=next((part.topic for part in parts if part.topic), ""),
            ends_call=any(part.ends_call for part in parts),
            trust=moment.state.trust,
            patience=moment.state.patience,
            open_facts=moment.state.may_be_told,
        )

    def _parts(self, occasion: str, moment: Moment) -> list[Part]:
        if occasion == "give-up" or moment.state.is_out_of_patience:
            return [self._closing(moment, is_hard=True)]
        if occasion == "again":
            return self._repeat(moment)
        if occasion == "silence":
            return self._after_silence(moment)
        if occasion == "too-long":
            return [self._small(moment, self._lines.too_long), *self._bring_up(moment)]
        manners = manners_of(moment.rep_text)
        if manners is not None:
            return self._small_talk(manners, moment)
        return self._answer(moment)

    def _after_silence(self, moment: Moment) -> list[Part]:
        return self._bring_up(moment) or [self._small(moment, self._lines.silence)]

    def _small_talk(self, manners: Manners, moment: Moment) -> list[Part]:
        lines = self._lines
        if manners is Manners.REPEAT:
            return self._repeat(moment)
        if manners is Manners.GOODBYE:
            return self._goodbye(moment)
        if manners is Manners.WHO:
            return [self._small(moment, lines.who_are_you)]
        if manners is Manners.HEARING:
            return [Part(lines.listening[0])]
        if manners is Manners.HOW_ARE_YOU:
            return [self._small(moment, lines.small_talk), *self._first_beat(moment)]
        if manners is Manners.HOLD_ON:
            return [self._small(moment, lines.listening[1:] or lines.listening)]
        if any(moment.said.has(line) for line in lines.greeting):
            return self._answer(moment)
        return [self._small(moment, lines.greeting), *self._first_beat(moment)]

    def _repeat(self, moment: Moment) -> list[Part]:
        if moment.since == 0:
            return [self._small(moment, self._lines.repeat), *self._first_beat(moment)]
        last = moment.course.transcript.turns[moment.since - 1]
        if is_cut_short(last):
            return self._bring_up(moment) or [self._small(moment, self._lines.listening)]
        return [self._small(moment, self._lines.repeat), Part(last.text, beat=last.beat, facts=last.facts)]

    def _goodbye(self, moment: Moment) -> list[Part]:
        """A rep who leaves before the last beat is held back by it once."""
        last = moment.agenda.closing_beat()
        if last is not None and moment.state.delivered:
            return [self._beat(last, moment)]
        return [self._closing(moment, is_hard=False)]

    def _first_beat(self, moment: Moment) -> list[Part]:
        return [] if moment.state.delivered else self._bring_up(moment)

    def _answer(self, moment: Moment) -> list[Part]:
        """What was asked, then a reaction, then the next beat; something to hand the turn back, if nothing else."""
        parts = self._told(moment) or self._not_known(moment)
        for more in (self._hardened, self._bring_up, self._volunteered, self._ended):
            if any(part.holds_turn for part in parts):
                break
            parts += more(moment)
        return parts or [self._hand_back(moment)]

    def _told(self, moment: Moment) -> list[Part]:
        """The fact asked for and those just earned by the asking, or what the buyer says instead."""
        asked = self._asked(moment)
        earned = [fact for fact in moment.agenda.unsaid() if fact.id in moment.just_opened and _is_asked_open(fact)]
        beat = moment.agenda.next_beat()
        is_open = [fact for fact in asked if fact.id in moment.state.open]
        if beat is not None and beat.fact in [fact.id for fact in is_open[:1]]:
            return [self._beat(beat, moment)]
        if earned:
            is_open = [fact for fact in is_open if fact.id not in moment.state.known]
        told = [*is_open, *(fact for fact in earned if fact not in is_open)][:MOST_FACTS]
        if told or not asked:
            return [self._fact(fact, moment) for fact in told]
        deflects = (*ordered(asked[-1].deflects.at(self._level), self._seed), *ordered(self._lines.unclear, self._seed))
        return [Part(self._cut(fresh_or_rarest(deflects, moment.said), moment), topic=asked[-1].topic)]

    def _not_known(self, moment: Moment) -> list[Part]:
        """That a question has no answer here, before the buyer goes on; not where the question met a chance."""
        is_question = moment.rep_text.rstrip().endswith("?") and self._topics.asked(moment.rep_text) is None
        has_met = any(chance.met for chance in moment.just_decided)
        if not is_question or has_met or moment.agenda.next_beat() is None:
            return []
        return [self._small(moment, self._lines.unclear)]

    def _asked(self, moment: Moment) -> list[Fact]:
        """The fact that was asked about, after one the buyer volunteers and that the words ask for nearly as well."""
        found = self._topics.asked(moment.rep_text)
        if found is None:
            return []
        also = [self._scenario.fact(topic) for topic in found.also]
        volunteered = [fact for fact in also if fact.gate.is_open_to_all and fact.id not in moment.state.known]
        main = self._scenario.fact(found.topic)
        return [*(volunteered[:1] if not main.gate.is_open_to_all else []), main]

    def _fact(self, fact: Fact, moment: Moment) -> Part:
        wordings = ordered(fact.says, self._seed)
        is_earned = fact.id not in moment.state.known and not fact.gate.is_open_to_all
        text = fresh(wordings, moment.said)
        if text is None:
            text = told_again(wordings, moment.said)
        return Part(self._cut(text, moment, fact.numbers), facts=(fact.id,), topic=fact.topic, holds_turn=is_earned)

    def _hardened(self, moment: Moment) -> list[Part]:
        """The reaction to a chance just missed, unless the same words opened a gate."""
        if moment.just_opened - {*moment.state.known}:
            return []
        missed = next((chance.beat for chance in moment.just_decided if not chance.met), None)
        line = self._reaction(missed, moment, "hard")
        return [Part(self._cut(line, moment), holds_turn=True)] if line else []

    def _reaction(self, beat_id: str | None, moment: Moment, kind: str) -> str | None:
        """A fresh hard or soft line of a beat, where it has one."""
        if beat_id is None or beat_id not in [beat.id for beat in self._scenario.beats]:
            return None
        beat = self._scenario.beat(beat_id)
        lines = beat.hard if kind == "hard" else beat.soft
        return fresh(ordered(lines.at(self._level), self._seed), moment.said)

    def _bring_up(self, moment: Moment) -> list[Part]:
        beat = moment.agenda.next_beat()
        return [self._beat(beat, moment)] if beat is not None else []

    def _beat(self, beat: Beat, moment: Moment) -> Part:
        """The bare line, and the full one when its fact's gate is open."""
        bare = fresh_or_rarest(ordered(beat.bare.at(self._level), self._seed), moment.said)
        bare = self._cut(bare, moment, beat.cues)
        is_open = beat.fact in moment.state.open
        full = self._full(beat, moment) if is_open else ""
        facts = (beat.fact,) if is_open and beat.fact is not None else ()
        return Part(f"{bare} {full}".strip(), beat=beat.id, facts=facts, holds_turn=True)

    def _full(self, beat: Beat, moment: Moment) -> str:
        line = fresh_or_rarest(ordered(beat.full.at(self._level), self._seed), moment.said)
        return self._cut(line, moment, self._scenario.fact(beat.fact).numbers if beat.fact else ())

    def _volunteered(self, moment: Moment) -> list[Part]:
        """A fact whose gate is open and that nobody asked for, when there is nothing else to say."""
        if moment.agenda.has_open_chance():
            return []
        return [self._fact(fact, moment) for fact in moment.agenda.unsaid()[:1]]

    def _ended(self, moment: Moment) -> list[Part]:
        return [self._closing(moment, is_hard=False)] if moment.agenda.is_over() else []

    def _hand_back(self, moment: Moment) -> Part:
        """Nothing to say: a word on what the rep just did well, or one that returns the turn."""
        met = next((chance.beat for chance in moment.just_decided if chance.met), None)
        soft = self._reaction(met or moment.agenda.last_beat_if_closing(), moment, "soft")
        if soft:
            return Part(self._cut(soft, moment))
        lines = self._lines
        return self._small(moment, lines.unclear if moment.has_asked else lines.listening[1:] or lines.listening)

    def _closing(self, moment: Moment, *, is_hard: bool) -> Part:
        lines = self._lines.hard_closing if is_hard else self._lines.closing
        wordings = ordered(lines.at(self._level), self._seed)
        return Part(fresh_or_rarest(wordings, moment.said), ends_call=True)

    def _small(self, moment: Moment, lines: Lines | Sequence[str]) -> Part:
        texts = lines.at(self._level) if isinstance(lines, Lines) else lines
        return Part(self._cut(fresh_or_rarest(ordered(texts, self._seed), moment.said), moment))

    def _cut(self, text: str, moment: Moment, must_hold: Sequence[str] = ()) -> str:
        """The text, halved when patience runs out, but never below what makes it the fact or beat it is."""
        return halved(text, must_hold) if self._is_short(moment) else text

    def _is_short(self, moment: Moment) -> bool:
        return moment.state.patience <= SHORT_AT_PATIENCE

    @property
    def _lines(self) -> SmallTalk:
        return self._scenario.buyer.lines


def _is_asked_open(fact: Fact) -> bool:
    """Whether asking opens the gate; what opens by merit comes in a lull instead."""
    return not any(condition.kind in MERITS for group in fact.gate.any_of for condition in group)
