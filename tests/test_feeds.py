"""Feeds and lists of subscriptions: every entry becomes an article, a link to one, or gets a reason; nothing hangs."""

import contextlib
import json
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import NotIncluded
from summarizer.sources.entries import TEASER_WORDS, is_teaser
from summarizer.sources.forms import feed, form_of
from summarizer.sources.found import Document, Link, Payload, Reader, Refused
from summarizer.sources.loading import Options, WebOptions, load
from tests.fakes.web import FakeWeb, page

SENTENCE = (
    "The council approved the new bridge on Monday after years of debate and it will cost twelve million pounds. "
)
LONG = SENTENCE * 12


def read(data: str | bytes, name: str = "feed.xml", **known) -> list:
    payload = Payload(name, data.encode() if isinstance(data, str) else data, **known)
    return list(form_of(payload).read(payload, Reader()))


def read_as_far_as_it_goes(data: bytes, name: str = "feed.xml", **known) -> list:
    """What comes before the feed is refused; all of it is something that a feed may hold."""
    payload, found = Payload(name, data, **known), []
    with contextlib.suppress(Refused):
        for item in form_of(payload).read(payload, Reader()):
            assert isinstance(item, (Document, Link, NotIncluded))
            found.append(item)
    return found


def rss(*items: str, head: str = "<title>The Courier</title>", declaration: str = "") -> str:
    body = "".join(f"<item>{item}</item>" for item in items)
    return f'{declaration}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>{head}{body}</channel></rss>'


def atom(*entries: str) -> str:
    body = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>The Courier</title>{body}</feed>'


