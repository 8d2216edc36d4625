"""The model engine against a server on a real socket: what it makes of every answer and every way to fail."""

import asyncio
import email.utils
import logging
import re
import socket
import time
from base64 import b64encode
from dataclasses import dataclass

import pytest
from fakes import drafts
from fakes.server import FakeServer, Reply, answer, completion, failure, finished

from summarizer import errors
from summarizer.drafts import BriefDraft, DraftClaim
from summarizer.engines import cost, transport
from summarizer.engines.openai import OpenAIEngine
from summarizer.gate.proposals import Failure
from summarizer.models import Problem, Usage
from summarizer.reading import make_article

ARTICLE = make_article(
    "Harbour of Velm closed\n\nVelm, March 3 (NPA) The port authority closed the harbour of Velm on Monday.\n\n"
    "It will open again on Thursday, the authority said.\n\nTwo ferries were damaged.\n",
    source="velm.txt",
)
GOOD = answer(drafts.brief())


def long_article(sentences):
    words = "\n\n".join(f"Ship number {n} left the harbour of Velm with {n} tonnes of grain." for n in range(sentences))
    return make_article(words, source="long.txt")


async def closing(engine, made):
    """What the call yields; the engine's connections are closed in the same loop."""
    try:
        return await made
    finally:
        await engine.aclose()


def brief(*replies, article=ARTICLE, check=None, models=("fake", "other"), model="fake", **how):
    """What the engine makes of these replies: the draft or the error, and the server and engine to look at."""

    async def run(server):
        engine = OpenAIEngine(model, base_url=server.url, **{"timeout": 5, "deadline": 10, **how})
        try:
            return await closing(engine, engine.brief(article)), engine
        except errors.SummarizerError as error:
            return error, engine

    with FakeServer(*replies, models=models) as server:
        got, engine = asyncio.run(run(server))
    return got, server, engine


@pytest.mark.parametrize(
    ("draft", "said"),
    [({"summary": []}, "headline: it is missing"), ('{"headline": {"text": "A', "Invalid JSON")],
)
def test_an_answer_that_does_not_fit_is_explained_in_plain_words(draft, said):
    got, _, _ = brief(answer(draft))
    assert said in got.hint
    assert not any(word in got.hint for word in ("<", "validation error", "input_type", "generation"))


def test_a_good_answer_is_the_draft():
    got, server, _ = brief(GOOD)
    assert got == BriefDraft.model_validate(drafts.brief())
    assert len(server.requests) == 1


@dataclass(frozen=True)
class Shape:
    id: str
    reply: Reply


def without(*names):
    made = completion('{"headline": {"text": "The harbour was closed.", "cites": [2]}}')
    for name in names:
        holder = made
        *path, last = name.split(".")
        for step in path:
            holder = holder[int(step) if step.isdecimal() else step]
        del holder[last]
    return Reply(made)


DRAFT = drafts.brief()
LENIENT = [
    Shape("no usage", without("usage")),
    Shape("no id, object, created", without("id", "object", "created", "model")),
    Shape("no logprobs, refusal, finish reason", without("choices.0.logprobs", "choices.0.message.refusal", "choices.0.finish_reason")),
    Shape("no role", without("choices.0.message.role")),
    Shape("fenced", answer(f"```json\n{completion(DRAFT)['choices'][0]['message']['content']}\n```".replace("'", '"'))),
    Shape("prose around it", answer('Here is the brief: {"headline": {"text": "A.", "cites": [2]}} I hope it helps.')),
    Shape("reasoning before it", answer('<think>{"no": 1}</think>{"headline": {"text": "A.", "cites": [2]}}')),
    Shape("content in parts", Reply(completion([{"type": "text", "text": '{"headline": {"text": "A.", '}, {"type": "text", "text": '"cites": [2]}}'}]))),
    Shape("numbers as strings", answer({"headline": {"text": "A.", "cites": ["2"]}})),
    Shape("a field too many", answer({**DRAFT, "language": "en"})),
    Shape("lists too long", answer({**DRAFT, "summary": DRAFT["summary"] * 9, "quotes": list(range(99))})),
    Shape("bare sentences, which cite nothing", answer({**DRAFT, "key_points": ["The harbour was closed."]})),
    Shape("null for a list", answer({**DRAFT, "key_points": None})),
]  # fmt: skip


