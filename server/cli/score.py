"""`rolecall score`."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from scoring.recording import Recording
from server.cli.options import as_json, print_json, settings_from, settings_options
from server.scenarios import library
from server.settings import Settings
from server.sound_file import read_sound
from server.transcripts import read_transcript
from server.versions import versions
from voice.errors import BadInput, RolecallError
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.scenario import Level, Scenario
from voice.transcript import Speaker, Transcript
from voice.variation import LARGEST_SEED, played

Sound = click.Path(path_type=Path)


@click.command(name="score")
@click.option("--transcript", type=Sound, help="What was said, as transcript JSON; else recognised.")
@click.option("--scenario", help="Scenario id or file; without it the transcript's own.")
@click.option("--rep", type=Sound, help="The rep's track, on the transcript's time axis.")
@click.option("--buyer", type=Sound, help="The buyer's track, on the same axis.")
@click.option("--seed", type=click.IntRange(0, LARGEST_SEED), default=0, help="The seed that the call was played with.")
@click.option("--level", type=click.Choice(list(Level)), help="The level it was played at; else the scenario's own.")
@settings_options("data", "stt", "whisper_model", "tagger", "chat_url", "chat_model", "chat_key")
@as_json
def command(
    transcript: Path | None,
    scenario: str | None,
    rep: Path | None,
    buyer: Path | None,
    seed: int,
    level: str | None,
    wants_json: bool,
    **flags: Any,
) -> None:
    """Score a recorded call or a transcript, or both together, against a scenario."""
    if transcript is None and rep is None:
        raise BadInput("There is nothing to score; name a transcript with --transcript or the rep's track with --rep.")
    settings = settings_from(flags)
    words = read_transcript(transcript) if transcript else None
    against = _scenario(scenario or (words.scenario if words else ""), seed, level)
    rep_track, buyer_track = _track(rep), _track(buyer)
    if words is None and rep_track is not None:
        words = asyncio.run(_recognised(against, rep_track, buyer_track, settings))
    said = replace(words or Transcript(""), scenario=against.id)
    scorecard = score_recording(_recording(said, rep_track, buyer_track), against)
    if settings.tagger != "off":
        scorecard["tags"] = asyncio.run(_tags(said, against, scorecard, settings))
    if wants_json:
        print_json(scorecard)
    else:
        print_scorecard(scorecard)


def _scenario(name: str, seed: int, level: str | None) -> Scenario:
    if not name:
        raise BadInput("Nothing says which scenario to score against; name one with --scenario.")
    written = library.find(name)
    return played(written, Level(level) if level else written.level, seed)


async def _recognised(scenario: Scenario, rep: Pcm, buyer: Pcm | None, settings: Settings) -> Transcript:
    """The words of the tracks, by the engine that a call would use."""
    from server.listening import transcript_of  # engines take a second: not for a transcript
    from server.wiring import EngineRoom

    room = EngineRoom(settings)
    try:
        return await transcript_of(room, scenario, rep, buyer)
    finally:
        await room.close()


async def _tags(
    transcript: Transcript, scenario: Scenario, scorecard: Mapping[str, Any], settings: Settings
) -> dict[str, object]:
    """A language model's tags, or why there are none: the scorecard stands either way."""
    from scoring.model_tags.agreement import tags_block
    from server.model_tagging import ask_for_tags
    from server.wiring import EngineRoom

    room = EngineRoom(settings)
    try:
        model = await room.tagger()
        runs = await ask_for_tags(model, scenario, transcript)
        return tags_block(model.name, runs, scorecard, transcript)
    except RolecallError as error:
        return tags_block("", [], scorecard, transcript, str(error))
    finally:
        await room.close()


def score_recording(recording: Recording, scenario: Scenario) -> dict[str, object]:
    from scoring.score import score  # librosa takes seconds: not for `--help`

    return score(recording, scenario, versions=versions())


def _recording(transcript: Transcript, rep: Pcm | None, buyer: Pcm | None) -> Recording:
    has_times = any(turn.words for turn in transcript.turns if turn.speaker is Speaker.REP)
    source = "file" if rep else "none"
    # two tracks of one file pair lie on one axis to the sample: the buyer's end is known to a frame
    return Recording(
        transcript,
        source,
        rep,
        buyer,
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
    if scorecard.get("reason"):
        click.echo(f"Note: {scorecard['reason']}.")
    for behaviour in scorecard["behaviours"]:
        if behaviour["status"] == "not_assessed":
            click.echo(f"{behaviour['id']}: not assessed: {behaviour.get('reason', '')}")
            continue
        few = " (too few chances to pass)" if behaviour["status"] == "too_few_chances" else ""
        click.echo(f"{behaviour['id']}: {behaviour['observed']} of {behaviour['opportunities']}{few}")
        for chance in behaviour["chances"]:
            mark = {True: "met", False: "missed", None: "uncertain"}[chance["met"]]
            click.echo(f"  {chance['start_s']:7.1f} s  {mark:9} {chance['reason']}: “{chance['quote']}”")
    for one in scorecard.get("talk", ()):
        if one["value"] is not None:
            low, high = one["band"]
            click.echo(f"{one['title']}: {one['value']:g}, asked for {low:g} to {high:g}: {one['status']}")
    if scorecard.get("focus"):
        click.echo(f"Focus: “{scorecard['focus']['quote']}”. Try: {scorecard['focus']['try']}")
    if scorecard.get("tags"):
        _print_tags(scorecard["tags"])


def _print_tags(tags: Mapping[str, Any]) -> None:
    if tags["reason"]:
        click.echo(f"No tags of a language model: {tags['reason']}")
        return
    click.echo(f"Tags of {tags['model']}: {len(tags['tags'])}; {tags['dropped']} quoted what was not said.")
    for one in tags["agreement"]:
        beyond = "" if one["kappa"] is None else f", kappa {one['kappa']}"
        click.echo(f"  {one['behaviour']}: agrees with the patterns on {one['agreed']} of {one['of']} chances{beyond}")
