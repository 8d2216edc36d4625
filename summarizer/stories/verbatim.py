"""Whether one sentence repeats the other around two values, as copies of one text do."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.stories.slots import Slot

_TIES = 2
"""Words on each side of a value that are the same at least."""
_PART, _WHOLE = 0.4, 0.7
"""Share of the shorter sentence that the longer one must hold to repeat it: around the value, or from it on."""
_AROUND, _VERBATIM = 4, 6
"""Words that are looked at on each side of a value, and how many are the same where one sentence repeats the other."""


def around(one: "Slot", other: "Slot") -> bool:
    """Whether one sentence repeats the other around the two values, up to where both begin or end."""
    sides = [(one.before, other.before), (one.after, other.after)]
    runs = [_run(a, b) for a, b in sides]
    same = [_AROUND if a == b else run for (a, b), run in zip(sides, runs, strict=True)]
    held = len(one.words & other.words) / (min(len(one.words), len(other.words)) or 1)
    least = _PART if min(runs) >= _TIES else _WHOLE
    return sum(same) >= _VERBATIM and min(same) >= _TIES and max(runs) == _AROUND and held >= least


def _run(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many words from the value on are the same."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
