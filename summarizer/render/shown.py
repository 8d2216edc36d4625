"""Keeps track of what a page has said already, so that it says nothing twice."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from summarizer.gate.denial_words import denials, spelled_out
from summarizer.models import Span

_WORD = re.compile(r"\w+")
_SOURCE = re.compile(r"^(?:according to|per)\s+[^,]{3,80},\s+", re.IGNORECASE)
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z][\w-]+")
_TELLS_NOTHING = frozenset(
    {"said", "says", "saying", "told", "stated", "states", "added", "adds", "also", "they", "their", "them", "this",
     "that", "these", "those", "there", "where", "which", "when", "while", "with", "from", "into", "have", "been",
     "were", "being", "between", "during", "after", "before", "about", "upon", "over", "under", "more", "most", "other",
     "than"}
)  # fmt: skip
_DENIED = "!"
"""Before a word that denies, among the stems: "never" is not the stem of "nevertheless"."""
_FEW = 5
"""Words up to which one line must say it all."""
_TOLD_BY_ONE, _TOLD_BY_ALL = 0.55, 0.85
"""Shares of a sentence's words: in the one line that says most of it, and in all lines together."""


class Shown:
    """The sentences shown so far, by wording and by the words that they rest on."""

    def __init__(self) -> None:
        self._texts: dict[str, int] = {}
        self._resting_on: dict[tuple[str, int, int], list[int]] = {}
        self._stems: list[frozenset[str]] = []
        self._holding: dict[str, list[int]] = {}
        self._runs: set[tuple[str, ...]] = set()

    def add(self, text: str, evidence: Sequence[Span] = ()) -> int:
        """Notes a sentence; its place, from 0, in the order of noting."""
        place = len(self._stems)
        self._stems.append(_stems(text))
        for stem in self._stems[-1]:
            self._holding.setdefault(stem, []).append(place)
        self._runs.update(_runs(text))
        self._texts.setdefault(_bare(text), place)
        for span in evidence:
            self._resting_on.setdefault((span.article, span.start, span.end), []).append(place)
        return place

    def same(self, text: str) -> int | None:
        """The place of the sentence with the same wording, or none."""
        return self._texts.get(_bare(text))

    def covering(self, text: str, evidence: Sequence[Span]) -> int | None:
        """The place of a sentence that rests on the same words and says at least half of this one, or none."""
        wanted = _stems(text)
        spans = [(span.article, span.start, span.end) for span in evidence]
        for place in sorted({place for span in spans for place in self._resting_on.get(span, [])}):
            if len(wanted & self._stems[place]) * 2 >= len(wanted):
                return place
        return None

    def says_no_more(self, place: int, text: str) -> bool:
        """Whether at least two thirds of what the sentence at this place says is in the text."""
        said = self._stems[place]
        return 3 * len(said - _stems(text)) <= len(said)

    def has(self, text: str, evidence: Sequence[Span]) -> bool:
        """Whether the page says this already."""
        return self.same(text) is not None or self.covering(text, evidence) is not None

    def tells(self, text: str, coming: Sequence[str] = ()) -> bool:
        """Whether the page, with what is `coming` below, says all this: most of it in one line, and every name.

        What is denied is said only by a line that denies it, and what is affirmed by none that denies.
        A name that only stands below, in a line about something else, says nothing of this; a lone day does.
        """
        wanted, below = _telling(text), [*map(_stems, coming)]
        told = sum(stem in self._holding or any(stem in line for line in below) for stem in wanted)
        if not wanted or told < _TOLD_BY_ALL * len(wanted):
            return False
        held = Counter(place for stem in wanted for place in self._holding.get(stem, ()))
        least = (_TOLD_BY_ONE if len(wanted) > _FEW else 1.0) * len(wanted)
        near = [self._stems[place] for place, count in held.items() if count >= least]
        near += [line for line in below if len(wanted & line) >= least]
        named = self._holding.keys() | frozenset().union(*near, *(line for line in below if len(line) == 1))
        return _stems(" ".join(_NAME.findall(text))) <= named and any(
            _denials(wanted) == _denials(line) for line in near
        )

    def repeats(self, text: str) -> bool:
        """Whether at least half of the text, by its runs of words, stands in sentences shown already."""
        bare, runs = _bare(text), _runs(text)
        told = runs and 2 * len(runs & self._runs) >= len(runs)
        return bool(told) or any(bare in shown for shown in self._texts)


def mostly(part: str, whole: str) -> bool:
    """Whether `part` makes up over half of the words of `whole`."""
    words, all_words = _WORD.findall(_bare(part)), _WORD.findall(_bare(whole))
    return 2 * len(words) > len(all_words) and _bare(part) in _bare(whole)


def holds(whole: str, part: str) -> bool:
    """Whether the words of `part` stand in `whole`, in order."""
    return _bare(part) in _bare(whole)


def _runs(text: str) -> set[tuple[str, ...]]:
    """Every ten words in a row: a shorter run may be a name or an office."""
    words = _bare(text).split()
    return {tuple(words[at : at + 10]) for at in range(len(words) - 9)}


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(spelled_out(unicodedata.normalize("NFKC", text)).casefold()))


def _stems(text: str) -> frozenset[str]:
    denied = denials(text)
    words = (word for word in _WORD.findall(_bare(text)) if word not in denied)
    stems = frozenset(word[:5] for word in words if len(word) > 3 or word.isdigit())
    return stems.union(_DENIED + word for word in denied)


def _denials(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if stem[0] == _DENIED)


def _telling(text: str) -> frozenset[str]:
    """The stems of the words that tell something, without a source that opens the sentence."""
    words = [word for word in _WORD.findall(_bare(_SOURCE.sub("", text))) if word not in _TELLS_NOTHING]
    return _stems(" ".join(words))
