"""What a headline is cut from: a sentence without what no headline has, parsed once more.

Without its dateline, its brackets and its weekdays a sentence is parsed better, and a wrong parse of its end does no
harm to what stands before it.
"""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.condense import compress, standalone
from summarizer.condense.edits import BRACKETED, balanced, words
from summarizer.condense.lexicon import COMMAS, CONDITIONS, DENIALS, SOURCES, SPEECH, TAKES_AS
from summarizer.condense.parts import ALWAYS, BRACKETS, ENDS, spanning
from summarizer.condense.terms import Terms
from summarizer.reading import calendar_words, entities, lost_dashes, plain_article, read, read_all
from summarizer.reading.calendar_words import LENGTHS
from summarizer.reading.grammar import EVERY_SUBJECT, FINITE, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.condense.briefing import Choice
    from summarizer.condense.parts import Part
    from summarizer.reading import Reading

_AROUND = frozenset({"after", "amid", "following", "despite", "during"})
"""What opens an end without a comma that tells of something beside the news."""
_GOES_ON = frozenset("while after amid with which where who as leaving sparking".split())
"""What opens an end behind a comma, besides an act in "-ing"."""
_BECAUSE_OF = frozenset("response retaliation protest wake aftermath part connection bid effort attempt".split())
"""Nouns of an end that opens with "in" or "as": "in response to", "as part of"."""
_WHO = frozenset({"who", "which", "whose"})
_SPANS = LENGTHS | {"decade", "time"}
_FROM_THEN = frozenset({"after", "later", "before", "earlier", "ago", "since"})
_HOW_LONG = 5
"""Tokens of a span of time and the word behind it: "just a few hours after"."""
_HEARSAY = frozenset({"allegedly", "alleged", "reportedly", "purportedly"})
"""What tells of its own verb or noun alone that others say so."""
_PAIRED = frozenset({"between", "both", "among", "two", "pair", "couple", "either", "joint"})
_ALONE = 12
"""Tokens before a second thing among which nothing may tell of both."""
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_CAME_OUT = r"(?:(?:was|became|has become) (?:learned|learnt|known)|(?:has )?(?:emerged|transpired)|turn(?:s|ed) out)"
_WHEN = rf"(?: (?:(?:on|late|early) )?(?:yesterday|today|{calendar_words.WEEKDAY})(?: {calendar_words.PART})?)?"
_KNOWN = re.compile(
    r"^It(?:['’]s| is| was) (?:now )?(?:no secret|no surprise|clear|official|true|well known|widely known) that (?=\w)"
    rf"|^It {_CAME_OUT}{_WHEN} that (?=\w)|, it {_CAME_OUT}{_WHEN}$"
)
"""What tells of a sentence only that it is so."""
_SHORTEST = 6
"""Words of what stands before such an end."""


@dataclass(frozen=True)
class Base:
    """A sentence to cut, with the sentences that it rests on."""

    text: str
    cites: tuple[int, ...]
    put: tuple[str, ...] = ()
    """The referents that are put in, without their brackets."""

    @property
    def reading(self) -> "Reading":
        """Its parse, as an article of one sentence."""
        return read(plain_article(self.text))

    @property
    def is_one(self) -> bool:
        """Whether it is parsed as one sentence."""
        return len(self.reading.by_sentence) == 1 and self.reading.by_sentence[0] is not None

    def marked(self, cut: str) -> str:
        """A cut of it with brackets around what was put in."""
        for name in self.put:
            cut = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", f"[{name}]", cut, count=1)
        return cut


def of(reading: "Reading", numbers: "Iterable[int]") -> list[Base]:
    """What these sentences are cut from; for a long one also what is left without an end or an aside."""
    found = []
    for base in _of_one_sentence([_whole(reading, number) for number in numbers]):
        found.append(base)
        if words(base.text) > compress.HEADLINE_WORDS:
            tokens = base.reading.tokens(1)
            texts = [*_before_an_end(tokens), *_without_a_relative(tokens), *_by_name(tokens)]
            found += [Base(text, base.cites, base.put) for text in texts]
    return _of_one_sentence(found)


def of_cuts(cuts: "Iterable[Choice]") -> list[Base]:
    """What cuts that are still too long are cut from."""
    plain = ((choice, BRACKETED.sub(r"\1", choice.text)) for choice in cuts)
    return _of_one_sentence([Base(text, choice.cites, tuple(BRACKETED.findall(choice.text))) for choice, text in plain])


def _of_one_sentence(found: "Sequence[Base]") -> list[Base]:
    """Those that are parsed as one sentence; all are parsed at once."""
    read_all([plain_article(base.text) for base in found if base.text])
    return [base for base in found if base.text and base.is_one]


