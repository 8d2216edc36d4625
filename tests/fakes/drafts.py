"""Drafts as a model might send them, for an article of at least three sentences."""

from typing import Any


def brief(text: str = "The harbour of Velm was closed on Monday.", **other: Any) -> dict[str, Any]:
    claim = {"text": text, "cites": [2]}
    return {"headline": claim, "summary": [claim], "key_points": [], "quotes": [], **other}


def story(text: str = "The harbour of Velm was closed.") -> dict[str, Any]:
    return {"headline": {"text": text, "cites": [1]}, "summary": [], "differences": []}


def revision(*texts: str) -> dict[str, Any]:
    return {"claims": [{"number": n, "text": text} for n, text in enumerate(texts, 1)]}


def pairs(*events: str) -> dict[str, Any]:
    """An answer of "one" event or "two" to each pair in turn."""
    return {"pairs": [{"pair": n, "same_event": said == "one"} for n, said in enumerate(events, 1)]}
