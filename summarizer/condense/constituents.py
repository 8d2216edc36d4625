"""The parts of a sentence that may be cut, each with what its loss costs."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

REFUSE = 0
"""Cut always: what the splitter joined on wrongly, what a page left between the words."""
LINKS = 1
"""Words that only tie the sentence to the one before: "also", "however"."""
ASIDES = 3
"""Asides between commas, brackets or dashes, what opens or ends a sentence after a comma."""
NARROWING = 5
"""What narrows: when, where, a further act. Only a headline does without."""
HEADLINE_ONLY = 6

LAST_RESORT = 7
"""What hangs on a noun. Only a headline that is too long otherwise does without."""

_LINKING = frozenset(
    {"also", "however", "meanwhile", "moreover", "furthermore", "additionally", "earlier", "later", "besides", "thus",
     "therefore", "nevertheless", "nonetheless", "then", "too", "further", "instead", "separately", "accordingly"}
)  # fmt: skip
_CONDITIONS = frozenset(
    {"if", "unless", "until", "till", "provided", "providing", "once", "whether", "lest", "so", "than"}
)
_SOURCES = frozenset(
    {"according", "per", "citing", "quoting", "cited", "said", "says", "reportedly", "allegedly", "alleged"}
)
_GUARDS = frozenset(
    {"not", "n't", "n’t", "never", "no", "nobody", "nothing", "none", "neither", "nor", "without", "only", "every", "all",
     "each", "any", "most", "least", "first", "last", "hardly", "barely", "scarcely", "few", "fewer", "more", "less",
     "same", "unless", "if", "would", "could", "might", "may", "best", "worst", "largest", "biggest", "record", "worse"}
)  # fmt: skip
_WHERE_AND_WHEN = frozenset(
    {"on", "in", "at", "during", "after", "before", "amid", "ahead", "following", "near", "along", "alongside", "outside",
     "inside", "across", "throughout", "over", "under", "since", "as", "despite", "through", "around", "via", "upon"}
)  # fmt: skip
_SPEECH = frozenset(
    {"say", "state", "add", "tell", "note", "report", "claim", "announce", "write", "post", "tweet", "declare", "read",
     "explain", "argue", "warn", "insist", "allege", "suggest", "believe", "think", "show", "indicate", "confirm", "deny"}
)  # fmt: skip
_INFORMANTS = frozenset(
    {"source", "official", "people", "person", "report", "statement", "document", "datum", "media", "newspaper", "agency",
     "witness", "police", "resident", "spokesman", "spokeswoman", "spokesperson", "outlet", "magazine", "record", "survey"}
)  # fmt: skip
_GOES_ON = frozenset({"AUX", "ADP", "SCONJ", "ADV", "PUNCT", "PART", "CCONJ"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""What may follow a closing comma that goes with an aside: anything else may be the next member of a list."""
_ON_NOUNS = frozenset(
    {"for", "by", "in", "on", "at", "with", "from", "over", "about", "near", "during", "after", "before"}
)
_WHOLE_QUOTES = re.compile(r"\"[^\"]*\"|“[^”]*”|‘[^’]*’(?!\w)|«[^»]*»|„[^“”]*[“”]")
_MARKS = frozenset('"“”«»„')


@dataclass(frozen=True)
class Part:
    """Tokens `first` to `last` (exclusive) of the document, at the characters `start` to `end`."""

    first: int
    last: int
    start: int
    end: int
    cost: int
    narrows: bool = False
    """True where the rest says more than the whole did ("did not pay taxes in 2016")."""


def parts(tokens: "Tokens", *, english: bool) -> "list[Part]":
    """Every part of the sentence that may be cut, in reading order, cheaper first where two are the same."""
    found = [*_joined_on(tokens), *_between_brackets(tokens)]
    if english:
        found += [*_in_the_parse(tokens)]
    quoted = [(tokens.start_char + m.start(), tokens.start_char + m.end()) for m in _WHOLE_QUOTES.finditer(tokens.text)]
    whole = [p for p in found if p.cost == REFUSE or not _breaks_a_quotation(p, tokens, quoted)]
    return sorted(set(whole), key=lambda p: (p.start, p.end, p.cost))


