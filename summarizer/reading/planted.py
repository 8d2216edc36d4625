"""Spreads the mark of an instruction to what was planted with it: the rest of its block, record or transcript.

A sentence that stands with an order to a machine goes with it where it is foreign to the article: it shares no name and
few words with the other paragraphs. A paragraph next to a marked one goes with it where it is foreign as a whole and
talks to somebody or holds what machines read. What an article says in its own words stays.
"""

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from summarizer.reading import instructions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models import SentenceKind

    Part = tuple[int, int, SentenceKind]

_BLANK = re.compile(r"\n[ ]*\n")
_ROW = re.compile(r"[A-Z#>*-][\w /.()-]{0,40}:(?:\s|$)")
"""A line of a record or a turn of a transcript: "Registrar: …", "Q: …"."""
_HEAD = re.compile(
    r"\W*(?:(?:system|assistant|human|user|developer|tool)\b|<\s*/?\s*\w+\s*>|\[/?inst\]|<\||\{|begin\b)", re.IGNORECASE
)
"""What opens a block that is wholly a machine's: a role, a tag, a brace."""
_ADDRESSES = re.compile(
    r"\b(?:you|your|yours|my|me)\b|https?://|www\.|\w@\w|[{}<>|]|\b(?:json|prompt|output|placeholder)s?\b"
    r"|\b(?:should|must)\s+(?:be|say|read|contain|include|end|begin)\b"
    r"|^\W*(?:then|after|before|finally|next|instead|thanks|signed|write|say|state|add|do\s+not|never|always)\b",
    re.IGNORECASE,
)
_MENTION = re.compile(r"(?<=[:,] )[\"“][^\"“”]{0,300}[\"”]|<\s*/?\w+\s*>")
"""What a sentence tells of without being it: what somebody wrote, behind a colon, or the name of a tag."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_NAME, _LONG, _STEM = 4, 5, 6
"""Letters of a word that may name, of one that tells something, and those by which two words are one."""
_SHARED, _ENOUGH = 0.6, 3
"""Share and number of its long words by which a sentence is at home in an article; sentences that make one."""
_SCRAP = 5
"""Words below which a sentence tells nothing by itself."""
_FRAME = 4
"""Words by which a sentence tells of an order that it quotes."""
_BETWEEN = 5
"""Blocks from an order to the next, within which what is foreign was planted with both."""
_SHORT, _PIECES = 60, 12
"""Characters of a line that may be a piece of a broken one, and how many of these are put together."""


def spread(text: str, parts: "Sequence[Part]") -> "list[SentenceKind]":
    """The kinds of the sentences (start, end, kind), with those that were planted beside an instruction."""
    kinds = [kind for *_, kind in parts]
    for run in _broken_lines(text, parts):
        if instructions.addresses_a_machine(" ".join(text[parts[i][0] : parts[i][1]] for i in run)):
            _mark(kinds, run)
    if "instruction" not in kinds:
        return kinds
    blocks = _blocks(text, parts)
    marked = [n for n, block in enumerate(blocks) if any(kinds[i] == "instruction" for i in block)]
    unmarked = [block for n, block in enumerate(blocks) if n not in set(marked)]
    elsewhere = sum(kinds[i] == "body" for block in unmarked for i in block)
    far = [i for n in marked if elsewhere < _ENOUGH for i in _far(text, parts, blocks[n], kinds)]
    own = _Vocabulary(_words(text, parts, block) for block in (*unmarked, *([index] for index in far)))
    orders = [n for n in marked if _mark_block(text, parts, [i for i in blocks[n] if i not in far], kinds, own)]
    for first, last in itertools.pairwise(orders):
        between = blocks[first + 1 : last] if last - first <= _BETWEEN else []
        for block in between:
            if own.lacks_all(_words(text, parts, block)):
                _mark(kinds, block)
    for number, step in itertools.product(orders, (-1, 1)):
        at = number + step
        while 0 <= at < len(blocks) and at not in orders and _belongs(_words(text, parts, blocks[at]), own):
            _mark(kinds, blocks[at])
            at += step
    return kinds


def _far(text: str, parts: "Sequence[Part]", block: list[int], kinds: "Sequence[SentenceKind]") -> list[int]:
    """Of a block that is the article, the sentences not next to an instruction or to what goes on with one."""
    orders = {index for index in block if kinds[index] == "instruction"}
    for index in (*block, *reversed(block)):
        if {index - 1, index + 1} & orders and _goes_on(text[parts[index][0] : parts[index][1]]):
            orders.add(index)
    return [i for i in block if kinds[i] == "body" and orders.isdisjoint((i - 1, i, i + 1))]


def _mark_block(
    text: str, parts: "Sequence[Part]", block: list[int], kinds: "list[SentenceKind]", own: "_Vocabulary"
) -> bool:
    """Marks what stands in one block with an instruction; whether that is meant for nobody but a machine."""
    told = [text[parts[i][0] : parts[i][1]] for i in block if kinds[i] == "instruction"]
    orders = any(instructions.commands_a_machine(words) and not _is_mentioned(words) for words in told)
    whole = _is_a_machines(text, parts, block, kinds)
    for index in block:
        words = text[parts[index][0] : parts[index][1]]
        if whole or own.lacks(words) and (orders or _goes_on(words)):
            kinds[index] = "instruction"
    return orders


def _is_mentioned(sentence: str) -> bool:
    """Whether a sentence tells of an order in its own words, by a quotation or a tag: "a mail with a <script> tag"."""
    around = _MENTION.sub(" ", sentence)
    return len(_WORD.findall(around)) >= _FRAME and not instructions.addresses_a_machine(around)


class _Vocabulary:
    """In how many of an article's own paragraphs each name and long word stands."""

    def __init__(self, paragraphs: "Iterable[list[str]]") -> None:
        self.names: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        for paragraph in paragraphs:
            told = [_telling(sentence) for sentence in paragraph]
            self.names.update({name for names, _ in told for name in names})
            self.words.update({word for _, words in told for word in words})

    def lacks(self, sentence: str, *, counted: bool = False) -> bool:
        """Whether a sentence is foreign: no name and few words of the other paragraphs; `counted` if its own is one."""
        names, words = _telling(sentence)
        shared = {word for word in words if self.words[word] > counted}
        named = any(self.names[name] > counted for name in names)
        return not named and (len(shared) < _ENOUGH or len(shared) < _SHARED * len(words))

    def lacks_all(self, paragraph: list[str]) -> bool:
        """Whether a paragraph, one of those counted, is foreign as a whole."""
        return all(self.lacks(sentence, counted=True) for sentence in paragraph)


