"""Talk that is not about the matter: greetings, "sorry?", "who are you?", "one moment", goodbyes."""

from enum import StrEnum

from voice.buyer.asking import holds, normal_words


class Manners(StrEnum):
    REPEAT = "repeat"
    HEARING = "hearing"
    WHO = "who-are-you"
    GREETING = "greeting"
    HOW_ARE_YOU = "small-talk"
    GOODBYE = "goodbye"
    HOLD_ON = "hold-on"


_PHRASES: tuple[tuple[Manners, int, tuple[str, ...]], ...] = (
    (
        Manners.REPEAT,
        12,
        (
            "say that again", "say it again", "repeat that", "repeat please", "come again", "what was that",
            "did not catch that", "did not catch what", "did not catch you", "did not hear that", "did not hear you",
            "did not get that", "what did you say", "what did you just say", "could you repeat", "can you repeat",
            "one more time", "you are breaking up", "you broke up", "missed that", "beg your pardon",
            "what were you saying", "did not quite catch", "did not quite get", "run that by me again",
        ),
    ),
    (
        Manners.HEARING,
        12,
        (
            "can you hear me", "do you hear me", "hear me okay", "hear me now", "hear me all right", "are you there",
            "are you still there", "you still there", "is this thing on", "is my microphone", "is my mic",
        ),
    ),
    (
        Manners.HOLD_ON,
        14,
        (
            "hold on", "one moment", "one second", "just a moment", "just a second", "bear with me", "give me a moment",
            "give me a second", "let me look that up", "let me check", "let me just check", "wait a moment",
        ),
    ),
    (
        Manners.WHO,
        14,
        (
            "who are you", "who am i speaking", "who am i talking", "who is this", "who is speaking", "your name",
            "who do i have", "what is your role", "what is your job", "what is your position", "what do you do there",
            "remind me who", "your job title", "introduce yourself",
        ),
    ),
    (
        Manners.HOW_ARE_YOU,
        16,
        (
            "how are you", "how is it going", "how are things", "how is your day", "how is your week",
            "how was your weekend", "nice weather", "the weather", "how have you been", "you doing today",
            "hope you are well",
        ),
    ),
    (
        Manners.GOODBYE,
        16,
        (
            "goodbye", "good bye", "bye", "bye bye", "take care", "have a good day", "have a nice day",
            "have a great day", "have a good one", "have a nice evening", "have a good evening", "hang up now",
            "talk to you then", "speak to you then", "talk to you soon", "speak to you soon",
        ),
    ),
    (
        Manners.GREETING,
        14,
        (
            "hello", "hi", "hey", "good morning", "good afternoon", "good evening", "my name is",
            "nice to meet you", "pleased to meet you", "thanks for taking my call", "thanks for taking the call",
            "thanks for your time", "thanks for taking the time", "thank you for taking the time",
        ),
    ),
)  # fmt: skip
"""Manner, longest turn in words that is only that, phrases."""

_WHOLE_TURNS = {
    ("sorry",): Manners.REPEAT,
    ("pardon",): Manners.REPEAT,
    ("pardon", "me"): Manners.REPEAT,
    ("what",): Manners.REPEAT,
    ("excuse", "me"): Manners.REPEAT,
    ("huh",): Manners.REPEAT,
    ("how", "do", "you", "do"): Manners.HOW_ARE_YOU,
}


def manners_of(text: str) -> Manners | None:
    """What small talk a whole turn is, if it is nothing else; longer turns have something to say."""
    words = normal_words(text)
    if words in _WHOLE_TURNS:
        return _WHOLE_TURNS[words]
    for manners, longest, phrases in _PHRASES:
        if len(words) <= longest and any(holds(words, phrase.split()) for phrase in phrases):
            return manners
    return None
