"""Makes an `Article` of a text: fields from its header, sentences with offsets, what may be cited and what not."""

import hashlib
import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from summarizer.models import Article, PublishedFrom, Sentence
from summarizer.reading import (
    captions,
    house_text,
    insets,
    instructions,
    layout,
    notices,
    planted,
    posts,
    sentences,
    teaser,
    text,
)
from summarizer.reading.other_languages import count_words
from summarizer.reading.publication import publication

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.models.article import SentenceKind
    from summarizer.reading.layout import Block

_BOILERPLATE_SENTENCE = re.compile(r"\(?with\s+.{1,40}\binputs?\b.{0,40}", re.IGNORECASE)
_CREDIT = re.compile(r"(?:Image|Photo|Photograph)(?:\s+(?:credit|courtesy))?\s?:\s.{1,60}")
"""Who took a picture, as a sentence of its own."""

_LABELLED = re.compile(r"[A-Z][^.:;!?\n\"“”A-Z]{2,60}: ?(?=[A-Z])")
"""What a list puts before its items: "Waste: Up to ..."; who speaks has mostly more capitals."""
_ITEMS = 3
"""Of such a list at least."""

_ENGLISH = frozenset("the of and to that was with for said has by from".split())
_ENOUGH_ENGLISH = 0.12
"""Share of words that only English has so many of: about a fifth in its news. It spares loading the identifier."""
LONGEST = 300_000
"""Characters, about 50,000 words; longer texts are books, not articles, and would take minutes to parse."""
LONGEST_SENTENCE = 2000
"""Characters; what runs on for longer is a table, a list or noise, and nothing that could be cited."""
_NAMED = 8
"""Sentences whose numbers a warning names."""
_NOT_LATIN = re.compile(r"[\u0370-\u1dff\u2c00-\ua71f\ua800-\ufaff]")
_LONGEST_DENSE = 300
"""Characters from which half of a sentence must be letters."""


def make_article(
    raw: str,
    *,
    source: str,
    id: str | None = None,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    author: str | None = None,
    published: date | None = None,
    published_from: PublishedFrom | None = None,
    language: str | None = None,
    today: date | None = None,
    warnings: "Iterable[str]" = (),
) -> Article:
    """The article that this text is; what the caller knows wins over what the text says, but for its language."""
    clean, dropped = text.normalise(raw)
    clean = layout.without_links(clean)
    found = layout.lay_out(clean)
    language = identify(clean) or language
    day, origin, doubts = publication(clean, found, known=published, origin=published_from, url=url, today=today)
    blocks = posts.set_aside(clean, teaser.set_aside(clean, found.blocks, title))
    numbered = tuple(_number(clean, blocks, language or "en"))
    dropped += [*doubts, *_endless(numbered), *_planted(numbered)]
    return Article(
        id=id or slug(source), source=source, title=_title(title, found.title), url=url, outlet=outlet,
        agency=found.agency, author=author, place=found.place, published=day, published_from=origin,
        language=language, text=clean, sentences=numbered,
        sha256=hashlib.sha256(clean.encode()).hexdigest(), warnings=(*warnings, *dropped),
    )  # fmt: skip


def _planted(numbered: "Iterable[Sentence]") -> "Iterator[str]":
    """A warning where sentences are not used since they address a machine; it does not repeat what they say."""
    told = [str(s.number) for s in numbered if s.kind == "instruction"]
    if told:
        which = ", ".join(told[:_NAMED]) + (" …" if len(told) > _NAMED else "")
        yield f"not used, as text that addresses a machine or stands with it: sentence{'s' * (len(told) > 1)} {which}"


def _endless(numbered: "Iterable[Sentence]") -> "Iterator[str]":
    """A warning where much of a text is left aside since no sentence ends in it."""
    count = sum(s.end - s.start > LONGEST_SENTENCE for s in numbered)
    if count:
        yield f"{count} passage{'s' * (count > 1)} of over {LONGEST_SENTENCE:,} characters in one sentence left aside"


def _title(*candidates: str | None) -> str | None:
    """The first title that can be seen and is no order to a machine."""
    fit = (text.normalise(t)[0].strip() for t in candidates if t)
    return next((t for t in fit if t and not instructions.commands_a_machine(t)), None)


def plain_article(
    words: str, *, id: str = "text", published: date | None = None, language: str | None = None
) -> Article:
    """A text taken as it stands, without a header: every paragraph is body. For claims and loose sources."""
    make = _plain_article if len(words) <= LONGEST_SENTENCE else _plain_article.__wrapped__
    return make(words, id, published, language or "en")


