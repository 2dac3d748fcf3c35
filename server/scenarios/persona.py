"""The people of a scenario file: the buyer with lines, voice and timing, and what the rep is told of them."""

from server.scenarios.record import Faults, Record
from server.scenarios.strict_yaml import Table
from voice.scenario import Briefing, Persona, SmallTalk, Timing, Voice


def buyer_in(top: Record) -> Persona:
    record = _needed(top, "buyer")
    persona = Persona(
        name=record.text("name"),
        role=record.text("role"),
        company=record.text("company"),
        manner=record.text("manner"),
        lines=_small_talk(_needed(record, "lines")),
        voice=_voice(record),
        timing=_timing(record),
    )
    record.finish()
    return persona


def _small_talk(record: Record) -> SmallTalk:
    lines = SmallTalk(
        greeting=record.texts("greeting", needed=True),
        who_are_you=record.texts("who_are_you", needed=True),
        repeat=record.texts("repeat", needed=True),
        small_talk=record.texts("small_talk", needed=True),
        silence=record.lines("silence", needed=True),
        unclear=record.texts("unclear", needed=True),
        listening=record.texts("listening", needed=True),
        filler=record.texts("filler", needed=True),
        too_long=record.lines("too_long", needed=True),
        closing=record.lines("closing", needed=True),
        hard_closing=record.lines("hard_closing", needed=True),
    )
    record.finish()
    return lines


def _voice(buyer: Record) -> Voice:
    record = buyer.record("voice")
    if record is None:
        return Voice()
    speaker = record.whole("speaker", -1, low=-1, high=10_000)
    voice = Voice(
        espeak=record.text("espeak", "en-us"),
        piper=record.text("piper", ""),
        speaker=speaker if speaker >= 0 else None,
        rate_wpm=record.whole("rate_wpm", 165, low=80, high=320),
        pitch=record.whole("pitch", 50, low=0, high=99),
    )
    record.finish()
    return voice


def _timing(buyer: Record) -> Timing:
    record = buyer.record("timing")
    if record is None:
        return Timing()
    usual = Timing()
    thinking = record.record("thinking_s")
    shortest, longest = usual.thinking_s
    if thinking is not None:
        shortest = thinking.number("shortest", shortest, low=0, high=10)
        longest = thinking.number("longest", longest, low=shortest, high=10)
        thinking.finish()
    timing = Timing(
        pause_s=record.number("pause_s", usual.pause_s, low=0.2, high=5),
        thinking_s=(shortest, longest),
        silence_s=record.number("silence_s", usual.silence_s, low=2, high=60),
        gives_up_s=record.number("gives_up_s", usual.gives_up_s, low=5, high=300),
    )
    record.finish()
    return timing


def briefing_in(top: Record) -> Briefing:
    record = _needed(top, "briefing")
    briefing = Briefing(
        you=record.text("you"),
        buyer=record.text("buyer"),
        situation=record.text("situation"),
        goal=record.text("goal"),
        notes=record.texts("notes", needed=True),
    )
    record.finish()
    return briefing


def _needed(record: Record, key: str) -> Record:
    found = record.record(key)
    if found is None:
        record.faults.at(record.line, f"{record.name} lacks {key!r}; add it")
        return Record(Table((), record.line), (*record.path, key), Faults(record.faults.file))
    return found
