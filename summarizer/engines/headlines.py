"""The headline of the embedded engine: the article's own title where its sentences bear it out, else the best cut."""

import re
from itertools import chain, combinations
from typing import TYPE_CHECKING

from summarizer import gate
from summarizer.condense import clauses, compress, cores, salience, soundness, titles
from summarizer.condense.briefing import Choice
from summarizer.condense.edits import words
from summarizer.condense.terms import Terms
from summarizer.gate import filling, title_teller
from summarizer.reading import figures, plain_article, read
from summarizer.reading.title_words import BOUNDS, SEEMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading import Reading

_LONGEST = 28
"""Words; cuts aim at 14, and some that short would not be true or not be about the main point."""
_LONGEST_TITLE = 20
"""Words of a title that is taken where no cut is shorter."""
_BREAKS_OFF = re.compile(r"…|\.\.\.")
_ENOUGH = (8.5, 6.5, 5.0)
"""The worth of a cut from which on no further ones are made; before what is worth less than the last one, a longer
title and a short cautious cut come."""
_POOR = 3.5
"""The worth below which any cautious one is."""
_SIDE = 1.0
"""What a cut of the main point is worth more than one of a side point."""
_GOOD = 10.0
"""The worth of a cut from which on it is taken before a title that states nothing: of cuts of 9 a quarter is wrong, of
such titles hardly any."""
_FEW = 3
"""Sentences of a text of which no line is its title, and words of a line that is none."""
_TOLD_AGAIN = 0.6
"""Share of the weight of a line's terms that come up again below it."""
_BOUND = re.compile(rf"{BOUNDS}\s+$", re.IGNORECASE)
_OPEN_QUOTATION = re.compile(r"(?<!\w)[\"“‘'](?:[^\"“”‘’']|(?<=\w)[’'](?=\w))*$")
_PRONOUN = re.compile(
    r"(?:he|she|it|they|his|her|its|their|(?:some|many|others|both|several)(?= (?:have|had|are|were|said)\b))\b",
    re.IGNORECASE,
)
_ONLY_A_CLAUSE = re.compile(r"^(?:As|While|Although|Though|Because|If|Unless|Whereas|When|Until)\b[^,]*$")
"""What hangs on a sentence that is not there."""
_EXPLETIVE = re.compile(r"It (?:is|was|takes|took)\b.*\b(?:to|that)\b")


def best(reading: "Reading", cuts: "Sequence[Choice]") -> Choice:
    """The headline and the numbers of the sentences that it rests on; `cuts` are the best first."""
    title = _title(titles.headlines(reading), reading) or _first_line(reading)
    if title is not None:
        return title
    worth, cut = _told(reading, cuts) if reading.english else (0.0, None)
    if cut is None or worth < _ENOUGH[-1]:
        long = _title(titles.headlines(reading, _LONGEST_TITLE), reading)
        if long is not None:
            return long
        held = (c for c in cuts if c.cites and _holds(c, reading))
        cautious = next(held, cuts[0]) if reading.english else cuts[0]
        cut = cautious if cut is None or worth < _POOR or _is_short(cautious) else cut
    if worth >= _GOOD and _is_short(cut):
        return cut
    found = _title(titles.naming_a_matter(reading), reading)
    if found is None and not _is_short(cut):
        found = _without_clauses(cut, reading)
        found = found or _title(titles.headlines(reading, min(words(cut.text), _LONGEST_TITLE)), reading)
    return found or cut


def _first_line(reading: "Reading") -> Choice | None:
    """Of a text without a title a short first paragraph, if most of what it says comes up again below."""
    article, terms = reading.article, Terms.of(reading)
    body = article.body()
    if article.title or not reading.english or len(body) <= _FEW:
        return None
    first, second = body[:2]
    line = article.text[first.start : first.end].rstrip(".")
    below = frozenset[str]().union(*(own for number, own in terms.by_sentence.items() if number != first.number))
    own = terms.by_sentence.get(first.number, frozenset())
    told = len(own) > 1 and terms.mass(own & below) >= _TOLD_AGAIN * terms.mass(own)
    choice = Choice(line, (first.number,))
    apart = "\n" in article.text[first.end : second.start] and line[-1:].isalnum()
    fits = told and apart and _FEW < words(line) <= compress.HEADLINE_WORDS
    whole = fits and not soundness.points_outside(line, reading.tokens(first.number))
    return choice if whole and _is_true(choice, reading) else None


def _without_clauses(cut: Choice, reading: "Reading") -> Choice | None:
    """A cut that is too long without clauses that hang on its words, where that is true; else nothing."""
    shorter = (Choice(text, cut.cites) for text in clauses.without(cut.text, compress.HEADLINE_WORDS))
    whole = reading.tokens(cut.cites[-1]) if cut.cites else None
    sound = (c for c in shorter if whole is not None and soundness.reads_alike(c.text, whole))
    return next((c for c in sound if _is_true(c, reading)), None)


