"""The title of an article as a headline: tidied, in the letters of running text.

A title is the source's own, but it is no sentence that could be cited: it is proposed like any other wording, and the
gate decides by the sentences of the body whether it is true.
"""

import re
from typing import TYPE_CHECKING

from summarizer.condense import terse
from summarizer.condense.capitals import recased
from summarizer.condense.edits import balanced, words
from summarizer.condense.introduced import surname
from summarizer.condense.lexicon import CONDITIONS, DENIALS, INFORMANTS, KIN, SPEECH
from summarizer.condense.salience import may_be_the_verb
from summarizer.reading import calendar_words, instructions, kickers, lost_dashes, plain_article, read
from summarizer.reading.grammar import STATED
from summarizer.reading.layout import ABBREVIATED
from summarizer.reading.lexicon import OFFICES
from summarizer.reading.title_words import AGED, ASKS, byline, without_a_clause

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.reading import Reading

_SHORTEST, LONGEST = 3, 14
"""Words of a title that can be a headline; one that states nothing, and a part of one, has one more."""
_SUBJECT_WORDS = 4
"""Words before a colon that only say what the title is about."""
_DOERS = ("er", "or", "ist", "ian", "man", "yst")
"""Ends of nouns for somebody who does something."""
_SITE = re.compile(r"\s+(?:[|»•·]|«(?=\s)|::|\.:\.|:(?=\w+$))\s*.*$|(?<=\w{4})\s:\s.*\s:\s.*$")
_SITE_AFTER_DASH = re.compile(r"\s+[-–—]\s+(?P<site>[^-–—]{2,40})$")
_NO_NEWS = re.compile(
    r"^(?:which|did|does|do|is|are|was|were|can|could|will|would|should|this|these|"
    r"(?:interview|profile|obituary|editorial|letters?)(?!s? (?:with|of)|: [^:]{1,40} on\b)|"
    r"\d+ (?:things|ways|reasons|facts))\b"
    r"|\b(?:i|my|we|our|us|you|your|here)\b"
    r"|\bthis\b(?! (?:week|weekend|month|year|season|summer|winter|spring|autumn|fall)\b)",
    re.IGNORECASE,
)
"""Questions, lists, and what addresses the reader."""
_LETTER = re.compile(r"(?:letters?|editorial)(?: to the editor)?: ", re.IGNORECASE)
"""What tells that a title is its writer's call: "Letter: Let's mend the bridge"."""
_WE = re.compile(r"\b(?:i|my|we|our|us|here|this|these)\b", re.IGNORECASE)
"""Of the writer, or pointing to the page."""
_OF_THE_REST = re.compile(r"(?<=\w: )how this\b", re.IGNORECASE)
"""As in "The boat that sank twice: How this riddle was solved"."""
_QUOTED = re.compile(r"(?<!\w)[‘'\"“](?=\w)(?:[^‘’'\"“”]|(?<=\w)[’'](?=\w))*(?<=[\w.,!])[’'\"”](?!\w)")
_UNLIKE_MARKS = re.compile(r"(?<!\w)‘(?=\w)((?:[^‘’'\"“”]|(?<=\w)'(?=\w))*)'(?!\w)")
"""A quotation that opens with a curved mark and closes with a straight one."""
_TAIL = re.compile(
    r"\s*[(\[][^()\[\]]*\b(?i:video|audio|live|photos?|pictures|updated?|english)\b[^()\[\]]*[)\]]$|"
    r"(?:,\s(?:\S+\s){1,2}|(?<=\?)\s[^?]+)(?:…|\.{3})$"
)
"""The medium in brackets; what breaks off behind a comma or a question: "..., polls ..."."""
_DATED = re.compile(rf",?\s+(?:{calendar_words.WEEKDAY},?\s+)?{calendar_words.MONTH}\s+\d{{1,2}},\s+\d{{4}}$")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.){2,}|\b[A-Z]{2,}\b")
"""As in "WHO declares", "US votes", "F.B.I.": no question, no "us", no "I"."""
_PARTS = re.compile(r"(?:;|(?<=\w{4})[!.]|(?<=[!.][’'\"”])|\s[–—]|:(?=\s['‘\"“]))\s+")
_END = re.compile(r",(?=\s)|,?\s(?:[(\[]|(?:after|amid|despite|during|following|while|ahead of|in (?:the )?wake of)\s)")
_REPORT = re.compile(r":\s+reports?$", re.IGNORECASE)
_AGE = re.compile(f"{AGED}$", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:(?:in|on|at|after|amid|during|following|despite|as|since|with|before|while)\s"
    r"|(?=[^,]*\b(?:hours?|days?|weeks?|months?|years?|decades?)\b))[^,:;]{2,60},\s+(?=\w)",
    re.IGNORECASE,
)
"""What a title opens with to tell when, where or beside what: no condition."""
_LONG_END = re.compile(r",?\s(?P<link>as|and|before|since)\s(?=\S+ \S+)")
"""Where a title that is too long may go on with another act."""
_PAIRED = re.compile(r"\b(?:between|both|as|well|such)\b")
_OPENS_BELOW = re.compile(
    r"(?:if|when|as|while|after|before|because|since|unless|although|though|despite|according)\b", re.IGNORECASE
)
"""What a title opens with whose first half is no sentence: "If talks fail, ..."."""
_HANGS = re.compile(r"\b(?:as|if|when|while|after|before|because|since|until|unless)(?: \S+){1,2}$", re.IGNORECASE)
"""A clause that breaks off: "Sparks fly as Berg[, Melo meet]"."""
_SECOND_ACT = re.compile(r"^(?:and )?(?:[a-z]+s (?:it|he|she|they)|(?:it|he|she|they) says?)\b")
"""An end in which the subject goes on to say something of itself: "..., says it will pay", "as she says ..."."""
_KEPT = frozenset(CONDITIONS | INFORMANTS | DENIALS | {i + "s" for i in INFORMANTS}) | {
    form for verb in SPEECH for form in (verb, verb + "s", verb + "d", verb + "ed", "said")
}
"""Words of an end without which the rest would say more than the title does."""


