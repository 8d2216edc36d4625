"""Mails and mailboxes: newsletters with one or many articles, attachments, broken mails."""

from datetime import date
from email.message import EmailMessage

import pytest

from summarizer.models import NotIncluded
from summarizer.sources import load
from summarizer.sources.forms import form_of
from summarizer.sources.forms.mail import FORM
from summarizer.sources.found import Document, Payload, Reader, Refused

BRIDGE = (
    "The council approved a new bridge on Monday after years of debate. It will cost 12 million pounds, the mayor said."
)
STRIKE = "Doctors at the city hospital ended their strike on Tuesday. They had asked for more pay and will now get some of it."


def mail(text=None, html=None, subject="Today’s news", sender='"The Post" <news@post.example>'):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "me@home.example", subject
    message["Date"] = "Fri, 27 Jun 2025 06:00:00 +0000"
    if text is not None:
        message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html") if text else message.set_content(html, subtype="html")
    return message


def read(message, name="n.eml"):
    data = message if isinstance(message, bytes) else message.as_bytes()
    return list(FORM.read(Payload(name, data), Reader()))


def test_a_mail_is_an_article_with_its_headers():
    (found,) = read(mail(BRIDGE))
    assert (found.known.title, found.known.outlet, found.known.published) == (
        "Today’s news",
        "The Post",
        date(2025, 6, 27),
    )
    assert found.text == BRIDGE


HEADINGS = f"<h2>Bridge approved</h2><p>{BRIDGE}</p><h2>Strike over</h2><p>{STRIKE}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (None, HEADINGS),
        ("A summary.", f"<p>Good morning!</p>{HEADINGS}<p><a href='https://x.example/u'>Unsubscribe</a></p>"),
        (None, f"<p><b>Bridge approved</b><br>{BRIDGE}</p><p><b>Strike over</b><br>{STRIKE}</p>"),
        (f"Bridge approved\n---------------\n{BRIDGE}\n\nStrike over\n-----------\n{STRIKE}\n", None),
        (f"Good morning.\n\nBridge approved\n\n{BRIDGE}\n\nStrike over\n\n{STRIKE}\n\n-- \nThe Post", None),
        (f"1. Bridge approved\n\n{BRIDGE}\n\n2. Strike over\n\n{STRIKE}\n", None),
    ],
    ids=["headings", "greeting and footer", "bold lines", "underlined", "short lines", "numbered"],
)
def test_a_newsletter_is_split_into_its_articles(text, html):
    found = read(mail(text, html))
    assert [(d.name, d.known.title, d.text) for d in found] == [
        ("n.eml#1", "Bridge approved", BRIDGE),
        ("n.eml#2", "Strike over", STRIKE),
    ]
    assert {d.known.outlet for d in found} == {"The Post"}


def test_a_heading_that_is_a_link_gives_the_address():
    html = "".join(
        f"<h3><a href='https://post.example/{n}'>Story number {n}</a></h3><p>{BRIDGE}</p><p><a href='https://post.example/{n}'>Read more</a></p>"
        for n in (1, 2)
    )
    found = read(mail(html=html))
    assert [(d.known.url, d.text) for d in found] == [(f"https://post.example/{n}", BRIDGE) for n in (1, 2)]


def test_an_article_with_subheadings_stays_one():
    html = (
        f"<p>{BRIDGE} {STRIKE} {BRIDGE} {STRIKE}</p><h2>What next</h2><p>{BRIDGE}</p><h2>And then</h2><p>{STRIKE}</p>"
    )
    (found,) = read(mail(html=html))
    assert "What next" in found.text


def test_hard_wrapped_lines_are_joined():
    (found,) = read(mail("The council approved a new bridge on Monday after years of\ndebate about its place.\n"))
    assert found.text == "The council approved a new bridge on Monday after years of debate about its place."


def test_what_is_attached_is_read_under_its_own_name(tmp_path):
    message = mail(BRIDGE)
    message.add_attachment(
        f"<article><p>{STRIKE}</p><p>{STRIKE} {BRIDGE}</p></article>".encode(),
        maintype="text",
        subtype="html",
        filename="a.html",
    )
    message.add_attachment(mail(f"{STRIKE} It was said again.", subject="Inner"))
    message.add_attachment(b"MZ", maintype="application", subtype="octet-stream", filename="../../virus.exe")
    (tmp_path / "n.eml").write_bytes(message.as_bytes())
    loaded = load([tmp_path / "n.eml"])
    assert [a.source.partition("#")[2] for a in loaded.articles] == ["", "a.html", "part-2.eml"]
    assert [a.title for a in loaded.articles][2] == "Inner"
    assert [(n.source.rpartition("#")[2], n.reason) for n in loaded.not_included] == [("virus.exe", "filtered")]


def test_every_mail_of_a_mailbox_is_read():
    box = b"".join(
        b"From post@example.com Fri Jun 27 06:00:00 2025\n"
        + mail(f"{BRIDGE}\n\n>From the start it was {n}.\n").as_bytes()
        + b"\n"
        for n in range(3)
    )
    found = read(box, "box.mbox")
    assert [d.name for d in found] == ["box.mbox#1", "box.mbox#2", "box.mbox#3"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"From: a@b.example\nSubject: x\n\n", "empty"),
        (b"From: a@b.example\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\n--x--", "unreadable"),
        (
            b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n" + b"boundary=y\n" * 500 + b"\n",
            "unreadable",
        ),
    ],
    ids=["no text", "encrypted", "too many parts"],
)
def test_a_mail_without_text_gets_a_reason(data, reason):
    try:
        (found,) = read(data)
    except Refused as refused:
        found = NotIncluded(source="n.eml", reason=refused.reason, detail=refused.detail)
    assert isinstance(found, NotIncluded)
    assert found.reason == reason


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "nonsense"])
def test_headers_and_text_of_any_encoding(charset):
    words = "Der Bürgermeister eröffnete am Montag die neue Brücke über den Fluss."
    coded = words.encode("utf-8" if charset == "nonsense" else charset)
    data = (
        b"From: =?utf-8?q?Die_B=C3=BChne?= <a@b.example>\nSubject: =?iso-8859-1?q?Br=FCcke?= =?x-unknown?q?_auf?=\n"
        b"Content-Type: text/plain; charset=" + charset.encode() + b"\nContent-Transfer-Encoding: 8bit\n\n" + coded
    )
    (found,) = read(data)
    assert isinstance(found, Document)
    assert (found.known.outlet, found.known.title, found.text) == ("Die Bühne", "Brücke auf", words)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (b"From: a@b.example\nSubject: x\n\nText", True),
        (b"Received: from x\n\tby y\nMIME-Version: 1.0\n\n", True),
        (b"From post@example.com Fri Jun 27 06:00:00 2025\nSubject: x\n", True),
        (b"Date: 2025-06-27\nSubject: Bridge\nThe council approved it.", False),
        (b"From Monday on, the bridge is open: all may use it.", False),
    ],
)
def test_mails_are_recognised_by_how_they_begin(head, found):
    assert (form_of(Payload("-", head)) is FORM) is found
