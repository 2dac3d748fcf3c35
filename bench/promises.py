"""`make promises`: what must hold every time, tried in full counts; stopped, it goes on where it was.

| promise | what is run | times |
|---|---|---|
| pure | tests of the conversation, its shell and the media on made time: pure and on the virtual clock | 50 |
| acceptance | real WebRTC, real processes, a real browser | 5 |
| comparisons | each comparison that decides a chance, flipped: a test fails (`python -m tests.mutants`) | 1 |
| jobs | 1,000 scoring jobs, 200 workers killed, 50 stopped and resumed, on each queue | 1 |
| bundle | the folder for an installation without a network is made, installed and tried with the network off | 1 |
| crash-points | SIGKILL at every named point of a call, and again at each of its mending; of each migration | 1 |
| injection | 60 attacks, written and spoken, against three scenarios | 1 |
| malformed | 100,000 offers, candidates, messages, packets, bodies and addresses that are none | 1 |
| openapi | the interface against its own description, the checks of schemathesis | 1 |
| joins | 1,000 joins within two seconds, a third broken off | 1 |
| flood | 20,000 packets of junk a second at a call's port, for a minute | 1 |
| vanishing | 500 reps who connect and vanish | 1 |
| network | 20 storms, blackouts of 10 s and changes of address | 1 |
| kills | SIGKILL at 200 random moments of a call | 1 |
| soak | four calls for four hours, or SOAK_CALLS for SOAK_MINUTES | 1 |

One failure is enough: its output is shown, and the promise counts as broken. Each promise's figures are printed with
the date and the machine.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from bench.machine import about

STATE = Path("build/promises.json")
TOLD = Path("build/promises-figures.json")
"""What was measured last, by promise."""
PURE = ("tests/voice", "tests/server/calls", "tests/server/media", "--ignore=tests/voice/adapters")
PARALLEL = ("-n", "auto", "--dist", "loadfile")
FIGURES = Path("build/promises-told.jsonl")
"""Where tests write what they measure, line by line."""
OUTPUT_LINES = 40
FULL_COUNTS = "FULL_COUNTS"
"""Tells a test that tries a sample otherwise to try all."""


@dataclass(frozen=True, slots=True)
class Promise:
    name: str
    arguments: Sequence[str]
    times: int


PROMISES = (
    Promise("pure", ("-m", "not acceptance", *PARALLEL, *PURE), 50),
    Promise("acceptance", ("-m", "acceptance", *PARALLEL, "--ignore=tests/promises"), 5),
    Promise("comparisons", ("tests/scoring/test_comparisons.py",), 1),
    Promise("jobs", ("-s", "tests/server/jobs/test_killed_workers.py"), 1),
    Promise("bundle", ("tests/tools/test_bundle.py",), 1),
    Promise("crash-points", ("tests/server/test_crash_points.py", "tests/server/store/test_migrations.py"), 1),
    *(
        Promise(name, (f"tests/promises/test_{name}.py",), 1)
        for name in "injection malformed openapi joins flood vanishing network kills soak".split()
    ),
)


@click.command()
@click.option("--only", multiple=True, type=click.Choice([each.name for each in PROMISES]))
@click.option("--anew", is_flag=True, help="Forget what was counted before.")
def main(only: tuple[str, ...], anew: bool) -> None:
    """Try every promise in full."""
    state = {} if anew else kept(STATE, commit())
    for promise in PROMISES:
        if only and promise.name not in only:
            continue
        while counted(state, promise.name) < promise.times:
            output = failure(promise.arguments)
            keep_figures(promise.name)
            note(state, promise.name, has_failed=output is not None)
            STATE.parent.mkdir(exist_ok=True)
            STATE.write_text(json.dumps(state | {"commit": commit()}, indent=1))
            if output is not None:
                print(output, file=sys.stderr)
    told = json.loads(TOLD.read_text()) if TOLD.is_file() else {}
    print(table(state, told), file=sys.stderr)
    print(json.dumps(about() | {"commit": commit(), "promises": state, "figures": told}))
    sys.exit(any(each["failed"] for each in state.values()))


State = dict[str, dict[str, int]]


def kept(path: Path, at_commit: str) -> State:
    """What was counted of this commit before."""
    if not path.is_file():
        return {}
    found = json.loads(path.read_text())
    return {name: each for name, each in found.items() if name != "commit"} if found["commit"] == at_commit else {}


def counted(state: State, name: str) -> int:
    return sum(state.get(name, {"passed": 0, "failed": 0}).values())


def note(state: State, name: str, *, has_failed: bool) -> None:
    state.setdefault(name, {"passed": 0, "failed": 0})["failed" if has_failed else "passed"] += 1


def keep_figures(name: str) -> None:
    """What the promise's tests have told since the last time, with the date and the machine."""
    told = json.loads(TOLD.read_text()) if TOLD.is_file() else {}
    lines = FIGURES.read_text().splitlines() if FIGURES.is_file() else []
    FIGURES.unlink(missing_ok=True)
    if lines:
        told[name] = about() | {"commit": commit(), "figures": [json.loads(line) for line in lines]}
        TOLD.write_text(json.dumps(told, indent=1))


def table(state: State, told: Mapping[str, Mapping[str, object]]) -> str:
    """Markdown: each promise, how often it held, and its last figures."""
    rows = ["| promise | held | date, machine | figures |", "|---|---|---|---|"]
    for name, counts in state.items():
        last = told.get(name, {"date": f"{datetime.now(UTC):%Y-%m-%dT%H:%M}Z", "cpu": "", "cores": "", "figures": []})
        shown = "; ".join(map(figure, last["figures"]))  # type: ignore[call-overload]
        where = f"{last['date']}, {last['cores']} × {last['cpu']}"
        rows.append(f"| {name} | {counts['passed']} of {counts['passed'] + counts['failed']} | {where} | {shown} |")
    return "\n".join(rows)


def figure(told: Mapping[str, object]) -> str:
    values = ", ".join(f"{name} {value}" for name, value in told.items() if name != "what")
    return f"{told['what']}: {values}"


def failure(arguments: Sequence[str]) -> str | None:
    """The end of the output of a run that failed; None: it passed."""
    began_s = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())
    print(f"{' '.join(arguments)}: {run.returncode} after {time.monotonic() - began_s:.0f} s", file=sys.stderr)
    return "\n".join(run.stdout.splitlines()[-OUTPUT_LINES:]) if run.returncode else None


def environment() -> dict[str, str]:
    FIGURES.parent.mkdir(exist_ok=True)
    return {**os.environ, FULL_COUNTS: "1", "PROMISES_FIGURES": str(FIGURES.absolute())}


def commit() -> str:
    """The commit that is tried, with a mark when files differ from it."""
    named = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return named.stdout.strip()


if __name__ == "__main__":
    main()
