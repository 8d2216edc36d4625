"""Ties a quotation to the words that say who speaks: beside it, in its sentence, or in the sentences around it."""

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from summarizer.reading import lexicon, marks
from summarizer.reading.abbreviations import BEFORE_A_NAME, BEHIND_A_NAME
from summarizer.reading.referents import Referents
from summarizer.reading.speakers import Speaker
from summarizer.reading.speech import Cue, Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from summarizer.models import Article
    from summarizer.reading.found import Name
    from summarizer.reading.marks import Marked

_ABBREVIATED = re.compile(rf"\b(?:{BEFORE_A_NAME}|{BEHIND_A_NAME}|No|[A-Z])\.|\.\.\.|\([^()]{{0,60}}\)")
_SENTENCE_ENDS = re.compile(r"[.!?][\"”’')]*\s|;\s")
_DASH_NAME = re.compile(r"\s{0,2}[—–―-]{1,2} ?(?=[A-Z])")
_ANNOUNCES = re.compile(r":\s*[“\"‘'«„`]")
"""Behind a cue whose words are still to come: "Berg answers: “…"."""
_LABEL = re.compile(
    r"(?:\b(?:called|named|titled|entitled|dubbed|nicknamed|known as|so-called|"
    r"terms?|words?|phrase|slogan|motto|song|film|"
    r"movie|book|album|novel|show|series|headlined|hashtag|labell?ed|initiative|campaign|"
    r"theme\b.{0,60}\b(?:was|is))\s*[,:]?|"
    r"\b(?:the|an?|his|her|its|their|of|on|in|from|with|by|and|for|as|host of))\s*[“\"‘'«„`]*$",
    re.IGNORECASE,
)
_GOES_ON = frozenset({"continue", "go", "begin", "finish"})
"""Verbs that tell of speech only right beside a quotation."""
_SMALL = lexicon.SMALL | {"is"}
_FAR = 90
"""Characters between a cue and a quotation that still stand side by side."""


