"""Fetching: limits hold, misbehaving servers end as documented, and nothing that is not public is asked."""

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import retry_after
from summarizer.sources.found import Document, Link, Payload, Refused
from summarizer.sources.identity import shown
from summarizer.sources.loading import Options, WebOptions, load
from summarizer.sources.web import Limits, fetcher
from summarizer.sources.web.addresses import forbidden, parse
from tests.fakes.web import Answer, FakeWeb, bomb, misbehaving, page, redirect, unchanging

QUICK = Limits(connect=1, read=0.4, deadline=1.2, max_bytes=200_000, pause=0.02)
CALM = replace(QUICK, connect=5, read=5, deadline=15)
LOCAL = WebOptions(allow_private=True, limits=CALM)
LONG = 20
"""Seconds: no server here hangs for less than 30, and nobody waits for it to the end."""
PARAGRAPH = (
    "The council of {name} approved a new bridge on Monday after years of debate. It will cost {number} million pounds, "
    "and the first lorries are expected to cross it in the spring of next year. Residents had asked for it since the old "
    "one was closed to traffic, which sent every bus the long way round through the valley. "
)


def article(number: int = 1) -> str:
    text = PARAGRAPH.format(name=f"Town{number}", number=number)
    body = f"<p>{text}</p><p>{text.replace('Monday', 'Tuesday')}</p>"
    return f"<html><head><title>Bridge {number}</title></head><body><article><h1>Bridge {number}</h1>{body}</article></body></html>"


def feed(*links: str, title: str = "News") -> str:
    items = "".join(
        f"<item><title>Bridge {n}</title><link>{link}</link><guid>{link}</guid><description>In short …</description></item>"
        for n, link in enumerate(links)
    )
    return f'<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'


def get(*links: str | Link, options: WebOptions = LOCAL, **rules: Callable) -> list[Payload | Refused]:
    """What fetching all of them at once, in one run, brings."""

    async def run() -> list[Payload | Refused]:
        async with fetcher(options, **rules) as fetch:
            wanted = (fetch(link if isinstance(link, Link) else Link(link)) for link in links)
            found = await asyncio.gather(*wanted, return_exceptions=True)
        for item in found:
            if not isinstance(item, (Payload, Refused)):
                raise item
        return found

    return asyncio.run(run())


@dataclass(frozen=True)
class Case:
    id: str
    answer: object
    ends: str
    """What the bytes are, or words of the reason."""
    reason: str | None = None
    limits: Limits = CALM


