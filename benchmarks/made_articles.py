"""Any number of articles, made from real ones: their sentences, names and figures are shuffled between articles.

An event takes sentences from anywhere, and names and numbers of its own; each of its one to four articles holds some of
these sentences. The terms of a made article are those of its sentences,
which were parsed once, so that thirty thousand articles need no parse each.
"""

import math
import random
import re
from dataclasses import dataclass

from summarizer.models import Article, Sentence
from summarizer.stories import terms

_NUMBER = re.compile(r"(?<![\w.])\d{1,4}(?![\w.])")


@dataclass(frozen=True)
class Part:
    """A sentence of a real article with its terms."""

    text: str
    words: tuple[tuple[str, str, bool], ...]
    """Lemma, form, whether it is part of a name."""
    names: tuple[str, ...]


def parts(readings):
    """Real articles as lists of parts."""
    return [[_part(r, s) for s in r.article.body()[:40]] for r in readings]


def _part(reading, sentence):
    tokens = reading.tokens(sentence)
    words = tuple((t.lemma_.lower(), t.text, t.pos_ == "PROPN") for t in tokens if terms.matters(t))
    names = tuple(e.text for e in tokens.ents if e.label_ in terms.NAMED and len(e) > 1)
    return Part(reading.article.text[sentence.start : sentence.end], words, names)


def make(real, count, seed=1):
    """`count` pairs of an article and its terms, and the event of each; `real` are lists of parts."""
    rng = random.Random(seed)  # noqa: S311 - a sample, not a secret
    every = [row for rows in real for row in rows if len(row.text) > 40]
    pool = sorted({form for rows in real for row in rows for _, form, name in row.words if name and form.isalpha()})
    made, labels, event = [], [], 0
    while len(made) < count:
        event += 1
        told = rng.sample(every, 28)
        names, numbers = {}, {}
        for _ in range(min(rng.choice((1, 1, 2, 3, 4)), count - len(made))):
            made.append(_article(f"made-{len(made)}", rng.sample(told, rng.randint(7, 11)), names, numbers, pool, rng))
            labels.append(event)
    return made, labels


def _article(name, rows, names, numbers, pool, rng):
    def named(word):
        if word not in names:
            names[word] = rng.choice(pool)
        return names[word]

    def number(found):
        if found[0] not in numbers:
            numbers[found[0]] = str(rng.randint(1, 10 ** len(found[0])))
        return numbers[found[0]]

    counts, forms, proper, sentences, text = {}, {}, set(), [], ""
    for row in rows:
        start, told = len(text), {form for _, form, is_name in row.words if is_name}
        lead = 1 + 2 * math.exp(-start / 600)
        line = re.sub(r"\w+", lambda m, told=told: named(m[0]) if m[0] in told else m[0], row.text)
        text += _NUMBER.sub(number, line) + "\n"
        sentences.append(
            Sentence.model_construct(number=len(sentences) + 1, start=start, end=len(text) - 1, kind="body")
        )
        for lemma, form, is_name in row.words:
            term = named(form).lower() if is_name and form.isalpha() else lemma
            counts[term] = counts.get(term, 0.0) + lead
            if is_name:
                proper.add(term)
        for words in row.names:
            whole = " ".join(named(word) for word in words.split())
            counts["_" + whole.lower()] = counts.get("_" + whole.lower(), 0.0) + 1
            forms["_" + whole.lower()] = whole
    article = Article.model_construct(
        id=name,
        source=name,
        title=None,
        outlet=None,
        agency=None,
        published=None,
        text=text,
        sentences=tuple(sentences),
    )
    return article, terms.Counted(name, None, counts, frozenset(proper), forms)
