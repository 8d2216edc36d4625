"""Finds quotations with their speakers, and indirect speech with its speakers and words."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import marks, relay
from summarizer.reading.found import FoundQuote, ReportedSpeech
from summarizer.reading.grammar import is_silent
from summarizer.reading.other_languages import count_words
from summarizer.reading.speech import tells_behind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from summarizer.models import Article, Sentence
    from summarizer.reading.attribution import Attribution
    from summarizer.reading.marks import Marked
    from summarizer.reading.speech import Cue

_ANNOUNCES = re.compile(r"(?:^|[,:.?!…—–]| -|\))$")
_RELATIVE = re.compile(r"\b(?:which|who|that)$")
_NAMES = re.compile(r"call|describ|dub|label|brand|deem|characteri", re.IGNORECASE)
"""Verbs that give a thing a name ("he called it “a joke”"): what follows is a fragment."""
_WHILE = frozenset({"after", "before", "because", "while", "although", "though", "when", "since", "despite"})
"""What opens a clause beside the main one, which nobody in it has said."""
_NEAR = 300
"""Characters around a quotation in which its relay may stand."""
_SCARE = 4
"""Words that marked words without a speaker may have and still be a term or irony."""


def find(article: "Article", attribution: "Attribution") -> tuple[FoundQuote, ...]:
    """The quotations of an article in reading order, numbered from 1, each with its speaker where one is given."""
    quotes = []
    for number, marked in enumerate(attribution.marked, 1):
        cue, speaker = attribution.of(marked)
        sentences = attribution.sentences(marked)
        quotes.append(FoundQuote(
            number=number, start=marked.start, end=marked.end, sentences=sentences,
            speaker=speaker.name if speaker else None, speaker_at=speaker.at if speaker else None,
            cue=(cue.start, cue.end) if cue else None,
            via=_via(article, attribution, cue, marked, sentences) if speaker else None,
            scare=speaker is None and _is_scare(article, attribution, marked), closed=marked.closed,
        ))  # fmt: skip
    return tuple(quotes)


def find_marked(article: "Article") -> tuple[FoundQuote, ...]:
    """The quotations by their marks alone, without speakers: for languages that are not parsed."""
    body = article.sentences
    return tuple(
        FoundQuote(
            number=number, start=marked.start, end=marked.end, closed=marked.closed,
            sentences=tuple(s.number for s in body if s.start < marked.end and marked.start < s.end),
            scare=count_words(article.text[marked.start : marked.end]) <= _SCARE,
        )
        for number, marked in enumerate(marks.find(article), 1)
    )  # fmt: skip


def is_whole(article: "Article", quote: FoundQuote) -> bool:
    """Whether the quotation is direct speech of its own, not a fragment that a reporting clause carries on.

    Whole is what begins a sentence, follows the words of attribution ("she said, “…"), or goes on after them.
    """
    if quote.scare or not quote.sentences or article.sentences[quote.sentences[0] - 1].kind != "body":
        return False
    begin = article.sentences[quote.sentences[0] - 1].start
    before = article.text[begin : quote.start].rstrip(" “\"‘'«„`\n")
    first = next((c for c in article.text[quote.start : quote.end] if c.isalnum()), " ")
    if not before:
        return True
    after_cue = quote.cue is not None and quote.cue[1] <= quote.start
    if after_cue and quote.cue is not None:
        if first.islower() and _NAMES.match(article.text, quote.cue[0]):
            return False
        if not article.text[quote.cue[1] : quote.start].strip(" “\"‘'«„`,:\n"):
            return not first.islower() or len(article.text[quote.start : quote.end].split()) > _SCARE
    announced = _ANNOUNCES.search(before) is not None and not before.endswith("that,")
    return announced and (not first.islower() or after_cue)


def find_reported(article: "Article", attribution: "Attribution") -> tuple[ReportedSpeech, ...]:
    """Indirect speech in reading order: speaker, cue and the words reported."""
    found = []
    for sentence in article.body():
        for cue in attribution.speech.cues.get(sentence.number, ()):
            content = _content(article, attribution.doc, attribution, cue, sentence)
            if content is None or _all_quoted(article.text, attribution, content):
                continue
            speaker = attribution.speaker(cue)
            found.append(ReportedSpeech(
                sentence=sentence.number, speaker=speaker.name if speaker else None,
                speaker_at=speaker.at if speaker else None, cue=(cue.start, cue.end), content=content,
            ))  # fmt: skip
    return tuple(found)


def _is_scare(article: "Article", attribution: "Attribution", marked: "Marked") -> bool:
    words = article.text[marked.start : marked.end].split()
    return len(words) <= _SCARE or attribution.is_label(marked)


def _via(
    article: "Article", attribution: "Attribution", cue: "Cue | None", marked: "Marked", numbers: tuple[int, ...]
) -> tuple[int, int] | None:
    """Where it was said, in the words around the quotation."""
    for number in sorted({*numbers, *([cue.sentence] if cue else [])}):
        sentence = article.sentences[number - 1]
        start, end = max(sentence.start, marked.opens_at - _NEAR), min(sentence.end, marked.closes_at + _NEAR)
        for at in relay.find(article.text, start, end):
            if not attribution.speech.inside(at[0]):
                return at
    return None


def _all_quoted(text: str, attribution: "Attribution", content: tuple[int, int]) -> bool:
    """Whether nothing but a quotation is reported: that is direct speech."""
    letters = [at for at in range(*content) if text[at].isalpha()]
    return all(attribution.speech.inside(at) for at in letters)


def _content(
    article: "Article", doc: "Doc", attribution: "Attribution", cue: "Cue", sentence: "Sentence"
) -> tuple[int, int] | None:
    """The words that a cue reports: its clause, or for "according to X" and "…, X said" the rest of the sentence."""
    if not cue.strong:
        return None
    if cue.verb is None:
        return _rest(article, doc, cue, sentence)
    verb = doc[cue.verb]
    if is_silent(verb):
        return None
    clause = next(
        (c for c in verb.children if c.dep_ in {"ccomp", "parataxis"} and not attribution.speech.inside(c.idx)), None
    )
    if clause is not None:
        begin, end = clause.left_edge.idx, clause.right_edge.idx + len(clause.right_edge)
        if begin < cue.start < end:
            begin, end = (cue.end, end) if clause.i > verb.i else (begin, _attribution_start(doc, cue))
        return _trim(article.text, begin, end)
    if tells_behind(verb):
        return _trim(article.text, sentence.start, _attribution_start(doc, cue))
    short = sentence.end - cue.end < 25 and not _tells_of_another(verb)
    return _rest(article, doc, cue, sentence) if cue.speaker and short else None


def _tells_of_another(verb: "Token") -> bool:
    """Whether what stands around a clause is not said in it: "advisers, who had warned", "after X accused Y"."""
    if verb.dep_ == "relcl":
        return any(c.tag_ in {"WP", "WDT"} for c in verb.children)
    if verb.dep_ == "advcl":
        return any(c.dep_ in {"mark", "advmod"} and c.lower_ in _WHILE for c in verb.children)
    return (verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"}) or (verb.dep_ == "pcomp" and verb.head.lower_ in _WHILE)


def _attribution_start(doc: "Doc", cue: "Cue") -> int:
    return min(cue.start, doc[cue.speaker[0]].idx) if cue.speaker else cue.start


def _rest(article: "Article", doc: "Doc", cue: "Cue", sentence: "Sentence") -> tuple[int, int] | None:
    """The sentence without the words of attribution, which stand at its start or its end."""
    end = cue.end
    if cue.speaker:
        last = doc[cue.speaker[1] - 1]
        end = max(end, last.idx + len(last))
    sides = (_trim(article.text, sentence.start, _attribution_start(doc, cue)), _trim(article.text, end, sentence.end))
    if sides[0] and sides[1] and _RELATIVE.search(article.text[sides[0][0] : sides[0][1]]):
        return sides[1]
    sizes = [(at[1] - at[0], at) for at in sides if at]
    return max(sizes)[1] if sizes and max(sizes)[0] > 8 else None


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The offsets without white space, commas and "that" at the ends; none where nothing is left."""
    lead = re.match(r"[\s,:;—–-]*(?:that\s+)?", text[start:end])
    start += lead.end() if lead else 0
    end = start + len(text[start:end].rstrip(" ,;:—–-\n"))
    return (start, end) if end - start > 1 else None
