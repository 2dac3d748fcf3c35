"""`rolecall measure`."""

from dataclasses import asdict
from pathlib import Path

import click

from server.cli.options import as_json, print_json
from server.sound_file import read_sound
from server.transcripts import read_transcript
from voice.transcript import Speaker, Transcript, Word, with_word_times


@click.command(name="measure")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--transcript", type=click.Path(path_type=Path), help="The words of FILE, as transcript JSON.")
@click.option("--track", "wants_track", is_flag=True, help="Add pitch and level every 10 ms (with --json).")
@as_json
def command(file: Path, transcript: Path | None, wants_track: bool, wants_json: bool) -> None:
    """Measure the one voice in FILE: pitch, level, pace, pauses, each with its unit."""
    given = read_sound(file)
    for note in given.notes:
        click.echo(note, err=True)
    sound = given.sound
    words = _words(read_transcript(transcript)) if transcript else None
    from scoring.measures import measures_of_track  # librosa takes seconds: not for `--help`

    measures = measures_of_track(sound, words)
    if not wants_json:
        for measure in measures:
            value = "–" if measure.value is None else f"{measure.value:g}"
            click.echo(f"{measure.id:26} {value:>9} {measure.unit:12} {measure.reason or ''}".rstrip())
        return
    printed: dict[str, object] = {"measures": [asdict(measure) for measure in measures]}
    if wants_track:
        from scoring.drawing import every_frame
        from scoring.track import track_of

        printed["track"] = every_frame(track_of(sound))
    print_json(printed)


def _words(transcript: Transcript) -> tuple[Word, ...]:
    """The rep's words; a transcript without a rep has one voice, whoever it is."""
    turns = [turn for turn in transcript.turns if turn.speaker is Speaker.REP] or list(transcript.turns)
    return tuple(word for turn in turns for word in with_word_times(turn))