def _told(reading: "Reading", cuts: "Sequence[Choice]") -> tuple[float, Choice | None]:
    """The true cut that tells most of the news and its worth, of the first sentences where they tell it plainly.

    One that is too long is taken where every other is of a side point.
    """
    found = None
    for ranked, enough in zip(cores.stages(reading, cuts), _ENOUGH, strict=True):
        found = _first_true(ranked, reading)
        if found is not None and found[0] >= enough and _is_short(found[1]):
            break
    return found or (0.0, None)


def _first_true(ranked: "Sequence[tuple[float, Choice]]", reading: "Reading") -> tuple[float, Choice] | None:
    """The first true one, or one short enough that is worth nearly as much."""
    first: tuple[float, Choice] | None = None
    for worth, cut in ranked:
        if first is not None and (worth < first[0] - _SIDE or _is_short(first[1])):
            break
        if (first is None or _is_short(cut)) and _is_true(cut, reading):
            first = (worth, cut)
    return first


def _is_short(cut: Choice) -> bool:
    return words(cut.text) <= compress.HEADLINE_WORDS


def _title(wanted: "Sequence[str]", reading: "Reading") -> Choice | None:
    """The first form of the title that the body bears out."""
    as_they_are = (form for title in wanted for form in (title, _bounded(title, reading)))
    told_of = (form for title in wanted for form in _attributed(title, reading))
    for title in chain(as_they_are, told_of):
        cites = _borne_out_by(title, reading) if title else ()
        if cites and not soundness.points_outside(titles.unquoted(title), reading.tokens(cites[0])):
            return Choice(title_teller.with_teller(title, reading, cites), cites)
    return None


def _borne_out_by(title: str, reading: "Reading") -> tuple[int, ...]:
    """The sentences that say what the title says, few enough to look up; none where they do not.

    Those that say most of it are tried first, then single ones, then several: those that share most words with the
    title, the first, those that the gate finds.
    """
    starts = {span.start for span in gate.holds(title, reading)}
    found = [s.number for s in reading.article.body() if s.start in starts][: filling.MOST]
    first = next((n for n in sorted(Terms.of(reading).by_sentence)), None)
    near = _nearest(reading)
    single = [*(some for some in near if len(some) == 1), *((n,) for n in (first, *found) if n is not None)]
    several = [*(some for some in near if len(some) > 1), tuple(found)]
    if first is not None and near:
        several.insert(0, tuple(sorted({first, *near[0]})))
    most = filling.saying_most(title, reading)
    fewer = (some for n in (3, 2) for some in combinations(most, n))
    tried = dict.fromkeys(some for some in (most, *single, *several, *fewer) if some)
    return next((some for some in tried if gate.holds(title, reading, some)), ())


def _bounded(title: str, reading: "Reading") -> str:
    """The title with the bound that the body always gives its number, "kill [at least] 21"; else nothing."""
    own = read(plain_article(title, published=reading.article.published))
    made = title = own.article.text
    for figure in reversed(own.figures):
        same = [f for f in reading.figures if f.value == figure.value and f.bound != "exact"]
        if figure.bound != "exact" or not same or any(figures.same(figure, f) for f in reading.figures):
            continue
        bound = _BOUND.search(reading.article.text[: same[0].start])
        before, number = made[: figure.start], made[figure.start :]
        if bound is not None and not _OPEN_QUOTATION.search(before):
            least = bound[1].lower() if before else bound[1].capitalize()
            made = f"{before}{least} {number[0].lower()}{number[1:]}"
    return made if made != title and words(made) <= compress.HEADLINE_WORDS else ""


def _attributed(title: str, reading: "Reading") -> list[str]:
    """The title with who says so, where that is all that it lacks to be true; else nothing."""
    for some in _nearest(reading):
        problems = gate.check(title, reading, some).problems
        told = title_teller.saying_who(title, problems[0].value or "") if problems else []
        if told and [p.code for p in problems] == ["speaker"]:
            return told
    return []


def _nearest(reading: "Reading") -> list[tuple[int, ...]]:
    """The two sentences that share most with the title, and both."""
    terms = Terms.of(reading)
    shared = {n: terms.mass(own & terms.title) for n, own in terms.by_sentence.items()}
    best = sorted((n for n in shared if shared[n] > 0), key=lambda n: (-shared[n], n))[:2]
    return [*((n,) for n in best), *([tuple(sorted(best))] if len(best) > 1 else [])]


def _holds(choice: "Choice", reading: "Reading") -> bool:
    whole = reading.tokens(choice.cites[-1])
    return (
        words(choice.text) <= _LONGEST
        and not salience.is_beside_the_text(whole)
        and soundness.reads_alike(choice.text, whole)
        and _is_true(choice, reading)
    )


def _is_true(choice: "Choice", reading: "Reading") -> bool:
    """Whether the gate accepts it, and it is a sentence that does not open by pointing to somebody."""
    named = not _PRONOUN.match(choice.text) or bool(_EXPLETIVE.match(choice.text))
    whole = not any(p.search(choice.text) for p in (_ONLY_A_CLAUSE, _BREAKS_OFF, SEEMS))
    return named and whole and bool(gate.holds(choice.text, reading, choice.cites))
