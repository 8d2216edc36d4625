"""Chooses what a brief says: the headline, the summary, the key points and the quotes, each with its sentences."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.condense import (
    acronyms,
    answers,
    compress,
    introduced,
    points,
    salience,
    soundness,
    standalone,
    summaries,
)
from summarizer.condense.edits import balanced, words
from summarizer.condense.lexicon import OPENING_MARKS
from summarizer.condense.standalone import Standing
from summarizer.condense.terms import Terms
from summarizer.reading import glued, lost_dashes, partial, turns
from summarizer.reading.grammar import OWNERS, THIRD_PERSON
from summarizer.reading.quotes import is_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Span as Tokens

    from summarizer.condense.salience import Weighed
    from summarizer.reading import Reading

_QUOTES = 4
_QUOTE_WORDS = 45
_LINE = (0.3, 0.3, 0.3, 0.7, 0.7)
"""What the first, second, ... key point must be worth to a reader of headline and summary.

Where the first three had to be worth 0.7, too, two readers who saw both missed more than they were spared (19 to 10 and
19 to 9 of 29 briefs); of what comes so four sentences in seven are worth telling, by the grades of others.
"""
_UNPARSED = (0.8, 1.0, 1.0, 1.0, 1.0)
"""The same in a language that is not parsed, where `points.worth` cannot tell."""
_SHORT = 4
"""Sentences below which headline and summary say what there is to say."""
_REPEATED = 0.4
"""What a sentence loses for what is told already, the whole of it."""
_LOST_DASH = 0.3
"""What it loses for a dash that the source has lost: most can still be read."""
_GLUED = 0.8
"""What it loses for words that a page has glued together: something clean that tells as much is to be had mostly."""
_LONG = compress.SENTENCE_WORDS
"""Words from which on a sentence reads like a paragraph."""
_SEVERAL = re.compile(r"[^\W_]{4}[.!?]\W* \W*[A-Z]")
"""Where a long quotation goes on with another sentence; "Sen." and an initial end none."""
_TRIED = 5
"""Sentences from which the headline is chosen."""
_TRIED_TWICE = 2
_LONGER = 20
"""Words of a second cut of the best sentences, for where the short one says too little."""
_LONGEST = 28
"""Words of a last cut of the best sentence, for where no shorter one is true."""
_LEAST = 0.36
"""Of its sentence's weight; a headline that keeps less says too little."""
_LEAD_ALONE = 0.9
"""What the lead counts for a headline where no title says what the news is."""
_PRONOUNS = THIRD_PERSON | OWNERS


@dataclass(frozen=True)
class Choice:
    """A sentence to propose and the numbers of what it rests on."""

    text: str
    cites: tuple[int, ...]


@dataclass(frozen=True)
class Outline:
    """What a brief says."""

    headline: Choice
    summary: tuple[Choice, ...] = ()
    key_points: tuple[Choice, ...] = ()
    quotes: tuple[int, ...] = ()


def _first(cuts: "Sequence[Choice]") -> Choice:
    return cuts[0]


def outline(reading: "Reading", choose: "Callable[[Sequence[Choice]], Choice]" = _first) -> Outline:
    """What matters in the article, most important first; works on any text that has one sentence.

    `choose` takes the headline, given cuts of several sentences, the best first.
    """
    terms = Terms.of(reading)
    shortened = [(w, *_shortened(reading, terms, w)) for w in _whole(reading, salience.weigh(reading, terms))]
    soundness.read_ahead(
        found.text
        for w, standing, found in shortened
        if standing.unclear < standalone.UNCLEAR and found.text != reading.tokens(w.number).text
    )
    candidates = [_candidate(reading, terms, w, standing, found) for w, standing, found in shortened]
    if not candidates:
        return Outline(choose((Choice(reading.article.title or "", ()),)))
    headline = choose(_headlines(reading, terms, candidates))
    candidates = [_below(terms, headline, c) for c in candidates]
    summary = summaries.choose(reading, terms, candidates, headline)
    key_points = _key_points(reading, terms, candidates, summary, headline)
    in_order = sorted(key_points, key=lambda c: c.number)  # what one needs an earlier one has told
    told = tuple(c.choice for c in (*summary, *in_order))
    if terms.english:
        title = f"{reading.article.title} {headline.text}"
        told = introduced.introduce(reading, told, title, known=len(summary))
        told = acronyms.spell_out(reading, told, headline.text)
    return Outline(
        headline,
        told[: len(summary)],
        told[len(summary) :],
        _quotes(reading, {c.number: c.worth for c in candidates}),
    )


