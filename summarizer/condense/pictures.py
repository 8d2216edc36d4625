"""Tells by its words what a picture shows: "Ann Berg, left, speaks in Arlon, May 3, 2014"."""

import re
from typing import TYPE_CHECKING

from summarizer.reading.calendar_words import NEWS_YEAR, WEEKDAYS
from summarizer.reading.grammar import VERBS, has_child

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_SCHEDULED = frozenset(
    {"take", "begin", "start", "end", "expire", "open", "close", "run", "be", "become", "come", "mark"}
)
"""What a sentence in the present tense may date ahead: no picture shows it."""
_COMPLETES = frozenset({"ccomp", "xcomp", "dobj", "oprd"})
_TELLS = frozenset({"VBD", "MD"})
"""Tags of the verbs that no caption turns on."""
_GESTURES = frozenset(
    "block celebrate cheer dribble drive dunk gesture hug kick look pass react shoot sit smile stand walk watch "
    "wave".split()
)
"""What somebody is seen to do."""
_ON_AIR = frozenset({"exclusively", "live"})
"""How somebody speaks in a film."""
_SPEAKS, _FILMED = frozenset({"discuss", "speak", "talk"}), frozenset({"appearance", "interview"})
_ON_A_SHOW = re.compile(
    r"\bha(?:s|ve) the latest (?:on|from)\b|\b(?:on|during|joins?) [‘'“\"][A-Z][\w’.,-]*(?: [A-Z][\w’.,-]*)*[’'”\"]\.?$"
)
"""What a broadcaster says of a film: "Berg discusses the vote on ‘Evening Report.’"."""
_MEANWHILE = frozenset({"during", "while"})
_SIDES = frozenset({"left", "right", "center", "centre"})
"""Where in a picture somebody is; a letter in brackets behind a name is mostly a party."""


def is_caption(tokens: "Tokens") -> bool:
    """Whether it says what a picture shows: "X is seen at ...", "X speaks in Y, 3 May 2014"."""
    root = tokens.root
    shown = any(c.dep_ == "auxpass" and c.tag_ in {"VBZ", "VBP"} for c in root.children)
    if shown and root.lemma_ in {"see", "show", "picture"} and root.tag_ == "VBN" and not _takes_for(root):
        return True
    past = any(t.tag_ in _TELLS for t in tokens)
    if not past and (any(map(_tells_where, tokens)) or _shows_now(tokens)):
        return True
    shows = root.tag_ in {"VBZ", "VBP"} and root.lemma_ not in _SCHEDULED
    joined = root.tag_ == "VBN" and not has_child(root, "aux", "auxpass")
    if not shows and (past or (root.pos_ in VERBS and not joined)):
        return False
    dated = (t for t in tokens[2:] if t.ent_type_ == "DATE" and _ends_a_day(t))
    return any(not _dates_another(t) for t in dated)


def _shows_now(tokens: "Tokens") -> bool:
    """Whether it tells in the present what somebody does in a picture, or says in a film."""
    root = tokens.root
    if root.tag_ == "VBZ" and root.lemma_ in _GESTURES and any(t.lower_ in _MEANWHILE for t in tokens):
        return True
    if root.tag_ in {"VBZ", "VBP"} and _ON_A_SHOW.search(tokens.text):
        return True
    return root.tag_ == "VBZ" and root.lemma_ in _SPEAKS and any(map(_tells_when, root.subtree))


def _tells_when(token: "Token") -> bool:
    """Whether it says when somebody was filmed: "speaks to reporters Tuesday", "discusses it during an appearance"."""
    if token.head.dep_ == "ROOT" and token.lower_ in (WEEKDAYS if token.dep_ == "npadvmod" else _ON_AIR):
        return True
    return token.lemma_ in _FILMED and token.dep_ == "pobj" and token.head.lower_ == "during"


def _takes_for(seen: "Token") -> bool:
    """Whether something is taken for something, shown to be so, or foreseen: "The vote is seen as a test"."""
    return any((c.lower_ == "as" and c.dep_ == "prep") or c.dep_ in _COMPLETES for c in seen.children)


def _tells_where(token: "Token") -> bool:
    """Whether it says where in a picture somebody is: "Ann Berg, left, and ..."; not "right, left, and ..."."""
    if token.lower_ not in _SIDES or not 0 < token.i < len(token.doc) - 2:
        return False
    before, after = token.nbor(-1), token.nbor()
    if before.text == "From":
        return after.text == "," and token.nbor(2).pos_ == "PROPN"
    behind_a_name = before.text in {",", "("} and token.i > 1 and token.nbor(-2).pos_ == "PROPN"
    return (before.text == "at" and after.text == "by") or (behind_a_name and after.text in {",", ")"})


def _dates_another(token: "Token") -> bool:
    """Whether it dates what is reported or told by the way: "Berg says that she resigned on May 3, 2014"."""
    path = (token, *token.ancestors)
    told = (t for t in path if t.dep_ == "ccomp")
    aside = any(t.dep_ in {"acl", "relcl"} and t.head.i < token.i < token.sent.root.i for t in path)
    return aside or any(verb.tag_ in _TELLS for t in told for verb in (t, *t.children))


def _ends_a_day(year: "Token") -> bool:
    """Whether it is the year of a full date: "May 3, 2014", "3 May 2014"."""
    before = year.nbor(-1)
    dated = year.nbor(-2).text.isdigit() and (before.text == "," or before.ent_type_ == "DATE")
    return dated and bool(NEWS_YEAR.fullmatch(year.text))
