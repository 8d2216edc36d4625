"""Whether a near copy has another number, date, verb or noun in the place of its sentence's own."""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.small_words import is_content
from summarizer.gate.unsupported import CARRIERS, CLOSE
from summarizer.models import Problem
from summarizer.reading import dates, figures, lexicon, offices
from summarizer.reading.grammar import FINITE, has_form
from summarizer.reading.standing_words import DENYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.reading.found import FoundDate, FoundFigure

_VERBAL = frozenset({"VERB", "ADJ", "NOUN"})
"""What the tagger may take a verb for that stands in another's place."""
_NOUNS = frozenset({"NOUN", "PROPN"})
_CONTENT = _NOUNS | {"VERB", "ADJ"}
_WINNING, _BEATING = frozenset({"win"}), frozenset({"beat", "defeat"})
"""One wins a match and beats a team: with one object they do not say the same."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each that the sentence copied has another for: in the same words it is what that one says."""
    copy = evidence.copy
    if copy is None:
        return []
    problems = _other_noun(copy, evidence)
    if copy.share < CLOSE:
        return problems
    for figure in claim.view.figures:
        if other := _other_number(figure, copy):
            said = claim.reading.article.text[figure.start : figure.end]
            problems.append(Problem(code="number", value=said, detail=f"the cited sentence says '{other}' there"))
    for date in (d for d in claim.view.dates if d.kind == "date"):
        if other := _other_date(date, copy):
            detail = f"the cited sentence says '{other}' there"
            problems.append(Problem(code="date", value=date.text, detail=detail))
    for token in (t for t in claim.view.tokens if t.pos_ in _VERBAL and copy.put_in(t.i)):
        if other := _other_verb(token, copy, evidence):
            detail = f"the cited sentence says '{other}' there"
            problems += [Problem(code="swap", value=token.text, detail=detail)]
    return problems


def _other_number(figure: "FoundFigure", copy: "Copy") -> str:
    """The number that the sentence has in the place of this one, where it is another; empty where it has none."""
    at = next((t.i for t in copy.claim.tokens if figure.number_at[0] <= t.idx < figure.number_at[1]), None)
    if at is None or not copy.put_in(at):
        return ""
    instead = copy.instead_of(at)
    theirs = [f for f in copy.view.figures if any(f.number_at[0] <= t.idx < f.number_at[1] for t in instead)]
    if not theirs or any(figures.same(figure, f) for f in theirs):
        return ""
    if any(figures.same(figure, f) for f in copy.view.figures) and not _has(theirs[0], copy):
        return ""
    return copy.view.reading.article.text[slice(*theirs[0].number_at)]


def _other_date(date: "FoundDate", copy: "Copy") -> str:
    """The date that the sentence has in the place of this one, where it is another; empty where it has none."""
    mine = [t for t in copy.claim.tokens if date.start <= t.idx < date.end]
    if not mine or not all(copy.put_in(t.i) for t in mine):
        return ""
    instead = {t.idx for t in copy.instead_of(mine[0].i)}
    theirs = [d for d in copy.view.dates if d.kind == "date" and d.start in instead]
    if not theirs or any(dates.same(date, d) for d in theirs):
        return ""
    return theirs[0].text if any(dates.same(d, theirs[0]) for d in copy.claim.dates) else ""


def _has(other: "FoundFigure", copy: "Copy") -> bool:
    """Whether the claim has the other number, too: then they have changed places."""
    return any(figures.same(f, other) for f in copy.claim.figures)


def _other_verb(verb: "Token", copy: "Copy", evidence: "EvidenceReading") -> str:
    """The verb in the place of this one, where it says another thing and this one stands in another sentence."""
    instead = [t for t in copy.instead_of(verb.i) if t.pos_ == "VERB"]
    if not instead or any(_says_the_same(verb, t) for t in instead):
        return ""
    if verb.pos_ != "VERB" and (len(copy.instead_of(verb.i)) > 1 or not has_form(instead[0], FINITE)):
        return ""
    if instead[0].lemma_.lower() in CARRIERS and _carries(instead[0], verb):
        return ""
    others = (t for view in evidence.source.body if view is not copy.view for t in view.tokens)
    known = any(t.pos_ == "VERB" and (t.lemma_ == verb.lemma_ or t.lower_ == verb.lower_) for t in others)
    return instead[0].text if known else ""


def _other_noun(copy: "Copy", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a noun of another sentence that stands for one of the sentence's, where the claim adds no more."""
    changed = [(mine, theirs) for mine, theirs in copy.blocks if any(map(is_content, mine))]
    put_in = {t.i for t in copy.added if is_content(t)}
    if len(changed) != 1 or not put_in <= {t.i for t in changed[0][0]}:
        return []
    mine, theirs = ([t for t in side if t.pos_ in _NOUNS and t.dep_ != "compound"] for side in changed[0])
    if not theirs or _may_be_one(mine, theirs) or any(t.pos_ == "VERB" for t in changed[0][0]):
        return []
    here = [words.word_of(t) for t in copy.view.tokens if t.pos_ in _CONTENT]
    others = {
        t.lemma_.lower() for v in evidence.source.body if v is not copy.view for t in v.tokens if t.pos_ in _NOUNS
    }
    for noun in mine:
        word, known = words.word_of(noun), noun.lemma_.lower() in others
        of_one = any(evidence.source.one_entity(word, words.word_of(t)) for t in theirs)
        if known and not of_one and not any(words.similarity(word, other) > 0 for other in here):
            detail = f"the cited sentence says '{theirs[0].text}' there"
            return [Problem(code="swap", value=noun.text, detail=detail)]
    return []


def _may_be_one(mine: "list[Token]", theirs: "list[Token]") -> bool:
    """Whether one side is a name and the other may say who or what bears it: "the company" for "Berg Oil"."""
    named = [all(t.pos_ == "PROPN" for t in side) for side in (mine, theirs)]
    bearer = (mine, theirs)[named[0]]
    described = any(t.lower_ in lexicon.ORG_HEADS or offices.is_office(t.lower_) for t in bearer)
    return named[0] != named[1] and described


def _says_the_same(verb: "Token", other: "Token") -> bool:
    """Whether the verbs are alike, and not only in that both deny: who missed a payment rejected none."""
    mine, theirs = words.word_of(verb), words.word_of(other)
    if {mine.key, theirs.key} & _WINNING and {mine.key, theirs.key} & _BEATING:
        return False
    likeness = words.similarity(mine, theirs)
    return likeness > 0 and (mine.key not in DENYING or words.plainly(mine, theirs, likeness))


def _carries(light: "Token", verb: "Token") -> bool:
    """Whether the noun that a light verb carries is the verb's: "held a meeting" for "met"."""
    nouns = (c for c in light.children if c.dep_ in {"dobj", "nsubjpass"})
    return any(words.similarity(words.word_of(verb), words.word_of(noun)) > 0 for noun in nouns)
