"""How far coaches agree on each behaviour: from the chances that two of them rated. Holds nothing about anybody."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from scoring.agreement import Agreement, agreement_of, is_doubtful
from server.store.database import Database
from server.store.principal import Principal
from server.store.review_rows import RatingRow, SampledRow
from server.store.sampling import RATERS

Pairs = dict[str, list[tuple[bool | None, bool | None]]]


@dataclass(frozen=True, slots=True)
class Standing:
    """Of one behaviour."""

    behaviour: str
    raters: Agreement
    """Between the two."""
    pattern: Agreement
    """Between the pattern and both, where the two agree."""
    is_experimental: bool
    """The two agree too little: it leaves the totals."""


class Agreements:
    def __init__(self, database: Database, bar: float = 0.6, least: int = 20) -> None:
        """`bar`: a behaviour whose kappa lies below is experimental, once `least` chances were rated twice."""
        self._database, self.bar, self.least = database, bar, least

    async def list(self, principal: Principal) -> Sequence[Standing]:
        """Of each behaviour that was ever rated twice, by id; anybody may know."""
        return await self._database.read(self._list)

    async def experimental(self, principal: Principal) -> frozenset[str]:
        """Behaviours that leave the totals."""
        return frozenset(one.behaviour for one in await self.list(principal) if one.is_experimental)

    def _list(self, session: Session) -> Sequence[Standing]:
        raters, pattern = _pairs(session)
        return [self._standing(each, raters[each], pattern[each]) for each in sorted(raters)]

    def _standing(
        self,
        behaviour: str,
        raters: Sequence[tuple[bool | None, bool | None]],
        pattern: Sequence[tuple[bool | None, bool | None]],
    ) -> Standing:
        between = agreement_of(raters)
        is_experimental = is_doubtful(between, bar=self.bar, least=self.least)
        return Standing(behaviour, between, agreement_of(pattern), is_experimental)


def _pairs(session: Session) -> tuple[Pairs, Pairs]:
    """By behaviour: what the two said; what both said beside what the pattern said."""
    query = select(SampledRow.id, SampledRow.behaviour, SampledRow.pattern_met, RatingRow.met)
    query = query.join(RatingRow, RatingRow.sampled_id == SampledRow.id).order_by(SampledRow.id, RatingRow.id)
    given: dict[tuple[str, str, bool | None], list[bool | None]] = defaultdict(list)
    for row in session.execute(query):
        given[row.id, row.behaviour, row.pattern_met].append(row.met)
    raters: Pairs = defaultdict(list)
    pattern: Pairs = defaultdict(list)
    for (_, behaviour, pattern_met), answers in given.items():
        if len(answers) == RATERS:
            raters[behaviour].append((answers[0], answers[1]))
            if answers[0] is answers[1]:
                pattern[behaviour].append((pattern_met, answers[0]))
    return raters, pattern
