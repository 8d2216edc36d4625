"""Finds who is said to say something, by which verb and where, outside quotation marks.

A cue is a verb of speech with its subject ("Singh said", "said the mayor", "was quoted as saying") or "according to".
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reading.grammar import SUBJECTS, child_of
from summarizer.reading.offices import is_office
from summarizer.reading.standing_words import TELLING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from summarizer.models import Article, Sentence

STRONG = TELLING | frozenset(
    "stress reply respond answer comment observe continue conclude recall admit concede confirm deny assert maintain "
    "allege contend emphasise emphasize underline underscore reiterate repeat joke quip exclaim shout complain lament "
    "boast vow pledge promise predict caution testify clarify disclose wonder counter retort ask inform advise "
    "speculate learn elaborate proclaim opine muse hope fear agree brag recount".split()
)
"""Verbs whose clause alone is reported speech ("he said that", "she believes that")."""
VERBS = STRONG | frozenset(
    "yell whisper murmur urge demand plead read quote describe call point express accuse blast slam criticise "
    "criticize praise dismiss label dub characterise characterize interject go highlight detail order pray chant sing "
    "thank apologise apologize laugh message email hit deride mock tout deem blame charge attack cite denounce "
    "condemn hail laud defend propose remind signal swear threaten tease relate voice utter outline summarise "
    "summarize refer speak discuss address echo sum begin finish interrupt write-in retweet lash fire sneer scoff rip "
    "ridicule bemoan decry cheer welcome counsel brand compare liken recite convey relay".split()
)
_FEW = 20
"""Cues on each side that are looked at, so that one endless sentence costs no more than many."""
_SUBJECTS = SUBJECTS | {"csubj"}
_PERCEIVES = frozenset("hear see watch catch record film remember recall quote have leave keep find show".split())
"""Verbs behind which somebody is saying something: "heard the Senate saying"."""
_TELLS_SOMEBODY = frozenset({"tell", "inform", "advise", "remind", "assure"})
"""Verbs behind which stands whom it is told."""
_CONNECTIVE = re.compile(
    r"(?:^|[,.;:]|\b(?:and|but))\s*(?:that|this)\s+(?:being\s+)?said\s*,|\bhaving\s+said\s+(?:that|this|so)\s*,"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to |\b[Aa]s (?:told|reported) by |\bin the words of ")


def tells_behind(verb: "Token") -> bool:
    """Whether it says behind a statement who tells it, by the parse's participle: "..., a paper reported on Friday"."""
    teller = verb.head
    if verb.dep_ != "acl" or verb.tag_ not in {"VBD", "VBN"} or verb.lemma_.lower() not in STRONG:
        return False
    behind = teller.left_edge.i > 0 and teller.left_edge.nbor(-1).text == ","
    told_to = any(c.dep_ in {"agent", "dobj", "xcomp", "ccomp"} or c.lower_ == "to" for c in verb.children)
    return behind and teller.i == verb.i - 1 and teller.dep_ in {"npadvmod", "appos", "dobj"} and not told_to


@dataclass(frozen=True)
class Cue:
    """A verb or phrase of saying: offsets, and token indices of what stands as its speaker."""

    start: int
    end: int
    sentence: int
    verb: int | None
    """Token index of the verb; none for "according to"."""
    speaker: tuple[int, int] | None
    """Token indices, end exclusive."""
    strong: bool


