"""What the buyer still means to bring up, and whether the call has run its course."""

from voice.buyer.gates import Course, all_hold
from voice.buyer.state import BuyerState
from voice.scenario import Beat, Fact, Level
from voice.transcript import Speaker

CLOSING_KINDS = ("next-step", "closing-stall")
"""Beats that come last."""
WINDOW_REP_TURNS = 2
"""A chance is open for two rep turns at the most (EXAMPLES.md): after that the buyer goes on."""
ROOM_TO_EXPLORE_REP_TURNS = 5
"""Rep turns after the last beat, before a buyer with nothing left to bring up ends the call."""
TIME_TO_CLOSE = 0.85
"""Share of the scenario's minutes after which the closing beat comes, whatever is still to do."""


class Agenda:
    """The beats of one call at one moment."""

    def __init__(self, course: Course, level: Level, state: BuyerState) -> None:
        self._course, self._level, self._state = course, level, state

    def next_beat(self) -> Beat | None:
        """The beat that may come now; None while a chance is open, too soon after the last, or all done."""
        if self.has_open_chance():
            return None
        closing = [beat for beat in self._left() if beat.kind in CLOSING_KINDS]
        if self._time_spent() >= TIME_TO_CLOSE:
            return closing[0] if closing else None
        ready = self._ready_beats()
        first = next((beat for beat in ready if beat.kind not in CLOSING_KINDS), None) or next(iter(ready), None)
        if first is None or not self._state.delivered:
            return first
        return first if self.rep_turns_since_beat() >= first.after_rep_turns else None

    def closing_beat(self) -> Beat | None:
        """The closing beat, where the level has one that was not delivered yet."""
        return next((beat for beat in self._left() if beat.kind in CLOSING_KINDS), None)

    def has_open_chance(self) -> bool:
        delivered = self._state.delivered
        is_open = any(chance.is_open and chance.beat in delivered for chance in self._course.reading.chances)
        return is_open and self.rep_turns_since_beat() <= WINDOW_REP_TURNS

    def is_over(self) -> bool:
        """Whether nothing is left to bring up and the rep has had the room to explore."""
        if self._time_spent() >= 1:
            return True
        if self.has_open_chance() or self._ready_beats():
            return False
        if self._last_kind() in CLOSING_KINDS:
            return self.rep_turns_since_beat() >= 1
        return self.rep_turns_since_beat() >= ROOM_TO_EXPLORE_REP_TURNS or self._knows_all()

    def unsaid(self) -> list[Fact]:
        """Facts the rep has earned that were not said yet and that no coming beat will bring."""
        coming = {beat.fact for beat in self._left()}
        earned = [fact for fact in self._course.scenario.facts if not fact.gate.is_open_to_all]
        return [
            fact
            for fact in earned
            if fact.id in self._state.open and fact.id not in self._state.known and fact.id not in coming
        ]

    def rep_turns_since_beat(self) -> int:
        count = 0
        for turn in reversed(self._course.transcript.turns):
            if turn.beat is not None:
                return count
            count += int(turn.speaker is Speaker.REP)
        return count

    def _left(self) -> list[Beat]:
        """Undelivered beats of this level that are still wanted, in order."""
        return [
            beat
            for beat in self._course.scenario.beats
            if beat.id not in self._state.delivered
            and (not beat.only_at or self._level in beat.only_at)
            and not (beat.until and all_hold(beat.until, self._course))
        ]

    def _ready_beats(self) -> list[Beat]:
        return [beat for beat in self._left() if all_hold(beat.needs, self._course)]

    def last_beat_if_closing(self) -> str | None:
        """The beat brought last, when it is one that closes."""
        return self._state.delivered[-1] if self._last_kind() in CLOSING_KINDS else None

    def _last_kind(self) -> str:
        delivered = self._state.delivered
        return self._course.scenario.beat(delivered[-1]).kind if delivered else ""

    def _knows_all(self) -> bool:
        gated = {fact.id for fact in self._course.scenario.facts if not fact.gate.is_open_to_all}
        return gated <= {*self._state.known}

    def _time_spent(self) -> float:
        """Share of the scenario's minutes gone by."""
        turns = self._course.transcript.turns
        return max((turn.end_s for turn in turns), default=0.0) / (60 * self._course.scenario.minutes)
