"""Recognises text that addresses a machine instead of a reader; such text is never cited and never shown."""

import re

_PATTERNS = re.compile(
    r"""
      \b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|above|earlier|preceding|all|your|any)\b.{0,40}
         \b(?:instructions?|prompts?|rules?|text|context|directions?|guidelines?)\b
    | \b(?:as|you\s+are)\s+(?:an?\s+)?(?:ai|large\s+language\s+model|language\s+model|assistant|chatbot|llm)\b.{0,10}(?:,|you|language)
    | \b(?:system|assistant|user)\s*(?:prompt|message|instruction)s?\s*:
    | <\s*/?\s*(?:system|assistant|instructions?|inst|information|important)\s*>|\[/?INST\]|<\|[a-z_]+\|>|<</?SYS>>
    | \b(?:add|include|insert|append|output|write|print|repeat|mention|state)\b.{0,60}\b(?:(?:to|in|into|at)\s+(?:the\s+|your\s+)(?:end\s+of\s+(?:the\s+|your\s+))?(?:summary|response|answer|output|brief|digest|reply))\b
    | \b(?:when|if)\s+(?:you\s+)?summari[sz](?:e|ing)\b.{0,40}\b(?:article|text|page|document|this)\b
    | \b(?:new|updated|real|following)\s+(?:system\s+)?instructions?\s*(?::|for\s+(?:the\s+)?(?:ai|model|assistant))
    | \battention\s*,?\s*(?:ai|llm|model|assistant|summari[sz]er)s?\b
    | \b(?:do\s+not|don't|never)\b.{0,30}\b(?:summari[sz]e|mention\s+this\s+(?:instruction|prompt)|reveal\s+(?:this|your)\s+(?:prompt|instructions?))\b
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def addresses_a_machine(words: str) -> bool:
    """Whether the words are an instruction to a model."""
    return bool(_PATTERNS.search(words))
