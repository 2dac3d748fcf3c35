"""Words that judge a person: neither a text about the rep nor the buyer may say them of one."""

from typing import Final

TRAITS: Final = (
    "aggressive angry annoyed anxious arrogant assertive authentic bored calm caring charismatic charming cold "
    "compassionate confident cool defensive desperate eager empathetic empathic engaged engaging enthusiastic "
    "excited friendly frustrated genuine happy hesitant honest insecure irritated nervous passionate patient "
    "persuasive pleasant polite positive professional reassuring relaxed rude sad sincere stressed sympathetic "
    "timid trustworthy uncertain upset warm weak"
).split()
"""Words that judge a person; a text about the rep names what to say or do instead."""

FEELINGS: Final = (
    "afraid anger anxiety ashamed attitude bitter cheerful confidence defensiveness disappointed distressed doubtful "
    "embarrassed emotional empathy energetic enthusiasm fearful frightened frustration furious gloomy grumpy hostile "
    "impatient insecurity irritation jittery jumpy mad moody mood nerves nervousness offended overwhelmed panic "
    "panicked panicky restless scared shaky shy sulky tense tension unhappy unsure worried worry"
).split()
"""More of them that the buyer must not say of the rep; said of the buyer or of a thing they are no harm."""