def headlines(reading: "Reading", longest: int = LONGEST) -> list[str]:
    """The title in the letters of running text, then its first part; none that does not read as a headline.

    None is over `longest` words.
    """
    title = _without_who_is_silent(_tidy(reading), reading) if reading.english else ""
    main = _reading_well(_parts(title), reading)[:1]  # what comes second is a side point
    wanted = [*_without_its_subject(title, reading), *_without_its_end(title), *_without_its_opening(title)]
    if words(title) > LONGEST:
        wanted += [title[: m.start()] for m in [_REPORT.search(title)] if m]
        wanted += without_a_clause(title)
    cut = [line for line in (*main, *_reading_well(wanted, reading)) if words(line) > _SHORTEST]
    whole = _reading_well(list(dict.fromkeys([title, _AGE.sub("", title)])), reading)
    found = [*whole, *cut]
    if words(title) > LONGEST:
        shorter = (short for line in whole[:1] for short in terse.in_fewer_words(line, reading))
        found += [short for short in shorter if words(short) <= LONGEST]
    return [line for line in found if words(line) <= longest]


def _parts(title: str) -> list[str]:
    """What stands before and behind each stop of a title, but for stops within quotation marks; none without one."""
    quoted = [found.span() for found in _QUOTED.finditer(title)]
    stops = [m for m in _PARTS.finditer(title) if not any(a < m.start() < b for a, b in quoted)]
    starts, ends = [0, *(m.end() for m in stops)], [*(m.start() for m in stops), len(title)]
    return [title[a:b] for a, b in zip(starts, ends, strict=True)] if stops else []


def unquoted(title: str) -> str:
    """The title with a letter for what stands in quotation marks."""
    return _QUOTED.sub("X", title)


def naming_a_matter(reading: "Reading") -> list[str]:
    """The title in the letters of running text where it states nothing: "Legal limits on forced feeding", "Why ..."."""
    title = _tidy(reading) if reading.english else ""
    if not 1 < words(title) <= LONGEST or not balanced(title) or instructions.addresses_a_machine(title):
        return []
    made = recased(title, reading)
    if _LETTER.match(title):
        return [made]
    if ASKS.search(made):
        return [] if _WE.search(_OF_THE_REST.sub("X", _ACRONYM.sub("X", unquoted(title)))) else [made]
    if words(title) <= _SHORTEST or not _is_headline(title, reading) or _has_a_verb(made, reading):
        return []
    return [made] if _names_a_matter(made) else []


