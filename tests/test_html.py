"""HTML pages: the article, what the page says of itself, and the reason where there is none."""

import contextlib
from datetime import date

import pytest

from summarizer.sources import long_tags, markup
from summarizer.sources.declared import declared_charset
from summarizer.sources.forms.html import FORM
from summarizer.sources.found import Document, Known, Payload, Reader, Refused
from summarizer.sources.markup import text_of

STORY = (
    "The council approved a new bridge on Monday after years of debate. It will cost 12 million pounds, the mayor said."
)
MORE = "Work on it is to begin in May. The harbour company, which had opposed the plan, will not go to court again."


def page(body, head="", url=None, known=None):
    markup = f"<!doctype html><html lang='en'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    return read(markup.encode(), url=url, known=known)


def read(data, url=None, known=None, charset=None):
    (found,) = FORM.read(Payload("a.html", data, charset=charset, url=url, known=known or Known()), Reader())
    assert isinstance(found, Document)
    return found


ARTICLE = f"<nav><a href='/'>Home</a></nav><article><h1>Bridge approved</h1><p>{STORY}</p><p>{MORE}</p></article>"


def test_the_body_is_kept_and_what_stands_around_it_is_not():
    text = page(ARTICLE + "<footer>Subscribe to our newsletter</footer>").text
    assert STORY in text
    assert MORE in text
    assert "Home" not in text
    assert "newsletter" not in text


def test_paragraphs_are_parted_by_blank_lines():
    assert f"{STORY}\n\n{MORE}" in page(ARTICLE).text


def test_what_a_page_says_of_itself_is_known():
    head = (
        "<title>Bridge approved | The Post</title><meta property='og:site_name' content='The Post'>"
        "<meta property='og:title' content='Bridge approved'><meta name='author' content='Ann Lee'>"
        "<meta property='article:published_time' content='2025-06-27T22:30:00+05:30'>"
        "<link rel='canonical' href='https://post.example/news/bridge'>"
    )
    known = page(ARTICLE, head).known
    assert (known.title, known.outlet, known.author) == ("Bridge approved", "The Post", "Ann Lee")
    assert (known.published, known.published_from) == (date(2025, 6, 27), "metadata")
    assert (known.url, known.language) == ("https://post.example/news/bridge", "en")


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-06-27"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": ["Article"], "datePublished": "20250627"}]}</script>',
        '<script type="application/ld+json">{broken</script><meta itemprop="datePublished" content="2025-06-27">',
        '<meta name="DC.date.issued" content="2025-06-27">',
    ],
)
def test_the_day_is_read_from_metadata_of_every_kind(head):
    assert page(ARTICLE, head).known.published == date(2025, 6, 27)


def test_what_the_container_knows_wins_over_the_page():
    known = Known(title="The feed's title", published=date(2025, 6, 1))
    found = page(ARTICLE, "<meta property='article:published_time' content='2025-06-27'>", known=known).known
    assert (found.title, found.published, found.published_from) == ("The feed's title", date(2025, 6, 1), None)


@pytest.mark.parametrize(
    "body",
    ["", "<p>Sign in</p>", "<ul>" + "<li><a href='/a'>Short link</a></li>" * 40 + "</ul>", "<form><input></form>"],
    ids=["nothing", "two words", "links", "a form"],
)
def test_a_page_without_an_article_is_refused(body):
    with pytest.raises(Refused) as refused:
        page(body)
    assert refused.value.reason == "not_article"


@pytest.mark.parametrize("tag", ["div", "span"])
def test_a_page_that_is_nested_too_deeply_says_so(tag):
    deep = f"<{tag}>" * 300 + f"<p>{STORY}</p>" + f"</{tag}>" * 300
    with pytest.raises(Refused, match="0 characters of running text; nothing is read from where its elements are nest"):
        page(deep)
    assert page(ARTICLE + deep).warnings == ("nothing is read from where its elements are nested over 255 deep",)
    assert page(ARTICLE + deep.replace(f"<{tag}>" * 100, "").replace(f"</{tag}>" * 100, "")).warnings == ()


def test_a_front_page_is_no_article():
    teasers = "".join(f"<div><h3>Story {n}</h3><p>{STORY}</p></div>" for n in range(3))
    with pytest.raises(Refused, match="front page"):
        page(teasers, "<link rel='canonical' href='https://post.example/'>")


def test_an_article_in_a_table_that_makes_the_layout_is_running_text():
    body = f"<table><tr><td>Menu</td><td><p>{STORY}</p><p>{MORE}</p><p>{STORY} {MORE}</p><p>{MORE} {STORY}</p></td></tr></table>"
    text = page(body).text
    assert MORE in text
    assert "|" not in text


def test_the_title_is_not_part_of_the_text():
    head = "<meta property='og:title' content='A bridge, at last'>"
    text = page(
        f"<article><h1>Bridge approved</h1><p>A bridge, at last</p><p>{STORY}</p><p>{MORE}</p></article>", head
    ).text
    assert text.startswith(STORY)


def test_a_body_that_advertisements_part_is_read_whole():
    third = "The last ferry, which has crossed the harbour since 1931, is to sail in the spring, the company said."
    pieces = "<div class='ad'>Subscribe</div>".join(
        f"<div class='grid'><div class='body article__body'>{f'<p>{words} {words}</p>' * 3}</div></div>"
        for words in (STORY, MORE, third)
    )
    text = page(f"<article><h1>Bridge approved</h1><div>{pieces}</div></article>").text
    assert [text.find(words) for words in (STORY, MORE, third)] == sorted(text.find(w) for w in (STORY, MORE, third))
    assert third in text
    assert "Subscribe" not in text


