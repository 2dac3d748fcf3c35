"""What a rep's own calls come to: what is next, changes, progress."""

from typing import Any

from tests.acceptance.canned_call import OUTAGE

NO_PROGRESS = {"calls": 0, "weeks": [], "aim": [2, 3], "behaviours": [], "tone": [], "heard": []}
NEXT = {
    "scenario": OUTAGE,
    "level": "usual",
    "why": "fewest",
    "behaviour": "impact-before-fix",
    "title": "Name the impact before the fix",
    "met": 2,
    "chances": 7,
    "calls": 3,
    "days": 1,
}
CHANGES = [{"measure": "talk_share", "unit": "1", "value": 0.56, "before": 0.44, "smallest": 0.074, "calls": 4}]


def progress() -> dict[str, Any]:
    """Six calls over two weeks."""
    days = ("2026-11-16", "2026-11-18", "2026-11-20", "2026-11-23", "2026-11-25", "2026-11-27")
    counts = ((1, 3), (1, 3), (2, 4), (2, 3), (3, 3), (2, 3))
    at = [f"{day}T09:30:00Z" for day in days]
    calls = [
        {"session": "c1", "at": when, "met": met, "chances": chances}
        for when, (met, chances) in zip(at, counts, strict=True)
    ]
    points = [
        {"at": at[2], "met": 4, "chances": 10, "low": 0.168, "high": 0.687},
        {"at": at[3], "met": 5, "chances": 10, "low": 0.237, "high": 0.763},
        {"at": at[4], "met": 7, "chances": 10, "low": 0.397, "high": 0.892},
        {"at": at[5], "met": 9, "chances": 13, "low": 0.424, "high": 0.873},
    ]
    readings = ((-2, "above"), (-6, "unclear"), (-9, "within"), (-12, "within"))
    tone = [
        {"session": "c1", "at": when, "reading": reading, "plus_minus": 4, "status": status}
        for when, (reading, status) in zip(at, readings, strict=False)
    ]
    weeks = (
        "2026-10-05",
        "2026-10-12",
        "2026-10-19",
        "2026-10-26",
        "2026-11-02",
        "2026-11-09",
        "2026-11-16",
        "2026-11-23",
    )
    return {
        "calls": 6,
        "weeks": [{"begins": week, "practices": n} for week, n in zip(weeks, (0, 0, 0, 1, 0, 2, 3, 3), strict=True)],
        "aim": [2, 3],
        "behaviours": [
            {
                "id": "impact-before-fix",
                "title": "Name the impact before the fix",
                "met": 11,
                "chances": 19,
                "calls": calls,
                "points": points,
            },
            {
                "id": "next-step",
                "title": "Agree on a next step",
                "met": 2,
                "chances": 4,
                "calls": [{"session": "c1", "at": at[0], "met": 2, "chances": 4}],
                "points": [],
            },
        ],
        "tone": [
            {
                "target": "after-harm-pace",
                "title": "Pace after a harm",
                "scenario": OUTAGE,
                "measure": "articulation_rate",
                "unit": "%",
                "asked": [-20, -5],
                "calls": tone,
            }
        ],
        "heard": [{"session": "c1", "title": "Outage escalation", "name": "Ines", "kind": "listen", "began_at": at[5]}],
    }
