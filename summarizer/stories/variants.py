"""Shorter forms of a claim that say one thing: without its reason, without its further acts, or a further act alone."""

import re
from typing import TYPE_CHECKING

from summarizer.condense import standalone
from summarizer.gate.repair import admit
from summarizer.reading import plain_article, read, read_all
from summarizer.reading.grammar import SUBJECTS, child_of, has_child
from summarizer.stories import families, reasons, worth
from summarizer.stories.candidates import LEAD, Candidate, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from summarizer.models import Claim
    from summarizer.reading import Reading

_FEWEST_WORDS = 4
_LONG = 40
_UNCLEAR = 0.45
"""From here on a clause cannot be read alone."""
_POINTS_BACK = frozenset({"him", "her", "them", "it", "this", "that", "these", "those"})
_ASIDE = re.compile(
    r",\s+(?:which|where|who)\b(?![^;:]*,\s+(?:is|are|was|were|has|have|had|would|will|could|may|said|says)\b)[^;:]*$"
)
"""A relative clause to the end of the sentence, unless behind a further comma its main clause goes on."""
_JOINT = re.compile(r",\s+(?:(?:so|and|but)\s+)+")


def plainer(candidate: Candidate, source: "Reading") -> "list[Claim]":
    """The claim without its reason and without its further acts, as far as the gate passes these."""
    texts = [reason.without for reason in reasons.find(candidate.said.reading)]
    cut = (_ASIDE.sub("", text) for text in [candidate.claim.text, *texts] if _ASIDE.search(text))
    texts += [_sentence(words) for words in cut if _complete(words)]
    for text in [candidate.claim.text, *texts]:
        texts += [first for first, _ in _acts_apart(text)]
    return _admitted(candidate, texts, source, "p")


def parted(candidate: Candidate, source: "Reading") -> list[Candidate]:
    """A long claim of several complete clauses as one candidate a clause, each with the attribution; else itself."""
    text = candidate.claim.text
    if len(text.split()) < _LONG:
        return [candidate]
    lead = LEAD.match(text)
    pieces = _clauses(text)
    if len(pieces) < 2:
        return [candidate]
    texts = [_sentence(pieces[0])]
    texts += [_sentence((lead[0] if lead else "") + (p if lead else p[:1].upper() + p[1:])) for p in pieces[1:]]
    claims = _admitted(candidate, [texts[0], *filter(_stands_alone, texts[1:])], source, "c")
    own = candidate.value - worth.signal(text)
    found = [Candidate(c, candidate.article, own + worth.signal(c.text)) for c in claims]
    return found if claims and claims[0].text == texts[0] else [candidate, *found]


def dated(claim: "Claim", day: str, source: "Reading") -> "Claim | None":
    """The one act of the claim's sentence that has this date, where the sentence tells of two."""
    year = day[:4]
    if not _may_tell_two(claim, year):
        return None
    parts = [part for pair in _acts_apart(claim.text) for part in pair]
    fitting = [part for part in parts if year in part]
    if len(fitting) != 1:
        return None
    return next(iter(_admitted(Candidate(claim, "", 0.0), fitting, source, "t")), None)


def read_ahead(dates: "Iterable[tuple[Claim, str]]") -> None:
    """Parses in one batch what `dated` would read one by one."""
    texts = (claim.text for claim, day in dates if _may_tell_two(claim, day[:4]))
    read_all([plain_article(text) for text in dict.fromkeys(texts)])


def _may_tell_two(claim: "Claim", year: str) -> bool:
    return year in claim.text and '"' not in claim.text


def _clauses(text: str) -> list[str]:
    """The text cut before ", and", ", so", ", but" wherever both sides have a subject and a verb of their own."""
    pieces, start = [], 0
    for joint in _JOINT.finditer(text):
        if _complete(text[start : joint.start()]) and _complete(text[joint.end() :]):
            pieces.append(text[start : joint.start()])
            start = joint.end()
    return [*pieces, re.sub(r"\s+(?:either|too|as well)(?=\.?$)", "", text[start:])]


def _stands_alone(text: str) -> bool:
    reading = read(plain_article(text))
    return not reading.english or standalone.stand(reading, 1).unclear < _UNCLEAR