@dataclass(frozen=True)
class Candidate:
    """A sentence of the article as it would be shown, and what it is worth."""

    weighed: "Weighed"
    standing: Standing
    choice: Choice
    worth: float
    names: frozenset[str]

    @property
    def number(self) -> int:
        """The number of the sentence."""
        return self.weighed.number

    @property
    def clear_worth(self) -> float:
        """What it is worth where nothing that it leans on is wanting."""
        return self.worth + self.standing.unclear


def _whole(reading: "Reading", weighed: "list[Weighed]") -> "list[Weighed]":
    """The sentences that the text neither takes back at once nor broke off from others, and no answers of interviews.

    All where none is left.
    """
    spoken = turns.answers(reading)
    said = [w for w in weighed if w.number not in spoken and not partial.begins_within(reading, w.number)]
    return [w for w in said if not partial.is_taken_back(reading, w.number)] or weighed


def _shortened(reading: "Reading", terms: Terms, weighed: "Weighed") -> tuple[Standing, compress.Shortened]:
    standing = (
        standalone.stand(reading, weighed.number) if terms.english else standalone.unparsed(reading, weighed.number)
    )
    return standing, compress.shorten(reading, terms, weighed.number, standing.edits)


def _candidate(
    reading: "Reading", terms: Terms, weighed: "Weighed", standing: Standing, found: compress.Shortened
) -> Candidate:
    whole = reading.tokens(weighed.number)
    if terms.english and standing.unclear < standalone.UNCLEAR and found.text != whole.text:
        outside = soundness.points_outside(found.text, whole)
        standing = replace(standing, unclear=standalone.UNCLEAR if outside else standing.unclear)
    worth = weighed.score - standing.unclear - (0.0 if found.sound else 0.8)
    length = words(found.text)
    worth -= _LOST_DASH * lost_dashes.runs_on(found.text, whole)
    worth -= _GLUED * glued.are_in(reading, found.text)
    worth -= 0.2 * (length > _LONG) + 0.4 * (length > _LONG and bool(_SEVERAL.search(found.text)))
    cites = tuple(sorted({weighed.number, *standing.cites}))
    names = frozenset(n.name for n, _ in reading.named_in.get(weighed.number, ()) if n.kind == "person")
    return Candidate(weighed, standing, Choice(found.text, cites), worth, names)


def _below(terms: Terms, headline: Choice, candidate: Candidate) -> Candidate:
    """The sentence as a reader of this headline has it: "this law" tells nothing where only the title had a law."""
    standing = candidate.standing
    if standing.titled <= terms.of_a_line(headline.text):
        return candidate
    lost = max(0.0, standalone.UNCLEAR - standing.unclear)
    return replace(candidate, standing=replace(standing, unclear=standing.unclear + lost), worth=candidate.worth - lost)


def _headlines(reading: "Reading", terms: Terms, candidates: list[Candidate]) -> tuple[Choice, ...]:
    """Cuts of the best sentences; what says most in few words, and says what the title says, first.

    A sentence is chosen by what it is about, and its length counts little; of its cuts a short one is taken.
    """
    named = [c for c in candidates if terms.english or c.standing.unclear < standalone.UNCLEAR]
    best = sorted(named or candidates, key=lambda c: (-c.worth, c.number))[:_TRIED]
    tried = [
        (c, (compress.HEADLINE_WORDS, _LONGER) if at < _TRIED_TWICE else (compress.HEADLINE_WORDS,))
        for at, c in enumerate(best)
    ]
    tried.append((best[0], (_LONGEST,)))
    cuts = [[compress.headline(reading, terms, c.number, c.standing.edits, n) for n in limits] for c, limits in tried]
    most = max(terms.mass(shortest.terms) for shortest, *_ in cuts[: len(best)]) or 1.0
    found: list[tuple[float, int, list[Choice]]] = []
    for (c, limits), own in zip(tried, cuts, strict=True):
        values = {cut.text: _value(terms, c, cut, most) for cut in own}
        over = {text: max(0, words(text) - compress.HEADLINE_WORDS) for text in values}
        dear = 0.12 if limits == (_LONGEST,) else 0.04
        worth = max(value - 0.3 * (over[text] > 0) - dear * over[text] for text, value in values.items())
        order = sorted(values, key=lambda text: _length(over[text]) - values[text])
        found.append((-worth, c.number, [Choice(text, c.choice.cites) for text in order]))
    return tuple(choice for _, _, choices in sorted(found, key=lambda f: f[:2]) for choice in choices)


def _length(over: int) -> float:
    """What a cut loses for its words over the limit: most for the first, little for those up to `_LONGER`."""
    return 0.8 * (over > 0) + 0.05 * over + 0.1 * max(0, over + compress.HEADLINE_WORDS - _LONGER)


