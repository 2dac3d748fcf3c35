"""Learns the tables of scoring/acts/cues.py from the gold, or shows the cues of a sentence: `python -m tools.cues`.

Logistic regression over the cues that stand in at least five gold sentences (scikit-learn, which librosa brings).
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from scoring.acts.clauses import said
from scoring.acts.cues import QUESTIONS, SCALE, STATEMENTS, cues_of, table
from tests.scoring.gold_table import files, forms, plain_talk, questions_in, sentences_in

ACTS = ("capability", "fix", "introduction", "justification", "negation", "next-step", "value-claim")
"""Those that words alone speak for or against; impacts need facts, acknowledgements the buyer's words."""
OTHERS = ("acknowledgement", "impact")
PLAIN = "plain"
"""What else a sentence may be that is none of them."""
ALIKE = (
    frozenset({"fix", "next-step"}),
    frozenset({"capability", "value-claim"}),
    frozenset({"justification", "negation"}),
)
"""One sentence may be both, so that one's examples say nothing of the other."""
SEEN_IN = 5
INVERSE_PENALTY = 0.5


def digest(sentences: Iterator[object]) -> str:
    return hashlib.sha256(json.dumps(list(sentences)).encode()).hexdigest()[:16]


def gold_questions() -> Iterator[tuple[str, str]]:
    return chain.from_iterable(map(questions_in, files("questions")))


def gold_statements() -> Iterator[tuple[str, str, bool]]:
    """Act, sentence, and whether it is one."""
    for act in (*ACTS, *OTHERS):
        for path in files(act):
            yield from ((act, sentence, is_one) for sentence, is_one in sentences_in(path))
    yield from ((PLAIN, sentence, True) for sentence in plain_talk("learnt"))


def learn_questions() -> None:
    examples = []
    for kind, sentence in gold_questions():
        for text in forms(sentence):
            turn = said(tuple(text.split()))
            examples += [(kind, frozenset(cues_of(turn.tokens[one.first : one.end]))) for one in turn.questions]
    vectors, model = _fitted([kind for kind, _ in examples], [cues for _, cues in examples])
    rows = dict(zip(vectors.feature_names_, model.coef_.T, strict=True))
    _write(QUESTIONS, digest(gold_questions()), model.classes_.tolist(), model.intercept_, rows)


def learn_statements() -> None:
    """Each act by itself: its own gold, and as more negatives what is another act."""
    gold = [
        (act, is_one, frozenset(cues_of(said(tuple(text.split())).tokens)))
        for act, sentence, is_one in gold_statements()
        for text in forms(sentence)
    ]
    start, rows = [], dict[str, list[float]]()
    for place, act in enumerate(ACTS):
        examples = [
            (is_one and one == act, cues)
            for one, is_one, cues in gold
            if one == act or (is_one and frozenset({one, act}) not in ALIKE)
        ]
        vectors, model = _fitted([is_one for is_one, _ in examples], [cues for _, cues in examples])
        start.append(float(model.intercept_[0]))
        for cue, weight in zip(vectors.feature_names_, model.coef_[0], strict=True):
            rows.setdefault(cue, [0.0] * len(ACTS))[place] = weight
    _write(STATEMENTS, digest(gold_statements()), list(ACTS), start, dict(sorted(rows.items())))


def _fitted(kinds: Sequence[object], cues: Sequence[frozenset[str]]) -> tuple[DictVectorizer, LogisticRegression]:
    seen = Counter(chain.from_iterable(cues))
    vectors = DictVectorizer()
    kept = vectors.fit_transform([{cue: 1 for cue in own if seen[cue] >= SEEN_IN} for own in cues])
    return vectors, LogisticRegression(C=INVERSE_PENALTY, max_iter=1000).fit(kept, kinds)


def _write(
    file: Path, gold: str, kinds: Sequence[str], start: Sequence[float], rows: Mapping[str, Sequence[float]]
) -> None:
    whole = {cue: _whole(row) for cue, row in rows.items()}
    lines = ",\n".join(
        f"{json.dumps(cue, ensure_ascii=False)}:{json.dumps(row)}" for cue, row in whole.items() if any(row)
    )
    head = json.dumps({"gold": gold, "kinds": kinds, "start": _whole(start)})
    file.write_text(f'{head[:-1]},\n"weights":{{\n{lines}\n}}}}\n', "utf-8")


def _whole(weights: Sequence[float]) -> list[int]:
    found: list[int] = np.rint(SCALE * np.asarray(weights)).astype(int).tolist()
    return found


def show(text: str) -> None:
    """What each part of it is likeliest, and the cues that say so, the weightiest first."""
    turn = said(tuple(text.split()))
    for clause in turn.clauses:
        tokens, known = turn.tokens[clause.first : clause.end], table(QUESTIONS if clause.is_question else STATEMENTS)
        sums = known.sums(tokens)
        place = sums.index(max(sums))
        print(f"{' '.join(token.text for token in tokens)}: {known.kinds[place]} {sums[place]:+.2f}")
        held = [cue for cue in set(cues_of(tokens)) if cue in known.places]
        found = [(known.weights[known.places[cue], place], cue) for cue in held]
        for weight, cue in sorted(found, reverse=True):
            print(f"  {weight:+.2f}  {cue}")


if __name__ == "__main__":
    if sys.argv[1:]:
        show(" ".join(sys.argv[1:]))
    else:
        learn_questions()
        learn_statements()
