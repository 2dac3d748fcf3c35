"""Comments on a call, answers to them, and the remarks that a person uses again."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Self

from fastapi import APIRouter
from pydantic import BaseModel, Field, StringConstraints, model_validator

from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT, Flag, Whole
from server.schemas import READS, Seconds
from server.store.records import NewComment
from server.wording import judging_in

router = APIRouter(prefix="/api", tags=["comments"])

Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)]
Tag = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Tags = Annotated[list[Tag], Field(max_length=8)]


class CommentIn(BaseModel):
    """A remark on a stretch of the call: words, tags, or both."""

    model_config = STRICT
    text: Text = ""
    start_s: Seconds
    end_s: Seconds
    turn: Annotated[Whole, Field(ge=0, le=10_000)] | None = None
    """The line of the transcript that it is about."""
    is_private: Flag = False
    tags: Tags = []
    answers: Annotated[str, Field(max_length=100)] | None = None
    """The comment that this one answers."""

    @model_validator(mode="after")
    def makes_sense(self) -> Self:
        if self.end_s < self.start_s:
            raise ValueError("end_s lies before start_s")
        if not self.text and not self.tags:
            raise ValueError("write something, or choose a tag")
        return self


class CommentOut(BaseModel):
    model_config = READS
    id: str
    author: str
    is_own: bool
    text: str
    start_s: float
    end_s: float
    made_at: datetime
    turn: int | None
    is_private: bool
    tags: Sequence[str]
    answers: str | None


class CommentList(BaseModel):
    comments: Sequence[CommentOut]


class SavedIn(BaseModel):
    model_config = STRICT
    text: Text = ""
    tags: Tags = []

    @model_validator(mode="after")
    def says_something(self) -> Self:
        if not self.text and not self.tags:
            raise ValueError("write something, or choose a tag")
        return self


class SavedOut(BaseModel):
    model_config = READS
    id: str
    text: str
    tags: Sequence[str]


class SavedList(BaseModel):
    saved: Sequence[SavedOut]


class Wording(BaseModel):
    model_config = STRICT
    text: Text


class Hint(BaseModel):
    judging: Sequence[str]
    """Words that name a state or trait of a person."""


@router.get("/sessions/{session_id}/comments")
async def list_comments(session_id: str, house: TheHouse, person: ThePerson) -> CommentList:
    found = await house.comments.list(person, session_id)
    return CommentList(comments=[CommentOut.model_validate(each) for each in found])


@router.post("/sessions/{session_id}/comments", status_code=201)
async def add_comment(session_id: str, said: CommentIn, house: TheHouse, person: ThePerson) -> CommentOut:
    made = await house.comments.add(person, session_id, NewComment(**said.model_dump()))
    return CommentOut.model_validate(made)


@router.delete("/sessions/{session_id}/comments/{comment_id}", status_code=204)
async def remove_comment(session_id: str, comment_id: str, house: TheHouse, person: ThePerson) -> None:
    """One's own, with the answers to it."""
    await house.comments.remove(person, session_id, comment_id)


@router.get("/saved-comments")
async def list_saved(house: TheHouse, person: ThePerson) -> SavedList:
    found = await house.store.saved_comments.list(person)
    return SavedList(saved=[SavedOut.model_validate(each) for each in found])


@router.post("/saved-comments", status_code=201)
async def save(said: SavedIn, house: TheHouse, person: ThePerson) -> SavedOut:
    return SavedOut.model_validate(await house.store.saved_comments.add(person, said.text, said.tags))


@router.delete("/saved-comments/{saved_id}", status_code=204)
async def unsave(saved_id: str, house: TheHouse, person: ThePerson) -> None:
    await house.store.saved_comments.remove(person, saved_id)


@router.post("/wording")
async def look_at_wording(said: Wording, person: ThePerson) -> Hint:
    """What in a remark should be said in other words; nothing is kept of it."""
    return Hint(judging=judging_in(said.text))
