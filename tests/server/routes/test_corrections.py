"""A misheard line: disputed, decided by ear, the call scored again; new words never stand beside an old score."""

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pytest

from server.bundle.recounting import recount
from server.bundle.unpacking import unpack
from server.jobs.queue import attempt
from server.rescoring import Rescoring
from server.store.audit import Action
from server.store.outcomes import SCORE
from server.store.principal import local_principal
from server.store.records import Status
from server.store.store import Store
from server.workers import Workers
from tests.bundles import MISSED, REALLY, WORDS, a_scored_call, chances
from tests.open_house import OpenHouse, WorkersInPlace

ME = local_principal()


@pytest.fixture
async def call(server: OpenHouse) -> str:
    """A call of 16 s with sound, scored."""
    return await a_scored_call(server.house.store, ME)


async def ask(server: OpenHouse, method: str, call: str, rest: str = "", **body: Any) -> dict[str, Any]:
    path = f"/api/sessions/{call}/corrections{rest}"
    answer = await server.http.request(method, path, headers=server.bearer, json=body or None)
    assert answer.status_code < 300, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def refused(server: OpenHouse, method: str, call: str, rest: str = "", **body: Any) -> tuple[int, str]:
    path = f"/api/sessions/{call}/corrections{rest}"
    answer = await server.http.request(method, path, headers=server.bearer, json=body or None)
    return answer.status_code, answer.json()["error"]["message"]


async def test_a_dispute_takes_the_lines_chances_out_of_the_count_until_it_is_decided(
    server: OpenHouse, call: str
) -> None:
    before = (await server.get(f"/api/sessions/{call}"))["scorecard"]
    assert [one["met"] for one in chances(before)] == [False]
    made = await ask(server, "POST", call, turn=MISSED, said=REALLY)
    assert (made["state"], made["heard"], made["said"]) == ("open", WORDS.turns[MISSED].text, REALLY)
    now = await server.get(f"/api/sessions/{call}")
    assert now["status"] == "scored"
    assert [(one["met"], one["disputed"]) for one in chances(now["scorecard"])] == [(None, True)]
    assert now["transcript"]["turns"][MISSED]["text"] == WORDS.turns[MISSED].text


async def test_a_dispute_changes_nothing_that_was_taken_from_the_sound(server: OpenHouse, call: str) -> None:
    before = (await server.get(f"/api/sessions/{call}"))["scorecard"]
    track = (await server.get(f"/api/sessions/{call}"))["track"]
    await ask(server, "POST", call, turn=MISSED, said=REALLY)
    now = await server.get(f"/api/sessions/{call}")
    assert {key: now["scorecard"][key] for key in ("measures", "tone", "baseline", "source")} == {
        key: before[key] for key in ("measures", "tone", "baseline", "source")
    }
    assert now["track"] == track


async def test_accepted_words_replace_the_line_and_the_score_is_that_of_the_new_words(
    server: OpenHouse, call: str
) -> None:
    made = await ask(server, "POST", call, turn=MISSED, said=REALLY)
    decided = await ask(server, "POST", call, f"/{made['id']}/decision", is_accepted=True)
    assert (decided["state"], decided["is_by_same_person"]) == ("accepted", True)
    now = await server.get(f"/api/sessions/{call}")
    assert now["status"] == "scored"
    assert now["transcript"]["turns"][MISSED]["text"] == REALLY
    assert [one["met"] for one in chances(now["scorecard"])] == [True]
    assert not any("disputed" in one for one in chances(now["scorecard"]))


async def test_both_versions_of_the_words_and_the_score_stay_readable(server: OpenHouse, call: str) -> None:
    first = await server.get(f"/api/sessions/{call}")
    made = await ask(server, "POST", call, turn=MISSED, said=REALLY)
    await ask(server, "POST", call, f"/{made['id']}/decision", is_accepted=True)
    now = await server.get(f"/api/sessions/{call}")
    found = await ask(server, "GET", call, f"/{made['id']}/versions")
    assert found["before"] == {"transcript": first["transcript"], "scorecard": first["scorecard"]}
    assert found["after"] == {"transcript": now["transcript"], "scorecard": now["scorecard"]}


