"""The headline of the embedded engine: the article's own title where its sentences bear it out, else the best cut."""

from typing import TYPE_CHECKING

from summarizer import gate
from summarizer.condense import compress, soundness, standalone, tighter, titles
from summarizer.condense.briefing import Choice
from summarizer.condense.edits import words
from summarizer.condense.terms import Terms, content
from summarizer.reading import plain_article, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading import Reading

_MOST_EVIDENCE = 4
"""Sentences that bear out a title: where it takes more, it sums up what nobody says in one place."""
_LONGEST = 28
"""Words; cuts aim at 14, and some that short would not be true or not be about the main point."""

_LIMITS = (compress.HEADLINE_WORDS, 18)
"""Words of a cut by the whole parse, where the cautious one is longer or not true."""

_BREAKS_OFF = ("…", "...")
_MORE = 0.1
"""Of the title's weight, by which a cut must say more of it to be worth taking."""
_ENOUGH_WORDS = 5
"""Content words of a title among which one may be the title's own."""
_DESCRIBING = frozenset({"amod", "acomp", "advmod"})


def best(reading: "Reading", cuts: "Sequence[Choice]") -> Choice:
    """The headline and the numbers of the sentences that it rests on; `cuts` are the best first."""
    for title in titles.headlines(reading):
        cites = _borne_out_by(title, reading)
        if cites and not soundness.points_outside(title, reading.tokens(cites[0])):
            return Choice(title, cites)
    true = next((c for c in cuts if c.cites and _holds(c, reading)), cuts[0])
    return _tighter(cuts[0], true, reading) or true


def _tighter(first: Choice, true: Choice, reading: "Reading") -> Choice | None:
    """A cut by the whole parse, where the cautious one is too long, of another sentence or without the title's words."""
    if not reading.english:
        return None
    terms = Terms.of(reading)
    for of in dict.fromkeys((first.cites, true.cites)):
        own = of == true.cites
        long = words(true.text) > compress.HEADLINE_WORDS
        if not of or (own and not long and not _omits_the_subject(true, terms)):
            return None
        sentence = compress.cutting(reading, terms, of[-1], standalone.stand(reading, of[-1]).edits)
        for limit in _LIMITS if long or not own else _LIMITS[:1]:
            for text in tighter.cuts(sentence, limit):
                better = words(text) < words(true.text) if long else _titled(text, terms) > _titled(true.text, terms) + _MORE
                if (better or not own) and _holds(made := Choice(text, of), reading):
                    return made
    return None


def _omits_the_subject(cut: Choice, terms: "Terms") -> bool:
    """Whether its sentence has words of the title that the cut goes without."""
    whole = terms.mass(terms.by_sentence[cut.cites[-1]] & terms.title)
    return whole > (_titled(cut.text, terms) + _MORE) * terms.mass(terms.title)


def _titled(text: str, terms: "Terms") -> float:
    """The share of the title's weight that a text has, 0-1."""
    title = terms.mass(terms.title)
    return terms.mass(content(read(plain_article(text)).doc) & terms.title) / title if title else 0.0


def _borne_out_by(title: str, reading: "Reading") -> tuple[int, ...]:
    """The sentences that say what the title says, few enough to look up; none where they do not.

    Those that the gate finds come first, then those that share most words with the title.
    """
    verdict = gate.check(title, reading)
    starts = {span.start for span in verdict.evidence}
    cites = tuple(s.number for s in reading.article.body() if s.start in starts) if verdict.supported else ()
    tried = [cites] if 0 < len(cites) <= _MOST_EVIDENCE else []
    tried += [(n,) for n in cites[:_MOST_EVIDENCE]] if cites else _nearest(title, reading)
    for some in tried:
        if gate.check(title, reading, some).supported and _has_every_word(title, some, reading):
            return some
    return ()


def _nearest(title: str, reading: "Reading") -> list[tuple[int, ...]]:
    """The two sentences that share most with the title, and both."""
    terms = Terms.of(reading)
    shared = {n: terms.mass(own & terms.title) for n, own in terms.by_sentence.items()}
    best = sorted((n for n in shared if shared[n] > 0), key=lambda n: (-shared[n], n))[:2]
    return [*((n,) for n in best), *([tuple(sorted(best))] if len(best) > 1 else [])]


def _has_every_word(title: str, cites: "Sequence[int]", reading: "Reading") -> bool:
    """Whether the cited sentences have every name of a title, and they or others of the body every noun and verb.

    The gate lets a wording differ in a word or two; a title has so few that each of them matters.
    """
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView, source_of
    from summarizer.gate.words import stem

    source, claim = source_of(reading), read(plain_article(title, published=reading.article.published))
    said = missing = 0
    for sentence in claim.article.sentences:
        view = SentenceView(claim, sentence.number)
        evidence = EvidenceReading(ClaimReading(view), source, [source.view(n) for n in cites])
        for word in view.words:
            known = not word.name and {word.key, stem(word.key)} & source.spread.keys()
            describes = not word.name and claim.doc[word.i].dep_ in _DESCRIBING
            borne_out = evidence.matches[word.i] or known or describes
            if not borne_out and word.name:
                return False
            said, missing = said + 1, missing + (not borne_out and word.pos != "NUM")  # the gate compares numbers
    return missing == 0 or (missing == 1 and said >= _ENOUGH_WORDS)


def _holds(choice: "Choice", reading: "Reading") -> bool:
    return (
        words(choice.text) <= _LONGEST
        and not choice.text.endswith(_BREAKS_OFF)
        and soundness.reads_alike(choice.text, reading.tokens(choice.cites[-1]))
        and gate.check(choice.text, reading, choice.cites).supported
    )
