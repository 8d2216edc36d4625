"""What is kept in memory of what was read is bounded by its size, and goes as one."""

import gc
import weakref
from collections import Counter

import pytest

import summarizer
from summarizer import reading
from summarizer.checking import check_file
from summarizer.reading import keeping, make_article, plain_article, read

ARTICLE = (
    "The ferry Alma ran aground off Skarnes on Monday with 48 people on board, the harbour master Ida Lunde said. "
    "“Nobody was hurt,” Lunde told reporters. Two tugs pulled the ship free in the evening. "
    "The company that owns it said it would sail again on Thursday."
)
OTHER = ARTICLE.replace("Alma", "Berta").replace("48", "51").replace("Skarnes", "Ostvik")


class Thing:
    """Something to keep."""


def test_the_latest_used_are_kept_as_many_as_there_is_room_for():
    kept = keeping.Kept(most=10)
    kept.put("a", Thing(), 4)
    kept.put("b", Thing(), 4)
    assert kept.get("a") is not None
    kept.put("c", Thing(), 4)
    assert [name for name in "abc" if kept.get(name) is not None] == ["a", "c"]


def test_what_is_put_anew_counts_once():
    kept = keeping.Kept(most=10)
    for _ in range(5):
        kept.put("a", Thing(), 4)
    kept.put("b", Thing(), 4)
    assert kept.get("a") is not None


def test_what_is_larger_than_all_that_may_be_kept_stays_until_the_next():
    kept = keeping.Kept(most=10)
    kept.put("a", Thing(), 400)
    assert kept.get("a") is not None
    kept.put("b", Thing(), 4)
    assert kept.get("a") is None


def test_what_somebody_holds_is_found_without_room_for_it():
    kept, held = keeping.Kept(most=10), Thing()
    kept.put("a", held, 8)
    kept.put("b", Thing(), 8)
    assert kept.get("a") is held


@pytest.fixture
def no_room(monkeypatch):
    """Room for one reading only."""
    monkeypatch.setattr(reading, "_readings", keeping.Kept(most=1))


@pytest.mark.usefixtures("no_room")
def test_a_reading_goes_at_once_with_all_that_was_found_out_about_it(tmp_path):
    path = tmp_path / "digest.json"
    path.write_text(summarizer.digest([make_article(ARTICLE, source="a.txt")]).model_dump_json(), encoding="utf-8")
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    gc.collect()
    gc.disable()
    try:
        article = make_article(ARTICLE, source="b.txt")
        gone = weakref.ref(read(article))
        summarizer.digest([article])
        summarizer.ground("Twelve tugs pulled the ship free.", article)
        assert check_file(path).ok
        read(plain_article("Something else."))
        assert gone() is None
    finally:
        gc.enable()


@pytest.mark.usefixtures("no_room")
def test_no_article_of_a_digest_is_read_twice_without_room_for_any(monkeypatch):
    made = Counter()

    class Counted(reading.Reading):
        def __init__(self, article, doc):
            made[article.text] += 1
            super().__init__(article, doc)

    monkeypatch.setattr(reading, "Reading", Counted)
    texts = [ARTICLE, OTHER]
    summarizer.digest([make_article(text, source=f"{n}.txt") for n, text in enumerate(texts)])
    assert [made[text] for text in texts] == [1, 1]


def test_the_same_bytes_come_out_without_room(monkeypatch):
    articles = [make_article(text, source=f"{n}.txt") for n, text in enumerate([ARTICLE, OTHER])]
    now = summarizer.digest(articles).generated_at
    roomy = summarizer.digest(articles, now=now)
    monkeypatch.setattr(reading, "_readings", keeping.Kept(most=1))
    assert summarizer.digest(articles, now=now) == roomy
