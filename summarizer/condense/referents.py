"""Who or what a pronoun or a bare noun means, where the text leaves one choice."""

from typing import TYPE_CHECKING

from summarizer.condense import antecedents, pronouns, things
from summarizer.condense.antecedents import people_in
from summarizer.condense.edits import Edit
from summarizer.condense.lexicon import SPEECH
from summarizer.condense.terms import Terms
from summarizer.reading import gender, lexicon
from summarizer.reading.grammar import SUBJECTS, has_child
from summarizer.reading.keeping import with_reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.reading.found import Mention, Name


BODIES = lexicon.PAPERS | frozenset(
    {"company", "firm", "bank", "group", "agency", "ministry", "department", "committee", "panel", "council", "team",
     "party", "club", "union", "organisation", "organization", "side", "broadcaster", "network", "airline", "carrier",
     "charity", "regulator", "retailer", "maker", "manufacturer", "outlet", "site", "website"}
)  # fmt: skip
"""Nouns that go with any name of a body."""
_OF_A_BODY = frozenset({"its", "it", "their", "they"})
_KINDS = frozenset(
    "agency ministry department committee council union party club association federation university court".split()
)
_ALWAYS = frozenset("union committee council ministry department court university".split())
"""What such a body calls itself."""
_FIRMS = frozenset("company firm bank airline carrier retailer maker manufacturer broadcaster".split())
_ALSO_PEOPLE = frozenset({"broadcaster", "maker", "manufacturer", "retailer", "carrier"})
_SAYS = frozenset("reports reported says said notes noted adds added writes wrote".split())
_WHOLE = {"'ll": "will", "'s": "is", "'ve": "have", "'re": "are", "'d": "would"}
"""What is short behind a pronoun and cannot be behind a name."""
_BESIDE = frozenset({"compound", "nmod", "poss"})
_HONOURS = frozenset("majesty highness excellency honour honor holiness lordship ladyship".split())
_SET_BESIDE = frozenset({"since", "like", "unlike", "than", "as", "before", "after", "under"})
"""Behind these stands somebody who does not take part."""
_REACH = 3
"""Sentences that "the paper" may look back."""
_PARTS = SUBJECTS | {"poss"}
"""Parts of a sentence in which a name can stand for a pronoun."""


def find(reading: "Reading", token: "Token", number: int) -> "tuple[Edit, int] | None":
    """The edit that names what the word points to, with the sentence that names it; none where it is not certain."""
    if token.lower_ in pronouns.ALL:
        opens = token.dep_ != "poss" or (token.i == token.sent.start and token.head.lower_ not in _HONOURS)
        found = _meant(reading, token, number) if token.dep_ in _PARTS and opens else None
        end, behind = _behind(token)
        return (Edit(token.idx, end, f"[{found[0]}]{behind}"), found[1]) if found and behind is not None else None
    return _noun(reading, token, number) if token.pos_ in {"NOUN", "PROPN"} else None


def _noun(reading: "Reading", token: "Token", number: int) -> "tuple[Edit, int] | None":
    end = token.idx + len(token)
    pair = _pair_before(reading, token, number)
    if pair:
        return Edit(end, end, f" [{pair[0]}]"), pair[1]
    body = _body_before(reading, token, number)
    if body:
        return Edit(token.nbor(-1).idx, end, f"[{body[0]}]"), body[1]
    named = _named_before(reading, token)
    return (Edit(token.idx, token.idx, f"[{named[0]}] "), named[1]) if named else None


def _meant(reading: "Reading", pronoun: "Token", number: int) -> tuple[str, int] | None:
    word = pronoun.lower_
    if gender.of_pronoun(word):
        quoted = _speaker(reading, pronoun, number) or _quoted_before(reading, pronoun, number)
        found = [one for one in (quoted, antecedents.person(reading, pronoun, number)) if one]
        return found[0] if found and found[0][0] == found[-1][0] else None
    if word not in {"it", "its"}:
        return things.several(reading, pronoun, number)
    body = things.named(reading, pronoun, number)
    return things.thing(reading, pronoun, number) or ((_as_named(reading, body), body.sentence) if body else None)


def _behind(pronoun: "Token") -> tuple[int, str | None]:
    """Up to where the text gives way to a name, and what then follows: "[Berg]’s", "[Berg] will"; none if open."""
    end = pronoun.idx + len(pronoun)
    if pronoun.dep_ == "poss":
        return end, "’" if pronoun.lower_ == "their" else "’s"
    short = pronoun.nbor() if pronoun.i + 1 < len(pronoun.doc) else pronoun
    whole = _WHOLE.get(short.text.replace("’", "'"), "")
    if short.idx != end or not whole:
        return end, ""
    verb = short.head
    if whole == "is" and verb.tag_ in {"VBN", "VBD"}:
        done = any(c.dep_ == "dobj" or c.lower_ == "been" for c in verb.children)
        whole = "has" if done else "is" if has_child(verb, "agent") else ""
        if not whole:
            return end, None  # "he's filed"
    if whole == "would" and short.head.tag_ != "VB":
        whole = "had"
    return end + len(short), f" {whole}"


