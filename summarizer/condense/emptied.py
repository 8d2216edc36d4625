"""Whether a cut of a sentence ends, or turns, on a word that only says something with what the cut leaves out."""

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from summarizer.condense.lexicon import COMMAS, SPEECH, TAKES_AS
from summarizer.reading.calendar_words import LENGTHS
from summarizer.reading.grammar import BEFORE_A_NOUN, SUBJECTS, children_of, has_child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

    from summarizer.condense.parts import Part

_SEEN_AS = frozenset({"see", "regard", "view", "describe", "consider", "treat", "deem"})
"""Verbs that do not say enough in the passive without what something is seen as."""
_ABOUT = frozenset({"over", "about", "against", "that"})
"""What opens that without which a bare noun says nothing."""

_VAGUE = frozenset(
    {"time", "part", "way", "kind", "sort", "lot", "look", "move", "step", "race", "effort", "attempt", "role", "bid",
     "series", "set", "form", "number", "group", "line", "side", "chance", "right", "idea", "fact", "claim",
     "sign", "call", "penchant", "appetite", "reputation",
     "tendency", "list", "range", "member", "host", "type", "version", "share", "proxy", "handful", "focus"}
)  # fmt: skip
"""Nouns that only say something with what follows them."""
_TIMES = LENGTHS | {"second"}
_FROM_WHEN = frozenset({"after", "before", "into", "since"})
_COMPLEMENTS = frozenset({"with", "of", "to", "from", "against", "into", "for", "as"})
"""Prepositions of what a passive verb needs: "charged with", "barred from"."""
_AROUND = frozenset({"during", "after", "following", "amid"})
"""Behind these even a bare noun says what happened: "died during a race"."""
_BEHIND_A_NOUN = frozenset({"prep", "acl", "relcl"})
_OF_WHAT = frozenset({"that", "of", "to", "for", "whether"})
_AHEAD = frozenset({"for", "to", "that"})
"""What opens the clause that an "it" stands for."""
_OF_A_THING = frozenset({"at", "for", "over", "about", "on", "from", "against", "to", "with"})


def completes(token: "Token") -> bool:
    """Whether the word before a phrase or a clause only says something with it: "a look [at]", "was barred [from]"."""
    first = token.left_edge
    before, head = first.nbor(-1) if first.i else first, token.head
    if token.dep_ == "prep" and head.i == token.i - 1 and head.tag_ == "VBN" and token.lower_ in _COMPLEMENTS:
        return True
    if token.lower_ == "in" and head.i == token.i - 1 and head.lower_ in {"engaged", "involved", "interested"}:
        return True
    if before.pos_ != "NOUN" or first.text in COMMAS:
        return False
    done_to = head.pos_ == "VERB" and any(c.dep_ == "dobj" and c.i < token.i for c in head.children)
    if token.lower_ == "from" and done_to:
        return True  # "removed a toy from its shops"
    if token.dep_ == "prep" and token.lower_ == "about":
        return True  # "several reports about gifts"
    bare = before.tag_ == "NN" and {c.dep_ for c in before.children if c.i < before.i} <= {"det"}
    some = any(c.lower_ in {"a", "an"} for c in before.children) or before.dep_ == "pobj"
    purpose = token.tag_ == "VB" and first.lower_ == "to"
    thing = before.dep_ == "dobj" and token.dep_ == "prep" and token.lower_ in _OF_A_THING
    vague = before.lemma_ in _VAGUE and {c.dep_ for c in before.children if c.i < before.i} <= {"det", "poss"}
    return vague or (bare and some and (purpose or thing))


