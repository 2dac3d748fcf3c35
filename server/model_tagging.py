"""After scoring, where the settings say so: a language model tags the call's words, three times, as a job.

The scorecard is there before and stays what it is; the tags are put beside it, or why there are none.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from scoring.model_tags.agreement import tags_block
from scoring.model_tags.asking import messages, schema
from scoring.model_tags.tag import RUNS, NoTags, Run, run_of
from server.jobs.queue import Work, nothing
from server.scenarios.library import from_text
from server.store.job_records import Job
from server.store.jobs import Effect
from server.store.principal import server_principal
from server.store.store import Store
from server.transcripts import transcript_from
from voice.errors import EngineFailed
from voice.scenario import Level, Scenario
from voice.transcript import Transcript
from voice.variation import played


class Answering(Protocol):
    """A language model that answers under a JSON schema."""

    @property
    def name(self) -> str: ...

    async def ask(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, object], seed: int) -> str:
        """Raises EngineFailed."""
        ...


async def ask_for_tags(model: Answering, scenario: Scenario, transcript: Transcript) -> list[Run]:
    """What counts of three answers. Raises EngineFailed, TooLong."""
    asked, form = messages(scenario, transcript), schema(scenario)
    asking = [model.ask(asked, form, seed) for seed in range(1, RUNS + 1)]
    answers = await asyncio.gather(*asking, return_exceptions=True)
    try:
        return [run_of(_or_raise(answer), scenario, transcript) for answer in answers]
    except NoTags as error:
        raise EngineFailed(f"The tagging language model did not keep to the schema: {error}.", retryable=True) from None


def _or_raise(answer: str | BaseException) -> str:
    if isinstance(answer, BaseException):
        raise answer
    return answer


class Tagging:
    """Does the jobs of the kind `tag`."""

    def __init__(self, store: Store, model: Callable[[], Awaitable[Answering]] | None) -> None:
        """`model` is None where tagging is off: jobs from when it was on are then done with nothing."""
        self._store, self._model = store, model
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="tagging")

    @property
    def work(self) -> Work:
        return Work(self._perform, self._gave_up)

    def close(self) -> None:
        self._thread.shutdown(wait=False)

    async def _perform(self, job: Job) -> Effect:
        """Raises RolecallError."""
        record = await self._store.sessions.get(server_principal(), job.session_id or "")
        card, words = record.scorecard, record.transcript
        if self._model is None or card is None or words is None:
            return nothing
        # reading it takes 0.1 s: not on the loop that live calls are on
        written = await asyncio.get_running_loop().run_in_executor(self._thread, from_text, record.scenario_text)
        transcript, model = transcript_from(words), await self._model()
        runs = await ask_for_tags(model, played(written, Level(record.level), record.seed), transcript)
        return self._store.outcomes.tagged(job, tags_block(model.name, runs, card, transcript))

    def _gave_up(self, job: Job) -> Effect:
        return self._store.outcomes.untagged(job)
