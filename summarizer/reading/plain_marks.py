"""The marks that the model was trained on, in place of those that a text has, or has lost."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import lost_dashes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLITIC = re.compile("’[a-z]|n’t$", re.IGNORECASE)
"""A token that is part of a word with an apostrophe: "n’t", "’s", "’re"."""
_FOUND = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]
"""What the components of the model put down of each token."""


def twin(doc: "Doc") -> "Doc":
    """The document itself, or a twin with "n't" and "'s" for "n’t" and "’s", and with the dashes that it has lost.

    The model was trained on the plain ones: of "n’t" it takes one in eleven for no denial, of the verbs "’s" a quarter
    for something else.
    """
    words = [_plain(token) for token in doc]
    if all(word == token.text for word, token in zip(words, doc, strict=True)):
        return doc
    from spacy.tokens import Doc

    made = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    return made.from_array(["SENT_START"], doc.to_array(["SENT_START"]).reshape(-1, 1))  # type: ignore[arg-type]


def _plain(token: "Token") -> str:
    text = token.text
    if lost_dashes.is_one(token):
        return "–"
    return text.replace("’", "'") if "’" in text and _CLITIC.match(text) else text


def as_found(doc: "Doc", twin: "Doc") -> "Doc":
    """The document with what was found in its twin."""
    return doc if doc is twin else doc.from_array(_FOUND, twin.to_array(_FOUND))  # type: ignore[arg-type]
