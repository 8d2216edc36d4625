"""What is no sentence of the article: a piece of what was set over several lines, another language."""

from typing import TYPE_CHECKING

from summarizer.condense.lexicon import KIN, SPEECH

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_ENGLISH_SHOWS = 8
"""Words among which English has one such as "the"."""
_TOLD = frozenset({"ccomp", "xcomp", "dobj", "advcl", "parataxis", "attr", "oprd", "prt"})


def is_torn(tokens: "Tokens") -> bool:
    """Whether it is a piece of what was set over several lines: it ends in a colon, or says who spoke, not what."""
    if tokens.text.rstrip().endswith(":") or not tokens.text[:1].isalnum() and tokens.text[:1] in "—–-―*•":
        return True
    if sum(t.is_alpha for t in tokens) >= _ENGLISH_SHOWS and not any(t.is_stop for t in tokens):
        return True  # another language
    root = tokens.root
    if root.lemma_ not in SPEECH | {"ask"} or root.pos_ != "VERB" or root.tag_ == "VBN":
        return False
    told = any(c.dep_ in _TOLD and not (root.lemma_ == "tell" and _is_told_to(c)) for c in root.children)
    about = (c for c in root.children if c.dep_ == "prep" and (root.lemma_ != "tell" or c.lower_ in {"of", "about"}))
    return not told and all(any(t.ent_type_ in {"DATE", "TIME"} for t in c.subtree) for c in about)


def _is_told_to(token: "Token") -> bool:
    """Whether it is whom somebody told: "told reporters", not "told the truth"."""
    return (
        token.dep_ == "dobj"
        and not any(c.dep_ == "dative" for c in token.head.children)
        and (token.ent_type_ in {"PERSON", "ORG"} or token.tag_ in {"NNS", "PRP", "NNP", "NNPS"} or token.lemma_ in KIN)
    )
