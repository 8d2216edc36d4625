"""Shorter forms of a claim that say one thing: without its reason, without its further acts, or a further act alone."""

from typing import TYPE_CHECKING

from summarizer.gate.repair import admit
from summarizer.stories import reasons
from summarizer.stories.candidates import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.models import Claim
    from summarizer.reading import Reading

_FEWEST_WORDS = 4


def plainer(candidate: Candidate, source: "Reading") -> "list[Claim]":
    """The claim without its reason and without its further acts, as far as the gate passes these."""
    texts = []
    for reason in reasons.find(candidate.reading):
        texts.append(reason.without)
    for text in [candidate.claim.text, *texts]:
        texts += [first for first, _ in _acts_apart(text)]
    return _admitted(candidate, texts, source, "p")


def rest(candidate: Candidate, told: "Claim", source: "Reading", least: float) -> list[Candidate]:
    """What the claim says beyond one that tells the same: its further acts, or itself, or nothing."""
    without, known = candidate.content, Candidate(told, "", 0.0).content
    for reason in reasons.find(candidate.reading):
        without = without - reason.content
    new = without - known
    further = []
    for claim in _admitted(candidate, [second for _, second in _acts_apart(candidate.claim.text)], source, "r"):
        part = Candidate(claim, candidate.article, 0.8 * candidate.value)
        if len(part.content - known) >= 0.5 * len(part.content):
            further.append(part)
    if further:
        return further
    if len(new) < 4 or len(new) < least * len(candidate.content):
        return []
    return [Candidate(candidate.claim, candidate.article, 0.6 * candidate.value)]


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
    from summarizer.reading import plain_article, read

    reading = read(plain_article(text))
    if len(reading.article.sentences) != 1 or reading.by_sentence[0] is None:
        return []
    root = reading.by_sentence[0].root
    subject = next((c for c in root.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    second = next((c for c in root.children if c.dep_ == "conj" and c.pos_ == "VERB" and not _own_subject(c)), None)
    if subject is None or second is None or any('"' in t.text or t.text in "“”" for t in reading.doc):
        return []
    start, end = second.left_edge.idx, second.right_edge.idx + len(second.right_edge)
    joint = next((c for c in root.children if c.dep_ == "cc" and c.i < second.i), None)
    cut = joint.idx if joint is not None else start
    first = text[:cut].rstrip(" ,") + text[end:].rstrip(" ")
    words = text[subject.left_edge.idx : subject.right_edge.idx + len(subject.right_edge)]
    lead = text[: subject.left_edge.idx] if _attributes(root) else ""
    return [(_sentence(first), _sentence(f"{lead}{words} {text[start:end]}"))]


def _attributes(root: "Token") -> bool:
    """Whether the sentence opens with its source ("According to ...")."""
    return root.left_edge.lower_ in {"according", "per"}


def _own_subject(verb: "Token") -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in verb.children)


def _sentence(words: str) -> str:
    words = words.strip()
    return words if words.endswith((".", "!", "?")) else words + "."
