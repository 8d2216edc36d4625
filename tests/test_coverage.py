"""What several independent sources say and a story does not show."""

import pytest

import summarizer
from summarizer.reading import make_article, read_all
from summarizer.render import render_digest
from summarizer.stories import copies, coverage
from summarizer.stories.facts import Sources

FIRST = """Dockers in Sundhavn ended their strike of eleven days on Friday, their union said.
The union accepted a rise in pay of 6.2 percent over two years.
Harbour master Jonas Brandt expects 140 waiting ships to be unloaded by the end of June.
Car plants near the city sent 3,000 workers home because parts did not arrive."""
SECOND = """Ships move again in the port of Sundhavn after eleven days of strike.
Some 140 waiting ships are to be unloaded by the end of June, harbour master Jonas Brandt expects.
Guests of a cruise liner clapped when it was the first to berth in the evening."""
SHIPS = "Harbour master Jonas Brandt expects 140 waiting ships to be unloaded by the end of June."


def audit(shown, *, second=SECOND, **fields):
    texts = {"one": FIRST, "two": second}
    articles = [make_article(text, source=i, id=i, **fields) for i, text in texts.items()]
    readings = {r.article.id: r for r in read_all(articles)}
    sources = Sources(readings, list(texts), copies.independent(articles, copies.find(articles)))
    return coverage.audit("s", shown, [], sources, coverage.Several(sources))


def test_what_two_sources_say_and_nothing_shown_tells_is_listed():
    found = audit(["Dockers in Sundhavn ended their strike of eleven days on Friday."])
    (one,) = found.omitted
    assert "140 waiting ships" in one.text
    assert (one.articles, one.sources) == (("one", "two"), 2)
    assert {span.article for span in one.evidence} == {"one", "two"}
    assert found.share is not None
    assert found.share < 1


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(SHIPS, id="in its words"),
        pytest.param("The 140 waiting ships are to be unloaded by the end of June, Brandt expects.", id="in others"),
    ],
)
def test_what_is_shown_is_not_listed(told):
    found = audit([told])
    assert not any("140 waiting ships" in one.text for one in found.omitted)


@pytest.mark.parametrize(
    ("second", "fields"),
    [
        pytest.param(SECOND, {"outlet": "The Bay"}, id="one outlet"),
        pytest.param(FIRST, {}, id="a copy"),
    ],
)
def test_what_one_source_says_twice_is_not_listed(second, fields):
    assert audit([], second=second, **fields) == coverage.Audit(None, ())


def test_a_digest_has_the_share_and_the_page_lists_the_rest_for_who_asks():
    articles = [make_article(text, source=i, id=i) for i, text in (("one", FIRST), ("two", SECOND))]
    made = summarizer.digest(articles)
    (story,) = made.stories
    assert made.provenance.coverage == story.coverage == 1
    assert "Told by several sources, not shown" not in render_digest(made, "markdown", verbose=True)
    (left,) = audit(["Dockers in Sundhavn ended their strike of eleven days on Friday."]).omitted
    lacking = made.model_copy(update={"stories": (story.model_copy(update={"omitted": (left,)}),)})
    page = render_digest(lacking, "markdown", verbose=True)
    assert "Told by several sources, not shown" in page
    assert left.text in page.replace("\\", "")


def test_the_sentences_that_sources_have_in_common_are_known_by_number():
    readings = read_all([make_article(text, source=i, id=i) for i, text in (("one", FIRST), ("two", SECOND))])
    sources = Sources({r.article.id: r for r in readings}, ["one", "two"], {"one": "one", "two": "two"})
    assert coverage.Several(sources).numbers() == {"one": frozenset({1, 3}), "two": frozenset({1, 2})}
