"""The headline of the embedded engine: the article's own title where its sentences bear it out, else the best cut."""

import re
from itertools import chain
from typing import TYPE_CHECKING

from summarizer import gate
from summarizer.condense import compress, soundness, standalone, terse, tighter, titles
from summarizer.condense.briefing import Choice
from summarizer.condense.edits import words
from summarizer.condense.terms import Terms, content
from summarizer.gate.own_title import BOUNDS
from summarizer.reading import figures, plain_article, read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.reading import Reading

_MOST_EVIDENCE = 4
"""Sentences that bear out a title: where it takes more, it sums up what nobody says in one place."""
_LONGEST = 28
"""Words; cuts aim at 14, and some that short would not be true or not be about the main point."""
_LONGEST_TITLE = 20
"""Words of a title that is taken where no cut is shorter."""
_LIMITS = (compress.HEADLINE_WORDS, 18)
"""Words of a cut by the whole parse, where the cautious one is longer or not true."""

_BREAKS_OFF = ("…", "...")
_OPENING = 5
"""Sentences of which one may stand in for a main point that cannot be told in so few words."""
_LITTLE, _ENOUGH = 0.3, 0.5
"""Of the weight of the longer cut, that a shorter one of the same sentence must have, and one of another."""
_SHARED = 2
"""Terms of the main point that such a sentence has."""
_UNCLEAR = 0.5
_SAYS = 0.75
"""Of the title's weight, from which on a cut says what a title without a verb only names."""
_MORE = 0.1
"""Of the title's weight, by which a cut must say more of it to be worth taking."""
_BOUND = re.compile(rf"{BOUNDS}\s+$")
_THE = re.compile(r"^The\b")
_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_EXPLETIVE = re.compile(r"It (?:is|was|takes|took)\b.*\b(?:to|that)\b")


def best(reading: "Reading", cuts: "Sequence[Choice]") -> Choice:
    """The headline and the numbers of the sentences that it rests on; `cuts` are the best first."""
    title = _title(titles.headlines(reading), reading)
    if title is not None:
        return title
    true = next((c for c in cuts if c.cites and _holds(c, reading)), cuts[0])
    cut = _tighter(cuts[0], true, reading) or true
    if reading.english and not _is_short(cut.text):
        cut = _shorter(cut, cuts, reading) or cut
    over = words(cut.text) - compress.HEADLINE_WORDS
    if over > 0 or _titled(cut.text, Terms.of(reading)) < _SAYS:
        wanted = titles.naming_a_matter(reading)
        wanted += titles.headlines(reading, min(words(cut.text), _LONGEST_TITLE)) if over > 0 else []
        return _title(wanted, reading) or cut
    return cut


def _shorter(cut: Choice, cuts: "Sequence[Choice]", reading: "Reading") -> Choice | None:
    """What is within the limit: itself in headline grammar, another cut of its sentence, or another opening one."""
    opening = {s.number for s in reading.article.body()[:_OPENING]}
    near = [c for c in cuts if c.cites and opening.issuperset(c.cites) and _is_of_the_point(c, cut, reading)]
    others = near if words(cut.text) > _LIMITS[-1] else []
    terse_forms = (Choice(text, cut.cites) for text in terse.forms(cut.text))
    same = next((c for c in terse_forms if _is_short(c.text) and gate.holds(c.text, reading, c.cites)), None)
    own = (c for c in cuts if c.cites == cut.cites)
    tried = [*((c, _LITTLE) for c in own), *((c, _ENOUGH) for c in others)]
    told = _mass(cut.text, reading)
    true = (c for c, least in tried if _is_short(c.text) and _mass(c.text, reading) >= least * told)
    return same or next((c for c in true if _holds(c, reading)), None)


def _is_of_the_point(other: Choice, cut: Choice, reading: "Reading") -> bool:
    """Whether another sentence can be understood alone and speaks of what the cut, or the title, is about."""
    told = content(read(plain_article(cut.text)).doc) | Terms.of(reading).title
    shared = told & Terms.of(reading).by_sentence[other.cites[-1]]
    return len(shared) >= _SHARED and standalone.stand(reading, other.cites[-1]).unclear < _UNCLEAR


def _is_short(text: str) -> bool:
    return words(text) <= compress.HEADLINE_WORDS


def _mass(text: str, reading: "Reading") -> float:
    """What the words of a text weigh in the article."""
    return Terms.of(reading).mass(content(read(plain_article(text)).doc))


