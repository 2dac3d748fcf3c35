"""What there is to practise, as the rep may know it: never a fact behind a gate."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from scoring.behaviours import definition
from server.scenarios import library
from server.store.errors import NotFound
from voice.scenario import Scenario, ToneTarget
from voice.variation import varied

router = APIRouter(prefix="/api/scenarios", tags=["scenarios"])


class BuyerCard(BaseModel):
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
    buyer: BuyerCard
    behaviours: list[BehaviourCard]


class ScenarioList(BaseModel):
    scenarios: list[ScenarioCard]


class BriefingOut(BaseModel):
    you: str
    buyer: str
    situation: str
    goal: str
    notes: list[str]


class ToneOut(BaseModel):
    id: str
    title: str
    low: float
    high: float
    relative: str


class ScenarioDetail(ScenarioCard):
    briefing: BriefingOut
    tone: list[ToneOut]


@router.get("")
async def list_scenarios() -> ScenarioList:
    found = [varied(library.load(path), 0) for path in library.built_in().values()]
    return ScenarioList(scenarios=[ScenarioCard.model_validate(_card(scenario)) for scenario in found])


@router.get("/{scenario_id}")
async def one_scenario(scenario_id: str, seed: Annotated[int, Query(ge=0, lt=2**31)] = 0) -> ScenarioDetail:
    path = library.built_in().get(scenario_id)
    if path is None:
        raise NotFound("scenario")
    scenario = varied(library.load(path), seed)
    briefing = scenario.briefing
    return ScenarioDetail.model_validate(
        {
            **_card(scenario),
            "briefing": {
                "you": briefing.you,
                "buyer": briefing.buyer,
                "situation": briefing.situation,
                "goal": briefing.goal,
                "notes": list(briefing.notes),
            },
            "tone": [_tone(target) for target in scenario.tone],
        }
    )


def _card(scenario: Scenario) -> Mapping[str, object]:
    buyer = scenario.buyer
    return {
        "id": scenario.id,
        "title": scenario.title,
        "minutes": scenario.minutes,
        "level": str(scenario.level),
        "buyer": {"name": buyer.name, "role": buyer.role, "company": buyer.company},
        "behaviours": [_behaviour(target.id) for target in scenario.behaviours],
    }


def _behaviour(behaviour_id: str) -> Mapping[str, str]:
    title, words = definition(behaviour_id)
    return {"id": behaviour_id, "title": title, "definition": words}


def _tone(target: ToneTarget) -> Mapping[str, object]:
    fields = ("id", "title", "low", "high", "relative")
    return {name: getattr(target, name) for name in fields}