class Speech:
    """The cues of an article, by sentence. `quoted` are offsets of what stands between marks, marks included."""

    def __init__(self, article: "Article", doc: "Doc", quoted: "Sequence[tuple[int, int]]") -> None:
        self.article = article
        self.doc = doc
        self.quoted = list(quoted)
        self._opens = [start for start, _ in self.quoted]
        self._starts = [token.idx for token in doc]
        self.cues: dict[int, list[Cue]] = {
            s.number: self._in_sentence(s) for s in article.sentences if s.kind in ("body", "heading")
        }

    def inside(self, offset: int) -> bool:
        """Whether the offset lies between quotation marks."""
        index = bisect_right(self._opens, offset) - 1
        return index >= 0 and offset < self.quoted[index][1]

    def quoted_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The quotations that touch the text between two offsets."""
        first = max(0, bisect_right(self._opens, start) - 1)
        last = bisect_left(self._opens, end)
        return [at for at in self.quoted[first:last] if at[1] > start]

    def near(self, sentence: int, start: int, end: int) -> list[Cue]:
        """The cues of a sentence that stand near the text between two offsets."""
        cues = self.cues.get(sentence, [])
        if len(cues) < _FEW:
            return cues
        first, last = (bisect_left(cues, at, key=lambda cue: cue.start) for at in (start, end))
        return cues[max(0, first - _FEW) : last + _FEW]

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """Indices of the tokens that begin between two offsets."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def _in_sentence(self, sentence: "Sentence") -> list[Cue]:
        first, last = self.tokens(sentence.start, sentence.end)
        found = []
        for index in range(first, last):
            token = self.doc[index]
            if (
                token.lemma_.lower() in VERBS
                and token.pos_ == "VERB"
                and not self.inside(token.idx)
                and not _is_a_connective(token)
                and not _reports_to(token)
            ):
                cue = self._verb(token, sentence.number, (first, last))
                if cue:
                    found.append(cue)
        found += [
            self._according(match.start(), match.end(), sentence)
            for match in _ACCORDING.finditer(self.article.text, sentence.start, sentence.end)
            if not self.inside(match.start())
        ]
        return sorted(found, key=lambda cue: cue.start)

    def _verb(self, token: "Token", number: int, bounds: tuple[int, int]) -> Cue | None:
        lemma = token.lemma_.lower()
        teller = token.head
        speaker = (teller.left_edge.i, teller.i + 1) if tells_behind(token) else self._subject(token, bounds)
        if speaker is None and token.tag_ not in {"VBG", "VBD", "VBN", "VBZ", "VBP"}:
            return None
        start = token.idx
        return Cue(start, start + len(token), number, token.i, speaker, lemma in STRONG)

    def _subject(self, token: "Token", bounds: tuple[int, int]) -> tuple[int, int] | None:
        """The subject of a verb, of the verb that it is joined to, or the words beside it."""
        verb: Token = token
        for _ in range(4):
            subjects = [c for c in verb.children if c.dep_ in _SUBJECTS and not self.inside(c.idx)]
            subject = subjects[-1] if subjects and subjects[0].i > verb.i else next(iter(subjects), None)
            relative = subject is not None and subject.lower_ in {"that", "which"}
            if subject is not None and verb.i == token.i and _is_an_object(subject, verb):
                verb = verb.head  # "to fight the flu saying", where the parse has the flu speak
                continue
            if subject is not None and subject.lower_ in {"who", "whom"}:
                return self._antecedent(verb)
            if subject is not None and subject.dep_ == "nsubjpass" and verb.i == token.i:
                return self._agent(verb, bounds)
            if subject is not None and not relative and not _is_a_thing_told_of(subject, verb, token):
                return self._phrase(subject, bounds, verb.i)
            above = _governing(verb) if relative and verb.i != token.i else verb.head
            joined = relative or verb.dep_ in {"conj", "xcomp", "advcl", "pcomp", "prep"} or subject is not None
            joined = joined or _is_asked(verb)
            if not joined or above.i == verb.i or self.inside(above.idx):
                break
            verb = above if above.pos_ in {"VERB", "AUX"} else above.head
        return self._beside(token, bounds)

    def _agent(self, verb: "Token", bounds: tuple[int, int]) -> tuple[int, int] | None:
        """By whom it was said; the subject of "was told" or "was called" is no speaker."""
        by = next((c for c in verb.children if c.dep_ == "agent" and not self.inside(c.idx)), None)
        doer = child_of(by, "pobj") if by is not None else None
        return self._phrase(doer, bounds, verb.i) if doer is not None and not self.inside(doer.idx) else None

    def _antecedent(self, verb: "Token") -> tuple[int, int] | None:
        head = verb.head
        return (head.left_edge.i, head.i + 1) if head.i < verb.i and head.pos_ in {"NOUN", "PROPN", "PRON"} else None

    def _phrase(self, head: "Token", bounds: tuple[int, int], verb: int) -> tuple[int, int]:
        """The subject's own words: no quotation, not across the verb."""
        first, last = max(bounds[0], head.left_edge.i), min(bounds[1], head.right_edge.i + 1)
        if head.i < verb:
            last = min(last, verb)
        else:
            first = max(first, verb + 1)
        while first < head.i and (self.inside(self.doc[first].idx) or self.doc[first].is_punct):
            first += 1
        for index in range(head.i, first, -1):
            if self.inside(self.doc[index - 1].idx):
                first = index
                break
        for index in range(head.i + 1, last):
            if self.inside(self.doc[index].idx):
                last = index
                break
        return first, last

    def _beside(self, token: "Token", bounds: tuple[int, int]) -> tuple[int, int] | None:
        """The noun phrase right before or, behind a quotation, right after the verb, where the parse gives it none."""
        index = token.i - 1
        while index >= bounds[0] and self.doc[index].pos_ in {"ADV", "AUX", "PART"}:
            index -= 1
        finite = token.tag_ not in {"VBG", "VBN"}
        if (
            index >= bounds[0]
            and finite
            and self._is_nominal(index)
            and self.doc[index].tag_ not in {"PRP$", "WDT", "WP"}
        ):
            start = index
            while start > bounds[0] and self._is_nominal(start - 1):
                start -= 1
            return start, index + 1
        before = self.doc[token.i - 1] if token.i else token
        behind_quote = self.inside(before.idx) or before.text in {",", '"', "”", "''"}
        behind_quote = behind_quote and token.lemma_ not in _TELLS_SOMEBODY
        end = token.i + 1
        while behind_quote and token.tag_ in {"VBD", "VBZ"} and end < bounds[1] and self._is_nominal(end):
            end += 1
        return (token.i + 1, end) if end > token.i + 1 else None

    def _is_nominal(self, index: int) -> bool:
        return self.doc[index].pos_ in {"PROPN", "PRON", "NOUN", "DET", "ADJ"} and not self.inside(self.doc[index].idx)

    def _according(self, start: int, end: int, sentence: "Sentence") -> Cue:
        first, last = self.tokens(end, sentence.end)
        stop = first
        while (
            stop < last
            and not self.inside(self.doc[stop].idx)
            and self.doc[stop].text not in {",", ";", ".", "—", "–", ":"}
        ):
            if self.doc[stop].pos_ in {"VERB", "AUX"} and stop > first and self.doc[stop].tag_ != "VBN":
                break
            stop += 1
        return Cue(start, end - 1, sentence.number, None, (first, stop) if stop > first else None, strong=True)


