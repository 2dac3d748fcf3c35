"""What there is to practise, as the rep may know it: never a fact behind a gate."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel

from scoring.behaviours import behaviour_of
from server.routes.asking import TheHouse, ThePerson
from server.schemas import READS
from server.store.errors import NotFound
from voice.scenario import Length, Scenario, TargetBehaviour
from voice.variation import LARGEST_SEED, varied

router = APIRouter(prefix="/api/scenarios", tags=["scenarios"])


class BuyerCard(BaseModel):
    model_config = READS

    name: str
    role: str
    company: str


class BehaviourCard(BaseModel):
    id: str
    title: str
    definition: str


class ScenarioCard(BaseModel):
    id: str
    title: str
    minutes: float
    level: str
    lengths: dict[str, float]
    """Each length it can be played in → its minutes."""
    buyer: BuyerCard
    behaviours: list[BehaviourCard]


class ScenarioList(BaseModel):
    scenarios: list[ScenarioCard]


class BriefingOut(BaseModel):
    model_config = READS

    you: str
    buyer: str
    situation: str
    goal: str
    notes: list[str]


class ToneOut(BaseModel):
    model_config = READS

    id: str
    title: str
    low: float
    high: float
    relative: str


class ScenarioDetail(ScenarioCard):
    briefing: BriefingOut
    tone: list[ToneOut]


@router.get("")
async def list_scenarios(house: TheHouse, person: ThePerson) -> ScenarioList:
    found = [varied(scenario, 0) for scenario in await house.shelf.list(person)]
    return ScenarioList(scenarios=[ScenarioCard(**_card(scenario)) for scenario in found])


@router.get("/{scenario_id}")
async def one_scenario(
    scenario_id: str,
    house: TheHouse,
    person: ThePerson,
    seed: Annotated[int, Query(ge=0, le=LARGEST_SEED)] = 0,
) -> ScenarioDetail:
    found = await house.shelf.find(person, scenario_id)
    if found is None:
        raise NotFound("scenario")
    return detail(varied(found.scenario, seed))


def detail(scenario: Scenario) -> ScenarioDetail:
    """What the rep reads; `scenario` is varied already."""
    briefing = BriefingOut.model_validate(scenario.briefing)
    tone = [ToneOut.model_validate(target) for target in scenario.tone]
    return ScenarioDetail(**_card(scenario), briefing=briefing, tone=tone)


def _card(scenario: Scenario) -> dict[str, Any]:
    return {
        "id": scenario.id,
        "title": scenario.title,
        "minutes": scenario.minutes,
        "level": str(scenario.level),
        "lengths": _lengths(scenario),
        "buyer": BuyerCard.model_validate(scenario.buyer),
        "behaviours": [_behaviour(target) for target in scenario.behaviours],
    }


def _lengths(scenario: Scenario) -> dict[str, float]:
    minutes = {Length.USUAL: scenario.minutes, **scenario.lengths}
    return {length.value: minutes[length] for length in Length if length in minutes}


def _behaviour(target: TargetBehaviour) -> BehaviourCard:
    behaviour = behaviour_of(target)
    return BehaviourCard(id=target.id, title=behaviour.title, definition=behaviour.definition)
