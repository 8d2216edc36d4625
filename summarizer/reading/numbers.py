"""Reads numbers written in digits or English words: `value_of("1.2 million")` → `1200000.0`."""

import re

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
    **{f"{word}th": value for word, value in _UNITS.items() if value in {4, 6, 7, 10, 11, *range(13, 20)}},
    **{f"{word[:-1]}ieth": value for word, value in _TENS.items()},
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip
SCALES = {
    "hundred": 100.0, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
_SHORT_SCALES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
    "cr": 1e7,
}  # fmt: skip
_GROUPS = {"dozen": 12.0, "score": 20.0, "pair": 2.0, "couple": 2.0}
_INEXACT = {"ten": 10.0, "dozen": 12.0, "hundred": 100.0, "thousand": 1000.0}
_PARTS = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fourth": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "seventh": 1 / 7,
    "eighth": 1 / 8, "ninth": 1 / 9, "tenth": 1 / 10,
}  # fmt: skip
_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅕": 1 / 5}
_WRITTEN = {"1/2": "½", "1/4": "¼", "3/4": "¾", "1/3": "⅓", "2/3": "⅔", "1/8": "⅛"}

_NUMERIC = frozenset(
    [*_UNITS, *_TENS, *_ORDINALS, *_PARTS, *SCALES, *_GROUPS]
    + [f"{word}s" for word in (*SCALES, *_GROUPS, *_PARTS)]
    + ["halves", "tens"]
)
_CARDINAL = "|".join(sorted([*_UNITS, *_TENS], key=lambda word: (-len(word), word)))
_ORDINAL = "|".join(sorted(_ORDINALS, key=lambda word: (-len(word), word)))
_SCALE = "|".join(f"{word}s?" for word in SCALES)
_PART = "|".join(f"{word}s?" for word in _PARTS if word != "half") + "|half|halves"
DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
"""Western or Indian grouping, an optional decimal part."""
SCALED = (
    rf"{DIGITS}(?:\s?[½¼¾⅓⅔⅛⅕]|[\s-](?:{'|'.join(_WRITTEN)})(?!\d))?"
    rf"(?:[\s-]?(?:{_SCALE})(?:\s(?:{_SCALE}))?(?![a-z])|\s?(?:mn|mln|mio|bn|bln|tn|trn|cr)\b|(?:k|m|b)\b(?![-\s](?:thick|tall|long|wide|deep|high)\b))?|[½¼¾⅓⅔⅛⅕]"
)
_WORD = rf"(?:{_CARDINAL}|{_SCALE}|dozens?|scores(?=\s+of\s+[a-z]))"
_AND = rf"(?:{'|'.join(f'(?<={word})' for word in SCALES)})\s+and\s+"
"""Only after a scale: "two hundred and six" is one number, "four and six" are two."""
WORDS = (
    rf"(?:(?:tens|dozens|hundreds?|thousands)\s+of\s+(?:thousand|million|billion|crore|lakh)s|(?:an?\s+)?half\s+an?\s+(?:dozen|{_SCALE})|(?:an?|three)[\s-]+quarters?\s+of\s+an?\s+(?:{_SCALE})|an?\s+(?:half[\s-])?(?:dozen|{_SCALE}|couple|quarter|third|fifth|tenth)\b"
    rf"(?:\s+(?:and\s+)?(?:{_CARDINAL}|{_SCALE})\b){{0,6}}"
    rf"|(?:{_CARDINAL})[\s-](?:{_PART})\b"
    rf"|(?:{_CARDINAL})[\s-]+and[\s-]+a[\s-]+(?:half|quarter)(?:\s+(?:{_SCALE}))?"
    rf"|{_WORD}(?:(?:{_AND}|\s+|-){_WORD}\b){{0,8}}|half)(?!\w)"
)
"""Cardinals, groups and fractions in words."""
ORDINALS = rf"(?:(?:{_CARDINAL})(?:[\s-](?:{_ORDINAL}))|{_ORDINAL}|\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th))"

_FRACTION = re.compile(rf"[\s-]({'|'.join(_WRITTEN)})(?!\d)")
"""A part written with a stroke behind a whole number: "2 1/2"."""
_DIGIT_FORM = re.compile(rf"({DIGITS})?\s?([½¼¾⅓⅔⅛⅕])?[\s-]?([a-z]+)?(?:\s([a-z]+))?", re.IGNORECASE)


def may_hold_one(words: str) -> bool:
    """Whether a text can hold a number; it spares a search in the many sentences without one."""
    return any(c.isnumeric() for c in words) or not _NUMERIC.isdisjoint(re.findall(r"[a-z]+", words.lower()))


