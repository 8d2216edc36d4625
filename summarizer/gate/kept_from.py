"""Whether a preposition under a verb denies what is done behind it: "barred from selling", "voted against selling"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token

_FROM = frozenset("keep dissuade discourage deter shy away abstain desist disqualify exempt excuse suspend".split())
"""Beside the verbs that deny by themselves: behind "from" stands what these leave undone."""
_TO_OR_AT = frozenset({"opposed", "opposition", "object", "objection", "resistance", "resistant", "averse", "balk"})
_LINKS = frozenset({"from", "to", "at"})


def is_left_undone(gerund: "Token", denying: "Collection[str]") -> bool:
    """Whether what a gerund behind a preposition says is what somebody is kept from, or is against."""
    link = gerund.head
    if not (gerund.dep_ == "pcomp" or (gerund.dep_ == "pobj" and gerund.tag_ == "VBG")) or link.lower_ not in {
        *_LINKS,
        "against",
        "of",
    }:
        return False
    if link.lower_ == "of":
        near = link.head.head.lower_ == "within" and link.head.head.head.lemma_ == "come"  # "came within a vote of it"
        return near or any(t.lower_ == "short" for t in (link.head, *link.head.children))  # "stopped short of calling"
    if link.lower_ == "against":
        return True
    verb = link.head if link.head.dep_ != "dobj" else link.head.head  # "stopped the firm from selling it"
    forms = {verb.lower_, verb.lemma_.lower()}
    if link.lower_ == "from":
        return not forms.isdisjoint(_FROM) or not forms.isdisjoint(denying)
    return not forms.isdisjoint(_TO_OR_AT)