@lru_cache(maxsize=512)  # a claim is looked at from several sides, one soon after the other
def _plain_article(words: str, id: str, published: date | None, language: str) -> Article:
    clean, dropped = text.normalise(words)
    blocks: list[Block] = [(m.start(), m.end(), "body") for m in re.finditer(r"[^\n]+", clean) if m[0].strip()]
    return Article(
        id=id, source=id, published=published, language=language, text=clean,
        sentences=tuple(_number(clean, blocks, language)), sha256=hashlib.sha256(clean.encode()).hexdigest(),
        warnings=tuple(dropped),
    )  # fmt: skip


def slug(source: str) -> str:
    """A readable id: the stem of a path, the last part of an address, the words of a title."""
    if "#" in source and not re.search(r"://|#\d+$", source):  # a member of a container has a name of its own
        source = source.rsplit("#", 1)[1]
    stem = re.sub(r"[?#].*$", "", source.rstrip("/")).rsplit("/", 1)[-1]
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", stem)
    return re.sub(r"[^\w.-]+", "-", stem).strip("-.")[:80] or "article"


def identify(words: str) -> str | None:
    """The language, ISO 639-1, or none where there is too little text to tell."""
    sample = re.sub(r"https?://\S+", " ", words[:5000])
    if sum(c.isalpha() for c in sample) < 40:
        return None
    tokens = sample.lower().split()
    if sum(token in _ENGLISH for token in tokens) >= _ENOUGH_ENGLISH * count_words(sample):
        return "en"
    return str(_identifier().classify(sample)[0])


@cache
def _identifier() -> Any:  # noqa: ANN401 - py3langid ships no types
    import py3langid

    return py3langid


def _number(clean: str, blocks: "list[Block]", language: str) -> list[Sentence]:
    parts: list[Block] = []
    corrects = {block for block in blocks if block[2] != "heading" and notices.is_one(clean[slice(*block[:2])])}
    if all(block in corrects for block in blocks if block[2] == "body"):
        corrects.clear()  # the correction of another article is an article
    for block in blocks:
        begin, end, kind = block
        if block in corrects:
            kind = "notice"
        for start, stop, part in _cut(clean, begin, end, kind, language):
            words, sort = clean[start:stop], part
            house = part == "body" and _is_of_the_house(words)
            if _is_an_instruction(words, house=house):
                sort = "instruction"
            elif part == "body" and notices.is_one(words):
                sort = "notice"
            elif house or part == "body" and _is_noise(words, language):
                sort = "boilerplate"
            elif part == "body" and _CREDIT.fullmatch(words):
                sort = "heading"
            parts.append((start, stop, sort))
    kinds = planted.spread(clean, _without_labelled(clean, parts))
    return [
        Sentence(number=number, start=start, end=end, kind=sort)
        for number, ((start, end, _), sort) in enumerate(zip(parts, kinds, strict=True), start=1)
    ]


def _cut(clean: str, begin: int, end: int, kind: "SentenceKind", language: str) -> "Iterable[Block]":
    """The sentences of a paragraph; what is no prose is one."""
    if kind == "body":
        return insets.parts(clean, begin, end, language)
    if captions.is_caption(clean[begin:end]):
        return ((*at, kind) for at in sentences.split(clean, begin, end, language))
    return [(begin, end, kind)]


def _without_labelled(clean: str, parts: "list[Block]") -> "list[Block]":
    """The parts, with the items of a list as headings where they are also told without their labels.

    One sentence told so may be somebody's, with his office before it.
    """
    told = {clean[start:end] for start, end, sort in parts if sort == "body"}
    labels = [_LABELLED.match(clean, start, end) if sort == "body" else None for start, end, sort in parts]
    twice = [label is not None and clean[label.end() : label.endpos] in told for label in labels]
    if sum(twice) < _ITEMS:
        return parts
    return [(start, end, "heading" if item else sort) for item, (start, end, sort) in zip(twice, parts, strict=True)]


def _is_an_instruction(words: str, *, house: bool) -> bool:
    """Whether it addresses a machine; what a page asks of its readers, "Send your ideas to ...", does not."""
    asks = instructions.commands_a_machine if house else instructions.addresses_a_machine
    return asks(words)


def _is_of_the_house(words: str) -> bool:
    return _BOILERPLATE_SENTENCE.fullmatch(words) is not None or house_text.is_one(words)


def _is_noise(words: str, language: str) -> bool:
    """Whether a sentence has no end in sight, is long and mostly no letters, or in a script that English has not."""
    letters = sum(c.isalpha() for c in words) if len(words) > _LONGEST_DENSE else len(words)
    foreign = language == "en" and not words.isascii() and 2 * len(_NOT_LATIN.findall(words)) > len(words)
    return len(words) > LONGEST_SENTENCE or 2 * letters < len(words) or foreign
