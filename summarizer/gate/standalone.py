"""Whether a sentence can be read alone, a model's as a source's; and the source's that can stand in for a claim."""

from typing import TYPE_CHECKING

from summarizer import reading as readings
from summarizer.gate import own_title, unsupported
from summarizer.gate.evidence import ClaimReading, EvidenceReading
from summarizer.gate.views import SentenceView, source_of
from summarizer.reading import partial
from summarizer.reading.grammar import (
    FINITE,
    HE_OR_SHE,
    LINKING,
    POINTING,
    SUBJECTS,
    has_child,
    has_form,
    is_empty,
    stands_for_more,
)
from summarizer.reading.standing_words import PLAIN_SAYING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.models import Article
    from summarizer.reading import Reading

_DANGLING = POINTING | {"we", "i", "you"}
_ANYBODY = frozenset({"VBP", "MD"})
"""Tags of the verbs by which "you" is anybody: "You have to be 18", not "You mentioned a book"."""
_LINKS = LINKING | {"but", "and", "or", "nor", "yet", "so", "then", "instead", "still", "because"}
_PAPERS = frozenset({"statement", "letter", "announcement", "release", "memo", "email", "message", "note", "post"})
_AGREEING = frozenset({"agree", "disagree", "concur"})
_NO_COMPLEMENT = SUBJECTS | {"aux", "advmod", "neg", "punct"}
_OPENING = 3
"""Words by which the beginning of a text is known."""
_LEAST = 0.25
_LONGEST = 400


def candidates(
    text: str, cited: "Sequence[tuple[str, int]]", sources: "Sequence[Reading]"
) -> "list[tuple[int, Article]]":
    """Sentence numbers with their article, best first: the cited ones and those most like the text."""
    claim = readings.read(readings.plain_article(text))
    views = [SentenceView(claim, s.number) for s in claim.article.sentences if claim.by_sentence[s.number - 1]]
    named = set(cited)
    found: list[tuple[float, str, int, Article]] = []
    for reading in sources:
        source = source_of(reading)
        for view in source.body:
            whole = not partial.is_taken_back(reading, view.number) and not partial.begins_within(reading, view.number)
            if not views or not stands_alone(view) or not states(view) or not whole:
                continue
            like = max(
                unsupported.coverage(ClaimReading(v), EvidenceReading(ClaimReading(v), source, [view])) for v in views
            )
            like += 0.15 * ((source.article.id, view.number) in named)
            if like >= _LEAST:
                found.append((-like, source.article.id, view.number, source.article))
    return [(number, article) for _, _, number, article in sorted(found, key=lambda f: f[:3])[:3]]


def states(view: SentenceView) -> bool:
    """Whether the sentence states something itself: captions, credits and titles have no verb, or only a quoted one.

    Before one that opens with a dash stands whose word another was: "—Harbour BoardThe pier is closed."
    """
    if view.text.startswith(("—", "–")):
        return False
    if view.tokens and not view.reading.english:
        return True
    marks = 0
    for token, plain in zip(view.tokens, view.plain, strict=True):
        marks += plain == '"'
        if token.tag_ in FINITE and marks % 2 == 0:
            return True
    return False


def stands_alone(view: SentenceView) -> bool:
    """Whether a sentence can be read without the one before it: no pronoun for a subject, no link to what precedes."""
    tokens = view.tokens
    if view.sentence.kind != "body" or not len(tokens) >= 4 or len(view.text) > _LONGEST:
        return False
    start = next((t for t in tokens if t.is_alpha), None)
    if start is None or _ties(start) or leans(view):
        return False
    if not is_closed(view) or view.text.endswith((":", "?")):
        return False
    return any(t.pos_ in {"VERB", "AUX"} for t in tokens)


def is_closed(view: SentenceView) -> bool:
    """Whether each quotation mark has its other one, and no word asks for one behind it: "..., but."."""
    last = next((t for t in reversed(view.tokens) if t.is_alpha), None)
    even = sum(t.text in '"“”' for t in view.tokens) % 2 == 0
    return even and (
        last is None or last.pos_ not in {"CCONJ", "SCONJ", "DET"} or last.dep_ not in {"cc", "mark", "det"}
    )


def asks(text: str) -> bool:
    """Whether a sentence of it is a question of the writer's own, not of somebody whom it quotes."""
    article = readings.plain_article(text)
    return any(article.text[s.start : s.end].rstrip(" )]*").endswith("?") for s in article.sentences)


