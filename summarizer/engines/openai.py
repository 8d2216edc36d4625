"""The model engine: any server that speaks OpenAI's chat completions with a strict JSON schema.

One job a layer: the SDK only speaks HTTP, `transport` retries, instructor asks once more for an answer that does not
parse. The strict flag and the reading of answers sit in the function that instructor calls and not in its hooks: it
turns an exception in a hook into a warning, so neither an unset flag nor a refusal would stop the request.
"""

import logging
import re
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from summarizer import faults, prompts
from summarizer.drafts import BriefDraft, Draft, PairsDraft, Revision, StoryDraft
from summarizer.engines import answers, cost, lines, windows
from summarizer.engines.base import Spent
from summarizer.engines.failures import rejected_parameter
from summarizer.engines.transport import Limits, Transport
from summarizer.errors import (
    ConfigError,
    EngineError,
    EngineMalformed,
    EngineTruncated,
    EngineUnavailable,
    OverBudget,
    SummarizerError,
)
from summarizer.prompts import Line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.engines.base import Report, StoryMaterial
    from summarizer.gate.proposals import Failure
    from summarizer.models import Article, Span

WINDOW = 14_000
"""Characters of an article in one request: about 3,500 tokens, so that prompt and answer fit into 8,192."""
REASKS = 1
_SMALLEST_WINDOW = 3_000
_MATERIAL = 10_000
"""Characters of facts and of differences that a story is written from."""
_FAILURES = 8
"""Claims a request of revision; in longer lists a small model goes over to copying."""
_ROOM_TO_REASON = 8_000
"""Tokens added where a model counts its reasoning as output."""

logging.getLogger("instructor").addHandler(logging.NullHandler())  # its errors are raised; not also on stderr

AnyDraft = TypeVar("AnyDraft", bound=Draft)


