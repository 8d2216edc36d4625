"""What a request used and what it cost; neither may ever fail a run."""

from typing import Any

from summarizer.models import Usage


def usage_of(response: Any) -> Usage:  # noqa: ANN401 - servers leave out what they like
    """The tokens that the server counted; zero for what it does not say."""
    usage = getattr(response, "usage", None)
    details = getattr(usage, "prompt_tokens_details", None)
    return Usage(
        input_tokens=_count(usage, "prompt_tokens"),
        cached_input_tokens=_count(details, "cached_tokens"),
        output_tokens=_count(usage, "completion_tokens"),
    )


def add(one: Usage, other: Usage) -> Usage:
    """The sum of two usages."""
    return Usage(
        input_tokens=one.input_tokens + other.input_tokens,
        cached_input_tokens=one.cached_input_tokens + other.cached_input_tokens,
        output_tokens=one.output_tokens + other.output_tokens,
    )


def price(usage: Usage, model: str, base_url: str | None) -> float | None:
    """US dollars at the list price of genai-prices, offline; none where it knows no price for this server and model."""
    try:
        import genai_prices

        counted = genai_prices.Usage(
            input_tokens=usage.input_tokens,
            cache_read_tokens=usage.cached_input_tokens,
            output_tokens=usage.output_tokens,
        )
        if base_url is None:
            return float(genai_prices.calc_price(counted, model, provider_id="openai").total_price)
        return float(genai_prices.calc_price(counted, model, provider_api_url=base_url).total_price)
    except Exception:  # noqa: BLE001 - a price that is missing or odd must not cost the user the answer
        return None


def _count(holder: object, name: str) -> int:
    value = getattr(holder, name, None)
    return value if isinstance(value, int) and value > 0 else 0