class TestEntries:
    def test_an_entry_with_its_whole_text_is_an_article(self):
        item = (
            "<title>Bridge &amp; road</title><link>http://courier.example/bridge</link><guid>tag:courier,2026:7</guid>"
            "<dc:creator>Ada Moss</dc:creator><pubDate>Mon, 01 Jun 2026 23:30:00 -0500</pubDate>"
            f"<content:encoded><![CDATA[<p>{LONG}</p><script>alert(1)</script><p>The end.</p>]]></content:encoded>"
        )
        (found,) = read(rss(item, head="<title>The Courier</title><language>en-gb</language>"))
        assert isinstance(found, Document)
        assert found.name == "feed.xml#courier-2026-7"
        assert found.id == "Bridge-road"
        assert found.text == f"{LONG.strip()}\n\nThe end."
        known = found.known
        assert (known.title, known.url, known.outlet) == (
            "Bridge & road",
            "http://courier.example/bridge",
            "The Courier",
        )
        assert (known.author, known.published, known.language) == ("Ada Moss", date(2026, 6, 1), "en")

    def test_a_teaser_is_a_link_with_the_teaser_to_fall_back_on(self):
        item = f"<title>Bridge</title><link>/bridge</link><description>{SENTENCE}</description>"
        (found,) = read(rss(item), url="http://courier.example/feed.xml")
        assert isinstance(found, Link)
        assert found.url == "http://courier.example/bridge"
        assert found.otherwise.text == SENTENCE.strip()
        assert found.entry

    def test_an_entry_with_a_title_and_a_link_only_is_a_link(self):
        (found,) = read(rss("<title>Bridge</title><link>http://courier.example/bridge</link>"))
        assert (found.url, found.known.title, found.otherwise) == ("http://courier.example/bridge", "Bridge", None)

    def test_a_short_entry_without_a_link_is_its_text(self):
        (found,) = read(rss(f"<title>Bridge</title><description>{SENTENCE}</description>"))
        assert isinstance(found, Document)

    @pytest.mark.parametrize(
        "item", ["", "<title>Bridge</title>", "<link>javascript:alert(1)</link>", "<link>http://</link>"]
    )
    def test_an_entry_that_holds_nothing_gets_a_reason(self, item):
        (found,) = read(rss(item))
        assert isinstance(found, NotIncluded)
        assert (found.reason, found.detail.startswith("the entry has neither")) == ("empty", True)

    def test_an_enclosure_is_no_link(self):
        found = read(
            rss(f'<title>x</title><description>{SENTENCE}</description><enclosure url="http://h.example/a.mp3"/>')
        )
        assert isinstance(found[0], Document)

    def test_a_feed_is_no_page_of_its_own_entry(self):
        (found,) = read(rss(f"<description>{SENTENCE}</description><link>http://h/f</link>"), url="http://h/f")
        assert isinstance(found, Document)

    def test_atom_gives_the_text_its_language_and_the_name_of_the_source(self):
        entry = (
            '<id>urn:uuid:60a76c80</id><title type="html">A &lt;b&gt;bridge&lt;/b&gt;</title><updated>2026-06-02T00:30:00+02:00</updated>'
            '<link rel="enclosure" href="http://h.example/a.mp3"/><link href="http://h.example/bridge"/>'
            "<author><name>Ada Moss</name><email>ada@h.example</email></author><source><title>The Echo</title></source>"
            f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{LONG}</p></div></content>'
        )
        (found,) = read(atom(entry))
        assert found.name == "feed.xml#uuid-60a76c80"
        known = found.known
        assert (known.title, known.author, known.outlet) == ("A bridge", "Ada Moss", "The Echo")
        assert (known.published, known.language, known.url) == (date(2026, 6, 2), "en", "http://h.example/bridge")

    def test_rdf_is_read(self):
        data = (
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://h.example/"><title>Courier</title></channel>'
            '<item rdf:about="http://h.example/1"><title>Bridge</title><link>http://h.example/1</link>'
            "<dc:date>2026-06-01</dc:date></item></rdf:RDF>"
        )
        (found,) = read(data)
        assert (found.known.title, found.known.outlet, found.known.published) == ("Bridge", "Courier", date(2026, 6, 1))

    def test_names_stay_when_the_feed_gets_new_entries_and_are_each_there_once(self):
        items = [f"<guid>g{n}</guid><description>{SENTENCE} {n}</description>" for n in range(3)]
        doubled = ["<guid>same</guid><description>one</description>", "<guid>same</guid><description>two</description>"]
        before = [found.name for found in read(rss(*items))]
        after = [found.name for found in read(rss("<guid>new</guid><description>x</description>", *items))]
        assert after[1:] == before
        assert len({found.name for found in read(rss(*doubled))}) == 2

    @pytest.mark.parametrize(
        ("text", "teaser"),
        [
            (LONG, False),
            (LONG + " …", True),
            (LONG + " [...]", True),
            (LONG + " Read more", True),
            (LONG + " Continue reading Bridge approved →", True),
            (LONG + " The post Bridge approved appeared first on The Courier.", True),
            (LONG + " He wants to read more.", True),
            (SENTENCE, True),
            ("议会周一批准了新桥。" * 40, False),
            ("议会周一批准了新桥。" * 4, True),
        ],
        ids=range(10),
    )
    def test_what_is_short_or_breaks_off_is_a_teaser(self, text, teaser):
        assert is_teaser(text) is teaser
        assert len(LONG.split()) > TEASER_WORDS


HOSTILE = {
    "open elements": "<rss>" + "<a>" * 50_000,
    "open content": "<rss version='2.0'><channel><item><content:encoded>" + "<div>" * 50_000,
    "brackets": "<rss>" + "<" * 300_000,
    "ampersands": "<rss>" + "&" * 300_000,
    "cdata": "<rss>" + "<![CDATA[" * 30_000,
    "comments": "<rss>" + "<!--" * 80_000,
    "declarations": "<!DOCTYPE x [" * 30_000 + "<rss/>",
    "blank lines": "\n" * 300_000 + "<rss/>",
    "attributes": "<rss " + " ".join(f'a{n}="b"' for n in range(20_000)) + ">",
    "the same attribute": "<rss " + 'a="b" ' * 50_000 + ">",
    "open attributes": "<rss>" + '<a b="' * 50_000,
    "author": f"<rss version='2.0'><channel><item><author>{'a.' * 100_000}@b</author></item></channel></rss>",
    "authors": atom("<author><name>b</name></author>" * 10_000),
    "categories": atom('<category term="b"/>' * 15_000),
    "date": rss(f"<pubDate>{'1' * 200_000}</pubDate><link>http://h.example/</link>"),
    "dates": rss(f"<pubDate>{'2003-' * 50_000}</pubDate><link>http://h.example/</link>"),
    "entries": rss(*["<title>x</title>"] * 10_000),
}


