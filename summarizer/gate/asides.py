"""Words beside a statement that make it somebody's: "as Lund put it", "in her account", a teller the parse missed."""

from typing import TYPE_CHECKING

from summarizer.reading.grammar import DATED, child_of, children_of, has_child
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy

_WRITERS = frozenset({"i", "we", "it"})
_PUTTING = frozenset({"put", "see", "tell", "have", "describe", "recall", "explain", "word"})
"""Verbs of "as Lund put it"."""
_ACCOUNTS = frozenset("account version view opinion telling words word eyes estimation retelling".split())
_SAID_IN = frozenset({"words", "opinion", "view", "eyes", "telling"})
"""Those of "in the words of Lund"; an account may be of a war."""
_SAYS = frozenset("say says said show shows showed suggest suggests suggested indicate indicates indicated".split())
"""What ends a sentence behind who tells it, by its form: the parse takes "show" for a noun there."""


def lost(copy: "Copy") -> "Token | None":
    """What a copy leaves out that made what it keeps somebody's word: its verb or noun, if there is any."""
    for token in copy.dropped:
        top = token.head.head if token.lower_ in _ACCOUNTS and token.dep_ == "pobj" else token.head
        if _opens(token) and copy.keeps(top):
            return token
    return _behind(copy)


def _opens(token: "Token") -> bool:
    """Whether it opens or ends an aside that says who says so: "according to", "as Berg explained"; not "as we saw"."""
    if token.lower_ == "according":
        return True
    if token.dep_ == "pobj" and token.lower_ in _ACCOUNTS:
        whose = has_child(token, "poss") or (token.lower_ in _SAID_IN and any(c.lower_ == "of" for c in token.children))
        return token.head.lower_ in {"in", "by"} and whose and token.head.head.i > token.i
    if token.dep_ != "advcl" or not any(c.lower_ == "as" and c.i < token.i for c in token.children):
        return False
    put = token.lemma_ in _PUTTING and any(c.lower_ == "it" for c in children_of(token, "dobj"))
    if not put and (token.lemma_.lower() not in SAYING or has_child(token, "ccomp", "xcomp", "dobj")):
        return False
    subject = child_of(token, "nsubj")
    return subject is not None and subject.lower_ not in _WRITERS


def _behind(copy: "Copy") -> "Token | None":
    """The verb by which a sentence ends in who tells it, where the reading found none: ", papers seen by Lund show"."""
    tokens = copy.view.tokens
    end = len(tokens) - 1
    while end > 0 and (tokens[end].is_punct or tokens[end].ent_type_ in DATED or tokens[end].lower_ == "on"):
        end -= 1
    says = tokens[end]
    told = any(r.cue[0] <= says.idx < r.cue[1] and r.content[1] <= r.cue[0] for r in copy.view.reported)
    reports = any(t.dep_ == "ROOT" and t.lemma_ in SAYING for t in copy.claim.tokens)
    if says.lower_ not in _SAYS or told or reports or says.i in copy.kept:
        return None
    start = end
    while start > 0 and tokens[start].i not in copy.kept:
        start -= 1
    return says if start and any(t.text == "," for t in tokens[start + 1 : end - 1]) else None
