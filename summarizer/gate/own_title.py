"""Whether the body of an article bears out its own title: by what its words say, not by how a parser ties them.

A title is its source's own word, like the sentences, but cannot be cited. It drops articles, "is" and "were", stands in
the present for what is past, and says in a word or two of its own what the body tells at length; read as a sentence it
is often parsed wrong. So its numbers, dates, names and deeds must be in the cited sentences, with half of its other
words, most of these in the body, and its quotations quoted there; who did what to whom is the title's own word. Of a
text of a few sentences, as a feed gives it, less is asked: it need not name everybody whom its title names. A title
that states nothing, but asks or names a matter, need not be answered in its own words.
"""

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarizer.gate import (
    apart,
    country,
    date,
    deed,
    denied_title,
    instruction,
    name,
    negation,
    number,
    own_names,
    short_forms,
    speaker,
    title_quotes,
    unsupported,
)
from summarizer.gate.evidence import EvidenceReading
from summarizer.gate.teller import INTERVIEW
from summarizer.gate.wordnet import entry
from summarizer.gate.words import is_name, stem
from summarizer.models import Problem
from summarizer.reading import gazetteer
from summarizer.reading.grammar import ARTICLES, FINITE, THIRD_PERSON
from summarizer.reading.standing_words import CONDITION, SAYING
from summarizer.reading.title_words import AGED, ASKS, BOUNDS, byline, is_kept, without_a_clause

if TYPE_CHECKING:
    from types import ModuleType

    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, Match
    from summarizer.gate.words import Word
    from summarizer.models import Article

_CHECKS: "tuple[ModuleType, ...]" = (instruction, number, date, country, negation, deed, apart, own_names)
_DOTS = re.compile(r"(?<=\b\w)\.")
_SITE = re.compile(r"\s[|«»•·]\s.*$")
_OWN = re.compile(r"['’]s?$")
_BOUND = re.compile(f"{BOUNDS} ")
_TOLD_BY = re.compile(r"(?:\s[–—-]|\w:)\s(?:[a-z]+ )?((?:[A-Z][\w.]*\s?)+)$")
"""Who says what a title tells, at its end, if it is no outlet: "Iran attacked ships – US", "...: minister Hale"."""
_FEWEST = 3
"""Words of a whole title, or of one up to a stop, that say something; of another part of one it takes one more."""
_PAUSE = re.compile(rf"[\"'“”‘’]?(?:\s*(?:[,;:–—]|-\s|[.!?…)]*$)|{AGED})")
"""What stands between two parts of a title."""
_STOP = re.compile(r";|(?<=\w{4})[.!](?=\s)")
"""What ends a first statement that does not hang on what comes after it."""
_COVERED = 0.5
"""Coverage of its content words by the cited sentences."""
_MOST_UNSAID = 0.35
"""Share of its content words that the whole body may go without."""
_OPENING = 3
"""Sentences of the body that a title mostly sums up; a text of no more is what a feed shows of an article."""
_OFTEN = 5
"""Sentences that speak of a name which the article is about, wherever they stand."""
_COVERED_BY_OPENING = 0.4
"""Coverage by a text that is no longer."""
_COVERED_BY_A_MATTER = 0.36
"""Coverage of what states nothing, but names a matter."""
_COVERED_BY_A_QUESTION = 0.25
_FINITE = FINITE | {"VB", "VBN"}
_REPORTS = frozenset("claim allege allegation accuse accusation argue argument dispute report charge".split())
"""What says by itself that it is somebody's word."""
_HEDGES = frozenset({"allegedly", "reportedly", "purportedly"})
_DESCRIBING = frozenset({"amod", "acomp", "advmod"})


def is_of(text: str, article: "Article") -> bool:
    """Whether it is the title of the article, or a part of it without which the rest says no more than the whole does.

    A bound before a number may be put in: what is compared then is the number.
    """
    whole = _SITE.sub("", article.title or "")
    mine, title = _words(text), _words(whole)
    if _still_hedges(mine, title) or _leaves_a_clause(mine, whole) or _goes_without_articles(mine, title):
        return True
    teller = _TOLD_BY.search(whole)
    body = " ".join(article.text[s.start : s.end] for s in article.body()) if teller else ""
    if teller and teller[1] != article.outlet and (teller[1] in body or gazetteer.country(teller[1])):
        return mine == title
    for at in range(len(title) - len(mine) + 1):
        fewest = _FEWEST if at == 0 and _pauses(whole, len(mine)) else _FEWEST + 1
        if len(mine) >= fewest and mine == title[at : at + len(mine)]:
            rest = title[at + len(mine) :]
            apart = mine == _words(_STOP.split(article.title or "", maxsplit=1)[0])  # "...; her answer: 'No'"
            if apart and SAYING.isdisjoint({*rest, *(word.removesuffix("s") for word in rest)}):
                return CONDITION.isdisjoint(rest)
            if len(rest) > 1 and rest[1] in THIRD_PERSON:  # "..., says it will not pay"
                return not any(map(is_kept, title[:at])) and CONDITION.isdisjoint(rest)
            return not any(map(is_kept, (*title[:at], *rest)))
    return False