async def test_a_second_correction_keeps_the_first_ones_versions(server: OpenHouse, call: str) -> None:
    first = await ask(server, "POST", call, turn=MISSED, said=REALLY)
    await ask(server, "POST", call, f"/{first['id']}/decision", is_accepted=True)
    between = await server.get(f"/api/sessions/{call}")
    second = await ask(server, "POST", call, turn=1, said="Your floor was dark on Monday.")
    await ask(server, "POST", call, f"/{second['id']}/decision", is_accepted=True)
    one, two = [await ask(server, "GET", call, f"/{each['id']}/versions") for each in (first, second)]
    kept = {"transcript": between["transcript"], "scorecard": between["scorecard"]}
    assert one["after"] == kept
    assert two["before"] == kept
    assert one["before"]["transcript"]["turns"][1]["text"] == WORDS.turns[1].text


@pytest.mark.parametrize("ends", ["refused", "withdrawn"])
async def test_what_is_refused_or_withdrawn_leaves_everything_as_it_was(
    server: OpenHouse, call: str, ends: str
) -> None:
    first = await server.get(f"/api/sessions/{call}")
    made = await ask(server, "POST", call, turn=MISSED, said=REALLY)
    if ends == "refused":
        decided = await ask(server, "POST", call, f"/{made['id']}/decision", is_accepted=False)
    else:
        decided = await ask(server, "DELETE", call, f"/{made['id']}")
    assert decided["state"] == ends
    now = await server.get(f"/api/sessions/{call}")
    assert (now["transcript"], now["scorecard"]) == (first["transcript"], first["scorecard"])


async def test_each_step_is_in_the_log_without_a_word_that_was_said(server: OpenHouse, call: str) -> None:
    made = await ask(server, "POST", call, turn=MISSED, said=REALLY)
    await ask(server, "POST", call, f"/{made['id']}/decision", is_accepted=True)
    entries = await server.house.store.audit.list(ME)
    changes = [json.loads(each.details) for each in entries if each.action == Action.SCORE_CHANGE]
    assert [(one["state"], one["turn"], one["is_by_same_person"]) for one in changes] == [
        ("accepted", MISSED, True), ("open", MISSED, False),
    ]  # fmt: skip
    assert "credit" not in str(changes)


async def test_the_bundle_holds_both_versions_and_counts_the_same_again(
    server: OpenHouse, call: str, tmp_path: Path
) -> None:
    made = await ask(server, "POST", call, turn=MISSED, said=REALLY)
    await ask(server, "POST", call, f"/{made['id']}/decision", is_accepted=True)
    answer = await server.http.get(f"/api/sessions/{call}/bundle?sound=false", headers=server.bearer)
    path = tmp_path / "call.zip"
    path.write_bytes(answer.content)
    (kept,) = json.loads(zipfile.ZipFile(BytesIO(answer.content)).read("corrections.json"))
    assert kept["turn_before"]["text"] == WORDS.turns[MISSED].text
    assert [one["met"] for one in chances(kept["scorecard_before"])] == [False]
    assert [one["met"] for one in chances(kept["scorecard_after"])] == [True]
    assert recount(unpack(path, tmp_path)).is_same


async def test_a_call_without_corrections_has_a_bundle_as_before(server: OpenHouse, call: str) -> None:
    answer = await server.http.get(f"/api/sessions/{call}/bundle?sound=false", headers=server.bearer)
    assert "corrections.json" not in zipfile.ZipFile(BytesIO(answer.content)).namelist()


async def test_words_are_accepted_also_when_the_sound_is_gone(server: OpenHouse, call: str) -> None:
    for path in (server.house.calls / call).glob("*.wav"):
        path.unlink()
    before = (await server.get(f"/api/sessions/{call}"))["scorecard"]
    made = await ask(server, "POST", call, turn=MISSED, said=REALLY)
    await ask(server, "POST", call, f"/{made['id']}/decision", is_accepted=True)
    now = (await server.get(f"/api/sessions/{call}"))["scorecard"]
    assert [one["met"] for one in chances(now)] == [True]
    assert now["tone"] == before["tone"]
    assert not list((server.house.calls / call).glob("*.wav"))


