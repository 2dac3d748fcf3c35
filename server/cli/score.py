"""`rolecall score`."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from scoring.recording import Recording
from server.cli.options import as_json, print_json
from server.scenarios import library
from server.sound_file import read_sound
from server.transcripts import read_transcript
from server.versions import versions
from voice.errors import BadInput
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript
from voice.variation import varied

Sound = click.Path(path_type=Path)


@click.command(name="score")
@click.option("--transcript", type=Sound, required=True, help="What was said, as transcript JSON.")
@click.option("--scenario", help="Scenario id or file; without it the transcript's own.")
@click.option("--rep", type=Sound, help="The rep's track, on the transcript's time axis.")
@click.option("--buyer", type=Sound, help="The buyer's track, on the same axis.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, help="The seed that the call was played with.")
@as_json
def command(
    transcript: Path, scenario: str | None, rep: Path | None, buyer: Path | None, seed: int, wants_json: bool
) -> None:
    """Score a transcript, with its sound where there is some, against a scenario."""
    words = read_transcript(transcript)
    name = scenario or words.scenario
    if not name:
        raise BadInput(f"{transcript} names no scenario; name one with --scenario.")
    against = varied(library.find(name), seed)
    scorecard = score_recording(_recording(replace(words, scenario=against.id), rep, buyer), against)
    if wants_json:
        print_json(scorecard)
    else:
        print_scorecard(scorecard)


def score_recording(recording: Recording, scenario: Scenario) -> dict[str, object]:
    from scoring.score import score  # librosa takes seconds: not for `--help`

    return score(recording, scenario, versions=versions())


def _recording(transcript: Transcript, rep: Path | None, buyer: Path | None) -> Recording:
    tracks = [_track(path) for path in (rep, buyer)]
    has_times = any(turn.words for turn in transcript.turns if turn.speaker is Speaker.REP)
    source = "file" if rep else "none"
    # two tracks of one file pair lie on one axis to the sample: the buyer's end is known to a frame
    return Recording(
        transcript,
        source,
        tracks[0],
        tracks[1],
        playout_error_s=0.02 if rep and buyer else None,
        has_word_times=has_times,
    )


def _track(path: Path | None) -> Pcm | None:
    if path is None:
        return None
    given = read_sound(path)
    for note in given.notes:
        click.echo(note, err=True)
    return given.sound.at_rate(AXIS_RATE_HZ)


def print_scorecard(scorecard: Mapping[str, Any]) -> None:
    """The scorecard for a terminal."""
    for behaviour in scorecard["behaviours"]:
        if behaviour["status"] == "not_assessed":
            click.echo(f"{behaviour['id']}: not assessed: {behaviour.get('reason', '')}")
            continue
        few = " (too few chances to pass)" if behaviour["status"] == "too_few_chances" else ""
        click.echo(f"{behaviour['id']}: {behaviour['observed']} of {behaviour['opportunities']}{few}")
        for chance in behaviour["chances"]:
            mark = {True: "met", False: "missed", None: "uncertain"}[chance["met"]]
            click.echo(f"  {chance['start_s']:7.1f} s  {mark:9} {chance['reason']}: “{chance['quote']}”")
    if scorecard.get("focus"):
        click.echo(f"Focus: “{scorecard['focus']['quote']}”. Try: {scorecard['focus']['try']}")
