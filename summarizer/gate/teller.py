"""Whether somebody tells in the claim what the evidence tells of itself: "the court ruled that …".

Who tells a thing must be who tells it in the source (the invented source of Pareti, 2015).
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.acts import is_verb, phrase
from summarizer.gate.parts import content, where
from summarizer.models import Problem
from summarizer.reading import gender
from summarizer.reading.grammar import FINITE, FIRST_PERSON, HE_OR_SHE, SUBJECTS, child_of, has_form
from summarizer.reading.standing_words import DENYING, PLAIN_SAYING, SAYING, WANTING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.parts import Part
    from summarizer.gate.views import SentenceView, Source

TEXT = frozenset(
    "article report story passage text news piece document author journalist reporter interview summary account media "
    "paper newspaper outlet it he she they who".split()
)
"""Who may be said to tell what the article tells."""
INTERVIEW = 0.15
"""Share of sentences in the first person from which on the article is somebody's own words."""
_SPEAKING = frozenset("blame demand criticise criticize condemn praise urge promise vow pledge threaten reject".split())
"""Verbs of what is done by saying it."""
_FROM = frozenset({"by", "from", "to"})
"""Behind these may stand whose word it is: "according to Lund", "a statement by Lund"."""
_MEANING = frozenset({"mean", "see", "be"})
"""Verbs with a clause behind them that tell of no teller."""


def invented(part: "Part", claim: "ClaimReading", evidence: "EvidenceReading") -> Problem | None:
    """Who says or shows in the claim what the evidence tells of itself."""
    head = part.head
    told = [c for c in head.children if c.dep_ == "ccomp" and is_verb(c) and _states(c)]
    tellers = [c for c in head.children if c.dep_ in SUBJECTS and c.pos_ != "PRON"]
    if not told or not tellers or head.lemma_.lower() in _MEANING:
        return None
    teller = tellers[0]
    inside = {t.i for t in told[0].subtree}
    pairs = [p for group in evidence.pairs for p in group if p.mine.head.i in inside and not p.loose]
    views = [p.view for p in pairs] or evidence.views
    plain = head.lemma_.lower() in SAYING and head.lemma_.lower() not in DENYING
    if plain and (is_text(teller, evidence.source) or any(_first_person(v, evidence.source) for v in views[:1])):
        return None
    if (
        _absent(teller, part, claim, evidence)
        or _never_speaks(teller, evidence)
        or (pairs and not any(_told(p) or _known(head, tellers, p.view, evidence) for p in pairs))
    ):
        detail = f"the source does not say that {teller.text} '{head.text}' this"
        return Problem(code="speaker", value=teller.text, detail=detail)
    return None


def _absent(teller: "Token", part: "Part", claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether the evidence has nobody of that kind, or of that name where it speaks of what is told."""
    own = [w for w in content(phrase(teller), claim) if w.i == teller.i or w.name]
    local = any(w.name for w in own) and part.head.lemma_.lower() in SAYING
    near = where(part, claim, evidence) if local else set()
    return bool(own) and not any(
        words.plainly(w, m.word, m.weight)
        for w in own
        for m in evidence.matches[w.i]
        if not local or m.view.number in near
    )


def _never_speaks(teller: "Token", evidence: "EvidenceReading") -> bool:
    """Whether the article has the one who is named say nothing at all."""
    source = evidence.source
    if not words.is_name(teller) or teller.head.lemma_.lower() not in SAYING or source.first_person >= INTERVIEW:
        return False
    named = source.entities_of(words.word_of(teller))
    forms = {part for n in named for form in (n.name, *n.forms, n.acronym or "") for part in form.lower().split()}
    if any(_speaks(view, forms or {teller.lower_}) for view in source.body):
        return False
    pronouns = (view for view in source.body if view.tokens and view.tokens[0].lower_ in HE_OR_SHE)
    return not any(told_of_before(v.tokens[0].lower_, v, source).lower().endswith(teller.lower_) for v in pronouns)


def _speaks(view: "SentenceView", forms: set[str]) -> bool:
    """Whether somebody of these names says or wants something in a sentence, or something is his word."""
    speakers = [s for s in (*(q.speaker for q in view.quotes), *(r.speaker for r in view.reported)) if s]
    if any(not forms.isdisjoint(speaker.lower().split()) for speaker in speakers):
        return True
    telling = SAYING | WANTING | _SPEAKING
    here = [_whole(t) for t in view.tokens if t.lower_ in forms]
    return any(t.head.lower_ in _FROM or (t.dep_ in SUBJECTS and t.head.lemma_.lower() in telling) for t in here)


def _whole(name: "Token") -> "Token":
    """The word that the others of a name, and what stands beside it, hang on."""
    while name.dep_ in {"compound", "appos", "conj", "nmod"}:
        name = name.head
    return name


def _states(clause: "Token") -> bool:
    """Whether it is a statement, not a question in other words ("how they met") nor what somebody is let do."""
    if any(c.tag_ in {"WRB", "WP", "WDT"} for c in clause.children):
        return False
    return has_form(clause, FINITE)


def _told(pair: "Pair") -> bool:
    """Whether the evidence, too, has somebody tell it; who that is, `speaker` compares."""
    place = pair.theirs.head.idx
    return (
        pair.theirs.standing.attributed
        or any(r.content[0] <= place < r.content[1] for r in pair.view.reported)
        or any(q.holds(place) for q in pair.view.quotes)
    )


def _known(head: "Token", tellers: "list[Token]", view: "SentenceView", evidence: "EvidenceReading") -> bool:
    """Whether the sentence has both the teller and the telling."""
    verbs = [m for m in evidence.matches.get(head.i, []) if m.view is view]
    doers = [m for t in tellers for m in evidence.matches.get(t.i, []) if m.view is view]
    plain = head.lemma_.lower() in PLAIN_SAYING
    spoke = (view.token(m.word.i).head for m in doers if view.token(m.word.i).dep_ == "nsubj")
    return bool(verbs and doers) or (plain and any(t.lemma_.lower() in _SPEAKING | PLAIN_SAYING for t in spoke))


def is_text(teller: "Token", source: "Source") -> bool:
    """Whether the teller is the article, its outlet, agency or author."""
    header = f"{source.article.outlet or ''} {source.article.agency or ''} {source.article.author or ''}".lower()
    return teller.lemma_.lower() in TEXT or (teller.lower_ in header.split() and len(teller) > 1)


def _first_person(view: "SentenceView", source: "Source") -> bool:
    """Whether the sentence, or much of the article, is somebody's own words, as interviews are."""
    if any(t.lower_ in FIRST_PERSON for t in view.tokens):
        return True
    return source.first_person >= INTERVIEW


def told_of_before(pronoun: str, view: "SentenceView", source: "Source") -> str:
    """The person of whom the sentence before tells, its main subject, where "He" opens one and fits; if anybody."""
    told = gender.of_pronoun(pronoun)
    at = view.number - 2
    citable = at >= 0 and source.article.sentences[at].kind == "body" and source.reading.by_sentence[at] is not None
    before = source.view(view.number - 1).tokens if citable else ()
    main = next((t for t in before if t.dep_ == "ROOT"), None)
    subject = child_of(main, "nsubj") if main is not None else None
    if told is None or subject is None or not words.is_name(subject):
        return ""
    people = [n for n in source.entities_of(words.word_of(subject)) if n.kind == "person"]
    fits = len(people) == 1 and gender.of_person(people[0], source.article.text) in {None, told}
    return people[0].name if fits else ""
