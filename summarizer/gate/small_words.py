"""Whether a copy has another small word in the place of its sentence's: "before" for "when", "her" for "his".

Words of the closed classes (prepositions, conjunctions, pronouns, quantifiers) are no content that could be
unsupported. Where a claim adds nothing but such words to what it copies, each says what its sentence's says or another
thing.
"""

from typing import TYPE_CHECKING

from summarizer.models import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_ARTICLES = frozenset({"the", "a", "an", "that"})
WORDS = _ARTICLES | frozenset(
    "about above across after against along alongside amid among around as at before behind below beneath beside "
    "between beyond by despite down during except excluding for from in including inside into near of off on onto out "
    "outside over past per through throughout to toward towards under until till unlike up upon via with within "
    "without since following because and or but nor so yet while whereas although though unless if when once whether "
    "than rather instead even all any both each every few half many more most much neither no none one several some "
    "less fewer only not earlier later previously since recently he she it they him her them his hers its their "
    "theirs himself herself who whom whose which this these those".split()
)
"""Those by which what is told turns; "also", "still" and "now" do not turn it."""
_THE_SAME = tuple(
    frozenset(group.split())
    for group in (
        "about around approximately roughly some nearly almost near",
        "over above more than beyond",
        "under below less fewer than of",
        "although though but while whereas however yet even and despite",
        "because since as of with",
        "when as while after following once upon",
        "in at on within inside of during throughout over amid across through into to",
        "of for from",
        "to for toward towards into onto",
        "of among including",
        "by through via with",
        "until till",
        "if whether",
        "only not until",
        "and after before",
        "most some",
        "near by beside close along alongside with",
        "who whom that which",
        "this that these those it its they them their theirs",
        "each every all",
        "some several",
        "earlier previously before",
        "later after",
        "he him his himself",
        "she her hers herself",
        "outside off down",
        "and or nor neither both",
        "and with including",
        "from since to between and",
        "about on over against",
        "neither none no any not",
    )
)
"""Words that may stand for one another, at least in some sentences."""
_BEFORE = {
    "even": frozenset({"if", "though"}),
    "not": frozenset({"only"}),
    "a": frozenset({"few", "little"}),
}
_APART = (frozenset({"from", "for"}), frozenset({"and", "or"}))
"""Two words of one group that are two things by themselves."""


def find(_: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first small word that stands for another one, where the claim adds nothing else."""
    copy = evidence.copy
    if copy is None or any(is_content(token) for token in copy.added):
        return []
    if turned := next((t for t in copy.added if _turns(t, copy)), None):
        phrase = turned.doc[turned.i : turned.i + 2].text
        return [Problem(code="unsupported", value=phrase, detail=f"the cited sentence does not say '{phrase}'")]
    for mine, theirs in copy.blocks:
        here, there = _told(mine), _told(theirs)
        if not here or not there or not (here | there) <= WORDS:
            continue
        if not _say_the_same(here - there, there - here):
            value = " ".join(token.text for token in mine)
            detail = f"the cited sentence says '{' '.join(token.text for token in theirs)}', not '{value}'"
            return [Problem(code="unsupported", value=value, detail=detail)]
    return []


def _turns(token: "Token", copy: "Copy") -> bool:
    """Whether it is put in before a word of the sentence, which says another thing with it: "even if", "a few"."""
    after = _BEFORE.get(token.lower_, frozenset())
    follows = token.doc[token.i + 1 : token.i + 2].text.lower()
    return (
        follows in after and copy.twin(token.i + 1) is not None and token.lower_ not in {t.lower_ for t in copy.dropped}
    )


def is_content(token: "Token") -> bool:
    """Whether it is a word or a number, and no small word."""
    return token.text[:1].isalnum() and token.lower_ not in WORDS


def _told(tokens: "Iterable[Token]") -> frozenset[str]:
    """The words that tell something, without articles and marks."""
    return frozenset(t.lower_ for t in tokens if t.text[:1].isalnum() and t.lower_ not in _ARTICLES)


def _say_the_same(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    if not mine or not theirs:
        return True
    if mine | theirs in _APART:
        return False
    return any(mine <= group and theirs <= group for group in _THE_SAME)
