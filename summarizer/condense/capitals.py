"""Titles in the letters of running text: a word has a capital where the body writes it so, or where it is a name."""

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarizer.reading import abbreviations, calendar_words, gazetteer, known_names, language_model, lexicon
from summarizer.reading.title_words import byline

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.reading import Reading

_SHOUTED = 4
"""Letters from which on a word in capitals is no acronym, where the text also writes it small."""
_CAPITALISED = 0.6
"""Share of the longer words from which on a title is in capitals throughout."""
_LARGE = 500_000
"""People of a city of which a word is the name, whatever else it means: "Phoenix", not "Reading"."""
_SAYS_I = re.compile(r"I(?:['’]|$)")
_EDGES = re.compile(r"^\W+|(?:['’]s)?\W*$")
_FIRST = re.compile(r"^\W*[^\W\d_]")
_COMPOUND = re.compile(r"^(\w{4,})(?:view|down|back|line)$")
"""Words that are written as one: "Worldview", "Smackdown"."""
_HALF, _END = 4, 3
"""Letters of the halves of such a word at least."""
_INFLECTED = ("s", "ed", "ing")
_BREAK = re.compile(r"\w{3}[.!?]['’\"”]?$")
_MARKS = "‘'\"“"
_STOPS = " .;'’\"”"
_END_OF_A_PART = re.compile(r"[,;:!?]$|(?<!^[A-Z][a-z])\.$")
"""Of a word behind which no name goes on; "St." and "Mt." are short for the beginning of one."""
_DATES = frozenset((*calendar_words.MONTHS, *calendar_words.WEEKDAYS)) - calendar_words.EASILY_CONFUSED
_LINKS = lexicon.SMALL | {"as", "but"}
_BODIES = known_names.BODIES | frozenset(
    "congress senate democrat democrats dem dems republican republicans tory tories".split()
)
"""Words of a dictionary that name a body, wherever they stand."""


def recased(title: str, reading: "Reading") -> str:
    """The title with capitals only where the text has them: capitals throughout make a name of every word."""
    parts = title.split()
    longer = [w for w in parts[1:] if len(w) > 3 and w[0].isalpha()]
    if sum(w[0].isupper() for w in longer) < _CAPITALISED * len(longer):
        return title[:1].upper() + title[1:]
    shouted = title.isupper()
    forms, body = _forms(reading), _plain(" ".join(s.text for s in _sentences(reading)))
    made = [_word(parts, at, forms, body, shouted=shouted) for at in range(len(parts))]
    writer = byline(title).split()
    made[: len(writer)] = parts[: len(writer)]
    for at in (at for at in range(len(parts)) if _begins(parts, at)):
        made[at] = _FIRST.sub(lambda first: first[0].upper(), made[at])
    return " ".join(made)


def _begins(parts: list[str], at: int) -> bool:
    """Whether a sentence begins here: of the title, or one that is quoted behind a colon."""
    quoted = at > 0 and parts[at - 1].endswith(":") and parts[at][0] in _MARKS
    return at == 0 or quoted or _BREAK.search(parts[at - 1]) is not None


def _sentences(reading: "Reading") -> "list[Tokens]":
    """The sentences of the body but for the title, which a text may begin with."""
    found = (reading.by_sentence[sentence.number - 1] for sentence in reading.article.body())
    title = (reading.article.title or "").rstrip(_STOPS)
    return [tokens for tokens in found if tokens and tokens.text.rstrip(_STOPS) != title]


def _plain(text: str) -> str:
    return text.replace("’", "'")


def _word(parts: list[str], at: int, forms: dict[str, str], text: str, *, shouted: bool) -> str:
    """One word of the title as running text writes it; `text` is the body, with straight apostrophes."""
    word = parts[at]
    core = _EDGES.sub("", word)
    joint = next((mark for mark in "-/" if mark in core), "")
    halves = core.split(joint) if joint else []
    if halves and core not in text and all(p.isalpha() for p in (halves[1:] if halves[0].isdigit() else halves)):
        written = (_word(halves, n, forms, text, shouted=shouted) for n in range(len(halves)))
        return word.replace(core, joint.join(written), 1)
    abbreviated = word.endswith(".") and at + 1 < len(parts)  # "Rep."
    if not core or not core[0].isalpha() or abbreviated or (at and core.islower()) or _SAYS_I.match(core):
        return word
    if not shouted and (_stands_so(parts, at, text) or (len(core) > 1 and not core[1:].islower())):
        return word  # "White House", "the Times's"; "NATO", "McDonald"
    form = forms.get(core.casefold())
    if form is None:
        named = _is_a_name(parts, at, forms, text, shouted=shouted)
        form = core.lower() if not named else core.title() if shouted else core
    elif form.isupper() and len(form) >= _SHOUTED and not shouted:
        form = core
    return word.replace(core, form, 1)


