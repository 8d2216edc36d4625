"""One check from end to end: reads the claim, finds or takes the evidence, asks every check, and sums up."""

import math
import re
from itertools import islice
from typing import TYPE_CHECKING

from summarizer import reading as readings
from summarizer.gate import (
    another,
    apart,
    averted,
    borrowed,
    brink,
    called,
    citation,
    counting,
    country,
    date,
    dated,
    deed,
    elsewhere,
    excepted,
    exchange,
    exchanged,
    frame,
    generic,
    glosses,
    hangs,
    instruction,
    labels,
    limits,
    links,
    lost,
    modality,
    name,
    negation,
    new_to_it,
    not_done,
    number,
    one_side,
    only_meant,
    own_title,
    part_only,
    qualifiers,
    quote,
    ranks,
    reach,
    replaced,
    restricted,
    role,
    said_of,
    score,
    search,
    set_apart,
    silent,
    small_words,
    speaker,
    spoken,
    stances,
    standards,
    subjects,
    swap,
    termed,
    those_who,
    ties,
    told_apart,
    turned_round,
    unsupported,
)
from summarizer.gate.evidence import ClaimReading, EvidenceReading
from summarizer.gate.views import SentenceView, plain_text, source_of
from summarizer.models import Problem, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from summarizer.gate.views import Source
    from summarizer.models import Span
    from summarizer.reading import Reading

_CHECKS: "tuple[ModuleType, ...]" = (
    instruction,
    number,
    date,
    dated,
    replaced,
    said_of,
    labels,
    counting,
    name,
    role,
    called,
    country,
    quote,
    speaker,
    termed,
    one_side,
    negation,
    averted,
    set_apart,
    another,
    exchanged,
    small_words,
    turned_round,
    limits,
    reach,
    generic,
    those_who,
    part_only,
    restricted,
    ranks,
    excepted,
    new_to_it,
    told_apart,
    lost,
    glosses,
    brink,
    modality,
    not_done,
    only_meant,
    swap,
    subjects,
    exchange,
    elsewhere,
    hangs,
    apart,
    links,
    standards,
    qualifiers,
    frame,
    deed,
    silent,
    stances,
    unsupported,
    ties,
    borrowed,
)
_ONLY_VERBATIM = "not a sentence of the article; outside English only the source's own sentences are taken"
_BREAKS_OFF = (",", ";", ":", "–", "—", "(", "“", "‘")
_QUOTED = re.compile('("[^"]*"|“[^”]*”|«[^»]*»)')
"""A quotation, in which square brackets say what is not quoted."""
_STOPS = " .。।॥۔"
LONGEST = 2000
"""Characters of a claim; what is longer is no sentence."""


def check(text: str, reading: "Reading", cited: "Sequence[int] | None" = None) -> Verdict:
    """What the gate finds about one text of a sentence or a few."""
    return _checked(text, reading, cited, None)


def holds(
    text: str, reading: "Reading", cited: "Sequence[int] | None" = None, *, least: float = 0.0
) -> "tuple[Span, ...]":
    """The evidence of a text that passes and scores at least so much, else none: it stops at the first problem."""
    verdict = _checked(text, reading, cited, least)
    return verdict.evidence if verdict.supported and verdict.score >= least else ()


def _checked(text: str, reading: "Reading", cited: "Sequence[int] | None", least: float | None) -> Verdict:
    """The verdict; of a text with words in square brackets, which a parser may stumble over, also without the marks."""
    verdict = _check(text, reading, cited, least)
    parts = _QUOTED.split(text)  # every second one is a quotation
    bare = "".join(part if n % 2 else part.replace("[", "").replace("]", "") for n, part in enumerate(parts))
    plain = verdict if verdict.supported or bare == text else _check(bare, reading, cited, least)
    return plain if plain.supported else verdict