def _complete(words: str) -> bool:
    tokens = read(plain_article(words)).first_tokens
    if tokens is None:
        return False
    subjects = {c.dep_ for c in tokens.root.lefts}  # "is the subject of a book" has none
    return tokens.root.pos_ in {"VERB", "AUX"} and bool(subjects & {"nsubj", "nsubjpass", "expl"})


def tells_more(claim: "Claim") -> bool:
    """Whether the claim tells a further act beside its first."""
    return len([act for act in said(claim.text).acts if act.who]) > 1


def rest(candidate: Candidate, told: "Claim", source: "Reading", least: float) -> list[Candidate]:
    """What the claim says beyond one that tells the same: its further acts, or itself, or nothing."""
    without, known = candidate.said.content, said(told.text).content
    for reason in reasons.find(candidate.said.reading):
        without = without - reason.content
    actors = frozenset(word for act in candidate.said.acts for word in act.who)
    told_families = {families.of(word) for word in known}
    new = frozenset(w for w in without - known - actors if families.of(w) not in told_families)
    further = []
    for claim in _admitted(candidate, [second for _, second in _acts_apart(candidate.claim.text)], source, "r"):
        part = Candidate(claim, candidate.article, 0.8 * candidate.value)
        if len(part.said.content - known) >= 0.5 * len(part.said.content):
            further.append(part)
    if further:
        return further
    names = (candidate.said.named - said(told.text).named) & new
    if not (names and len(new) >= 2) and (len(new) < 4 or len(new) < least * len(candidate.said.content)):
        return []
    return [Candidate(candidate.claim, candidate.article, (0.8 if names else 0.6) * candidate.value)]


def _admitted(candidate: Candidate, texts: list[str], source: "Reading", mark: str) -> "list[Claim]":
    cited = _numbers(candidate, source)
    found = []
    for place, text in enumerate(dict.fromkeys(texts), start=1):
        if len(text.split()) >= _FEWEST_WORDS and text != candidate.claim.text:
            origin = "shortened" if candidate.claim.origin == "selected" else candidate.claim.origin
            claim = admit(f"{candidate.claim.id}{mark}{place}", text, source, cited, origin)
            found += [claim] if claim else []
    return found


def _numbers(candidate: Candidate, source: "Reading") -> list[int]:
    starts = {span.start for span in candidate.claim.evidence}
    return [s.number for s in source.article.body() if s.start in starts]


def _acts_apart(text: str) -> list[tuple[str, str]]:
    """For "X did A and did B": "X did A." and "X did B."; nothing where the sentence has no such form."""
    reading = read(plain_article(text))
    if len(reading.article.sentences) != 1 or reading.by_sentence[0] is None:
        return []
    root = reading.by_sentence[0].root
    subject = child_of(root, *SUBJECTS)
    second = next((c for c in root.children if c.dep_ == "conj" and c.pos_ == "VERB" and not _own_subject(c)), None)
    if subject is None or second is None or any('"' in t.text or t.text in "“”" for t in reading.doc):
        return []
    start, end = second.left_edge.idx, second.right_edge.idx + len(second.right_edge)
    joint = next((c for c in root.children if c.dep_ == "cc" and c.i < second.i), None)
    joined = joint is not None or has_child(second, "cc")
    if not joined or second.left_edge.nbor(-1).dep_ not in {"cc", "punct"}:
        return []  # "after the former adviser denied a request": another's act, which the parse hangs on the first
    cut = joint.idx if joint is not None else start
    first = text[:cut].rstrip(" ,") + text[end:].rstrip(" ")
    words = text[subject.left_edge.idx : subject.right_edge.idx + len(subject.right_edge)]
    lead = text[: subject.left_edge.idx] if _attributes(root) else ""
    hangs = any(t.pos_ == "PRON" and t.lower_ in _POINTS_BACK for t in second.subtree)
    return [(_sentence(first), "" if hangs else _sentence(f"{lead}{words} {text[start:end]}"))]


def _attributes(root: "Token") -> bool:
    """Whether the sentence opens with its source ("According to ...")."""
    return root.left_edge.lower_ in {"according", "per"}


def _own_subject(verb: "Token") -> bool:
    return has_child(verb, "nsubj", "nsubjpass", "expl")


def _sentence(words: str) -> str:
    words = words.strip().lstrip(",;: ")
    words = words[:1].upper() + words[1:]
    return words if words.rstrip("\"'”’").endswith((".", "!", "?")) else words + "."