def _still_hedges(mine: list[str], title: list[str]) -> bool:
    """Whether it goes without ": report" at the end, where another word tells that it is only said."""
    hedged = not _HEDGES.isdisjoint(mine)
    return hedged and mine == title[:-1] and title[-1] in {"report", "reports"}


def _goes_without_articles(mine: list[str], title: list[str]) -> bool:
    """Whether it is the title, or its end, without articles: "[Rower] Ann Berg wins [the] race"."""
    left, whole = ([w for w in some if w not in ARTICLES] for some in (mine, title))
    at, put_in = len(whole) - len(left), Counter(mine) - Counter(title)
    return len(left) > _FEWEST and left == whole[at:] and not put_in and not any(map(is_kept, whole[:at]))


def _leaves_a_clause(mine: list[str], title: str) -> bool:
    """Whether it is what is left of a title without a clause that hangs on a noun."""
    return _FEWEST < len(mine) < len(_words(title)) and any(mine == _words(rest) for rest in without_a_clause(title))


def _words(text: str) -> list[str]:
    return title_quotes.WORD.findall(_plain(text))


def _plain(text: str) -> str:
    return _BOUND.sub("", _DOTS.sub("", text).casefold())


def _pauses(title: str, words: int) -> bool:
    """Whether a title ends, or has a comma, colon or dash, behind that many words."""
    plain = _plain(title)
    ends = [found.end() for found in title_quotes.WORD.finditer(plain)]
    return 0 < words <= len(ends) and _PAUSE.match(plain, ends[words - 1]) is not None


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each value, name or deed that the cited sentences lack, and one for words that they do not say."""
    problems = [p for module in _CHECKS for p in module.find(claim, evidence) if not _is_a_rhythm(p, evidence)]
    anywhere = EvidenceReading(claim, evidence.source, evidence.views, searched=True)
    problems += [
        *denied_title.find(claim, evidence),
        *title_quotes.misquoted(claim, anywhere),
        *title_quotes.given_away(claim, anywhere),
        *_out_of_place(claim, anywhere),
        *_unattributed(claim, evidence),
    ]
    opening = len(evidence.source.body) <= _OPENING
    names, unsaid = _missing(claim, evidence)
    if opening and any(w.name and evidence.matches[w.i] for w in claim.view.words):
        names = []
    problems += [Problem(code="name", value=n, detail=f"'{n}' is not in the cited sentences") for n in names]
    asks = ASKS.search(claim.view.text) is not None
    states = not asks and any(map(_is_done, claim.view.tokens))
    many = states and len(unsaid) > _MOST_UNSAID * len(claim.view.words)
    of_a_matter = _COVERED_BY_A_QUESTION if asks else _COVERED_BY_A_MATTER
    least = (_COVERED_BY_OPENING if opening else _COVERED) if states else of_a_matter
    if many or unsupported.coverage(claim, evidence) < least:
        unsaid = (
            unsaid if many else [claim.reading.doc[w.i].text for w in claim.view.words if not evidence.matches[w.i]]
        )
        detail = f"the cited sentences do not speak of {', '.join(unsaid[:8])}"
        problems.append(Problem(code="unsupported", value=", ".join(unsaid[:8]), detail=detail))
    return problems


def _is_done(token: "Token") -> bool:
    """Whether it is a verb, or may be one that is parsed as a noun: "Court questions claims"."""
    if token.tag_ in _FINITE and token.dep_ not in _DESCRIBING:
        return True
    follows = token.i > 0 and token.is_lower and token.nbor(-1).pos_ in {"NOUN", "PROPN"}
    return follows and token.tag_ == "NNS" and gazetteer.may_be_done(token.text)


def _missing(claim: "ClaimReading", evidence: "EvidenceReading") -> tuple[list[str], list[str]]:
    """The names that the cited sentences do not have, and the other words that the whole body has not."""
    names, others = [], []
    for word in claim.view.words:
        token = claim.reading.doc[word.i]
        if evidence.matches[word.i] or word.i in claim.measured:
            continue
        if word.name or _may_be_a_name(token):
            own = short_forms.is_said_otherwise(token.text, evidence) or _publishes(token, evidence)
            names += [] if own or _is_longer_form(token, evidence) else [token.text]
        elif not _is_in_the_body(word, evidence) and token.dep_ not in _DESCRIBING:
            others.append(token.text)
    return names, others


def _is_a_rhythm(problem: Problem, evidence: "EvidenceReading") -> bool:
    """Whether what a title counts by the week is of a week in the body: "weekly claims", "claims last week"."""
    value = (problem.value or "").lower()
    return problem.code == "date" and value.endswith("ly") and value.removesuffix("ly") in evidence.source.spread


def _unattributed(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """What is only reported, unless the title names who reports it, with a word for that: "sued by X over claims"."""
    told = {t.lower_ for t in claim.view.tokens}
    reports = any(t.lemma_.lower() in _REPORTS or t.lower_.removesuffix("s") in _REPORTS for t in claim.view.tokens)
    return [
        p
        for p in speaker.find(claim, evidence)
        if not reports or not told & {_OWN.sub("", w).lower() for w in (p.value or "").split() if w[0].isupper()}
    ]


def _out_of_place(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each name of which the body speaks late, seldom and in another place."""
    opening = evidence.source.body[:_OPENING]
    early = {plain.replace(".", "") for view in opening for plain in view.plain}
    known = {claim.reading.doc[place].text: place for place, matches in evidence.matches.items() if matches}
    return [
        p
        for p in name.find(claim, evidence)
        if p.value in known
        and p.value.lower().replace(".", "") not in early
        and not _is_spoken_of(known[p.value], evidence)
        and not short_forms.is_said_otherwise(p.value, evidence)
    ]


