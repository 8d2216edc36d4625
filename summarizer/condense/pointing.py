"""Whether a quotation points to what was said before it: "That could be proof", "It can also lend", "those attacks".

"This" and "these" are of the place and time of who speaks: "this office". A person may be "he": the page is about him.
"""

from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.condense import demonstratives, pronouns
from summarizer.condense.lexicon import SPEECH
from summarizer.reading.grammar import NOUNS, SUBJECTS, child_of, has_child

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from spacy.tokens import Token

_FAR = frozenset({"that", "those"})
_LOST = 0.6
"""What is lost, by `demonstratives.loss`, from which on nobody can tell what is meant."""


def outside(quoted: "Sequence[Token]", told: "Collection[str]" = ()) -> bool:
    """Whether these words, those of a quotation, begin with what only the words before tell, or point at it later.

    What is `told` beside them, as lemmas, may be pointed at: "that wall".
    """
    opening = [*takewhile(lambda t: not _tells(t) and t.sent == quoted[0].sent, quoted)]
    if any(_opens_back(token, opening[:place]) for place, token in enumerate(opening)):
        return True
    return any(
        _points_at(token, quoted[:place]) and token.head.lemma_.lower() not in told
        for place, token in enumerate(quoted)
    )


def _points_at(token: "Token", before: "Sequence[Token]") -> bool:
    """Whether it stands before a noun that nothing tells: "those attacks", not "those people who fled"."""
    told = has_child(token.head, "relcl", "acl", "prep") or token.head.i < token.i
    told = told or (token.lower_ == "that" and token.head.tag_ in {"NNS", "NNPS"})  # "supporting that seasons run"
    return token.lower_ in _FAR and token.dep_ == "det" and not told and demonstratives.loss(token, before) >= _LOST


def _tells(token: "Token") -> bool:
    """Whether it is a noun, or a verb of something done: what stands behind it may be meant by it."""
    return token.pos_ in NOUNS or (token.pos_ == "VERB" and token.lemma_ not in SPEECH)


def _opens_back(token: "Token", before: "Sequence[Token]") -> bool:
    """Whether it is a subject that means what was told before."""
    if token.dep_ not in SUBJECTS:
        return False
    if token.lower_ in demonstratives.ALL:
        return demonstratives.loss(token, before) >= _LOST
    attribute = child_of(token.head, "attr")
    judged = (c for c in attribute.children if c.dep_ in {"acl", "relcl"}) if attribute is not None else ()
    if token.head.dep_ == "advcl" or any(t.lower_ == "to" for c in judged for t in c.subtree):
        return False  # "Although it is no comfort, the ferry ...", "It is time to go", "It was an honour to serve"
    return token.lower_ == "it" and not pronouns.is_named(token, before, token.sent, ())