def _check(text: str, reading: "Reading", cited: "Sequence[int] | None", least: float | None) -> Verdict:
    """The verdict; with `least` it is of use only where it supports the text and scores at least so much."""
    source = source_of(reading)
    numbers = list(dict.fromkeys(cited)) if cited is not None else None
    wrong = citation.find(numbers, source)
    if wrong or not text.strip() or len(text) > LONGEST:
        return _refused(wrong or [Problem(code="unsupported", detail="the claim is empty or too long")])
    if text.rstrip().endswith(_BREAKS_OFF):
        return _refused([Problem(code="unsupported", value=text[-80:], detail="the sentence breaks off")])
    same = _verbatim(text, source, numbers)
    if same:
        spans = tuple(source.article.sentence_span(n) for n in same)
        return Verdict(supported=True, score=1.0, evidence=spans)
    if not reading.english:
        return _check_unparsed(text, source, numbers)
    claim = readings.read(readings.plain_article(text, published=reading.article.published))
    views = [SentenceView(claim, s.number) for s in claim.article.sentences]
    views = [view for view in views if view.tokens]
    problems: list[Problem] = []
    evidence: dict[int, None] = {}
    claims = [view for view in views if not score.leads_in(view)] or views
    cost = 0.0
    titled = own_title.is_of(text, reading.article)
    for view in views:
        chosen = [source.view(n) for n in numbers] if numbers is not None else search.find(view, source)
        wanted = least if view in claims or least is None else 0.0
        mine, searched = ClaimReading(view, titled=titled), numbers is None and not titled
        found, part = _check_sentence(mine, source, chosen, searched=searched, least=wanted)
        problems += found
        if problems and least is not None:
            return _refused(problems)
        cost += part if view in claims else 0.0
        evidence |= dict.fromkeys(v.number for v in chosen)
    spans = tuple(source.article.sentence_span(n) for n in sorted(evidence))
    if not spans and not problems:
        problems.append(Problem(code="unsupported", value=text[:80], detail="no sentence of the article says this"))
    return Verdict(
        supported=not problems,
        score=score.score(cost) if spans else 0.0,
        evidence=spans,
        problems=tuple(problems),
    )


def _verbatim(text: str, source: "Source", numbers: "list[int] | None") -> list[int]:
    """The sentences among which one is the text itself, word for word."""
    same = [v.number for v in source.verbatim.get(plain_text(text), ()) if not spoken.is_inside(v)]
    if numbers is None:
        return same[:1]
    return numbers if set(same) & set(numbers) else []


def _check_unparsed(text: str, source: "Source", numbers: "list[int] | None") -> Verdict:
    """Outside English only a sentence of the article holds, with or without its full stop."""
    words = plain_text(text).rstrip(_STOPS)
    same = [v for v in source.body if plain_text(v.text).rstrip(_STOPS) == words and not spoken.is_inside(v)]
    cited = [v for v in same if numbers is None or v.number in numbers]
    if not cited:
        return _refused([Problem(code="unsupported", value=text[:80], detail=_ONLY_VERBATIM)])
    return Verdict(supported=True, score=1.0, evidence=(source.article.sentence_span(cited[0].number),))


def _refused(problems: list[Problem]) -> Verdict:
    return Verdict(supported=False, score=0.0, problems=tuple(problems))


def _check_sentence(
    claim: ClaimReading, source: "Source", views: "list[SentenceView]", *, searched: bool, least: float | None
) -> tuple[list[Problem], float]:
    """What is wrong with one sentence, and what it adds to the cost of the text.

    With `least`, one problem is enough, one that would score less has it, and 0 asks for no cost.
    """
    evidence = EvidenceReading(claim, source, views, searched=searched)
    if not views:
        detail = "no sentence of the article says this"
        problems = [Problem(code="unsupported", value=claim.view.text, detail=detail)]
        return problems, score.cost(claim, evidence, problems)
    copy = evidence.copy
    if copy is not None and not copy.added and not copy.dropped and not spoken.is_inside(copy.view):
        return [], 0.0
    if least and score.score(score.of_wording(claim, evidence, score.pieces(claim.view, evidence))) < least:
        return [Problem(code="unsupported", detail="too little is the source's own wording")], math.inf
    checks = (own_title,) if claim.titled else _CHECKS
    found = (p for module in checks for p in module.find(claim, evidence))
    problems = [*found] if least is None else [*islice(found, 1)]
    return problems, 0.0 if least == 0 else score.cost(claim, evidence, problems)