class TestBroken:
    @pytest.mark.parametrize(
        ("data", "words"),
        [
            pytest.param("<rss", "broken XML", id="cut"),
            pytest.param("<html><body>x</body></html>", "no article", id="HTML"),
            pytest.param("<weirdo/>", "no feed in it", id="other XML"),
            pytest.param(b"\x00" * 100 + b"<rss/>", "NUL", id="binary"),
        ],
    )
    def test_what_is_no_feed_says_so(self, data, words):
        with pytest.raises(Refused, match=words):
            read(data, "feed.rss", media_type="application/rss+xml")

    def test_a_feed_that_is_cut_off_or_has_bare_ampersands_is_read_as_far_as_it_goes(self):
        data = rss("<title>Fish & chips</title><link>http://h.example/1?a=1&b=2</link>", "<title>Second</title>")[:-30]
        first = next(feed.read(Payload("feed.xml", data.encode()), Reader()))
        assert (first.known.title, first.url) == ("Fish & chips", "http://h.example/1?a=1&b=2")

    @pytest.mark.parametrize(
        ("left_out", "count"),
        [
            pytest.param(f"{SENTENCE}</description></item><item>", 1, id="in a text"),
            pytest.param("</item></channel></rss>", 3, id="after a text"),
        ],
    )
    def test_a_feed_that_breaks_off_says_so_and_gives_what_came_whole(self, tmp_path, left_out, count):
        texts = [LONG, LONG.replace("twelve", "thirteen") + SENTENCE, LONG.replace("twelve", "fourteen")]
        data = rss(*(f"<title>T{n}</title><description>{text}</description>" for n, text in enumerate(texts)))
        (tmp_path / "cut.rss").write_text(data[: data.index(left_out, data.index("T1"))])
        loaded = load([tmp_path])
        assert [article.title for article in loaded.articles] == [f"T{n}" for n in range(count)]
        (item,) = loaded.not_included
        assert (item.reason, item.detail) == ("unreadable", "the feed breaks off; what stood behind this is lost")

    def test_named_entities_of_html_and_short_ones_of_the_feed_s_own_are_put_in(self):
        head = '<!DOCTYPE rss [<!ENTITY paper "The Courier"><!ENTITY nbsp "&#160;">]>'
        (found,) = read(rss("<title>&paper; caf&eacute;</title><link>http://h.example/</link>", declaration=head))
        assert found.known.title == "The Courier café"

    @pytest.mark.parametrize(
        "head",
        [
            '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE rss [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]>',
            '<!DOCTYPE rss [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;<!ENTITY x "%p;">]>',
            '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">]>',
            '<!DOCTYPE rss SYSTEM "file:///etc/passwd">',
            '<?xml-stylesheet href="http://127.0.0.1:9/"?>',
        ],
        ids=["file", "address", "parameter", "nested", "doctype", "stylesheet"],
    )
    def test_no_entity_expands_or_names_a_file(self, head):
        (found,) = read(rss("<title>a&x;b</title><link>http://h.example/</link>", declaration=head))
        assert "root:" not in found.known.title
        assert len(found.known.title) < 20

    def test_an_entity_is_not_put_in_without_end(self):
        head = f'<!DOCTYPE rss [<!ENTITY x "{"y" * 30}">]>'
        (found,) = read(rss(f"<description>{'&x;' * 12_000}</description>", declaration=head))
        assert len(found.text) <= 30 * 10_000 + 3 * 2_000

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "iso-8859-1", "cp037", "utf-16-be"])
    def test_a_feed_is_read_in_the_encoding_it_declares(self, encoding):
        name = encoding.removesuffix("-sig")
        data = rss(
            "<title>Café</title><link>http://h.example/</link>", declaration=f'<?xml version="1.0" encoding="{name}"?>'
        )
        (found,) = read(data.encode(encoding), media_type="application/rss+xml")
        assert found.known.title == "Café"

    @pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
    def test_no_feed_takes_long(self, data):
        began = time.process_time()
        with contextlib.suppress(Refused):
            read(data)
        assert time.process_time() - began < 4

    @given(st.binary(max_size=300), st.sampled_from(["feed.xml", "a.opml", "a.jsonfeed", "a.rss"]))
    @settings(max_examples=200, deadline=None)
    def test_any_bytes_are_read_or_refused(self, data, name):
        for head in (
            b"",
            b"<rss><channel>",
            b"<feed>",
            b"<opml>",
            b'{"version":"https://jsonfeed.org/version/1","items":',
        ):
            read_as_far_as_it_goes(head + data, name)

    @pytest.mark.parametrize(
        ("whole", "name"),
        [
            (b"<rss><channel><item><title>A</title><link>http://h.example/1</link></item>", "feed.xml"),
            (
                b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><link href="http://h.example/1"/></entry>',
                "a.rss",
            ),
            (b'<opml><body><outline title="A" xmlUrl="http://h.example/1"/>', "a.opml"),
        ],
        ids=["rss", "atom", "opml"],
    )
    @given(words=st.text(st.characters(codec="utf-8", min_codepoint=32), max_size=300))
    @settings(max_examples=100, deadline=None)
    def test_what_stands_before_any_words_is_read(self, whole, name, words):
        (first, *_) = read_as_far_as_it_goes(whole + words.encode(), name)
        assert first.url == "http://h.example/1"

    GOOD = rss(
        f"<title>Bridge &amp; road</title><link>http://h.example/1</link><guid>1</guid><description><![CDATA[<p>{SENTENCE}</p>]]></description>"
        "<pubDate>Mon, 01 Jun 2026 10:00:00 GMT</pubDate><author>ada@h.example (Ada)</author>",
        "<title>Second</title><link>http://h.example/2</link>",
        declaration='<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY x "y">]>',
    ).encode()

    @given(
        st.lists(
            st.tuples(st.integers(0, len(GOOD)), st.integers(0, 20), st.binary(max_size=8)), min_size=1, max_size=6
        )
    )
    @settings(max_examples=200, deadline=None)
    def test_a_feed_with_any_damage_is_read_or_refused(self, damage):
        data = self.GOOD
        for at, length, put in damage:
            data = data[:at] + put + data[at + length :]
        found = read_as_far_as_it_goes(data, media_type="application/rss+xml")
        first, _, _ = self.GOOD.partition(b"<item><title>Second")
        if data.startswith(first) and data.isascii() and data.decode().isprintable():
            assert found[0].known.title == "Bridge & road"


