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
      | (?:you\s+can\s+)?follow\s+(?:{_WHOM}|our\s+(?:\w+\s+){{1,3}}\w+|\w+\s+{_NAMES})(?:,[^,]{{1,40}},)?
        (?:\s@\w+|\son\s+{_NETWORK}\b).{{0,120}}
      | follow\s+@\w+\b.{{0,120}}
      | {_NAMES}\s+(?:can|may)\s+be\s+reached\s+(?:at|via|by|on)\b.{{0,40}}
        (?:\w@\w|\s@\w|\d{{3}}[-.\s]?\d{{4}}).{{0,80}}
      | (?:this|a\s+version\s+of\s+this)\s+(?:article|story|post)\s+(?:has\s+been\s+|was\s+|is\s+)?(?:last\s+)?
        (?:revised|edited|updated|appears\s+in\s+print)\b.{{0,160}}
      | you\s+(?:may|might|will)\s+also\s+(?:like|enjoy|love|want\s+to\s+read|be\s+interested\s+in)\b.{{0,200}}
      | (?:send|share|e-?mail)\s+(?:us\s+)?your\s+(?:\w+\s+){{0,2}}
        (?:ideas?|stories|tips|questions|comments|photos|pictures|views)\b.{{0,160}}
      | (?:(?:story|news)\s+)?tips\s+can\s+be\s+sent\s+to\b.{{0,160}}
      | get\s+(?:all\s+)?the\s+(?:\w+\s+){{0,2}}(?:stories|updates|news|headlines)\b.{{0,200}}
      | by\s+(?:entering|submitting|providing|clicking|signing)\b.{{0,120}}\byou\s+agree\b.{{0,300}}
      | you\s+(?:understand|agree)\s+that\s+you\s+(?:can|may)\s+opt\b.{{0,80}}
      | (?:subscribed)?you['’]ve\s+(?:successfully\s+)?subscribed\s+to\s+(?:this|our)\b.{{0,80}}
      | .{{0,80}}\bnewsletters?["”'’]?\s+(?:brings|delivers|gives|sends)\s+you\b.{{0,160}}
      | read\s+more\s*(?:[:|>–—-].{{0,200}}|\.)
      | click\s+here\b.{{0,120}}
      | (?:listen|watch|stream)\s+(?:to\s+)?
        (?:(?:it|them|this|live)\s+|(?:the|this|our|an?|his|her|their)\s+(?:\w+\s+){{1,4}})?
        (?:here|below|above)[.:!]?
      | \[(?!note\b)[^\[\]]{{8,160}}[^\[\].]\]|\[(?:read|see|watch|video|photos?)\b[^\[\]]{{4,160}}\]
      | (?:source|via)\s*\|\s.{{1,60}}
      | this\s+(?:exclusive\s+)?(?:interview|article|report|story)\s+(?:features|contains|includes)\s+
        (?:first-hand|original)\s+(?:journalism|reporting)\b.{{0,120}}
      | see\s+(?:the|our)\s+(?:\w+\s+){{1,3}}page\s+for\s+(?:more\s+)?(?:details|information)\.?
      | \(?{_CREDIT}(?:[;,.]\s*(?:and\s+)?{_CREDIT})*\.?\)?
      | \(?(?:{_NAMES}\s+contributed\s+(?:reporting|to\s+this\s+(?:report|story|article))|contributing\s*:\s*{_NAMES})
        (?:\s+from\s+{_NAMES})?\.?\)?
      | this\s+(?:article|story|post)\s+(?:was\s+|has\s+been\s+)?(?:originally|first)\s+(?:published|appeared)\s+
        (?:by|in|on|at)\s+(?:the\s+)?(?:\d{{1,2}}\s+)?{_NAMES}(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?\.?
      | read\s+the\s+original\s+(?:article|story|post)\b.{{0,60}}
      | (?:this\s+(?:letter|column|article|essay|commentary|op-ed|piece|post|blog)|(?:the\s+)?(?:views?|opinions?)\s+
        expressed)\b[^"“”]{{0,80}}
        \bnot\s+necessarily\s+(?:reflect|represent)\b.{{0,120}}
      | (?=[^"“”]*\b(?:we|our|links)\b)[^"“”]{{0,120}}\baffiliate\s+(?:links?|commissions?)\b.{{0,120}}
      | (?:this\s+means\s+)?if\s+you\s+(?:buy|click|make)\b.{{0,80}}\bwe\s+(?:may|might|will|can)\s+
        (?:earn|get|receive)\b.{{0,120}}
      | all\s+(?:products|prices)\s.{{0,80}}\b(?:our\s+editorial|time\s+of\s+(?:publishing|publication))\b.{{0,120}}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ASKS = re.compile(
    r"(?=.*\b(?:donat|subscri|reporting|journalism|newsroom))(?:.*\W)?we\s+need\s+your\s+(?:help|support)\b|"
    r"(?:.*\W)?(?:please|you\s+can)\b[^.]{0,40}\b(?:donat(?:e|ion)(?!\s+(?:blood|plasma|organs?))|subscribe)\b|"
    r"(?:.*\W)?you['’]ll\s+(?:love|like|enjoy|get)\b[^.]{0,40}\bnewsletters?\b",
    re.IGNORECASE,
)
"""What asks for it in so many words: a writer may thank for support, or tell of gifts that a party gets."""
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|[Mm]y|I)\b")
_TOLD = re.compile(r"[\"“”«»`‘]|(?<!\w)'|'(?!\w)|\b(?:said|says|told|wrote|writes)\b")
_REPORTED = re.compile(r",\s[^,]{1,60}\b(?:said|says|told|wrote)\b")
_LONGEST = 500
"""Characters of such a paragraph."""
_WRITES = (
    r"(?:author|blogger|columnist|contributor|correspondent|critic|editor|essayist|fellow|historian|journalist|lecturer|"
    r"novelist|photographer|playwright|poet|producer|professor|reporter|writer)"
)
_WRITER = re.compile(
    r"(?:The (?:author|writer)|(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})(?:, [^,]{1,120}(?:, [^,]{1,40})?,)?)"
    r" (?:is|covers|writes)\b(?P<what>.{1,300})"
)
_BYLINE = 6
"""Words of a line that may only say who wrote the article."""
_WHAT = re.compile(rf"[^.]{{0,80}}\b{_WRITES}\b", re.IGNORECASE)


def courts_readers(words: str) -> bool:
    """Whether a paragraph asks its readers for money or offers them a newsletter; somebody quoted may do so."""
    asks = len(words) <= _LONGEST and _ASKS.match(words) and _WE.search(words)
    return bool(asks) and not _TOLD.search(words)


def presents_the_writer(words: str, above: str) -> bool:
    """Whether a last paragraph says who wrote the article: "Ann Berg is a professor at ...", named nowhere `above`.

    A line of the page may name the writer ("By Ann Berg"), a sentence does not.
    """
    writer = _WRITER.fullmatch(words)
    if writer is None or not _WHAT.match(writer["what"]):
        return False
    if writer["name"] is None:
        return True
    surname = re.compile(rf"\b{re.escape(writer['name'].split()[-1])}\b")
    told = (line for line in above.splitlines() if len(line.split()) > _BYLINE or line.rstrip().endswith("."))
    return not any(map(surname.search, told))


def is_one(words: str) -> bool:
    """Whether a sentence is nothing else; what somebody says of such a thing is news."""
    return _HOUSE_TEXT.fullmatch(words) is not None and not _REPORTED.search(words)