def _breaks_a_quotation(part: Part, tokens: "Tokens", quoted: list[tuple[int, int]]) -> bool:
    """Whether it holds a piece of a quotation without being a whole one."""
    return any(
        start < part.end and part.start < end and not (part.start <= start and end <= part.end) for start, end in quoted
    )


def _joined_on(tokens: "Tokens") -> "Iterator[Part]":
    """A word or two after a full stop inside the sentence: the splitter took the stop for an abbreviation's."""
    doc, last = tokens.doc, tokens.end
    for token in tokens[1:-1]:
        tail = doc[token.i + 1 : last]
        if token.text.endswith(".") and len(token) > 3 and token.text[:-1].isalpha() or token.text == ".":
            short = 0 < sum(t.is_alpha for t in tail) <= 2 and not any(t.pos_ == "VERB" for t in tail)
            if short and not set(tail.text) & (_MARKS | {"'", "’"}):
                stop = tokens[-1] if tokens[-1].text == "." else None
                until = stop.idx if stop is not None else tokens.end_char
                yield Part(token.i, last - (stop is not None), token.idx + len(token) - 1, until, REFUSE)
                return


def _between_brackets(tokens: "Tokens") -> "Iterator[Part]":
    text, base = tokens.text, tokens.start_char
    for m in re.finditer(r"\s?\([^()]*\)", text):
        yield _part_at(tokens, base + m.start(), base + m.end(), ASIDES - 1)
    dashes = [m.start() for m in re.finditer(r"\s[—–-]{1,2}\s|—", text)]
    if len(dashes) == 2:
        second = re.match(r"\s?[—–-]{1,2}", text[dashes[1] :])
        yield _part_at(tokens, base + dashes[0], base + dashes[1] + (second.end() if second else 1), ASIDES - 1)


def _part_at(tokens: "Tokens", start: int, end: int, cost: int) -> Part:
    inside = [t.i for t in tokens if start <= t.idx < end]
    first = inside[0] if inside else tokens.start
    return Part(first, inside[-1] + 1 if inside else first, start, end, cost)


def _in_the_parse(tokens: "Tokens") -> "Iterator[Part]":
    spine = _spine(tokens.root)
    for token in tokens:
        left, right = token.left_edge.i, token.right_edge.i + 1
        if left < tokens.start or right > tokens.end or token.dep_ == "ROOT":
            continue
        part = _judge(token, left, right, tokens, spine)
        if part is not None and not _holds_a_source(token, part):
            yield part


def _spine(root: "Token") -> "set[int]":
    """The verbs that carry the sentence: its root and the clauses that complete it."""
    spine, queue = {root.i}, [root]
    while queue:
        for child in queue.pop().children:
            if child.dep_ in {"ccomp", "xcomp", "conj"} and child.pos_ in {"VERB", "AUX"} and child.i not in spine:
                spine.add(child.i)
                queue.append(child)
    return spine


def _holds_a_source(token: "Token", part: Part) -> bool:
    """Whether its loss would drop who said it: the source hangs on what stays."""
    doc = token.doc
    inside = [t for t in doc[part.first : part.last] if not t.is_punct]
    if not inside or inside[0].lower_ in _SOURCES:
        return not inside or inside[0].lower_ not in {"citing", "quoting"} or _names_an_informant(inside[0])
    if inside[-1].lemma_ in _SPEECH:
        return True  # ", a press release stated" is parsed as an aside
    if token.dep_ in {"relcl", "appos"}:
        return False
    speaking = (t for t in inside if t.lemma_ in _SPEECH and t.pos_ == "VERB" and not t.head.dep_ == "relcl")
    return any(c.dep_ == "nsubj" and c.tag_ not in {"WP", "WDT"} for t in speaking for c in t.children)


def _names_an_informant(citing: "Token") -> bool:
    """ "citing officials", not "citing the weather as the reason"."""
    objects = [c for c in citing.children if c.dep_ == "dobj"]
    return any(o.lemma_ in _INFORMANTS or o.ent_type_ in {"PERSON", "ORG"} for o in objects) or not objects