CASES = [
    Case("a page", page("hello"), "hello"),
    Case("drip", misbehaving("drip"), "not complete within 1.2 s", "unreadable", QUICK),
    Case("endless", misbehaving("endless"), "over 200000 bytes", "too_long"),
    Case("gzip bomb", bomb(50), "over 200000 bytes", "too_long"),
    Case("announced as huge", Answer(b"", length=10**15), "over 200000 bytes", "too_long"),
    Case("packed twice", page("x", Content_Encoding="gzip, gzip"), "not asked for", "unreadable"),
    Case("not packed as it says", page("plain", Content_Encoding="gzip"), "packed in a broken way", "unreadable"),
    Case("redirect loop", redirect("/it"), "redirects in a circle", "unreadable"),
    Case("redirect to a file", redirect("file:///etc/passwd"), "only http and https", "unreadable"),
    Case("redirect to nonsense", redirect("http://[::1"), "valid address", "unreadable"),
    Case("redirect in a number", redirect("http://2130706433/"), "unusual form", "unreadable"),
    Case("silent", misbehaving("silent"), "sent nothing for 0.4 s", "unreadable", QUICK),
    Case("dropped once", [misbehaving("drop"), page("second")], "second"),
    Case("always dropped", misbehaving("drop"), "broke off", "unreadable"),
    Case("broken off", misbehaving("break"), "broke off", "unreadable"),
    Case("no HTTP", misbehaving("garbage"), "not HTTP", "unreadable"),
    Case("shorter than it says", Answer(b"short", length=5000), "not as long as announced", "unreadable"),
    Case("longer than it says", Answer(b"abcdefgh", length=3), "abc"),
    Case("busy, then not", [page("", status=429, Retry_After="0"), page("now")], "now"),
    Case("failing, then not", [page("", status=503), page("now")], "now"),
    Case("busy for an hour", page("", status=429, Retry_After="3600"), "left alone for 3600 s", "unreadable"),
    Case(
        "busy until a day",
        page("", status=503, Retry_After="Fri, 01 Jan 2100 00:00:00 GMT"),
        "left alone",
        "unreadable",
    ),
    Case("busy for nonsense", page("", status=503, Retry_After="soon, maybe"), "503", "unreadable"),
    Case("always failing", page("", status=500), "500 Internal Server Error", "unreadable"),
    Case("gone", page("", status=410), "is gone (410 Gone)", "unreadable"),
    Case("unknown status", page("", status=299), "did not send it", "unreadable"),
    Case("not modified, unasked", page("", status=304), "304", "unreadable"),
    Case("an image", page(b"\x89PNG", "image/png"), "image/png, no text", "not_article"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_answer_ends_as_documented(case):
    began = time.monotonic()
    with FakeWeb({"/it": case.answer}) as web:
        found = get(web.url("/it"), options=replace(LOCAL, limits=case.limits))[0]
    assert time.monotonic() - began < LONG
    if case.reason is None:
        assert found.data == case.ends.encode()
    else:
        assert (found.reason, case.ends in found.detail) == (case.reason, True), found


def test_a_bomb_is_not_unpacked_beyond_the_limit():
    import tracemalloc

    with FakeWeb({"/it": bomb(300)}) as web:
        tracemalloc.start()
        get(web.url("/it"))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 30_000_000


def test_a_request_says_who_asks_and_keeps_no_cookies():
    with FakeWeb({"/a": page("x", Set_Cookie="id=1"), "/b": page("y")}) as web:
        get(web.url("/a"))
        get(web.url("/a"), web.url("/b"))
    for _, headers in web.requests:
        assert headers["user-agent"].startswith("structured-summarizer/")
        assert "cookie" not in headers


def test_what_the_server_says_of_the_bytes_comes_with_them_and_the_address_after_redirects():
    with FakeWeb({"/a": redirect("/b#part"), "/b": page("x", "Text/HTML; Charset=ISO-8859-1")}) as web:
        found = get(web.url("/a"))[0]
        assert (found.name, found.url) == (web.url("/a"), web.url("/b"))
    assert (found.media_type, found.charset.lower()) == ("text/html", "iso-8859-1")


def test_a_host_is_asked_a_few_things_at_a_time_and_many_are_in_all():
    open_now, most, lock = [], [], threading.Lock()

    three = threading.Barrier(3)

    def answer(headers: dict) -> Answer:
        with lock:
            open_now.append(headers)
            most.append(len(open_now))
        three.wait(10)
        time.sleep(0.02)  # for a fourth, if there were one
        with lock:
            open_now.pop()
        return page("x")

    with FakeWeb({f"/{n}": answer for n in range(21)}) as web:
        found = get(*(web.url(f"/{n}") for n in range(21)), options=replace(LOCAL, limits=replace(CALM, per_host=3)))
        assert max(most) == 3
    assert all(isinstance(item, Payload) for item in found)


def test_files_that_take_long_to_read_keep_no_answer_from_coming(tmp_path):
    for n in range(150):
        (tmp_path / f"{n}.html").write_text(article(1000 + n))
    with FakeWeb({f"/{n}": page(article(n)) for n in range(20)}) as web:
        loaded = load([tmp_path, *(web.url(f"/{n}") for n in range(20))], Options(web=LOCAL))
    assert (len(loaded.articles), loaded.not_included) == (170, [])


def test_an_address_is_asked_for_once_a_run_even_where_it_fails():
    with FakeWeb({"/a": page("x"), "/b": page("", status=404)}) as web:
        found = get(*[web.url("/a")] * 5, *[web.url("/b")] * 5)
        assert (web.asked("/a"), web.asked("/b")) == (1, 1)
    assert [isinstance(item, Payload) for item in found] == [True] * 5 + [False] * 5


def test_a_host_that_cannot_be_reached_is_given_up():
    options = replace(LOCAL, limits=replace(CALM, per_host=1))
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        found = get(*(f"http://127.0.0.1:{held.getsockname()[1]}/{n}" for n in range(6)), options=options)
    assert sum(f.detail.startswith("no connection") for f in found) == 3
    assert sum("not asked again" in f.detail for f in found) == 3


_HEADERS = ("Content-Type", "Content-Encoding", "Location", "ETag", "Last-Modified", "Retry-After", "Transfer-Encoding",
            "Content-Length", "Cache-Control", "Set-Cookie")  # fmt: skip


@given(
    status=st.sampled_from([200, 203, 204, 206, 301, 304, 307, 404, 429, 503, 999]),
    headers=st.lists(st.tuples(st.sampled_from(_HEADERS), st.binary(max_size=30)), max_size=6),
    body=st.binary(max_size=60),
)
@settings(max_examples=60, deadline=None)
def test_whatever_a_server_sends_is_bytes_or_a_reason(status, headers, body):
    lines = [f"HTTP/1.1 {status} x".encode(), *(name.encode() + b": " + value for name, value in headers)]
    answer = Answer(b"\r\n".join(lines) + b"\r\n\r\n" + body, how="raw")
    limits = replace(QUICK, tries=1, read=0.2, deadline=0.5)
    with FakeWeb({"/it": answer}) as web:
        found = get(web.url("/it"), web.url("/it?2"), options=replace(LOCAL, limits=limits))
    assert all(isinstance(item, (Payload, Refused)) for item in found)


class TestSafety:
    @pytest.mark.parametrize(
        "number",
        [
            "127.0.0.1", "127.8.8.8", "0.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1",
            "100.100.100.200", "169.254.169.254", "168.63.129.16", "192.0.0.192", "192.0.2.1", "192.88.99.1", "198.18.0.1",
            "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
            "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::", "2002:a9fe:a9fe::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
            "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "2001:db8::1", "3fff::1", "4000::1",
            "2606:4700::5efe:10.0.0.1", "100::1", "5f00::1", "nonsense",
        ],
    )  # fmt: skip
    def test_what_is_not_public_is_forbidden(self, number):
        assert forbidden(number)

    @pytest.mark.parametrize(
        "number", ["8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.0.1", "100.63.0.1", "100.128.0.1", "2606:4700::1111",
                   "64:ff9b::808:808", "::ffff:8.8.8.8", "2a00:1450::1"],
    )  # fmt: skip
    def test_what_is_public_is_not(self, number):
        assert forbidden(number) is None

    @pytest.mark.parametrize(
        "address",
        [
            "http://127.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://0/",
            "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/",
            "http://127.0.0.1./", "http://localhost/", "http://LOCALHOST:80/", "http://a.localhost/", "http://localhost./",
            "http://printer.local/", "http://metadata.google.internal/", "http://169.254.169.254/latest/meta-data/",
            "http://user:secret@127.0.0.1/", "http://example.org@127.0.0.1/", "http://①②⑦.0.0.1/", "http://127。0。0。1/",
            "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "data:text/plain,x", "javascript:alert(1)",
            "http://", "http:///path", "http://[::1", "http://exa mple.org/", "http://example.org:99999/", "", "example.org",
            "http://" + "a" * 300 + ".org/", "http://example.org/" + "a" * 10_000, "http://\x00/", "http://ex\nample.org/",
        ],
    )  # fmt: skip
    def test_an_address_that_may_not_be_asked_is_refused_before_anything_is_sent(self, address):
        async def nowhere(host: str, _port: int) -> list[str]:
            raise Refused("unreadable", f"{host[:20]} is unknown")

        with pytest.raises(Refused):
            raise get(address, options=WebOptions(limits=CALM), resolve=nowhere)[0]

    @pytest.mark.parametrize(
        "address", ["http://2130706433/", "http://0x7f.1/", "ftp://example.org/", "file:///etc/passwd"]
    )
    def test_odd_addresses_stay_refused_where_private_ones_are_allowed(self, address):
        with pytest.raises(Refused):
            parse(address, allow_private=True)

    def test_a_name_that_leads_to_a_private_address_is_refused_and_the_way_out_is_named(self):
        async def rebound(_host: str, _port: int) -> list[str]:
            return ["10.0.0.7"]

        found = get("http://harmless.example/", options=WebOptions(limits=CALM), resolve=rebound)[0]
        assert found.detail == (
            "harmless.example leads to 10.0.0.7, which is a private network; --allow-private, or "
            "allow_private under [sources] in summarizer.toml, reads it nonetheless"
        )

    def test_a_name_is_resolved_once_a_connection_and_the_connection_goes_to_what_was_judged(self):
        answers = [["127.0.0.1"], ["10.0.0.7"]]
        asked = []

        async def rebinding(host: str, _port: int) -> list[str]:
            asked.append(host)
            return answers[min(len(asked), len(answers)) - 1]

        with FakeWeb(
            {"/a.xml": page("first", "text/plain", Connection="close"), "/b.xml": page("second", "text/plain")}
        ) as web:

            async def run() -> tuple[Payload, Refused]:
                options = WebOptions(limits=CALM)
                async with fetcher(options, resolve=rebinding, forbidden=_as_if_public) as fetch:
                    first = await fetch(Link(web.url("/a.xml", "rebinding.example")))
                    try:
                        await fetch(Link(web.url("/b.xml", "rebinding.example")))
                    except Refused as refused:
                        return first, refused

            first, second = asyncio.run(run())
        assert first.data == b"first"
        assert "10.0.0.7" in second.detail
        assert asked == ["rebinding.example"] * 2
        assert [headers["host"].split(":")[0] for _, headers in web.requests] == ["rebinding.example"]

    def test_of_several_addresses_only_those_that_are_public_are_tried(self):
        async def mixed(_host: str, _port: int) -> list[str]:
            return ["10.0.0.7", "::1", "127.0.0.1"]

        with FakeWeb({"/": page("x")}) as web:
            options = WebOptions(limits=CALM)
            found = get(web.url("/", "mixed.example"), options=options, resolve=mixed, forbidden=_as_if_public)[0]
        assert found.data == b"x"

    @pytest.mark.parametrize(
        ("target", "words"),
        [
            ("http://169.254.169.254/latest/meta-data/", "169.254.169.254 is a link-local address"),
            ("http://inner.example/", "inner.example leads to 192.168.0.1"),
            ("http://localhost/", "localhost is a name of a private network"),
            ("//127.0.0.1/", "127.0.0.1 is this machine"),
            ("http://[::ffff:169.254.169.254]/", "a link-local address"),
        ],
    )
    def test_a_redirect_to_a_private_address_is_not_followed(self, target, words):
        async def names(host: str, _port: int) -> list[str]:
            return ["192.168.0.1"] if host == "inner.example" else ["127.0.0.1"]

        with FakeWeb({"/": redirect(target)}) as web:
            options = WebOptions(limits=CALM)
            found = get(web.url("/", "outer.example"), options=options, resolve=names, forbidden=_as_if_public)[0]
        assert words in found.detail

    def test_the_page_of_a_feed_on_the_web_cannot_be_on_this_machine(self):
        async def here(_host: str, _port: int) -> list[str]:
            return ["127.0.0.1"]

        with FakeWeb({"/secret": page("x")}) as web:
            found = get(Link(web.url("/secret"), entry="1"), options=WebOptions(limits=CALM), resolve=here)[0]
            assert isinstance(found, Refused)
            assert web.requests == []

    def test_credentials_are_sent_to_their_host_only_and_never_shown_or_kept(self, tmp_path):
        with FakeWeb({"/feed": redirect("/moved"), "/moved": page(feed(), "application/rss+xml")}) as web:
            with FakeWeb({"/there": page("x")}) as other:
                web.pages |= {"/away": redirect(other.url("/there")), "/open": page(article())}
                with_login = web.url("/feed").replace("//", "//me:secret@")
                options = replace(LOCAL, cache=tmp_path)
                found = get(with_login, with_login.replace("/feed", "/away"), options=options)
                assert found[0].name == web.url("/feed")
                assert "secret" not in str(found[0].url)
                assert all("authorization" in headers for _, headers in web.requests)
                assert "authorization" not in other.requests[0][1]
            loaded = load([with_login, web.url("/open")], Options(web=options))
        assert "secret" not in repr(loaded)
        kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
        assert any(web.url("/open").encode() in data for data in kept)
        assert not any(word in data for data in kept for word in (b"secret", b"/feed", b"/moved"))

    def test_a_token_in_a_query_is_sent_and_never_shown_or_kept(self, tmp_path):
        with FakeWeb({"/page?token=s3cret": page(article()), "/open": page(article())}) as web:
            named = web.url("/page?token=s3cret")
            loaded = load(
                [named, web.url("/none?token=s3cret"), web.url("/open")], Options(web=replace(LOCAL, cache=tmp_path))
            )
            assert "/page?token=s3cret" in [path for path, _ in web.requests]
        assert loaded.articles
        assert "s3cret" not in repr(loaded)
        kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
        assert any(web.url("/open").encode() in data for data in kept)
        assert not any(b"s3cret" in data for data in kept)

    @pytest.mark.parametrize(
        ("address", "seen"),
        [
            ("http://me:pw@example.org/a@b", "http://example.org/a@b"),
            ("https://me@example.org", "https://example.org"),
            ("HTTPS://me:p@ss@example.org/", "HTTPS://example.org/"),
            ("http://example.org/?mail=a@b.org", "http://example.org/?mail=a@b.org"),
            ("news/a@b.txt", "news/a@b.txt"),
            (
                "https://example.org/f?id=3&access_token=s3&x=1#a",
                "https://example.org/f?id=3&access_token=hidden&x=1#a",
            ),
            (
                "https://example.org/f?X-Amz-Signature=s3;apikey=s3",
                "https://example.org/f?X-Amz-Signature=hidden;apikey=hidden",
            ),
            ("https://example.org/f?author=a&keyword=b", "https://example.org/f?author=a&keyword=b"),
        ],
    )
    def test_an_address_is_shown_without_credentials(self, address, seen):
        assert shown(address) == seen

    @given(st.text(max_size=60))
    @settings(max_examples=200, deadline=None)
    def test_any_words_are_an_address_or_refused(self, words):
        for address in (words, f"http://{words}", f"https://{words}:80/"):
            try:
                assert parse(address, allow_private=False).url.scheme in {"http", "https"}
            except Refused:
                continue


def _as_if_public(number: str) -> str | None:
    """This machine stands for the public web; all else is as it is."""
    return None if number == "127.0.0.1" else forbidden(number)


class TestRobots:
    ROBOTS = "User-agent: *\nDisallow: /private/\nAllow: /private/*.open$\n\nUser-agent: other\nDisallow: /\n"

    def test_a_page_that_robots_txt_keeps_from_programs_is_not_asked_for(self):
        with FakeWeb({"/robots.txt": page(self.ROBOTS, "text/plain"), "/private/a": page("x"), "/b": page("y")}) as web:
            links = [Link(web.url(path), entry="1") for path in ("/private/a", "/b", "/private/c.open")]
            found = get(*links)
            assert (web.asked("/private/a"), web.asked("/robots.txt")) == (0, 1)
        assert (found[0].reason, found[1].data) == ("filtered", b"y")
        assert found[0].detail.endswith("asks programs not to read it; save the page and give the file")
        assert "404" in found[2].detail

    def test_a_feed_that_the_user_named_is_fetched_and_robots_txt_is_not_even_asked(self):
        robots = page("User-agent: *\nDisallow: /", "text/plain")
        with FakeWeb({"/robots.txt": robots, "/feed": page(feed(), "application/rss+xml")}) as web:
            assert isinstance(get(web.url("/feed"))[0], Payload)
            assert web.asked("/robots.txt") == 0

    def test_a_feed_that_is_sent_as_a_page_is_a_feed_and_a_page_that_is_sent_as_text_is_a_page(self):
        robots = page("User-agent: *\nDisallow: /", "text/plain")
        with FakeWeb({"/robots.txt": robots, "/feed": page(feed()), "/page": page(article(), "text/plain")}) as web:
            found = get(web.url("/feed"), web.url("/page"))
        assert isinstance(found[0], Payload)
        assert found[1].reason == "filtered"

    def test_a_page_that_the_user_named_is_not_downloaded_where_robots_txt_forbids_it(self):
        robots = page("User-agent: structured-summarizer\nDisallow: /", "text/plain")
        with FakeWeb({"/robots.txt": robots, "/page": page("x" * 100)}) as web:
            assert get(web.url("/page"))[0].reason == "filtered"
            assert web.asked("/page") == 0

    @pytest.mark.parametrize("path", ["/news/rss.xml", "/feed/", "/?format=atom", "/feeds/all", "/rss2"])
    def test_an_address_that_calls_itself_a_feed_is_fetched_without_asking(self, path):
        robots = page("User-agent: *\nDisallow: /", "text/plain")
        with FakeWeb({"/robots.txt": robots, path: page(feed(), "application/rss+xml")}) as web:
            assert isinstance(get(web.url(path))[0], Payload)
            assert web.asked("/robots.txt") == 0

    def test_a_page_whose_address_calls_itself_a_feed_is_left_where_robots_txt_forbids_it(self):
        robots = page("User-agent: *\nDisallow: /", "text/plain")
        with FakeWeb({"/robots.txt": robots, "/feed/about": page(article())}) as web:
            assert get(web.url("/feed/about"))[0].reason == "filtered"

    def test_a_feed_of_a_list_is_fetched_without_asking_whatever_its_address(self, tmp_path):
        robots = page("User-agent: *\nDisallow: /", "text/plain")
        with FakeWeb({"/robots.txt": robots, "/latest": page(feed(), "application/rss+xml")}) as web:
            list_of_one = f'<opml version="2.0"><body><outline xmlUrl="{web.url("/latest")}"/></body></opml>'
            (tmp_path / "list.opml").write_text(list_of_one)
            load([tmp_path / "list.opml"], Options(web=LOCAL))
            assert (web.asked("/latest"), web.asked("/robots.txt")) == (1, 0)

    def test_a_host_that_is_not_reached_is_no_matter_of_its_robots_txt(self):
        with socket.socket() as held:
            held.bind(("127.0.0.1", 0))
            found = get(f"http://127.0.0.1:{held.getsockname()[1]}/page")[0]
        assert found.detail == "no connection could be made"

    def test_a_redirect_into_what_is_forbidden_is_not_followed(self):
        pages = {"/robots.txt": page(self.ROBOTS, "text/plain"), "/a": redirect("/private/a"), "/private/a": page("x")}
        with FakeWeb(pages) as web:
            assert get(Link(web.url("/a"), entry="1"))[0].reason == "filtered"
            assert web.asked("/private/a") == 0

    @pytest.mark.parametrize(
        ("robots", "read", "limits"),
        [
            pytest.param(page("", status=404), True, CALM, id="none"),
            pytest.param(page("", status=403), True, CALM, id="closed"),
            pytest.param(page("", status=500), False, CALM, id="failing"),
            pytest.param(misbehaving("drop"), False, CALM, id="dropped"),
            pytest.param(misbehaving("endless"), False, CALM, id="endless"),
            pytest.param(misbehaving("drip"), False, QUICK, id="drip"),
            pytest.param(page(b"\xff\xfe\x00" * 500, "text/plain"), True, CALM, id="garbage"),
            pytest.param(
                page("User-agent: *\nDisallow: /" + "*a" * 20_000 + "$\n", "text/plain"), True, CALM, id="hostile"
            ),
            pytest.param(redirect("/elsewhere.txt"), True, CALM, id="elsewhere"),
        ],
    )
    def test_robots_txt_that_fails_forbids_and_one_that_is_not_there_does_not(self, robots, read, limits):
        with FakeWeb({"/robots.txt": robots, "/page": page("x")}) as web:
            began = time.monotonic()
            found = get(Link(web.url("/page"), entry="1"), options=replace(LOCAL, limits=limits))[0]
        assert isinstance(found, Payload) is read, found
        assert time.monotonic() - began < LONG


class TestCache:
    @staticmethod
    def options(folder: Path) -> Options:
        return Options(web=replace(LOCAL, cache=folder))

    def test_a_second_run_over_unchanged_feeds_downloads_no_body(self, tmp_path):
        with FakeWeb() as web:
            links = [web.url(f"/{n}.html") for n in range(5)]
            for n in range(5):
                web.pages[f"/{n}.html"] = page(article(n))
            web.pages["/feed.xml"] = unchanging(page(feed(*links), "application/rss+xml"))
            first = load([web.url("/feed.xml")], self.options(tmp_path))
            requests, bodies = len(web.requests), web.bodies
            second = load([web.url("/feed.xml")], self.options(tmp_path))
            assert bodies == 6
            assert web.bodies == bodies
            assert [path for path, _ in web.requests[requests:]] == ["/feed.xml"]
        assert len(first.articles) == 5
        assert second == first

    def test_the_page_of_an_entry_that_changed_is_asked_for_again(self, tmp_path):
        with FakeWeb({"/a": page(article(1))}) as web:
            options = replace(LOCAL, cache=tmp_path)
            for mark in ("1", "1", "2"):
                get(Link(web.url("/a"), entry=mark), options=options)
            assert web.asked("/a") == 2

    def test_what_changed_is_downloaded_and_last_modified_does_as_well_as_an_etag(self, tmp_path):
        since = "Mon, 01 Jun 2026 10:00:00 GMT"
        with FakeWeb({"/a": page("first", Last_Modified=since)}) as web:
            options = replace(LOCAL, cache=tmp_path)
            get(web.url("/a"), options=options)
            web.pages["/a"] = page("second")
            assert get(web.url("/a"), options=options)[0].data == b"second"
            assert [headers.get("if-modified-since") for path, headers in web.requests if path == "/a"] == [None, since]

    def test_robots_txt_is_kept_as_well(self, tmp_path):
        robots = unchanging(page("User-agent: *\nDisallow: /a", "text/plain"))
        with FakeWeb({"/robots.txt": robots, "/a": page("x")}) as web:
            for _ in range(2):
                get(Link(web.url("/a"), entry="1"), options=replace(LOCAL, cache=tmp_path))
            assert (web.asked("/robots.txt"), web.bodies) == (2, 1)

    def test_a_copy_that_was_tampered_with_or_cut_short_counts_for_nothing(self, tmp_path):
        with FakeWeb({"/a": unchanging(page("body"))}) as web:
            options = replace(LOCAL, cache=tmp_path)
            get(web.url("/a"), options=options)
            for path in [path for path in tmp_path.rglob("*") if path.is_file()]:
                path.write_bytes(path.read_bytes()[:-1])
            assert get(web.url("/a"), options=options)[0].data == b"body"

    def test_what_the_server_asks_not_to_store_is_not_stored(self, tmp_path):
        with FakeWeb({"/a": page("body", Cache_Control="private, no-store")}) as web:
            get(web.url("/a"), options=replace(LOCAL, cache=tmp_path))
        assert not [path for path in tmp_path.rglob("*") if path.is_file()]

    def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(self, tmp_path):
        (tmp_path / "file").write_text("in the way")
        with FakeWeb({"/a": page("body")}) as web:
            found = get(web.url("/a"), options=replace(LOCAL, cache=tmp_path / "file"))[0]
        assert found.data == b"body"

    def test_what_was_not_used_for_long_is_dropped(self, tmp_path):
        import os

        with FakeWeb({"/a": page("body"), "/b": page("body")}) as web:
            options = replace(LOCAL, cache=tmp_path)
            get(web.url("/a"), options=options)
            for path in [path for path in tmp_path.rglob("*") if path.is_file()]:
                os.utime(path, (1, 1))
            get(web.url("/b"), options=options)
        assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_a_proxy_from_the_environment_is_used_and_private_names_stay_refused(monkeypatch):
    with FakeWeb() as web:
        web.pages["http://public.example/a"] = page("by the proxy")
        monkeypatch.setenv("http_proxy", web.url(""))
        found = get(
            "http://public.example/a", "http://localhost/a", "http://10.0.0.1/", options=WebOptions(limits=CALM)
        )
    assert found[0].data == b"by the proxy"
    assert all(isinstance(item, Refused) for item in found[1:])


def test_a_list_of_two_hundred_sources_is_read_whole_but_for_the_thirty_that_misbehave():
    bad = [case.answer for case in CASES if case.reason is not None] * 2
    with FakeWeb() as web:
        for n in range(200):
            wrong = n % 6 == 0 and n // 6 < 30
            web.pages[f"/{n}"] = bad[n // 6] if wrong else page(article(n))
        outlines = "".join(f'<outline text="{n}" xmlUrl="{web.url(f"/{n}")}"/>' for n in range(200))
        web.pages["/list.opml"] = page(f'<opml version="2.0"><body>{outlines}</body></opml>', "text/x-opml")
        limits = replace(QUICK, per_host=12, read=1, deadline=4)
        loaded = load([web.url("/list.opml")], Options(web=replace(LOCAL, limits=limits)))
    expected = {web_path(n) for n in range(200) if not (n % 6 == 0 and n // 6 < 30)}
    assert {found.source.rsplit("/", 1)[1] for found in loaded.articles} == expected
    assert len(loaded.not_included) == 30
    assert all(found.detail for found in loaded.not_included)


def web_path(n: int) -> str:
    return str(n)


def test_one_page_behind_two_ways_round_is_one_article():
    with FakeWeb() as web:
        links = [web.url("/go?to=1"), web.url("/click/1")]
        web.pages |= {"/go?to=1": redirect("/1.html?utm_source=a"), "/click/1": redirect("/1.html?utm_source=b")}
        web.pages |= {f"/1.html?utm_source={way}": page(article(1).replace("valley", way)) for way in "ab"}
        web.pages["/feed"] = page(feed(*links), "application/rss+xml")
        loaded = load([web.url("/feed")], Options(web=LOCAL))
        assert [article.url for article in loaded.articles] == [web.url("/1.html?utm_source=a")]
    assert [found.reason for found in loaded.not_included] == ["duplicate"]


def test_a_teaser_stands_in_for_a_page_that_cannot_be_had():
    with FakeWeb() as web:
        otherwise = Document("feed#1", PARAGRAPH.format(name="Town", number=3))
        text = otherwise.text
        rss = (
            f"<rss version='2.0'><channel><title>News</title><item><title>Bridge</title><link>{web.url('/gone')}</link>"
            f"<description>{text}</description></item></channel></rss>"
        )
        web.pages["/feed.xml"] = page(rss, "application/rss+xml")
        loaded = load([web.url("/feed.xml")], Options(web=LOCAL))
    assert [article.outlet for article in loaded.articles] == ["News"]
    assert loaded.articles[0].text == text.strip()


@pytest.mark.parametrize(
    ("path", "answer", "why"),
    [
        ("/private/page", page(article()), "asks programs not to read it"),
        ("/slow", misbehaving("drip"), "not complete within 1.2 s"),
        ("/gone", page("", status=410), "is gone (410 Gone)"),
    ],
)
def test_where_neither_page_nor_teaser_can_be_read_the_page_s_own_reason_is_told(path, answer, why):
    with FakeWeb({"/robots.txt": page(TestRobots.ROBOTS, "text/plain"), path: answer}) as web:
        web.pages["/feed.xml"] = page(feed(web.url(path)), "application/rss+xml")
        loaded = load([web.url("/feed.xml")], Options(web=replace(LOCAL, limits=QUICK)))
        assert [item.source for item in loaded.not_included] == [web.url(path)]
    assert why in loaded.not_included[0].detail


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("120", 120),
        (" 1.5 ", 1.5),
        ("", None),
        ("soon", None),
        ("-3", None),
        ("inf", None),
        ("Mon, 01 Jan 2001 00:00:00 GMT", 0),
    ],
)
def test_what_a_server_asks_to_wait_is_read(asked, seconds):
    assert retry_after.seconds(asked) == seconds
