"""What is no sentence of the article: a piece of what was set over several lines, another language."""

import re
from typing import TYPE_CHECKING

from summarizer.condense import salience
from summarizer.condense.lexicon import KIN, SPEECH
from summarizer.reading import kickers
from summarizer.reading.grammar import EVERY_SUBJECT, FINITE, has_child

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_RUN_IN = re.compile(r"[a-z] (?:In|On|At|For|From|After|During) (?:the|a|an|his|her|its|their) ")
"""A heading that runs into the sentence below it: "Berg wins In the last district, ..."."""
_LOST = re.compile(r"\b(?:in|at|of|from|to|by|with|and|the|a|an) (?:[,;](?! \.)|\.$)|\bthe \([A-Z]")
"""Where words went when a page became text: "taken to prisons in , he said", "by the (UK)"."""
_SAID = re.compile(r"(?:^|:\s*)[\"“][^\"”]{20,}")
"""What somebody said, however it is parsed."""
_FURNITURE = re.compile(
    r"(?:continue reading|read (?:more|also)|advertisement|story continues|(?:image|media) caption)\b", re.IGNORECASE
)
"""What a page says of itself, run into the sentence after it."""
_ENGLISH_SHOWS = 8
"""Words among which English has one such as "the"."""
_LABEL = re.compile(r"[^:\"“”]{1,40}[^\W\d]:\s")
"""What opens an entry of a list: "Ann Berg: Theft, held in jail"."""
_WORDS = frozenset(
    {"statement", "comment", "remark", "response", "reply", "answer", "message", "tweet", "letter", "note", "text"}
)  # fmt: skip
_WHAT = frozenset({"tell", "say", "state", "add"})
"""Verbs after which a phrase of place or company is not what was said: "said at a news conference"."""
_TOLD = frozenset({"ccomp", "xcomp", "dobj", "advcl", "parataxis", "attr", "oprd", "prt"})


def is_torn(tokens: "Tokens") -> bool:
    """Whether it is a piece of what was set over several lines: it ends in a colon, or says who spoke, not what.

    A sentence under a label such as "Opinion |" is one, too: without the label it would be news.
    """
    if tokens.text.rstrip().endswith(":") or not tokens.text[:1].isalnum() and tokens.text[:1] in "—–-―*•":
        return True
    if sum(t.is_alpha for t in tokens) >= _ENGLISH_SHOWS and not any(t.is_stop for t in tokens):
        return True  # another language
    root = tokens.root
    if _is_fragment(tokens, root):
        return True
    told_by_words = (_RUN_IN.search, _LOST.search, _FURNITURE.match, kickers.COMMENT.match)
    if any(found(tokens.text) for found in told_by_words) or any(map(_announces, tokens)):
        return True
    if root.lemma_ not in SPEECH | {"ask"} or root.pos_ != "VERB" or root.tag_ == "VBN":
        return False
    told = any(c.dep_ in _TOLD and not (root.lemma_ == "tell" and _is_told_to(c)) for c in root.children)
    told = told or any(c.dep_ == "dep" and any(t.tag_ in FINITE for t in c.subtree) for c in root.lefts)
    told = told or any(t.lower_ == "that" and t.dep_ == "mark" for t in tokens[root.i - tokens.start :])
    told = told or _SAID.search(tokens.text) is not None
    about = (c for c in root.children if c.dep_ == "prep" and (root.lemma_ not in _WHAT or c.lower_ in {"of", "about"}))
    return not told and all(any(t.ent_type_ in {"DATE", "TIME"} for t in c.children) for c in about)


def _is_fragment(tokens: "Tokens", root: "Token") -> bool:
    """Whether it tells of nothing by itself: no verb in it, an entry of a list, or only a reason ("Because it rained").

    A line that has one somewhere may be a sentence that the parse does not understand.
    """
    if salience.is_a_line(tokens) and not any(t.pos_ in {"VERB", "AUX"} for t in tokens):
        return True
    if _LABEL.match(tokens.text) and not any(map(_does, tokens)):
        return True
    return tokens[0].lower_ == "because" and any(c.i == tokens.start and c.dep_ == "mark" for c in root.children)


def _does(verb: "Token") -> bool:
    """Whether it is a finite verb with a subject, or helps one."""
    whole = verb.head if verb.dep_ in {"aux", "auxpass"} else verb
    return verb.tag_ in FINITE and has_child(whole, *EVERY_SUBJECT)


def _announces(token: "Token") -> bool:
    """Whether it only says that words follow: "issued the following statement on Monday"."""
    return token.lower_ == "following" and token.head.lemma_.lower() in _WORDS and token.head.dep_ in {"dobj", "pobj"}


def _is_told_to(token: "Token") -> bool:
    """Whether it is whom somebody told: "told reporters", not "told the truth"."""
    return (
        token.dep_ == "dobj"
        and not has_child(token.head, "dative")
        and (token.ent_type_ in {"PERSON", "ORG"} or token.tag_ in {"NNS", "PRP", "NNP", "NNPS"} or token.lemma_ in KIN)
    )