def span(low: float, high: float, low_words: str, high_words: str) -> tuple[float, float]:
    """Both ends of a range, the scale of the upper one shared where the lower has none ("2 to 3 million").

    A lower end of a thousand or more is whole: "500,000 to 1.6 million".
    """
    scale = scale_of(high_words)
    if scale > 1 and scale_of(low_words) == 1 and low < min(scale, 1000):
        low *= scale
    return low, high


def scale_of(words: str) -> float:
    """The factor of the last scale word, 1 where there is none."""
    last = re.search(r"([a-z]+)\s*$", words.lower())
    if not last:
        return 1.0
    word = last[1]
    return SCALES.get(word) or SCALES.get(word.removesuffix("s")) or _short_scale(words, word)


def value_of(words: str) -> float | None:
    """The value of one number, digits or words, without a range."""
    words = words.strip().lower()
    sign = -1.0 if words[:1] in {"-", "−"} else 1.0
    words = words.lstrip("+-−").strip()
    ordinal = re.fullmatch(r"(\d[\d,]*)(?:st|nd|rd|th)", words)
    if ordinal:
        return float(ordinal[1].replace(",", ""))
    found = _digits(words) if words[:1].isdigit() or words[:1] in _VULGAR else _words(words)
    return None if found is None else sign * found


def _digits(words: str) -> float | None:
    match = _DIGIT_FORM.fullmatch(_FRACTION.sub(lambda found: _WRITTEN[found[1]], words))
    if not match or not (match[1] or match[2]):
        return None
    value = float(match[1].replace(",", "")) if match[1] else 0.0
    value += _VULGAR[match[2]] if match[2] else 0.0
    for scale in (match[3], match[4]):
        if scale:
            factor = SCALES.get(scale) or SCALES.get(scale.removesuffix("s")) or _SHORT_SCALES.get(scale)
            if factor is None:
                return None
            value *= factor
    return round(value, 6)


def _short_scale(words: str, word: str) -> float:
    return _SHORT_SCALES.get(word, 1.0) if re.search(r"\d", words) else 1.0


def _words(words: str) -> float | None:
    parts = re.findall(r"[a-z]+", words)
    if not parts or re.sub(r"[a-z\s-]", "", words):
        return None
    if len(parts) == 3 and parts[1] == "of":  # "tens of thousands"
        return _INEXACT[parts[0].removesuffix("s")] * scale_of(parts[2])
    fraction = _fraction(parts)
    return _sum(parts) if fraction is None else fraction


def _sum(parts: list[str]) -> float | None:
    """The value of cardinals, ordinals and scales in a row: units add up, a scale multiplies what stands before it."""
    total, current, seen = 0.0, 0.0, False
    for index, part in enumerate(parts):
        word = _singular(part)
        simple = _UNITS.get(part, _TENS.get(part, _ORDINALS.get(part)))
        if part == "and" or (part in {"a", "an"} and index == 0):
            continue
        if word in SCALES or word == "dozen":
            factor = SCALES.get(word, 12.0)
            current = (current if seen and current else 1.0) * factor
            if factor > SCALES["hundred"]:
                total, current = total + current, 0.0
        elif word in _GROUPS:
            current += _GROUPS[word]
        elif simple is None or current % 10 or (part in _TENS and current % 100):
            return None
        else:
            current += simple
        seen = True
    return total + current if seen else None


def _singular(word: str) -> str:
    single = word.removesuffix("s")
    return single if single in SCALES or single in _GROUPS else word


def _fraction(tokens: list[str]) -> float | None:  # noqa: PLR0911 - one return a form
    """The value of "half", "half a million", "two-thirds", "three and a half million"; none for other words."""
    if len(tokens) == 5 and tokens[1].startswith("quarter"):  # "a quarter of a million"
        return _UNITS.get(tokens[0], 1) / 4 * scale_of(tokens[-1])
    part = _PARTS.get(tokens[-1].removesuffix("s").replace("halve", "half"))
    if tokens in (["half"], ["a", "half"]):
        return 0.5
    if tokens[0] == "half" or tokens[:2] == ["a", "half"]:
        rest = tokens[1 if tokens[0] == "half" else 2 :]
        whole = _words(" ".join(word for word in rest if word not in {"a", "an"}))
        return None if whole is None else whole / 2
    if tokens[1:4] in (["and", "a", "half"], ["and", "a", "quarter"]) and tokens[0] in _UNITS:
        value = _UNITS[tokens[0]] + _PARTS[tokens[3]]
        return value * (scale_of(tokens[4]) if len(tokens) > 4 else 1.0)
    if len(tokens) == 2 and part is not None and (tokens[0] in _UNITS or tokens[0] in {"a", "an"}):
        if tokens[0] in _UNITS and not tokens[1].endswith("s") and tokens[0] != "one":
            return None
        return _UNITS.get(tokens[0], 1) * part
    return None
