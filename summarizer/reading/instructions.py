"""Recognises text that addresses a machine instead of a reader; such text is never cited and never shown.

The kinds of attack are those that BIPIA (Yi et al. 2023), garak and AgentDojo collect: overriding instructions, orders
about the answer, role play, chat markup, script, and the same hidden in look-alike letters, spaced letters or base64.
An attack that is worded as plain news cannot be told from news; the gate's other checks and the citation stand there.
"""

import base64
import binascii
import re
import unicodedata

_LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕԁһԛԝАВЕКМНОРСТХІЅαορνεικτΑΒΕΗΙΚΜΝΟΡΤΧ", "aeopcyxijsdhqwABEKMHOPCTXISaopveiktABEHIKMNOPTX"
)
_QUOTED = re.compile(r"[\"“][^\"“”]{0,600}[\"”]")
_BASE64 = re.compile(r"(?<![\w/+])[A-Za-z0-9+/]{24,4000}={0,2}(?![\w/+])")
_SPACED = re.compile(r"(?:\b\w[ .·_*-]{1,3}){6,}\w\b")

_TOLD = r"(?:instructions?|iunstructions?|prompts?|commands?|directives?|directions?|guidelines?|rules?|orders?)"
_BEFORE = r"(?:previous|prior|above|earlier|preceding|former|initial|original|all|any|your|these|those)"
_ANSWER = r"(?:answers?|responses?|repl(?:y|ies)|outputs?|summar(?:y|ies)|digests?|completions?)"
_ORDER = (
    r"(?:add|append|include|insert|integrate|incorporate|modify|write|print|output|repeat|respond|reply|answer|say|"
    r"state|mention|provide|translate|summari[sz]e|rewrite|replace|use|remove|end|begin|start|conclude|finish)"
)

_TASK = (
    r"(?:write|compose|draft|create|generate|explain|describe|define|translate|summari[sz]e|classify|assess|analy[sz]e|"
    r"evaluate|identify|calculate|compute|solve|concatenate|extract|forward|send|e-?mail|invite|delete|erase|download|"
    r"upload|install|execute|transfer|reserve|book|buy|click|visit|get|make|give|tell|find|list|schedule|recommend)"
)
"""Base forms that open no sentence of a report, except a call to the reader, which nobody needs in a digest."""
_OBJECT = (
    r"(?:an?|the|all|any|every|each|this|these|those|my|your|his|her|its|their|me|him|them|user|users|whether|how|what|"
    r"why|who|which|one|two|three|four|five|ten|\d+)"
)

