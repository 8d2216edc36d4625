"""What a sentence is worth as a key point, to a reader who has the title and the summary before him."""

import re
from dataclasses import dataclass
from math import log1p
from typing import TYPE_CHECKING

from summarizer.condense.introduced import is_named
from summarizer.condense.lexicon import (
    AFFAIRS,
    CEREMONY,
    COMPANY,
    CONTESTS,
    GIFTS,
    KNOWN,
    LOSSES,
    PENALTIES,
    SPEECH,
)
from summarizer.condense.salience import MARKED, quoted_share, speaks_as_the_writer, tells_news
from summarizer.condense.standalone import OF_THEIR_OWN
from summarizer.condense.terms import Terms, content
from summarizer.reading.grammar import FINITE, SUBJECTS, TELLS_WHICH, child_of, has_child, is_set_off
from summarizer.reading.keeping import with_reading
from summarizer.reading.marks import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.condense.salience import Weighed
    from summarizer.reading import Reading

_FEELING = re.compile(
    r"\b(?:pleased|delighted|saddened|shocked|stunned|appalled|disappointed|heartbroken|thrilled|excited|proud|grateful|"
    r"happy|glad|gratified|honou?red|condolences|thoughts (?:are|were)|prayers|sympathy|sympathies|tragedy|tragic|"
    r"committed to|look(?:s|ing)? forward|hope[sd]?|said (?:that )?(?:he|she|they|it) welcomed|"
    r"I (?:just )?do(?:n['’]t| not) know)\b",
    re.IGNORECASE,
)
"""What somebody feels about it or does not know, which is seldom news."""
_COURTESY = re.compile(
    r"^\W*(?:(?:I|we|it|I['’]m|we['’]re|I am|we are|it was|it is|it['’]s|had|have|what) )?"
    r"(?:an? |the |my |our |so |very |truly |really )*"
    r"(?:happy|glad|pleased|delighted|honou?red|honou?r|pleasure|privilege|grateful|thanks?|welcomed?|greetings|"
    r"congratulations|"
    r"(?:good|great|nice|lovely|wonderful) to be (?:here|back)|"
    r"(?:enriching|fruitful|productive|excellent|wonderful|warm|good|great|insightful|cordial|constructive) "
    r"(?:\w+ )?(?:interaction|meeting|discussions?|talks?|conversation|exchange|deliberations?|visit|call))\b",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"\b(?:spectators?|onlookers?|podium|applau\w+|ovation|drizzl\w+|overcast|sunny|grin(?:s|ned|ning)|smil(?:es?|ed|ing)|"
    r"tears|wearing|dressed|outfits?|flowers|bouquets?|hugg(?:ed|ing)|captivated|eyes closed|"
    r"packed (?:crowd|room|house|hall|auditorium|(?:news|press) conference))\b",
    re.IGNORECASE,
)
"""What a place or people looked like."""
_SHORT = 20
"""Words from which on a sentence says enough."""
_MANY_NAMES = 3
_NEW_WORDS = 3
"""What a sentence without a new name or figure must bring in to be no repetition."""
_LINKED = 0.3
"""Share of the summary's weight from which on a sentence is about the same event."""
_FAR_DOWN = 30
"""Sentences before it from which on it stands at the end of a long article."""
_MEETS = COMPANY | CEREMONY | {"meet", "see", "come"}
"""What people do where they are courteous."""
_MAINLY = 0.25
"""Share of a sentence from which on it is somebody's own words."""
_LENGTH = 25
"""Words from which on a point says enough."""
_CONTRAST = frozenset(
    {"but", "despite", "although", "though", "however", "while", "yet", "rather", "instead", "whereas"}
)
_TO_COME = frozenset({"will", "would", "'ll", "’ll"})
_SAYINGS = frozenset("aim position view stance statement comment remark speech opinion detail demand".split())
"""What tells nothing where it is not told what it was."""
_DESCRIBES = frozenset("describe discuss outline detail explain examine explore present document".split())
_WRITINGS = frozenset("paper study report article book document essay review chapter".split())
_CLAUSES = frozenset({"ccomp", "relcl", "acl", "advcl", "xcomp", "pcomp"})
_OF = frozenset({"of", "for", "against", "about"})