def _title(wanted: "Sequence[str]", reading: "Reading") -> Choice | None:
    """The first form of the title that the body bears out."""
    as_they_are = (form for title in wanted for form in (title, _bounded(title, reading)))
    for title in chain(as_they_are, (_attributed(title, reading) for title in wanted)):
        cites = _borne_out_by(title, reading) if title else ()
        if cites and not soundness.points_outside(title, reading.tokens(cites[0])):
            return Choice(title, cites)
    return None


def _tighter(first: Choice, true: Choice, reading: "Reading") -> Choice | None:
    """A cut by the whole parse, where the cautious one is too long, of another sentence or omits the title's words."""
    if not reading.english or not first.cites:
        return None
    if true.cites != first.cites:
        made = _by_the_parse(first, _LIMITS, reading, lambda _: True)
        if made is not None:
            return made
    if words(true.text) > compress.HEADLINE_WORDS:
        return _by_the_parse(true, _LIMITS, reading, lambda text: words(text) < words(true.text))
    terms = Terms.of(reading)
    if not _omits_the_subject(true, terms):
        return None
    told = _titled(true.text, terms) + _MORE
    return _by_the_parse(true, _LIMITS[:1], reading, lambda text: _titled(text, terms) > told)


def _by_the_parse(
    choice: Choice, limits: "Sequence[int]", reading: "Reading", better: "Callable[[str], bool]"
) -> Choice | None:
    """The best cut of the same sentence that is better and true, the shorter limit first."""
    number = choice.cites[-1]
    sentence = compress.cutting(reading, Terms.of(reading), number, standalone.stand(reading, number).edits)
    made = (Choice(text, choice.cites) for limit in limits for text in tighter.cuts(sentence, limit))
    return next((m for m in made if better(m.text) and _holds(m, reading)), None)


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

    Single ones are tried before several: those that share most words with the title, the first, those that the gate
    finds.
    """
    starts = {span.start for span in gate.holds(title, reading)}
    found = [s.number for s in reading.article.body() if s.start in starts][:_MOST_EVIDENCE]
    first = next((n for n in sorted(Terms.of(reading).by_sentence)), None)
    near = _nearest(reading)
    single = [*(some for some in near if len(some) == 1), *((n,) for n in (first, *found) if n is not None)]
    several = [*(some for some in near if len(some) > 1), tuple(found)]
    if first is not None and near:
        several.insert(0, tuple(sorted({first, *near[0]})))
    return next((some for some in dict.fromkeys([*single, *several]) if some and gate.holds(title, reading, some)), ())


def _bounded(title: str, reading: "Reading") -> str:
    """The title with the bound that the body always gives its number, "kill [at least] 21"; else nothing."""
    own = read(plain_article(title, published=reading.article.published))
    made = title
    for figure in reversed(own.figures):
        same = [f for f in reading.figures if f.value == figure.value and f.bound != "exact"]
        if figure.bound != "exact" or not same or any(figures.same(figure, f) for f in reading.figures):
            continue
        bound = _BOUND.search(reading.article.text[: same[0].number_at[0]])
        if bound is not None:
            made = f"{made[: figure.number_at[0]]}{bound[1]} {made[figure.number_at[0] :]}"
    return made if made != title and words(made) <= compress.HEADLINE_WORDS else ""


def _attributed(title: str, reading: "Reading") -> str:
    """The title with who says so, where that is all that it lacks to be true; else nothing."""
    for some in _nearest(reading):
        problems = gate.check(title, reading, some).problems
        if [p.code for p in problems] != ["speaker"]:
            continue
        speaker = _THE.sub("the", problems[0].value or "")
        named = not speaker.islower() and speaker not in title and not _PRONOUN.match(speaker)
        if named and words(title) + words(speaker) < compress.HEADLINE_WORDS:
            return f"{title}, {speaker} said"
    return ""


def _nearest(reading: "Reading") -> list[tuple[int, ...]]:
    """The two sentences that share most with the title, and both."""
    terms = Terms.of(reading)
    shared = {n: terms.mass(own & terms.title) for n, own in terms.by_sentence.items()}
    best = sorted((n for n in shared if shared[n] > 0), key=lambda n: (-shared[n], n))[:2]
    return [*((n,) for n in best), *([tuple(sorted(best))] if len(best) > 1 else [])]


def _holds(choice: "Choice", reading: "Reading") -> bool:
    return (
        words(choice.text) <= _LONGEST
        and not choice.text.endswith(_BREAKS_OFF)
        and (not _PRONOUN.match(choice.text) or bool(_EXPLETIVE.match(choice.text)))
        and soundness.reads_alike(choice.text, reading.tokens(choice.cites[-1]))
        and bool(gate.holds(choice.text, reading, choice.cites))
    )
