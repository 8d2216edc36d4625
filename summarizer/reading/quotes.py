"""Finds quotations with their speakers, and indirect speech with its speakers and words."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import marks
from summarizer.reading.found import FoundQuote, ReportedSpeech
from summarizer.reading.speakers import Resolver, Speaker
from summarizer.reading.speech import Cue, Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from summarizer.models import Article, Sentence
    from summarizer.reading.found import Name
    from summarizer.reading.marks import Marked

_MEDIUM = (r"(?:press release|statement|press statement|news release|tweet|series of tweets|post|social media post|blog post|"
           r"interview|press conference|news conference|briefing|press briefing|speech|address|letter|email|e-mail|memo|report|"
           r"video|video message|message|phone call|telephone interview|opening remarks|remarks|op-ed|column|article|testimony|"
           r"conference call|rally|town hall|debate)")  # fmt: skip
_NAMED = r"(?:[A-Z][\w.&’'-]*)(?: (?:of |the |and )?[A-Z][\w.&’'-]*){0,4}"
_VIA = re.compile(
    rf"\b(?:posted|wrote|tweeted|said|shared|writing|posting) on (?:social media|{_NAMED})"
    rf"|\b[Tt](?:old|alking to|elling) (?:reporters|journalists|the (?:crowd|audience|newspaper|paper|network|agency)|{_NAMED})"
    rf"|\b[Ss]peaking (?:to|with|at|on|in) (?:reporters|journalists|the media|an? [\w-]+|{_NAMED})"
    rf"|\b(?:[Ii]n|[Dd]uring|[Aa]t|[Vv]ia|[Tt]hrough) (?:an?|his|her|their|its|the) (?:[\w-]+ ){{0,2}}?{_MEDIUM}\b"
    rf"(?: (?:to|with|for) (?:reporters|the [A-Z][\w.&-]*|{_NAMED}))?"
    rf"|\bon (?:Twitter|Facebook|Instagram|Telegram|Truth Social|X)\b"
)
_NAMING = re.compile(
    r"(?:\b(?:called|named|titled|entitled|dubbed|nicknamed|known as|so-called|term|word|words|phrase|theme \w*.{0,60}\b(?:was|is)|"
    r"slogan|motto|song|film|movie|book|album|novel|show|series|headlined|hashtag|labelled|labeled)\s*[,:]?|"
    r"\bthe)\s*[“\"‘'«„]?$", re.IGNORECASE
)  # fmt: skip


def find(article: "Article", doc: "Doc", names: "tuple[Name, ...]") -> tuple[FoundQuote, ...]:
    """The quotations of an article in reading order, numbered from 1, each with its speaker where one is given."""
    return _Quotes(article, doc, names).found()


def find_reported(article: "Article", doc: "Doc", names: "tuple[Name, ...]") -> tuple[ReportedSpeech, ...]:
    """Indirect speech in reading order: speaker, cue and the words reported."""
    return tuple(_Quotes(article, doc, names).reported())


class _Quotes:
    """One article's quotations, read from its first to its last, so that a speaker can be carried on."""

    def __init__(self, article: "Article", doc: "Doc", names: "tuple[Name, ...]") -> None:
        self.article = article
        self.text = article.text
        self.doc = doc
        self.marked = marks.find(article)
        self.speech = Speech(article, doc, [(m.opens_at, m.closes_at) for m in self.marked])
        self.resolver = Resolver(article, doc, names)
        self.last: Speaker | None = None

    def found(self) -> tuple[FoundQuote, ...]:
        """All quotations."""
        quotes: list[FoundQuote] = []
        before: tuple[Marked, FoundQuote] | None = None
        for marked in self.marked:
            quote = self._attributed(marked, before, len(quotes) + 1)
            quotes.append(quote)
            before = (marked, quote)
        return tuple(quotes)

    def _attributed(self, marked: "Marked", before: "tuple[Marked, FoundQuote] | None", number: int) -> FoundQuote:
        numbers = tuple(s.number for s in self.article.sentences if s.start < marked.end and s.end > marked.start)
        cue = self._cue(marked, numbers)
        speaker = self._speaker(cue) if cue else None
        if cue is None and not self._is_label(marked):
            cue, speaker = self._carried(marked, before, numbers)
        scare = speaker is None and self._is_scare(marked)
        if speaker:
            self.last = speaker
        return FoundQuote(
            number=number, start=marked.start, end=marked.end, sentences=numbers,
            speaker=speaker.name if speaker else None, speaker_at=speaker.at if speaker else None,
            cue=(cue.start, cue.end) if cue else None, via=self._via(cue, marked, numbers) if speaker else None,
            scare=scare, closed=marked.closed,
        )  # fmt: skip

    def _speaker(self, cue: Cue) -> Speaker | None:
        return self.resolver.resolve(cue.speaker, cue.sentence, self.last) if cue.speaker else None

    def _cue(self, marked: "Marked", numbers: tuple[int, ...]) -> Cue | None:
        """The cue of the quotation's own sentences that stands best: beside it first, then nearest."""
        best: tuple[tuple[int, int], Cue] | None = None
        for number in numbers:
            for cue in self.speech.cues.get(number, ()):
                rank = self._rank(cue, marked)
                if rank is not None and (best is None or rank < best[0]):
                    best = (rank, cue)
        return best[1] if best else None

    def _rank(self, cue: Cue, marked: "Marked") -> tuple[int, int] | None:
        """How well a cue fits, lower is better; none where a sentence's end lies between."""
        if cue.speaker is None:
            return None
        speaker_start = self.doc[cue.speaker[0]].idx
        if cue.start >= marked.end:
            gap = self.text[marked.closes_at : min(cue.start, max(speaker_start, marked.closes_at))]
            between = self._outside(marked.closes_at, cue.start)
            if re.search(r"[.!?;]\s", between):
                return None
            inner = self.text[marked.end - 1 : marked.end]
            close = len(gap.strip(" ,")) < 3
            good = inner in ",?!—…-" or gap.lstrip().startswith(",")
            return (0 if close and good else 1 if close else 4, len(between))
        if cue.end > marked.opens_at:
            return None
        between = self._outside(cue.end, marked.opens_at)
        if re.search(r"[.!?;]\s+[A-Z]", between):
            return None
        direct = between.rstrip().endswith((",", ":")) or not between.strip()
        return (1 if direct and len(between) < 90 else 2 if cue.strong else 3, len(between))

    def _outside(self, start: int, end: int) -> str:
        """The text between two offsets without what is quoted in it."""
        found, at = [], start
        for opens, closes in self.speech.quoted:
            if opens >= end:
                break
            if closes > at:
                found.append(self.text[at : max(at, opens)])
                at = max(at, closes)
        return "".join([*found, self.text[at:end]]) if at < end else "".join(found)

    def _carried(
        self, marked: "Marked", before: "tuple[Marked, FoundQuote] | None", numbers: tuple[int, ...]
    ) -> tuple[Cue | None, Speaker | None]:
        """The speaker of the quotation before, of the sentence before that announces one, or of the one behind."""
        if not numbers:
            return None, None
        first = self.article.sentences[numbers[0] - 1]
        stands_alone = not self.text[first.start : marked.opens_at].strip()
        if not stands_alone:
            return None, None
        if before and before[1].speaker and before[1].speaker_at and (marked.continues or self._follows(before[0], marked)):
            return None, Speaker(before[1].speaker, before[1].speaker_at, self.last.known if self.last else None)
        for number in (numbers[0] - 1, numbers[-1] + 1):
            beside = self.article.sentence(number)
            if beside is None or beside.kind != "body":
                continue
            cues = [c for c in self.speech.cues.get(number, ()) if c.speaker]
            if number < numbers[0] and cues and (len(marked_words(self.text, marked)) > 3):
                return cues[-1], self._speaker(cues[-1])
        return None, None

    def _follows(self, earlier: "Marked", later: "Marked") -> bool:
        """Whether nothing but short words lies between two quotations of one paragraph or of the next."""
        if later.paragraph - earlier.paragraph > 1:
            return False
        between = self.text[earlier.closes_at : later.opens_at]
        return len(between) < 200 and between.count(".") <= 1

    def _is_label(self, marked: "Marked") -> bool:
        words = marked_words(self.text, marked)
        return len(words) <= 12 and _NAMING.search(self.text[max(0, marked.opens_at - 90) : marked.opens_at]) is not None

    def _is_scare(self, marked: "Marked") -> bool:
        words = marked_words(self.text, marked)
        return len(words) <= 4 or self._is_label(marked) or sum(w[:1].isupper() for w in words) > 0.6 * len(words)

    def _via(self, cue: Cue | None, marked: "Marked", numbers: tuple[int, ...]) -> tuple[int, int] | None:
        """Where it was said, in the words around the quotation."""
        where = sorted({*numbers, *([cue.sentence] if cue else [])})
        for number in where:
            sentence = self.article.sentences[number - 1]
            for match in _VIA.finditer(self.text, sentence.start, sentence.end):
                if not self.speech.inside(match.start()):
                    return match.span()
        return None

    def reported(self) -> list[ReportedSpeech]:
        """Indirect speech."""
        found = []
        for sentence in self.article.body():
            for cue in self.speech.cues.get(sentence.number, ()):
                content = self._content(cue, sentence)
                if content is None:
                    continue
                speaker = self._speaker(cue)
                if speaker:
                    self.last = speaker
                found.append(ReportedSpeech(
                    sentence=sentence.number, speaker=speaker.name if speaker else None,
                    speaker_at=speaker.at if speaker else None, cue=(cue.start, cue.end), content=content,
                ))  # fmt: skip
        return found

    def _content(self, cue: Cue, sentence: "Sentence") -> tuple[int, int] | None:
        """The words that a cue reports: its clause, or for "according to" and "X said" at the end the rest."""
        if not cue.strong:
            return None
        if cue.verb is None:
            return self._rest(cue, sentence)
        verb = self.doc[cue.verb]
        clause = next((c for c in verb.children if c.dep_ in {"ccomp", "parataxis"} and not self.speech.inside(c.idx)), None)
        if clause is not None:
            start, last = clause.left_edge, clause.right_edge
            begin, end = start.idx, last.idx + len(last)
            if begin < cue.start < end:
                begin, end = (cue.end, end) if clause.i > verb.i else (begin, self._speaker_start(cue))
            return _trim(self.text, begin, end)
        return self._rest(cue, sentence) if cue.speaker and sentence.end - cue.end < 25 else None

    def _speaker_start(self, cue: Cue) -> int:
        return min(cue.start, self.doc[cue.speaker[0]].idx) if cue.speaker else cue.start

    def _rest(self, cue: Cue, sentence: "Sentence") -> tuple[int, int] | None:
        """The sentence without the words of attribution, which stand at its start or its end."""
        end = cue.end
        if cue.speaker:
            last = self.doc[cue.speaker[1] - 1]
            end = max(end, last.idx + len(last))
        start = self._speaker_start(cue)
        before, behind = _trim(self.text, sentence.start, start), _trim(self.text, end, sentence.end)
        sizes = [(at[1] - at[0], at) for at in (before, behind) if at]
        return max(sizes)[1] if sizes and max(sizes)[0] > 8 else None


def marked_words(text: str, marked: "Marked") -> list[str]:
    """The words between the marks."""
    return text[marked.start : marked.end].split()


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The offsets without white space, commas and "that" at the ends; none where nothing is left."""
    words = text[start:end]
    lead = re.match(r"[\s,:;—–-]*(?:that\s+)?", words)
    start += lead.end() if lead else 0
    words = text[start:end]
    end = start + len(words.rstrip(" ,;:—–-\n"))
    return (start, end) if end - start > 1 else None