@pytest.mark.parametrize("shape", LENIENT, ids=lambda s: s.id)
def test_an_answer_of_another_shape_is_read(shape):
    got, server, _ = brief(shape.reply)
    assert isinstance(got, BriefDraft), got
    assert len(server.requests) == 1


@dataclass(frozen=True)
class Failing:
    id: str
    reply: Reply
    error: type[errors.EngineError]
    says: str
    requests: int = 1


FAILING = [
    Failing("refusal", Reply(completion(None, refusal="I cannot help with that.")), errors.EngineRefused, "I cannot help with that"),
    Failing("content filter", finished("content_filter"), errors.EngineRefused, "filter"),
    Failing("cut at the limit", finished("length", '{"headline": {"te'), errors.EngineTruncated, "limit"),
    Failing("empty", answer(""), errors.EngineMalformed, "more try", 2),
    Failing("null", Reply(completion(None)), errors.EngineMalformed, "more try", 2),
    Failing("no choices", Reply({**completion(""), "choices": []}), errors.EngineMalformed, "empty"),
    Failing("not JSON", answer("The harbour is closed."), errors.EngineMalformed, "more try", 2),
    Failing("half of a JSON", answer('{"headline": {"text": "A'), errors.EngineMalformed, "more try", 2),
    Failing("JSON of another kind", answer('["a", "b"]'), errors.EngineMalformed, "more try", 2),
    Failing("deeply nested", answer('{"headline":' * 5000), errors.EngineMalformed, "more try", 2),
    Failing("a page", Reply("<html><title>Welcome</title></html>"), errors.EngineMalformed, "/v1"),
    Failing("without end", answer(" " * 11_000_000), errors.EngineMalformed, "too long"),
    Failing("an error under status 200", Reply({"error": {"message": "model is loading"}}), errors.EngineError, "model is loading"),
    Failing("wrong key", failure(401, "Incorrect API key provided: sk-abc"), errors.EngineUnavailable, "OPENAI_API_KEY"),
    Failing("not allowed", failure(403), errors.EngineUnavailable, "OPENAI_API_KEY"),
    Failing("no such model", failure(404, "no such model"), errors.EngineUnavailable, "fake, other"),
    Failing("no credit", failure(429, "add money", code="insufficient_quota"), errors.EngineUnavailable, "add money"),
    Failing("too long a request", failure(400, "too many", code="context_length_exceeded"), errors.EngineTruncated, "context"),
    Failing("bad request", failure(400, "json_schema is not supported"), errors.EngineError, "json_schema is not supported"),
    Failing("a pause longer than the deadline", failure(429, "slow", Retry_After="3600"), errors.EngineError, "slow; it asks for a pause of 3,600 s"),
]  # fmt: skip


@pytest.mark.parametrize("case", FAILING, ids=lambda c: c.id)
def test_each_way_to_fail_has_its_error_and_its_reason(case):
    got, server, _ = brief(case.reply)
    assert type(got) is case.error, got
    assert case.says in str(got)
    assert len(server.requests) == case.requests


def test_a_wrong_key_is_not_shown():
    got, *_ = brief(failure(401, "Incorrect API key provided: sk-abc"), api_key="sk-abc")
    assert "sk-abc" not in str(got)


PASSING = [
    Failing("429 with seconds", failure(429, Retry_After="0.01"), errors.EngineError, ""),
    Failing("429 with milliseconds", failure(429, retry_after_ms="10"), errors.EngineError, ""),
    Failing("429 with a date", failure(429, Retry_After=email.utils.formatdate(time.time() - 5, usegmt=True)), errors.EngineError, ""),
    Failing("429 with a date without a zone", failure(429, Retry_After=email.utils.formatdate(time.time() - 5)), errors.EngineError, ""),
    Failing("429 with nonsense", failure(429, Retry_After="soon"), errors.EngineError, ""),
    Failing("500", failure(500), errors.EngineError, ""),
    Failing("503 with a page", Reply("<html>busy</html>", status=503), errors.EngineError, ""),
    Failing("408", failure(408), errors.EngineError, ""),
    Failing("dropped connection", Reply(drop=True), errors.EngineError, ""),
]  # fmt: skip