def _is_an_object(subject: "Token", verb: "Token") -> bool:
    """Whether a name before "saying" is whom or what another verb tells of: no person, and right behind that verb."""
    above: Token = verb.head
    return (
        verb.tag_ == "VBG"
        and subject.pos_ == "PROPN"
        and subject.ent_type_ != "PERSON"
        and above.pos_ == "VERB"
        and above.lemma_ not in _PERCEIVES
        and subject.left_edge.i == above.i + 1
    )


def _is_a_thing_told_of(subject: "Token", verb: "Token", said: "Token") -> bool:
    """Whether it cannot be who goes on saying: "Berg warned that the strike would go on, saying: …"."""
    told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in VERBS
    return said.tag_ == "VBG" and verb.i != said.i and told and subject.pos_ == "NOUN" and not is_office(subject.text)


def _is_asked(verb: "Token") -> bool:
    """Whether it tells what somebody answered who is asked in between: "Berg, asked if Roux should go, said"."""
    asked = verb.head
    return verb.dep_ == "ccomp" and asked.lemma_ == "ask" and asked.i < verb.i and verb.nbor(-1).text == ","


def _governing(verb: "Token") -> "Token":
    """The verb that governs the noun of a relative clause; the verb itself where there is none."""
    above: Token = verb
    for _ in range(8):
        above = above.head
        if above.pos_ in {"VERB", "AUX"}:
            return above
    return verb


def _is_a_connective(verb: "Token") -> bool:
    """Whether nobody speaks: "That said, there are risks", "that being said,", "having said that,"."""
    words = verb.doc[max(0, verb.i - 2) : verb.i + 3].text.lower()
    return verb.lower_ == "said" and _CONNECTIVE.search(words) is not None


def _reports_to(verb: "Token") -> bool:
    """Whether it tells who leads whom, or who came where: "Berg reported to him"."""
    to = any(c.dep_ == "prep" and c.lower_ == "to" for c in verb.children)
    return verb.lemma_.lower() == "report" and to and child_of(verb, "ccomp", "dobj") is None
