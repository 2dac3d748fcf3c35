"""Everything about a person as one zip: what is kept of them, in files that other programs read."""

import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy import Table as TableObject
from sqlalchemy.orm import Session

from server.recording.call_files import call_folder
from server.store.assignment_rows import AssigneeRow, AssignmentRow
from server.store.authored_rows import AuthoredVersionRow
from server.store.database import Database
from server.store.models import CommentRow, PersonRow, SessionRow, Table
from server.store.principal import Principal

SECRET = frozenset({"password", "digest", "earlier_digest"})
"""What lets somebody in stays here."""
ELSEWHERE = {"person": {"session", "comment", "decision", "rating"}, "session": {"job"}}
"""Tables with files of their own, or with nothing but how far the server's work is."""
README = """Everything that this rolecall keeps about you.

you.json                  your name and every row about you: roles, consents, keys, sign-ins, single sign-on, devices,
                          your usual on each, what you leave out, what was shared with you, what you opened, what you
                          were asked to practise or asked others; the scenarios you published
sessions/ID/session.json  one call: words, scorecard, measures, shares, who opened it, comments, corrected lines
                          with what stood there before, decisions
sessions/ID/*.wav         its sound; buyer.wav is synthetic speech
sessions/ID/events.journal  what happened in it, as it happened
comments.json             what you wrote about calls of others
decisions.json            what you decided, and rated, of calls of others
"""


@dataclass(frozen=True, slots=True)
class Everything:
    you: Mapping[str, object]
    sessions: Mapping[str, Mapping[str, object]]
    comments: Iterable[Mapping[str, object]]
    decisions: Iterable[Mapping[str, object]]


class Exporter:
    def __init__(self, database: Database, calls: Path) -> None:
        self._database, self._calls = database, calls

    async def gather(self, principal: Principal) -> Everything:
        """All that the database holds about this person."""
        return await self._database.read(lambda session: _everything(session, principal.person_id))

    def write(self, found: Everything, path: Path) -> None:
        """The zip, whole or not at all; sound is stored as it is. Takes seconds for hours of sound: not on the loop.

        Raises OSError.
        """
        path.parent.mkdir(mode=0o700, exist_ok=True)
        draft = path.with_suffix(".part")
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_STORED) as out:
            out.writestr("README.txt", README)
            out.writestr("you.json", _json(found.you))
            out.writestr("comments.json", _json(list(found.comments)))
            out.writestr("decisions.json", _json(list(found.decisions)))
            for session_id, session in found.sessions.items():
                out.writestr(f"sessions/{session_id}/session.json", _json(session))
                for file in sorted(call_folder(self._calls, session_id).glob("*")):
                    out.write(file, f"sessions/{session_id}/{file.name}")
        draft.replace(path)


def _everything(session: Session, person_id: str) -> Everything:
    rows = session.scalars(select(SessionRow).where(SessionRow.owner_id == person_id)).all()
    mine = {row.id for row in rows}
    you = _fields(session.get(PersonRow, person_id)) | _naming(session, "person", person_id)
    published = session.scalars(select(AuthoredVersionRow).where(AuthoredVersionRow.made_by == person_id))
    you |= {"scenarios": [_fields(row) for row in published], "assignment": _asked(session, person_id)}
    written = session.scalars(select(CommentRow).where(CommentRow.author_id == person_id))
    return Everything(
        you,
        {row.id: _fields(row) | _naming(session, "session", row.id) for row in rows},
        [_fields(each) for each in written if each.session_id not in mine],
        [_open(row) for table in ("decision", "rating") for row in _rows(session, table, "person", person_id)],
    )


def _asked(session: Session, person_id: str) -> Sequence[Mapping[str, object]]:
    """What they were asked to practise, and what they asked others; `assignee` has the ids of the former alone."""
    of_them = select(AssigneeRow.assignment_id).where(AssigneeRow.person_id == person_id)
    is_theirs = or_(AssignmentRow.id.in_(of_them), AssignmentRow.made_by == person_id)
    return [_fields(row) for row in session.scalars(select(AssignmentRow).where(is_theirs))]


def _naming(session: Session, target: str, row_id: str) -> dict[str, object]:
    """The rows of every table that names a person or a session: a new table is exported without being thought of."""
    return {
        name: [_open(row) for row in _rows(session, name, target, row_id)]
        for name, table in Table.metadata.tables.items()
        if name not in ELSEWHERE[target] and _keys(table, target)
    }


def _rows(session: Session, name: str, target: str, row_id: str) -> Sequence[Mapping[str, Any]]:
    table = Table.metadata.tables[name]
    is_named = or_(*(column == row_id for column in _keys(table, target)))
    return [dict(row) for row in session.execute(select(table).where(is_named)).mappings()]


def _keys(table: TableObject, target: str) -> Sequence[ColumnElement[str]]:
    """Its columns that point to rows of `target`."""
    return [key.parent for key in table.foreign_keys if key.column.table.name == target]


def _fields(row: Table | None) -> dict[str, object]:
    return {} if row is None else _open({column.name: getattr(row, column.name) for column in row.__table__.columns})


def _open(row: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name not in SECRET}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_moment)


def _moment(value: object) -> str:
    if isinstance(value, date):  # or a moment
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be exported")