@pytest.mark.parametrize("case", PASSING, ids=lambda c: c.id)
def test_a_passing_failure_is_tried_again(case):
    got, server, engine = brief(case.reply, GOOD)
    assert isinstance(got, BriefDraft), got
    assert len(server.requests) == 2
    assert engine.spent.reasked == 0


def test_a_slow_try_is_given_up_and_made_again():
    got, server, _ = brief(Reply(delay=60), GOOD, timeout=1.5, deadline=60)
    assert isinstance(got, BriefDraft), got
    assert len(server.requests) == 2


def test_an_answer_that_drips_is_given_up_at_the_time_for_one_try_and_made_again():
    begun = time.monotonic()
    got, server, _ = brief(Reply(completion("x" * 500), drip=0.1), GOOD, timeout=1.5, deadline=60)
    assert isinstance(got, BriefDraft), got
    assert len(server.requests) == 2
    assert time.monotonic() - begun < 20


def test_no_try_is_begun_that_the_deadline_would_cut_short():
    got, server, _ = brief(Reply(completion("x" * 500), drip=0.1), timeout=1, deadline=1.5)
    assert isinstance(got, errors.EngineTimeout)
    assert "no whole answer in 1 s, the time for one try" in str(got)
    assert len(server.requests) == 1


def test_all_tries_together_keep_the_deadline():
    begun = time.monotonic()
    got, *_ = brief(Reply(delay=60), timeout=60, deadline=0.5)
    assert isinstance(got, errors.EngineTimeout)
    assert time.monotonic() - begun < 20


def test_the_pause_that_the_server_asks_for_is_kept():
    begun = time.monotonic()
    brief(failure(429, Retry_After="0.7"), GOOD)
    assert time.monotonic() - begun >= 0.7


def test_a_server_that_keeps_failing_is_asked_four_times():
    got, server, _ = brief(failure(500, "out of order"), deadline=30)
    assert isinstance(got, errors.EngineError)
    assert "out of order" in str(got)
    assert len(server.requests) == 4


def test_nothing_listening_is_told_at_once_and_not_retried():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{held.getsockname()[1]}/v1"
        engine = OpenAIEngine("fake", base_url=address, deadline=3)  # shorter than the pauses between four tries
        with pytest.raises(errors.EngineUnavailable, match=address):
            asyncio.run(closing(engine, engine.brief(ARTICLE)))


def test_without_a_key_nothing_is_sent_to_openai():
    with pytest.raises(errors.EngineUnavailable, match="OPENAI_API_KEY"):
        asyncio.run(OpenAIEngine("fake").brief(ARTICLE))


def test_the_server_may_come_from_the_environment(monkeypatch):
    with FakeServer(GOOD) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        engine = OpenAIEngine("fake")
        assert engine.endpoint == server.url
        assert isinstance(asyncio.run(closing(engine, engine.brief(ARTICLE))), BriefDraft)


def test_without_a_model_the_error_lists_what_the_server_offers():
    got, server, _ = brief(GOOD, model=None, models=("small", "large"))
    assert isinstance(got, errors.ConfigError)
    assert "large, small" in str(got)
    assert not server.requests


def test_an_answer_that_does_not_fit_is_asked_for_once_more_with_what_is_wrong():
    got, server, engine = brief(answer({"summary": []}), GOOD)
    assert isinstance(got, BriefDraft)
    first, second = server.requests
    assert second["messages"][:2] == first["messages"]
    assert [m["role"] for m in second["messages"][2:]] == ["assistant", "user"]
    assert "headline" in second["messages"][3]["content"]
    assert "errors.pydantic.dev" not in second["messages"][3]["content"]
    assert (engine.spent.requests, engine.spent.reasked) == (2, 1)


def test_a_parameter_that_the_model_does_not_take_is_left_out_from_then_on():
    def reasoning(request):
        for name in ("max_tokens", "temperature"):
            if name in request:
                return failure(400, f"Unsupported: {name}", code="unsupported_parameter", param=name)
        return GOOD

    async def twice(url):
        engine = OpenAIEngine("fake", base_url=url)
        return await engine.brief(ARTICLE), await closing(engine, engine.brief(ARTICLE))

    with FakeServer(reasoning) as server:
        asyncio.run(twice(server.url))
    assert len(server.requests) == 4
    assert server.requests[-1]["max_completion_tokens"] > server.requests[0]["max_tokens"]


