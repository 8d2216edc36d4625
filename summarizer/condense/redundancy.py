"""How much of one sentence another one has said already."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.condense.terms import Terms


def overlap(terms: "Terms", one: frozenset[str], other: frozenset[str]) -> float:
    """The share of `one`'s weight that `other` holds too, 0-1."""
    whole = terms.mass(one)
    return terms.mass(one & other) / whole if whole else 0.0


def said(terms: "Terms", one: frozenset[str], chosen: "Iterable[frozenset[str]]") -> float:
    """How far the nearest of the chosen says what `one` says, 0-1.

    Containment alone would call every sentence about the main actor a repetition, so half of it is the Dice
    coefficient of the two.
    """
    nearest = 0.0
    for other in chosen:
        shared = terms.mass(one & other)
        both = terms.mass(one) + terms.mass(other)
        if both:
            nearest = max(nearest, (overlap(terms, one, other) + 2 * shared / both) / 2)
    return nearest
