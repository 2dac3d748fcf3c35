"""Data as the first form of the database holds it, for migrations to carry along."""

from sqlalchemy import Connection, text

from server.store.principal import LOCAL_PERSON_ID

FIRST = "0001"
SESSION_ID = "01900000-0000-7000-8000-000000000001"
MADE_AT = "2026-01-02 03:04:05"


def write(connection: Connection) -> None:
    """One person with a scored session that has a take, a blob, a share and a comment."""
    for statement in STATEMENTS:
        connection.execute(text(statement), {"me": LOCAL_PERSON_ID, "one": SESSION_ID, "at": MADE_AT})


STATEMENTS = (
    "INSERT INTO team (id, name, made_at) VALUES ('t1', 'North', :at)",
    "INSERT INTO person (id, name, made_at) VALUES (:me, 'You', :at), ('p2', 'Coach', :at)",
    "INSERT INTO role (id, person_id, team_id, name) VALUES ('r1', 'p2', 't1', 'coach')",
    "INSERT INTO device (id, person_id, label, made_at) VALUES ('d1', :me, 'headset', :at)",
    "INSERT INTO session (id, owner_id, device_id, scenario_id, scenario_version, title, level, seed, status, engines,"
    " granted, started_at, duration_s, reason, behaviours, scenario_text, transcript, scorecard, track) VALUES (:one,"
    " :me, 'd1', 'quiet-renewal', '1', 'Quiet renewal', 'usual', 7, 'scored', '{\"stt\": \"pocketsphinx\"}', NULL, :at,"
    " 1.5, 'rep', '[]', 'id: quiet-renewal', '{\"turns\": []}', '{\"schema\": 1}', NULL)",
    "INSERT INTO take (id, session_id, number, samples, damaged, made_at) VALUES ('k1', :one, 1, 24000, NULL, :at)",
    "INSERT INTO blob (key, session_id, kind, size_bytes, made_at) VALUES ('b1', :one, 'rep', 44, :at)",
    "INSERT INTO share (id, session_id, person_id, team_id, made_at) VALUES ('s1', :one, NULL, 't1', :at)",
    "INSERT INTO comment (id, session_id, author_id, text, start_s, end_s, made_at) VALUES ('c1', :one, 'p2', 'wait',"
    " 1.0, 2.0, :at)",
)