def test_usage_is_counted_also_of_answers_that_do_not_fit_and_a_missing_price_is_no_fault():
    _, _, engine = brief(answer("?"), GOOD)
    assert engine.spent.usage.input_tokens == 200
    assert engine.spent.usage.cached_input_tokens == 120
    assert engine.spent.usage.output_tokens == 40
    assert engine.spent.cost is None
    assert [use.name for use in engine.spent.prompts] == ["brief"]


def test_the_list_price_counts_cached_input_for_less_and_is_none_where_it_is_unknown():
    used = Usage(input_tokens=1_000_000, output_tokens=1_000)
    cached = used.model_copy(update={"cached_input_tokens": 900_000})
    assert 0 < cost.price(cached, "gpt-4o-mini", None) < cost.price(used, "gpt-4o-mini", None)
    assert cost.price(used, "gpt-4o-mini", "https://api.openai.com/v1") == cost.price(used, "gpt-4o-mini", None)
    assert cost.price(used, "no-such-model", None) is None
    assert cost.price(used, "gpt-4o-mini", "http://127.0.0.1:8091/v1") is None
    assert cost.price(Usage(), "gpt-4o-mini", "not an address") is None


def test_requests_at_once_keep_the_limit_and_all_are_counted():
    async def many(url):
        engine = OpenAIEngine("fake", base_url=url, concurrency=3)
        await closing(engine, asyncio.gather(*(engine.brief(ARTICLE) for _ in range(12))))
        return engine.spent

    with FakeServer(answer(drafts.brief(), delay=0.05)) as server:
        spent = asyncio.run(many(server.url))
    assert server.at_once == 3
    assert spent.requests == 12
    assert spent.usage.input_tokens == 1200


def test_one_engine_serves_one_event_loop_after_the_other():
    with FakeServer(GOOD) as server:
        engine = OpenAIEngine("fake", base_url=server.url)
        first, second = (asyncio.run(closing(engine, engine.brief(ARTICLE))) for _ in range(2))
    assert first == second


def numbers(request):
    return [int(line[1 : line.index("]")]) for line in request["messages"][1]["content"].splitlines() if line[0] == "["]


def test_a_long_article_is_read_in_windows_that_share_no_sentence_and_leave_none_out():
    article = long_article(120)
    got, server, _ = brief(GOOD, article=article, window=3_000)
    assert isinstance(got, BriefDraft)
    assert len(server.requests) == 3
    assert [n for request in server.requests for n in numbers(request)] == [s.number for s in article.body()]


def test_the_model_chooses_among_the_quotes_of_the_sentences_that_it_sees_and_sees_no_scare_quotes():
    article = make_article(
        "The port of Velm was called a “gateway” by traders.\n\n“We shall open the harbour again on Thursday morning,” "
        "said Ada Brook, who leads the authority.\n\n" + "\n\n".join(f"Ship {n} left with grain." for n in range(60))
        + "\n\n“Nobody was hurt when the crane fell on the quay,” said Tom Reed, a docker.\n",
        source="velm.txt",
    )  # fmt: skip
    _, server, _ = brief(GOOD, article=article, window=1_200)
    offered = [re.findall(r"(?m)^Q\d+ (.*?):", request["messages"][1]["content"]) for request in server.requests]
    assert offered == [["Ada Brook"], ["Tom Reed"]]


def test_the_parts_of_a_long_article_all_get_a_word():
    texts = iter("first second third".split())

    def by_turn(_request):
        text = next(texts)
        claim = {"text": f"The {text} part.", "cites": [1]}
        return answer({"headline": claim, "summary": [claim], "key_points": [claim] * 3, "quotes": []})

    got, *_ = brief(by_turn, article=long_article(120), window=3_000)
    assert got.headline.text == "The first part."
    assert {claim.text for claim in got.key_points[:3]} == {"The first part.", "The second part.", "The third part."}
    assert len(got.key_points) == 7