def _judge(token: "Token", left: int, right: int, tokens: "Tokens", spine: "set[int]") -> Part | None:
    """The part that this token heads, or none where it must stay."""
    doc, dep = token.doc, token.dep_
    comma_before = left > tokens.start and doc[left - 1].text in {",", "—", "–"}
    comma_after = right < tokens.end and doc[right].text in {",", "—", "–"}
    ends = right >= tokens.end - 1 or all(t.is_punct for t in doc[right : tokens.end])
    opens = left == tokens.start or (
        left == tokens.start + 1 and doc[left - 1].is_punct and doc[left - 1].text not in _MARKS
    )
    if dep == "advmod" and token.lower_ in _LINKING and right - left == 1:
        return _cut(tokens, left, right, LINKS, comma_before and comma_after or opens and comma_after)
    if dep == "cc" and opens and token.head.i in spine:
        return _cut(tokens, left, right, LINKS, comma_after)
    if dep in {"relcl", "appos", "acl"} and comma_before and (comma_after or ends):
        return _aside(token, left, right, tokens)
    if dep in {"advcl", "prep", "npadvmod", "advmod"} and token.head.i in spine:
        return _adverbial(token, left, right, tokens, (opens, comma_before, comma_after, ends))
    if dep == "conj" and token.head.i in spine and token.pos_ in {"VERB", "AUX"}:
        return _further_act(token, left, right, tokens)
    if dep in {"prep", "acl", "relcl"} and token.head.pos_ in {"NOUN", "PROPN"}:
        return _on_a_noun(token, left, right, tokens, comma_before, comma_after)
    return None


def _aside(token: "Token", left: int, right: int, tokens: "Tokens") -> Part | None:
    doc, head = token.doc, token.head
    if token.dep_ == "appos" and not (token.like_num and right - left == 1):  # an age goes from a list too
        listed = any(c.dep_ in {"conj", "cc"} for c in (*head.children, *token.children))
        after = doc[right + 1] if right + 1 < tokens.end else None
        if listed or (after is not None and after.dep_ == "cc") or (token.pos_ == "PROPN" and head.pos_ != "PROPN"):
            return None
        if token.ent_type_ and token.ent_type_ == head.ent_type_ and token.ent_type_ in {"PERSON", "ORG"}:
            return None
    return _cut(tokens, left, right, ASIDES - 1, commas=True) if _goes_on(tokens, right) else None


def _goes_on(tokens: "Tokens", right: int) -> bool:
    """Whether the sentence ends, or goes on with anything but another member of a list, after the comma at `right`."""
    doc = tokens.doc
    if right + 1 >= tokens.end or doc[right].text not in {",", "—", "–"}:
        return True
    return doc[right + 1].pos_ in _GOES_ON or doc[right + 1].tag_ in _FINITE


def _adverbial(
    token: "Token", left: int, right: int, tokens: "Tokens", place: tuple[bool, bool, bool, bool]
) -> Part | None:
    opens, comma_before, comma_after, ends = place
    if any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in token.children) or token.lower_ in _CONDITIONS:
        return None
    if any(t.lower_ in _CONDITIONS for t in token.doc[left : min(left + 2, right)]):
        return None
    if token.dep_ == "advmod":
        return None
    set_off = (opens and comma_after) or (comma_before and (comma_after or ends))
    if set_off and not opens and not _goes_on(tokens, right):
        return None
    if token.dep_ == "advcl":
        if token.tag_ == "VB" or (token.head.tag_ not in {"VBD", "VBN"} and not set_off):
            return None  # a purpose ("to win"), or what may be a condition
        if not set_off and not _complete(token):
            return None
        return _cut(tokens, left, right, ASIDES - opens if set_off else NARROWING, set_off, narrows=not set_off)
    if token.dep_ == "npadvmod":
        timely = token.ent_type_ in {"DATE", "TIME"}
        return _cut(tokens, left, right, NARROWING - 1, set_off, narrows=True) if timely else None
    return _prepositional(token, left, right, tokens, set_off=set_off)