def test_a_paragraph_that_stands_there_twice_is_kept_twice():
    paragraph = f"<p>{STORY} {MORE} {STORY}</p>"
    assert page(f"<article><h1>Bridge</h1>{paragraph}{paragraph}</article>").text.count(MORE) == 2


@pytest.mark.parametrize(
    ("markup", "charset", "encoding"),
    [
        ("<meta charset='windows-1251'>", None, "cp1251"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", None, "koi8-r"),
        ("<meta charset='utf-8'>", "windows-1251", "cp1251"),
        ("<meta charset='windows-1251'>", None, "utf-8"),
        ("<meta charset='windows-1251'>", "windows-1251", "utf-8-sig"),
        ("", None, "cp1251"),
    ],
    ids=["meta", "http-equiv", "header wins", "really UTF-8", "mark wins", "detected"],
)
def test_the_encoding_is_found(markup, charset, encoding):
    words = "Совет города в понедельник одобрил новый мост после многих лет споров о цене и о месте. " * 3
    data = f"<html><head>{markup}</head><body><article><p>{words}</p></article></body></html>".encode(encoding)
    assert "Совет города в понедельник одобрил" in read(data, charset=charset).text


def test_a_page_that_would_lead_elsewhere_is_only_read():
    head = "<meta http-equiv='refresh' content='0;url=http://169.254.169.254/'><base href='http://10.0.0.1/'>"
    assert STORY in page(ARTICLE + "<iframe src='http://10.0.0.1'></iframe><script>location='x'</script>", head).text


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 50_000, "<table><tr><td>" * 10_000, "<a href='http://x.example/'>word</a> " * 30_000, "<" * 200_000,
     "<p>" + "x" * 500_000, "<script type='application/ld+json'>" + "[" * 50_000 + "</script>",
     "<main>" + f"<div class='article-body'><p>{STORY}<p>{MORE}" * 3_000],
    ids=["deep", "tables", "links", "brackets", "one word", "deep JSON", "pieces in pieces"],
)  # fmt: skip
def test_a_hostile_page_is_read_or_refused(markup):
    with contextlib.suppress(Refused):
        assert isinstance(page(markup + ARTICLE).text, str)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One <b>two</b> &amp; three</p><p>Four</p>", "One two & three\n\nFour"),
        ("Plain &amp; simple, 3 < 4", "Plain & simple, 3 < 4"),
        ("<p>Seen</p><p style='display: none'>Hidden</p><script>run()</script><style>p{}</style>", "Seen"),
        ("One<br>two<br><br>three", "One\ntwo\n\nthree"),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("<div>\u200b</div><p>&nbsp;</p><p>Text</p>", "Text"),
        ("", ""),
    ],
)
def test_the_text_of_a_piece_of_html(html, text):
    assert text_of(html) == text


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (b"<!DOCTYPE html><html>", True),
        (b"  \n<!-- note --><HTML>", True),
        (b"<?xml version='1.0'?><html xmlns='x'>", True),
        (b"<p>Hello", True),
        (b"<rss version='2.0'>", False),
        (b"<abbr>", False),
        (b"The council <b>approved</b>", False),
    ],
)
def test_pages_are_recognised_by_how_they_begin(head, found):
    assert FORM.looks_like(head) is found


def test_a_character_set_in_the_page_is_never_utf_16():
    assert declared_charset(b"<meta charset=utf-16>") == "utf-8"


TALKS = "The minister said on Monday that talks with the trade officials of Lund had failed after twelve days."


@pytest.mark.parametrize(
    "attributes",
    [
        pytest.param(" ".join(f'a{n}="x"' for n in range(20_000)), id="quoted"),
        pytest.param(" ".join(f'a{n}=">"' for n in range(20_000)), id="with what ends a tag in quotation marks"),
        pytest.param(" ".join(f"a{n}" for n in range(20_000)), id="without values"),
    ],
)
def test_a_tag_of_thousands_of_attributes_loses_them_and_keeps_its_text(attributes):
    page = f"<html><body><p {attributes}>{TALKS}</p></body></html>"
    assert long_tags.emptied(page) == f"<html><body><p>{TALKS}</p></body></html>"
    assert markup.text_of(page) == TALKS


@pytest.mark.parametrize(
    "page",
    [
        f'<img src="data:{"A" * 9_000}"><p>{TALKS}</p>',
        f"<script>for(i=0;i<n;i++){{{'x=1;' * 3_000}}}</script><p>{TALKS}</p>",
        f"<!-- <a {'b=c ' * 3_000}--><p>{TALKS}</p>",
    ],
)
def test_long_values_scripts_and_comments_stay_as_they_are(page):
    assert long_tags.emptied(page) == page
    assert markup.text_of(page) == TALKS


@pytest.mark.parametrize("before", ["<title>", "<textarea>", "<!-->"])
def test_what_is_no_raw_text_hides_no_tag_of_thousands_of_attributes(before):
    assert long_tags.emptied(f"{before}<p {'b ' * 3_000}>{TALKS}") == f"{before}<p>{TALKS}"


def test_many_scripts_that_are_never_closed_are_read_once():
    page = "<script>" * 100_000
    assert long_tags.emptied(page) == page


def test_a_tag_that_is_never_closed_ends_with_the_page():
    assert long_tags.emptied(f"<p>{TALKS}<a {'b ' * 3_000}") == f"<p>{TALKS}<a>"
