"""Markdown files: the article in its words, without the marks."""

import time

import pytest

from summarizer.sources import load
from summarizer.sources.forms.markdown import plain

PAGE = """---
title: "The old bridge"
author: Jo Field
date: 2025-06-03
source: https://news.example/bridge
tags: [roads]
---

# Marden closes its bridge

The council of Marden [voted on Tuesday](https://news.example/vote) to close the old bridge (built in 1904). Mayor **Alice
Brook** said it _would_ be rebuilt [within two years][1].

![The bridge](bridge.jpg "seen from the south")

- The cost was put at 4 * 1 million pounds.
- The file is named old_bridge_plan.

> "We will not pay alone," she said.

```
rm -rf bridge
```

[1]: https://news.example/years
"""


@pytest.fixture
def article(tmp_path):
    (tmp_path / "bridge.md").write_text(PAGE)
    return load([tmp_path]).articles[0]


def test_links_keep_their_words_and_marks_are_gone(article):
    kept = [article.text[s.start : s.end] for s in article.body()]
    assert kept == [
        "The council of Marden voted on Tuesday to close the old bridge (built in 1904).",
        "Mayor Alice Brook said it would be rebuilt within two years.",
        "The cost was put at 4 * 1 million pounds.",
        "The file is named old_bridge_plan.",
        '"We will not pay alone," she said.',
    ]
    assert "rm -rf" not in article.text


def test_front_matter_says_what_is_known(article):
    assert (article.title, article.author, str(article.published), article.url) == (
        "The old bridge", "Jo Field", "2025-06-03", "https://news.example/bridge",
    )  # fmt: skip


@pytest.mark.parametrize("start", ["# Marden closes its bridge #\n", "Marden closes its bridge\n===\n"])
def test_the_first_heading_is_the_title(tmp_path, start):
    (tmp_path / "a.md").write_text(f"{start}\nThe council of Marden voted on Tuesday to close the old bridge.\r\n")
    (article,) = load([tmp_path]).articles
    assert article.title == "Marden closes its bridge"
    assert article.text.strip() == "The council of Marden voted on Tuesday to close the old bridge."


@pytest.mark.parametrize("part", ["[", "[a](", "*a ", "_a", "> ", "![a]", "- ", "`", "\\", "[a]: ", "\n```\n"])
def test_marks_without_end_take_no_long_time(part):
    started = time.process_time()
    plain(part * 60_000)
    assert time.process_time() - started < 5
