"""What a page says of itself or asks of its readers: "Have a tip? Contact us at ...", "Reporting by Ann Berg"."""

import re

_WHOM = (
    r"(?:us|me|our\s+\w+|(?:the\s+)?(?:author|writer|reporter|newsroom|editor)s?|him|her|them|@\w+|"
    r"(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w+){0,2})"
)
_NETWORK = r"(?:Twitter|Facebook|Instagram|LinkedIn|YouTube|Telegram|Google|X)"
_BETWEEN = r"(?:,|(?:,?\s+and|\s+(?:in|at|of|for|also)|\s+(?:staff\s+)?(?:writer|reporter|producer)s?)\b)"
_NAMES = rf"(?-i:[A-Z])[\w.'’-]*(?:{_BETWEEN}?\s+(?-i:[A-Z])[\w.'’-]*){{0,30}}(?:\s+also)?"
_WROTE = r"(?:reporting|writing|editing|graphics|compiled|edited|written)\s+by"
_CREDIT = rf"(?:(?:additional|further|with)\s+)?{_WROTE}\s+{_NAMES}"
_HOUSE_TEXT = re.compile(
    rf"""(?:please\s+)?(?:
        (?:do\s+you\s+)?(?:have|got)\s+(?:an?|any)\s+(?:\w+\s+){{0,2}}
        (?:tip|question|comment|suggestion|feedback|idea)s?\b[^?]{{0,60}}\?
      | (?:contact|e-?mail|call|text|write\s+to|reach)\s+{_WHOM}\s+(?:directly\s+)?
        (?:at|on|via|by|through)\b.{{0,160}}
      | (?:sign\s+up|subscribe|register)\s+(?:now|here|today|to|for|and|at)\b.{{0,160}}
        \b(?:newsletter|inbox|e-?mail|alert|update|briefing|podcast|channel|trial)s?\b.{{0,60}}
      | (?:you\s+can\s+)?follow\s+.{{1,80}}?(?:\s@\w+|\son\s+{_NETWORK}\b).{{0,120}}
      | {_NAMES}\s+(?:can|may)\s+be\s+reached\s+(?:at|via|by|on)\b.{{0,120}}
      | .{{0,80}}\b(?:an\s+earlier|a\s+previous)\s+version\s+of\s+this\s+(?:article|story|post|report)\b.{{0,400}}
      | (?:this|a\s+version\s+of\s+this)\s+(?:article|story|post)\s+(?:has\s+been\s+|was\s+|is\s+)?(?:last\s+)?
        (?:revised|edited|updated|corrected|amended|appears\s+in\s+print)\b.{{0,160}}
      | you\s+(?:may|might|will)\s+also\s+(?:like|enjoy|love|want\s+to\s+read|be\s+interested\s+in)\b.{{0,200}}
      | read\s+more\s*(?:[:|>–—-].{{0,200}}|\.)
      | click\s+here\b.{{0,120}}
      | (?:listen|watch|stream)\s+(?:\w+\s+){{0,5}}(?:here|below|above)[.:!]?
      | \[(?!note\b)[^\[\]]{{8,160}}[^\[\].]\]|\[(?:read|see|watch|video|photos?)\b[^\[\]]{{4,160}}\]
      | (?:source|via)\s*\|\s.{{1,60}}
      | \(?{_CREDIT}(?:[;,.]\s*(?:and\s+)?{_CREDIT})*\.?\)?
      | \(?(?:{_NAMES}\s+contributed\s+(?:reporting|to\s+this\s+(?:report|story|article))|contributing\s*:\s*{_NAMES})
        (?:\s+from\s+{_NAMES})?\.?\)?
      | this\s+(?:article|story|post)\s+(?:was\s+|has\s+been\s+)?(?:originally|first)\s+(?:published|appeared)\b
        .{{0,120}}
      | read\s+the\s+original\s+(?:article|story|post)\b.{{0,60}}
      | (?:this\s+\w+|(?:the\s+)?(?:views?|opinions?)\s+expressed)\b[^"“”]{{0,80}}
        \bnot\s+necessarily\s+(?:reflect|represent)\b.{{0,120}}
      | (?=[^"“”]*\b(?:we|our|links)\b)[^"“”]{{0,120}}\baffiliate\s+(?:links?|commissions?)\b.{{0,120}}
      | (?:this\s+means\s+)?if\s+you\s+(?:buy|click|make)\b.{{0,80}}\bwe\s+(?:may|might|will|can)\s+
        (?:earn|get|receive)\b.{{0,120}}
      | all\s+(?:products|prices)\s.{{0,80}}\b(?:our\s+editorial|time\s+of\s+(?:publishing|publication))\b.{{0,120}}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_OFFER = re.compile(
    r"\b(?:newsletters?|subscri(?:be|bers?|bing|ptions?)|donat(?:e|ing|ions?)|affiliate links|marketing e-?mails|"
    r"your\s+(?:\w+\s+)?(?:help|support|partnership|contribution))\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|[Mm]y|I)\b")
_TOLD = re.compile(r"[\"“”«»`‘]|(?<!\w)'|'(?!\w)|\b(?:said|says|told|wrote|writes)\b")
_LONGEST = 500
"""Characters of such a paragraph."""


def courts_readers(words: str) -> bool:
    """Whether a paragraph asks its readers for money or offers them a newsletter; somebody quoted may do so."""
    asks = len(words) <= _LONGEST and _OFFER.search(words) and _YOU.search(words) and _WE.search(words)
    return bool(asks) and not _TOLD.search(words)


def is_one(words: str) -> bool:
    """Whether a sentence is nothing else."""
    return _HOUSE_TEXT.fullmatch(words) is not None