def _value(terms: Terms, candidate: Candidate, cut: compress.Shortened, most: float) -> float:
    """What a cut is worth as a headline, its length left aside; `most` is the mass of the heaviest one."""
    said, title = terms.mass(cut.terms) / most, terms.mass(terms.title)
    value = 2.0 * candidate.worth + 0.4 * cut.kept + 0.6 * said
    value += terms.mass(cut.terms & terms.title) / title if title else 0.0
    value -= (0.0 if cut.sound else 2.0) + 0.5 * (words(cut.text) < 5) + 0.6 * (cut.text[:1] in OPENING_MARKS)
    value -= 0.5 * cut.text.startswith("[") + 2.0 * (cut.text.split(" ", 1)[0].casefold() in _PRONOUNS)
    value -= 6.0 * max(0.0, _LEAST - cut.kept) + 0.3 * (": " in cut.text)
    value += (0.4 if title else _LEAD_ALONE) * candidate.weighed.lead - 1.5 * salience.speaks_as_the_writer(cut.text)
    unclear = candidate.standing.unclear
    return value - 1.5 * (unclear >= standalone.UNCLEAR) - (candidate.weighed.place > 0) * unclear


def _key_points(
    reading: "Reading", terms: Terms, candidates: list[Candidate], summary: list[Candidate], headline: Choice
) -> list[Candidate]:
    """What else is worth knowing to somebody who has read the headline and the summary; of a short article nothing."""
    news = [c for c in candidates if not (terms.english and _is_no_point(reading.tokens(c.number)))]
    opening = (c.number for c in news if not terms.english or salience.tells_news(reading.tokens(c.number)))
    lead = next(opening, 0)  # in a summary, or told by its headline
    left = [
        c for c in news
        if c not in summary and (c.number,) != headline.cites and c.number != lead
        and c.standing.unclear < standalone.UNCLEAR and balanced(c.choice.text)
        and not salience.is_only_quoted(c.choice.text)
        and not (words(c.choice.text) > _LONG and _SEVERAL.search(c.choice.text))
    ]  # fmt: skip
    picked = _pick(reading, terms, left, summary, headline) if len(candidates) >= _SHORT else []
    return [*picked, *answers.owed(reading, [headline, *(c.choice for c in (*summary, *picked))], candidates)]


def _is_no_point(tokens: "Tokens") -> bool:
    """Whether it is an aside, says that somebody said nothing, or nothing itself."""
    if points.tells_nothing(tokens):
        return True
    return salience.is_aside(tokens) or salience.tells_of_silence(salience.MARKED.sub(" ", tokens.text))


def _pick(
    reading: "Reading", terms: Terms, left: list[Candidate], told: list[Candidate], headline: Choice
) -> list[Candidate]:
    """The best to somebody who has read the headline and what is told; each tells something that none before does."""
    shown = [*summaries.headline_shown(terms, headline), *((c.number, c.choice.text) for c in told)]
    known = points.Told.by(reading, terms, shown)
    worth = {c.number: _point_worth(reading, terms, c, known) for c in left}
    picked: list[Candidate] = []
    for least in _LINE if terms.english else _UNPARSED:
        known = points.Told.by(reading, terms, [*shown, *((p.number, p.choice.text) for p in picked)])
        told_of = {c.number: known.repeats(reading, terms, c.number, c.choice.text) for c in left}
        left = [c for c in left if told_of[c.number] < 1 and worth[c.number] >= least]
        if not left:
            break
        picked.append(max(left, key=lambda c: (worth[c.number] - _REPEATED * told_of[c.number], -c.number)))
        left.remove(picked[-1])
    return picked


def _point_worth(reading: "Reading", terms: Terms, candidate: Candidate, known: points.Told) -> float:
    length = words(candidate.choice.text)
    if terms.english:
        worth = points.worth(reading, terms, candidate.weighed, known, length)
        return worth - _GLUED * glued.are_in(reading, candidate.choice.text)
    return candidate.clear_worth + points.gain(reading, terms, candidate.weighed, known, length)


def _quotes(reading: "Reading", worth: dict[int, float]) -> tuple[int, ...]:
    """The quotes worth printing: whole, long enough to say something, with a speaker before those without."""
    body = {s.number for s in reading.article.body()}
    found = []
    for quote in reading.quotes:
        text = reading.article.text[quote.start : quote.end]
        if quote.scare or not quote.closed or words(text) < 5 or not set(quote.sentences) <= body or not balanced(text):
            continue
        value = max((worth.get(n, 0.0) for n in quote.sentences), default=0.0) + bool(quote.speaker)
        value += is_whole(reading.article, quote) - (words(text) > _QUOTE_WORDS)
        found.append((-value, quote.number))
    return tuple(sorted(number for _, number in sorted(found)[:_QUOTES]))