class OpenAIEngine:
    """Proposes drafts by a language model; the server is `base_url`, else `OPENAI_BASE_URL`, else OpenAI's own."""

    name = "openai"

    def __init__(
        self,
        model: str | None,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        concurrency: int = 4,
        timeout: float = 600,
        deadline: float = 900,
        window: int = WINDOW,
        budget: int | None = None,
    ) -> None:
        """`budget` in tokens, read and written, as the server counts them; `timeout` and `deadline` in seconds.

        Once the budget is used up nothing is sent but to mend what was written; requests under way are waited for.
        """
        self.model = model
        self.window = window
        self.budget = budget
        self.spent = Spent(model=model)
        limits = Limits(concurrency=concurrency, timeout=timeout, deadline=deadline)
        self._transport = Transport(base_url, api_key, limits)
        self._not_taken: frozenset[str] = frozenset()

    @property
    def endpoint(self) -> str:
        """The address that articles are sent to."""
        return self._transport.endpoint

    def ensure_key(self) -> None:
        """Raises `EngineUnavailable` where OpenAI's own server would be asked without a key."""
        self._transport.ensure_key()

    async def brief(self, article: "Article") -> BriefDraft:
        """A draft of the brief. A long article is read in windows, smaller ones where an answer is cut."""
        shown, window = prompts.citable(article), self.window
        while True:
            parts = windows.split(shown, window)
            if not 0 < len(parts) <= windows.MOST_WINDOWS:
                hint = f"{len(article.text):,} characters, {len(shown)} sentences"
                raise EngineError("the article does not fit the model engine", which=article.id, hint=hint)
            try:
                return windows.merge([await self._brief(article, part) for part in parts])
            except EngineTruncated:
                window = min(window, sum(len(span.text) for span in shown.values())) // 2
                if window < _SMALLEST_WINDOW:
                    raise

    async def story(self, material: "StoryMaterial") -> StoryDraft:
        """A draft of the story, from facts and differences alone."""
        values = {
            "facts": lines.facts(material.facts, _MATERIAL),
            "differences": lines.differences(material.differences, _MATERIAL),
        }
        return await self._ask("story", StoryDraft, values, which="story")

    async def revise(self, failures: "Sequence[Failure]") -> Revision:
        """New sentences for claims that failed, eight a request: its cost grows with those alone."""
        claims = []
        for start in range(0, len(failures), _FAILURES):
            shown = [line for one in failures[start : start + _FAILURES] for line in lines.failure(one)]
            claims += (await self._ask("revise", Revision, {"claims": shown}, which="revision")).claims
        return Revision(claims=claims)

    async def pairs(self, pairs: "Sequence[tuple[Report, Report]]") -> PairsDraft:
        """Whether the two reports of each pair are about one event, from their headlines and days alone."""
        shown = [
            Line(f"[{number}] {which}, published {report.published or prompts.UNKNOWN}:", report.headline)
            for number, pair in enumerate(pairs, start=1)
            for which, report in zip(("first", "second"), pair, strict=True)
        ]
        return await self._ask("pairs", PairsDraft, {"pairs": shown}, which="pairs")

    async def offered(self) -> list[str]:
        """The models that the server lists; `EngineUnavailable` where it does not answer."""
        return await self._transport.offered()

    async def aclose(self) -> None:
        """Closes the connections."""
        await self._transport.aclose()

    async def _brief(self, article: "Article", shown: "Mapping[int, Span]") -> BriefDraft:
        values = {
            "title": article.title,
            "published": article.published,
            "lines": prompts.article_lines(article, shown),
            "quotes": lines.quotes(article, shown),
        }
        return await self._ask("brief", BriefDraft, values, which=article.id)

    async def _ask(self, name: str, draft: type[AnyDraft], values: "Mapping[str, Any]", *, which: str) -> AnyDraft:
        """The model's draft for a prompt; a `PromptError` before any call, an `EngineError` after it."""
        prompt = prompts.load(name)
        rendered = prompt.render(**values)
        if self.model is None:
            raise await self._unnamed()
        if prompt.use() not in self.spent.prompts:
            self.spent.prompts = tuple(sorted((*self.spent.prompts, prompt.use()), key=lambda use: use.name))

        import instructor

        async def send(**request: Any) -> Any:  # noqa: ANN401 - instructor's own signature
            return await self._send(request, draft, which)

        create: Any = instructor.patch(create=send, mode=instructor.Mode.JSON_SCHEMA)
        messages = [{"role": "system", "content": rendered.system}, {"role": "user", "content": rendered.user}]
        try:
            answer: AnyDraft = await create(
                model=self.model, messages=messages, response_model=draft, max_retries=REASKS, strict=False,
                **prompt.params,
            )  # fmt: skip
        except Exception as error:
            raise await self._explained(error, which) from error
        return draft.model_validate(answer.model_dump())

    async def _send(self, request: dict[str, Any], draft: type[Draft], which: str) -> Any:  # noqa: ANN401 - see `_ask`
        """One answer, as instructor calls for it; counted, read leniently, its refusals raised."""
        messages = request["messages"]
        reasked = len(messages) > 2
        messages[2:] = [{"role": m["role"], "content": _without_links(m["content"])} for m in messages[2:]]
        request["response_format"]["json_schema"]["strict"] = True
        response = await self._adapted(request, mends=draft is Revision)
        self._count(response, reasked=reasked)
        text = answers.text_of(response, which)
        if not response.choices or response.choices[0].message is None:
            raise EngineMalformed("the answer is empty", which=which)
        response.choices[0].message.content = answers.tidy(text, draft)
        return response

    async def _adapted(self, request: dict[str, Any], *, mends: bool) -> Any:  # noqa: ANN401 - see `_ask`
        """The answer to the request, without parameters that this model turns down (reasoning models do).

        What `mends` a claim is sent whatever the budget: the draft is paid for, and would be lost.
        """
        allow = None if mends else self._ensure_budget
        while True:
            try:
                return await self._transport.complete(_leave_out(request, self._not_taken), allow)
            except EngineError as error:
                rejected = rejected_parameter(error)
                if rejected not in {"temperature", "seed", "max_tokens"} or rejected in self._not_taken:
                    raise
                self._not_taken |= {rejected}

    def _ensure_budget(self) -> None:
        used = self.spent.usage.input_tokens + self.spent.usage.output_tokens
        if self.budget is not None and used >= self.budget:
            self.spent.over_budget = True
            raise OverBudget("the budget is used up", which=f"{used:,} of {self.budget:,} tokens")

    def _count(self, response: Any, *, reasked: bool) -> None:  # noqa: ANN401 - see `_ask`
        used = cost.usage_of(response)
        price = cost.price(used, str(self.model), self._transport.base_url)
        spent = self.spent
        spent.usage = cost.add(spent.usage, used)
        spent.cost = spent.cost if price is None else (spent.cost or 0) + price
        spent.requests += 1
        called = getattr(response, "model", None)
        if isinstance(called, str) and called and called not in {spent.model, *spent.answered_as}:
            spent.answered_as = tuple(sorted((*spent.answered_as, answers.shorten(called))))
        spent.reasked += reasked

    async def _explained(self, error: Exception, which: str) -> SummarizerError:
        """The typed error behind what instructor raised."""
        found: BaseException | None = error
        while found is not None and not isinstance(found, SummarizerError):
            found = found.__cause__
        if isinstance(found, EngineUnavailable) and getattr(found.__cause__, "status_code", None) == 404:
            return EngineUnavailable(found.what, which=found.which, hint=f"{found.hint} {await self._offer()}")
        if isinstance(found, SummarizerError):
            return found
        hint = answers.shorten(_unfit(error))
        return EngineMalformed(f"the answer does not fit, also after {REASKS} more try", which=which, hint=hint)

    async def _unnamed(self) -> SummarizerError:
        return ConfigError("no model is named", which=self.endpoint, hint=f"name one: {await self._offer()}")

    async def _offer(self) -> str:
        try:
            names = await self._transport.offered()
        except EngineUnavailable:
            raise
        except EngineError:
            names = []
        return f"the server offers {', '.join(names)}" if names else "the server does not list its models"


def _leave_out(request: "Mapping[str, Any]", not_taken: frozenset[str]) -> dict[str, Any]:
    kept = {name: value for name, value in request.items() if name not in not_taken}
    if "max_tokens" in not_taken:
        kept["max_completion_tokens"] = request["max_tokens"] + _ROOM_TO_REASON
    return kept


def _unfit(error: Exception) -> str:
    """What the last answer lacked; instructor's own words are a transcript of all attempts."""
    attempts = getattr(error, "failed_attempts", None)
    last = attempts[-1].exception if attempts else error
    if not isinstance(last, ValidationError):
        return _without_links(str(last))
    where, words = faults.first(last)
    return f"{where}: {words}" if where else words


def _without_links(words: str) -> str:
    """Without pydantic's links, which carry its version: a recording must not depend on it."""
    return re.sub(r"\n\s*For further information visit \S+", "", words or "")
