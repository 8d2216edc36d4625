"""The same article twice: one page has many addresses."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.articles import make_article
from summarizer.sources.found import Refused
from summarizer.sources.identity import Seen, canonical

PAGE = "https://example.org/2026/06/bridge-approved"
TEXT = (
    "The council approved a new bridge on Monday after years of debate. It will cost 12 million pounds, the mayor said."
)
OTHER = (
    "Heavy rain closed three roads in the valley overnight. Drivers were told to stay at home until the water has gone."
)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/2026/06/bridge-approved",
        "HTTPS://EXAMPLE.ORG:443/2026/06/bridge-approved",
        "http://example.org:80/2026/06/bridge-approved/",
        "https://www.example.org/2026/06/bridge-approved",
        "https://m.example.org/2026/06/bridge-approved",
        "https://mobile.example.org/2026/06/bridge-approved",
        "https://amp.example.org/2026/06/bridge-approved",
        "https://user:secret@example.org/2026/06/bridge-approved",
        "https://example.org./2026/06/bridge-approved",
        "https://example.org/2026/06//bridge-approved",
        "https://example.org/2026/06/bridge%2Dapproved",
        "https://example.org/2026/06/bridge-approved#comments",
        "https://example.org/2026/06/bridge-approved/index.html",
        "https://example.org/2026/06/bridge-approved?utm_source=rss&utm_medium=feed",
        "https://example.org/2026/06/bridge-approved?fbclid=abc&gclid=def&ref=home",
        "https://example.org/2026/06/bridge-approved/?at_medium=RSS&at_campaign=KARANGA",
        "https://example.org/2026/06/bridge-approved/amp",
        "https://example.org/2026/06/bridge-approved/amp/",
        "https://example.org/2026/06/bridge-approved.amp",
        "https://example.org/amp/2026/06/bridge-approved",
        "https://example.org/2026/06/bridge-approved?amp=1",
        "https://example.org/2026/06/bridge-approved?amp",
        "https://example.org/2026/06/bridge-approved?outputType=amp",
        "https://example-org.cdn.ampproject.org/c/s/example.org/2026/06/bridge-approved/amp/",
        "https://example-org.cdn.ampproject.org/v/s/example.org/2026/06/bridge-approved?amp_js_v=0.1&usqp=x",
        "https://www.google.com/amp/s/example.org/2026/06/bridge-approved",
        "https://www.google.co.uk/amp/s/amp.example.org/2026/06/bridge-approved",
        "  https://example.org/2026/06/bridge-approved  ",
    ],
)
def test_forms_of_one_address_are_one(url):
    assert canonical(url) == PAGE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/?p=1", "https://example.org/?p=2"),
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a", "https://sub.example.org/a"),
        ("https://example.org/a", "https://example.org:8443/a"),
        ("https://example.org/a?id=1&page=2", "https://example.org/a?id=1"),
        ("https://example.org/a.html", "https://example.org/a"),
        ("https://m.de/a", "https://www.de/a"),
        ("https://example.org/camp", "https://example.org/c"),
        ("https://example.org/a%2Fb", "https://example.org/a/b/c"),
    ],
)
def test_different_addresses_stay_apart(one, other):
    assert canonical(one) != canonical(other)


def test_the_order_of_parameters_makes_no_difference():
    assert canonical("https://example.org/a?x=1&y=2") == canonical("https://example.org/a?utm_id=3&y=2&x=1")


def test_a_mobile_host_within_a_name_is_seen():
    assert canonical("https://en.m.wikipedia.org/wiki/Bridge") == "https://en.wikipedia.org/wiki/Bridge"


@given(st.text(max_size=80))
def test_any_words_have_one_canonical_form(words):
    for url in (words, f"https://{words}", f"http://example.org/{words}"):
        once = canonical(url)
        assert canonical(once) == canonical(canonical(once))


@dataclass(frozen=True)
class Pair:
    id: str
    first: dict
    second: dict
    same: bool


PAIRS = [
    Pair("the same text", {"source": "a.txt"}, {"source": "b.txt"}, same=True),
    Pair("the same page, another text", {"url": PAGE}, {"url": PAGE + "?utm_source=x", "raw": OTHER}, same=True),
    Pair("an address as the source", {"source": PAGE}, {"source": PAGE + "/amp", "raw": OTHER}, same=True),
    Pair("another page", {"url": PAGE}, {"url": PAGE + "-2", "raw": OTHER}, same=False),
    Pair("no address", {}, {"source": "b.txt", "raw": OTHER}, same=False),
    Pair("a front page", {"url": "https://example.org/"}, {"url": "https://example.org", "raw": OTHER}, same=False),
    Pair(
        "two entries of one feed that link to one page",
        {"source": "f.xml#1", "url": PAGE}, {"source": "f.xml#2", "url": PAGE, "raw": OTHER}, same=False,
    ),
    Pair(
        "entries of two feeds that link to one page",
        {"source": "f.xml#1", "url": PAGE}, {"source": "g.xml#1", "url": PAGE, "raw": OTHER}, same=True,
    ),
    Pair(
        "an entry that was put in twice",
        {"source": "f.xml#1", "url": PAGE}, {"source": "f.xml#2", "url": PAGE, "raw": TEXT + " More soon."}, same=True,
    ),
    Pair(
        "two parts of one page",
        {"url": PAGE + "#monday"}, {"url": PAGE + "#tuesday", "raw": OTHER}, same=False,
    ),
    Pair(
        "two pages behind tokens that are hidden",
        {"url": PAGE + "?token=hidden"}, {"url": PAGE + "?token=hidden", "raw": OTHER}, same=False,
    ),
]  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.id)
def test_what_is_the_same_article_is_told_with_the_name_of_the_first(pair):
    seen = Seen()
    first, second = (
        make_article(given.pop("raw", TEXT), **{"source": "a.txt", **given})
        for given in (dict(pair.first), dict(pair.second))
    )
    seen.refuse_again(first)
    if not pair.same:
        seen.refuse_again(second)
        return
    with pytest.raises(Refused) as refused:
        seen.refuse_again(second)
    assert refused.value.reason == "duplicate"
    assert refused.value.detail.endswith(first.source)
