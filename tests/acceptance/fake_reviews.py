"""What the house with canned answers says of reviews: comments, decisions, the coach's list, ratings."""

from dataclasses import dataclass, field
from typing import Any

from fastapi import APIRouter, Request, Response

from scoring.decided import ChanceKey, counted
from server.wording import judging_in
from tests.acceptance import canned_call as canned

SAMPLED = {
    "id": "r1",
    "session_id": "c1",
    "title": "Outage escalation",
    "behaviour": "impact-before-fix",
    "behaviour_title": "Name the impact before the fix",
}


@dataclass
class FakeReviews:
    """What was written, and what is there to be done."""

    comments: list[dict[str, Any]] = field(default_factory=list)
    saved: list[dict[str, Any]] = field(default_factory=list)
    decisions: list[dict[str, Any]] = field(default_factory=list)
    queue: list[dict[str, Any]] = field(default_factory=list)
    disagreements: list[dict[str, Any]] = field(default_factory=list)
    to_rate: list[dict[str, Any]] = field(default_factory=list)
    rated: list[tuple[str, bool | None]] = field(default_factory=list)
    standings: list[dict[str, Any]] = field(default_factory=list)
    may_decide: bool = True

    def of_session(self) -> dict[str, Any]:
        """What a session's detail says of them."""
        decided = {ChanceKey(one["behaviour"], one["beat"], one["turn"]): one["met"] for one in self.decisions}
        found = counted(canned.scorecard(), decided)
        return {"decisions": self.decisions, "counted": found, "may_decide": self.may_decide, "held_back": 0}


def waiting(session: str, state: str, **more: Any) -> dict[str, Any]:
    return {
        "session_id": session,
        "scenario_id": canned.OUTAGE,
        "title": "Outage escalation",
        "level": "usual",
        "rep": "Rep 4711",
        "shared_at": "2026-11-20T09:30:00Z",
        "duration_s": canned.DURATION_S,
        "status": "scored",
        "state": state,
        "audio_until": "2099-12-20T09:30:00Z",
        "words_gone_at": None,
    } | more


def reviewing(reviews: FakeReviews) -> APIRouter:
    router = APIRouter(prefix="/api")
    _commenting(router, reviews)
    _deciding(router, reviews)
    _rating(router, reviews)
    return router


def _commenting(router: APIRouter, reviews: FakeReviews) -> None:
    @router.get("/sessions/{session}/comments")
    async def comments(session: str) -> dict[str, Any]:
        return {"comments": reviews.comments}

    @router.post("/sessions/{session}/comments", status_code=201)
    async def add_comment(session: str, request: Request) -> dict[str, Any]:
        made: dict[str, Any] = {"turn": None, "is_private": False, "tags": [], "answers": None} | await request.json()
        made |= {
            "id": f"k{len(reviews.comments)}",
            "author": "Coach",
            "is_own": True,
            "made_at": "2026-11-20T10:00:00Z",
        }
        reviews.comments.append(made)
        return made

    @router.delete("/sessions/{session}/comments/{comment}", status_code=204)
    async def remove_comment(session: str, comment: str) -> None:
        reviews.comments = [each for each in reviews.comments if each["id"] != comment]

    @router.get("/saved-comments")
    async def saved() -> dict[str, Any]:
        return {"saved": reviews.saved}

    @router.post("/saved-comments", status_code=201)
    async def save(request: Request) -> dict[str, Any]:
        made: dict[str, Any] = {"id": f"s{len(reviews.saved)}"} | await request.json()
        reviews.saved.append(made)
        return made

    @router.post("/wording")
    async def wording(request: Request) -> dict[str, Any]:
        return {"judging": judging_in((await request.json())["text"])}


def _deciding(router: APIRouter, reviews: FakeReviews) -> None:
    path = "/sessions/{session}/decisions/{behaviour}/{beat}/{turn}"

    def without(key: dict[str, Any]) -> list[dict[str, Any]]:
        return [one for one in reviews.decisions if any(one[name] != key[name] for name in key)]

    @router.put(path)
    async def decide(behaviour: str, beat: str, turn: int, request: Request) -> dict[str, Any]:
        key = {"behaviour": behaviour, "beat": beat, "turn": turn}
        chances = next(one["chances"] for one in canned.scorecard()["behaviours"] if one["id"] == behaviour)
        pattern = next(one["met"] for one in chances if one["turn"] == turn)
        made: dict[str, Any] = key | {
            "pattern_met": pattern,
            "by": "Coach",
            "is_own": True,
            "made_at": "2026-11-20T10:00:00Z",
        }
        made |= await request.json()
        reviews.decisions = [*without(key), made]
        return made

    @router.delete(path, status_code=204)
    async def take_back(behaviour: str, beat: str, turn: int) -> None:
        reviews.decisions = without({"behaviour": behaviour, "beat": beat, "turn": turn})

    @router.get("/review-queue")
    async def queue() -> dict[str, Any]:
        return {"sessions": reviews.queue}

    @router.get("/disagreements")
    async def disagreements() -> dict[str, Any]:
        return {"disagreements": reviews.disagreements}


def _rating(router: APIRouter, reviews: FakeReviews) -> None:
    def rated(one: dict[str, Any], own: bool | None) -> dict[str, Any]:
        return {"of": one, "own": own, "other": True, "pattern": False, "start_s": 8.0}

    @router.get("/ratings")
    async def ratings() -> dict[str, Any]:
        given = dict(reviews.rated)
        to_rate = [one for one in reviews.to_rate if one["id"] not in given]
        done = [rated(one, given[one["id"]]) for one in reviews.to_rate if one["id"] in given]
        return {"to_rate": to_rate, "waiting": [], "done": done}

    @router.post("/ratings/draw", status_code=201)
    async def draw() -> dict[str, Any]:
        reviews.to_rate.append(SAMPLED)
        return {"drawn": 1}

    @router.get("/ratings/{rating}")
    async def excerpt(rating: str) -> dict[str, Any]:
        of = next(one for one in reviews.to_rate if one["id"] == rating)
        audio = {side: f"/api/sessions/c1/audio/{side}.wav" for side in ("rep", "buyer")}
        return {"of": of, "turns": canned.transcript()["turns"][:2], "start_s": 2.0, "end_s": 13.2, "audio": audio}

    @router.put("/ratings/{rating}", status_code=204, response_class=Response)
    async def rate(rating: str, request: Request) -> None:
        reviews.rated.append((rating, (await request.json())["met"]))

    @router.get("/agreement")
    async def agreement() -> dict[str, Any]:
        return {"behaviours": reviews.standings, "bar": 0.6, "least": 20}