def _reading_well(lines: list[str], reading: "Reading") -> list[str]:
    """Those that read as a headline, in the letters of running text."""
    made = [recased(line, reading) for line in lines if _is_headline(line, reading)]
    return [line for line in made if _has_a_verb(line, reading)]


def _names_a_matter(title: str) -> bool:
    """Whether it has a noun for a thing, not only names and offices, and says of what: no name of a section."""
    tokens = read(plain_article(title)).doc
    nouns = (t for t in tokens if t.pos_ == "NOUN" or (t.pos_ == "PROPN" and t.is_lower))
    told = any(t.pos_ in {"ADP", "SCONJ", "CCONJ"} or t.text == ":" for t in tokens)
    return (told or "," not in title) and any(noun.lemma_.lower() not in OFFICES for noun in nouns)


def _without_its_subject(title: str, reading: "Reading") -> list[str]:
    """What stands after a colon, where before it stands what it is about, not who said it: "Harbour fire: ..."."""
    about, colon, news = title.partition(": ")
    if _QUOTED.fullmatch(about) and news:
        return [news[:1].upper() + news[1:]]  # "'Nobody helped us': mayor accuses ..."
    if not colon or words(about) > _SUBJECT_WORDS or not news:
        return []
    told = (w for w in about.casefold().split() if not reading.doc.vocab[w].is_stop)  # "Style over substance: ..."
    said = any(_may_say(w.removesuffix("s")) for w in told) or bool(byline(title))
    named = any(n.kind != "place" and form in about for n in reading.names for form in (n.name, *n.forms))
    return [] if said or named else [news[:1].upper() + news[1:]]


def _without_who_is_silent(title: str, reading: "Reading") -> str:
    """The title without a person before a colon who says nothing in the article, as if it were said by that person."""
    about, colon, news = title.partition(": ")
    who = set(about.split())
    if not colon or not any(n.kind == "person" and about in {n.name, *n.forms} for n in reading.names):
        return title
    quoted = any(not who.isdisjoint((quote.speaker or "").split()) for quote in reading.quotes)
    says = any(t.text in who and t.dep_ == "nsubj" and t.head.lemma_.lower() in SPEECH for t in reading.doc)
    return title if quoted or says else news[:1].upper() + news[1:]


def _without_its_opening(title: str) -> list[str]:
    """What stands behind a first phrase that dates it or says what goes on beside: "[Years into the war,] ..."."""
    opening = _OPENING.match(title)
    if opening is None or not _may_go(opening[0].lower()):
        return []
    rest = title[opening.end() :]
    return [rest[:1].upper() + rest[1:]]


def _may_say(word: str) -> bool:
    """Whether it names somebody who may speak: "Lawmaker: ...", "Aides: ..."."""
    return word in INFORMANTS | KIN | OFFICES | {"critic", "expert", "aide", "dem"} or word.endswith(_DOERS)


def _without_its_end(title: str) -> list[str]:
    """What stands before a last circumstance or second act, the longer first: "... [after talks], ... [, backs bill]".

    Not where the end says who said it, or on what condition.
    """
    if title.endswith("?"):
        return []  # its first half states nothing
    commas = title.count(",") == 1 and not (_OPENS_BELOW.match(title) or _OPENING.match(title))
    ends = [m for m in _END.finditer(title) if commas or m[0] != ","]
    if words(title) > LONGEST:
        ends += [m for m in _LONG_END.finditer(title) if _is_another_act(title, m)]
        ends.sort(key=lambda m: m.start())
    left = [title[: m.start()] for m in reversed(ends) if _may_go(title[m.end() :].strip().lower())]
    return [part for part in left if not _HANGS.search(part)]


