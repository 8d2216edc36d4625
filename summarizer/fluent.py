"""Whether a model writes as it was asked: in its own words, and as many facts as it was asked for.

What a weak model words freely is often wrong, so its wording has to keep near to what it cites (`gate/near.py`). Of a
model that does what it is asked, a true rewording in five kept so near, and nearly all of them are true: it is held to
the gate's checks, and to no likeness beyond. Each draft tells for itself, whatever the model's name.
"""

from typing import TYPE_CHECKING

from summarizer.gate.shortening import copied_share

if TYPE_CHECKING:
    from summarizer.drafts import BriefDraft
    from summarizer.models import Article

_POINTS = 4
"""Key points that `prompts/brief.md` asks for, at least."""
_COPIED = 0.85
"""Share of a sentence's pairs of neighbouring words that stand so in one of the source, from which on it is a copy."""
_MOST_COPIES = 0.2
"""Share of a draft's sentences: of 53 drafts of a model of 1.5 billion parameters with four points or more each had
more copies than that, of 36 drafts of a large one none."""


def is_fluent(draft: "BriefDraft", article: "Article") -> bool:
    """Whether the draft has the points that it was asked for, and hardly any sentence of it is a copy."""
    if len(draft.key_points) < _POINTS:
        return False
    claims = (draft.headline, *draft.summary, *draft.key_points)
    sentences = [article.text[s.start : s.end] for s in article.sentences]
    copies = sum(copied_share(claim.text, sentences) > _COPIED for claim in claims)
    return copies <= _MOST_COPIES * len(claims)