class TestJsonFeed:
    @staticmethod
    def feed(*items, **more) -> str:
        return json.dumps(
            {"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", **more, "items": list(items)}
        )

    def test_an_item_has_title_link_day_author_and_language(self):
        item = {"id": 7, "url": "http://h.example/7", "title": "Bridge", "content_html": f"<p>{LONG}</p>",
                "date_published": "2026-06-01T23:30:00-05:00", "authors": [{"name": "Ada"}, {"name": "Ben"}]}  # fmt: skip
        (found,) = read(self.feed(item, language="en-US"), "feed.json")
        assert (found.name, found.text) == ("feed.json#7", LONG.strip())
        known = found.known
        assert (known.title, known.url, known.outlet) == ("Bridge", "http://h.example/7", "The Courier")
        assert (known.author, known.published, known.language) == ("Ada, Ben", date(2026, 6, 1), "en")

    def test_a_short_item_with_a_link_is_a_link_and_an_odd_one_gets_a_reason(self):
        found = read(
            self.feed(
                {"id": "1", "external_url": "http://h.example/1", "content_text": SENTENCE}, "x", {"id": {}}, None
            )
        )
        assert found[0].url == "http://h.example/1"
        assert [item.reason for item in found[1:]] == ["unreadable", "empty", "unreadable"]

    @pytest.mark.parametrize(
        "data",
        ['{"version":"https://jsonfeed.org/version/1","items":' + "[" * 100_000,
         '{"version":"https://jsonfeed.org/version/1","items":{}}',
         '{"version":"https://jsonfeed.org/version/1"'],
        ids=["deep", "no list", "cut"],
    )  # fmt: skip
    def test_broken_json_gets_a_reason(self, data):
        with pytest.raises(Refused):
            read(data)

    def test_a_number_of_very_many_digits_costs_no_item(self):
        items = f'[{{"id": {"9" * 10_000}, "content_text": {json.dumps(LONG)}}}, {"9" * 10_000}]'
        first, second = read(f'{{"version":"https://jsonfeed.org/version/1","items":{items}}}')
        assert (first.text, second.detail) == (LONG.strip(), "the item is no object")