def _whole(reading: "Reading", number: int) -> Base:
    standing = standalone.stand(reading, number)
    sentence = compress.cutting(reading, Terms.of(reading), number, standing.edits)
    gone = [p for p in sentence.of_a_headline if sentence.goes_anyway(p)]
    gone += [p for p in sentence.of_a_headline if _stands_between_dashes(p, sentence.tokens)]
    gone += sentence.free(_descriptions(sentence.tokens))
    text, put = sentence.headline_without(gone), tuple(e.name for e in standing.edits if e.name)
    for name in put:
        text = text.replace(f"[{name}]", name)
    text = _KNOWN.sub("", text)
    text = "" if lost_dashes.runs_on(text, sentence.tokens) else text[:1].upper() + text[1:]
    return Base(text, tuple(sorted({number, *standing.cites})), put)


def _stands_between_dashes(part: "Part", tokens: "Tokens") -> bool:
    """Whether it is an aside that does not say who says the rest, and dashes set off."""
    inside = tokens.doc[part.first : part.last]
    dashed = {t.text for t in (*inside[:1], *inside[-1:])} <= COMMAS - {","}
    return part.cost == BRACKETS and dashed and not binds(inside)


def _descriptions(tokens: "Tokens") -> "Iterator[Part]":
    """What somebody is in two ways, before the name: "[Former mayor and writer] Ann Berg"."""
    for name in entities.within(tokens):
        last, head = name.root, name.root.head
        first = head.left_edge.i
        if name.label_ != "PERSON" or last.dep_ != "conj" or head.dep_ not in SUBJECTS or first < tokens.start:
            continue
        described = last.left_edge.i < name.start and tokens.doc[name.start - 1].pos_ == "NOUN"
        one = head.tag_ == "NN" and not any(c.lower_ == "the" or c.dep_ == "poss" for c in head.children)
        if described and one and first < name.start:
            yield spanning(tokens.doc[first : name.start], ALWAYS)


def _before_an_end(tokens: "Tokens") -> list[str]:
    """What stands before an end that tells of something around it, and before the first ones set off by a comma.

    However they are parsed: the parse of a long sentence often goes wrong there, and what stands before is one, too.
    """
    told = next((t.i for t in tokens if t.dep_ in _CLAUSES and _is_finite(t)), tokens.end)
    ends = [tokens.doc[t.i : tokens.end] for t in tokens[_SHORTEST:-1] if t.i > told]
    ends = [e for e in ends if not binds(e) and not _lacks_a_subject(e)]
    around = [e for e in ends if (e[0].lower_ in _AROUND or _tells_because_of(e[0])) and _may_end_on(e[0].nbor(-1))]
    set_off = [e for e in ends if e[0].nbor(-1).text in COMMAS and (e[0].tag_ == "VBG" or e[0].lower_ in _GOES_ON)]
    spans = [e for e in ends if e[0].nbor(-1).text == "," and _tells_how_long(e)]
    second = [e for e in ends if _is_before_a_second(e[0], tokens)]
    quoted = [tokens.doc[t.i : tokens.end] for t in tokens[_SHORTEST:-2] if t.i > told and _opens_a_quotation(t)]
    apart = (*set_off[:1], *spans[:1])
    going = [e for e in (*around[:1], *around[-1:], *second[-1:]) if _may_go(e, tokens, apart=False)]
    going += [e for e in apart if _may_go(e, tokens, apart=True)]
    going += quoted[:1]
    texts = (tokens.text[: e.start_char - tokens.start_char].rstrip(" ,—–―-") for e in going)
    return [text for text in dict.fromkeys(texts) if balanced(text)]


def _may_go(end: "Tokens", tokens: "Tokens", *, apart: bool) -> bool:
    """Whether what stands before an end stays true without it, whichever word there the end hangs on."""
    heads = {t.head.i for t in end if t.head.i < end.start}
    return all(replace(spanning(end, ENDS, head), apart=apart).may_go(tokens, ()) for head in heads)


def _opens_a_quotation(colon: "Token") -> bool:
    """Whether somebody's words follow what is told of them: "commented on the videos: 'We will not ...'"."""
    verb = next((t for t in (colon.nbor(-1), *colon.nbor(-1).ancestors) if t.tag_ in FINITE), None)
    told = verb is not None and any(c.dep_ in {"dobj", "prep", "ccomp"} and c.i < colon.i for c in verb.children)
    return colon.text == ":" and colon.nbor().is_quote and told


def _tells_because_of(token: "Token") -> bool:
    """As in "in response to", "as part of an effort"; not "regarded it as part of", "a role in protest marches"."""
    following = (t for t in token.doc[token.i + 1 : token.i + 4] if t.pos_ != "DET")
    noun = next(following, token)
    needed = token.lower_ == "as" and any(t.lemma_ in TAKES_AS for t in token.ancestors)
    return token.lower_ in {"in", "as"} and noun.lower_ in _BECAUSE_OF and noun.dep_ != "compound" and not needed


