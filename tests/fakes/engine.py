"""Engines at the port: they say what they are told to say, so that a test can see what the program makes of it."""

from summarizer.drafts import BriefDraft, DraftClaim, Revision, StoryDraft
from summarizer.engines.base import Spent


def claim(text, *cites):
    return DraftClaim(text=text, cites=list(cites))


class ScriptedEngine:
    """Returns the same brief draft for every article, cites every first fact, and revises as told."""

    name = "scripted"

    def __init__(self, brief=None, *, revision=None, error=None):
        self.spent = Spent(model="scripted-1")
        self.draft, self.revision, self.error = brief, revision or Revision(claims=[]), error
        self.failures = []

    async def brief(self, article):
        self.spent.requests += 1
        if self.error and (not callable(self.error) or self.error(article)):
            raise self.error(article) if callable(self.error) else self.error
        return self.draft

    async def story(self, material):
        text = material.facts[0].text
        return StoryDraft(headline=claim(text, 1), summary=[claim(text, 1)])

    async def revise(self, failures):
        self.failures.extend(failures)
        return self.revision

    async def aclose(self):
        """Nothing to let go of."""


def draft(headline, summary=(), key_points=(), quotes=()):
    return BriefDraft(headline=headline, summary=list(summary), key_points=list(key_points), quotes=list(quotes))
