"""Whether words that somebody speaks in the source, between quotation marks, became the narrator's own.

What stands between marks is the speaker's responsibility; without marks and without the speaker it would be the
outlet's (the dropped source of Pareti, 2015). A woven-in fragment needs at least the one who called it so.
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.standing import standing
from summarizer.models import Problem

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.reading.found import FoundQuote

_RUN = 4
"""Words in a row that are taken for words of the quotation."""
_WOVEN = 3
"""The same where they are most of the quotation."""
_MOST = 0.6
_FIRST_PERSON = frozenset("i me my mine we us our ours myself ourselves".split())
_TELLING = 2
"""Content words, not of names, that such a run must have."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first words of a quotation that the claim gives without marks and without their speaker."""
    told = _told_as_mine(claim, evidence)
    if told is not None:
        detail = f"the cited sentences have '{told.text}' only between quotation marks, as the speaker's own"
        return [Problem(code="speaker", value=told.text, detail=detail)]
    free = _free(claim)
    if len(free) < _WOVEN:
        return []
    for view in evidence.views:
        for quote in view.quotes:
            if quote.scare or not (quote.closed or quote.speaker):
                continue
            run = _longest(free, _inside(view, quote))
            if not _telling(run) or _narrated(run, evidence) or _kept(claim, quote, run):
                continue
            whose = quote.speaker or "somebody"
            said = " ".join(t.text for t in run)
            detail = f"the source gives '{said}' as {whose}'s words, between quotation marks"
            return [Problem(code="speaker", value=quote.speaker or said, detail=detail)]
    return _acts(claim, evidence, frozenset(t.i for t in free))


def _told_as_mine(claim: "ClaimReading", evidence: "EvidenceReading") -> "Token | None":
    """A word for the speaker himself outside of marks, where the evidence has it only inside: "said our mission"."""
    for token in (t for t in claim.view.tokens if t.lower_ in _FIRST_PERSON and t.pos_ == "PRON"):
        theirs = [(v, t) for v in evidence.views for t in v.tokens if t.lower_ == token.lower_ and t.pos_ == "PRON"]
        if theirs and not _between(claim.view, token) and all(_between(view, t) for view, t in theirs):
            return token
    return None


def _between(view: "SentenceView", token: "Token") -> bool:
    """Whether a word stands between quotation marks."""
    return any(q.holds(token.idx) for q in view.quotes)


def _acts(claim: "ClaimReading", evidence: "EvidenceReading", free: frozenset[int]) -> list[Problem]:
    """A problem for an act that the evidence has only between quotation marks, in whatever words the claim tells it."""
    for pairs in evidence.sure_pairs:
        mine = pairs[0].mine
        quotes = [_around(p.view, p.theirs.head.idx) for p in pairs]
        quote = quotes[0]
        if pairs[0].loose or mine.head.i not in free or quote is None or None in quotes:
            continue
        if not _kept(claim, quote, [mine.head]):
            detail = f"the source gives '{pairs[0].theirs.head.text}' as {quote.speaker}'s words"
            return [Problem(code="speaker", value=quote.speaker or mine.head.text, detail=detail)]
    return []


def _around(view: "SentenceView", place: int) -> "FoundQuote | None":
    return next((q for q in view.quotes if q.holds(place) and not q.scare and q.speaker), None)


def is_inside(view: "SentenceView") -> bool:
    """Whether a whole sentence stands inside a quotation that shows in it by no mark."""
    sentence = view.sentence
    return any(q.start <= sentence.start and sentence.end <= q.end and not q.scare for q in view.quotes)


def _free(claim: "ClaimReading") -> "list[Token]":
    """The words of the claim that are the narrator's: not between marks, not reported."""
    spans = [(q.start, q.end) for q in claim.view.quotes] + [r.content for r in claim.view.reported]
    return [t for t in claim.view.tokens if not t.is_punct and not any(a <= t.idx < b for a, b in spans)]


def _inside(view: "SentenceView", quote: "FoundQuote") -> "list[Token]":
    return [t for t in view.tokens if quote.holds(t.idx) and not t.is_punct]


def _longest(mine: "list[Token]", theirs: "list[Token]") -> "list[Token]":
    """The longest run of the claim's words that the quotation has, if it is long enough for these words."""
    from difflib import SequenceMatcher

    first, second = [t.lower_ for t in mine], [t.lower_ for t in theirs]
    found = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    least = _WOVEN if found.size >= _MOST * len(theirs) else _RUN
    return mine[found.a : found.a + found.size] if found.size >= least else []


def _telling(run: "list[Token]") -> bool:
    return sum(words.is_content(t) and not words.is_name(t) for t in run) >= _TELLING


def _narrated(run: "list[Token]", evidence: "EvidenceReading") -> bool:
    """Whether the article says the same words outside quotations, too."""
    wanted = [t.lower_ for t in run]
    for view in evidence.source.body if evidence.searched else evidence.views:
        spans = [(q.start, q.end) for q in view.quotes if not q.scare]
        outside = [t.lower_ for t in view.tokens if not t.is_punct and not any(a <= t.idx < b for a, b in spans)]
        if any(outside[at : at + len(wanted)] == wanted for at in range(len(outside) - len(wanted) + 1)):
            return True
    return False


def _kept(claim: "ClaimReading", quote: "FoundQuote", run: "list[Token]") -> bool:
    """Whether the claim says whose words they are: it reports them, or has their speaker as a doer."""
    if any(standing(t).attributed for t in run[:1] + [t for t in run if t.pos_ in {"VERB", "AUX"}]):
        return True
    if any(t.lower_ in {"according", "per"} for t in claim.view.tokens):
        return True
    inside = {t.i for t in run}
    speakers = {p.lower().strip(".,'’") for p in (quote.speaker or "").split()}
    return any(
        t.i not in inside and (t.lower_ in speakers or t.pos_ == "PRON") for act in claim.acts for t in act.agents
    )
