"""Who may use which route: the one list that a new route must join."""

from dataclasses import dataclass, field
from typing import Any

from server.store.principal import Role
from tests.people import PEOPLE

ALL = frozenset(PEOPLE)
OWNER = frozenset({"rep"})
SEES = frozenset({"rep", "coach", "team_coach"})
ADMIN = frozenset({"admin"})
COACHES = frozenset(who for who, (role, _) in PEOPLE.items() if role is Role.COACH)
THEIR_COACHES = SEES - OWNER
AUTHOR = frozenset({"author"})


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may; what the others are told."""

    may: frozenset[str]
    refusal: int = 404
    """404: as if it were not there; 403: it is no secret that it exists."""
    body: dict[str, Any] | None = None
    nobody: int = 401
    """What somebody who is not signed in is told."""
    is_public: bool = False
    told: dict[str, int] = field(default_factory=dict)
    """What some of the others are told instead, who know that it exists."""


ANYBODY = Rule(ALL, nobody=200, is_public=True)
SIGNED_IN = Rule(ALL)
READING = Rule(SEES)
OWN_EXPORT = Rule(OWNER)
SOUTH = Rule(frozenset({"foreign_coach"}))
"""For the coaches of the team south."""
RULES: dict[str, Rule] = {
    "GET /api/health": ANYBODY,
    "GET /api/health/live": ANYBODY,
    "GET /api/health/ready": ANYBODY,
    "POST /api/check": SIGNED_IN,
    "POST /api/check/offer": Rule(ALL, body={"sdp": "no offer"}),
    "GET /api/me": ANYBODY,
    "POST /api/sign-in": Rule(ALL, body={"email": "x@example.org", "password": "y"}, nobody=401, is_public=True),
    "DELETE /api/sign-in": Rule(ALL, nobody=204, is_public=True),
    "POST /api/join/look": Rule(ALL, body={"invite": "x"}, nobody=404, is_public=True),
    "POST /api/join/accept": Rule(
        ALL, body={"invite": "x", "name": "n", "email": "e", "password": "p"}, nobody=404, is_public=True
    ),
    "POST /api/password": Rule(ALL, body={"old": "wrong", "new": "wrong"}),
    "GET /api/tokens": SIGNED_IN,
    "POST /api/tokens": Rule(ALL, body={"label": "l", "scopes": ["read"]}),
    "DELETE /api/tokens/{token_id}": Rule(OWNER),
    "GET /api/scenarios": SIGNED_IN,
    "GET /api/scenarios/{scenario_id}": SIGNED_IN,
    "GET /api/authored": Rule(AUTHOR, 403),
    "POST /api/authored": Rule(AUTHOR, 403, {"id": "more-parts", "team": "{north}"}),
    "POST /api/authored/check": Rule(AUTHOR, 403, {"text": "id: x"}),
    "POST /api/authored/rehearse": Rule(AUTHOR, 403, {"text": "id: x", "rep": "weak"}),
    "POST /api/authored/outcomes": Rule(AUTHOR, 403, {"text": "id: x"}),
    "GET /api/authored/{authored_id}": Rule(AUTHOR, 403),
    "PUT /api/authored/{authored_id}": Rule(AUTHOR, 403, {"text": "id: x", "revision": 1}),
    "DELETE /api/authored/{authored_id}": Rule(AUTHOR, 403),
    "POST /api/authored/{authored_id}/published": Rule(AUTHOR, 403, {"revision": 1}),
    "DELETE /api/authored/{authored_id}/published": Rule(AUTHOR, 403),
    "GET /api/authored/{authored_id}/versions/{number}": Rule(AUTHOR, 403),
    "GET /api/authored/{authored_id}/versions/{number}/changes": Rule(AUTHOR, 403),
    "POST /api/sessions": Rule(ALL, body={"scenario": "no such scenario", "store": False}),
    "GET /api/sessions": SIGNED_IN,
    "GET /api/sessions/{session_id}": READING,
    "POST /api/sessions/{session_id}/again": Rule(OWNER, body={"turn": 0, "store": False}),
    "GET /api/sessions/{session_id}/beside/{other_id}": READING,
    "POST /api/sessions/{session_id}/ticket": Rule(frozenset()),
    "GET /api/sessions/{session_id}/audio/{speaker}.wav": READING,
    "GET /api/sessions/{session_id}/audio/{speaker}.ogg": READING,
    "GET /api/sessions/{session_id}/peaks": READING,
    "GET /api/sessions/{session_id}/bundle": Rule(OWNER),
    "GET /api/sessions/{session_id}/comments": READING,
    "POST /api/sessions/{session_id}/comments": Rule(SEES, body={"text": "t", "start_s": 0, "end_s": 1}),
    "GET /api/sessions/{session_id}/corrections": READING,
    "POST /api/sessions/{session_id}/corrections": Rule(SEES, body={"turn": 0, "said": "s"}),
    "POST /api/sessions/{session_id}/corrections/{correction_id}/decision": Rule(SEES, body={"is_accepted": True}),
    "DELETE /api/sessions/{session_id}/corrections/{correction_id}": Rule(SEES),
    "GET /api/sessions/{session_id}/corrections/{correction_id}/versions": Rule(SEES),
    "GET /api/progress/next": SIGNED_IN,
    "GET /api/progress": SIGNED_IN,
    "GET /api/sessions/{session_id}/changes": Rule(OWNER),
    "DELETE /api/sessions/{session_id}/comments/{comment_id}": Rule(frozenset({"coach"})),
    "GET /api/saved-comments": SIGNED_IN,
    "POST /api/saved-comments": Rule(ALL, body={"text": "again"}),
    "DELETE /api/saved-comments/{saved_id}": Rule(OWNER),
    "POST /api/wording": Rule(ALL, body={"text": "t"}),
    "GET /api/review-queue": SIGNED_IN,
    "GET /api/disagreements": SIGNED_IN,
    "GET /api/sessions/{session_id}/decisions": READING,
    "PUT /api/sessions/{session_id}/decisions/{behaviour}/{beat}/{turn}": Rule(
        THEIR_COACHES, body={"met": True}, told={"rep": 403}
    ),
    "DELETE /api/sessions/{session_id}/decisions/{behaviour}/{beat}/{turn}": Rule(THEIR_COACHES, told={"rep": 403}),
    "GET /api/sessions/{session_id}/drills": Rule(THEIR_COACHES, told={"rep": 403}),
    "POST /api/sessions/{session_id}/drills": Rule(
        THEIR_COACHES, body={"behaviour": "impact-before-fix", "due_on": "2099-01-01"}, told={"rep": 403}
    ),
    "GET /api/ratings": SIGNED_IN,
    "POST /api/ratings/draw": Rule(COACHES, 403),
    "GET /api/ratings/{rating_id}": Rule(frozenset()),
    "PUT /api/ratings/{rating_id}": Rule(frozenset(), body={"met": True}),
    "DELETE /api/ratings/{rating_id}": Rule(frozenset()),
    "GET /api/agreement": SIGNED_IN,
    "GET /api/usual": SIGNED_IN,
    "DELETE /api/usual": SIGNED_IN,
    "PUT /api/usual/left-out": Rule(ALL, body={"dimensions": []}),
    "POST /api/usual/warmup": Rule(frozenset(), body={"session": "nobody's"}),
    "GET /api/share-with": SIGNED_IN,
    "GET /api/sessions/{session_id}/shares": Rule(OWNER),
    "POST /api/sessions/{session_id}/shares": Rule(OWNER, body={"team": "{team}"}),
    "DELETE /api/sessions/{session_id}/shares/{share_id}": Rule(OWNER),
    "GET /api/consent": SIGNED_IN,
    "POST /api/consent": Rule(ALL, body={"version": "x", "is_given": True}),
    "GET /what-is-measured": ANYBODY,
    "GET /api/what-is-measured": ANYBODY,
    "GET /api/retention": SIGNED_IN,
    "DELETE /api/sessions/{session_id}": Rule(OWNER),
    "POST /api/me/erase": Rule(ALL, body={"sure": "no"}),
    "GET /api/erasures/{erasure_id}": Rule(frozenset()),
    "POST /api/exports": SIGNED_IN,
    "GET /api/exports/{export_id}": OWN_EXPORT,
    "GET /api/exports/{export_id}/zip": OWN_EXPORT,
    "POST /api/oidc/start": Rule(ALL, body={}, nobody=404, is_public=True),
    "GET /api/oidc/back": Rule(ALL, nobody=404, is_public=True),
    "GET /api/oidc/mine": SIGNED_IN,
    "DELETE /api/oidc/mine": SIGNED_IN,
    "GET /metrics": Rule(ADMIN, 403),
    "GET /api/rules": SIGNED_IN,
    "PUT /api/rules": Rule(ADMIN, 403, {"audio_days": 20}),
    "GET /api/people": Rule(ADMIN, 403),
    "PUT /api/people/{person_id}/roles": Rule(ADMIN, 403, {"roles": []}),
    "PUT /api/people/{person_id}/active": Rule(ADMIN, 403, {"is_active": True}),
    "GET /api/teams": SIGNED_IN,
    "POST /api/teams": Rule(ADMIN, 403, {"name": "east"}),
    "PUT /api/teams/{team_id}": Rule(ADMIN, 403, {"name": "north"}),
    "GET /api/teams/{team_id}/belongings": Rule(ADMIN, 403),
    "DELETE /api/teams/{team_id}": Rule(ADMIN, 403),
    "GET /api/assignments": SIGNED_IN,
    "DELETE /api/assignments/{assignment_id}": Rule(frozenset({"coach", "unshared_coach"})),
    "GET /api/teams/{team_id}/reps": SOUTH,
    "GET /api/teams/{team_id}/assignments": SOUTH,
    "POST /api/teams/{team_id}/assignments": Rule(
        frozenset({"foreign_coach"}), body={"scenario": "outage-escalation", "due_on": "2099-01-01", "people": []}
    ),
    "GET /api/teams/{team_id}/counts": SOUTH,
    "GET /api/teams/{team_id}/counts.csv": SOUTH,
    "GET /api/invites": Rule(ADMIN, 403),
    "POST /api/invites": Rule(ADMIN, 403, {"role": "admin"}),
    "DELETE /api/invites/{invite_id}": Rule(ADMIN, 403),
    "GET /api/audit": Rule(ADMIN, 403),
    "GET /api/audit/verdict": Rule(ADMIN, 403),
}
SOCKETS = {"/api/sessions/{session_id}/socket", "/api/check/socket"}
"""Opened by ticket alone: tests/server/accounts/test_socket_tickets.py."""
PAGES = {"/", "/check", "/static/{path:path}", "/npm/{path:path}", "/api/openapi.json"}
"""The page and its files say nothing about anybody."""