def goes_on_behind(part: "Part", tokens: "Tokens") -> bool:
    """Whether what follows belongs to its last words, whatever the parse: "[amid fear that he was] hiding boats"."""
    last = tokens.doc[part.last - 1]
    if part.last >= tokens.end or last.is_punct:
        return False
    after, top = last.nbor(), next((t for t in tokens.doc[part.first : part.last] if not part.holds(t.head)), last)
    if last.pos_ == "AUX" and after.tag_ in {"VBG", "VBN"}:
        return True
    if last.pos_ == "NOUN" and opens_an_act(after):
        return True
    if top.dep_ in {"acl", "relcl"} and after.dep_ == "cc" and after.head.i == top.head.i:
        return True  # "a ship [carrying Ann Berg] and pilots docked"
    clauses = (v for v in after.ancestors if v.dep_ in {"advcl", "ccomp"} and v.head.lemma_ not in SPEECH)
    bare = (v for v in clauses if not has_child(v, "mark") and last.pos_ == "NOUN")  # "the worst storm they recall"
    return any(c.dep_ in SUBJECTS and c.left_edge.i == after.i for v in bare for c in v.children)


def opens_an_act(link: "Token") -> bool:
    """Whether it says in doing what the noun before it was: "an appeal [over acts] in stopping a march"."""
    return link.pos_ == "ADP" and link.doc[link.i + 1 : link.i + 2].text.endswith("ing")


def breaks_off(tokens: "Tokens", last: "Token") -> bool:
    """Whether it ends on what only its complement fills: "..., a move", "a law that critics said", "is being seen"."""
    before = tokens.doc[max(tokens.start, last.i - 2) : last.i]
    aside = len(before) > 1 and before[0].text in COMMAS and before[1].lower_ in {"a", "an"}
    said = last.dep_ == "relcl" and last.lemma_ in SPEECH
    passive = has_child(last, "auxpass")
    return (aside and last.tag_ == "NN") or said or (passive and last.lemma_ in _SEEN_AS)


def is_emptied(last: "Token", whole: "Tokens") -> bool:
    """Whether it ends on a preposition, or on a bare "a race" that the sentence goes on to describe."""
    if (last.dep_ == "prep" and not any(True for _ in last.children)) or _tells_no_more(last, whole):
        return True
    lost = (_says_nothing_without, _denies_at_large, _is_seen_as, _points_ahead)
    if any(says_more(t, last.doc) for says_more in lost for t in whole) or _goes_on(last, whole):
        return True
    if last.dep_ == "pobj" and last.head.lower_ in _AROUND:
        return False
    bare = last.tag_ in {"NN", "NNS"} and [c.lower_ for c in last.children if not c.is_punct] in (["a"], ["an"], [])
    described = (t for t in whole if t.text == last.text and has_child(t, "relcl", "acl"))
    return bare and any(described)


def lost(cut: "Tokens", whole: "Tokens") -> int:
    """How many words of a cut are left without all that the sentence says of them behind them.

    These are nouns that nothing else describes ("released a report [that asks for guards]"), and passives.
    """
    same = SequenceMatcher(None, [t.lower_ for t in cut], [t.lower_ for t in whole], autojunk=False)
    found = {cut[a + n].i: whole[b + n] for a, b, size in same.get_matching_blocks() for n in range(size)}
    stay = {t.i for t in found.values()}
    told = (_telling(found[t.i]) for t in cut if t.i in found and not _is_described(t))
    return sum(bool(more) and stay.isdisjoint(more) for more in told)


def _is_described(token: "Token") -> bool:
    return has_child(token, *BEFORE_A_NOUN)


def _telling(token: "Token") -> list[int]:
    """What a noun or a passive is told by, right behind it."""
    behind = [c for c in token.children if c.i > token.i]
    if token.pos_ == "NOUN":
        return [c.i for c in behind if c.dep_ in _BEHIND_A_NOUN and c.left_edge.nbor(-1).text not in COMMAS]
    passive = token.tag_ == "VBN" and has_child(token, "auxpass")
    needed = (c for c in behind if c.dep_ == "xcomp" or (c.dep_ == "advcl" and c.tag_ == "VB"))
    with_what = (c for c in behind if c.dep_ == "prep" and c.lower_ in _COMPLEMENTS | {"over"})
    return [c.i for c in (*needed, *with_what)] if passive else []


