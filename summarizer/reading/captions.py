"""Tells captions from paragraphs: what tells of a picture, and what is told again in full below."""

import re

AGENCY = r"(?:IANS|ANI|PTI|Reuters|REUTERS|AP|AFP|UPI|DPA|dpa|Xinhua|TASS|Tass|EFE|ANSA|Kyodo|Bloomberg|CNN|BBC|UNI)"
_NAMED = r"[A-Z][\w.'’-]*(?:,?\s[A-Z][\w.'’-]*){0,4}"
"""Words with capitals: who took a picture, or for whom."""
_CAPTION = re.compile(
    r"(?:[Ff]ile|[Ss]tock)\s+(?:photo(?:graph)?|picture|image)s?\b.{0,250}|"
    r"FILE(?: (?:PHOTO|IMAGE|PICTURE))?\s?(?:[-–—]{1,2}|:)\s.{10,600}|Pictured\s?:\s[^.]{10,150}\.?|"
    r".{0,280}\b(?:Image|Photo|Photograph|Picture)(?:\s+(?:credit|courtesy))?(?:\s?:|\s+by)\s.{1,60}|"
    r"\d{1,2} of \d{1,2}\.\s.{0,280}|"
    r".{0,280}\bin (?:this|an?) (?:[\w,.]+ ){0,5}(?:\d{4}|undated|file|handout|booking) (?:photo|image)\b.{0,90}|"
    rf".{{0,300}}(?:[.…\])]|Credit)\s?{_NAMED}\s?/\s?(?:{AGENCY}|Getty)\b.{{0,20}}|"
    rf"{_NAMED} via (?:{AGENCY}|Getty)\b.{{0,300}}|"
    rf".{{0,600}}\({_NAMED}\s?/\s?[A-Z][^()]{{1,40}}\)|"
    r".{0,600}\((?:(?:[Ff]ile|[Cc]ourtesy|[Ss]ubmitted|AP) (?:image|photo|picture)|"
    r"(?:[Cc]redit|[Ii]mage|[Pp]hoto|[Pp]icture)(?: [Cc]redit| [Cc]ourtesy)?(?::| by| of|/) ?[^()]{1,50})\)|"
    rf".{{0,600}}[\w)”\"’]\s{_NAMED}\s/\s(?:The\s{_NAMED}|{AGENCY}|Getty\sImages)",
    re.DOTALL,
)
"""What tells of a picture, with or without who took it: "1 of 3. ...", "... in this file photo", "... File / AP"."""
_HOLDER = rf"(?:{AGENCY}|Getty(?:\sImages)?)"
_STARTS = r"(?=\s*(?:[\"“‘(A-Z\d]|$))"
"""What follows begins a sentence, or ends the paragraph."""
_BRACKETED = re.compile(
    rf"\((?=[A-Z])[^)\n]{{0,200}}(?:\bvia\s[A-Z]|\b[Pp]hotos?\sby\s[A-Z]|\bGetty\b|/\s?{_HOLDER}\b)[^)\n]{{0,120}}\){_STARTS}|"
    rf"(?<=[.!?…\"”’])\s?\({_HOLDER}\s?/\s?{_NAMED}\){_STARTS}|"
    rf"(?<=[.!?…\"”’])\({_NAMED}\)(?=[\"“‘(A-Z])|"
    rf"\d\d:\d\d\s-\sSource:\s{_HOLDER}\b{_STARTS}|"
    rf"(?:^|(?<=[.!?…\"”’]\s)){_NAMED}/{_HOLDER}\b{_STARTS}"
)
"""Who took a picture or a film, behind the words that tell of it: "(Ann Berg/AP via Getty Images)", "Ann Berg/CNN"."""
_CREDITED = re.compile(rf".{{0,300}}[.…]\s{AGENCY}")
"""The same, where it is the first thing on the page."""
_LEAST = 7
"""Words from which on a paragraph does not come twice by chance."""
_BY_LINE = re.compile(r" [Bb]y [A-Z][A-Z .,&'’/-]+$")
"""Who wrote it or took it, in capitals behind the words of a picture."""
_WORD = re.compile(r"\w[\w'’-]*")
_STOPPED = re.compile(r"\.['’\"”]?$")


def is_one(words: str, above: str, below: str, *, opens: bool) -> bool:
    """Whether a paragraph is a caption by itself or beside the others; `opens` is the first thing on the page."""
    return (
        is_caption(words) or (opens and _CREDITED.fullmatch(words) is not None) or _is_told_twice(words, above, below)
    )


def is_caption(words: str) -> bool:
    """Whether a paragraph tells of a picture: it is read for names, and cannot be cited."""
    return _CAPTION.fullmatch(words) is not None


def credits_in(words: str) -> list[tuple[int, int]]:
    """Where in a paragraph it says who took a picture; the sentence before is its caption."""
    return [found.span() for found in _BRACKETED.finditer(words)]


def _is_told_twice(words: str, above: str, below: str) -> bool:
    """Whether the next paragraph holds it, or it is the one above with a day or a credit: the words of a picture."""
    if len(words.split()) < _LEAST:
        return False
    if _is_told_at_length(_BY_LINE.sub("", words), below):
        return True
    added = words.replace(above, " ", 1).split() if len(above.split()) >= _LEAST and above in words else []
    return words in below or (bool(added) and not any(word[0].islower() for word in added))


def _is_told_at_length(words: str, below: str) -> bool:
    """Whether a sentence has each of its words in the next paragraph, in this order, with others between them."""
    if not _STOPPED.search(words):
        return False
    left = iter(_WORD.findall(below))
    return all(word in left for word in _WORD.findall(words))