@dataclass(frozen=True)
class Told:
    """What the title and the words that are shown of headline and summary have told."""

    terms: frozenset[str]
    mass: float
    """The weight of the summary's terms."""
    words: frozenset[str]
    """Every lemma of it."""
    names: frozenset[str]

    @staticmethod
    def by(reading: "Reading", terms: Terms, shown: "Sequence[tuple[int, str]]", *, titled: bool = True) -> "Told":
        """What is told where of each sentence of these numbers this text is shown, and if `titled` by the title."""
        title, heading = (terms.title, reading.article.title or "") if titled else (frozenset[str](), "")
        own = frozenset[str]().union(*(terms.by_sentence[n] for n, _ in shown))
        words = frozenset(t.lemma_.lower() for n, text in shown for t in reading.tokens(n) if t.text in text)
        lines = " ".join([heading, *(text for _, text in shown)])
        names = frozenset(n.name for n in reading.names if is_named(n, lines))
        return Told(own | title, terms.mass(own), words | title, names)

    def repeats(self, reading: "Reading", terms: Terms, number: int, text: str) -> float:
        """How much of this text of a sentence is told already, 0-1; 1 where it brings in next to nothing.

        Something is somebody new, a figure, or three words for what is not told yet.
        """
        shown = [t for t in reading.tokens(number) if t.text in text]
        words = content((t for t in shown if t.ent_type_ not in {"DATE", "TIME"}), english=terms.english) - SPEECH
        new = words - self.words - self.terms if not terms.english else words - self.words
        if len(new) < _NEW_WORDS and not any(counts(t) and t.lower_ not in self.words for t in shown):
            article = reading.article.text
            named = (
                (name, article[m.start : m.end])
                for name, mentions in reading.named_in.get(number, ())
                for m in mentions
            )
            if not any(n.kind != "place" and n.name not in self.names and form in text for n, form in named):
                return 1.0
        return 1 - len(new) / len(words) if words else 0.0


def worth(reading: "Reading", terms: Terms, weighed: "Weighed", told: Told, length: int) -> float:
    """What it is worth in English as a key point of `length` words to a reader who has been told so much.

    It is chosen by what most of its article is about, where it stands, how much it says, whether something is at stake,
    something is to come or is set against something else, whether it opens a paragraph; it loses for somebody's own
    words, feelings and looks, for strangers, for what did not happen or is no news, and for what is unclear. The
    weights are rounded from a logistic regression on 2,137 sentences of 211 articles of which readers said whether they
    are worth telling and clear; over articles left out, each of some fifty other signs adds next to nothing. Only that
    of what is no news is twice as much: a quarter of such is worth telling, and other readers struck what was shown.
    """
    value = 1.3 * terms.mass(weighed.terms) / (terms.heaviest or 1.0) - 0.8 * log1p(min(_FAR_DOWN, weighed.place))
    tokens = reading.tokens(weighed.number)
    said = {t.lower_ for t in tokens}
    value += 0.06 * min(_LENGTH, length) + 0.4 * (weighed.number in _paragraphs_open(reading))
    value += _at_stake(tokens) - 1.0 * (not tells_news(tokens))
    value += 0.35 * (not said.isdisjoint(_TO_COME)) + 0.35 * (not said.isdisjoint(_CONTRAST))
    value -= 1.2 * quoted_share(tokens.text) + 1.2 * _is_colour(tokens)
    value -= 0.7 * has_child(tokens.root, "neg")
    value -= 0.15 * sum(name.name not in told.names for name, _ in reading.named_in.get(weighed.number, ()))
    return value + _clarity(reading, tokens, weighed.number, told)