async def test_a_score_made_from_older_words_is_not_let_in(server: OpenHouse, call: str) -> None:
    """A job for words that changed while it ran: the newer job's score stays, whichever ends last."""
    store = server.house.store
    first, older = await store.corrections.open(ME, call, MISSED, REALLY)
    _, newer = await store.corrections.decide(ME, call, first.id, is_accepted=True)
    work = {SCORE: server.house.rescoring.work}
    effect = await work[SCORE].perform(newer)
    await store.jobs.finish(newer, effect)
    kept = await store.sessions.get(ME, call)
    await attempt(store.jobs, older, work)
    assert (await store.sessions.get(ME, call)).scorecard == kept.scorecard
    assert kept.status is Status.SCORED


async def test_while_new_words_are_scored_no_old_score_stands_beside_them(server: OpenHouse, call: str) -> None:
    store = server.house.store
    made, job = await store.corrections.open(ME, call, MISSED, REALLY)
    await server.house.rescoring.now(job)
    _, job = await store.corrections.decide(ME, call, made.id, is_accepted=True)
    between = await server.get(f"/api/sessions/{call}")
    assert (between["status"], between["scorecard"]) == ("scoring", None)
    assert between["transcript"]["turns"][MISSED]["text"] == REALLY
    await server.house.rescoring.now(job)
    assert (await server.get(f"/api/sessions/{call}"))["scorecard"] is not None


async def test_a_server_that_dies_after_accepting_scores_the_new_words_at_its_next_start(tmp_path: Path) -> None:
    store = await Store.open(tmp_path / "data")
    call = await a_scored_call(store, ME)
    made, _ = await store.corrections.open(ME, call, MISSED, REALLY)
    await store.corrections.decide(ME, call, made.id, is_accepted=True)
    await store.close()
    again = await Store.open(tmp_path / "data")
    await again.jobs.release_all()
    rescoring = Rescoring(again, cast(Workers, WorkersInPlace()))
    while (left := await again.jobs.take()) is not None:
        await attempt(again.jobs, left, {SCORE: rescoring.work})
    kept = await again.sessions.get(ME, call)
    rescoring.close()
    await again.close()
    assert kept.status is Status.SCORED
    assert [one["met"] for one in chances(dict(kept.scorecard or {}))] == [True]


@pytest.mark.parametrize(
    ("body", "status", "sentence"),
    [
        ({"turn": 0, "said": "Hello."}, 400, "Only a line of the rep"),
        ({"turn": 99, "said": "Hello."}, 400, "Only a line of the rep"),
        ({"turn": MISSED, "said": WORDS.turns[MISSED].text}, 400, "words that stand there already"),
        ({"turn": MISSED, "said": "  "}, 400, "said"),
        ({"turn": MISSED, "said": "a\u0000b"}, 400, "holds what is no character"),
        ({"turn": MISSED, "said": "x" * 2001}, 400, "said"),
    ],
)
async def test_what_cannot_be_a_correction_is_refused_with_a_sentence(
    server: OpenHouse, call: str, body: dict[str, Any], status: int, sentence: str
) -> None:
    found = await refused(server, "POST", call, **body)
    assert found[0] == status
    assert sentence in found[1]


async def test_one_line_is_disputed_once_and_decided_once(server: OpenHouse, call: str) -> None:
    made = await ask(server, "POST", call, turn=MISSED, said=REALLY)
    assert (await refused(server, "POST", call, turn=MISSED, said="Something else."))[0] == 409
    await ask(server, "POST", call, f"/{made['id']}/decision", is_accepted=True)
    assert (await refused(server, "POST", call, f"/{made['id']}/decision", is_accepted=False))[0] == 409
    assert (await refused(server, "DELETE", call, f"/{made['id']}"))[0] == 409