def _telling(sentence: str) -> tuple[set[str], set[str]]:
    """The names of a sentence, past its first word, and the stems of its long words."""
    words = _WORD.findall(sentence)
    names = {word for word in words[1:] if len(word) >= _NAME and word[0].isupper() and not word.isupper()}
    return names, {word.lower()[:_STEM] for word in words if len(word) >= _LONG}


def _mark(kinds: "list[SentenceKind]", indices: "Iterable[int]") -> None:
    for index in indices:
        kinds[index] = "instruction"


def _words(text: str, parts: "Sequence[Part]", block: list[int]) -> list[str]:
    return [text[parts[i][0] : parts[i][1]] for i in block]


def _blocks(text: str, parts: "Sequence[Part]") -> list[list[int]]:
    """Indices of the sentences by block: what no blank line parts, or a line each where most stand in one block."""
    blocks = _grouped(text, parts, lines=False)
    largest = max(blocks, key=len)
    if 2 * len(largest) > len(parts) and not _is_a_record(text[parts[largest[0]][0] : parts[largest[-1]][1]]):
        return _grouped(text, parts, lines=True)
    return blocks


def _grouped(text: str, parts: "Sequence[Part]", *, lines: bool) -> list[list[int]]:
    """The sentences by block, or by line with the rows of a record together."""
    blocks: list[list[int]] = []
    for index, (start, *_) in enumerate(parts):
        before = parts[index - 1][1] if index else 0
        apart = not index or bool(_BLANK.search(text, before, start))
        if lines and not apart and "\n" in text[before:start]:
            apart = not (_ROW.match(text, start) and _ROW.match(text, parts[index - 1][0]))
        if apart:
            blocks.append([])
        blocks[-1].append(index)
    return blocks


def _broken_lines(text: str, parts: "Sequence[Part]") -> "Iterable[list[int]]":
    """Runs of short lines of which none but the last ends a sentence: an order may be broken over them."""
    run: list[int] = []
    for index, (start, end, kind) in enumerate(parts):
        short = end - start <= _SHORT and kind in {"body", "heading"}
        if short:
            run.append(index)
        if not short or text[end - 1] in ".!?" or len(run) == _PIECES:
            if len(run) > 1:
                yield run
            run = []
    if len(run) > 1:
        yield run


def _goes_on(sentence: str) -> bool:
    """Whether a sentence beside a call to the reader is more of it, or a scrap."""
    return bool(_ADDRESSES.search(sentence)) or len(sentence.split()) < _SCRAP


def _is_a_machines(text: str, parts: "Sequence[Part]", block: list[int], kinds: "list[SentenceKind]") -> bool:
    """Whether a block with an instruction is one as a whole: a record, a transcript, or what a role or tag opens."""
    opens = kinds[block[0]] == "instruction" and _HEAD.match(text, parts[block[0]][0])
    return bool(opens) or _is_a_record(text[parts[block[0]][0] : parts[block[-1]][1]])


def _is_a_record(words: str) -> bool:
    rows = [line for line in words.split("\n") if line.strip()]
    return len(rows) > 1 and 2 * sum(bool(_ROW.match(row.strip())) for row in rows) > len(rows)


def _belongs(block: list[str], own: _Vocabulary) -> bool:
    """Whether a block beside a marked one was planted with it."""
    return _is_a_record("\n".join(block)) or any(map(_ADDRESSES.search, block)) and own.lacks_all(block)
