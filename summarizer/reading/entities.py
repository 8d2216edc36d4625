"""The named entities of a part of a document, in time that grows with the part alone; the people of a whole one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_BEGINS, _GOES_ON = 3, 1
"""Values of `token.ent_iob`."""


def within(tokens: "Tokens") -> "list[Tokens]":
    """The entities that lie wholly in these tokens: `tokens.ents`, which walks through the whole document."""
    from spacy.tokens import Span

    doc, found, start = tokens.doc, [], -1
    for token in tokens:
        if start >= 0 and token.ent_iob != _GOES_ON:
            found.append(Span(doc, start, token.i, label=doc[start].ent_type))
            start = -1
        if token.ent_iob == _BEGINS:
            start = token.i
    ends = tokens.end == len(doc) or doc[tokens.end].ent_iob != _GOES_ON
    return [*found, Span(doc, start, tokens.end, label=doc[start].ent_type)] if start >= 0 and ends else found


def words_of_people(doc: "Doc") -> "list[Token]":
    """The proper nouns in what the model takes for names of people: few of the words of a long text."""
    numbers = doc.vocab.strings
    kinds, parts = doc.to_array(["ENT_TYPE", "POS"]).T
    return [doc[int(at)] for at in ((kinds == numbers["PERSON"]) & (parts == numbers["PROPN"])).nonzero()[0]]