def _is_spoken_of(place: int, evidence: "EvidenceReading") -> bool:
    """Whether the opening speaks of what the title names there, or many sentences do."""
    told = {m.view.number for m in evidence.of_body.matches.get(place, [])}
    return len(told) >= _OFTEN or not told.isdisjoint(view.number for view in evidence.source.body[:_OPENING])


def _is_in_the_body(word: "Word", evidence: "EvidenceReading") -> bool:
    return not evidence.source.spread.keys().isdisjoint((word.key, stem(word.key)))


def _may_be_a_name(token: "Token") -> bool:
    """Whether a word with a capital, where one is due anyway, is no everyday word: a place, what no dictionary has."""
    known = any(entry(word).senses for word in (token.lower_, token.lemma_.lower()))
    inflected = token.i == 0 and token.pos_ != "PROPN" and token.lemma_.lower() != token.lower_  # "Sparks fly"
    return token.text[0].isupper() and (not known or (gazetteer.is_place(token.text) and not inflected))


def _is_longer_form(token: "Token", evidence: "EvidenceReading") -> bool:
    """Whether it stands beside a word of its name that the cited sentences have: "Anna" Kovac, Arlon "City"."""
    beside = [token.doc[token.i + 1]] if token.i + 1 < len(token.doc) else []
    beside += [token.nbor(-1)] if token.i and gazetteer.is_common(token.text) else []
    known = (t for t in beside if is_name(t) and any(map(_ends_its_name, evidence.matches.get(t.i, []))))
    return token.pos_ == "PROPN" and any(known)


def _ends_its_name(match: "Match") -> bool:
    """Whether no more of the name follows: the "House" of Representatives is not the White House."""
    token = match.token
    after = token.doc[token.i + 1 : token.i + 3]
    return match.word.name and not (len(after) > 1 and after[0].lower_ == "of" and after[1].is_title)


def _publishes(token: "Token", evidence: "EvidenceReading") -> bool:
    """Whether it is the name of who writes or publishes it, or where: "Ann Berg: ...", "Wikinews interviews ..."."""
    if evidence.source.first_person and token.i < len(byline(token.doc.text).split()):
        return True
    article, follows = evidence.source.article, token.i + 1 < len(token.doc)
    if token.i == 0 and follows and token.nbor().lower_ in {"interviews", "interviewed"}:
        return evidence.source.first_person >= INTERVIEW
    return any(
        token.text in (name or "").split() for name in (article.outlet, article.agency, article.author, article.place)
    )