_ANYWHERE = re.compile(
    rf"""
      \b(?:ignor(?:e|ing)|disregard|forget|override|bypass|do\s+not\s+follow|stop\s+following)\b
        .{{0,30}}\b{_BEFORE}\b.{{0,40}}\b(?:{_TOLD}|(?:text|context|message|input)s?)\b
    | \b(?:ignore|disregard|forget)\s+(?:the\s+)?(?:above|everything\s+(?:above|before)|all\s+of\s+the\s+above)\b
    | \b(?:new|updated|real|hidden|special|system|following)\s+{_TOLD}\s*(?::|for\s+(?:the\s+)?(?:ai|model|llm))
    | \b(?:you\s+are|act\s+as|pretend\s+to\s+be|behave\s+as|roleplay\s+as)\s+(?:now\s+)?(?:an?\s+)?
        (?:ai|large\s+language|language\s+model|assistant|chatbot|chatgpt|gpt|llm|dan|developer\s+mode)\b
    | \bas\s+an?\s+(?:ai|large\s+language\s+model|language\s+model|ai\s+assistant)\b\s*,?\s*(?:you|language|model|i\b)
    | \b(?:attention|note|message|instructions?|important)\b\W{{0,4}}(?:to|for)?\s*(?:the\s+|any\s+|all\s+)?
        (?:ais?|llms?|language\s+models?|assistants?|chatbots?|summari[sz]ers?|summari[sz]ation\s+\w+)\s*[:,!-]
    | ^\W*(?:system|assistant)\s*(?:prompt|message|instructions?)?\s*:\s
    | <\s*/?\s*(?:system|assistant|user|instructions?|inst|information|prompt)\s*>|\[/?INST\]|<\|[a-z_]{{2,30}}\|>
    | <<\s*/?\s*SYS\s*>>|\#\#\s*\(?(?:system|instruction|response|human|assistant)\b
    | \b(?:when|if|while|before|after)\s+(?:you\s+(?:are\s+)?)?summari[sz](?:e|ing)\b.{{0,60}}
        \b(?:article|text|page|document|this|it)\b
    | \b(?:reveal|print|repeat|show|output|leak)\b.{{0,30}}\b(?:your|the)\s+(?:system\s+|hidden\s+|initial\s+)?prompt\b
    | <\s*(?:script|iframe|img|svg|object|embed|style|meta|link|form)\b[^>]{{0,300}}>?|\bon(?:error|load|click)\s*=
    | \bjavascript:|\bdata:text/html|<!--
    | \bignor[ae]\w*\s+(?:\w+\s+){{0,3}}(?:instrucciones|instru[cç][oõ]es|istruzioni|instructions\s+pr[eé]c[eé]dentes)\b
    | \bignor(?:iere|ieren|ez)\b.{{0,40}}\b(?:anweisung|instruktion|instructions|consignes)\w*
    | игнорир\w*.{{0,40}}инструкц|忽略.{{0,12}}(?:指令|指示|提示)|無視.{{0,8}}(?:指示|命令)|(?:指示|命令).{{0,6}}無視
    | تجاهل.{{0,30}}التعليمات|निर्देश.{{0,30}}(?:अनदेखा|नज़रअंदाज़)
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_OUTSIDE_QUOTES = re.compile(
    rf"""
      \byour\s+(?:\w+\s+)?(?:{_ANSWER}|message)\b
    | ^\W*(?:please\s+)?(?:translate|convert|summari[sz]e|extract|rewrite|correct|render|classify|paraphrase)\s+
        (?:this|these|the\s+following)\b
    | ^\W*(?:please\s+)?{_ORDER}\b.{{0,200}}\b(?:in|to|into|of|as|at\s+the\s+end\s+of)\s+(?:the|this)\s+{_ANSWER}\b
    | ^\W*(?:please\s+)?{_ORDER}\b.{{0,40}}\bthe\s+following\s+(?:text|sentence|phrase|words?)\b
    | ^\W*todo\s*:
    | ^\W*please\s+(?:\w+ly\s+)?[a-z]+\b
    | ^\W*{_TASK}\s+{_OBJECT}\s+\w
    | \{{\{{.{{0,200}}\}}\}}|\{{%.{{0,200}}%\}}|\{{_?[A-Za-z]\w{{1,30}}\}}
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def addresses_a_machine(words: str) -> bool:
    """Whether the words are an order to a model or code for a browser."""
    plain = unicodedata.normalize("NFKC", words[:20_000]).translate(_LOOK_ALIKES)
    return _orders(plain) or _orders(_SPACED.sub(_closed_up, plain)) or any(map(_hidden, _BASE64.findall(plain)))


def _orders(words: str) -> bool:
    return bool(_ANYWHERE.search(words) or _OUTSIDE_QUOTES.search(_QUOTED.sub('""', words)))


def _closed_up(match: re.Match[str]) -> str:
    """Spaced letters as words: "i g n o r e  a l l" → "ignore all"."""
    return re.sub(r"(\w)[ .·_*-](?=\w)", r"\1", match[0])


def _hidden(blob: str) -> bool:
    """Whether the blob is base64 of readable text: nobody writes that for a reader."""
    try:
        text = base64.b64decode(blob + "=" * (-len(blob) % 4), validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        return False
    return text.isprintable() and " " in text
