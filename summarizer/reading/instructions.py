"""Recognises text that addresses a machine instead of a reader; such text is never cited and never shown.

The kinds of attack are those that BIPIA (Yi et al. 2023), garak and AgentDojo collect: overriding instructions, orders
about the answer, role play, chat markup, script, and the same hidden in look-alike letters, spaced letters or base64.
An attack that is worded as plain news cannot be told from news; the gate's other checks and the citation stand there.
"""

import base64
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕԁһԛԝАВЕКМНОРСТХІЅαορνεικτΑΒΕΗΙΚΜΝΟΡΤΧ", "aeopcyxijsdhqwABEKMHOPCTXISaopveiktABEHIKMNOPTX"
)
_QUOTED = re.compile(r"[\"“][^\"“”]{0,600}[\"”]")
_ENCODED = re.compile(r"(?<![\w/+])(?:(?:[0-9a-fA-F]{2}\s?){12,2000}|[A-Za-z0-9+/]{24,4000}={0,2})(?![\w/+])")
"""Runs that may be hexadecimal digits or base64."""
_LEET = re.compile(r"\b(?=[a-zA-Z]*\d)(?=\d*[a-zA-Z])[a-zA-Z\d]{5,}\b")
_DIGITS = str.maketrans("013457", "oieast")
_SPACED = re.compile(r"(?:\b\w[ .·_*-]{1,3}){6,}\w\b")

_TOLD = r"(?:instructions?|iunstructions?|prompts?|commands?|directives?|directions?|guidelines?|rules?|orders?)"
_BEFORE = r"(?:previous|prior|above|earlier|preceding|former|initial|original|all|any|your|these|those)"
_ANSWER = r"(?:answers?|responses?|repl(?:y|ies)|outputs?|summar(?:y|ies)|digests?|completions?)"
_ORDER = (
    r"(?:add|append|include|insert|integrate|incorporate|modify|write|print|output|repeat|respond|reply|answer|say|"
    r"state|mention|provide|translate|summari[sz]e|rewrite|replace|use|remove|end|begin|start|conclude|finish)"
)

_MACHINE = (
    r"(?:ais?|llms?|gpt|chatgpt|language\s+models?|assistants?|chatbots?|bots?|crawlers?|(?:ai\s+)?summari[sz]ers?|"
    r"summari[sz]ation\s+\w+|digests?)"
)
_READS = r"(?:read(?:ing|s)|process(?:ing|es)|summari[sz](?:ing|es)|condens(?:ing|es)|digest(?:ing|s))"

