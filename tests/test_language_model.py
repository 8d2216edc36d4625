"""The parse is spaCy's, token for token, though the pipeline's steps are taken in another way."""

from pathlib import Path

from summarizer.reading import language_model, make_article, plain_article, plain_marks

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
FOUND = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE", "SENT_START"]
PATTERNS_OF_SEVERAL_WORDS = "Let's go, she said. There's no way he's gonna stay; y'all ain't got a clue, c'mon."


def test_the_parse_is_what_spacy_finds_in_one_document_after_the_other():
    articles = [make_article(path.read_text(encoding="utf-8"), source=path.name) for path in SEEDS]
    articles += [plain_article(PATTERNS_OF_SEVERAL_WORDS), plain_article("  \n "), plain_article("")]
    nlp = language_model.pipeline()
    for article, doc in zip(articles, language_model.parse(articles), strict=True):
        plain = nlp(plain_marks.twin(language_model._bounded(nlp, article)))
        assert doc.text == article.text
        assert doc.to_array(FOUND).tolist() == plain.to_array(FOUND).tolist()


def test_a_text_is_parsed_alike_alone_and_among_many():
    articles = [plain_article(f"Ann Berg opened {n} bridges on Monday, she'd said.") for n in range(400)]
    together = language_model.parse(articles)
    for n in (0, 7, 399):
        alone = language_model.parse([articles[n]])[0]
        assert alone.to_array(FOUND).tolist() == together[n].to_array(FOUND).tolist()


def test_a_typographic_apostrophe_is_parsed_like_a_plain_one_and_stays_in_the_text():
    plain = "He fell, but the clerk didn't care. It's the mayor's. They'd left, and she's sure that it isn't working."
    article = plain_article(plain.replace("'", "’"))
    doc, twin = language_model.parse([article, plain_article(plain)])
    assert doc.text == article.text
    assert doc.to_array(FOUND).tolist() == twin.to_array(FOUND).tolist()


def head_of(word: str, text: str) -> tuple[str, str]:
    """What a word hangs on, and how."""
    token = next(t for t in language_model.parse([plain_article(text)])[0] if t.text == word)
    return token.dep_, token.head.text


def test_two_offices_before_one_name_are_one_person():
    text = "Film director and producer Ann Berg says the hall will close."
    assert head_of("Berg", text) == ("nsubj", "says")
    assert head_of("director", text) == ("nmod", "Berg")


def test_somebody_with_an_article_stands_beside_the_name_that_follows():
    text = "The film director and producer Ann Berg say the hall will close."
    assert head_of("Berg", text) == ("conj", "director")


def test_a_body_and_its_head_are_two():
    for text in ("Council and mayor Ann Berg agreed on a toll.", "Driver and passenger Ann Berg were hurt on Monday."):
        assert head_of("Berg", text)[0] == "conj"


def test_two_places_of_one_phrase_belong_together():
    text = "Thirty clubs getting extra cash to fight anti gay abuse in England and Wales must report on Monday."
    assert head_of("Wales", text) == ("conj", "England")