def part_of(text: str, views: "Sequence[SentenceView]") -> str:
    """How the text says only a part of what the source says; empty where it does not. A title is whole."""
    told = {view.number for view in views}
    back = (v for v in views if v.number + 1 not in told and partial.is_taken_back(v.reading, v.number))
    if next(back, None) and not own_title.is_of(text, views[0].reading.article):
        return "the sentence after the cited one takes it back"
    copied = (view for view in views if text.split() == view.text.split())
    torn = any(partial.begins_within(view.reading, view.number) for view in copied)
    return "it begins in the middle of a sentence" if torn or _opens_within(text, views) else ""


def _opens_within(text: str, views: "Sequence[SentenceView]") -> bool:
    """Whether its first words stand inside a cited sentence, in small letters."""
    opening = " ".join(text.split()[:_OPENING])
    return opening[:1].islower() and any(view.text.find(opening) > 0 for view in views)


def leans(view: SentenceView) -> bool:
    """Whether a sentence opens with a link or pronoun, or its subject is one, that needs what is told before it."""
    if view.tokens and _ties(view.tokens[0]):
        return True
    subjects = [t for t in view.tokens if t.dep_ in SUBJECTS and t.head.dep_ == "ROOT"]
    pointing = any((_dangles(t) and not _is_named(t)) or _is_a_paper_of_somebody(t) or _agrees(t) for t in subjects)
    return pointing or any(_is_one_of_others(t) or stands_for_more(t) for t in view.tokens)


def _is_named(pronoun: "Token") -> bool:
    """Whether a side clause before it has a subject that it may mean: "While Ann Berg was away, she ..."."""
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    return any(t.dep_ in SUBJECTS and t.head.dep_ == "advcl" and _may_mean(pronoun, t) for t in before)


def _may_mean(pronoun: "Token", subject: "Token") -> bool:
    """Whether number and kind agree: "he" and "she" are people with a name, "it" is none, and "they" more than one."""
    person = subject.ent_type_ == "PERSON" or (subject.pos_ == "PROPN" and not subject.ent_type_)
    if pronoun.lower_ in HE_OR_SHE:
        return person
    many = subject.tag_ in {"NNS", "NNPS"} or has_child(subject, "conj")
    named = subject.pos_ in {"NOUN", "PROPN"}
    return named and ((pronoun.lower_ == "they" and many) or (pronoun.lower_ == "it" and not many and not person))


def _ties(first: "Token") -> bool:
    """Whether it links to what precedes or points there; "this week" is a date, "so far" and "then-mayor" no link."""
    dated = first.lower_ == "this" and first.dep_ == "det" and first.ent_type_ == "DATE"
    main = first.head.dep_ in {"ROOT", "ccomp"} and first.head.pos_ in {"VERB", "AUX"}
    links = first.lower_ in _LINKS and (first.pos_ == "CCONJ" or (main and not any(first.children)))
    return not dated and (links or _dangles(first))


def _dangles(word: "Token") -> bool:
    """Whether it is a pronoun for what is told elsewhere, not "it is illegal to", "those who" or "that he left"."""
    told = word.dep_ != "det" and has_child(word, "relcl", "acl", "prep", "amod")
    empty = word.lower_ == "it" and is_empty(word)
    anybody = word.lower_ == "you" and has_form(word.head, _ANYBODY)
    return word.lower_ in _DANGLING and not (told or empty or anybody or word.dep_ == "mark")


def _is_one_of_others(word: "Token") -> bool:
    """Whether it is a bare "one" for a thing that no word before it names: "Many voters may not have one"."""
    if word.lower_ != "one" or word.dep_ != "dobj" or any(word.children):
        return False
    return not any(t.tag_ == "NN" for t in word.doc[word.sent.start : word.i])


def _agrees(subject: "Token") -> bool:
    """Whether all that is told of it is that it agreed, with what stands before: "The scientists agreed."."""
    verb = subject.head
    return verb.lemma_.lower() in _AGREEING and all(c.dep_ in _NO_COMPLEMENT for c in verb.children)


def _is_a_paper_of_somebody(subject: "Token") -> bool:
    """Whether it is a paper that says something, and the sentence does not tell whose: "The statement said …"."""
    bare = subject.i - subject.sent.start == 1 and [c.lower_ for c in subject.children] == ["the"]
    return bare and subject.lower_ in _PAPERS and subject.head.lemma_.lower() in PLAIN_SAYING