def gain(reading: "Reading", terms: Terms, weighed: "Weighed", told: Told, length: int) -> float:
    """What it gains or loses beside its worth as the second sentence of a summary, of `length` words.

    In a language that is not parsed it is what a key point gains, too. The weights were chosen on
    160 points that a person judged; those of the place, of quotations and of reported speech by a logistic regression
    on 413 further sentences, judged without knowing which of them were told.
    """
    linked = terms.mass(weighed.terms & told.terms) / told.mass if told.mass else 0.0
    value = 1.5 * min(_LINKED, linked) - 0.4 * weighed.lead - 0.04 * min(_FAR_DOWN, weighed.place)
    if not terms.english:
        return value
    tokens = reading.tokens(weighed.number)
    text = reading.article.text[tokens.start_char : tokens.end_char]
    value -= 0.05 * max(0, _SHORT - length) + 3.0 * quoted_share(text) + 0.5 * speaks_as_the_writer(text)
    value -= 1.0 * bool(_FEELING.search(text)) + 0.4 * is_ceremony(tokens.root)
    value -= 0.8 * bool(_SCENE.search(MARKED.sub(" ", text))) + 1.0 * _only_points_to(tokens.root)
    value -= 0.5 * (not text.rstrip(" \"”’')").endswith((".", "!", "…")))  # a question, a line below the title
    value -= 0.3 * was_before(tokens.root)
    value += 0.6 * (tokens.root.lemma_ in SPEECH) + 0.3 * any(counts(t) for t in tokens)
    return value + _clarity(reading, tokens, weighed.number, told)


@with_reading
def _paragraphs_open(reading: "Reading") -> frozenset[int]:
    """The numbers of the sentences that open a paragraph, which lean on what stands before less often."""
    return frozenset(block[0].number for block in paragraphs(reading.article))


def _at_stake(tokens: "Tokens") -> float:
    """What it gains for what editors miss most: what one side does against another, and what it costs."""
    lemmas = {t.lemma_.lower() for t in tokens}
    paid = not PENALTIES.isdisjoint(lemmas) or any(t.ent_type_ in {"MONEY", "PERCENT"} for t in tokens)
    toll = not LOSSES.isdisjoint(lemmas) and any(map(counts, tokens))
    return 0.8 * (paid or toll) + 0.45 * (not CONTESTS.isdisjoint(lemmas))


def _is_colour(tokens: "Tokens") -> bool:
    """Whether it tells how somebody feels or what it looks like."""
    return bool(_FEELING.search(tokens.text) or _SCENE.search(MARKED.sub(" ", tokens.text)))


def _clarity(reading: "Reading", tokens: "Tokens", number: int, told: Told) -> float:
    """What it gains for the names that it brings in, and loses for what nothing told has brought in."""
    return _names(reading, number, told) - min(1.2, sum(_points_back(reading, t, told) for t in tokens))


def is_courtesy(quoted: str) -> bool:
    """Whether words that somebody said only greet, thank or praise a meeting: "Happy to have met ..."."""
    return bool(_COURTESY.search(quoted))


def tells_nothing(tokens: "Tokens") -> bool:
    """Whether it only says of a paper what is in it, or that somebody greeted, thanked or praised a meeting."""
    said = MARKED.finditer(tokens.text) if quoted_share(tokens.text) > _MAINLY else iter(())
    greets = [_only_greets(tokens, *quoted.span()) for quoted in said]
    return (bool(greets) and all(greets)) or announces_contents(tokens.root)


def _only_greets(tokens: "Tokens", start: int, end: int) -> bool:
    """Whether the words from `start` to `end` of a sentence are a courtesy without what is done, or how much.

    "Happy to be here" is one; "happy that the mill stays" and "happy to hire 40 sailors" tell something.
    """
    courtesy = _COURTESY.search(tokens.text[start:end])
    if courtesy is None:
        return False
    rest = (t for t in tokens if start + courtesy.end() <= t.idx - tokens.start_char < end)
    return not any(t.tag_ in FINITE or t.like_num or (t.pos_ == "VERB" and t.lemma_ not in _MEETS) for t in rest)


