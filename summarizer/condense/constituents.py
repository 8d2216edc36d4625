"""Every part of a sentence that may be cut."""

import re
from typing import TYPE_CHECKING

from summarizer.condense import attachments
from summarizer.condense.lexicon import CONDITIONS, REFUSALS, SOURCES, SPEECH
from summarizer.condense.parts import ALWAYS, ASIDES, BRACKETS, LAST_RESORT, Part, spanning
from summarizer.reading import kickers, lost_dashes
from summarizer.reading.grammar import FINITE, SUBJECTS, child_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span as Tokens

_QUOTATION = re.compile(r"\"[^\"]*\"|“[^”]*”|‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)|«[^»]*»|„[^“”]*[“”]")
_PLACE_AND_AGENCY = r"[A-Z][A-Z.'/ ]{2,30}(?:,\s[\w. ]{1,20})?\s*(?:\([A-Za-z. ]{2,20}\)\s*)?"
_DAY = r"\d{1,2}\s[A-Z][a-z]+\s\d{4}\s*"
_DATELINE = re.compile(
    rf"{_DAY}(?=(?:The|A|An)\s)|(?:{_DAY}|\([A-Z][A-Za-z]{{1,11}}\)\s*|{_PLACE_AND_AGENCY})[—–―-]{{1,3}}\s*(?=[A-Z“\"])"
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:\([^()]{1,12}\))?\s*[-–—:]?\s+(?=[A-Z“\"])")
"""The time before an entry of a running report."""
_HOUR = r"\d{1,2}(?:[.:]\d\d)?\s*[ap]\.?m\.?"
_LABEL = re.compile(
    rf"(?:(?:{kickers.MEDIUM}\s*\d*\s*{kickers.MARK}"
    r"|(?:Twitter|Facebook|Instagram|Photo|Image|Credit)\s*:[^-–—―|]{2,40}\s[-–—―|]{1,2})"
    rf"\s*(?:{_HOUR}[^-–—―:|]{{0,12}}[-–—―:|]{{1,2}}\s*)?|"
    rf"Updated? (?:at )?{_HOUR}[^-–—―:|]{{0,16}}[-–—―:|]{{1,2}}\s*)+(?=[A-Z0-9“\"])"
)
"""What only says what kind of text follows, or when it was put in: "UPDATE: 9 p.m. -- "; a comment's stays."""
_DASH = re.compile(r"\s[—–―-]{1,2}\s|[—―]")
_PAIR = 2
_MORE = frozenset({"appos", "relcl", "acl", "punct"})
"""Relations of what says more of a noun."""
_BRACKETED = re.compile(r"\s?\([^()]*\)")
_TO_A_PICTURE = re.compile(
    r"(?:,\s(?:as\s)?|\sas\s)(?:shown|seen|pictured)\s(?:below|above|here)(?=[.;:!?]|$)|"
    r"\s\((?:(?:pictured|shown|seen)(?:,?\s(?:left|right|below|above|here))?|"
    r"see\s(?:map|photo|picture|image|video|chart|table|below|above)(?:\s(?:left|right|below|above))?)\)"
)
"""What sends a reader to a picture: "fell, as shown below", "Berg (pictured)"."""


def always(tokens: "Tokens") -> list[Part]:
    """What goes from every sentence: its dateline, what the splitter joined on, what sends to a picture."""
    return [*_joined_on(tokens), *_before_the_dash(tokens), *_to_a_picture(tokens), *_at_gaps(tokens)]


def parts(tokens: "Tokens", *, english: bool) -> list[Part]:
    """What may be cut from the sentence, in reading order, the cheaper first where two are the same."""
    found = [*always(tokens), *_between_marks(tokens)]
    if english:
        found += [*attachments.parts(tokens), *_after_the_semicolon(tokens)]
        found += [*_after_a_dash(tokens), *_before_but(tokens)]
    return sorted(outside_quotations(found, tokens), key=lambda p: (p.start, p.end, p.cost))


def outside_quotations(found: "Iterable[Part]", tokens: "Tokens") -> set[Part]:
    """Those that leave every quotation and every word of the sentence whole."""
    base, text = tokens.start_char, tokens.text
    quotations = [(base + m.start(), base + m.end()) for m in _QUOTATION.finditer(text)]
    return {p for p in found if p.cost == ALWAYS or not (_breaks_one(p, quotations) or _splits_a_word(p, tokens, text))}


def _breaks_one(part: Part, quotations: list[tuple[int, int]]) -> bool:
    """Whether it holds a piece of a quotation, not the whole: what is quoted stays as it was said."""
    return any(s < part.end and part.start < e and not (part.start <= s and e <= part.end) for s, e in quotations)


def _splits_a_word(part: Part, tokens: "Tokens", text: str) -> bool:
    """Whether it begins or ends inside a word ("re-|trying")."""
    start, end = part.start - tokens.start_char, part.end - tokens.start_char
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    opens, closes = text[start], text[end - 1]
    return (opens.isalnum() and (before.isalnum() or before in {"-", "/", "&"})) or (
        closes.isalnum() and (after.isalnum() or after in {"-", "/", "&"})
    )


def _joined_on(tokens: "Tokens") -> "Iterator[Part]":
    """A word or two after a full stop inside the sentence: the splitter took the stop for an abbreviation's."""
    doc = tokens.doc
    for token in tokens[1:-1]:
        if not (token.text == "." or (token.text.endswith(".") and len(token) > 3 and token.text[:-1].isalpha())):
            continue
        if token.nbor().is_punct or (token.text != "." and (token.head.i > token.i or token.nbor().like_num)):
            continue  # "(R-Wis.) in May", "Mrs. Berg", "Oct. 9"
        tail = doc[token.i + 1 : tokens.end]
        short = 0 < sum(t.is_alpha for t in tail) <= 2 and not any(t.pos_ in {"VERB", "AUX"} for t in tail)
        if short and not any(mark in tail.text for mark in "\"'“”‘’«»"):
            last = tokens.end - (tokens[-1].text == ".")
            end = tokens[-1].idx if last < tokens.end else tokens.end_char
            yield Part(token.i, last, token.idx + len(token) - 1, end, ALWAYS)
            return


def _before_the_dash(tokens: "Tokens") -> "Iterator[Part]":
    """A label: "Update: "; a dateline: "WASHINGTON -- "; the time of an entry: "18.15 "."""
    label = _LABEL.match(tokens.text)
    at = label.end() if label else 0
    found = _DATELINE.match(tokens.text, at) or _CLOCK.match(tokens.text, at)
    at = found.end() if found else at
    if at:
        yield _at(tokens, tokens.start_char, tokens.start_char + at, ALWAYS)


def _to_a_picture(tokens: "Tokens") -> "Iterator[Part]":
    text, base = tokens.text, tokens.start_char
    quoted = [q.span() for q in _QUOTATION.finditer(text)]
    for m in _TO_A_PICTURE.finditer(text):
        if not any(start < m.start() < end for start, end in quoted):
            yield _at(tokens, base + m.start(), base + m.end(), ALWAYS)


def _at_gaps(tokens: "Tokens") -> "Iterator[Part]":
    """An aside between two lost dashes: nobody can read on over them.

    One alone may be no dash at all, "sold it in   May", or stand before what takes the rest back.
    """
    lost, base, text = lost_dashes.among(tokens), tokens.start_char, tokens.text
    if len(lost) != _PAIR or any(q.start() < t.idx - base < q.end() for t in lost for q in _QUOTATION.finditer(text)):
        return
    inside = tokens.doc[lost[0].i + 1 : lost[1].i]
    opening = {t.tag_ for t in inside[:2]}
    related = not opening.isdisjoint({"WDT", "WP"})  # "which she says is needed" tells of itself alone
    free = related or not any(t.pos_ in {"VERB", "AUX"} for t in inside)
    around = tokens.root.pos_ in {"VERB", "AUX"} and not inside.start <= tokens.root.i < inside.end
    if around and free and ("WDT" in opening or _adds(inside)):
        yield _at(tokens, lost[0].idx - 1, lost[1].idx + 1, ALWAYS)


def _adds(inside: "Tokens") -> bool:
    """Whether the words around it need none of it: it only says more of a noun."""
    return all(t.dep_ in _MORE for t in inside if not inside.start <= t.head.i < inside.end)


def is_labelled(text: str) -> bool:
    """Whether a sentence opens with a label such as "Update:"."""
    return _LABEL.match(text) is not None


def _between_marks(tokens: "Tokens") -> "Iterator[Part]":
    text, base = tokens.text, tokens.start_char
    for m in _BRACKETED.finditer(text):
        yield _at(tokens, base + m.start(), base + m.end(), BRACKETS)
    dashes = list(_DASH.finditer(text))
    if len(dashes) == 2 and not _DATELINE.match(text):
        yield _at(tokens, base + dashes[0].start(), base + len(text[: dashes[1].end()].rstrip()), BRACKETS)


def _after_the_semicolon(tokens: "Tokens") -> "Iterator[Part]":
    """A further clause after a semicolon, where what stands before it is a sentence and no source follows."""
    doc = tokens.doc
    for mark in tokens[3:-3] if ";" in tokens.text else ():
        before, after = doc[tokens.start : mark.i], doc[mark.i : tokens.end]
        if mark.text != ";" or any(t.text == ";" for t in before):
            continue
        whole = any(t.dep_ in SUBJECTS and t.head.tag_ in FINITE and t.head.i < mark.i for t in before)
        if whole and not any(t.lower_ in SOURCES or (t.lemma_ in SPEECH and t.tag_ in FINITE) for t in after):
            last = tokens.end - (tokens[-1].text in {".", "!", "?"})
            yield spanning(doc[mark.i : last], LAST_RESORT)


def _after_a_dash(tokens: "Tokens") -> "Iterator[Part]":
    """An afterthought behind the only dash: "... of the port ― a promise that he had made in May"."""
    doc = tokens.doc
    dashes = [m for m in _DASH.finditer(tokens.text) if m[0].strip() != "-"]
    if len(dashes) != 1 or tokens.root.pos_ not in {"VERB", "AUX"}:
        return
    at = tokens.start_char + dashes[0].start()
    after = [t for t in tokens if t.idx > at and t.is_alpha]
    complete = any(c.dep_ in SUBJECTS and c.idx < at for c in tokens.root.children)
    if not after or tokens.root.idx > at or not complete or after[0].dep_ in {"conj", "cc"}:
        return
    if any(t.lower_ in SOURCES or t.lower_ in CONDITIONS or t.lemma_ in SPEECH | REFUSALS for t in after):
        return
    last = tokens.end - (tokens[-1].text in {".", "!", "?"})
    first = next(t.i for t in tokens if t.idx + len(t) > at and not t.is_space)
    yield spanning(doc[first:last], ASIDES)


def _before_but(tokens: "Tokens") -> "Iterator[Part]":
    """What somebody who is named later did before the news: "[She likes him, but] Ann Berg called it wrong"."""
    root = tokens.root
    subject = child_of(root, "nsubj")
    if subject is None or subject.tag_ != "PRP" or subject.i != tokens.start:
        return
    for verb in root.children:
        own = next((c for c in verb.children if c.dep_ == "nsubj" and c.pos_ == "PROPN"), None)
        first = verb.left_edge.i
        if verb.dep_ == "conj" and own is not None and first > root.i and tokens.doc[first - 1].lower_ == "but":
            yield spanning(tokens.doc[tokens.start : first], BRACKETS)
            return


def _at(tokens: "Tokens", start: int, end: int, cost: int) -> Part:
    inside = [t.i for t in tokens if start <= t.idx < end]
    first = inside[0] if inside else tokens.start
    return Part(first, inside[-1] + 1 if inside else first, start, end, cost)
