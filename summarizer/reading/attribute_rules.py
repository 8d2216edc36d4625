"""spaCy's attribute ruler, which looks at every token with all its patterns, asked once for each kind of token.

Parts of speech, forms and some lemmas follow by patterns from a token's word, tag and relation. The few patterns that
look at several tokens are matched in every text.
"""

from typing import TYPE_CHECKING, Any

from spacy.attrs import DEP, LEMMA, MORPH, POS, TAG  # type: ignore[import-not-found]  # compiled, without a stub
from spacy.matcher import Matcher
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.pipeline import AttributeRuler

_Kind = tuple[int, int, int]
"""The ids of a token's word, tag and relation."""
_SET = (TAG, POS, MORPH, LEMMA, DEP)
"""What the patterns set, in the order of a row."""
_Row = tuple[int, ...]
_MOST_KEPT = 30_000
"""Kinds: an article brings a few hundred new ones."""


class AttributeRules:
    """What a ruler sets, without its work on tokens of a kind that it has seen."""

    def __init__(self, ruler: "AttributeRuler") -> None:
        self._ruler = ruler
        self._rules: dict[_Kind, list[int]] = {}
        self._rows: dict[_Kind, _Row] = {}
        self._longer = Matcher(ruler.vocab)
        rules: list[Any] = ruler.patterns
        for number, rule in enumerate(rules):
            longer = [pattern for pattern in rule["patterns"] if not _is_of_one(pattern)]
            if longer:
                self._longer.add(str(number), longer)

    def __call__(self, doc: Doc) -> None:
        """Sets in a tagged and parsed document what the ruler would set."""
        import numpy as np

        kinds: list[_Kind] = [(word, tag, dep) for word, tag, dep in doc.to_array(["ORTH", "TAG", "DEP"]).tolist()]
        self._look_up(doc, kinds)
        rows = [self._rows[kind] for kind in kinds]
        more: dict[int, list[int]] = {}
        for rule, start, end in self._longer(doc, allow_missing=True):
            number = int(doc.vocab.strings[rule])
            index = self._ruler.indices[number]
            more.setdefault(index + (start if index >= 0 else end), []).append(number)
        for place, numbers in more.items():
            rows[place] = self._row(kinds[place], [*self._rules[kinds[place]], *numbers])
        found: Any = np.array(rows, dtype=np.uint64).reshape(-1, len(_SET))  # a stub knows no NumPy array
        doc.from_array(list(_SET), found)

    def _look_up(self, doc: Doc, kinds: "Iterable[_Kind]") -> None:
        """Has the ruler match the kinds that are new, as words of one text."""
        if len(self._rows) > _MOST_KEPT:
            self._rows.clear()
            self._rules.clear()
        new = [kind for kind in dict.fromkeys(kinds) if kind not in self._rows]
        if not new:
            return
        words, tags, deps = ([doc.vocab.strings[i] for i in ids] for ids in zip(*new, strict=True))
        found: dict[_Kind, list[int]] = {kind: [] for kind in new}
        for number, _, start, end in self._ruler.match(Doc(doc.vocab, words=words, tags=tags, deps=deps)):
            if end - start == 1:
                found[new[start]].append(number)
        self._rules |= found
        self._rows |= {kind: self._row(kind, rules) for kind, rules in found.items()}

    def _row(self, kind: _Kind, rules: list[int]) -> _Row:
        """What the rules set, a later one over an earlier one."""
        values = {TAG: kind[1], DEP: kind[2]}
        for number in sorted(rules):
            values |= self._ruler.attrs[number]
        return tuple(values.get(name, 0) for name in _SET)


def _is_of_one(pattern: list[dict[str, object]]) -> bool:
    return len(pattern) == 1 and "OP" not in pattern[0]