def _prepositional(token: "Token", left: int, right: int, tokens: "Tokens", *, set_off: bool) -> Part | None:
    timely = any(t.ent_type_ in {"DATE", "TIME"} for t in token.children)
    if token.lower_ not in _WHERE_AND_WHEN or (token.lower_ == "as" and not set_off):
        return None
    where = any(t.ent_type_ in {"GPE", "LOC", "FAC", "EVENT"} for t in token.children)
    bound = token.i == token.head.i + 1 and not (timely or where)  # "focused on", "involved in"
    if token.head.lemma_ in _SPEECH and not (timely or set_off):
        return None  # "posted on X" says where
    if not (timely or set_off or (_complete(token) and not bound)):
        return None
    return _cut(tokens, left, right, ASIDES if set_off else NARROWING - timely, set_off, narrows=True)


def _complete(token: "Token") -> bool:
    """Whether the verb that this hangs on needs no more: it has an object, or another phrase before this one."""
    head = token.head
    objects = {"dobj", "ccomp", "xcomp", "attr", "acomp", "nsubjpass", "agent"}
    return any(
        c.dep_ in objects or (c.dep_ == "prep" and head.i < c.i < token.i) for c in head.children if c.i != token.i
    )


def _further_act(token: "Token", left: int, right: int, tokens: "Tokens") -> Part | None:
    """A second verb and what hangs on it: "met X and discussed Y" to "met X"."""
    doc, head = token.doc, token.head
    joint = [c for c in head.children if c.dep_ == "cc" and c.i < token.i]
    if not joint or joint[-1].lower_ != "and" or any(c.dep_ == "preconj" for c in head.children):
        return None
    completed = any(head.i < c.i < token.i and c.dep_ not in {"cc", "punct", "advmod"} for c in head.children)
    after = doc[right] if right < tokens.end else None
    if not completed or (after is not None and not after.is_punct):
        return None
    start = joint[-1].i
    if any(t.head.i < start for t in doc[start:right] if t.i != token.i and t.dep_ not in {"cc", "punct"}):
        return None
    return _cut(
        tokens, start, right, NARROWING, commas=start > tokens.start and doc[start - 1].text == ",", after=False
    )


def _on_a_noun(
    token: "Token",
    left: int,
    right: int,
    tokens: "Tokens",
    comma_before: bool,
    comma_after: bool,  # noqa: FBT001 - two facts about its place
) -> Part | None:
    head = token.head
    if token.lower_ == "including" or (token.dep_ == "prep" and token.lower_ == "such"):
        return _cut(tokens, left, right, ASIDES, commas=comma_before) if _goes_on(tokens, right) else None
    if token.dep_ == "prep" and token.lower_ in {"on", "in", "at", "during", "between"} and head.pos_ == "PROPN":
        return _cut(tokens, left, right, HEADLINE_ONLY, comma_before and comma_after, narrows=True)
    if token.dep_ == "relcl" and token.doc[left].lower_ == "which" and left > head.i:
        return _cut(tokens, left, right, HEADLINE_ONLY, comma_before, narrows=True)
    if token.dep_ == "prep" and token.lower_ in _ON_NOUNS and left == token.i:
        return _cut(tokens, left, right, LAST_RESORT, comma_before and comma_after, narrows=True)
    return None


def _cut(
    tokens: "Tokens", first: int, last: int, cost: int, commas: bool, *, narrows: bool = False, after: bool = True
) -> Part:  # noqa: FBT001 - whether the commas around it go with it
    """The part of these tokens; with `commas`, those around it go too, and a comma stays where nothing else would part."""
    doc = tokens.doc
    if commas and first > tokens.start and doc[first - 1].text in {",", "—", "–"}:
        first -= 1
    if commas and after and last < tokens.end and doc[last].text in {",", "—", "–"}:
        last += 1
    start = doc[first].idx
    end = doc[last - 1].idx + len(doc[last - 1])
    return Part(first, last, start, end, cost, narrows)


def may_go(part: Part, tokens: "Tokens", gone: "list[Part]") -> bool:
    """Whether the rest stays true without it: nothing that is kept makes the part a condition of its truth."""
    if not part.narrows:
        return True
    kept = (t for t in tokens if not part.first <= t.i < part.last and not any(g.first <= t.i < g.last for g in gone))
    return not any(t.lower_ in _GUARDS or t.dep_ == "neg" or t.tag_ in {"JJS", "RBS"} for t in kept)