def _tells_how_long(end: "Tokens") -> bool:
    """As in "two days later than planned"."""
    opening = end[:_HOW_LONG]
    span = next((t for t in opening if t.lemma_ in _SPANS and t.pos_ == "NOUN"), None)
    return span is not None and any(t.lower_ in _FROM_THEN and t.i > span.i for t in opening)


def _is_before_a_second(link: "Token", tokens: "Tokens") -> bool:
    """Whether it opens a second thing without a verb at the end, where the first stands alone: "ship [and crew]"."""
    before, after = tokens.doc[tokens.start : link.i], tokens.doc[link.i + 1 : tokens.end]
    paired = any(t.lower_ in _PAIRED or t.like_num for t in before[-_ALONE:])
    opens = link.lower_ == "and" and len(after) > 1 and after[0].pos_ in {"DET", "PRON"} and after[0].tag_ != "PRP"
    verbs = any(t.tag_ in FINITE for t in after)
    return opens and not paired and not verbs and before[-1].pos_ in {"NOUN", "PROPN"}


def _is_finite(token: "Token") -> bool:
    return token.tag_ in FINITE or any(c.tag_ in FINITE for c in token.children)


def _without_a_relative(tokens: "Tokens") -> list[str]:
    """What is left without a clause between commas behind the subject: "The mayor[, who as a boy sang], resigned"."""
    doc, base = tokens.doc, tokens.start_char
    opens = next((t for t in tokens[1:-2] if t.text == "," and t.nbor().lower_ in _WHO), None)
    if opens is None or any(t.tag_ in FINITE for t in doc[tokens.start : opens.i]):
        return []
    closes = (t for t in tokens[opens.i - tokens.start + 3 : -1] if t.text == "," and t.nbor().tag_ in FINITE)
    end = next(closes, None)
    if end is None:
        return []
    text = f"{tokens.text[: opens.idx - base]} {tokens.text[end.nbor().idx - base :]}"
    return [text] if balanced(text) else []


def _by_name(tokens: "Tokens") -> list[str]:
    """The sentence with the name alone of whom it describes first: "[One of the rowers,] Ann Berg[,] resigned"."""
    doc = tokens.doc
    commas = [t for t in tokens if t.text == ","][:2]
    if len(commas) < 2 or commas[1].i + 2 >= tokens.end or tokens[0].pos_ in {"ADP", "SCONJ", "ADV", "PROPN"}:
        return []
    before, named = doc[tokens.start : commas[0].i], doc[commas[0].i + 1 : commas[1].i]
    name = next((e for e in entities.within(named) if e.label_ == "PERSON" and e.end == named.end), None)
    goes_on = next((t for t in doc[commas[1].i + 1 : tokens.end] if t.pos_ != "ADV"), commas[1])
    told = any(_is_done(t) for t in (*before, *named)) or goes_on.tag_ not in FINITE
    several = goes_on.lower_ in {"were", "are", "have"} or any(t.dep_ == "cc" for t in named)
    bound = [t.i for t in before if t.pos_ == "ADP"]  # "a letter by the mayor, Ann Berg, ..." is no act of hers
    inner = bound and not (before[0].lower_ == "one" and bound == [tokens.start + 1])
    if name is None or told or several or inner or named[0].lower_ in {"like", "as"}:
        return []
    if len(name) < 2 or len(named) > len(name) + 3:
        return []
    rest = tokens.text[commas[1].nbor().idx - tokens.start_char :]
    return [f"{name.text} {rest}"]


def _may_end_on(token: "Token") -> bool:
    """Whether it ends a phrase, and is no "a day" that says how long after."""
    return token.pos_ in {"NOUN", "PROPN", "NUM"} and token.lemma_ not in _SPANS


def _is_done(token: "Token") -> bool:
    """Whether it is a verb, and no participle before a noun."""
    return token.tag_ in FINITE or (token.tag_ in {"VBG", "VBN"} and token.dep_ not in {"amod", "compound"})


def _lacks_a_subject(tokens: "Tokens") -> bool:
    """Whether a verb in an end is told of what stands before it: "The people forced out [during May go on]"."""
    verbs = (t.head if t.dep_ in {"aux", "auxpass"} else t for t in tokens if t.tag_ in FINITE)
    own = {c.head.i for c in tokens if c.dep_ in EVERY_SUBJECT}
    return any(v.i not in own and v.dep_ != "conj" for v in verbs)


def binds(tokens: "Tokens") -> bool:
    """Whether a part says who says it, on what condition, or that it is not so."""
    within = {t.i for t in tokens if t.lower_ in _HEARSAY and tokens.start < t.head.i < tokens.end}
    within |= {t.i for t in tokens[1:] if t.lower_ == "than" and t.nbor(-1).lower_ in {"later", "earlier"}}
    return any({t.lower_, t.lemma_} & (SOURCES | CONDITIONS | SPEECH | DENIALS) for t in tokens if t.i not in within)
