"""Newsletters: one mail may hold many articles, each under a heading of its own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from summarizer.sources.markup import Block

_LEAST_WORDS = 20
"""Of running text, for a section to be an article of its own."""
_LONGEST_INTRODUCTION = 60
"""Words before the first heading; an article with subheadings has its lead there, a digest only a greeting."""
_ENDS = re.compile(r"[.!?…。！？।؟][\"'”’)\]]*$")
_ADDRESS = re.compile(r"<?\s*(https?://[^\s<>]+)\s*>?")
_RULE = re.compile(r"[-=_*~#.•—–\s]{3,}")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[#*•▶►–-]+)\s+")
_FOOTER = re.compile(
    r"\bunsubscribe\b|\bview\s+(?:it|this|this\s+(?:e-?mail|newsletter|message))?\s*(?:in|on)\s+(?:your|a|the)\s+(?:web\s+)?browser|"
    r"\b(?:manage|update|change)\s+(?:your\s+)?(?:e-?mail\s+)?(?:preferences|subscription|settings)|"
    r"\byou(?:'|’)?(?:re|\s+are)\s+receiving\s+this|\byou\s+received\s+this|\ball\s+rights\s+reserved|^(?:©|copyright\b)|"
    r"\bforwarded\s+(?:this|to\s+you)|^(?:privacy\s+policy|terms\s+of\s+(?:use|service)|add\s+us\s+to\s+your)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:(?:continue\s+reading|read|see|view|learn|find\s+out|full|the\s+full|open|share|tweet|like|comment|listen|watch|"
    r"advertisement|sponsored)\b.{0,40})[\s»>→….]*",
    re.IGNORECASE,
)


@dataclass
class Section:
    """One article of a newsletter."""

    title: str | None = None
    url: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    linked: bool = False
    """Whether its heading or its last line leads to it elsewhere."""
    ruled: bool = False
    """Whether a rule parts it from what stands before."""

    def text(self) -> str:
        """Its paragraphs, without the title."""
        return "\n\n".join(self.paragraphs)

    def words(self) -> int:
        """How many words of running text it has."""
        return sum(len(p.split()) for p in self.paragraphs if _ENDS.search(p))


def sections(blocks: Iterable[Block], subject: str | None) -> list[Section]:
    """The articles of a newsletter: several where headings or rules part them, else one, with its headings in it."""
    kept = [block for block in blocks if not _is_furniture(block)]
    parts = list(_parted(kept, (subject or "").casefold()))
    head, rest = parts[0], [part for part in parts[1:] if part.words() >= _LEAST_WORDS]
    evident = sum(part.linked or part.ruled for part in rest)
    apart = len(rest) >= 2 and (
        head.words() <= _LONGEST_INTRODUCTION or evident == len(rest) or (evident >= 2 and 2 * evident > len(rest))
    )
    if not apart:
        return [Section(paragraphs=[b.text for b in kept if not (b.link and _ADDRESS.fullmatch(b.text))])]
    if head.words() > _LONGEST_INTRODUCTION:
        rest.insert(0, head)
    return rest


def blocks_of_plain(text: str) -> list[Block]:
    """The paragraphs of a plain-text mail: hard-wrapped lines joined, underlines and rules read as what they are."""
    blocks: list[Block] = []
    text = re.split(r"^-- \n", text.replace("\r\n", "\n").replace("\r", "\n"), maxsplit=1, flags=re.MULTILINE)[0]
    rule = False
    for paragraph in re.split(r"\n[ \t]*\n", text):
        lines = [line.strip() for line in paragraph.split("\n") if line.strip() and not line.lstrip().startswith(">")]
        while lines:
            if _RULE.fullmatch(lines[0]):
                rule, lines = True, lines[1:]
                continue
            taken = _taken(lines)
            heading = taken < len(lines) and bool(_RULE.fullmatch(lines[taken])) and taken == 1
            blocks.append(_plain_block(" ".join(lines[:taken]), heading=heading, rule=rule))
            rule, lines = False, lines[taken + heading :]
    return blocks


def _taken(lines: list[str]) -> int:
    """How many of the lines make the first paragraph: those that were broken at a width."""
    count = 1
    while count < len(lines) and len(lines[count - 1]) >= 45 and not _RULE.fullmatch(lines[count]):
        if _ITEM.match(lines[count]) or _ADDRESS.fullmatch(lines[count]) or _ADDRESS.fullmatch(lines[count - 1]):
            break
        count += 1
    return count


def _plain_block(words: str, *, heading: bool, rule: bool) -> Block:
    address = _ADDRESS.fullmatch(words)
    short = len(words) <= 120 and len(words.split()) <= 18 and not _ENDS.search(words) and len(words) > 3
    loud = short and (words.isupper() or bool(_ITEM.match(words)))
    plain = short and words[0].isupper() and words[-1] not in ",;:"
    return Block(
        words, heading=not address and (heading or loud or plain), link=address[1] if address else None, rule=rule
    )


def _parted(blocks: list[Block], subject: str) -> Iterator[Section]:
    """What stands before the first heading, then each heading with what is under it."""
    current = Section()
    for number, block in enumerate(blocks):
        follows = number + 1 < len(blocks) and not blocks[number + 1].heading
        if _is_heading(block) and block.text.casefold() != subject and follows:
            yield current
            title = _ITEM.sub("", " ".join(block.text.split()), count=1)
            current = Section(title, block.link, linked=block.link is not None, ruled=block.rule)
        elif block.link:
            current.linked, current.url = True, current.url or block.link
            if not _ADDRESS.fullmatch(block.text) and not _MORE.fullmatch(block.text):
                current.paragraphs.append(block.text)
        elif block.text.casefold() != subject:
            current.paragraphs.append(block.text)
    yield current


def _is_heading(block: Block) -> bool:
    words = len(block.text.split())
    if words > 25 or len(block.text) > 160 or _MORE.fullmatch(block.text):
        return False
    return block.heading or (block.link is not None and words >= 4 and not _ADDRESS.fullmatch(block.text))


def _is_furniture(block: Block) -> bool:
    return len(block.text.split()) <= 60 and bool(_FOOTER.search(block.text))