def _is_another_act(title: str, end: "re.Match[str]") -> bool:
    """Whether what stands behind a link is a clause, or goes on with a verb: "... [as talks go on]"."""
    tokens = read(plain_article(title[end.end() :])).doc
    if _PAIRED.search(title[: end.start()]):
        return False
    return any(t.pos_ in {"VERB", "AUX"} for t in (tokens[:1] if end["link"] == "and" else tokens[1:]))


def _may_go(end: str) -> bool:
    rest = re.findall(r"\w+", end)
    act = _SECOND_ACT.match(end)
    return _KEPT.isdisjoint(rest[len(act[0].split()) :] if act else rest)


def _is_headline(title: str, reading: "Reading") -> bool:
    if words(title) < _SHORTEST or not balanced(title) or title.endswith(("?", "…", "...", ":")):
        return False
    about, _, news = title.partition(": ")
    spoken = news and any(n.kind == "person" and surname(n.name) in about.split() for n in reading.names)
    told = _ACRONYM.sub("X", unquoted(about if spoken else title))  # "Berg to Melo: We will not pay"
    for found in _NO_NEWS.finditer(told):
        name = " ".join(told[found.start() :].split()[:2])  # "I'm a Celebrity"
        if " " not in name or not found.start() or name not in reading.article.text:
            return False
    return not instructions.addresses_a_machine(title)


def _has_a_verb(title: str, reading: "Reading") -> bool:
    """Whether it says that something happened, rather than naming a subject: by its parse, or a verb of the body."""
    tokens = read(plain_article(title)).doc
    if words(title) <= _SHORTEST:
        return any(t.i and t.tag_ in STATED for t in tokens)
    done = {t.lemma_.lower() for t in reading.doc if t.pos_ == "VERB"}
    things = {t.lower_ for t in reading.doc if t.pos_ in {"NOUN", "ADJ"}}
    return any(
        (t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"amod", "compound"})
        or (t.i and t.is_lower and t.pos_ == "ADJ" and _follows_a_subject(t) and _ends_a_phrase(t))
        or (t.i and t.is_lower and _follows_a_subject(t) and {t.lemma_.lower(), t.lower_.removesuffix("s")} & done)
        or (t.i and t.lower_ not in things and may_be_the_verb(t))
        for t in tokens
    )


def _follows_a_subject(token: "Token") -> bool:
    """Whether it may be a verb that is parsed as a noun: "Fire engulfs houses", not "US: torture and murder"."""
    before = token.nbor(-1 if token.i == 1 or not token.nbor(-1).is_quote else -2)
    return before.pos_ in {"NOUN", "PROPN", "NUM", "ADV"}


def _ends_a_phrase(token: "Token") -> bool:
    """Whether an adjective describes what stands before it, not behind it: "Hundreds dead in stampede"."""
    behind = [t for t in token.doc[token.i + 1 : token.i + 3] if not t.is_quote][:1]
    return not behind or behind[0].pos_ in {"ADP", "SCONJ"}


def _tidy(reading: "Reading") -> str:
    """The title without the name of the site and labels such as "Video:"."""
    article = reading.article
    title = article.title or ""
    title = " ".join(title.split())[:300] if not lost_dashes.IN_A_LINE.search(title) else ""
    title = _UNLIKE_MARKS.sub(r"‘\1’", _SITE.sub("", kickers.TITLE.sub("", title)))
    site = _SITE_AFTER_DASH.search(title)
    if site and all(w[0].isupper() or not w[0].isalpha() for w in site["site"].split()):
        publishers = {(name or "").casefold() for name in (article.outlet, article.agency)}
        if site["site"].casefold() in publishers or site["site"] not in article.text:
            title = title[: site.start()]
    title = _DATED.sub("", _TAIL.sub("", title))
    title = title if ABBREVIATED.search(title) else title.rstrip(" .!")
    return _ACRONYM.sub(lambda found: _as_the_body_has(found[0], article.text), title)


def _as_the_body_has(acronym: str, text: str) -> str:
    """An acronym with full stops where only that is in the text, else as it stands there, or without them."""
    forms = (acronym, plain := acronym.replace(".", ""), f"{'.'.join(plain)}.")
    return next((form for form in forms if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text)), plain)
