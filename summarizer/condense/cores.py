"""Which cut of which sentence tells the news of an article within a headline's words, and can be read alone.

The weights come from a regression over pairs of cuts of one article of which a reader found one right and one wrong.
On 163 other articles (1,500 cuts, judged by other readers) the right one of two is worth more in nine of ten pairs. The
weights fitted to these anew, with or without forty more signs, choose no better in articles left out; of these signs
one is told here, words that are left empty.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.condense import (
    bases,
    clauses,
    compress,
    emptied,
    salience,
    soundness,
    standalone,
    terse,
    tighter,
    trees,
)
from summarizer.condense.briefing import Choice
from summarizer.condense.edits import balanced, words
from summarizer.condense.lexicon import OPENING_MARKS
from summarizer.condense.terms import Terms, content
from summarizer.reading import plain_article, read, read_all
from summarizer.reading.grammar import DATED, EVERY_SUBJECT, SUBJECTS, THE_OR_THIS, child_of, has_child

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.condense.salience import Weighed
    from summarizer.reading import Reading

_FIRST, _OPENING, _WEIGHTIEST = 2, 6, 3
"""Sentences that are cut: those that an article opens with, and those that matter most."""
_SHORTEST = 3
"""Words of a headline, where they say all; else it has more."""
_LITTLE = 7
"""Words below which it mostly says too little."""
_TOO_LONG = 20
"""Words of a cut that headline grammar may bring within the limit, or that is taken where no other is good."""
_SAID_BY_ALL = 0.8
"""Of the weightiest cut, what one says that somebody died."""
_NO_LEAD = 0.3
"""What a sentence that opens no report owes to its place."""
_NO_NAMES = DATED | {"NORP", "ORDINAL"}
_COMPLETES = frozenset(
    {"dobj", "ccomp", "xcomp", "attr", "acomp", "prep", "nsubjpass", "prt", "advmod", "oprd", "dative", "agent"}
)  # fmt: skip
_HALF = ("Not only", "Not just", "Either", "Neither")
_ANSWERS = ("Yes,", "No,", "Well,", "Yeah,", "Asked ")
_SEVERAL = 2
"""Words of one fault that count; a third makes a cut no worse."""
_POINTING = THE_OR_THIS - {"the"}
_BREAKS_OFF = ("…", "...")
_WHOM = frozenset({"him", "her", "them"})
"""Whom a headline that ends with one of these does not say."""
_WEIGHTS = {
    "lead": 1.6, "first": 1.0, "score": 0.6, "mass": 2.4, "title": 2.0, "central": 1.0, "unclear": -1.5, "some": -0.6,
    "bare": -1.0, "emptied": -0.5, "surname": -0.5, "is": -1.0, "incomplete": -0.4, "quoted": -0.5, "writer": -1.0,
    "pronoun": -0.6, "bracket": -0.5, "comma": -0.2, "little": -0.2, "over": -0.3, "opening": -0.5, "words": 0.02,
    "whom": -2.0, "clauses": -0.8,
}  # fmt: skip
"""What each feature adds to the worth of a cut."""


def stages(reading: "Reading", cautious: "Sequence[Choice]") -> "Iterator[list[tuple[float, Choice]]]":
    """Cuts with their worth, the best first: of the first sentences, then without their clauses, then of more.

    `cautious` are cuts made before, some of them longer than a headline should be. A worth of 6 and more is that of a
    plain report's first sentence.
    """
    terms = Terms.of(reading)
    weighed = {w.number: w for w in salience.weigh(reading, terms)}
    told = [s.number for s in terms.body if not salience.is_beside_the_text(reading.tokens(s))]
    opening = told[:_OPENING]
    weighty = sorted(weighed.keys() & set(told), key=lambda n: (-weighed[n].score, n))[:_WEIGHTIEST]
    found = {c.choice.text: c for c in _cautious(cautious, reading) if c.choice.cites[-1] in told}
    long = [c.choice for c in found.values() if c.choice.text == c.full and not _fits(c.full)]
    first, more = opening[:_FIRST], dict.fromkeys([*opening[_FIRST:], *weighty])
    opened = bases.of(reading, first)
    steps: tuple[Callable[[], Iterator[_Cut]], ...] = (
        lambda: _made(terms, [*opened, *bases.of_cuts(long)]),
        lambda: _main_clauses(opened),
        lambda: _made(terms, bases.of(reading, more)),
    )
    for made in steps:
        found |= {c.choice.text: c for c in made() if c.choice.text not in found}
        read_all([plain_article(cut.full) for cut in found.values()])
        yield _ranked([cut for cut in found.values() if _is_told(cut)], reading, terms, weighed)


@dataclass(frozen=True)
class _Cut:
    """A cut to choose from, and the same with the articles and helpers that headline grammar drops."""

    choice: Choice
    full: str
    bare: bool = False
    """Whether clauses went that a cut by the parse keeps."""


def _cautious(cuts: "Sequence[Choice]", reading: "Reading") -> "Iterator[_Cut]":
    """Those that read as their sentences do, and, where they are too long, in headline grammar."""
    for choice in cuts:
        if not choice.cites or not soundness.reads_alike(choice.text, reading.tokens(choice.cites[-1])):
            continue
        if _fits(choice.text, _TOO_LONG):
            yield _Cut(choice, choice.text)
        if words(choice.text) > compress.HEADLINE_WORDS:
            most = compress.HEADLINE_WORDS if _fits(choice.text, _TOO_LONG) else _TOO_LONG
            short = [text for text in terse.forms(choice.text) if _fits(text, most)]
            yield from (_Cut(Choice(text, choice.cites), choice.text) for text in short)


def _fits(text: str, longest: int = compress.HEADLINE_WORDS) -> bool:
    return _SHORTEST <= words(text) <= longest and balanced(text) and not text.endswith(_BREAKS_OFF)


def _made(terms: Terms, cut_from: "Sequence[bases.Base]") -> "Iterator[_Cut]":
    """The cuts of these by their parse."""
    proposed = [tighter.proposed(compress.Cutting(b.reading, terms, 1, ()), compress.HEADLINE_WORDS) for b in cut_from]
    read_all([plain_article(text) for some in proposed for text in some.texts])
    for base, some in zip(cut_from, proposed, strict=True):
        for cut in some.sound():
            text = base.marked(cut)
            full = some.cuts[cut][0]
            if _fits(text) and soundness.reads_alike(full, base.reading.tokens(1)):
                yield _Cut(Choice(text, base.cites), full)


def _main_clauses(opened: "Iterable[bases.Base]") -> "Iterator[_Cut]":
    """What these say without the clauses that hang on them, whatever else is lost."""
    cut_from = [base for base in opened if words(base.text) > compress.HEADLINE_WORDS]
    proposed = [clauses.without(base.text, compress.HEADLINE_WORDS) for base in cut_from]
    read_all([plain_article(text) for some in proposed for text in some])
    for base, some in zip(cut_from, proposed, strict=True):
        for text in some:
            if _fits(base.marked(text)) and soundness.reads_alike(text, base.reading.tokens(1)):
                yield _Cut(Choice(base.marked(text), base.cites), text, bare=True)


def _is_told(cut: _Cut) -> bool:
    """Whether somebody does something in it, not in three words, and no words stand without their speaker."""
    text, short = cut.full, words(cut.choice.text) <= _SHORTEST
    reading = read(plain_article(text))
    tokens = reading.by_sentence[0] if reading.by_sentence else None
    if (
        tokens is None
        or text.startswith((*_HALF, *_ANSWERS))
        or salience.tells_of_silence(text)
        or (short and not _says_all(text))
        or (text[0] in OPENING_MARKS and text[-1] in "\"”’'")
    ):
        return False
    said = (t for t in tokens if t.lemma_ == "say" and any(c.dep_ == "dobj" and c.pos_ == "PROPN" for c in t.children))
    told = any(c.dep_ in EVERY_SUBJECT and c.lower_ not in _POINTING for c in tokens.root.children)
    return told and not any(said)  # "who said Ann Berg"


def _ranked(
    cuts: "list[_Cut]", reading: "Reading", terms: Terms, weighed: "dict[int, Weighed]"
) -> "list[tuple[float, Choice]]":
    masses = {c: terms.mass(content(_telling(c.full))) for c in cuts}
    most = max((masses[c] for c in cuts if _fits(c.choice.text)), default=0.0) or max([*masses.values(), 1.0])
    leads = _leads(reading, terms)
    found = []
    for cut in cuts:
        number = cut.choice.cites[-1]
        share = max(min(1.0, masses[cut] / most), _SAID_BY_ALL * _says_all(cut.full))
        own, lead = weighed[number], leads.get(number, _NO_LEAD)
        features = _features(cut, reading, terms) | {
            "lead": lead, "first": float(lead == salience.lead(0)), "score": own.score - own.lead,
            "mass": share, "clauses": float(cut.bare),
        }  # fmt: skip
        found.append((sum(_WEIGHTS[name] * value for name, value in features.items()), cut.choice))
    return sorted(found, key=lambda f: (-f[0], f[1].cites, f[1].text))


def _says_all(text: str) -> bool:
    """Whether somebody died or resigned: that is news however little else is told."""
    reading = read(plain_article(text))
    root = reading.tokens(1).root
    subject = child_of(root, *SUBJECTS)
    if root.lemma_ not in tighter.SAY_ALL or subject is None or has_child(root, "neg"):
        return False
    people = {m.start for n in reading.names if n.kind == "person" for m in n.mentions}
    return not people.isdisjoint(t.idx for t in subject.subtree)


def _leads(reading: "Reading", terms: Terms) -> dict[int, float]:
    """What each sentence owes to its place among those that could open a report."""
    news = [s.number for s in terms.body if salience.tells_news(reading.tokens(s))]
    return {number: salience.lead(place) for place, number in enumerate(news)}


def _telling(text: str) -> "list[Token]":
    """The words of a cut but for given names and offices."""
    tokens = read(plain_article(text)).doc
    return [t for t in tokens if not trees.is_before_a_name(t)]


def _features(cut: _Cut, reading: "Reading", terms: Terms) -> dict[str, float]:
    """What speaks for and against a cut, whatever its sentence is."""
    text, own = cut.choice.text, read(plain_article(cut.full))
    tokens = own.tokens(1)
    subject = next(c for c in tokens.root.children if c.dep_ in EVERY_SUBJECT)
    noun = list(subject.subtree)
    named = any((t.pos_ in {"PROPN", "NUM"} or t.ent_type_) and t.ent_type_ not in _NO_NAMES for t in noun)
    title = terms.mass(terms.title)
    return {
        "title": terms.mass(content(own.doc) & terms.title) / title if title else 0.0,
        "unclear": standalone.stand(own, 1).unclear,
        "some": float(noun[0].lower_ in {"a", "an"} and not named),
        "bare": float(noun[0].lower_ == "the" and not named and len(noun) <= 2),
        "emptied": float(min(_SEVERAL, emptied.lost(tokens, reading.tokens(cut.choice.cites[-1])))),
        "quoted": salience.quoted_share(text),
        "writer": float(salience.speaks_as_the_writer(text)),
        "pronoun": float(any(t.tag_ in {"PRP", "PRP$"} and t.lower_ not in {"it", "its"} for t in noun)),
        "bracket": float("[" in text),
        "is": float(tokens.root.lemma_ == "be"),
        "incomplete": float(not _says_all(cut.full) and not has_child(tokens.root, *_COMPLETES)),
        "comma": float(text.count(",")),
        "little": max(0.0, _LITTLE - words(text)) / 3,
        "over": (over := max(0, words(text) - compress.HEADLINE_WORDS)) + 1.0 * (over > 0),
        "words": float(words(text)),
        "whom": float(tokens[-1].lower_ in _WHOM),
        "opening": float(noun[0].i > 0 and not tokens[0].is_quote),
    } | _of_names(text, tokens.doc[noun[0].i : noun[-1].i + 1], reading)


def _of_names(text: str, subject: "Tokens", reading: "Reading") -> dict[str, float]:
    """How much the article speaks of whom the cut names, and whether the subject is somebody by surname only."""
    most = max((len(n.mentions) for n in reading.names), default=1)
    named = [n for n in reading.names if any(form in text for form in {n.name, *n.forms})]
    surname = (
        n.kind == "person" and n.name not in subject.text and any(form in subject.text for form in n.forms)
        for n in named
    )  # fmt: skip
    central = max((len(n.mentions) / most for n in named), default=0.0)
    return {"central": central, "surname": float(any(surname))}
