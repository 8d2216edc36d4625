"""What ties a sentence to the one before it and may go: "Instead,", "also", "then", "A third man," before his name."""

import re
from typing import TYPE_CHECKING

from summarizer.condense.edits import Edit
from summarizer.condense.lexicon import SPEECH
from summarizer.reading.grammar import LINKING, SUBJECTS, child_of
from summarizer.reading.speech import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_LINKS = re.compile(
    r"(?:but|and|yet),?\s+(?!(?:so|also|then)\b)|"
    rf"(?:{'|'.join(sorted(LINKING - {'also'}))}|so|earlier|later|then|instead|separately|(?:in|by) contrast|"
    r"in addition|in fact|as a result|indeed|later in the (?:day|morning|afternoon|evening|night)|"
    r"in the (?:ensuing|following|subsequent|intervening) (?:hours|days|weeks|months|years)|"
    r"(?:shortly|soon) after(?:wards?)?(?=,)|of course|after all|at the same time|"
    r"for (?:its|his|her|their) part)(?:,\s+|\s+(?=(?:the|he|she|it|they|a|an)\s|(?-i:[A-Z])))",
    re.IGNORECASE,
)
_MEDIUM = re.compile(
    r"(?:during|in|at|on) the (?:[\w-]+ )?(?:interview|statement|letter|speech|briefing|conference|call|video|message|"
    r"memo|post|e-?mail|complaint|lawsuit|report|article),\s+",
    re.IGNORECASE,
)
"""Where somebody says it, told before: "During the radio interview, ..."."""
_LINKS_INSIDE = re.compile(r",\s(?:(?:in|by) contrast|on the other hand|in turn|for (?:his|her|its|their) part),")
"""The same between two commas."""
_IDLE = frozenset({"also", "instead", "then"})
_COUNTED = frozenset("second third fourth fifth sixth".split())
_WHO_SAID_IT = re.compile(r"[^,]{2,40} (?:says?|said|reports?|reported|notes?|noted|adds?|added|claims?|claimed)(?=, )")


def cut(tokens: "Tokens", text: str, start: int, quoted: "Sequence[tuple[int, int]]") -> "list[Edit]":
    """The cuts that leave the sentence, this text from `start` on, without its ties; none in what is quoted."""
    edits = [Edit(start + first, start + last) for first, last in _at_joints(text, tokens)]
    idle = [t for t in tokens if _is_idle(t) and not is_within(t, quoted)]
    edits += [Edit(t.idx, t.idx + len(t) + 1) for t in idle]
    between = [t for t in tokens[1:-1] if _is_between_commas(t) and not is_within(t, quoted)]
    return edits + [Edit(t.nbor(-1).idx, t.nbor().idx + 1) for t in between]


def is_within(token: "Token", ranges: "Sequence[tuple[int, int]]") -> bool:
    """Whether the word stands in one of these ranges of the text."""
    return any(start <= token.idx < end for start, end in ranges)


def _at_joints(text: str, tokens: "Tokens") -> "Iterator[tuple[int, int]]":
    """What ties a sentence to the one before, and the comma of who said it: "[Instead, ]the paper reported[,] Berg"."""
    link = _LINKS.match(text) or (_MEDIUM.match(text) if tokens.root.lemma_ in VERBS else None)
    if link:
        yield link.span()
        told = _WHO_SAID_IT.match(text, link.end())
        if told:
            yield told.end(), told.end() + 1
    yield from _counting(tokens)
    yield from (found.span() for found in _LINKS_INSIDE.finditer(text))


def _counting(tokens: "Tokens") -> "Iterator[tuple[int, int]]":
    """What counts somebody behind others before his name, and the comma behind: "[A third man, ]Otto Dahl[,] left"."""
    subject = child_of(tokens.root, *SUBJECTS)
    if subject is None or subject.i != tokens.start + 2 or tokens[1].lower_ not in _COUNTED or tokens[0].lower_ != "a":
        return
    name = child_of(subject, "appos")
    if name is None or name.pos_ != "PROPN" or name.left_edge.i != subject.i + 2:
        return
    yield 0, name.left_edge.idx - tokens.start_char
    behind = name.right_edge.nbor()
    if behind.text == "," and not any(t.text == "," for t in name.subtree):
        yield behind.idx - tokens.start_char, behind.idx + 1 - tokens.start_char


def _is_idle(token: "Token") -> bool:
    """An "also", "instead" or "then" of the main clause, or of what is said, between subject and verb or in the verb.

    In another clause it adds to what stands before it in the sentence: "condemned arrests in a paper which also ...".
    """
    verb = token.head
    main = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.head.lemma_ in SPEECH)
    if token.lower_ not in _IDLE or token.dep_ != "advmod" or not main or token.i == 0:
        return False
    if token.i + 1 >= len(token.doc) or token.nbor().pos_ not in {"VERB", "AUX"}:
        return False
    going_on = token.lower_ == "then" and verb.tag_ == "VBG"  # "was then serving as mayor"
    return not going_on and (not token.nbor(-1).is_punct or _is_behind_what_tells_who(token))


def _is_behind_what_tells_who(token: "Token") -> bool:
    """Whether the comma before it closes what is told of the subject: "The engineer, Otto Dahl, also said"."""
    subject = child_of(token.head, *SUBJECTS)
    if subject is None or token.nbor(-1).text != ",":
        return False
    aside = child_of(subject, "appos", "relcl")
    return aside is not None and aside.i < token.i and token.nbor(-1).i <= subject.right_edge.i + 1


def _is_between_commas(token: "Token") -> bool:
    """A link between two commas: "The mayor, meanwhile, resigned"."""
    return (token.lower_ in LINKING or token.lower_ == "though") and token.nbor(-1).text == token.nbor().text == ","