_TASK = (
    r"(?:provide|develop|convert|brainstorm|replace|reply|respond|output|print|paste|pretend|break\s+down|write|compose|draft|create|generate|explain|describe|define|translate|summari[sz]e|classify|assess|analy[sz]e|"
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
    | \b(?:attention|note|message|instructions?|important|correction|reminder|notice|memo|request)\b\W{{0,4}}
        (?:to|for)?\s*(?:\w+[\s,]+){{0,4}}{_MACHINE}\s*[:,!—–-]
    | ^\W*dear\s+(?:\w+\s+){{0,2}}{_MACHINE}\b
    | ^\W*(?:system|assistant|human|user|developer|tool)\s*(?:prompt|message|instructions?|note|override|update)?\s*:\s
    | \[\s*(?:system|assistant|developer)\s*(?:prompt|message|note)?\s*[:\]]
    | \b(?:begin|end|start\s+of|end\s+of)\s+(?:system|hidden)\s+(?:message|prompt|instructions?)\b
    | \b(?:if|since|because|as)\s+you(?:\s+are|['’]re)\s+(?:an?\s+)?(?:ai|llm|language\s+model|chatbot|machine)\b
    | \b(?:ai|llm|model|assistant|bot|machine|software|whatever|whoever)\b.{{0,40}}\b(?:is\s+)?{_READS}\s+
        (?:this|the\s+(?:article|text|page|document))\b.{{0,40}}[:,]
    | \{{\s*["']\w{{1,40}}["']\s*:\s*["'{{\[\d]|\b[a-z]+_[a-z_]+\(\s*\w*\s*=?\s*["']
    | \b(?:curl|wget)\s+(?:-\S+\s+)*https?:|\brm\s+-rf\b|&lt;\s*/?\s*\w|\balert\(|\[//\]:\s*\#
    | <\s*/?\s*(?:system|assistant|user|instructions?|inst|information|prompt)\s*>|\[/?INST\]|<\|[a-z_]{{2,30}}\|>
    | <<\s*/?\s*SYS\s*>>|\#\#\s*\(?(?:system|instruction|response|human|assistant)\b
    | \b(?:when|if|while|before|after)\s+(?:you\s+(?:are\s+)?)?summari[sz](?:e|ing)\b.{{0,60}}
        \b(?:article|text|page|document|this|it)\b
    | \b(?:reveal|print|repeat|show|output|leak)\b.{{0,30}}\b(?:your|the)\s+(?:system\s+|hidden\s+|initial\s+)?prompt\b
    | <\s*(?:script|iframe|img|svg|object|embed|style|meta|link|form)\b[^>]{{0,300}}>?|\bon(?:error|load|click)\s*=
    | \bjavascript:|\bdata:text/html|<!--
    | \bignor[ae]\w*\s+(?:\w+\s+){{0,3}}(?:instrucciones|instru[cç][oõ]es|istruzioni|instructions\s+pr[eé]c[eé]dentes)\b
    | \b(?:ignor(?:iere|ieren|ez)|vergiss|oublie[zr]?|missachte)\b.{{0,40}}\b
        (?:anweisung|instruktion|instructions|consignes|artikel|text)\w*
    | \bne\s+pas\s+tenir\s+compte\b.{{0,40}}\b(?:texte|instructions|article|consignes)
    | \b(?:olvida|olvide|ignora|dimentica|desconsidere?|esque[cç]a)\w*\b.{{0,40}}\b
        (?:anterior|anteriores|acima|arriba|precedenti|istruzioni|instrucciones|instru[cç][oõ]es)\b
    | \bzignoruj\b.{{0,40}}\b(?:instrukcj|polece)|\bnegeer\b.{{0,40}}\b(?:instructies|opdrachten|tekst)
    | talimat\w*.{{0,30}}(?:yok\s+say|görmezden|unut)
    | (?:игнорир|забуд)\w*.{{0,40}}(?:инструкц|выше|указани)
    | (?:忽略|忘记|忘記|无视).{{0,12}}(?:指令|指示|提示|以上|上面|内容)
    | 無視.{{0,8}}(?:指示|命令)|(?:指示|命令|上記|内容).{{0,8}}無視|(?:지시|명령|내용).{{0,8}}무시
    | (?:تجاهل|انس).{{0,30}}(?:التعليمات|سبق)|निर्देश.{{0,30}}(?:अनदेखा|नज़रअंदाज़)
    | vafgehpgvba|flfgrz\s+cebzcg
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_TOLD_A_MACHINE = re.compile(
    rf"""
      \bi\s+am\s+an?\s+(?:[\w/]+\s+){{0,6}}(?:bot|chatbot|language\s+model|ai\s+(?:model|assistant))\b
    | \b(?:when|once|after)\s+you(?:\s+have|['’]ve)?\s+(?:read|finished|summari[sz]ed|processed)\b.{{0,60}}\b{_ORDER}\b
    | \byour\s+(?:\w+\s+)?(?:task|goal|objective|role|job)\s+(?:is\s+now|now\s+is|is)\s+to\b
    | \byou\s+(?:must|should|will|are\s+to|have\s+to)\s+(?:now\s+|only\s+|always\s+|instead\s+|never\s+)+
        (?:answer|respond|reply|write|say|output|act|print|add|include|mention|summari[sz]e|praise)\b
    | \b(?:respond|reply|answer)\s+only\s+(?:with|in)\b|\bask\s+me\s+a\s+question\b
    | \b(?:send|tell|give|forward|e-?mail)\b.{{0,60}}\bmy\s+(?:e-?mail|passport|password|bank|account|calendar)\b
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""Outside quotation marks, what nobody but a machine is told."""
_OUTSIDE_QUOTES = re.compile(
    rf"""
      \byour\s+(?:\w+\s+)?(?:{_ANSWER}|message)\b
    | ^\W*(?:please\s+)?(?:translate|convert|summari[sz]e|extract|rewrite|correct|render|classify|paraphrase)\s+
        (?:this|these|the\s+following)\b
    | ^\W*(?:please\s+)?{_ORDER}\b.{{0,200}}\b(?:in|to|into|of|as|at\s+the\s+end\s+of)\s+(?:the|this)\s+{_ANSWER}\b
    | ^\W*(?:please\s+)?{_ORDER}\b.{{0,40}}\bthe\s+following\s+(?:text|sentence|phrase|words?)\b
    | ^\W*todo\s*:
    | ^\W*(?:and|then|also|next|finally|after\s+that|instead)\b,?\s+
        (?:please\s+|kindly\s+)?{_TASK}\s+(?:{_OBJECT}|it)\s+\w
    | ^\W*kindly\s+[a-z]+\b
    | ^\W*please\s+(?:\w+ly\s+)?[a-z]+\b
    | ^\W*{_TASK}\s+{_OBJECT}\s+\w
    | \{{\{{.{{0,200}}\}}\}}|\{{%.{{0,200}}%\}}|\{{_?[A-Za-z]\w{{1,30}}\}}
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def addresses_a_machine(words: str) -> bool:
    """Whether the words are an order to a model or code for a browser."""
    plain = unicodedata.normalize("NFKC", words[:20_000])
    latin = plain.translate(_LOOK_ALIKES)
    spelt = _LEET.sub(lambda match: match[0].translate(_DIGITS), _SPACED.sub(_closed_up, latin))
    return any(map(_orders, {plain, latin, spelt})) or any(map(_hidden, _ENCODED.findall(latin)))


def commands_a_machine(words: str) -> bool:
    """Whether the words can be meant for nobody but a machine; a call to the reader may be a publisher's."""
    plain = unicodedata.normalize("NFKC", words[:20_000])
    outside = _QUOTED.sub('"said"', plain)
    if _ANYWHERE.search(plain) or _TOLD_A_MACHINE.search(outside):
        return True
    return not _OUTSIDE_QUOTES.search(outside) and addresses_a_machine(plain)


def _orders(words: str) -> bool:
    outside = _QUOTED.sub('"said"', words)
    return bool(_ANYWHERE.search(words) or _TOLD_A_MACHINE.search(outside) or _OUTSIDE_QUOTES.search(outside))


def _closed_up(match: re.Match[str]) -> str:
    """Spaced letters as words: "i g n o r e  a l l" → "ignore all"."""
    return re.sub(r"(\w)[ .·_*-](?=\w)", r"\1", match[0])


def _hidden(blob: str) -> bool:
    """Whether the blob is base64 or hexadecimal of readable text: nobody writes that for a reader."""
    return any(text.isprintable() and " " in text for text in (_decoded(blob, bytes.fromhex), _decoded(blob, _base64)))


def _base64(blob: str) -> bytes:
    return base64.b64decode(blob + "=" * (-len(blob) % 4), validate=True)


def _decoded(blob: str, decode: "Callable[[str], bytes]") -> str:
    try:
        return decode(blob).decode("ascii")
    except (ValueError, UnicodeDecodeError):
        return ""
