"""The committed recordings: reviewed artefacts, each played by a test, bound to what it was recorded under."""

import asyncio
import importlib
import re
from datetime import UTC, datetime

import pytest
import yaml
from conftest import CASSETTES, ROOT

from summarizer import pipeline, recordings
from summarizer.drafts import DraftClaim
from summarizer.engines.base import StoryMaterial
from summarizer.engines.openai import OpenAIEngine
from summarizer.gate.proposals import Failure
from summarizer.models import Fact, Problem
from summarizer.reading import make_article

SEEDS = CASSETTES / "seeds.yaml"
FILES = sorted(CASSETTES.rglob("*.yaml"))
ARTICLE = make_article(
    "Harbour of Velm closed after storm\n\n"
    "Velm, March 3 (NPA) The port authority of Velm closed the harbour on Monday after two ferries were damaged in a storm.\n\n"
    "Mayor Ilse Brandt refused to say when it will open again.\n\n"
    '"We will open when it is safe," port director Jon Aske told NPA.\n\n'
    "About 300 passengers spent the night in a school, according to the fire service.\n",
    source="velm.txt",
)


def call(recording, method, argument):
    async def run():
        engine = OpenAIEngine(recording.model)
        try:
            return await getattr(engine, method)(argument), engine.spent
        finally:
            await engine.aclose()

    return asyncio.run(run())


def test_a_brief_by_a_real_model(cassette):
    draft, spent = call(cassette, "brief", ARTICLE)
    citable = {sentence.number for sentence in ARTICLE.body()}
    assert draft.headline.text
    assert draft.summary
    assert all(citable.issuperset(claim.cites) for claim in draft.summary)
    assert spent.requests == 1
    assert spent.usage.output_tokens


def test_a_story_by_a_real_model(cassette):
    facts = tuple(
        Fact(id=f"f{n}", text=span.text, origin="selected", evidence=(span,), articles=("velm",), sources=1)
        for n, span in enumerate(map(ARTICLE.sentence_span, [s.number for s in ARTICLE.body()]), 1)
    )
    draft, _ = call(cassette, "story", StoryMaterial(articles=(ARTICLE,), facts=facts, differences=()))
    assert draft.headline.text
    assert {n for claim in draft.summary for n in claim.cites} <= set(range(1, len(facts) + 1))


def test_a_revision_by_a_real_model(cassette):
    number = next(s.number for s in ARTICLE.body() if "passengers" in ARTICLE.text[s.start : s.end])
    claim = DraftClaim(text="About 500 passengers spent the night in a school.", cites=[number])
    problems = (
        Problem(code="number", value="500", detail="500 is not in the evidence"),
        Problem(code="speaker", value="the fire service", detail="the evidence says who reports this"),
    )
    failure = Failure(1, claim, (ARTICLE.sentence_span(number),), problems)
    revision, _ = call(cassette, "revise", [failure])
    assert revision.claims[0].number == 1
    assert "300 passengers" in revision.claims[0].text


def test_the_digest_of_the_seeds_replays_whole_without_network_or_key():
    async def run(model):
        engine = OpenAIEngine(model)
        try:
            now = datetime(2025, 6, 28, 6, tzinfo=UTC)
            return await pipeline.digest([ROOT / "seeds"], engine=engine, now=now)
        finally:
            await engine.aclose()

    with recordings.replay(SEEDS) as recording:
        digest = asyncio.run(run(recording.model))
    assert not recording.unplayed, "make record"
    assert not digest.provenance.fallbacks
    assert sorted(len(story.articles) for story in digest.stories) == [1, 4]
    assert max(len(story.headline.text.split()) for story in digest.stories) <= 16, "an article's own is taken instead"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CASSETTES)))
class TestEveryFile:
    def test_is_bound_to_prompts_schemas_and_reading_as_they_are(self, path):
        again = "make record" if path == SEEDS else "pytest --record-cassettes"
        with recordings.replay(path) as recording:
            assert not recording.drift, f"drifted: {'; '.join(recording.drift)}; record again with {again}"
            assert recording.model
            assert recording.head.prompts

    def test_is_played_by_a_test(self, path):
        if path == SEEDS:
            return
        module = importlib.import_module(path.parent.name)
        assert callable(getattr(module, path.stem.partition("[")[0], None)), f"no test plays {path.name}: delete it"

    def test_holds_no_secret_and_no_address(self, path):
        text = path.read_text(encoding="utf-8")
        assert not re.search(
            r"(?i)bearer|authorization|api[-_]key|\bsk-\w|cookie|127\.0\.0\.1|localhost|/home/|/root/", text
        )

    def test_is_written_as_it_would_be_written_today(self, path):
        recorded = yaml.safe_load(path.read_text(encoding="utf-8"))
        for interaction in recorded["interactions"]:
            assert set(interaction["response"]["headers"]) <= {"content-type", "retry-after"}
            assert isinstance(interaction["response"]["body"], dict)
            assert interaction["request"]["path"] == "/chat/completions"