def _is_a_name(parts: list[str], at: int, forms: dict[str, str], text: str, *, shouted: bool) -> bool:
    """Whether a word of which the body says nothing is one: a place, a people, a body, what no dictionary has."""
    core = _EDGES.sub("", parts[at])
    key, follows = core.casefold(), at + 1 < len(parts)
    if key in language_model.pipeline().Defaults.stop_words:
        return False
    placed = gazetteer.is_land(core) or gazetteer.city(core) >= _LARGE or gazetteer.is_demonym(core)
    if placed or key in _BODIES | _DATES or _is_named_by_the_word_before(parts, at, forms):
        return True
    if key == "house" and ("House" in text or (follows and _EDGES.sub("", parts[at + 1]).casefold() in _BODIES)):
        return True
    if follows and (key in abbreviations.TITLES or gazetteer.is_given_name(core)):  # "Mike Pence"
        return _word(parts, at + 1, forms, text, shouted=shouted)[:1].isupper()
    compared = {key.removesuffix(end) for end in ("est", "er")} | {f"{key.removesuffix('iest')}y"}
    compared |= set(_COMPOUND.findall(key))
    return not any(map(gazetteer.is_common, (core, *compared))) and not _is_made_of(key, forms)


def _is_named_by_the_word_before(parts: list[str], at: int, forms: dict[str, str]) -> bool:
    """As in "the Bergs", of a Berg in the body, and "Rui Marsh", not "Rui marches"."""
    key, before = _EDGES.sub("", parts[at]).casefold(), _EDGES.sub("", parts[at - 1]) if at else ""
    if before.casefold() == "the" and forms.get(key.removesuffix("s"), "").istitle():
        return True
    called = gazetteer.is_given_name(before) and not gazetteer.is_common(before)
    return called and not key.endswith(_INFLECTED)


def _is_made_of(key: str, forms: dict[str, str]) -> bool:
    """Whether it is made of a small word of the body and another one: "frontman" of a singer who "fronted" a band."""
    halves = ((key[:at], key[at:]) for at in range(_HALF, len(key) - _END + 1))
    return any(
        gazetteer.is_common(second) and any(forms.get(first + end, "").islower() for end in ("", "s", "d", "ed", "ing"))
        for first, second in halves
    )


def _stands_so(parts: list[str], at: int, text: str) -> bool:
    """Whether the text has the word and the one before or behind it with capitals, or its genitive with one.

    Where a small word comes first, no sentence may begin with them.
    """
    inside, owns, core = range(len(parts)), _plain(parts[at]).rstrip(",:"), _plain(_EDGES.sub("", parts[at]))
    if owns.endswith("'s") and re.search(rf"(?<=[a-z,] ){re.escape(owns)}", text):
        return True
    of = [(at - 2, at - 1, at), (at, at + 1, at + 2)]  # "House of Commons"
    for places in ((at - 1, at), (at, at + 1), *(p for p in of if p[1] in inside and parts[p[1]].lower() in _LINKS)):
        if places[0] not in inside or places[-1] not in inside or _END_OF_A_PART.search(parts[places[0]]):
            continue
        some = [_plain(_EDGES.sub("", parts[i])) for i in places]
        some[1:-1] = [link.lower() for link in some[1:-1]]
        if not some[0][:1].isupper() or not some[-1][:1].isupper():
            continue
        begins = r"(?<!\w)"
        if some[0].casefold() in _LINKS:
            begins = r"(?<=[‘'\"“])" if parts[places[0]][0] in _MARKS else r"(?<=[\w,] )"
        name = " ".join(some)
        pair = r"(?:\.|'s?)? ".join(map(re.escape, some))
        if gazetteer.is_land(name) or name.upper() in text:
            return True
        if re.search(begins + pair, text) and not _is_mostly_small(core, some, pair, text):
            return True
    return False


def _is_mostly_small(core: str, some: list[str], pair: str, text: str) -> bool:
    """Whether the text writes an everyday word of these small as often: "voter ID laws", "the Voter ID Coalition"."""
    if not gazetteer.is_common(core):
        return False
    found = [match[0] for match in re.finditer(rf"(?<!\w){pair}", text, re.IGNORECASE)]
    return sum(core not in form for form in found) >= sum(all(w in form for w in some) for form in found)


def _forms(reading: "Reading") -> dict[str, str]:
    """How the body writes each word where no sentence begins with it, or where it is a name; small counts twice.

    A capital beside another one is that of a longer name, "the Berg Doctrine", but for names that stand alone too.
    """
    names = {form for name in reading.names for form in (name.name, *name.forms)}
    names |= {part for name in reading.names if name.kind == "person" for part in name.name.split()}
    counts: dict[str, Counter[str]] = {}
    for token in (token for tokens in _sentences(reading) for token in tokens):
        inside = token.is_alpha and (token.i != token.sent.start or token.pos_ == "PROPN")
        if inside and (token.is_lower or token.text in names or not _is_of_a_run(token)):
            counts.setdefault(token.lower_, Counter())[token.text] += 1
    return {
        word: max(
            sorted(found),
            key=lambda form: (not form.isupper() or len(form) < _SHOUTED, found[form] * (1 + form.islower()), form),
        )
        for word, found in counts.items()
    }


def _is_of_a_run(token: "Token") -> bool:
    """Whether it is an everyday word beside another one with a capital."""
    beside = token.doc[max(token.sent.start, token.i - 1) : min(token.sent.end, token.i + 2)]
    return gazetteer.is_common(token.text) and any(t.i != token.i and t.text[0].isupper() for t in beside)
