"""What a model must return: small models whose JSON schemas meet the providers' strict rules.

Strict rules (OpenAI, structured outputs): no extra properties, every property required, null instead of a default.
A draft cites by number, the program attaches words and offsets: nothing that is cited can be misquoted. The schemas
are static: the same bytes for every article, so that a provider's schema and prompt caches both hit.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Numbers = Annotated[list[int], Field(max_length=6)]


class Draft(BaseModel):
    """Base of the drafts: closed and strict."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)


class DraftClaim(Draft):
    """One sentence and the numbers of what it rests on."""

    text: str
    """One complete sentence in plain words, only what the cited sentences say."""
    cites: Numbers
    """Numbers of the sentences that say this."""


class BriefDraft(Draft):
    """A model's proposal for the brief of one article."""

    headline: DraftClaim  # the main news in at most 14 words; a comment, as OpenAI takes no description beside a $ref
    summary: Annotated[list[DraftClaim], Field(max_length=3)]
    """Two or three sentences: what happened, then why it matters."""
    key_points: Annotated[list[DraftClaim], Field(max_length=7)]
    """Other facts worth knowing, each once, most important first."""
    quotes: Annotated[list[int], Field(max_length=4)]
    """Numbers of the quotes worth printing, from the list of quotes."""


class StoryDraft(Draft):
    """A model's proposal for a story, written from verified facts alone."""

    headline: DraftClaim  # the event in at most 14 words; cites are numbers of facts
    summary: Annotated[list[DraftClaim], Field(max_length=4)]
    """A short account; cites are numbers of facts."""


class DraftPair(Draft):
    """The answer about one pair of headlines."""

    pair: int
    """The number of the pair."""
    same_event: bool
    """True if both are about one event, false if they are about two."""


class PairsDraft(Draft):
    """A model's opinion on the pairs of headlines of one request."""

    pairs: Annotated[list[DraftPair], Field(max_length=20)]


class RevisedClaim(Draft):
    """A claim that failed or only copied its source, written again."""

    number: int
    """The number of the claim."""
    text: str
    """The new sentence, written from the evidence of that claim; empty if it does not allow one."""


class Revision(Draft):
    """All corrected claims of one request."""

    claims: Annotated[list[RevisedClaim], Field(max_length=20)]