class Attribution:
    """One article's quotations and cues, asked in reading order, so that a speaker can be carried on."""

    def __init__(self, article: "Article", doc: "Doc", names: "tuple[Name, ...]") -> None:
        self.article = article
        self.text = article.text
        self.doc = doc
        self.marked = marks.find(article)
        self.speech = Speech(article, doc, [(m.opens_at, m.closes_at) for m in self.marked])
        self.referents = Referents(article, doc, names, self.speech)
        self._starts = [s.start for s in article.sentences]
        self._before: tuple[Marked, Speaker | None] | None = None

    def sentences(self, marked: "Marked") -> tuple[int, ...]:
        """Numbers of the sentences that the quotation stands in."""
        first = max(0, bisect_right(self._starts, marked.start) - 1)
        last = bisect_left(self._starts, marked.end)
        return tuple(s.number for s in self.article.sentences[first:last] if s.end > marked.start)

    def of(self, marked: "Marked") -> tuple[Cue | None, Speaker | None]:
        """The cue and the speaker of a quotation; to be asked once for each, in reading order."""
        numbers = self.sentences(marked)
        label = self.is_label(marked)
        speaker: Speaker | None = None
        cue = self._best(marked, numbers, label=label)
        if cue:
            speaker = self.speaker(cue)
        elif not label:
            speaker = self._behind_dash(marked)
            if speaker is None:
                cue, speaker = self._carried(marked, numbers)
        self._before = (marked, speaker)
        return cue, speaker

    def speaker(self, cue: Cue) -> Speaker | None:
        """Who speaks by this cue."""
        return self.referents.speaker(cue)

    def is_label(self, marked: "Marked") -> bool:
        """Whether the marked words are a title or a term: written as titles are, or called so by the words before."""
        words = self.text[marked.start : marked.end].split()
        before = self.text[max(0, marked.opens_at - _FAR) : marked.opens_at]
        long = [w for w in words if w.lower() not in _SMALL]
        as_title = bool(long) and all(w[0].isupper() or w[0].isdigit() for w in long)
        called = _LABEL.search(before) is not None
        if as_title and called:
            return True
        if (
            as_title
            and len(long) > 1
            and len(words) <= 12
            and not before.rstrip().endswith((",", ":"))
            and before.strip()
        ):
            return True
        named = re.search(
            r"\b(?:known as|nicknamed|titled|entitled|so-called|theme|slogan|song|film|movie|book|hashtag|named)\b"
            r"[^.]{0,60}$",
            before,
        )
        return named is not None and len(words) <= 12

    def _best(self, marked: "Marked", numbers: tuple[int, ...], *, label: bool) -> Cue | None:
        """The cue of the quotation's own sentences that stands best: beside it first, then nearest."""
        best: tuple[tuple[int, int], Cue] | None = None
        after = self._sentence_behind(marked, numbers)
        for number in (*numbers, *after):
            for cue in self.speech.near(number, marked.opens_at, marked.closes_at):
                if label and not cue.strong:
                    continue
                rank = self._rank(cue, marked, beside_only=label or number in after)
                if rank is not None and (best is None or rank < best[0]):
                    best = (rank, cue)
        return best[1] if best else None

    def _sentence_behind(self, marked: "Marked", numbers: tuple[int, ...]) -> tuple[int, ...]:
        """The sentence that begins right behind the marks: "“…?” the mayor asked." is one sentence to a reader."""
        if not numbers or not marked.closed or self.text[marked.end - 1 : marked.end] not in "?!…-—":
            return ()
        behind = self.article.sentence(numbers[-1] + 1)
        return (behind.number,) if behind and not self.text[marked.closes_at : behind.start].strip(" ") else ()

    def _rank(self, cue: Cue, marked: "Marked", *, beside_only: bool) -> tuple[int, int] | None:
        """How well a cue fits, lower is better; none where a sentence's end lies between."""
        if cue.speaker is None:
            return None
        rank = self._rank_behind(cue, marked) if cue.start >= marked.end else self._rank_before(cue, marked)
        only_beside = beside_only or self._unspoken(cue)
        return None if rank is None or (only_beside and rank[0] > 1) else rank

    def _unspoken(self, cue: Cue) -> bool:
        """Whether nobody is said to have spoken by it: "lets police ask for …", "continues the treatment"."""
        verb = self.doc[cue.verb] if cue.verb is not None else None
        if verb is None or verb.lemma_ in _GOES_ON:
            return verb is not None
        return verb.tag_ == "VB" and any(c.lower_ == "to" or c.tag_ == "MD" for c in verb.lefts)

    def _rank_behind(self, cue: Cue, marked: "Marked") -> tuple[int, int] | None:
        assert cue.speaker is not None  # noqa: S101 - asked by _rank only
        between = self._outside(marked.closes_at, cue.start)
        if _ends_sentence(between.strip()) or _ANNOUNCES.match(self.text, cue.end):
            return None
        if self.doc[cue.speaker[0]].idx < marked.opens_at:
            return (4, len(between))
        first = min(cue.start, self.doc[cue.speaker[0]].idx)
        gap = self.text[marked.closes_at : max(first, marked.closes_at)].strip(" ,\n—–-")
        ends_open = (
            self.text[marked.end - 1 : marked.end] in ",?!—…-–"
            or self.text[marked.closes_at : marked.closes_at + 1] == ","
        )
        beside = not gap
        if beside and ends_open:
            return (2 if self._is_named_before(cue, marked) else 0, len(between))
        if not beside and self._has_words_of_its_own(cue):
            return None
        return (1 if beside and cue.strong else 4, len(between))

    def _is_named_before(self, cue: Cue, marked: "Marked") -> bool:
        """Whether a pronoun says again whom a colon before the words has announced: "Berg said: “…,” he said."""
        assert cue.speaker is not None  # noqa: S101 - asked by _rank_behind only
        alone = cue.speaker[1] - cue.speaker[0] == 1 and self.doc[cue.speaker[0]].pos_ == "PRON"
        return alone and self.text[: marked.opens_at].rstrip().endswith(":")

    def _has_words_of_its_own(self, cue: Cue) -> bool:
        """Whether other quoted words follow the cue: “…,” on the day when a host called her “a joke”."""
        return any(
            opens >= cue.end and not _ends_sentence(self.text[cue.end : opens])
            for opens, _ in self.speech.quoted_between(cue.end, cue.end + _FAR)
        )

    def _rank_before(self, cue: Cue, marked: "Marked") -> tuple[int, int] | None:
        if cue.end > marked.opens_at:
            return None
        between = self._outside(cue.end, marked.opens_at)
        if _ends_sentence(between):
            return None
        direct = between.rstrip().endswith((",", ":")) or not between.strip()
        quoted_between = any(at[0] >= cue.end for at in self.speech.quoted_between(cue.end, marked.opens_at))
        if direct and len(between) < _FAR and not quoted_between:
            return (1, len(between))
        return (2 if cue.strong or self._governs(cue, marked) else 3, len(between))

    def _governs(self, cue: Cue, marked: "Marked") -> bool:
        """Whether the first verb above the quotation's words is the cue's: "called it “a joke”"."""
        first, last = self.speech.tokens(marked.start, marked.end)
        token = self.doc[first:last].root if first < last else None
        for _ in range(6):
            if token is None or token.head.i == token.i:
                return False
            token = token.head
            if token.i == cue.verb:
                return True
            if token.pos_ == "VERB":
                return False
        return False

    def _outside(self, start: int, end: int) -> str:
        """The text between two offsets without what is quoted in it."""
        found, at = [], start
        for opens, closes in self.speech.quoted_between(start, end):
            found.append(self.text[at : max(at, opens)])
            at = max(at, closes)
        return "".join([*found, self.text[at:end]]) if at < end else "".join(found)

    def _behind_dash(self, marked: "Marked") -> Speaker | None:
        """The name behind a dash: "“…” — Name"."""
        dash = _DASH_NAME.match(self.text, marked.closes_at)
        if not dash:
            return None
        line = self.text.find("\n", dash.end())
        end = min(line if line > 0 else len(self.text), dash.end() + 60)
        words = self.text[dash.end() : end].rstrip(" .")
        name = self.referents.resolver.starting_at(dash.end())
        if name is None and not (1 < len(words.split()) <= 5 and all(w[0].isupper() for w in words.split())):
            return None
        at = (dash.end(), dash.end() + len(words.split(",")[0]))
        return Speaker(name.name if name else words.split(",")[0], at, name)

    def _carried(self, marked: "Marked", numbers: tuple[int, ...]) -> tuple[Cue | None, Speaker | None]:
        """The speaker of the quotation before, or of the sentence before that announces one."""
        if not numbers or self.text[self.article.sentences[numbers[0] - 1].start : marked.opens_at].strip():
            return None, None
        before = self._before
        if before and before[1] and (marked.continues or self._follows(before[0], marked)):
            return None, before[1]
        beside = self.article.sentence(numbers[0] - 1)
        if beside is None or beside.kind != "body" or len(self.text[marked.start : marked.end].split()) < 4:
            return None, None
        cues = [c for c in self.speech.cues.get(beside.number, ()) if c.speaker and c.strong]
        announces = self.text[beside.start : beside.end].rstrip().endswith(":")
        near = "\n" not in self.text[beside.end : marked.opens_at]
        if cues and (announces or near):
            return cues[-1], self.speaker(cues[-1])
        return None, None

    def _follows(self, earlier: "Marked", later: "Marked") -> bool:
        """Whether at most the words of attribution lie between two quotations of one or of two paragraphs."""
        if later.paragraph - earlier.paragraph > 1:
            return False
        between = self.text[earlier.closes_at : later.opens_at]
        ends = len(_SENTENCE_ENDS.findall(_ABBREVIATED.sub("", between)))
        return len(between) < 300 and ends <= 1


def _ends_sentence(between: str) -> bool:
    return _SENTENCE_ENDS.search(_ABBREVIATED.sub("x", between) + "") is not None