def _tells_no_more(last: "Token", whole: "Tokens") -> bool:
    """Whether it ends on a clause without what that tells: "a shooting that took place [at a fair]"."""
    verb = last.head if last.dep_ == "dobj" and last.lower_ == "place" else last
    if verb.dep_ != "relcl" or any(c.i > last.i for c in verb.children):
        return False
    same = [t for t in whole if t.text == verb.text and t.dep_ == "relcl"]
    return any(c.i > t.i and not c.is_punct and c.text != last.text for t in same for c in t.children)


def _goes_on(last: "Token", whole: "Tokens") -> bool:
    """Whether the sentence goes on with what the last word needs: "has fallen largely [on]", "the games starting"."""
    after = [t.nbor() for t in whole[:-1] if t.text == last.text]
    if last.tag_ == "RB":
        return any(t.pos_ == "ADP" for t in after)
    if last.tag_ == "VBG":
        return any(not t.is_punct for t in after)
    if last.lemma_ in _TIMES:
        return any(t.lower_ in _FROM_WHEN for t in after)
    if last.lemma_ in _VAGUE and last.pos_ == "NOUN":
        return any(t.pos_ in {"ADP", "PART", "SCONJ"} or t.tag_ in {"WDT", "WP"} for t in after)
    alone = last.dep_ == "pobj" and last.pos_ == "NOUN" and all(c.is_punct for c in last.children)
    return alone and any(t.lower_ in _ABOUT for t in after)  # "during arguments over the harbour"


def _says_nothing_without(clause: "Token", cut: "Doc") -> bool:
    """Whether a clause went without which "signed an order [closing the port]" leaves open what was done."""
    if clause.dep_ not in {"acl", "advcl"} or clause.tag_ != "VBG" or not clause.i or clause.left_edge.i != clause.i:
        return False
    if clause.nbor(-1).is_punct or clause.nbor(-1).text in COMMAS or clause.nbor(-1).pos_ in {"ADP", "SCONJ"}:
        return False
    nouns = [clause.head] if clause.dep_ == "acl" else children_of(clause.head, "dobj")
    some = [n.text for n in nouns if n.dep_ in {"dobj", "attr"} and {c.lower_ for c in n.children} & {"a", "an", "no"}]
    left = {t.text for t in cut}
    return not left.isdisjoint(some) and clause.text not in left


def _is_seen_as(link: "Token", cut: "Doc") -> bool:
    """Whether it went from behind its verb, which says less without: "regarded the harbour [as part of the town]"."""
    verb = link.head if link.head.pos_ == "VERB" else link.head.head
    if link.lower_ != "as" or link.dep_ != "prep" or verb.lemma_ not in TAKES_AS or verb.i > link.i:
        return False
    left = [t for t in cut if t.text == verb.text]
    return bool(left) and all(t.lower_ != "as" for t in cut[left[-1].i :])


def _denies_at_large(noun: "Token", cut: "Doc") -> bool:
    """Whether it went of what there is none: "found no evidence [that ...]"."""
    none = noun.pos_ == "NOUN" and any(c.lower_ in {"no", "any"} for c in noun.children)
    if not none or noun.i + 1 == noun.sent.end or noun.nbor().lower_ not in _OF_WHAT:
        return False
    left = [t for t in cut if t.text == noun.text]
    return bool(left) and all(t.i + 1 == len(cut) or t.nbor().lower_ != noun.nbor().lower_ for t in left)


def _points_ahead(it: "Token", cut: "Doc") -> bool:
    """Whether the clause went for which an "it" stands: "made it possible [for boats to pass]"."""
    behind = it.doc[it.i + 1 : it.i + 4]
    how = next((t for t in behind[:-1] if t.pos_ == "ADJ"), None) if it.lower_ == "it" and len(behind) > 1 else None
    if how is None or how.nbor().lower_ not in _AHEAD:
        return False
    left = (t for t in cut if t.text == how.text and any(b.lower_ == "it" for b in cut[max(0, t.i - 3) : t.i]))
    return any(t.i + 1 == len(cut) or t.nbor().lower_ not in _AHEAD for t in left)