def is_ceremony(root: "Token") -> bool:
    """Whether it tells, or says, what people do on every such day: they arrive, pose, join somebody, give a present."""
    told = child_of(root, "ccomp") if root.lemma_ in SPEECH else None
    root = root if told is None else told
    if root.lemma_ in COMPANY and any(c.dep_ == "dobj" and c.ent_type_ == "PERSON" for c in root.children):
        return True
    given = any(c.dep_ == "dobj" and not GIFTS.isdisjoint(t.lemma_ for t in c.subtree) for c in root.children)
    return root.lemma_ in CEREMONY or given


def _only_points_to(root: "Token") -> bool:
    """Whether it only says that there was something: "One of the warnings was a cable", "It stated its aims in May"."""
    subject = child_of(root, "nsubj")
    if subject is None:
        return False
    one = subject.lower_ == "one" and has_child(subject, "prep")
    unsaid = any(c.dep_ == "dobj" and c.lemma_ in _SAYINGS and not any(map(_tells, c.children)) for c in root.children)
    return subject.lemma_ in AFFAIRS or (one and root.lemma_ in {"be", "come"}) or unsaid


def announces_contents(root: "Token") -> bool:
    """Whether it says of a paper what is in it, and nothing of that: "In their paper, they describe the tool"."""
    if root.lemma_ not in _DESCRIBES or has_child(root, "auxpass", "neg"):
        return False
    subject = child_of(root, "nsubj")
    placed = (c for p in root.lefts if p.dep_ == "prep" and p.lower_ == "in" for c in p.children)
    papers = [*placed, *([subject] if subject is not None else [])]
    told = any(c.dep_ in _CLAUSES and c.i > root.i for c in root.subtree)
    return any(p.lemma_.lower() in _WRITINGS for p in papers) and not told


def _is_bare(noun: "Token") -> bool:
    """Whether it has only a "the": "the charges", "the storm, which was strong"."""
    bare = any(c.dep_ == "det" and c.lower_ in {"the", "that", "those"} for c in noun.children)
    narrowed = (c for c in noun.children if c.dep_ in TELLS_WHICH and c.lower_ not in {"during", "at"})
    return bare and all(map(is_set_off, narrowed))


def _tells(hanging: "Token") -> bool:
    """Whether it says what was said: "a statement condemning it", "the demand for more"."""
    return hanging.dep_ in {"acl", "relcl", "appos"} or (hanging.dep_ == "prep" and hanging.lower_ in _OF)


def was_before(root: "Token") -> bool:
    """Whether it tells what had been so before what the news is about."""
    return root.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "had" for c in root.children)


def counts(token: "Token") -> bool:
    """A figure that is no date and nobody's age between two commas."""
    if not token.like_num or token.ent_type_ in {"DATE", "TIME"}:
        return False
    return not (0 < token.i < len(token.doc) - 1 and token.nbor(-1).text == token.nbor().text == ",")


def _points_back(reading: "Reading", token: "Token", told: Told) -> float:
    """What is lost for a noun under a bare "the" that neither summary nor sentence has brought in: "the storm"."""
    if token.pos_ != "NOUN" or token.ent_type_ in OF_THEIR_OWN or token.lemma_.lower() in KNOWN | told.words:
        return 0.0
    if not _is_bare(token):
        return 0.0
    start = token.sent.start
    if any(t.lemma_ == token.lemma_ for t in token.doc[start : token.i]):
        return 0.0
    if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT":
        return 1.0
    return 0.6 if reading.first_places[token.lemma] < start else 0.3


def _names(reading: "Reading", number: int, told: Told) -> float:
    """What it gains for the one or two that it brings in by full name, and loses for a crowd or a bare surname."""
    text, bare, new = reading.article.text, False, 0
    for name, mentions in reading.named_in.get(number, ()):
        if name.name in told.names or name.kind == "place":
            continue
        new += 1
        short = all(len(text[m.start : m.end].split()) < len(name.name.split()) for m in mentions)
        bare |= short or (name.kind == "person" and " " not in name.name and name.mentions[0].sentence < number)
    return 0.2 * (0 < new < _MANY_NAMES and not bare) - 1.0 * bare - 0.45 * (new >= _MANY_NAMES)