class TestSubscriptions:
    def test_every_feed_is_a_link_once_however_deep_it_is_nested(self):
        data = (
            '<opml version="2.0"><head><title>Mine</title></head><body><outline text="News"><outline text="More">'
            '<outline text="Courier" title="The Courier &amp; Echo" xmlUrl="http://h.example/feed" htmlUrl="http://h.example/"/>'
            '<outline text="again" XMLURL="http://h.example/feed/"/></outline></outline><outline text="page" url="http://p.example/"/>'
            '<outline text="old" xmlUrl="feed://o.example/feed"/><outline text="file" xmlUrl="file:///etc/passwd"/></body></opml>'
        )
        found = read(data, "list.opml")
        assert [(item.url, item.known.outlet) for item in found[:2]] == [
            ("http://h.example/feed", "The Courier & Echo"),
            ("http://o.example/feed", "old"),
        ]
        assert (found[2].source, found[2].reason) == ("file:///etc/passwd", "unreadable")
        assert len(found) == 3

    def test_a_feed_of_a_list_is_not_asked_about_in_robots_txt(self):
        (found,) = read('<opml><body><outline xmlUrl="http://h.example/feed"/></body></opml>')
        assert found.entry is None

    def test_what_is_broken_is_read_as_far_as_it_goes(self):
        found = read(
            '<opml version="1.0"><body><outline text="A & B" xmlUrl="http://h.example/1"/><outline xmlUrl="http://h.exam'
        )
        assert [item.url for item in found] == ["http://h.example/1"]

    @pytest.mark.parametrize(
        "head",
        ['<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE opml SYSTEM "http://127.0.0.1:9/">'],
    )
    def test_no_file_is_named_and_nothing_fetched(self, head):
        (found,) = read(f'{head}<opml><body><outline text="a&x;" xmlUrl="http://h.example/"/></body></opml>')
        assert "root:" not in (found.known.outlet or "")

    @pytest.mark.parametrize(
        "data",
        [
            '<x:opml><body><outline xmlUrl="http://h.example/1"/></body></x:opml>',
            '<opml><body><outline text="&#xD800;&#0;&#x110000;" xmlUrl="http://h.example/1"/></body></opml>',
            '<opml><body><a:b/><outline c:xmlUrl="http://h.example/1"/></body></opml>',
        ],
        ids=["no such prefix", "no such characters", "a prefix of an attribute"],
    )
    def test_what_is_no_xml_is_still_a_list(self, data):
        assert [item.url for item in read(data, "list.opml")] == ["http://h.example/1"]

    def test_people_and_their_weblogs_are_a_list_too(self):
        data = (
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/" '
            'xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:rss="http://purl.org/rss/1.0/"><foaf:Agent>'
            '<foaf:name>Ada</foaf:name><foaf:weblog><foaf:Document rdf:about="http://h.example/"><rdfs:seeAlso>'
            '<rss:channel rdf:about="http://h.example/feed"/></rdfs:seeAlso></foaf:Document></foaf:weblog></foaf:Agent></rdf:RDF>'
        )
        assert [(item.url, item.known.outlet) for item in read(data)] == [("http://h.example/feed", "Ada")]


def test_the_pages_behind_a_feed_s_teasers_are_read_with_what_the_feed_knows_of_them(tmp_path):
    body = "".join(f"<p>{SENTENCE.replace('twelve', str(n))}</p>" for n in range(20, 30))
    html = f"<html><head><title>Another title | Site</title></head><body><article><h1>Bridge</h1>{body}</article></body></html>"
    with FakeWeb({"/bridge?utm_source=rss": page(html)}) as web:
        item = (
            f"<title>Bridge approved</title><link>{web.url('/bridge?utm_source=rss')}</link><description>In short …</description>"
            "<pubDate>Mon, 01 Jun 2026 10:00:00 GMT</pubDate>"
        )
        (tmp_path / "feed.rss").write_text(rss(item))
        loaded = load([tmp_path], Options(web=WebOptions(allow_private=True)))
        (article,) = loaded.articles
        assert article.source == web.url("/bridge?utm_source=rss")
    assert (article.title, article.outlet, article.published) == ("Bridge approved", "The Courier", date(2026, 6, 1))
    assert loaded.not_included == []
