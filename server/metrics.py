"""What `/metrics` tells: the calls of this process, in Prometheus' terms. Nothing of what anybody said."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from importlib.metadata import version
from math import nan

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from server.admission.decision import Reason
from server.admission.load import Load
from server.admission.shedding import ORDER
from voice.buyer.role import REASONS

STAGES = ("final_text", "turn_end", "plan", "first_token", "first_clause", "first_audio", "heard")
"""Of an answer, in the order of docs/protocol.md's `latency`."""
BUCKETS_S = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0, 1.2, 1.5, 2.0, 3.0, 5.0, 10.0, 20.0)
REQUEST_BUCKETS_S = (0.005, 0.025, 0.1, 0.5, 2.5, 10.0)
LOAD_TOLD = {
    "processor_share": "Of its cores, that the server uses.",
    "loop_gap_seconds": "How late the event loop runs, p99 of 5 s.",
    "free_disk_bytes": "Where calls are kept.",
    "free_memory_bytes": "Of the machine.",
}
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE"})
INTERRUPTIONS = ("held", "resumed", "hushed")
PREPARATIONS = ("used", "discarded")
CONTENT_TYPE = CONTENT_TYPE_LATEST


class Metrics:
    """One process's counts. `saw` takes what a call tells its witness."""

    def __init__(self, live_calls: Callable[[], int]) -> None:
        self._registry = CollectorRegistry()
        live = Gauge("rolecall_live_calls", "Calls that are live.", registry=self._registry)
        live.set_function(live_calls)
        self._stages = Histogram(
            *("rolecall_answer_stage_seconds", "From the end of the rep's speech to each stage of the answer."),
            labelnames=["stage"],
            buckets=BUCKETS_S,
            registry=self._registry,
        )
        self._preparations = self._counter("rolecall_speculation", "Answers prepared in a pause.", "outcome")
        self._interruptions = self._counter("rolecall_interruptions", "The rep's voice over the buyer's.", "outcome")
        self._replaced = self._counter("rolecall_replaced_lines", "A model's words that were not let out.", "reason")
        self._ended = self._counter("rolecall_calls_ended", "Calls that are over.", "reason")
        self._jobs = Gauge("rolecall_jobs", "Jobs by state.", labelnames=["state"], registry=self._registry)
        self._requests = Counter(
            *("rolecall_requests", "Requests that were let in."),
            labelnames=["method", "route", "status"],
            registry=self._registry,
        )
        self._request_s = Histogram(
            *("rolecall_request_seconds", "Until the last byte of an answer."),
            labelnames=["route"],
            buckets=REQUEST_BUCKETS_S,
            registry=self._registry,
        )
        Info("rolecall_build", "What runs here.", registry=self._registry).info({"version": version("rolecall")})
        ProcessCollector(registry=self._registry)
        self._certificate = Gauge(
            *("rolecall_certificate_ends_timestamp_seconds", "When the certificate ends; 0: there is none."),
            registry=self._registry,
        )
        self._load: Callable[[], Load] | None = None
        self._busy = {
            name: Gauge(f"rolecall_{name}", what, registry=self._registry) for name, what in LOAD_TOLD.items()
        }
        self._lost = Counter("rolecall_lines_lost", "Nothing came from a rep for 2 s.", registry=self._registry)
        self._gaps = Counter("rolecall_missing_sound_seconds", "Sound that never came.", registry=self._registry)
        self._refused = self._counter("rolecall_calls_refused", "Calls that there was no room for.", "reason")
        for why in Reason:
            self._refused.labels(why)
        for stage in STAGES:
            self._stages.labels(stage)
        for outcome in INTERRUPTIONS:
            self._interruptions.labels(outcome)
        for outcome in PREPARATIONS:
            self._preparations.labels(outcome)
        for reason in REASONS:
            self._replaced.labels(reason)

    def watch(self, load: Callable[[], Load], sheds: Callable[[str], bool]) -> None:
        """How busy the server is and what rests for it, read once when somebody asks for `text`."""
        self._load = load
        shed = Gauge("rolecall_shed", "1: it rests, the server is busy.", labelnames=["what"], registry=self._registry)
        for what in ORDER:
            shed.labels(what).set_function(partial(_as_number, sheds, what))

    def refused(self, reason: str) -> None:
        """A call, for one of `server.admission.decision.Reason`."""
        self._refused.labels(reason).inc()

    def saw(self, kind: str, fields: Mapping[str, object]) -> None:
        """Something happened in a call; kinds and fields are the journal's."""
        match kind:
            case "latency":
                self._answered(fields)
            case "speculation":
                self._preparations.labels(str(fields["outcome"])).inc()
            case "held" | "resumed" | "hushed":
                self._interruptions.labels(kind).inc()
            case "replaced":
                self._replaced.labels(str(fields["reason"])).inc()
            case "reconnecting":
                self._lost.inc()
            case "gap":
                self._gaps.inc(max(0.0, _number(fields["end_s"]) - _number(fields["start_s"])))

    def ended(self, reason: str) -> None:
        """A call is over, for one of docs/protocol.md's reasons."""
        self._ended.labels(reason).inc()

    def answered(self, method: str, route: str, status: int, after_s: float) -> None:
        """A request is over; `route` is its pattern."""
        self._requests.labels(method if method in METHODS else "other", route, str(status)).inc()
        self._request_s.labels(route).observe(after_s)

    def show_jobs(self, counts: Mapping[str, int]) -> None:
        """As they stand now, by state."""
        for state, count in counts.items():
            self._jobs.labels(state).set(count)

    def show_certificate(self, ends_at: Callable[[], datetime]) -> None:
        """The server brings https itself."""
        self._certificate.set_function(lambda: ends_at().timestamp())

    def text(self) -> bytes:
        """All of it in Prometheus' text format."""
        if self._load is not None:
            self._show_load(self._load())
        return generate_latest(self._registry)

    def _show_load(self, load: Load) -> None:
        self._busy["processor_share"].set(load.processor)
        self._busy["loop_gap_seconds"].set(load.gap_s)
        self._busy["free_disk_bytes"].set(_known(load.free_disk_bytes))
        self._busy["free_memory_bytes"].set(_known(load.free_memory_bytes))

    def _answered(self, fields: Mapping[str, object]) -> None:
        stages = fields["stages"]
        for stage in STAGES:
            if isinstance(stages, Mapping) and f"end_of_speech_to_{stage}_s" in stages:
                self._stages.labels(stage).observe(_number(stages[f"end_of_speech_to_{stage}_s"]))
        if fields.get("speculation") == "used":
            self._preparations.labels("used").inc()

    def _counter(self, name: str, what: str, label: str) -> Counter:
        return Counter(name, what, labelnames=[label], registry=self._registry)


def _as_number(holds: Callable[[str], bool], what: str) -> float:
    return float(holds(what))


def _known(value: int | None) -> float:
    return nan if value is None else float(value)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
