"""Words that judge a person or name what one feels, in all their forms."""

import re

from voice.buyer.traits import FEELINGS, TRAITS

FORMS = frozenset(
    """
    anger angrily annoyance anxiety anxiously arousal arrogance ashamed assertiveness attitude awkward boredom bored
    brave calmly calmness charisma charm cheerful clumsy competent compassion confidence confidently coolness
    credible credibility defensively defensiveness depressed desperation disappointed disgust dominance dominant
    dull eagerly eagerness embarrassed emotion emotional emotions empathetically empathy energetic enthusiasm
    enthusiastically excitement fear fearful flustered friendliness frustration genuinely guilt guilty happily
    happiness hesitancy hesitantly honesty hostile hostility impatience impatient incompetence incompetent
    insecurity insincere intelligent irritation joy joyful lazy likable likeable lively monotonous mood motivated
    motivation nervously nervousness passion passionately patiently personality persuasively persuasiveness politely
    politeness professionalism proud reassurance reassuringly relaxation rudeness sadly sadness sentiment shame shy
    sincerely sincerity stress stressful stupid submissive sympathetically sympathy tense tension timidity tired
    trustworthiness unfriendly unprofessional valence warmly warmth weakness worried worry
    """.split()
)
JUDGING = FORMS | frozenset(TRAITS) | frozenset(FEELINGS)


def judging_in(text: str, spared: frozenset[str] = frozenset()) -> list[str]:
    """The judging words in a text, in order; identifiers count as their parts."""
    words = re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).lower())
    return [word for word in words if word in JUDGING and word not in spared]