def test_a_request_longer_than_the_model_can_read_is_made_smaller():
    def small_context(request):
        too_long = len(request["messages"][1]["content"]) > 9_000
        return failure(400, "the request exceeds the available context size") if too_long else GOOD

    got, server, _ = brief(small_context, article=long_article(200))
    assert isinstance(got, BriefDraft), got
    assert len(numbers(server.requests[-1])) < len(numbers(server.requests[0]))


def test_an_article_that_would_take_too_many_requests_is_an_engine_error_before_any_call():
    got, server, _ = brief(GOOD, article=long_article(500), window=1_000)
    assert isinstance(got, errors.EngineError)
    assert not server.requests


def test_an_article_without_a_citable_sentence_is_an_engine_error_before_any_call():
    got, server, _ = brief(GOOD, article=make_article("Contents\n\n---\n", source="empty.txt"))
    assert isinstance(got, errors.EngineError)
    assert not server.requests


def test_braces_of_an_article_are_no_template():
    article = make_article(
        "The port of Velm was closed on Monday.", source="t.txt", title="The {{ 7 * 7 }} and {% raw %} of Velm"
    )
    _, server, _ = brief(GOOD, article=article)
    assert "{{ 7 * 7 }}" in server.requests[0]["messages"][1]["content"]


def failures(count):
    span = ARTICLE.sentence_span(2)
    problem = Problem(code="number", value="27", detail="27 is not in the evidence")
    claim = DraftClaim(text="The port authority closed 27 harbours.", cites=[2])
    return [Failure(n, claim, (span,), (problem,)) for n in range(1, count + 1)]


def test_a_revision_carries_only_what_failed_with_its_evidence_and_the_problem_in_words():
    with FakeServer(answer(drafts.revision("The port authority closed the harbour."))) as server:
        engine = OpenAIEngine("fake", base_url=server.url)
        got = asyncio.run(closing(engine, engine.revise(failures(1))))
    assert got.claims[0].text == "The port authority closed the harbour."
    user = server.requests[0]["messages"][1]["content"]
    assert f"[1] {ARTICLE.sentence_span(2).text}" in user
    assert "Failed: The port authority closed 27 harbours." in user
    assert "27 is not in the evidence" in user
    assert "ferries" not in user


def test_many_failures_are_revised_eight_a_request_and_none_makes_no_request():
    with FakeServer(answer(drafts.revision("A."))) as server:
        engine = OpenAIEngine("fake", base_url=server.url)
        asyncio.run(closing(engine, engine.revise(failures(25))))
        assert len(server.requests) == 4
        assert asyncio.run(engine.revise([])).claims == []
        assert len(server.requests) == 4


def test_libraries_below_write_nothing_to_the_log_of_the_program(caplog):
    caplog.set_level(logging.ERROR, logger="summarizer")
    brief(failure(401))
    assert not [r for r in caplog.records if r.name.startswith("summarizer")]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("http://me:secret@h.example:80/v1", "http://h.example:80/v1"),
        ("http://h.example/v1?token=secret", "http://h.example/v1"),
        ("me:secret@h.example/v1", "h.example/v1"),
        ("http://me:se?cret@h.example/v1#secret", "http://h.example/v1"),
        ("http://h.example/a@b/v1", "http://h.example/a@b/v1"),
    ],
)
def test_a_servers_address_is_shown_without_secrets(address, shown):
    assert transport.shown(address) == shown


def test_user_and_password_of_a_servers_address_are_sent_and_never_logged(caplog):
    caplog.set_level(logging.DEBUG)
    with FakeServer(answer(drafts.brief())) as server:
        engine = OpenAIEngine("fake", base_url=server.url.replace("//", "//me:pass%3Aword@"), api_key="sk-very-secret")
        asyncio.run(closing(engine, engine.brief(ARTICLE)))
    assert server.raw[0][1]["authorization"] == "Basic " + b64encode(b"me:pass:word").decode()
    assert "POST" in caplog.text
    for secret in ("pass", "sk-very-secret", server.raw[0][1]["authorization"]):
        assert secret not in caplog.text


def test_a_servers_address_with_a_query_is_refused():
    with pytest.raises(errors.ConfigError, match="has no query") as raised:
        OpenAIEngine("fake", base_url="http://h.example/v1?token=secret")
    assert "secret" not in str(raised.value)
