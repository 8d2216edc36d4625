"""Who says what an article's own title states: the title may leave it out, where only somebody's word stands for it."""

import re
from typing import TYPE_CHECKING

from summarizer.gate import checking, speaker
from summarizer.gate.evidence import ClaimReading, EvidenceReading
from summarizer.gate.speakers import PRONOUNS
from summarizer.gate.unsupported import coverage
from summarizer.gate.views import SentenceView, source_of
from summarizer.reading import plain_article, read
from summarizer.reading.grammar import ARTICLES, OWNERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading import Reading

_LONGEST = 14
"""Words of a headline."""
_POINTING = PRONOUNS | OWNERS
_QUOTED = re.compile(r"(?<!\w)['\"‘“]\w")
"""What opens quotation marks, by which a title says itself that it is somebody's word."""


def with_teller(title: str, reading: "Reading", numbers: "Sequence[int]") -> str:
    """The title with who says so in these sentences, where they only report it and say as much; else the title."""
    if not reading.english or _QUOTED.search(title):
        return title
    forms = saying_who(title, _left_out(title, reading, numbers))
    return next((form for form in forms if checking.holds(form, reading, numbers)), title)


def saying_who(title: str, teller: str) -> list[str]:
    """The title and who says so, in the words of a headline; none where it gets too long, or the title has the name."""
    first, _, rest = teller.partition(" ")
    if not teller or teller in title or first.lower() in _POINTING:
        return []
    teller = f"{first.lower()} {rest}" if first.lower() in ARTICLES else teller
    forms = [f"{title}, according to {teller}"]
    if not teller.islower():
        forms.insert(0, f"{title}, {teller} said")
    return [form for form in forms if len(form.split()) <= _LONGEST]


def _left_out(title: str, reading: "Reading", numbers: "Sequence[int]") -> str:
    """Who says it in these sentences, where no other one states as much by itself."""
    source, own = source_of(reading), read(plain_article(title, published=reading.article.published))
    for sentence in own.article.sentences:
        claim = ClaimReading(SentenceView(own, sentence.number))
        cited = EvidenceReading(claim, source, [source.view(number) for number in numbers])
        told = speaker.dropped(claim, cited)
        if not told:
            continue
        said, alone = coverage(claim, cited), (EvidenceReading(claim, source, [view]) for view in source.body)
        if all(speaker.dropped(claim, one) for one in alone if coverage(claim, one) >= said):
            return told[0].value or ""
    return ""