def _speaker(reading: "Reading", token: "Token", number: int) -> tuple[str, int] | None:
    """The full name of who speaks here, where the reading of quotations found it."""
    speaker = reading.speakers.get((token.idx, token.idx + len(token)))
    found = next((n for n in people(reading) if n.name == speaker), None) if speaker else None
    if found is None or not antecedents.is_last_named(reading, found, token, number):
        return None
    named = _nearest(reading, found, token)
    return (antecedents.short(reading, found), named) if named else None


def _quoted_before(reading: "Reading", pronoun: "Token", number: int) -> tuple[str, int] | None:
    """Who said all of the sentence before, where "he" only goes on to say something."""
    if pronoun.head.lemma_ not in SPEECH or number < 2:
        return None
    before = reading.article.sentences[number - 2]
    quotes = reading.quoted_in.get(number - 1, ())
    whole = next((q for q in quotes if q.start <= before.start + 1 and before.end - 1 <= q.end + 1), None)
    found = next((n for n in people(reading) if whole and n.name == whole.speaker), None)
    if found is None or gender.of_person(found, reading.article.text) not in {None, gender.of_pronoun(pronoun.text)}:
        return None
    named = _nearest(reading, found, pronoun)
    return (antecedents.short(reading, found), named) if named else None


def _nearest(reading: "Reading", name: "Name", token: "Token") -> int:
    """The sentence of the body that names him last before the word, else the first that does."""
    named = [m for m in name.mentions if reading.article.sentences[m.sentence - 1].kind == "body"]
    before = [m.sentence for m in named if m.start < token.sent.start_char]
    return before[-1] if before else next((m.sentence for m in named), 0)


def people(reading: "Reading") -> "list[Name]":
    """The people whom the article names."""
    return [n for n in reading.names if n.kind == "person"]


def _pair_before(reading: "Reading", token: "Token", number: int) -> tuple[str, int] | None:
    """The two people whom "the two leaders" means: the only ones in the last sentence that names anybody."""
    if token.tag_ not in {"NNS", "NNPS"} or not any(c.lower_ == "two" for c in token.children):
        return None
    noun = token.lemma_.lower()
    if noun not in {"leader", "minister", "president", "man", "woman", "official", "politician"}:
        return None
    told = gender.of_word(noun)
    for back in range(number - 1, max(0, number - 4), -1):
        named = people_in(reading, back)
        if reading.article.sentences[back - 1].kind != "body" or len(named) not in {0, 2}:
            return None
        if named:
            (one, _), (other, _) = named
            if any(_is_only_compared(t, named) for t in reading.tokens(back)):
                return None  # "the oldest president since John Adams"
            known = {gender.of_person(name, reading.article.text) for name in (one, other)}
            fits = told is None or known <= {told, None}
            return (f"{one.name} and {other.name}", back) if fits else None
    return None


def _is_only_compared(token: "Token", named: "Sequence[tuple[Name, Sequence[Mention]]]") -> bool:
    """Whether it belongs to one of these whom another is only set beside."""
    if token.dep_ != "pobj" or token.head.lower_ not in _SET_BESIDE:
        return False
    return any(m.start <= token.idx < m.end for _, mentions in named for m in mentions)


def _body_before(reading: "Reading", token: "Token", number: int) -> tuple[str, int] | None:
    """The one body that "the company" means: the subject of the sentence before; for a paper, the only one near."""
    noun = token.lemma_.lower()
    if noun not in BODIES or token.tag_ != "NN" or not token.i or token.nbor(-1).lower_ != "the":
        return None
    people_here = things.words_of_people(reading, reading.tokens(number), number)
    before = token.doc[token.sent.start : token.left_edge.i]
    if any((_is_a_name(t) and t.i not in people_here) or t.lower_ in _OF_A_BODY for t in before):
        return None  # "The deal was praised by Tarn's chief, who blamed the firm", "Its chief blamed the firm"
    here = {name.name for name, _ in reading.named_in.get(number, ())}
    if noun in lexicon.PAPERS:
        near = range(number - 1, max(0, number - 1 - _REACH), -1)
        meant = others = [(n, m) for back in near for n, m in _bodies_in(reading, back) if _is_a_paper(n)]
    else:
        subject = antecedents.subject_of(reading, number - 1) if noun not in _ALSO_PEOPLE else None
        bodies = _bodies_in(reading, number - 1) if subject is not None else []
        meant = [(n, m) for n, m in bodies if subject is not None and m.start <= subject.idx < m.end]
        inside = {t.idx for t in subject.subtree} if subject is not None else set[int]()
        others = [(n, m) for n, m in bodies if m.start not in inside or (n, m) in meant]
    if not meant or len({n.name for n, _ in others}) > 1 or meant[0][0].name in here:
        return None
    return None if _is_called_otherwise(meant[0][0], noun) else (_as_named(reading, meant[0][1]), meant[0][1].sentence)


def _is_called_otherwise(name: "Name", noun: str) -> bool:
    """Whether its own name says that the body is of another kind: a union is no company."""
    kinds = [word for word in name.name.lower().split() if word in _KINDS]
    return noun not in kinds and (noun in _ALWAYS or (noun in _KINDS | _FIRMS and bool(kinds)))


def _bodies_in(reading: "Reading", number: int) -> "list[tuple[Name, Mention]]":
    named = reading.named_in.get(number, ())
    return [(name, mention) for name, at in named if name.kind == "organisation" for mention in at]


def is_a_source(token: "Token") -> bool:
    """Whether it is a paper that says so, whatever the parse makes of it: "Instead, the paper reports, ..."."""
    if token.lower_ not in lexicon.PAPERS or not 0 < token.i < len(token.doc) - 1:
        return False
    return token.nbor(-1).lower_ == "the" and token.nbor().lower_ in _SAYS


def is_any_body(reading: "Reading", token: "Token", number: int) -> bool:
    """Whether it may be one of several bodies that are named before it, or a paper: "the broadcaster"."""
    noun = token.lemma_.lower()
    if noun not in BODIES or noun in Terms.of(reading).title:
        return False
    if any(_is_a_name(t) and t.ent_type_ == "ORG" for t in token.doc[token.sent.start : token.i]):
        return False
    return sum(n.kind == "organisation" and n.mentions[0].sentence < number for n in reading.names) > 1


def _is_a_paper(name: "Name") -> bool:
    return name.name.rsplit(maxsplit=1)[-1].lower() in lexicon.PAPER_TITLES


def _as_named(reading: "Reading", mention: "Mention") -> str:
    """The words of the mention, with the article before it."""
    text = reading.article.text
    before = text[max(0, mention.start - 4) : mention.start].lower()
    return f"{'the ' if before == 'the ' else ''}{' '.join(text[mention.start : mention.end].split())}"


def _named_before(reading: "Reading", token: "Token") -> tuple[str, int] | None:
    """The one name that goes with this noun earlier in the article: "SCO" for "the meeting"."""
    found: dict[str, int] = {}
    start = token.sent.start
    if token.lemma_.lower() in BODIES and any(_is_a_name(t) for t in token.doc[start : token.left_edge.i]):
        return None  # "Berg Oil denied that the company ..."
    for place, names in _names_of(reading).get(token.lemma_.lower(), ()):
        if place >= start:
            break
        if names is None or (names and reading.doc[place].tag_ != token.tag_):
            return None
        for words in names:
            if words not in found:
                found[words] = _number_at(reading, reading.doc[place].idx)
    if len(found) != 1:
        return None
    words, where = next(iter(found.items()))
    entity = any(
        words in n.forms or words in {n.name, n.acronym} for n in reading.names if n.kind not in {"place", "person"}
    )
    return (words, where) if where and entity else None


def _is_a_name(token: "Token") -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ not in {"DATE", "TIME", "GPE", "LOC"}


@with_reading
def _names_of(reading: "Reading") -> "dict[str, list[tuple[int, tuple[str, ...] | None]]]":
    """The places of each noun by its lemma, with the name that goes with it; none for "a meeting" and for two names."""
    found: dict[str, list[tuple[int, tuple[str, ...] | None]]] = {}
    for noun in reading.doc:
        if noun.pos_ not in {"NOUN", "PROPN"}:
            continue
        names = [c for c in noun.children if c.dep_ in _BESIDE and c.pos_ == "PROPN" and not c.like_num]
        bare = not names and any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in noun.children)
        words = tuple(reading.doc[name.left_edge.i : name.right_edge.i + 1].text for name in names)
        found.setdefault(noun.lemma_.lower(), []).append((noun.i, None if bare or len(names) > 1 else words))
    return found


def _number_at(reading: "Reading", offset: int) -> int:
    return next((s.number for s in reading.article.sentences if s.start <= offset < s.end and s.kind == "body"), 0)
